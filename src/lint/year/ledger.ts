/** 交办台账: the list of items that were assigned to an office, whatever its columns are called. */
import { type CalendarDate, isRealDate, readDate } from '../../letter/date.js';
import { bareNumber } from '../../letter/item.js';

/** What a spreadsheet is here: see `read/sheets.ts`. */
interface Rows {
  name: string;
  rows: readonly (readonly string[])[];
}

export type Column = keyof typeof headings;

/** A cell as written, and where: sheet and cell, e.g. 建议!C5. */
export interface Cell {
  text: string;
  at: string;
}

export type LedgerRow = Partial<Record<Column, Cell>> & { number: Cell };

const headings = {
  number: /^(?:(?:提案|建议|议案)?(?:编号|案号|号数|号)|(?:提案|建议)(?:编)?号码?)$/u,
  session: /^(?:届次|会议(?:名称)?)$/u,
  subject: /^(?:案由|(?:提案|建议)?(?:题目|标题|名称)|(?:提案|建议)(?:内容|案由))$/u,
  lead: /^(?:主办(?:单位|部门)?|承办(?:单位|部门)|主(?:\/|／)?分办单位)$/u,
  assigned: /^(?:交办|转办)(?:日期|时间)$/u,
  due: /^(?:办理|答复|办结)(?:期限|时限|截止日期|截止时间)$|^(?:截止|到期)(?:日期|时间)$/u,
  docNumber: /^(?:发文字号|文号|答复文号|答复函文号)$/u,
  resultClass: /^(?:办理结果|答复类别|办理类别|类别|分类)$/u,
  disclosure: /^(?:公开方式|公开属性|是否公开)$/u,
} as const;

/** The rows of every sheet that has a column of numbers within its first ten rows; other sheets are notes. */
export function readLedger(
  sheets: readonly Rows[],
  cellName: (row: number, column: number) => string,
): LedgerRow[] {
  return sheets.flatMap(({ name, rows }) => {
    const head = rows.slice(0, 10).findIndex((row) => row.some((c) => headings.number.test(bare(c))));
    if (head < 0) return [];
    const columns = (Object.keys(headings) as Column[]).flatMap((column): [Column, number][] => {
      const at = rows[head]!.findIndex((c) => headings[column].test(bare(c)));
      return at < 0 ? [] : [[column, at]];
    });
    return rows.slice(head + 1).flatMap((row, i): LedgerRow[] => {
      const cells = columns.flatMap(([column, at]): [Column, Cell][] => {
        const text = (row[at] ?? '').trim();
        const where = cellName(head + 1 + i, at);
        return text === '' ? [] : [[column, { text, at: name === '' ? where : `${name}!${where}` }]];
      });
      const found = Object.fromEntries(cells) as Partial<LedgerRow>;
      return found.number
        ? [{ ...found, number: { ...found.number, text: plainNumber(found.number.text) } }]
        : [];
    });
  });
}

/** A date as lists have it: 2026-03-15, 2026/3/15, 2026年3月15日, 2026.3.15. */
export function cellDate(cell: Cell | undefined): CalendarDate | undefined {
  const date = cell && readDate(cell.text.replace(/\s.*$/u, ''));
  return date && isRealDate(date) ? { year: date.year, month: date.month, day: date.day } : undefined;
}

function bare(heading: string): string {
  return heading.replace(/\s/gu, '').replace(/[（(].*[)）]$/u, '');
}

function plainNumber(text: string): string {
  return bareNumber({ text, at: { pointer: '', offset: 0 } }).text;
}
