/**
 * Outlines of a built font that were compressed when the program was built: what a first letter would
 * otherwise spend a fifth of its time on. The file says which font and which code it was made with; any
 * other is not used, and outlines are compressed as they come.
 *
 * Layout: 64 bytes hash of the font in hexadecimal, the code's lengths padded to four bytes, the version of this
 * layout; then little-endian words: number of glyphs, for each in ascending order its six numbers, and all their
 * bytes, each glyph's from a word on.
 */
import type { ByteSource } from './bytes.js';
import { type Coder, codePiece, fillUp, type Piece } from './pieces.js';

/** An outline padded to four bytes and filled up, coded, with its share in the table checksum. */
export interface CodedOutline extends Piece {
  checksum: number;
}

/** glyph, bit length, length, adler, checksum, first word. */
const numbers = 6;

/** Changes with what is written, or with how outlines are coded. */
const version = 2;

const littleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

export function codeOutline(coder: Coder, outline: Uint8Array): CodedOutline {
  const padded = new Uint8Array((outline.length + 3) & ~3);
  padded.set(outline);
  const { piece, fill } = fillUp(coder, codePiece(coder, padded));
  return { ...piece, checksum: (checksum(padded) + checksum(fill)) >>> 0 };
}

/** Sum of big-endian 32-bit words, as in the sfnt table directory. `bytes` is a multiple of four long. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    sum = (sum + ((bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!)) | 0;
  }
  return sum >>> 0;
}

function headOf(hash: string, { lengths }: Coder): Uint8Array {
  const head = new Uint8Array(64 + ((lengths.length + 3) & ~3) + 4);
  head[head.length - 1] = version;
  for (let i = 0; i < 64; i++) head[i] = hash.charCodeAt(i);
  head.set(lengths, 64);
  return head;
}

/** The file for simple glyphs in ascending order. Made at build time, on a little-endian machine. */
export function readyFile(
  hash: string,
  coder: Coder,
  glyphs: readonly { glyph: number; outline: Uint8Array }[],
): Uint8Array {
  const index: number[] = [glyphs.length];
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (const { glyph, outline } of glyphs) {
    const { coded, bitLength, length, adler, checksum: sum } = codeOutline(coder, outline);
    index.push(glyph, bitLength, length, adler | 0, sum | 0, start);
    pieces.push(coded);
    start += (coded.length + 3) >> 2;
  }
  const head = headOf(hash, coder);
  const file = new Uint8Array(head.length + (index.length + start) * 4);
  file.set(head);
  file.set(new Uint8Array(Int32Array.from(index).buffer), head.length);
  let at = head.length + index.length * 4;
  for (const piece of pieces) {
    file.set(piece, at);
    at += (piece.length + 3) & ~3;
  }
  return file;
}

/** What the file has ready, by glyph; undefined when it was not made with this font and this code. */
export function readyOutlines(
  source: ByteSource,
  hash: string,
  coder: Coder,
): ((glyph: number) => CodedOutline | undefined) | undefined {
  const head = headOf(hash, coder);
  const found = source.read(0, head.length);
  if (!littleEndian || found.length < head.length || head.some((byte, i) => found[i] !== byte))
    return undefined;
  const wordsAt = (word: number, count: number): Int32Array => {
    const read = source.read(head.length + word * 4, count * 4);
    const bytes = read.byteOffset % 4 === 0 ? read : read.slice();
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  };
  const count = wordsAt(0, 1)[0] ?? 0;
  const index = wordsAt(1, count * numbers);
  if (index.length < count * numbers) return undefined;
  return (glyph) => {
    let low = 0;
    for (let high = count; low < high; ) {
      const middle = (low + high) >> 1;
      if (index[middle * numbers]! < glyph) low = middle + 1;
      else high = middle;
    }
    const at = low * numbers;
    if (low === count || index[at] !== glyph) return undefined;
    const bitLength = index[at + 1]!;
    const length = (bitLength + 7) >> 3;
    const coded = source.read(head.length + (1 + count * numbers + index[at + 5]!) * 4, length);
    if (coded.length < length) return undefined;
    return {
      coded,
      bitLength,
      length: index[at + 2]!,
      adler: index[at + 3]! >>> 0,
      checksum: index[at + 4]! >>> 0,
    };
  };
}
