/** What kind of item a ledger lists, and in which role. */
import { sectorOf } from '../letter/session.js';
import type { Cell, Table } from '../lint/year/ledger.js';

type Row = Table['rows'][number];
export type Sector = '政协' | '人大';

/** 类别 as letters write it; undefined when the words are none of an item. */
export function kindOf(text: string): string | undefined {
  if (/^(?:政协)?(?:集体|委员|党派|界别|重点)?提案$/u.test(text)) return '政协提案';
  if (/^(?:人大)?(?:代表)?(?:重点)?建议$|^人大代表(?:建议|建议、批评和意见)$/u.test(text))
    return '人大代表建议';
  return /^(?:人大代表)?书面意见$/u.test(text) ? '书面意见' : undefined;
}

/** The cell of 类别; a column of that name that holds A, B … or 甲, 乙 … is one of results. */
export function kindCell({ cells: { kind, resultClass } }: Row): Cell | undefined {
  return (
    kind ?? (resultClass && !/^[A-E甲乙丙丁][0-9]?类?$/u.test(resultClass.text) ? resultClass : undefined)
  );
}

/** By 类别, else 届次, else the name of the sheet. */
export function rowSector(table: Table, row: Row): Sector | undefined {
  const words = [kindCell(row)?.text, row.cells.session?.text, table.sheet];
  for (const text of words) {
    const sector = text === undefined ? undefined : sectorIn(text);
    if (sector) return sector;
  }
  return undefined;
}

export function sectorIn(text: string): Sector | undefined {
  const named = sectorOf(text);
  if (named) return named;
  const [item, advice] = [/提案/u.test(text), /建议|书面意见/u.test(text)];
  return item === advice ? undefined : item ? '政协' : '人大';
}

export type Role = '主办' | '会办' | '分办';

const roles: Readonly<Record<string, Role>> = {
  主办: '主办',
  独办: '主办',
  单办: '主办',
  承办: '主办',
  单独办理: '主办',
  会办: '会办',
  协办: '会办',
  分办: '分办',
  分别办理: '分办',
};

export function roleOf(text: string): Role | undefined {
  return Object.hasOwn(roles, text) ? roles[text] : undefined;
}
