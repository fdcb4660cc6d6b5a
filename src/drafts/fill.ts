/** One row of a ledger poured into a template; what the row lacks stays as the template has it. */
import { applyEdits } from '../core/text.js';
import { isoDate } from '../letter/date.js';
import { parseSession } from '../letter/session.js';
import { type Column, cellDate, type Table } from '../lint/year/ledger.js';
import { type NewValue, setPairs } from '../source/index.js';
import { columnNames } from './columns.js';
import type { Doubt, DoubtCode } from './doubt.js';
import { kindCell, kindOf, type Role, roleOf, rowSector, sectorIn } from './kinds.js';
import { agenciesIn, proposersIn } from './people.js';
import { closingFor, copiesFor, type Template } from './template.js';

export interface Filled {
  text: string;
  addressees: string[];
  doubts: Doubt[];
}

type Values = Record<string, NewValue | undefined>;

export function fill(
  table: Table,
  row: Table['rows'][number],
  number: string | undefined,
  templateOf: (role: Role | undefined) => Template,
): Filled {
  const doubts: Doubt[] = [];
  const { cells } = row;
  const note = (column: Column, code: DoubtCode, args: Doubt['args'] = {}): void => {
    doubts.push({ at: row.at(column), code, text: cells[column]?.text ?? '', args });
  };
  /** The words of a cell; an empty one of a column that the sheet has is listed. */
  const wanted = (column: keyof typeof columnNames): string | undefined => {
    if (!cells[column] && table.heading(column) !== undefined)
      note(column, 'draft/no-cell', { column: columnNames[column] });
    return cells[column]?.text;
  };

  const role = cells.role && roleOf(cells.role.text);
  if (cells.role && !role) note('role', 'draft/role');
  const template = templateOf(role);
  const opinion = template.genre === '会办意见';
  if (role && opinion !== (role === '会办')) note('role', 'draft/role-template');

  const item: Values = {};
  const kind = kindCell(row);
  const kindColumn = cells.kind ? 'kind' : 'resultClass';
  const known = kind && kindOf(kind.text);
  if (kind && !known) note(kindColumn, 'draft/kind');
  if (known) item.类别 = known;
  const session = wanted('session');
  if (session !== undefined) {
    item.届次 = session;
    const byKind = known && sectorIn(known);
    const own = parseSession(session)?.sector;
    if (!parseSession(session)) note('session', 'draft/session');
    else if (byKind && own && byKind !== own) note('session', 'draft/kind-session', { kind: known });
  }
  if (number !== undefined) item.编号 = { quoted: number };
  const subject = wanted('subject');
  if (subject !== undefined) item.案由 = subject;

  const root: Values = {};
  const sector = rowSector(table, row);
  const who = wanted('proposers');
  const proposers = who === undefined ? undefined : proposersIn(who, sector);
  for (const code of proposers?.doubts ?? [])
    if (!opinion || code !== 'draft/sector') note('proposers', code);
  if (proposers && proposers.names.length > 0) item.提案者 = proposers.names;

  const leads = cells.lead ? agenciesIn(cells.lead.text) : [];
  if (leads.length > 1) note('lead', 'draft/leads');
  const [lead] = leads.length === 1 ? leads : [];
  if (lead && /^[市县区省州旗]/u.test(lead)) note('lead', 'draft/short-name');
  if (lead) root[opinion ? '主送' : '发文机关'] = lead;
  else if (opinion && leads.length === 0) wanted('lead');
  const addressees = opinion ? (lead ? [lead] : []) : (proposers?.addressees ?? []);
  if (!opinion && addressees.length > 0) root.主送 = addressees.length === 1 ? addressees[0]! : addressees;

  const handling: Values = {};
  if (role && opinion === (role === '会办')) handling.角色 = role;
  if (!opinion) {
    const listed = table.heading('cohosts') !== undefined;
    const cohosts = agenciesIn(cells.cohosts?.text ?? '');
    if (listed) handling.会办单位 = cohosts.length > 0 ? cohosts : undefined;
    const copies = copiesFor(template, sector, listed ? cohosts.length > 0 : undefined);
    if (copies.length > 0) root.抄送 = copies;
    const closing = closingFor(template, addressees.length === 1 && proposers?.people === 1);
    if (closing !== undefined && addressees.length > 0) root.结语 = closing;
  }
  const date = cellDate(cells.assigned);
  // The template's own day would pass for the letter's; open, it is found until the letter is signed.
  const signed = `${date?.year ?? ''}年　月　日`;
  root.成文日期 = signed;
  if (wanted('assigned') !== undefined) {
    if (date) handling.交办日期 = isoDate(date);
    else note('assigned', 'draft/date');
  }

  const contact: Values = {};
  if (cells.department) contact.部门 = cells.department.text;
  if (cells.contact) contact.姓名 = cells.contact.text;
  if (cells.phone) contact.电话 = cells.phone.text;

  const maps: [string, Values][] = [
    ['', root],
    ['/印发', { 日期: signed }],
    ['/提案', item],
    ['/办理', handling],
    ['/联系人', contact],
  ];
  return {
    text: applyEdits(
      template.text,
      maps.flatMap(([at, values]) => setPairs(template.text, at, values)),
    ),
    addressees,
    doubts,
  };
}
