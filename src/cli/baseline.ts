/** `--baseline`: findings that were there when the office began, known and not repeated. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.js';
import { identity, type ReportedFile } from '../report/index.js';
import { Refusal } from './refusal.js';

/**
 * File → code → prints of the known findings. Prints are hashes of the characters meant: a finding is known wherever it
 * moves in its file, and the list tells nobody what the letters say.
 */
export interface Baseline {
  version: 1;
  files: Record<string, Record<string, string[]>>;
}

/** @throws Refusal when the file is missing or is no baseline. */
export function readBaseline(path: string): Baseline {
  if (!existsSync(path)) throw new Refusal('cli/baseline-missing', { path });
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isBaseline(value)) return value;
  } catch {
    // Said below, as for any other JSON.
  }
  throw new Refusal('cli/baseline-wrong', { path });
}

export function writtenBaseline(files: readonly ReportedFile[], path: string, cwd: string): string {
  const entries = files
    .filter((f) => f.diagnostics.length > 0)
    .map((f): [string, Record<string, string[]>] => {
      const byCode: Record<string, string[]> = {};
      for (const d of f.diagnostics) byCode[d.code] = [...(byCode[d.code] ?? []), print(d, f.text)].sort();
      return [nameIn(path, f.path, cwd), byCode];
    });
  const baseline: Baseline = {
    version: 1,
    files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/** The files without their known findings, and how many known ones are gone. */
export function withoutKnown(
  files: readonly ReportedFile[],
  baseline: Baseline,
  path: string,
  cwd: string,
): { files: ReportedFile[]; gone: number } {
  let gone = 0;
  const left = files.map((f) => {
    const known = structuredClone(baseline.files[nameIn(path, f.path, cwd)] ?? {});
    const diagnostics = f.diagnostics.filter((d) => {
      const prints = known[d.code] ?? [];
      const at = prints.indexOf(print(d, f.text));
      if (at >= 0) prints.splice(at, 1);
      return at < 0;
    });
    gone += Object.values(known).reduce((n, prints) => n + prints.length, 0);
    return { ...f, diagnostics };
  });
  return { files: left, gone };
}

function print(d: Diagnostic, text: string): string {
  return createHash('sha256').update(identity(d, text)).digest('hex').slice(0, 16);
}

/** Relative to the baseline's folder, so that it may be committed and read elsewhere. */
function nameIn(path: string, file: string, cwd: string): string {
  return relative(dirname(resolve(cwd, path)), resolve(cwd, file))
    .replaceAll('\\', '/')
    .normalize('NFC');
}

function isBaseline(value: unknown): value is Baseline {
  const isRecord = (v: unknown): v is Record<string, unknown> =>
    typeof v === 'object' && v !== null && !Array.isArray(v);
  return (
    isRecord(value) &&
    value.version === 1 &&
    isRecord(value.files) &&
    Object.values(value.files).every(
      (codes) => isRecord(codes) && Object.values(codes).every((prints) => Array.isArray(prints)),
    )
  );
}
