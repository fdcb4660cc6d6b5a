import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
// @ts-expect-error fontkit has no types of its own
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { sourceOf, viewOf } from '../../src/fonts/bytes.js';
import { readSfnts, readTable } from '../../src/fonts/sfnt.js';
import { subsetterOf } from '../../src/fonts/subset.js';
import { openBuilt, readBuilt } from './built.js';

interface FontkitGlyph {
  advanceWidth: number;
  path: { commands: { command: string; args: number[] }[] };
}
interface FontkitFont {
  numGlyphs: number;
  characterSet: number[];
  getGlyph(id: number): FontkitGlyph;
  glyphForCodePoint(codePoint: number): FontkitGlyph;
}

const files = ['LXGWWenKai-Light.ttf', 'NotoSerifSC-Regular.ttf', 'NotoSansSC-Medium.ttf'];

describe.each(files)('subsets of %s', (file) => {
  const original: FontkitFont = fontkit.create(readBuilt(file));
  const subset = subsetterOf(openBuilt(file));
  const codePoints = fc.uniqueArray(fc.constantFrom(...original.characterSet), {
    minLength: 1,
    maxLength: 60,
  });

  test('have the outlines and widths of the original, read by fontkit', () => {
    fc.assert(
      fc.property(codePoints, (wanted) => {
        const sorted = [...wanted].sort((a, b) => a - b);
        const made = subset(sorted);
        const program = inflateSync(made.data);
        expect(program.length).toBe(made.length);
        const font: FontkitFont = fontkit.create(program);
        for (const [i, codePoint] of sorted.entries()) {
          const glyph = font.getGlyph(i + 1);
          const expected = original.glyphForCodePoint(codePoint);
          expect(glyph.path.commands).toEqual(expected.path.commands);
          expect(glyph.advanceWidth).toBe(expected.advanceWidth);
          expect(made.advances[i]).toBe(expected.advanceWidth);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('give two code points of one glyph a glyph id each', () => {
    for (const made of [subset, subsetterOf({ ...openBuilt(file), glyph: () => 5 })]) {
      const { data } = made([0x4e00, 0x4e01]);
      expect((fontkit.create(inflateSync(data)) as FontkitFont).numGlyphs).toBe(3);
    }
  });

  test('do not depend on earlier subsets', () => {
    const text = Array.from(new Set('关于加强农村饮用水水源保护的提案'), (c) => c.codePointAt(0)!).sort(
      (a, b) => a - b,
    );
    const first = subset(text).data.slice();
    subset([0x4e00, 0x9f99]);
    expect(subset(text).data).toEqual(first);
    expect(subsetterOf(openBuilt(file))(text).data).toEqual(first);
  });

  test('have right checksums', () => {
    const program = inflateSync(subset([0xe9, 0x3001, 0x51fd]).data);
    const sum = (bytes: Uint8Array): number => {
      const padded = new Uint8Array((bytes.length + 3) & ~3);
      padded.set(bytes);
      let total = 0;
      for (let i = 0; i < padded.length; i += 4) total = (total + viewOf(padded).getUint32(i)) >>> 0;
      return total;
    };
    expect(sum(program)).toBe(0xb1b0afba);
    const view = viewOf(program);
    const sfnt = readSfnts(sourceOf(program))[0]!;
    [...sfnt.tables.keys()].forEach((tag, i) => {
      const table = readTable(sfnt, tag)!.slice();
      if (tag === 'head') viewOf(table).setUint32(8, 0);
      expect([tag, sum(table)]).toEqual([tag, view.getUint32(12 + i * 16 + 4)]);
    });
  });
});

test('a composite glyph brings its parts along, parts of parts too', () => {
  // The built fonts have simple glyphs only: here 晶 is made of 日 and 昌, and 昌 of 日 twice.
  const font = openBuilt('LXGWWenKai-Light.ttf');
  const [jing, chang, ri] = Array.from('晶昌日', (char) => font.glyph(char.codePointAt(0)!)) as [
    number,
    number,
    number,
  ];
  const composite = (...parts: [glyph: number, dx: number, dy: number][]): Uint8Array => {
    const view = new DataView(new ArrayBuffer(10 + parts.length * 8));
    view.setInt16(0, -1);
    parts.forEach(([glyph, dx, dy], i) => {
      const more = i + 1 < parts.length ? 0x20 : 0;
      for (const [k, word] of [0x0003 | more, glyph, dx, dy].entries())
        view.setInt16(10 + i * 8 + k * 2, word);
    });
    return new Uint8Array(view.buffer);
  };
  const made = subsetterOf({
    ...font,
    outline: (glyph) =>
      glyph === jing
        ? composite([ri, 0, 400], [chang, 0, 0])
        : glyph === chang
          ? composite([ri, 0, -100], [ri, 300, -100])
          : font.outline(glyph),
  })([0x6676]);
  // .notdef, 晶, 日, 昌.
  const read: FontkitFont = fontkit.create(inflateSync(made.data));
  expect(read.numGlyphs).toBe(4);
  const sun = subsetterOf(font)([0x65e5]);
  const one = (fontkit.create(inflateSync(sun.data)) as FontkitFont).getGlyph(1).path.commands;
  const shifted = (dx: number, dy: number) =>
    one.map(({ command, args }) => ({ command, args: args.map((arg, i) => arg + (i % 2 === 0 ? dx : dy)) }));
  const commands = read.getGlyph(1).path.commands.map(({ command, args }) => ({ command, args }));
  expect(commands).toEqual([...shifted(0, 400), ...shifted(0, -100), ...shifted(300, -100)]);
});

test('a composite glyph cut short is left empty', () => {
  const font = openBuilt('LXGWWenKai-Light.ttf');
  const glyph = font.glyph(0x6676);
  const short = Uint8Array.from([255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20]);
  const made = subsetterOf({ ...font, outline: (g) => (g === glyph ? short : font.outline(g)) })([0x6676]);
  expect((fontkit.create(inflateSync(made.data)) as FontkitFont).getGlyph(1).path.commands).toEqual([]);
});

test('a character the font lacks is drawn as its missing glyph', () => {
  const made = subsetterOf(openBuilt('NotoSansSC-Medium.ttf'))([0x10fffd]);
  const font: FontkitFont = fontkit.create(inflateSync(made.data));
  expect(font.getGlyph(1).path.commands).toEqual(font.getGlyph(0).path.commands);
});
