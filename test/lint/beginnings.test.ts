/** The search that skips what cannot match finds what a plain search finds, for every expression of every rule. */
import { describe, expect, test } from 'vitest';
import { readLetter } from '../../src/letter/read.js';
import { beginnings } from '../../src/lint/beginnings.js';
import { rules } from '../../src/lint/families/index.js';
import { type Find, running } from '../../src/lint/running.js';
import { search, unitsOf } from '../../src/lint/search.js';
import { printedTexts } from '../../src/lint/texts.js';
import { checkReply } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import { cleanLetters } from './corpus/letters.js';
import { mistakes } from './corpus/mistakes.js';
import { profileNamed } from './letters.js';

const units = (expression: RegExp): string | null => {
  const found = beginnings(expression);
  return (
    found &&
    [...found]
      .sort((a, b) => a - b)
      .map((u) => String.fromCharCode(u))
      .join('')
  );
};

describe('what a match can begin with', () => {
  test.each([
    [/甲乙|丙+/gu, '丙甲'],
    [/甲?乙/gu, '乙甲'],
    [/甲*(?=乙)丙?丁/gu, '丁丙甲'],
    [/(?=[甲乙])./gu, '乙甲'],
    [/(?<=甲)(?<名>[0-3])/gu, '0123'],
    [/(?<!甲)(?:乙|丙)?丁/gu, '丁丙乙'],
    [/(?!甲)[a-c]{0,2}戊/gu, 'abc戊'],
    [/[^甲]/gu, null],
    [/甲?/gu, null],
    [/\s甲/gu, null],
    [/\u4e00{1,3}/gu, '一'],
    [/[\]\-a]b/gu, '-]a'],
    [/𠮷/gu, null],
    [/a/giu, null],
  ])('%s', (expression, expected) => {
    const sorted = expected && [...expected].sort().join('');
    const told = units(expression);
    // A class wider than a few thousand characters is not worth the asking.
    expect(expected === null && told !== null && told.length > 100 ? null : told).toBe(sorted);
  });
});

test('nothing is lost, for any rule and any letter', () => {
  const letters = [...cleanLetters.map((l) => l.text), ...mistakes(cleanLetters, 1).map((m) => m.text)];
  const wrong = new Set<string>();
  let searched = 0;
  for (const text of letters.filter((_, i) => i % 3 === 0)) {
    const raw = checkReply(parseSource('x', text)).value;
    if (!raw) continue;
    const letter = readLetter(raw);
    const texts = printedTexts(letter);
    const real = running(texts);
    const whole = texts.map((t) => t.text).join('\n');
    const present = unitsOf(whole);
    const find: Find = (expression, where) => {
      const said = search(expression, whole, present).map((m) => [m.index, ...m]);
      const plain = [...whole.matchAll(expression)].map((m) => [m.index, ...m]);
      if (JSON.stringify(said) !== JSON.stringify(plain)) wrong.add(expression.source);
      searched++;
      return real(expression, where);
    };
    for (const rule of rules)
      rule.check({
        letter,
        profile: profileNamed('gbt9704'),
        texts,
        find,
        today: undefined,
        report: () => {},
      });
  }
  expect([...wrong]).toEqual([]);
  expect(searched).toBeGreaterThan(10_000);
});
