/** The options of `export`, read and checked before any letter is. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LedgerFormat } from '../../export/ledger/index.js';
import { defaultPattern, nameFields, patternFault } from '../../export/names.js';
import { parseShard, type Shard } from '../../export/shard.js';
import type { OutputFormat } from '../../write/index.js';
import { isFolder, shortest } from '../files.js';
import { oneOf } from '../one-of.js';
import { readFormats } from '../outputs.js';
import type { ConfigOptions } from '../program.js';
import { Refusal } from '../refusal.js';

export interface ExportOptions extends ConfigOptions {
  out?: string;
  to?: string[];
  jobs?: string;
  name?: string;
  shard?: string;
  ledger?: string[];
  force?: true;
  dryRun?: true;
  merge?: true;
}

export interface ExportRequest {
  /** Absolute. */
  dir: string;
  formats: OutputFormat[];
  pattern: string;
  /** Absent: by processors and number of letters. */
  jobs?: number;
  shard?: Shard;
  ledger: LedgerFormat[];
  force: boolean;
}

const ledgers: readonly LedgerFormat[] = ['xlsx', 'csv', 'json', 'html'];

export function readRequest(options: ExportOptions, cwd: string): ExportRequest {
  const { name: pattern = defaultPattern, to = ['pdf,docx,md'], jobs } = options;
  const dir = outFolder(options, cwd);
  const ledger = ledgersOf(options);
  const fault = patternFault(pattern);
  if (fault?.fault === 'field')
    throw new Refusal(
      'export/name-field',
      { field: fault.field },
      { id: 'export/name-field#hint', args: { known: Object.keys(nameFields) } },
    );
  if (fault) throw new Refusal(`export/name-${fault.fault}`, { pattern }, { id: 'export/name#hint' });
  if (jobs !== undefined && !(/^[0-9]{1,2}$/u.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= 64))
    throw new Refusal('export/bad-jobs', { value: jobs });
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  if (options.shard !== undefined && !shard) throw new Refusal('export/bad-shard', { value: options.shard });
  if (shard && ledger.length > 0) throw new Refusal('export/shard-ledger');
  return {
    dir,
    formats: readFormats(to),
    pattern,
    ...(jobs === undefined ? {} : { jobs: Number(jobs) }),
    ...(shard ? { shard } : {}),
    ledger,
    force: options.force === true,
  };
}

/** Absolute; it need not be there yet. */
export function outFolder({ out }: ExportOptions, cwd: string): string {
  if (out === undefined) throw new Refusal('export/no-out', {}, { id: 'export/no-out#hint' });
  const dir = resolve(cwd, out);
  const there = existingAbove(dir);
  if (!isFolder(there)) throw new Refusal('export/out-is-file', { path: shortest(there, cwd) });
  return dir;
}

export function ledgersOf({ ledger = [] }: ExportOptions): LedgerFormat[] {
  return [...new Set(ledger.flatMap((l) => l.split(',')))].map((l) => oneOf(l.trim(), ledgers, '--ledger'));
}

/** The path, or the nearest folder above it that there is. */
function existingAbove(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existingAbove(dirname(path));
}
