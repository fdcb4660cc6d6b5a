/** 表格 as printed: columns measured, numbers found, the total row added up. */
import type { Table } from '../letter/letter.js';
import type { Line, TableBlock } from './blocks.js';
import { added, line, written } from './pattern.js';

const number = /^[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/u;
const share = /^[-−]?[0-9]+(?:\.[0-9]+)?[%％‰]$/u;

/** Rows of a CSV file, the first one the head. */
export type CsvRows = readonly (readonly string[])[];

/** A table with its rows, from the letter or from the CSV it names. Short rows are filled with empty cells. */
export function tableBlock(table: Table, csv: CsvRows | undefined): TableBlock {
  const fromFile = (row: readonly string[] | undefined): Line[] =>
    (row ?? []).map((c) => line(added(c.trim())));
  const head = table.file ? fromFile(csv?.[0]) : table.head.map((c) => line(written(c)));
  const rows = table.file
    ? (csv ?? []).slice(1).map(fromFile)
    : table.rows.map((r) => r.map((c) => line(written(c))));
  const columns = Math.max(head.length, ...rows.map((r) => r.length));
  const padded = [head, ...rows].map((r) => [
    ...r,
    ...Array.from({ length: columns - r.length }, () => line()),
  ]);
  const body = padded.slice(1);
  const cells = (c: number): string[] =>
    body.map((r) => cellText(r[c]!)).filter((t) => t !== '' && t !== '—' && t !== '-');
  const numeric = range(columns).map(
    (c) => cells(c).length > 0 && cells(c).every((t) => number.test(t) || share.test(t)),
  );
  const summable = range(columns).map(
    (c) => c > 0 && cells(c).length > 0 && cells(c).every((t) => number.test(t)),
  );
  const total = table.total
    ? [range(columns).map((c) => line(added(c === 0 ? '合计' : summable[c] ? decimalSum(cells(c)) : '')))]
    : [];
  return {
    tag: 'table',
    at: table.file?.at ?? table.at,
    ...(table.caption ? { caption: line(written(table.caption)) } : {}),
    ...(table.unit ? { unit: line(added('单位：'), written(table.unit)) } : {}),
    head: padded[0]!,
    rows: [...body, ...total],
    widths: shares(table.widths, padded, columns),
    numeric,
  };
}

/** Exact decimal sum, with as many places as the longest addend; thousands separators are dropped. */
export function decimalSum(values: readonly string[]): string {
  const parts = values.map((v) => {
    const plain = v.replaceAll(',', '').replace('−', '-');
    const [whole = '0', fraction = ''] = plain.split('.');
    return { whole, fraction };
  });
  const places = Math.max(0, ...parts.map((p) => p.fraction.length));
  const sum = parts.reduce((s, p) => s + BigInt(p.whole + p.fraction.padEnd(places, '0')), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return (sum < 0n ? '-' : '') + (places === 0 ? whole : `${whole}.${digits.slice(-places)}`);
}

/** Shares of the width: as asked, else by the longest cell of each column, within reason. */
function shares(asked: readonly number[] | undefined, rows: readonly Line[][], columns: number): number[] {
  const raw =
    asked?.length === columns
      ? asked
      : range(columns).map((c) =>
          Math.min(16, Math.max(3, ...rows.map((r) => displayWidth(cellText(r[c]!))))),
        );
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((w) => w / sum);
}

function displayWidth(text: string): number {
  return [...text].reduce((w, c) => w + (c.charCodeAt(0) < 0x300 ? 0.5 : 1), 0);
}

function cellText(cell: Line): string {
  return cell.runs.map((r) => r.text).join('');
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
