/** The ledger of a year's letters, in the formats an office keeps it in. Pure: same entries, same bytes. */
import { parseDocNumber } from '../../letter/docnumber.js';
import type { Entry } from '../entry.js';
import { type ColumnId, columnsOf, defaultColumns } from './columns.js';
import { writeCsv } from './csv.js';
import { writePage } from './html.js';
import { writeJson } from './json.js';
import { notesOf, tablesOf } from './tables.js';
import { order, totalsOf } from './totals.js';
import { writeWorkbook } from './workbook.js';

export { type ColumnId, columnIds } from './columns.js';

export type LedgerFormat = 'xlsx' | 'csv' | 'json' | 'html';

export interface LedgerOptions {
  /** Headline; without it the years of the letters: 2026年办理答复台账. */
  title?: string;
  /** Columns of XLSX, CSV and HTML, in order; JSON has everything. */
  columns?: readonly ColumnId[];
}

/** Names of the files. */
export const ledgerNames = {
  xlsx: '台账.xlsx',
  csv: '台账.csv',
  json: '台账.json',
  html: 'index.html',
} as const satisfies Record<LedgerFormat, string>;

/** The wanted files, in the order wanted; letters by 文号 (code, year, serial), those without one last, by path. */
export async function ledgerFiles(
  entries: readonly Entry[],
  wanted: readonly LedgerFormat[],
  { title, columns: ids = defaultColumns }: LedgerOptions = {},
): Promise<{ name: string; data: string | Uint8Array }[]> {
  const letters = inOrder(entries);
  const headline = title ?? headlineOf(letters);
  const totals = totalsOf(letters);
  const tables = tablesOf(totals);
  const notes = notesOf(letters, totals);
  const columns = columnsOf(ids, letters);
  const rows = letters.map((entry, i) => columns.map(({ value }) => value(entry, i + 1)));
  const writers = {
    xlsx: () => writeWorkbook(letters, columns, rows, headline, tables, notes),
    csv: () => writeCsv([columns.map(({ head }) => head), ...rows]),
    json: () => writeJson(headline, letters, totals, notes),
    html: () => writePage({ title: headline, letters, columns, rows, totals, tables, notes }),
  } satisfies Record<LedgerFormat, () => string | Uint8Array>;
  return wanted.map((format) => ({ name: ledgerNames[format], data: writers[format]() }));
}

function inOrder(entries: readonly Entry[]): Entry[] {
  const keyed = entries.map((entry) => ({
    entry,
    code:
      entry.docNumber === undefined
        ? undefined
        : (parseDocNumber(entry.docNumber)?.agency.text ?? entry.docNumber),
  }));
  keyed.sort(
    (a, b) =>
      Number(a.code === undefined) - Number(b.code === undefined) ||
      order(a.code ?? '', b.code ?? '') ||
      (a.entry.year ?? 0) - (b.entry.year ?? 0) ||
      (a.entry.serial ?? 0) - (b.entry.serial ?? 0) ||
      order(a.entry.source, b.entry.source),
  );
  return keyed.map(({ entry }) => entry);
}

function headlineOf(letters: readonly Entry[]): string {
  const years = [...new Set(letters.flatMap(({ date }) => (date ? [date.year] : [])))].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return '办理答复台账';
  return `${first === last ? first : `${first}—${last}`}年办理答复台账`;
}
