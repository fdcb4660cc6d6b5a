/** A template, and those of its words that depend on whom a letter answers. */
import { parseSource } from '../source/index.js';
import type { Sector } from './kinds.js';

export interface Template {
  text: string;
  /** 会办意见 is written to the lead agency, 答复 to the proposers. */
  genre: '答复' | '会办意见';
  closing: string | undefined;
  copies: readonly string[];
}

export function templateFrom(text: string): Template {
  const { 文种, 结语, 抄送 } = (parseSource('template', text).value ?? {}) as Record<string, unknown>;
  return {
    text,
    genre: 文种 === '会办意见' ? '会办意见' : '答复',
    closing: typeof 结语 === 'string' ? 结语 : undefined,
    copies: Array.isArray(抄送) ? 抄送.map(String) : [],
  };
}

/** 您 to one person, 你们 to several and to organisations. */
export function closingFor({ closing }: Template, onePerson: boolean): string | undefined {
  return closing?.replace(/(?:两位|各位)(?:委员|代表)|您|你们/u, onePerson ? '您' : '你们');
}

const offices: Readonly<Record<Sector, string>> = { 政协: '市政协提案委', 人大: '市人大常委会代表工委' };
const cohostsAll = '各会办单位';

/** 抄送 of the template with the other sector's office exchanged, and 各会办单位 where there are some. */
export function copiesFor(
  { copies }: Template,
  sector: Sector | undefined,
  cohosts: boolean | undefined,
): string[] {
  const known = Object.values(offices);
  const own = copies.map((name) => (sector && known.includes(name) ? offices[sector] : name));
  if (cohosts === undefined || own.length === 0) return own;
  const others = own.filter((name) => name !== cohostsAll);
  return cohosts ? [...others, cohostsAll] : others;
}
