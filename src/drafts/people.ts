/** 提案者 of a ledger, as the letter names and addresses them. */
import type { Text } from '../letter/letter.js';
import { isOrganisation, type Member, membersOf } from '../lint/people.js';
import type { DoubtCode } from './doubt.js';

export interface Proposers {
  /** 提案者: names without title, organisations as they are. */
  names: string[];
  /** 主送: names with 委员 or 代表. */
  addressees: string[];
  /** How many of them are people, one by one. */
  people: number;
  doubts: DoubtCode[];
}

/** Names of parties and bodies that look like a person's. */
const bodies =
  /^(?:民革|民盟|民建|民进|农工党|致公党|九三(?:学社)?|台盟|工商联|妇联|科协|侨联|台联|青联|文联|社科联|总工会|团[市县区省]委|[市县区省](?:妇联|科协|侨联|台联|青联|文联|工商联|总工会))$/u;
const person = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+)$/u;

/** The names in a cell; whatever is no list of names stays as written, and is doubtful. */
export function proposersIn(cell: string, sector: '政协' | '人大' | undefined): Proposers {
  const members = membersOf(textOf(cell)).members.filter((m) => written(m) !== '');
  const titles = new Set(members.map((m) => m.title).filter((t) => t !== ''));
  const bySector = sector && (sector === '政协' ? '委员' : '代表');
  const own = titles.size === 1 ? [...titles][0]! : undefined;
  const mixed = titles.size > 1 || (own !== undefined && bySector !== undefined && own !== bySector);
  const title = own ?? bySector;
  const doubts = new Set<DoubtCode>(mixed ? ['draft/titles'] : []);
  const names: string[] = [];
  const addressees: string[] = [];
  let people = 0;
  for (const member of members) {
    const whole = written(member);
    if (member.title === '' && (bodies.test(member.name) || isOrganisation(member.name))) {
      names.push(whole);
      addressees.push(whole);
    } else if (
      !person.test(member.name) ||
      /等[0-9〇零一二三四五六七八九十]*[位名]?(?:委员|代表)?$/u.test(whole)
    ) {
      doubts.add('draft/proposer');
      names.push(whole);
      addressees.push(whole);
    } else {
      if (title === undefined) doubts.add('draft/sector');
      people++;
      names.push(member.name);
      addressees.push(mixed ? whole : `${member.name}${title ?? ''}`);
    }
  }
  return { names, addressees, people, doubts: [...doubts] };
}

/** Agencies in a cell: 会办单位. */
export function agenciesIn(cell: string): string[] {
  return membersOf(textOf(cell))
    .members.map(written)
    .filter((name) => name !== '');
}

function written({ text, start, end }: Member): string {
  return text.text.slice(start, end).trim();
}

/** Lines of a cell are separate names. */
function textOf(cell: string): Text {
  return { text: cell.replace(/\s*[\r\n]+\s*/gu, '、'), at: { pointer: '', offset: 0 } };
}
