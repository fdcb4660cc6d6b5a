/** Working days, by the notices of the State Council and, without one, by weekends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayYears } from '../../src/export/holidays.js';
import { dayNumber, isWorkday, publicationDeadline, workdaysAfter } from '../../src/export/workdays.js';
import { isoDate, parseDate } from '../../src/letter/date.js';

const day = (iso: string) => parseDate(iso)!;

describe('holidays', () => {
  it.each(holidayYears)(
    '$year: worked days are weekends, runs are in order and not worked',
    ({ year, off, worked }) => {
      for (const one of worked) {
        expect([0, 6]).toContain(new Date(`${year}-${one}T00:00:00Z`).getUTCDay());
        expect(isWorkday(day(`${year}-${one}`))).toBe(true);
      }
      for (const [first, last] of off) {
        expect(first <= last).toBe(true);
        expect(isWorkday(day(`${year}-${first}`))).toBe(false);
        expect(isWorkday(day(`${year}-${last}`))).toBe(false);
        expect(worked.some((one) => first <= one && one <= last)).toBe(false);
      }
    },
  );

  // From the notices: days off and days worked of each year, counted apart from the table.
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    const first = dayNumber({ year, month: 1, day: 1 });
    const length = dayNumber({ year: year + 1, month: 1, day: 1 }) - first;
    const days = Array.from({ length }, (_, i) =>
      new Date((first + i) * 86_400_000).toISOString().slice(0, 10),
    );
    expect(days.filter((iso) => isWorkday(day(iso))).length).toBe(count);
  });
});

describe('publicationDeadline', () => {
  it('counts from the day after, over holidays and worked weekends', () => {
    // Friday, 19 June 2026 is 端午节.
    expect(publicationDeadline(day('2026-06-02'))).toEqual({ date: day('2026-07-01'), exact: true });
    // 20 September (Sunday) and 10 October (Saturday) are worked; 25 to 27 September and 1 to 7 October are not.
    expect(publicationDeadline(day('2026-09-18'))).toEqual({ date: day('2026-10-22'), exact: true });
  });

  it('says when a year has no table', () => {
    expect(publicationDeadline(day('2026-12-02')).exact).toBe(true);
    expect(publicationDeadline(day('2026-12-18'))).toEqual({ date: day('2027-01-15'), exact: false });
    expect(publicationDeadline(day('2023-12-20')).exact).toBe(false);
  });

  it('is a working day with exactly 20 working days up to it', () => {
    const from = dayNumber(day('2024-01-01'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const at = (n: number) => day(new Date((from + n) * 86_400_000).toISOString().slice(0, 10));
        const { date } = workdaysAfter(at(offset), count);
        expect(isWorkday(date)).toBe(true);
        const span = dayNumber(date) - from - offset;
        const passed = Array.from({ length: span }, (_, i) => at(offset + 1 + i));
        expect(passed.filter(isWorkday).length).toBe(count);
        expect(isoDate(passed.at(-1)!)).toBe(isoDate(date));
      }),
    );
  });
});
