/** Marks of 序数 that are no proper form of 一、（一）1.（1）, and the proper form. */
import { toChineseNumeral } from '../letter/numerals.js';

const bases: [first: number, last: number, form: (n: number) => string][] = [
  [0x3220, 0x3229, (n) => `（${toChineseNumeral(n)}）`],
  [0x2460, 0x2473, (n) => `（${n}）`],
  [0x2474, 0x2487, (n) => `（${n}）`],
  [0x2488, 0x249b, (n) => `${n}.`],
];

/** ㈠ → （一）, ① and ⑴ → （1）, ⒈ → 1.; undefined for any other character. */
export function properForm(compat: string): string | undefined {
  const code = compat.charCodeAt(0);
  const base = bases.find(([first, last]) => first <= code && code <= last);
  return base?.[2](code - base[0] + 1);
}

const wrong =
  /^(?:[（(](?<han>[一二三四五六七八九十百]{1,4})[）)](?:[、.．,，:：])?|[（(](?<digits>[0-9]{1,3})[）)](?:[、.．,，:：])?|(?<comma>[0-9]{1,2})、(?![0-9])|(?<paren>[0-9]{1,2})[)）]|(?<dot>[一二三四五六七八九十]{1,3})[.．](?![0-9]))/u;

export interface WrongMark {
  actual: string;
  expected: string;
}

/** A mark at the start of a paragraph in a wrong form: （一）、 (一) 1、 1） 一. */
export function wrongMark(paragraph: string): WrongMark | undefined {
  const m = wrong.exec(paragraph);
  if (!m) return undefined;
  const { han, digits, comma, paren, dot } = m.groups!;
  const expected =
    han !== undefined
      ? `（${han}）`
      : digits !== undefined
        ? `（${digits}）`
        : comma !== undefined
          ? `${comma}.`
          : paren !== undefined
            ? `（${paren}）`
            : `${dot}、`;
  return m[0] === expected ? undefined : { actual: m[0], expected };
}
