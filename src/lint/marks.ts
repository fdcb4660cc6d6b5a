/** What the rules about punctuation share: kinds of characters, and fixes that leave strong type alone. */
import type { FixSafety, MessageArgs } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import type { Letter } from '../letter/letter.js';
import type { RuleFix } from './rule.js';
import type { Printed } from './texts.js';

/** Han characters, for a character class. */
export const han = '\\u3007\\u3400-\\u9FFF';
/** Chinese marks that close something, for a character class. */
export const closers = '”’）》〉〕】';
/** Chinese marks that open something, for a character class. */
export const openers = '“‘（《〈〔【';

/** All that \s matches, for what a search needs. */
export const blanks =
  ' \u3000\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\ufeff';

/** A Han character or a Chinese mark: what stands beside it is Chinese text. */
export const chinese = new RegExp(`[${han}${closers}${openers}，。、；：？！]`, 'u');

/** 一、 （一） 1. （1） typed at the beginning of a text, up to the mark that follows the number. */
export const typedStart = /^[（(]?(?:[一二三四五六七八九十百]{1,4}|[0-9０-９]{1,3})[）)]?$/u;

/**
 * Whether a mark is the last of what announces the reply (…现答复如下：), of the opening or of the first paragraph: what
 * stands there is the business of opening-colon.
 */
export function announces(texts: readonly Printed[]): (text: Printed, start: number, end: number) => boolean {
  const first = texts.find((t) => t.role === 'body' || t.role === 'heading');
  return (text, start, end) =>
    end === text.text.length &&
    (text.role === 'opening' || (text === first && text.role === 'body')) &&
    /(?:答复|回复|函复|意见|情况)如下\s*$/u.test(text.text.slice(Math.max(0, start - 10), start));
}

/** One stretch of a text and what is written over it. */
export type Rewrite = readonly [start: number, end: number, text: string];

/**
 * The fix that writes over stretches of one text; nothing where a stretch has the marks of strong type inside, since
 * writing over them would damage it.
 */
export function rewriting(
  text: Printed,
  title: MessageId,
  edits: readonly Rewrite[],
  { args, safety = 'safe' }: { args?: MessageArgs; safety?: FixSafety } = {},
): { fix?: RuleFix } {
  const spans = edits.map(([start, end, written]) => ({ ...text.span(start, end), text: written }));
  if (spans.some(({ length }, i) => length !== edits[i]![1] - edits[i]![0])) return {};
  return { fix: { title, safety, edits: spans, ...(args ? { args } : {}) } };
}

/** Whether a stretch, with a little of what stands around it, is written so in the registered title of an item answered. */
export function asRegistered(letter: Letter, { text }: Printed, start: number, end: number): boolean {
  if (letter.proposals.length === 0) return false;
  const piece = text
    .slice(Math.max(0, start - 2), Math.min(end, start + 60) + 2)
    .replace(/^.*《|》.*$/gu, '');
  return piece.length > 2 && letter.proposals.some((p) => p.subject?.text.includes(piece));
}
