import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../src/letter/heading.js';
import { headingNumber, parseNumeral, toChineseNumeral } from '../../src/letter/numerals.js';

describe('Chinese numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [101, '一百零一'],
    [112, '一百一十二'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (n, text) => {
    expect(toChineseNumeral(n)).toBe(text);
  });

  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => parseNumeral(toChineseNumeral(n)) === n));
  });

  it.each([
    ['二〇', 20],
    ['一八', 18],
    ['14', 14],
    ['十', 10],
    ['〇', 0],
    ['', undefined],
    ['甲', undefined],
    ['十百', undefined],
  ])('reads %s as %s', (text, n) => {
    expect(parseNumeral(text)).toBe(n);
  });

  it('refuses what has no numeral', () => {
    expect(() => toChineseNumeral(0)).toThrow(RangeError);
    expect(() => toChineseNumeral(1.5)).toThrow(RangeError);
  });
});

describe('heading numbers', () => {
  it.each([
    [1, 3, '三、'],
    [2, 11, '（十一）'],
    [3, 2, '2.'],
    [4, 2, '（2）'],
  ] as const)('depth %i, number %i is %s', (depth, n, text) => {
    expect(headingNumber(depth, n)).toBe(text);
    // What layout prints is what a clerk might have typed.
    expect(typedNumber(`${text}总体情况`)).toBe(text);
  });

  it.each(['5G网络建设', '2.0版平台', '一体化推进', '十四五规划', '三农工作', '100所学校', '（试点）工作'])(
    '%s starts without a number',
    (heading) => {
      expect(typedNumber(heading)).toBe('');
    },
  );

  it.each([
    ['1、总体', '1、'],
    ['(一) 总体', '(一) '],
    ['（一）、总体', '（一）、'],
    ['㈠总体', '㈠'],
    ['①总体', '①'],
    ['一. 总体', '一. '],
  ])('%s starts with %s', (heading, number) => {
    expect(typedNumber(heading)).toBe(number);
  });
});
