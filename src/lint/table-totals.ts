/** Tables whose 合计 was typed by hand: the cells of the total and of its parts. */
import type { BodyItem, Letter, Table, Text } from '../letter/letter.js';
import { digits, readQuantity } from './quantity.js';
import { agree, type Stated, summed } from './sums.js';

export interface TotalCell {
  cell: Text;
  stated: Stated;
  sum: Stated;
}

const totalWord = /^(?:合\s*计|总\s*计|共\s*计|小\s*计|总\s*数)(?:（.*）)?$/u;
/** Rows and columns that are no addends of their neighbours, and numbers that are none at all. */
const noAddend = /其中|小\s*计|合\s*计|总\s*计|共\s*计|总\s*数/u;
const noAmount = /率|占比|比例|比重|平均|人均|均|序\s*号|编\s*号|年份|年度|电话|时间|日期|增长|增幅|[%％]/u;
const cellNumber = new RegExp(`^([-−]?${digits})([百千]?万|亿)?(?:元|[\\p{Script=Han}]{0,2})$`, 'u');

/** Every typed total that differs from the sum of its row or column. */
export function wrongTotals(letter: Letter): TotalCell[] {
  return [letter.body, ...letter.annexes.map((a) => a.body)]
    .flatMap(tables)
    .flatMap((table) => (table.file ? [] : [...inRows(table), ...inColumns(table)]));
}

function tables(items: readonly BodyItem[]): Table[] {
  return items.flatMap((item) =>
    item.tag === 'table'
      ? [item]
      : item.tag === 'section'
        ? [...tables(item.content), ...tables(item.sections)]
        : [],
  );
}

/** The last row, or the first, named 合计. */
function inRows({ head, rows, total }: Table): TotalCell[] {
  const label = (r: readonly Text[]): string =>
    [r[0]?.text ?? '', r[1]?.text ?? ''].find((t) => totalWord.test(t.trim())) ?? '';
  const marked = rows.filter((r) => label(r) !== '');
  const [totals] = marked;
  if (!totals || marked.length > 1 || total || rows.length < 3) return [];
  if (totals !== rows.at(-1) && totals !== rows[0]) return [];
  const parts = rows.filter((r) => r !== totals);
  if (parts.some((r) => noAddend.test(`${r[0]?.text ?? ''}${r[1]?.text ?? ''}`))) return [];
  const columns = totals.flatMap((cell, c): { ok: boolean; found?: TotalCell }[] => {
    if (noAmount.test(head[c]?.text ?? '')) return [];
    const found = compare(
      cell,
      parts.map((r) => r[c]),
    );
    return found ? [found] : [];
  });
  return wrongOf(columns, columns.length > 1);
}

/** A column headed 合计 beside the columns it adds up. */
function inColumns({ head, rows }: Table): TotalCell[] {
  const at = head.findIndex((h) => totalWord.test(h.text.trim()));
  if (at < 0 || head.filter((h) => noAddend.test(h.text)).length > 1) return [];
  const last = at === head.length - 1;
  const beside = head.flatMap((h, c) =>
    c !== at && c > 0 && (last ? c < at : c > at) && !noAmount.test(h.text) ? [c] : [],
  );
  const checked = rows.flatMap((row) => {
    const cell = row[at];
    const found =
      cell && beside.length > 1
        ? compare(
            cell,
            beside.map((c) => row[c]),
          )
        : undefined;
    return found ? [found] : [];
  });
  return wrongOf(checked, true);
}

/** Where other sums of the table come out, or none can be asked, the one that does not is a slip. */
function wrongOf(checked: { ok: boolean; found?: TotalCell }[], needsWitness: boolean): TotalCell[] {
  const right = checked.filter((c) => c.ok).length;
  const wrong = checked.flatMap((c) => (c.found ? [c.found] : []));
  return (needsWitness && right < wrong.length) || wrong.length > 2 ? [] : wrong;
}

function compare(
  cell: Text,
  addends: readonly (Text | undefined)[],
): { ok: boolean; found?: TotalCell } | undefined {
  const stated = numberIn(cell.text);
  const values = addends.map((a) => (/^[-—–/\s]*$/u.test(a?.text ?? '') ? 'empty' : numberIn(a!.text)));
  if (!stated || values.includes(undefined)) return undefined;
  const numbers = values.filter((v): v is Stated => v !== 'empty' && v !== undefined);
  if (numbers.length < 2) return undefined;
  const sum = summed(numbers);
  return agree(sum, stated) ? { ok: true } : { ok: false, found: { cell, stated, sum } };
}

function numberIn(text: string): Stated | undefined {
  const m = cellNumber.exec(text.trim());
  if (!m) return undefined;
  const negative = /^[-−]/u.test(m[1]!);
  const read = readQuantity(m[1]!.replace(/^[-−]/u, ''), m[2]);
  if (!read) return undefined;
  return negative ? { value: { ...read.value, mantissa: -read.value.mantissa }, slack: read.slack } : read;
}
