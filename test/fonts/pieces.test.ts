import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePiece, compressOperators, joinPieces, outlines } from '../../src/fonts/pieces.js';

const bytes = fc.uint8Array({ maxLength: 3000 });

test('pieces inflate to their bytes, one after the other', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 12 }), (parts) => {
      const joined = joinPieces(
        outlines,
        parts.map((part) => codePiece(outlines, part)),
      );
      // inflateSync checks the Adler-32 as well.
      expect(Buffer.compare(inflateSync(joined), Buffer.concat(parts))).toBe(0);
    }),
  );
});

test('pieces kept for many streams inflate wherever they begin', () => {
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 1, maxLength: 6 }), (parts) => {
      const kept = parts.map((part) => ({ ...codePiece(outlines, part), moved: [] }));
      for (let turn = 0; turn < 20; turn++) {
        const order = kept.map((_, i) => (i * (turn + 1) + turn) % kept.length);
        const joined = joinPieces(
          outlines,
          order.map((i) => kept[i]!),
        );
        expect(Buffer.compare(inflateSync(joined), Buffer.concat(order.map((i) => parts[i]!)))).toBe(0);
      }
    }),
    { numRuns: 40 },
  );
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
  const joined = joinPieces(outlines, [codePiece(outlines, long), codePiece(outlines, long.subarray(1))]);
  expect(inflateSync(joined).length).toBe(399_999);
});

test('operators become shorter', () => {
  const text = new TextEncoder().encode('[(\0\x01\0\x02\0\x03)-13(\0\x06)]TJ\n'.repeat(200));
  const data = compressOperators(text);
  expect(inflateSync(data)).toEqual(Buffer.from(text));
  expect(data.length).toBeLessThan(text.length * 0.1);
});
