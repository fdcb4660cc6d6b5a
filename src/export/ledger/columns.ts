/** The columns of a ledger: what a clerk calls them is also how they are chosen. */
import { type CalendarDate, compareDates } from '../../letter/date.js';
import { writers } from '../../write/index.js';
import type { Entry } from '../entry.js';
import { daysBetween } from '../workdays.js';

/** A path is one of an output, relative to the ledger, with `/`; it is shown as the words beside it. */
export interface Link {
  path: string;
  words: string;
}

export type Cell = string | number | CalendarDate | Link | { links: Link[] } | undefined;

export interface Column {
  head: string;
  /** Room for about so many 汉字. */
  width: number;
  /** `row` is the entry's place in the ledger, from 1. */
  value(entry: Entry, row: number): Cell;
}

const roles = { lead: '主办', cohost: '会办', separate: '分办' } as const;

const list = (names: readonly string[]): string | undefined => names.join('、') || undefined;
const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? '是' : '否';

/** 文件 stands for one column a format, and one for the copies of 分送 when there are any. */
const columns = {
  序号: { width: 3, value: (_, row) => row },
  文号: { width: 8, value: (e) => e.docNumber },
  文种: { width: 5, value: (e) => (e.genre === 'opinion' ? '会办意见' : '答复') },
  种类: { width: 3, value: (e) => e.kind },
  届次: { width: 8, value: (e) => e.session },
  编号: { width: 7, value: (e) => list(e.itemNumbers) },
  案由: { width: 20, value: (e) => e.subject },
  提案者: { width: 7, value: (e) => list(e.proposers) },
  主送: { width: 10, value: (e) => list(e.addressees) },
  分送: { width: 10, value: (e) => list(e.copies) },
  发文机关: { width: 8, value: (e) => list(e.issuers) },
  角色: { width: 3, value: (e) => e.role && roles[e.role] },
  会办单位: { width: 8, value: (e) => list(e.cohosts) },
  办理结果: { width: 5, value: (e) => e.resultClass },
  公开方式: { width: 6, value: (e) => e.disclosure },
  公开理由: { width: 12, value: (e) => e.disclosureReason },
  同意公开: { width: 5, value: (e) => yesNo(e.consent) },
  交办日期: { width: 6, value: (e) => e.assigned },
  成文日期: { width: 6, value: (e) => e.date },
  办理天数: { width: 5, value: (e) => responseDays(e) },
  办理期限: { width: 6, value: (e) => e.due },
  按期: { width: 3, value: (e) => yesNo(onTime(e)) },
  公开期限: { width: 6, value: (e) => e.publishBy?.date },
  页数: { width: 3, value: (e) => e.pages },
  错误: { width: 3, value: (e) => e.findings?.errors },
  警告: { width: 3, value: (e) => e.findings?.warnings },
  提示: { width: 3, value: (e) => e.findings?.infos },
  源文件: { width: 16, value: (e) => e.source },
  文件: undefined,
} as const satisfies Record<string, Omit<Column, 'head'> | undefined>;

export type ColumnId = keyof typeof columns;

/** Every column there is. */
export const columnIds = Object.keys(columns) as ColumnId[];

/** What a ledger has when nobody says otherwise. */
export const defaultColumns: readonly ColumnId[] = [
  '序号',
  '文号',
  '种类',
  '届次',
  '编号',
  '案由',
  '提案者',
  '发文机关',
  '会办单位',
  '办理结果',
  '公开方式',
  '交办日期',
  '成文日期',
  '办理天数',
  '办理期限',
  '按期',
  '公开期限',
  '文件',
];

/** The columns by their names; formats that no entry has get none. */
export function columnsOf(ids: readonly ColumnId[], entries: readonly Entry[]): Column[] {
  const formats = formatsOf(entries.map(({ outputs }) => outputs));
  const files = formats.map(outputColumn);
  if (entries.some(({ copyOutputs = [] }) => copyOutputs.length > 0)) files.push(copiesColumn);
  return ids.flatMap((id): Column[] => {
    const column: Omit<Column, 'head'> | undefined = columns[id];
    return column ? [{ head: id, ...column }] : files;
  });
}

/** In the order of `reply`'s own list. */
export function formatsOf(all: readonly Entry['outputs'][]): string[] {
  const made = new Set(all.flatMap((outputs) => Object.keys(outputs)));
  const listed = Object.keys(writers);
  return [
    ...listed.filter((format) => made.has(format)),
    ...[...made].filter((format) => !listed.includes(format)).sort(),
  ];
}

export function linkTo(outputs: Entry['outputs'], format: string): Link | undefined {
  const path = outputs[format];
  return path === undefined ? undefined : { path, words: format.toUpperCase() };
}

function outputColumn(format: string): Column {
  return { head: format.toUpperCase(), width: 4, value: ({ outputs }) => linkTo(outputs, format) };
}

const copiesColumn: Column = {
  head: '分送文件',
  width: 10,
  value: ({ copyOutputs = [] }) => {
    const links = copyOutputs.flatMap(({ to, outputs }) =>
      formatsOf([outputs]).map((format) => ({
        path: outputs[format]!,
        words: `${to} ${format.toUpperCase()}`,
      })),
    );
    return links.length > 0 ? { links } : undefined;
  },
};

/** Days from 交办日期 to 成文日期 by the calendar; negative when one of them is wrong. */
export function responseDays({ assigned, date }: Entry): number | undefined {
  return assigned && date && daysBetween(assigned, date);
}

/** 成文日期 not after 办理期限. */
export function onTime({ due, date }: Entry): boolean | undefined {
  return due && date && compareDates(date, due) <= 0;
}
