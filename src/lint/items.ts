/** What texts say about the items that are answered: their numbers, their sector, their words. */

import type { Place } from '../core/diagnostic.js';
import { bareNumber } from '../letter/item.js';
import type { Letter, Proposal, Text } from '../letter/letter.js';
import { sectorOf } from '../letter/session.js';
import type { Profile } from '../profile/profile.js';

export type Sector = '政协' | '人大';

/** The text with everything inside 《》 blanked out, offsets kept: cited titles speak for themselves. */
export function withoutTitles(text: string): string {
  if (!text.includes('《')) return text;
  let out = '';
  let kept = 0;
  let open = 0;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[《》]/gu)) {
    if (mark === '《') {
      if (depth++ === 0) open = index;
    } else if (depth > 0 && --depth === 0) {
      out += `${text.slice(kept, open + 1)}${'\0'.repeat(index - open - 1)}`;
      kept = index;
    }
  }
  return out + text.slice(kept);
}

export interface NumberMention {
  number: string;
  start: number;
  end: number;
}

/**
 * Item numbers in a text: 第125117号, 第DH0271号, 第12、13号. Numbers of laws and orders (国务院令第721号, 第45号令) and
 * of documents (〔2014〕第46号), and serials within a class (教育类第15号) are none. Without 第 only where the genre says so: 092015号提案, 编号：092015.
 */
export function numberMentions(text: string): NumberMention[] {
  const out: NumberMention[] = [];
  const list =
    /(?<![令字〔〕\][］告类])第\s*([A-Za-z闭]{0,3}[0-9]{1,10}(?:\s*号?\s*[、，,和及与]\s*第?\s*[A-Za-z闭]{0,3}[0-9]{1,10}){0,20})\s*号(?!令|公告|文)/gu;
  const bare = withoutTitles(text);
  for (const m of bare.matchAll(list)) {
    const base = m.index + m[0].indexOf(m[1]!);
    for (const n of m[1]!.matchAll(/[A-Za-z闭]{0,3}[0-9]{1,10}/gu)) {
      out.push({ number: n[0], start: base + n.index, end: base + n.index + n[0].length });
    }
  }
  for (const m of bare.matchAll(bareMention)) {
    const number = m[1] ?? m[2]!;
    const start = m.index + m[0].indexOf(number);
    out.push({ number, start, end: start + number.length });
  }
  return out;
}

const bareMention =
  /(?<![0-9A-Za-z闭第〔〕\]）)、\-—.]|[0-9]\n)([A-Za-z闭]{0,3}[0-9]{1,10})\s?号(?=提案|建议|代表建议|委员提案)|(?:提案|建议|案)编?号[：:为是]?\s?([A-Za-z闭]{0,3}[0-9]{1,10})(?![0-9号])/gu;

/** What two ways to write one number have in common: 072 and 72 differ by the place's habit; 第 and 号 are no part of it. */
export function comparable(number: string): string {
  return bareNumber({ text: number.trim(), at: { pointer: '', offset: 0 } })
    .text.replace(/^0+(?=.)/u, '')
    .toUpperCase();
}

export function sameNumber(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** The sector an item belongs to, and the field that says so: 届次 first, then 类别. */
export function sectorOfItem(p: Proposal, profile: Profile): { sector: Sector; by: Text } | undefined {
  const session = p.session && sectorOf(p.session.text);
  if (p.session && session) return { sector: session, by: p.session };
  const sector = p.kind && sectorOfKind(p.kind.text, profile);
  return p.kind && sector ? { sector, by: p.kind } : undefined;
}

/** 政协提案, 提案 → 政协; 人大代表建议, 建议, 书面意见 → 人大. */
export function sectorOfKind(kind: string, profile: Profile): Sector | undefined {
  return profile.proposalKinds.find((k) => k.name === kind || k.short === kind)?.sector ?? sectorOf(kind);
}

/** All the numbers of the items, as written. */
export function itemNumbers(letter: Letter): Text[] {
  return letter.proposals.flatMap((p) => (p.number && p.number.text !== '' ? [p.number] : []));
}

/** A hint that shows the other half of a contradiction. */
export function elsewhere(text: Text): {
  message: 'rules/elsewhere';
  args: { text: string };
  at: Place;
  length: number;
} {
  return { message: 'rules/elsewhere', args: { text: text.text }, at: text.at, length: text.text.length };
}
