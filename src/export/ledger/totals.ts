/**
 * The figures of a year. What is counted are items (件): a letter that answers two merged items counts twice, as the
 * yearly report wants it. 会办意见 are no answers: they are counted apart, and in no rate.
 */
import type { Entry } from '../entry.js';
import { onTime, responseDays } from './columns.js';

export interface Group {
  name: string;
  /** Items answered. */
  items: number;
  /** By 办理结果, in the order of `Totals.classes`. */
  classes: number[];
  /** 主动公开. */
  disclosed: number;
  /** Items with a 办理期限, and those of them answered in time. */
  due: number;
  onTime: number;
  /** Mean days of response, where both dates are known. */
  days?: number;
  /** Items on which an opinion was given to the lead agency. */
  opinions: number;
}

export interface Share {
  name: string;
  items: number;
}

export interface Totals {
  letters: number;
  all: Group;
  /** 办理结果 that occur, in order; `unknown` last, when letters have none. */
  classes: string[];
  kinds: Group[];
  /** By 发文机关; a joint letter belongs to its lead agency. */
  agencies: Group[];
  /** By the month of 成文日期, 2026-03. */
  months: Group[];
  disclosure: Share[];
  response: {
    /** Items whose days are known, and those with a 成文日期 before the 交办日期, which are left out. */
    known: number;
    wrong: number;
    mean?: number;
    median?: number;
    shortest?: number;
    longest?: number;
    spans: Share[];
  };
}

/** What an entry is listed under when it does not say. */
export const unknown = '未注明';

const spans: readonly [name: string, most: number][] = [
  ['30天以内', 30],
  ['31—60天', 60],
  ['61—90天', 90],
  ['91—180天', 180],
  ['180天以上', Number.POSITIVE_INFINITY],
];
const disclosures = ['主动公开', '依申请公开', '不予公开', unknown];

export const classOf = (e: Entry): string => e.resultClass || unknown;
export const disclosureOf = (e: Entry): string => e.disclosure ?? unknown;
export const agencyOf = (e: Entry): string => e.issuers[0] ?? unknown;
export const kindOf = (e: Entry): string => e.kind || unknown;
export const monthOf = ({ date }: Entry): string =>
  date ? `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}` : unknown;

export function totalsOf(entries: readonly Entry[]): Totals {
  const replies = entries.filter((e) => e.genre === 'reply');
  const classes = [...new Set(replies.map(classOf))].sort(byClass);
  const grouped = (key: (e: Entry) => string): Group[] => {
    const lists = new Map<string, Entry[]>();
    for (const e of entries) {
      const name = key(e);
      const known = lists.get(name);
      if (known) known.push(e);
      else lists.set(name, [e]);
    }
    return [...lists].map(([name, members]) => groupOf(name, members, classes));
  };
  const shares = new Map(disclosures.map((name) => [name, 0]));
  for (const e of replies) shares.set(disclosureOf(e), shares.get(disclosureOf(e))! + e.items);
  return {
    letters: entries.length,
    all: groupOf('合计', entries, classes),
    classes,
    kinds: grouped(kindOf).sort(mostFirst),
    agencies: grouped(agencyOf).sort(mostFirst),
    months: grouped(monthOf).sort((a, b) => unknownLast(a.name, b.name) || order(a.name, b.name)),
    disclosure: [...shares].map(([name, items]) => ({ name, items })),
    response: responseOf(replies),
  };
}

function groupOf(name: string, entries: readonly Entry[], classes: readonly string[]): Group {
  const replies = entries.filter((e) => e.genre === 'reply');
  const due = replies.filter((e) => onTime(e) !== undefined);
  const { mean } = responseOf(replies);
  return {
    name,
    items: items(replies),
    classes: classes.map((c) => items(replies.filter((e) => classOf(e) === c))),
    disclosed: items(replies.filter((e) => e.disclosure === '主动公开')),
    due: items(due),
    onTime: items(due.filter(onTime)),
    ...(mean === undefined ? {} : { days: mean }),
    opinions: items(entries.filter((e) => e.genre === 'opinion')),
  };
}

function responseOf(replies: readonly Entry[]): Totals['response'] {
  // The days of every item, ascending.
  const timed = replies.flatMap((e): number[] => {
    const days = responseDays(e);
    return days === undefined ? [] : Array<number>(e.items).fill(days);
  });
  const days = timed.filter((n) => n >= 0).sort((a, b) => a - b);
  const known = days.length;
  const rest = {
    known,
    wrong: timed.length - known,
    spans: spans.map(([name, most], i) => ({
      name,
      items: days.filter((n) => n > (spans[i - 1]?.[1] ?? -1) && n <= most).length,
    })),
  };
  if (known === 0) return rest;
  return {
    ...rest,
    mean: days.reduce((a, b) => a + b, 0) / known,
    median: (days[Math.floor((known - 1) / 2)]! + days[Math.floor(known / 2)]!) / 2,
    shortest: days[0]!,
    longest: days.at(-1)!,
  };
}

function items(entries: readonly { items: number }[]): number {
  return entries.reduce((sum, e) => sum + e.items, 0);
}

/** 甲乙丙丁 in their own order, after letters; what is not known comes last. */
export function byClass(a: string, b: string): number {
  const stem = (c: string): string => c.replace(/^[甲乙丙丁]/u, (x) => `\uffff${'甲乙丙丁'.indexOf(x)}`);
  return unknownLast(a, b) || order(stem(a), stem(b));
}

function mostFirst(a: Group, b: Group): number {
  return unknownLast(a.name, b.name) || b.items - a.items || b.opinions - a.opinions || order(a.name, b.name);
}

function unknownLast(a: string, b: string): number {
  return Number(a === unknown) - Number(b === unknown);
}

/** By code unit: the same order on every machine. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
