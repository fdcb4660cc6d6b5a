/** Code frames that align under Chinese, whatever the terminal's font. */
import { eastAsianWidth } from 'get-east-asian-width';
import { lineColumn, type TextRange } from '../core/text.js';

/** How wide the terminal draws characters that Unicode calls ambiguous: “ ” — … · × ①. */
export type Ambiguous = 'narrow' | 'wide';

export interface Frame {
  /** 1-based. */
  line: number;
  /** The line, shortened to the neighbourhood of the finding when it is long. */
  text: string;
  /** What stands below it: spaces as wide as the text, then one mark per column. */
  marks: string;
}

/** Characters kept on each side of the finding in a long line. */
const around = 20;
/** Lines up to this many characters are shown whole. */
const whole = 60;
/** A longer finding is shown by its head only. */
const longest = 40;

/** UTF-16 units looked at on each side of a finding: a line may be a megabyte long, with a finding every few characters. */
const reach = 200;

/** The line of `range` with its characters marked; a range over several lines is marked on its first. */
export function frame(text: string, starts: readonly number[], range: TextRange, ambig: Ambiguous): Frame {
  const { line } = lineColumn(starts, range.start);
  const from = starts[line - 1]!;
  let to = starts[line] ?? text.length;
  while (to > from && /[\r\n]/u.test(text[to - 1]!)) to--;
  const start = Math.min(range.start, to);
  const end = Math.max(start, Math.min(range.end, to));
  const near = {
    from: Math.max(from, start - reach),
    to: Math.min(to, Math.min(end, start + reach) + reach),
  };
  const chars = [...text.slice(near.from, near.to)];
  const first = countChars(text.slice(near.from, start));
  const count = countChars(text.slice(start, Math.min(end, start + reach)));
  const all = near.from === from && near.to === to && chars.length <= whole;
  const left = all ? 0 : Math.max(0, first - around);
  const right = all ? chars.length : Math.min(chars.length, first + Math.min(count, longest) + around);
  const before = near.from > from || left > 0 ? '…' : '';
  const after = near.to < to || right < chars.length ? '…' : '';
  const marked = chars.slice(first, Math.min(first + count, right));
  return {
    line,
    text: before + chars.slice(left, right).map(visible).join('') + after,
    marks:
      pad(before + chars.slice(left, first).join(''), ambig) +
      (marked.map((c) => '^'.repeat(width(c, ambig))).join('') || '^'),
  };
}

/** A pad as wide as `text` in any font that draws wide characters as wide as U+3000: tabs stay tabs. */
export function pad(text: string, ambig: Ambiguous): string {
  return [...text].map((c) => (c === '\t' ? c : ['', ' ', '\u3000'][width(c, ambig)]!)).join('');
}

/** Columns of one character: 0, 1 or 2. */
export function width(char: string, ambig: Ambiguous): 0 | 1 | 2 {
  const shown = visible(char);
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(shown)) return 0;
  return eastAsianWidth(shown.codePointAt(0)!, { ambiguousAsWide: ambig === 'wide' });
}

/**
 * Counts the characters between the start of a line and an offset in it. Offsets that only grow are
 * counted once over, however long the line.
 */
export function columnCounter(text: string): (lineStart: number, offset: number) => number {
  let last = { lineStart: 0, offset: 0, count: 0 };
  return (lineStart, offset) => {
    const known =
      last.lineStart === lineStart && last.offset <= offset
        ? last
        : { lineStart, offset: lineStart, count: 0 };
    last = { lineStart, offset, count: known.count + countChars(text.slice(known.offset, offset)) };
    return last.count;
  };
}

/** Characters, not UTF-16 units: what a person counts. */
export function countChars(text: string): number {
  let n = 0;
  for (const _ of text) n++;
  return n;
}

/** Control and format characters would move the cursor or vanish: each is shown as one replacement sign. */
export function visible(char: string): string {
  return /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u.test(char) && char !== '\t'
    ? '\uFFFD'
    : char;
}
