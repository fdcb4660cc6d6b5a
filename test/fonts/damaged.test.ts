import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf, viewOf } from '../../src/fonts/bytes.js';
import { fontsIn } from '../../src/fonts/discover.js';
import { readSfnts, type Sfnt } from '../../src/fonts/sfnt.js';
import { subsetterOf } from '../../src/fonts/subset.js';
import { openTrueType } from '../../src/fonts/truetype.js';
import { readBuilt } from './built.js';

const whole = readBuilt('NotoSansSC-Medium.ttf');

/** Everything the program does with a font file. */
function useFont(bytes: Uint8Array): string {
  fontsIn('x.ttf', sourceOf(bytes));
  const sfnt = readSfnts(sourceOf(bytes))[0];
  if (!sfnt) return 'not-a-font';
  const opened = openTrueType(sfnt);
  if ('fault' in opened) return opened.fault;
  const { advances } = subsetterOf(opened.font)([0x41, 0xe9, 0x4e00, 0x7b54, 0x20bb7]);
  return advances.length === 5 ? 'used' : 'wrong';
}

/** A copy with bytes of one table changed. */
function patched(tag: string, change: (table: DataView) => void): Uint8Array {
  const copy = whole.slice();
  const { offset, length } = readSfnts(sourceOf(copy))[0]!.tables.get(tag)!;
  change(viewOf(copy.subarray(offset, offset + length)));
  return copy;
}

test('a file cut short is refused, wherever it ends', () => {
  expect(useFont(whole)).toBe('used');
  // The last table is padded to four bytes.
  expect(useFont(whole.subarray(0, whole.length - 4))).toBe('truncated');
  fc.assert(
    fc.property(fc.nat(whole.length - 4), (length) => {
      expect(['truncated', 'not-a-font', 'unsupported']).toContain(useFont(whole.subarray(0, length)));
    }),
  );
});

test('bytes that are no font are refused', () => {
  expect(useFont(new TextEncoder().encode('%PDF-1.7 这不是字体'))).toBe('not-a-font');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(useFont(bytes)).not.toBe('wrong');
    }),
  );
});

test('a font with a real beginning and garbage after it never throws', () => {
  const heads = ['\0\x01\0\0', 'true', 'OTTO', 'ttcf'].map((tag) => Array.from(tag, (c) => c.charCodeAt(0)));
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), (head, rest) => {
      expect(useFont(Uint8Array.from([...head, ...rest]))).not.toBe('wrong');
    }),
  );
});

test('changed bytes in the small tables never throw', () => {
  const tables = [...readSfnts(sourceOf(whole))[0]!.tables.entries()].filter(([tag]) => tag !== 'glyf');
  const change = fc.tuple(fc.constantFrom(...tables), fc.nat(), fc.nat(255));
  const copy = whole.slice();
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 3 }),
      (changes, front) => {
        const places = changes.map(
          ([[, { offset, length }], at, byte]) => [offset + (at % length), byte] as const,
        );
        for (const [at, byte] of [...places, ...front]) copy[at] = byte;
        expect(useFont(copy)).not.toBe('wrong');
        for (const [at] of [...places, ...front]) copy[at] = whole[at]!;
      },
    ),
    { numRuns: 200 },
  );
});

test('embedding restrictions are respected', () => {
  const fsType = (value: number): Uint8Array => patched('OS/2', (table) => table.setUint16(8, value));
  expect(useFont(fsType(0x0002))).toBe('restricted');
  expect(useFont(fsType(0x0100))).toBe('restricted');
  expect(useFont(fsType(0x0200))).toBe('restricted');
  expect(useFont(fsType(0x0008))).toBe('used');
});

test('a glyph without sound data counts as missing', () => {
  const sfnt = (bytes: Uint8Array): Sfnt => readSfnts(sourceOf(bytes))[0]!;
  const font = openTrueType(sfnt(whole));
  if ('fault' in font) throw new Error(font.fault);
  const glyph = font.font.glyph(0x7b54);
  const broken = openTrueType(sfnt(patched('loca', (loca) => loca.setUint32(glyph * 4, 0xfffffff0))));
  if ('fault' in broken) throw new Error(broken.fault);
  expect(broken.font.glyph(0x7b54)).toBe(0);
  expect(broken.font.glyph(0x590d)).toBeGreaterThan(0);
});
