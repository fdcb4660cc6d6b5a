import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, formatDate, isoDate, isRealDate, parseDate, readDate } from '../../src/letter/date.js';

const date = fc
  .record({
    year: fc.integer({ min: 1949, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(isRealDate);

describe('dates', () => {
  it('reads both accepted forms back', () => {
    fc.assert(
      fc.property(date, (d) => {
        expect(parseDate(formatDate(d))).toEqual(d);
        expect(parseDate(isoDate(d))).toEqual(d);
      }),
    );
  });

  it('agrees with the calendar of Date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const d = new Date(Date.UTC(year, month - 1, day));
          const real = d.getUTCFullYear() === year && d.getUTCMonth() === month - 1 && d.getUTCDate() === day;
          expect(isRealDate({ year, month, day })).toBe(real);
        },
      ),
    );
  });

  it.each([
    ['2026-08-26', 'iso'],
    ['2026年8月6日', 'chinese'],
    ['2026年08月06日', 'padded'],
    ['2026.8.6', 'dotted'],
    ['2026-8-6', 'dotted'],
    ['二〇二六年八月六日', 'hanzi'],
    ['二0二六年八月六日', 'hanzi'],
    ['二○二六年八月二十六日', 'hanzi'],
  ])('%s is written %s', (text, form) => {
    expect(readDate(text)).toMatchObject({ year: 2026, month: 8, form });
  });

  it.each(['', '近日', '2026年8月', '8月6日', '2026-08-26T00:00', '二〇二六年'])('%s is no date', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('takes only the two forms and only days that exist', () => {
    expect(parseDate('2026年08月06日')).toBeUndefined();
    expect(parseDate('2026-02-29')).toBeUndefined();
    expect(parseDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
  });

  it('orders days', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(isoDate(a).localeCompare(isoDate(b))));
      }),
    );
  });
});
