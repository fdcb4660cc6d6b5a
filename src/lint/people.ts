/** Whom a letter addresses: the names in 主送, taken apart, and whether they are people. */
import type { Letter, Text } from '../letter/letter.js';
import { type Span, spanOf } from './texts.js';

const title = '(?:委员|代表|先生|女士|同志)';
const person = new RegExp(`^(?:尊敬的)?\\p{Script=Han}{1,2}[ \\u3000]?\\p{Script=Han}{1,2}${title}?$`, 'u');
const titleOnly = new RegExp(`${title}$`, 'u');
const titleAtEnd = new RegExp(`(?:等[0-9一二三四五六七八九十]{0,4}[位名]?)?${title}$`, 'u');
const organisation =
  /(?:委员会|委|局|厅|部|办|办公室|协会|商会|学会|联合会|会|社|院|所|中心|支部|总支|联|团|组|界别|政府|校|馆|站|公司|党|革|盟|建|进|公党|工农|学社|处|科|单位|机关)$/u;

/** One name in a text, as written and bare. */
export interface Member {
  /** Without 尊敬的, title and spaces. */
  name: string;
  /** 委员, 代表 …, or empty. */
  title: string;
  /** Where it stands in `at`. */
  text: Text;
  start: number;
  end: number;
}

/** 林某某委员： → 林某某. */
export function bareName(name: string): string {
  return name
    .trim()
    .replace(/[：:]$/u, '')
    .replace(/^尊敬的/u, '')
    .replace(titleAtEnd, '')
    .replace(/\s+/gu, '');
}

export interface Separator {
  written: string;
  start: number;
  end: number;
}

/** The names of one text and what stands between them; a space between two single characters belongs to the name. */
export function membersOf(text: Text): { members: Member[]; separators: Separator[] } {
  const members: Member[] = [];
  const separators: Separator[] = [];
  const end = text.text.length - (/[：:]?$/u.exec(text.text)?.[0].length ?? 0);
  let from = 0;
  const push = (to: number): void => {
    const written = text.text.slice(from, to);
    const called = titleOnly.exec(written)?.[0] ?? '';
    members.push({ name: bareName(written), title: called, text, start: from, end: to });
  };
  // Brackets: 各县（市、区）人民政府 is one name.
  const parted = /[（(]/u.test(text.text) ? [] : [...text.text.slice(0, end).matchAll(between)];
  for (const m of parted) {
    push(m.index);
    separators.push({ written: m[0], start: m.index, end: m.index + m[0].length });
    from = m.index + m[0].length;
  }
  push(end);
  return { members, separators };
}

const between =
  /\s{0,8}[、，,；;/]\s{0,8}|(?<=\p{Script=Han}{2}|\p{Script=Han}[ \u3000]{1,4}\p{Script=Han})(?<!尊敬的|各位)\s+(?=\p{Script=Han}{2}|\p{Script=Han}\s+\p{Script=Han})(?!委员|代表|先生|女士|同志)/gu;

/** Every name the letter is addressed to. */
export function addressed({ addressees }: Letter): Member[] {
  return addressees.items.flatMap((item) => (item.text === '' ? [] : membersOf(item).members));
}

export function isPerson({ name, title: called, text, start, end }: Member): boolean {
  return called !== '' || (person.test(text.text.slice(start, end)) && !isOrganisation(name));
}

export function isOrganisation(name: string): boolean {
  return name.length >= 4 && organisation.test(name);
}

/**
 * To whom the letter speaks: one person, several, or an organisation; undefined when it cannot be told
 * (a person and an organisation together, names without title).
 */
export function audience(letter: Letter): 'one' | 'many' | 'organisation' | undefined {
  const all = addressed(letter);
  const text = letter.addressees.items.map((i) => i.text).join('、');
  // [甲代表，乙代表]: a list that the full-width comma did not part; that has been said.
  if (all.length === 0 || (letter.addressees.list && text.includes('，'))) return undefined;
  if (all.every((m) => m.title === '' && isOrganisation(m.name))) return 'organisation';
  if (!all.every(isPerson) || all.some((m) => m.title === '' && all.at(-1)!.title === '')) return undefined;
  return all.length > 1 || /等|各位|诸位|们/u.test(text) ? 'many' : 'one';
}

/** The place of a member's characters `start`…`end` in its text. */
export function placeOf(member: Member): Span {
  return spanOf(member.text, member.start, member.end);
}
