/** Spreadsheets from elsewhere, as rows of text: an assignment list (交办台账) and its kin. */
import { parseCsv } from '../letter/csv.js';
import { openZip } from '../write/letterhead/zip.js';

/** `rows[r][c]` is the cell below and right of which `r` rows and `c` columns stand; empty cells are ''. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** Neither CSV nor a whole, honest XLSX. */
export class UnreadableSheet extends Error {}

/** Bytes of a list that a person keeps: far more than any year has. */
const mostBytes = 20 * 1024 * 1024;

/**
 * An XLSX (by its first bytes) or a CSV in UTF-8, or in GB 18030 as Excel writes it in China. Dates become 2026-03-15,
 * numbers what they print as without a format; formulas give their last value; macros and links are not looked at.
 * @throws UnreadableSheet
 */
export async function readSheets(data: Uint8Array): Promise<Sheet[]> {
  if (data.length > mostBytes) throw new UnreadableSheet();
  if (data[0] !== 0x50 || data[1] !== 0x4b) return [{ name: '', rows: parseCsv(decoded(data)) }];
  try {
    // The library unpacks whatever it finds: only a zip whose names and sizes are sane gets that far.
    openZip(data);
    const { default: readXlsx } = await import('read-excel-file/node');
    const sheets = await readXlsx(Buffer.from(data));
    return sheets.map(({ sheet, data: rows }) => ({ name: sheet, rows: rows.map((row) => row.map(cell)) }));
  } catch {
    throw new UnreadableSheet();
  }
}

/** C5: column letters, then the row from 1. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1)
    letters = String.fromCharCode(65 + (n % 26)) + letters;
  return `${letters}${row + 1}`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
}

function decoded(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(data);
    } catch {
      throw new UnreadableSheet();
    }
  }
}
