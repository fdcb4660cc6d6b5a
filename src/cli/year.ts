/** `lint` of a folder, or with `--ledger`: what only all letters together can show. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { byPlace, type Diagnostic } from '../core/diagnostic.js';
import type { CalendarDate } from '../letter/date.js';
import type { Severities } from '../lint/index.js';
import { type LedgerRow, lintYear, readLedger, type YearLetter } from '../lint/year/index.js';
import { cellName, readSheets, UnreadableSheet } from '../read/sheets.js';
import type { ReportedFile } from '../report/index.js';
import { stdinArgument } from './files.js';
import { readBytes } from './read.js';
import { Refusal } from './refusal.js';

/** Whether the arguments name a whole: a folder; without any, the current one. */
export function asksForYear(args: readonly string[], cwd: string): boolean {
  const isFolder = (path: string): boolean =>
    path !== stdinArgument &&
    (statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() ?? false);
  return args.length === 0 || args.some(isFolder);
}

/** @throws Refusal when the file is no table, or no ledger. */
export async function loadLedger(path: string, cwd: string): Promise<LedgerRow[]> {
  try {
    const rows = readLedger(await readSheets(readBytes(resolve(cwd, path), path)), cellName);
    if (rows.length === 0) throw new Refusal('cli/ledger-empty', { path });
    return rows;
  } catch (error) {
    throw error instanceof UnreadableSheet ? new Refusal('cli/ledger-unreadable', { path }) : error;
  }
}

export interface YearCheck {
  letters: readonly YearLetter[];
  /** Rules for a letter by its name. */
  rules: ReadonlyMap<string, Severities>;
  /** Rules for the ledger itself. */
  general: Severities;
  ledger?: { path: string; rows: readonly LedgerRow[] };
  today: CalendarDate;
}

/** The reports with what the year adds; the ledger's own findings as a file of its own, last. */
export function withYear(
  files: readonly ReportedFile[],
  { letters, rules, general, ledger, today }: YearCheck,
): ReportedFile[] {
  const found = lintYear({
    letters: [...letters].sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...(ledger ? { ledger: ledger.rows } : {}),
    severities: (name) => rules.get(name) ?? general,
    today,
  });
  const more = (name: string): readonly Diagnostic[] => found.get(name) ?? [];
  return [
    ...files.map((f) => ({ ...f, diagnostics: [...f.diagnostics, ...more(f.path)].sort(byPlace) })),
    ...(ledger ? [{ path: ledger.path, text: '', diagnostics: more('') }] : []),
  ];
}
