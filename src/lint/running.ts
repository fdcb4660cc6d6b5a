/** The running text of a whole letter, so that a rule searches once and not once a paragraph. */
import { withoutTitles } from './items.js';
import { matches } from './matches.js';
import { type Present, presence } from './presence.js';
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
  /**
   * Every text with something to report holds one of these words (of a string: one of its characters): the others are not
   * searched, which spares most of the searches of most letters. test/lint/needs.test.ts holds the rules to it.
   */
  needs?: string | readonly string[];
}

export interface Find {
  (expression: RegExp, where?: Where): Found[];
  /** The words themselves, the longest where several begin; found words do not overlap. For lists of hundreds. */
  words(words: readonly string[]): Found[];
  /** Whether one of the words stands anywhere in the letter, also where `find` does not look. */
  has(words: string | readonly string[]): boolean;
}

/** http://…, www.…, name@host: no Chinese text, whatever stands in them. */
const address =
  /(?:https?:\/\/|www\.)[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;

/**
 * A search over all texts of a letter. Texts are joined by line feeds; web and e-mail addresses, and titles in 《》
 * unless asked for, are blanked out by NUL, so an expression with a negated class must exclude both (`[^。\n\0]`).
 * A match that runs across two texts is dropped. The expression needs the flag g, and m for ^ and $, the ends of a text;
 * its lastIndex is set anew.
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
  let plain: string | undefined;
  const joined = (): string => {
    plain ??= texts.map((t) => t.text).join('\n');
    return plain;
  };
  let known: Present | undefined;
  const present: Present = (list) => {
    known ??= presence(joined());
    return known(list);
  };
  const subject = (titles?: true): string => {
    whole ??= /[@/w]/u.test(joined()) ? blanked(withoutAddresses) : joined();
    bare ??= whole.includes('《') ? blanked((t) => withoutTitles(withoutAddresses(t))) : whole;
    return titles ? whole : bare;
  };
  /** Undefined for a match that runs across two texts. */
  const place = (match: RegExpExecArray): Found | undefined => {
    const { length } = match[0];
    const i = lastAtOrBefore(starts, match.index);
    const text = texts[i]!;
    const start = match.index - starts[i]!;
    const end = start + length;
    if (end > text.text.length) return undefined;
    return { match, text, start, end, span: (from = 0, to = length) => text.span(start + from, start + to) };
  };
  /** Where one of the words stands, text by text; undefined when most of the letter is to be searched anyway. */
  const few = (words: readonly string[] | undefined, roles: Where['roles']): number[] | undefined => {
    const holding = words && holders(words);
    const all = holding ? [...holding].sort((a, b) => a - b) : [...texts.keys()];
    const chosen = roles ? all.filter((i) => roles.includes(texts[i]!.role)) : all;
    return chosen.reduce((sum, i) => sum + texts[i]!.text.length, 0) * 2 < length ? chosen : undefined;
  };
  const holders = (words: readonly string[]): Set<number> => {
    const all = joined();
    const found = new Set<number>();
    for (const word of words) {
      for (let at = all.indexOf(word); at >= 0; ) {
        const i = lastAtOrBefore(starts, at);
        found.add(i);
        at = i + 1 < starts.length ? all.indexOf(word, starts[i + 1]!) : -1;
      }
    }
    return found;
  };
  const find = (expression: RegExp, { roles, titles, needs }: Where = {}): Found[] => {
    const held = needs === undefined ? undefined : present(needs);
    if (held?.length === 0) return [];
    const only = held || roles ? few(held, roles) : undefined;
    const searched = subject(titles);
    const found: Found[] = [];
    const search = (part: string, base: number): void => {
      for (const match of matches(expression, part)) {
        match.index += base;
        match.input = searched;
        const one = place(match);
        if (one && (roles?.includes(one.text.role) ?? true)) found.push(one);
      }
    };
    if (!only) search(searched, 0);
    else
      for (const i of only) search(searched.slice(starts[i], starts[i]! + texts[i]!.text.length), starts[i]!);
    return found;
  };
  const words = (list: readonly string[]): Found[] => {
    const searched = subject();
    const hits: RegExpExecArray[] = [];
    for (const word of present(list)) {
      for (
        let index = searched.indexOf(word);
        index >= 0;
        index = searched.indexOf(word, index + word.length)
      )
        hits.push(
          Object.assign<[string], { index: number; input: string }>([word], { index, input: searched }),
        );
    }
    hits.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
    let end = 0;
    return hits.flatMap((hit) => {
      if (hit.index < end) return [];
      end = hit.index + hit[0].length;
      return place(hit) ?? [];
    });
  };
  return Object.assign(find, { words, has: (list: string | readonly string[]) => present(list).length > 0 });
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
