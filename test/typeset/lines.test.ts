import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakBefore } from '../../src/typeset/kinsoku.js';
import { breakLines } from '../../src/typeset/lines.js';
import { shape } from '../../src/typeset/shape.js';
import { fakeFaces } from './faces.js';

const roles = { body: 'fangsong', strong: 'heiti', heading: 'kaiti' } as const;
const cell = 10;

/** Cells of 10 mm for full-width characters; Latin takes half of its em. */
function cells(text: string) {
  return shape([{ text, face: 'body' }], { faces: fakeFaces(), roles, size: (cell * 72) / 25.4, cell }).cells;
}

function lines(text: string, width: number, justify = true): string[] {
  return breakLines(cells(text), { first: width * cell, rest: width * cell, justify }).map((l) =>
    l.cells.map((c) => c.char).join(''),
  );
}

describe('避头尾', () => {
  it.each([
    // A mark that would start a line is pulled in by squeezing itself at the line end.
    ['一二三四5。六七', 5, ['一二三四5。', '六七']],
    // Nothing to squeeze: the character before goes over with the mark.
    ['一二三四五％六七', 5, ['一二三四', '五％六七']],
    // An opening bracket never ends a line.
    ['一二三四（五六）七', 5, ['一二三四', '（五六）七']],
    // Two marks share the space of one and a half: 五 and both marks fit.
    ['一二三四。”五六七', 5, ['一二三四。”', '五六七']],
    ['一二三四五——六七八', 6, ['一二三四五', '——六七八']],
    ['一二三四五……六七八', 6, ['一二三四五', '……六七八']],
    ['一二三152.4万户四五', 6, ['一二三', '152.4万户四', '五']],
    ['一二三四2026年五六', 5, ['一二三四', '2026年五六']],
    // Whatever the unit is called: no number ends a line before its next character.
    ['一二三四五1566盏六七', 7, ['一二三四五', '1566盏六七']],
    ['一二三四五9.5万余户', 7, ['一二三四五', '9.5万余户']],
    ['一二三四五12平方公里', 7, ['一二三四五', '12平方公里']],
    [
      '一二三四五六七八九十一二见国办发〔2014〕46号文件',
      14,
      ['一二三四五六七八九十一二见', '国办发〔2014〕46号文件'],
    ],
    [
      '占比一二三四五六七八九十一二三四五六七八九5%～10%之间',
      23,
      ['占比一二三四五六七八九十一二三四五六七八九', '5%～10%之间'],
    ],
    [
      '根据二三四五六七八九十一二三四五六的青教函〔2026〕12号办理',
      20,
      ['根据二三四五六七八九十一二三四五六的', '青教函〔2026〕12号办理'],
    ],
    [
      '一二三四五六七八九十一二三四五六七八九十一二三四第012号六七',
      26,
      ['一二三四五六七八九十一二三四五六七八九十一二三四', '第012号六七'],
    ],
    // Unless the line would tear apart.
    ['一二三四五第012号六七', 7, ['一二三四五第', '012号六七']],
    ['一二三四Mbit/s五六七', 6, ['一二三四', 'Mbit/s五六七']],
    ['电话0760-88880000请拨', 8, ['电话', '0760-88880000请', '拨']],
    ['一二三四五2021—2025年', 7, ['一二三四五', '2021—2025年']],
  ])('%s in %i cells', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('breaks a web address that is longer than a line', () => {
    const text = `详见https://www.example.gov.cn/${'abcdef/'.repeat(12)}index.html。`;
    const out = lines(text, 12);
    expect(out.join('')).toBe(text);
    expect(out.length).toBeGreaterThan(3);
  });

  it('a last line is not one or two characters when squeezing avoids it', () => {
    // 14 characters in 13 cells: 十 would stand alone, the two pairs of marks give half a cell each.
    expect(lines('一二三四五六七，“八，”九十', 13)).toEqual(['一二三四五六七，“八，”九十']);
    // Without pairs of marks there is nothing to squeeze.
    expect(lines('一二三四五六七八九十一二三四', 13)).toHaveLength(2);
  });

  it('spaces do not hang at the edges of lines', () => {
    expect(lines('一二三四 五六七八', 4)).toEqual(['一二三四', '五六七八']);
  });
});

const alphabet = [
  ...'一二三四五六七八九十的是在了和，。、；：？！“”‘’（）《》〔〕—…·％%0123456789ABCabc.-/ ',
];
const text = fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 200 }).map((a) => a.join(''));

describe('every paragraph', () => {
  it('loses and doubles nothing but spaces at line ends', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 28 }), (t, width) => {
        expect(lines(t, width).join('').replaceAll(' ', '')).toBe(t.replaceAll(' ', ''));
      }),
    );
  });

  it('never exceeds its width and fills every line but the last', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 28 }), (t, width) => {
        const placed = breakLines(cells(t), { first: width * cell, rest: width * cell, justify: true });
        placed.forEach((line, i) => {
          const end = line.offset + line.advances.reduce((a, b) => a + b, 0);
          expect(end).toBeLessThanOrEqual(width * cell + 1e-3);
          if (i < placed.length - 1 && line.cells.length > 1) expect(end).toBeCloseTo(width * cell, 3);
          for (const a of line.advances) expect(a).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('starts and ends no line with a forbidden mark, unless nothing else was possible', () => {
    // Without runs of marks there is always a legal border near the line end.
    const sentence = fc
      .array(
        fc.tuple(
          fc.stringMatching(/^[一二三四五六七八九十]{2,9}$/u),
          fc.constantFrom('，', '。', '、', '；', '“甲”', '（乙）'),
        ),
        {
          minLength: 1,
          maxLength: 25,
        },
      )
      .map((parts) => parts.map(([words, mark]) => words + mark).join(''));
    fc.assert(
      fc.property(sentence, fc.integer({ min: 12, max: 28 }), (t, width) => {
        const out = lines(t, width);
        for (const l of out.slice(1)) expect(l).not.toMatch(/^[，。、；：？！”’）》〕]/u);
        for (const l of out.slice(0, -1)) expect(l).not.toMatch(/[“‘（《〔]$/u);
      }),
    );
  });

  it('allows no break at the very start', () => {
    fc.assert(fc.property(text, (t) => breakBefore([...t])[0] === (t === '' ? undefined : 0)));
  });
});
