/** Outlines compressed at build time are those that would be compressed now, or they are not used. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/fonts/bytes.js';
import { outlines } from '../../src/fonts/pieces.js';
import { codeOutline, readyFile, readyOutlines } from '../../src/fonts/ready.js';
import { readSfnts } from '../../src/fonts/sfnt.js';
import { openTrueType } from '../../src/fonts/truetype.js';

const dist = new URL('../../dist/', import.meta.url);
const hash = 'ab'.repeat(32);
const glyphs = [3, 4, 70000].map((glyph) => ({
  glyph,
  outline: Uint8Array.from({ length: glyph === 4 ? 1 : 130 }, (_, i) => (i * glyph) & 255),
}));
const file = readyFile(hash, outlines, glyphs);

describe('outlines ready', () => {
  it('are found by their glyph, and no others', () => {
    const ready = readyOutlines(sourceOf(file), hash, outlines)!;
    for (const { glyph, outline } of glyphs) expect(ready(glyph)).toEqual(codeOutline(outlines, outline));
    for (const glyph of [0, 5, 69999, 70001]) expect(ready(glyph)).toBeUndefined();
  });

  it('are not used for another font or another code, nor out of a file cut short', () => {
    const other = { ...outlines, lengths: outlines.lengths.map((n, i) => (i === 7 ? n + 1 : n)) };
    expect(readyOutlines(sourceOf(file), 'cd'.repeat(32), outlines)).toBeUndefined();
    expect(readyOutlines(sourceOf(file), hash, other)).toBeUndefined();
    for (const length of [0, 63, 200, 400, 450])
      expect(readyOutlines(sourceOf(file.subarray(0, length)), hash, outlines), `${length}`).toBeUndefined();
    expect(readyOutlines(sourceOf(file.subarray(0, -8)), hash, outlines)!(70000)).toBeUndefined();
  });

  it('of the built 仿宋 are what its glyphs give', () => {
    const { fonts } = JSON.parse(readFileSync(new URL('fonts/manifest.json', dist), 'utf8')) as {
      fonts: { role: string; file: string; sha256: string }[];
    };
    const built = fonts.find((f) => f.role === 'fangsong')!;
    const source = sourceOf(new Uint8Array(readFileSync(new URL('fangsong.ready', dist))));
    const ready = readyOutlines(source, built.sha256, outlines)!;
    const [sfnt] = readSfnts(sourceOf(readFileSync(new URL(`fonts/${built.file}`, dist))));
    const opened = openTrueType(sfnt!);
    if ('fault' in opened) throw new Error(opened.fault);
    const text = '关于政协提案答复的函，第号：一二三四五六七八九十（）《》0123456789%';
    for (const char of text) {
      const glyph = opened.font.glyph(char.codePointAt(0)!);
      const found = ready(glyph);
      expect(found, char).toBeDefined();
      expect(found, char).toEqual(codeOutline(outlines, opened.font.outline(glyph)!));
    }
  });
});
