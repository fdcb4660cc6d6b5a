/** The running text of a whole letter, so that a rule searches once and not once a paragraph. */
import { withoutTitles } from './items.js';
import type { Printed, Role, Span } from './texts.js';

export interface Found {
  /** The match; its index counts in the whole running text. */
  match: RegExpExecArray;
  /** The text it stands in. */
  text: Printed;
  /** Where it begins and ends in `text.text`. */
  start: number;
  end: number;
  /** The place of the characters `from`…`to` of the match, by default all of it. */
  span(from?: number, to?: number): Span;
}

export interface Where {
  /** Only in these texts. */
  roles?: readonly Role[];
  /** Also inside 《》: what a title cites is its author's, not the clerk's. */
  titles?: true;
}

export type Find = (expression: RegExp, where?: Where) => Found[];

/** http://…, www.…, name@host: no Chinese text, whatever stands in them. */
const address =
  /(?:https?:\/\/|www\.)[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;

/**
 * A search over all texts of a letter. Texts are joined by line feeds; web and e-mail addresses, and titles in 《》
 * unless asked for, are blanked out by NUL, so an expression with a negated class must exclude both (`[^。\n\0]`).
 * A match that runs across two texts is dropped. The expression needs the flag g; its lastIndex is set anew.
 */
export function running(texts: readonly Printed[]): Find {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const blanked = (blank: (text: string) => string): string => texts.map((t) => blank(t.text)).join('\n');
  let whole: string | undefined;
  let bare: string | undefined;
  return (expression, { roles, titles } = {}) => {
    whole ??= blanked(withoutAddresses);
    bare ??= whole.includes('《') ? blanked((t) => withoutTitles(withoutAddresses(t))) : whole;
    const subject = titles ? whole : bare;
    const found: Found[] = [];
    // Not matchAll: it makes a new expression each time, and a letter is searched some two hundred times.
    expression.lastIndex = 0;
    for (let match = expression.exec(subject); match; match = expression.exec(subject)) {
      const { length } = match[0];
      if (length === 0) expression.lastIndex += subject.codePointAt(match.index)! > 0xffff ? 2 : 1;
      const i = lastAtOrBefore(starts, match.index);
      const text = texts[i]!;
      const start = match.index - starts[i]!;
      const end = start + length;
      if (end > text.text.length || (roles && !roles.includes(text.role))) continue;
      found.push({
        match,
        text,
        start,
        end,
        span: (from = 0, to = length) => text.span(start + from, start + to),
      });
    }
    return found;
  };
}

function withoutAddresses(text: string): string {
  return /[@/w]/u.test(text) ? text.replace(address, (a) => '\0'.repeat(a.length)) : text;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  for (let high = sorted.length - 1; low < high; ) {
    const mid = (low + high + 1) >> 1;
    if (sorted[mid]! <= value) low = mid;
    else high = mid - 1;
  }
  return low;
}
