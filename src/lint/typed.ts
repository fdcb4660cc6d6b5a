/** Paragraphs whose number was typed by hand. */
import { beginsWithTwoNumbers } from '../letter/heading.js';
import { plain } from '../letter/inline.js';
import type { BodyItem, Letter } from '../letter/letter.js';
import { parseNumeral } from '../letter/numerals.js';
import { ofItem, type Span } from './texts.js';

export interface TypedNumber {
  /** 1: 一、 2: （一） 3: 1. 4: （1）. */
  level: 1 | 2 | 3 | 4;
  value: number;
  /** The number as written, e.g. （三）. */
  mark: string;
  /** The digits in it. */
  digits: string;
  span: Span;
  digitsSpan: Span;
}

/** The paragraphs of one text: of the body itself (`depth` 0), of one section at `depth`, or of an annex. */
export interface TypedList {
  depth: number;
  numbers: TypedNumber[];
}

/** The level a number may not reach here, or 0: its section's own, or the one the text began with. */
export function levelAbove({ depth, numbers }: TypedList, { level }: TypedNumber): number {
  const first = numbers[0]!.level;
  return level <= depth ? depth : level < first ? first : 0;
}

const begins = /^[（(一二三四五六七八九十百0-9]/u;
const shapes: [TypedNumber['level'], RegExp][] = [
  [1, /^([一二三四五六七八九十百]+)、/u],
  [2, /^[（(]([一二三四五六七八九十百]+)[）)]/u],
  [3, /^([0-9]{1,3})(?:、|[.．](?![0-9]))/u],
  [4, /^[（(]([0-9]{1,3})[）)]/u],
];

/** Several rules ask; the letter is read once. */
const known = new WeakMap<Letter, TypedList[]>();

/** Every text that has numbers typed by hand. */
export function typedLists(letter: Letter): TypedList[] {
  let lists = known.get(letter);
  if (!lists) {
    lists = [letter.body, ...letter.annexes.map((a) => a.body)].flatMap((body) => inItems(body, 0));
    known.set(letter, lists);
  }
  return lists;
}

function inItems(items: readonly BodyItem[], depth: number): TypedList[] {
  const numbers = items.flatMap((item) => (item.tag === 'paragraph' ? (typed(item) ?? []) : []));
  const inner = items.flatMap((item) =>
    item.tag === 'section' ? inItems([...item.content, ...item.sections], depth + 1) : [],
  );
  return numbers.length > 0 ? [{ depth, numbers }, ...inner] : inner;
}

function typed(paragraph: Extract<BodyItem, { tag: 'paragraph' }>): TypedNumber | undefined {
  const text = plain(paragraph);
  if (!begins.test(text)) return undefined;
  for (const [level, shape] of shapes) {
    const m = shape.exec(text);
    const value = m ? parseNumeral(m[1]!) : undefined;
    if (!m || value === undefined || beginsWithTwoNumbers(text)) continue;
    const [mark, digits] = [m[0], m[1]!];
    const { span } = ofItem(paragraph, 'body')[0]!;
    const from = mark.indexOf(digits);
    return {
      level,
      value,
      mark,
      digits,
      span: span(0, mark.length),
      digitsSpan: span(from, from + digits.length),
    };
  }
  return undefined;
}
