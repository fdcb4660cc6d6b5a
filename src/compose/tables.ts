/** 表格 as printed: columns measured, numbers found, the total row added up. */
import { decimalSum } from '../letter/decimal.js';
import type { Table, Text } from '../letter/letter.js';
import type { Line, TableBlock } from './blocks.js';
import { added, line, written } from './pattern.js';

const number = /^[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/u;
const share = /^[-−]?[0-9]+(?:\.[0-9]+)?[%％‰]$/u;

/** A column that counts rows is no amount: its numbers are centred. */
const runningNumber = /^(?:序\s*号|编\s*号|项次|No\.?)$/u;
/** Up to this many characters an entry looks better centred. */
const shortEntry = 6;
/** Characters of 4号 on a line of the type area, and how many the sides of a cell take. */
const lineChars = 31.5;
const cellSides = 0.75;

/** Rows of a CSV file, the first one the head. */
export type CsvRows = readonly (readonly string[])[];

/** A table with its rows, from the letter or from the CSV it names. Short rows are filled with empty cells. */
export function tableBlock(table: Table, csv: CsvRows | undefined): TableBlock {
  const fromFile = (row: readonly string[] | undefined): Line[] =>
    (row ?? []).map((c) => line(added(oneLine(c.trim()))));
  const inline = (c: Text): Line => line({ ...written(c), text: oneLine(c.text) });
  const head = table.file ? fromFile(csv?.[0]) : table.head.map(inline);
  const rows = table.file ? (csv ?? []).slice(1).map(fromFile) : table.rows.map((r) => r.map(inline));
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
    widths: shares(table.widths, [...padded, ...total], columns),
    align: range(columns).map((c) =>
      numeric[c] && !runningNumber.test(cellText(padded[0]![c]!))
        ? 'right'
        : body.every((r) => displayWidth(cellText(r[c]!)) <= shortEntry)
          ? 'center'
          : 'left',
    ),
  };
}

/**
 * Shares of the width: as asked, else every column its widest word or number, and the rest of the line by how
 * much longer the entries are, within reason.
 */
function shares(asked: readonly number[] | undefined, rows: readonly Line[][], columns: number): number[] {
  const texts = (c: number): string[] => rows.map((r) => cellText(r[c]!));
  /** The widest word or number, and at least `chars` of a longer entry, so that it does not run down the page. */
  const narrowest = (chars: number): number[] =>
    range(columns).map((c) => {
      const longest = Math.max(1, ...texts(c).map(displayWidth));
      const word = Math.max(0, ...texts(c).flatMap(words).map(displayWidth));
      return cellSides + Math.max(word, Math.min(chars, longest));
    });
  const least = [3, 2].map(narrowest).find((widths) => sum(widths) <= lineChars) ?? narrowest(1);
  const longest = (c: number, from: number): number =>
    cellSides + Math.min(16, Math.max(0, ...texts(c).slice(from).map(displayWidth)));
  const wish = (from: number): number[] => least.map((l, c) => Math.max(l, longest(c, from)));
  // Where not all fits a head may stand on two lines; entries that do make a table long.
  const wanted = sum(wish(0)) <= lineChars ? wish(0) : wish(1);
  const short = sum(wanted) - lineChars;
  const more = wanted.map((w, c) => w - least[c]!);
  const room = Math.max(0, lineChars - sum(least));
  const fitted =
    short <= 0
      ? wanted.map((w) => w - short / columns)
      : least.map((l, c) => l + (sum(more) === 0 ? 0 : (room * more[c]!) / sum(more)));
  const raw = asked?.length === columns ? asked : fitted;
  return raw.map((w) => w / sum(raw));
}

/** What must not be broken: numbers and Latin words; Chinese breaks anywhere. */
function words(text: string): string[] {
  return text.match(/[^\p{Script=Han}\s，。、；：]+/gu) ?? [];
}

/** A cell is one paragraph: a line break inside it (Alt+Enter in a spreadsheet) is none between Chinese characters. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。、；：）”])\s*[\r\n]+\s*|\s*[\r\n]+\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ');
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function displayWidth(text: string): number {
  return [...text].reduce((w, c) => w + (c.charCodeAt(0) < 0x300 && c !== '%' ? 0.55 : 1), 0);
}

function cellText(cell: Line): string {
  return cell.runs.map((r) => r.text).join('');
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
