/**
 * A ledger as CSV: RFC 4180 (CRLF, every text quoted), in UTF-8 with a byte order mark, without which Excel takes it for GBK.
 */
import { type CalendarDate, isoDate } from '../../letter/date.js';
import type { Cell, Link } from './columns.js';

export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${textOf(cell).replace(/"/gu, '""')}"`;
}

function textOf(cell: string | CalendarDate | Link | { links: Link[] }): string {
  if (typeof cell === 'string') return defused(cell);
  if ('links' in cell) return defused(cell.links.map(({ path }) => path).join('；'));
  return 'path' in cell ? defused(cell.path) : isoDate(cell);
}

/**
 * Text that a spreadsheet program would run as a formula, with an apostrophe before it: the usual means (OWASP, CSV
 * injection). Tab and line ends count, since programs drop them, and so do the full-width signs.
 */
export function defused(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}
