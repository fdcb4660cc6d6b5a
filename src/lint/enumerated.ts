/** Enumerations inside running text: 一是…；二是…, 第一，…。第二，…, 其一，…, （1）…；（2）… */
import { plain } from '../letter/inline.js';
import type { Letter, Paragraph } from '../letter/letter.js';
import { parseNumeral } from '../letter/numerals.js';
import { withoutTitles } from './items.js';
import { matches } from './matches.js';
import { paragraphLists } from './sections.js';
import { ofItem, type Span } from './texts.js';

export type Kind = '是' | '第' | '其' | '（一）' | '（1）';

export interface Ordinal {
  kind: Kind;
  value: number;
  /** The numeral as written. */
  digits: string;
  mark: string;
  /** Index of its paragraph in the list, and of its first character in that paragraph. */
  paragraph: number;
  start: number;
  digitsSpan: Span;
  /** The mark in front of it, e.g. ；; empty at the start of a paragraph. */
  separator: string;
  separatorSpan: Span | undefined;
}

/** One paragraph after another, as text with cited titles blanked out. */
export interface Prose {
  texts: string[];
  span(paragraph: number, start: number, end: number): Span;
  ordinals: Ordinal[];
}

/** What each of them has: most paragraphs have none. */
const numbered = /[一二三四五六七八九十][是要，）]|（[0-9]{1,2}）/u;

const shape =
  /(?<=^|[。；：，、！？;:,”])\s?(?:(?<shi>[一二三四五六七八九十]{1,2})[是要]|第(?<di>[一二三四五六七八九十]{1,2})，|其(?<qi>[一二三四五六七八九])[，是]|（(?<han>[一二三四五六七八九十]{1,2})）|（(?<num>[0-9]{1,2})）)/gu;

/** Three rules ask; the letter is read once. */
const known = new WeakMap<Letter, Prose[]>();

/** Every run of paragraphs of a letter with the ordinals in it. */
export function enumerated(letter: Letter): Prose[] {
  const before = known.get(letter);
  if (before) return before;
  const made = paragraphLists(letter)
    .filter((list) => list.length > 0)
    .map(proseOf);
  known.set(letter, made);
  return made;
}

function proseOf(paragraphs: Paragraph[]): Prose {
  const texts = paragraphs.map((p) => withoutTitles(plain(p)));
  const span = (paragraph: number, start: number, end: number): Span =>
    ofItem(paragraphs[paragraph]!, 'body')[0]!.span(start, end);
  const ordinals = texts.flatMap((text, paragraph) =>
    (numbered.test(text) ? matches(shape, text) : []).map((m): Ordinal => {
      const { shi, di, qi, han, num } = m.groups!;
      const digits = (shi ?? di ?? qi ?? han ?? num)!;
      const start = m.index + m[0].indexOf(digits);
      const before = m.index === 0 ? '' : text[m.index - 1]!;
      return {
        kind: shi ? '是' : di ? '第' : qi ? '其' : han ? '（一）' : '（1）',
        value: parseNumeral(digits) ?? 0,
        digits,
        mark: m[0].trim(),
        paragraph,
        start: m.index,
        digitsSpan: span(paragraph, start, start + digits.length),
        separator: before,
        separatorSpan: before === '' ? undefined : span(paragraph, m.index - 1, m.index),
      };
    }),
  );
  return { texts, span, ordinals };
}

export interface Sorted {
  lists: Ordinal[][];
  /** Ordinals that continue no list, and the number that was due. */
  strays: { ordinal: Ordinal; expected: number }[];
}

/** How deep lists may stand one inside another. */
const deepest = 8;

/** Sorts the ordinals of one kind into lists, one inside another where 一 begins anew. */
export function sortOrdinals(ordinals: readonly Ordinal[]): Sorted {
  const lists: Ordinal[][] = [];
  const strays: Sorted['strays'] = [];
  let open: Ordinal[][] = [];
  /** After a slip the list may go on from the number that was due, or from the one that was written. */
  const follows = (list: Ordinal[], value: number): boolean =>
    value === list.length + 1 || value === list.at(-1)!.value + 1;
  for (const ordinal of ordinals) {
    if (ordinal.value === 1) {
      const list = [ordinal];
      lists.push(list);
      open = [...open, list].slice(-deepest);
      continue;
    }
    const at = open.findLastIndex((list) => follows(list, ordinal.value));
    const [outer, inner] = [open.at(-2), open.at(-1)];
    if (at >= 0) {
      open = open.slice(0, at + 1);
      open[at]!.push(ordinal);
    } else if (outer && inner?.length === 1 && outer.length + 2 === ordinal.value) {
      // 一是, 一是, 三是: the second is the slip.
      strays.push({ ordinal: inner[0]!, expected: outer.length + 1 });
      outer.push(inner[0]!, ordinal);
      lists.pop();
      open.pop();
    } else {
      strays.push({ ordinal, expected: inner ? inner.length + 1 : 1 });
      if (inner) inner.push(ordinal);
      else {
        const list = [ordinal];
        lists.push(list);
        open = [list];
      }
    }
  }
  return { lists, strays };
}
