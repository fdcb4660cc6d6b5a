/** The ledgers of a run, put in place like the letters. */
import { join } from 'node:path';
import type { Entry } from '../../export/entry.js';
import type { ColumnId, LedgerFormat } from '../../export/ledger/index.js';
import type { Manifest } from '../../export/manifest.js';
import type { OutputFormat } from '../../write/index.js';
import type { ConfigOptions } from '../program.js';
import { placeFinder } from '../settings.js';
import { sha256 } from './content.js';
import type { Store } from './store.js';

interface Wanted {
  ledger: readonly LedgerFormat[];
  formats: readonly OutputFormat[];
  /** `export.columns` of the config. */
  columns: readonly ColumnId[] | undefined;
}

/** The columns that the config asks for which holds in the folder that all letters have in common. */
export function ledgerColumns(
  dir: string,
  root: string,
  cwd: string,
  options: ConfigOptions,
): Wanted['columns'] {
  return placeFinder(cwd, options)(join(dir, root, 'x')).config.columns;
}

/**
 * Of all letters of the run, also those that were not made, in the order of their paths.
 * @param outcome letters that were not made, as far as they can be read; ledgers kept aside are added
 * @returns how many files
 */
export async function commitLedgers(
  keys: readonly string[],
  { partial, aside }: { partial: readonly Entry[]; aside: Map<string, string> },
  { ledger, formats, columns }: Wanted,
  manifest: Manifest,
  store: Store,
): Promise<number> {
  if (ledger.length === 0) return 0;
  const { ledgerFiles } = await import('../../export/ledger/index.js');
  const failed = new Set(partial.map(({ source }) => source));
  const entries = keys.flatMap((key): Entry[] => {
    const record = manifest.letters[key];
    if (!record || failed.has(key)) return [];
    const made = record.outputs.filter(({ format }) => formats.includes(format));
    const pathsOf = (addressee?: string): Entry['outputs'] =>
      Object.fromEntries(made.flatMap(({ to, format, path }) => (to === addressee ? [[format, path]] : [])));
    const { copies } = record.entry;
    const copyOutputs = copies.map((to) => ({ to, outputs: pathsOf(to) }));
    return [{ ...record.entry, outputs: pathsOf(), ...(copies.length > 0 ? { copyOutputs } : {}) }];
  });
  entries.push(...partial);
  entries.sort((a, b) => (a.source < b.source ? -1 : 1));
  const files = await ledgerFiles(entries, ledger, columns ? { columns } : {});
  for (const { name, data } of files) {
    const kept = store.commitLedger(name, data, { sha256: sha256(data) });
    if (kept !== undefined) aside.set(name, kept);
  }
  return files.length;
}
