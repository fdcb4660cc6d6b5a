/** The figures of a year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesOf, tablesOf } from '../../../src/export/ledger/tables.js';
import { totalsOf } from '../../../src/export/ledger/totals.js';
import { day, entry } from './entries.js';

const year = [
  entry({ kind: '提案', items: 2, resultClass: 'B', issuers: ['甲局', '乙局'], due: day('2026-06-01') }),
  entry({ kind: '提案', resultClass: 'A', issuers: ['乙局'], due: day('2026-06-02') }),
  entry({ disclosure: '不予公开', publishBy: undefined, assigned: day('2026-05-03') }),
  entry({ assigned: undefined, resultClass: undefined, disclosure: undefined, date: undefined }),
  entry({ assigned: day('2026-06-03') }),
  entry({ genre: 'opinion', resultClass: undefined, issuers: ['甲局'] }),
];

describe('totalsOf', () => {
  const totals = totalsOf(year);

  it('counts items, not letters, and opinions apart', () => {
    expect(totals.letters).toBe(6);
    expect(totals.all).toMatchObject({ items: 6, opinions: 1, disclosed: 4, due: 3, onTime: 1 });
    expect(totals.classes).toEqual(['A', 'B', '未注明']);
    expect(totals.all.classes).toEqual([3, 2, 1]);
    expect(totals.kinds.map(({ name, items, classes }) => [name, items, classes])).toEqual([
      ['建议', 3, [2, 0, 1]],
      ['提案', 3, [1, 2, 0]],
    ]);
  });

  it('gives joint letters to the lead agency, months in order, what is not known last', () => {
    expect(totals.agencies.map(({ name, items, opinions }) => [name, items, opinions])).toEqual([
      ['云汀县水务局', 3, 0],
      ['甲局', 2, 1],
      ['乙局', 1, 0],
    ]);
    expect(totals.months.map(({ name, items }) => [name, items])).toEqual([
      ['2026-06', 5],
      ['未注明', 1],
    ]);
    expect(totals.disclosure.map(({ items }) => items)).toEqual([4, 0, 1, 1]);
  });

  it('measures response days where they can be', () => {
    // 92 days three times (two items in one letter), 30 once; one item lacks dates, one has them the wrong way round.
    expect(totals.response).toMatchObject({
      known: 4,
      wrong: 1,
      mean: 76.5,
      median: 92,
      shortest: 30,
      longest: 92,
    });
    expect(totals.response.spans.map(({ items }) => items)).toEqual([1, 0, 0, 3, 0]);
    expect(notesOf(year, totals).join('\n')).toContain('缺少日期的1件未计入平均。成文日期早于交办日期的1件');
  });

  it('orders classes as people do', () => {
    const classes = ['丙', '甲', 'B', 'A1', '丁', '乙', 'A'].map((resultClass) => entry({ resultClass }));
    expect(totalsOf(classes).classes).toEqual(['A', 'A1', 'B', '甲', '乙', '丙', '丁']);
  });

  it('has no rate of nothing', () => {
    const none = totalsOf([]);
    expect(none.response).toEqual({ known: 0, wrong: 0, spans: expect.anything() });
    const figures = tablesOf(none).flatMap(({ rows }) => rows.flat());
    expect(figures.filter((f) => typeof f === 'number' && !Number.isFinite(f))).toEqual([]);
    expect(figures.filter((f) => typeof f === 'object')).toEqual([]);
  });

  it('adds up, however letters are grouped', () => {
    const any = fc.record({
      kind: fc.constantFrom('提案', '建议', undefined),
      items: fc.integer({ min: 1, max: 3 }),
      genre: fc.constantFrom('reply' as const, 'opinion' as const),
      resultClass: fc.constantFrom('A', 'B', '甲', undefined),
      issuers: fc.subarray(['乙局', '甲局']),
      disclosure: fc.constantFrom('主动公开' as const, '依申请公开' as const, undefined),
      date: fc.constantFrom(day('2026-01-05'), day('2026-07-01'), undefined),
      assigned: fc.constantFrom(day('2026-03-05'), undefined),
      due: fc.constantFrom(day('2026-06-05'), undefined),
    });
    fc.assert(
      fc.property(fc.array(any), (changes) => {
        const { all, kinds, agencies, months, disclosure, response } = totalsOf(
          changes.map((change) => entry(change)),
        );
        const sum = (groups: readonly { items: number }[]): number => groups.reduce((n, g) => n + g.items, 0);
        for (const groups of [kinds, agencies, months]) {
          expect(sum(groups)).toBe(all.items);
          expect(groups.reduce((n, g) => n + g.onTime, 0)).toBe(all.onTime);
          expect(groups.reduce((n, g) => n + g.opinions, 0)).toBe(all.opinions);
        }
        expect(sum(disclosure)).toBe(all.items);
        expect(sum(response.spans)).toBe(response.known);
        expect(all.classes.reduce((a, b) => a + b, 0)).toBe(all.items);
      }),
    );
  });
});

describe('notesOf', () => {
  it('names the notice of each year, and the years without one', () => {
    const entries = [
      entry({ publishBy: { date: day('2027-01-15'), exact: false }, date: day('2026-12-18') }),
      entry({ publishBy: undefined, date: day('2025-12-18') }),
    ];
    const notes = notesOf(entries, totalsOf(entries)).join('\n');
    expect(notes).toContain('国办发明电〔2025〕7号');
    expect(notes).not.toContain('国办发明电〔2024〕12号');
    expect(notes).toContain('2027年没有放假安排表，只扣除了周六、周日');
    expect(notes).not.toContain('2026年没有');
  });
});
