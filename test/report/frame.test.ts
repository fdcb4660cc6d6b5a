import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { lineStarts } from '../../src/core/text.js';
import { type Ambiguous, columnCounter, frame, pad } from '../../src/report/frame.js';

/** The frame of what stands between ⟦ and ⟧. */
function framed(marked: string, ambiguous: Ambiguous = 'narrow') {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/gu, '');
  return frame(text, lineStarts(text), { start, end }, ambiguous);
}

describe('a frame aligns', () => {
  test.each<[string, string, Ambiguous, string, string]>([
    ['under Chinese', '文号: 青教函⟦[2026]⟧12号', 'narrow', '文号: 青教函[2026]12号', '　　  　　　^^^^^^'],
    ['marking Chinese', '主送: ⟦林某⟧委员', 'narrow', '主送: 林某委员', '　　  ^^^^'],
    ['under full-width marks', 'a：〔⟦b⟧〕', 'narrow', 'a：〔b〕', ' 　　^'],
    ['under ambiguous marks, narrow', '“…—⟦x⟧', 'narrow', '“…—x', '   ^'],
    ['under ambiguous marks, wide', '“…—⟦x⟧', 'wide', '“…—x', '　　　^'],
    ['marking ambiguous marks, wide', '⟦“⟧x', 'wide', '“x', '^^'],
    ['under characters beyond the BMP', '𠮷⟦𠮷⟧田', 'narrow', '𠮷𠮷田', '　^^'],
    ['under tabs', 'a\t⟦b⟧\tc', 'narrow', 'a\tb\tc', ' \t^'],
    ['under what is not seen', 'a\u200b⟦b⟧', 'narrow', 'a\uFFFDb', '  ^'],
    ['under combining marks', 'e\u0301⟦b⟧', 'narrow', 'e\u0301b', ' ^'],
    ['at an empty place', '甲⟦⟧乙', 'narrow', '甲乙', '　^'],
    ['at the end of a line', '甲⟦⟧\n乙', 'narrow', '甲', '　^'],
    ['on the first of several lines', '甲⟦乙\n丙⟧丁', 'narrow', '甲乙', '　^^'],
    ['without the carriage return', '甲\r\n乙⟦丙⟧\r\n', 'narrow', '乙丙', '　^^'],
  ])('%s', (_, marked, ambiguous, text, marks) => {
    expect(framed(marked, ambiguous)).toMatchObject({ text, marks });
  });
});

test('a long line is shortened to twenty characters on each side', () => {
  const f = framed(`${'甲'.repeat(100)}⟦错⟧${'乙'.repeat(100)}`);
  expect(f.text).toBe(`…${'甲'.repeat(20)}错${'乙'.repeat(20)}…`);
  expect(f.marks).toBe(` ${'　'.repeat(20)}^^`);
});

test('a long finding is shown by its head', () => {
  const f = framed(`${'甲'.repeat(50)}⟦${'错'.repeat(300)}⟧`);
  expect(f.text).toBe(`…${'甲'.repeat(20)}${'错'.repeat(60)}…`);
});

test('a finding far inside a very long line is shown like any other', () => {
  const f = framed(`${'甲'.repeat(5000)}⟦错⟧${'乙'.repeat(5000)}`);
  expect(f).toEqual({
    line: 1,
    text: `…${'甲'.repeat(20)}错${'乙'.repeat(20)}…`,
    marks: ` ${'　'.repeat(20)}^^`,
  });
});

test('characters beyond the BMP count once in a long line', () => {
  const f = framed(`${'𠮷'.repeat(300)}⟦错⟧${'𠮷'.repeat(300)}`);
  expect(f.text).toBe(`…${'𠮷'.repeat(20)}错${'𠮷'.repeat(20)}…`);
});

test('columns count characters, also when offsets go back', () => {
  const text = '𠮷甲\n乙𠮷丙';
  const count = columnCounter(text);
  expect([count(0, 2), count(0, 3), count(4, 7), count(4, 5), count(0, 2)]).toEqual([1, 2, 2, 1, 1]);
});

test('a pad is as wide as what it stands for, and made of spaces only', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'甲〔，“—a1 é㎡①𠮷😀') }),
      fc.constantFrom<Ambiguous>('narrow', 'wide'),
      (text, ambiguous) => {
        const columns = [...text].reduce(
          (n, c) => n + stringWidth(c, { ambiguousIsNarrow: ambiguous === 'narrow' }),
          0,
        );
        const made = pad(text, ambiguous);
        expect(stringWidth(made)).toBe(columns);
        expect(made).toMatch(/^[ \u3000]*$/u);
      },
    ),
  );
});

test('never throws, whatever the range', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, a, b) => {
      const start = Math.min(a, b, text.length);
      const f = frame(
        text,
        lineStarts(text),
        { start, end: Math.min(Math.max(a, b), text.length) },
        'narrow',
      );
      expect(f.marks.endsWith('^')).toBe(true);
      expect(f.text).not.toMatch(/[\r\n]/u);
    }),
  );
});
