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

/** A sheet that is a list, with the columns it has. */
export interface Table {
  sheet: string;
  /** Place of the heading of a column; undefined when the sheet does not have it. */
  heading(column: Column): string | undefined;
  /** Where the headings stand: the first cell of their row. */
  head: string;
  rows: { cells: Partial<Record<Column, Cell>>; at(column: Column): string; blank: boolean }[];
}

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
  kind: /^(?:提案|建议|议案)(?:类别|类型|种类)$|^(?:类型|种类|件别)$/u,
  proposers:
    /^(?:提案者|提案人|建议人|提出人|领衔人|(?:第一|领衔)(?:提案人|提案者|代表|委员|建议人)|代表|委员|代表姓名|委员姓名|提案单位)$/u,
  cohosts: /^(?:会办|协办|会同办理)(?:单位|部门)?$/u,
  role: /^(?:办理角色|角色|(?:承办|办理)(?:方式|类型))$/u,
  department: /^(?:经办|承办)(?:科室|处室)$/u,
  contact: /^(?:经办人|承办人|联系人)(?:姓名)?$/u,
  phone: /^(?:经办人|承办人|联系人)(?:联系)?电话$/u,
} as const;

/**
 * The sheets that have a column of numbers within their first ten rows; other sheets are notes.
 * @param chosen headings that stand for a column, whatever they would be taken for
 */
export function readTables(
  sheets: readonly Rows[],
  cellName: (row: number, column: number) => string,
  chosen: Partial<Record<Column, string>> = {},
): Table[] {
  const taken = new Set(Object.values(chosen).map(spaceless));
  const means = (column: Column, heading: string): boolean =>
    chosen[column] === undefined
      ? !taken.has(spaceless(heading)) && headings[column].test(bare(heading))
      : spaceless(heading) === spaceless(chosen[column]);
  return sheets.flatMap(({ name, rows }): Table[] => {
    const head = rows.slice(0, 10).findIndex((row) => row.some((c) => means('number', c)));
    if (head < 0) return [];
    const columns = new Map(
      (Object.keys(headings) as Column[]).flatMap((column): [Column, number][] => {
        const at = rows[head]!.findIndex((c) => means(column, c));
        return at < 0 ? [] : [[column, at]];
      }),
    );
    const place = (row: number, column: number): string => {
      const cell = cellName(row, column);
      return name === '' ? cell : `${name}!${cell}`;
    };
    return [
      {
        sheet: name,
        head: place(head, 0),
        heading: (column) => {
          const at = columns.get(column);
          return at === undefined ? undefined : place(head, at);
        },
        rows: rows.slice(head + 1).map((row, i) => {
          const at = (column: Column): string => place(head + 1 + i, columns.get(column) ?? 0);
          const cells = [...columns].flatMap(([column, c]): [Column, Cell][] => {
            const text = (row[c] ?? '').trim();
            return text === '' ? [] : [[column, { text, at: at(column) }]];
          });
          return { cells: Object.fromEntries(cells), at, blank: row.every((c) => c.trim() === '') };
        }),
      },
    ];
  });
}

/** The rows that have a number. */
export function readLedger(
  sheets: readonly Rows[],
  cellName: (row: number, column: number) => string,
): LedgerRow[] {
  return readTables(sheets, cellName).flatMap(({ rows }) =>
    rows.flatMap(({ cells }): LedgerRow[] =>
      cells.number ? [{ ...cells, number: { ...cells.number, text: plainNumber(cells.number.text) } }] : [],
    ),
  );
}

/** A date as lists have it: 2026-03-15, 2026/3/15, 2026年3月15日, 2026.3.15. */
export function cellDate(cell: Cell | undefined): CalendarDate | undefined {
  const date = cell && readDate(cell.text.replace(/\s.*$/u, ''));
  return date && isRealDate(date) ? { year: date.year, month: date.month, day: date.day } : undefined;
}

function bare(heading: string): string {
  return heading.replace(/\s/gu, '').replace(/[（(].*[)）]$/u, '');
}

function spaceless(heading: string): string {
  return heading.replace(/\s/gu, '');
}

export function plainNumber(text: string): string {
  return bareNumber({ text, at: { pointer: '', offset: 0 } }).text;
}
