import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePiece, compressOperators, fillUp, joinPieces, outlines } from '../../src/fonts/pieces.js';

const bytes = fc.uint8Array({ maxLength: 3000 });

const whole = (part: Uint8Array) => fillUp(outlines, codePiece(outlines, part));

test('pieces inflate to their bytes, one after the other, behind what is not compressed', () => {
  fc.assert(
    fc.property(bytes, fc.array(bytes, { maxLength: 12 }), bytes, (front, parts, last) => {
      const filled = parts.map(whole);
      const joined = joinPieces(outlines, front, [
        ...filled.map(({ piece }) => piece),
        codePiece(outlines, last),
      ]);
      const wanted = [front, ...parts.flatMap((part, i) => [part, filled[i]!.fill]), last];
      // inflateSync checks the Adler-32 as well.
      expect(Buffer.compare(inflateSync(joined), Buffer.concat(wanted))).toBe(0);
    }),
  );
});

test('a piece is filled up with four bytes at most, whatever bits it ends with', () => {
  const seen = new Set<number>();
  for (let n = 0; n < 300; n++) {
    const part = Uint8Array.from({ length: n }, (_, i) => (i * i) & 255);
    const { bitLength } = codePiece(outlines, part);
    const { piece, fill } = whole(part);
    seen.add(bitLength & 7);
    expect(piece.bitLength & 7).toBe(0);
    expect(piece.coded.length * 8).toBe(piece.bitLength);
    expect(fill.length).toBe((bitLength & 7) === 0 ? 0 : 4);
    expect(piece.bitLength - bitLength).toBeLessThan(24);
  }
  expect(seen.size).toBe(8);
});

test('a piece is the same whatever was coded before it', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const first = codePiece(outlines, one);
      codePiece(outlines, other);
      expect(codePiece(outlines, one)).toEqual(first);
    }),
  );
});

test('sums that pass 65521 many times are joined rightly', () => {
  const long = new Uint8Array(200_000).fill(255);
  const joined = joinPieces(outlines, long, [whole(long).piece, codePiece(outlines, long.subarray(1))]);
  expect(inflateSync(joined).length).toBe(599_999 + whole(long).fill.length);
});

test('operators become shorter', () => {
  const text = new TextEncoder().encode('[(\0\x01\0\x02\0\x03)-13(\0\x06)]TJ\n'.repeat(200));
  const data = compressOperators(text);
  expect(inflateSync(data)).toEqual(Buffer.from(text));
  expect(data.length).toBeLessThan(text.length * 0.1);
});
