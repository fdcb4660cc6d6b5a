/** Columns of a ledger that drafts are made of, by the names that a mapping file and messages use. */
import type { Column } from '../lint/year/ledger.js';
import type { RawColumns } from '../schema/index.js';

export const columnNames = {
  number: '编号',
  session: '届次',
  kind: '类别',
  subject: '案由',
  proposers: '提案者',
  role: '角色',
  lead: '主办单位',
  cohosts: '会办单位',
  assigned: '交办日期',
  department: '部门',
  contact: '联系人',
  phone: '电话',
} as const satisfies Partial<Record<Column, keyof RawColumns>>;

type Used = keyof typeof columnNames;

/** The headings that a mapping file gives. */
export function chosenHeadings(raw: RawColumns): Partial<Record<Used, string>> {
  const pairs = (Object.keys(columnNames) as Used[]).flatMap((column): [Used, string][] => {
    const heading = raw[columnNames[column]];
    return heading === undefined ? [] : [[column, heading]];
  });
  return Object.fromEntries(pairs);
}
