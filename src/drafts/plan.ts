/** From the rows of a ledger to drafts: texts and names, and what a person has to look at. Nothing is written. */
import { parseSession } from '../letter/session.js';
import { itemKey } from '../lint/year/keys.js';
import { plainNumber, type Table } from '../lint/year/ledger.js';
import { columnNames } from './columns.js';
import type { Doubt, DoubtCode } from './doubt.js';
import { fill } from './fill.js';
import { kindOf, type Role, rowSector } from './kinds.js';
import { safeName, toldApart } from './names.js';
import { numberJudge } from './numbers.js';
import type { Template } from './template.js';

export interface Draft {
  /** Without suffix; no two drafts have the same. */
  name: string;
  text: string;
  /** The item's cell in the ledger. */
  at: string;
}

export interface Plan {
  drafts: Draft[];
  doubts: Doubt[];
  /** Rows that are items and have no draft. */
  leftOut: number;
}

type Row = Table['rows'][number];

/** One draft for every item; of an item that is listed twice, for its first row. */
export function planDrafts(tables: readonly Table[], templateOf: (role: Role | undefined) => Template): Plan {
  const doubts: Doubt[] = [];
  const made: { words: string; text: string; at: string }[] = [];
  const seen = new Map<string, { at: string; subject: string | undefined }>();
  let leftOut = 0;
  for (const table of tables) {
    const rows = withoutFields(table.rows.map(withoutDashes));
    for (const column of ['session', 'subject', 'proposers', 'assigned'] as const)
      if (table.heading(column) === undefined)
        doubts.push({
          at: table.head,
          code: 'draft/no-column',
          text: '',
          args: { column: columnNames[column] },
        });
    const spoilt = numberJudge(rows.flatMap((row) => numberOf(row) ?? []));
    for (const row of rows) {
      if (row.blank) continue;
      const number = numberOf(row);
      const subject = row.cells.subject?.text;
      const at = row.at('number');
      const note = (code: DoubtCode, args: Doubt['args'] = {}): void => {
        doubts.push({ at, code, text: number ?? '', args });
      };
      // A total, a remark below the list.
      if (subject === undefined && !/[0-9]/u.test(number ?? '')) {
        note('draft/not-item');
        continue;
      }
      if (number === undefined) note('draft/no-cell', { column: columnNames.number });
      else {
        const key = identity(table, row, number);
        const first = seen.get(key);
        if (first && sameWords(first.subject, subject)) {
          note('draft/twice', { first: first.at });
          leftOut++;
          continue;
        }
        if (first) note('draft/same-number', { first: first.at });
        else seen.set(key, { at, subject });
        const code = spoilt(number);
        if (code) note(code);
      }
      const { text, addressees, doubts: found } = fill(table, row, number, templateOf);
      doubts.push(...found);
      const words = safeName([number ?? '', subject ?? addressees.join('、')]);
      made.push({ words: words === '' ? safeName([at]) : words, text, at });
    }
  }
  const names = toldApart(made.map((m) => m.words));
  return { drafts: made.map(({ text, at }, i) => ({ name: names[i]!, text, at })), doubts, leftOut };
}

function numberOf({ cells }: Row): string | undefined {
  return cells.number && plainNumber(cells.number.text);
}

/** Cells that say that there is nothing to say. */
function withoutDashes(row: Row): Row {
  const said = Object.entries(row.cells).filter(([, { text }]) => !/^(?:无|暂无|[-—–－/／]+)$/u.test(text));
  return { ...row, cells: Object.fromEntries(said) };
}

/** 类别 may hold kinds of item, results, or fields such as 教育 in a list of nothing else: those are not looked at. */
function withoutFields(rows: readonly Row[]): readonly Row[] {
  if (rows.some(({ cells }) => cells.resultClass && kindOf(cells.resultClass.text))) return rows;
  return rows.map((row) => {
    const { resultClass: _, ...cells } = row.cells;
    return { ...row, cells };
  });
}

/** Items of both sectors, and of two sessions, may have one number. */
function identity(table: Table, row: Row, number: string): string {
  const written = row.cells.session?.text;
  const session = written === undefined ? undefined : parseSession(written);
  return JSON.stringify([itemKey(session, number), session ? '' : written, rowSector(table, row)]);
}

/** Where one of the two says nothing, the number decides. */
function sameWords(a: string | undefined, b: string | undefined): boolean {
  const bare = (text: string): string => text.normalize('NFKC').replace(/[\s《》]/gu, '');
  return a === undefined || b === undefined || bare(a) === bare(b);
}
