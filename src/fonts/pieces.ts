/**
 * A zlib stream put together from pieces that were compressed once.
 *
 * Every letter embeds some hundred glyphs of each font, mostly the same ones, and compressing
 * them is most of what a letter's PDF costs. So each glyph is Huffman coded by itself with one
 * fixed code and kept; a font program is then one deflate block in which the pieces' bits follow
 * one another. There are no matches: within a glyph they save 6 % and cost six times the time.
 * Any bytes can be coded with either code. Unlike the zlib of different Nodes, this gives the
 * same bytes everywhere.
 */
import { operatorLengths, outlineLengths } from './huffman-code.js';

/** Bytes in coded form, with what is needed for their checksum. */
export interface Piece {
  bits: Uint8Array;
  bitLength: number;
  /** Bytes before coding. */
  length: number;
  adler: number;
}

/** A Huffman code for bytes (and 256, the end of the block), and a stream's beginning that declares it. */
export interface Coder {
  lengths: Uint8Array;
  codes: Uint16Array;
  header: { bits: Uint8Array; bitLength: number };
}

/** RFC 1951 §3.2.2: canonical codes of the given lengths, bits in the order they are written. */
function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]!++;
  const next = new Uint16Array(16);
  for (let bits = 2; bits < 16; bits++) next[bits] = (next[bits - 1]! + counts[bits - 1]!) << 1;
  return Uint16Array.from(lengths, (length) => {
    const code = next[length]!++;
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    return reversed;
  });
}

function coderOf(lengths: Uint8Array): Coder {
  // [value, bits]: zlib header; last block, dynamic codes; 257 literal and 2 distance codes.
  const fields: [number, number][] = [
    [0x78, 8],
    [0xda, 8],
    [1, 1],
    [2, 2],
    [0, 5],
    [1, 5],
    [19 - 4, 4],
  ];
  // Code lengths are spelled out: in the order of RFC 1951 §3.2.7 the repeat codes 16–18 come
  // first and are not used, 0–15 take 4 bits each.
  for (let i = 0; i < 19; i++) fields.push([i < 3 ? 0 : 4, 3]);
  const digits = canonicalCodes(new Uint8Array(16).fill(4));
  // Two distance codes of one bit, never used: a complete code, which every reader takes.
  for (const length of [...lengths, 1, 1]) fields.push([digits[length]!, 4]);
  const bits = new Uint8Array(160);
  let bitLength = 0;
  for (const [value, width] of fields) {
    for (let i = 0; i < width; i++, bitLength++)
      bits[bitLength >> 3]! |= ((value >> i) & 1) << (bitLength & 7);
  }
  return {
    lengths,
    codes: canonicalCodes(lengths),
    header: { bits: bits.slice(0, (bitLength + 7) >> 3), bitLength },
  };
}

/** For glyph outlines and font tables. */
export const outlines: Coder = coderOf(outlineLengths);
/** For page contents and ToUnicode maps. */
const operators: Coder = coderOf(operatorLengths);

let scratch = new Uint8Array(8192);

const adlerBase = 65521;

/** Code bytes once. One loop does it all: it sees every byte of every new glyph, before it is compiled. */
export function codePiece({ lengths, codes }: Coder, bytes: Uint8Array): Piece {
  // No byte takes more than 15 bits.
  if (scratch.length < bytes.length * 2 + 1) scratch = new Uint8Array(bytes.length * 2 + 1);
  const out = scratch;
  let at = 0;
  let held = 0;
  let count = 0;
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; ) {
    // 3800 bytes keep `b` below 2³¹ before it must be reduced.
    for (const end = Math.min(i + 3800, bytes.length); i < end; i++) {
      const byte = bytes[i]!;
      a += byte;
      b += a;
      held |= codes[byte]! << count;
      count += lengths[byte]!;
      while (count >= 8) {
        out[at++] = held;
        held >>>= 8;
        count -= 8;
      }
    }
    a %= adlerBase;
    b %= adlerBase;
  }
  const bitLength = at * 8 + count;
  if (count > 0) out[at++] = held;
  return { bits: out.slice(0, at), bitLength, length: bytes.length, adler: ((b << 16) | a) >>> 0 };
}

/** Adler-32 of two strings one after the other. */
function joinAdler(first: number, second: number, secondLength: number): number {
  const a1 = first & 0xffff;
  const a = (a1 + (second & 0xffff) + adlerBase - 1) % adlerBase;
  const b =
    ((first >>> 16) + (second >>> 16) + (secondLength % adlerBase) * (a1 + adlerBase - 1)) % adlerBase;
  return ((b << 16) | a) >>> 0;
}

/** One zlib stream that inflates to the bytes of the pieces, all made by `coder`, one after the other. */
export function joinPieces(coder: Coder, pieces: readonly Piece[]): Uint8Array {
  const end = {
    bits: Uint8Array.of(coder.codes[256]! & 255, coder.codes[256]! >> 8),
    bitLength: coder.lengths[256]!,
  };
  const strings = [coder.header, ...pieces, end];
  const out = new Uint8Array((strings.reduce((sum, s) => sum + s.bitLength, 0) >> 3) + 8);
  let at = 0;
  let held = 0;
  let count = 0;
  for (const { bits, bitLength } of strings) {
    const whole = bitLength >> 3;
    for (let i = 0; i < whole; i++) {
      held |= bits[i]! << count;
      out[at++] = held;
      held >>>= 8;
    }
    const rest = bitLength & 7;
    if (rest === 0) continue;
    held |= bits[whole]! << count;
    count += rest;
    if (count < 8) continue;
    out[at++] = held;
    held >>>= 8;
    count -= 8;
  }
  if (count > 0) out[at++] = held;
  const adler = pieces.reduce((sum, p) => joinAdler(sum, p.adler, p.length), 1);
  for (let shift = 24; shift >= 0; shift -= 8) out[at++] = adler >>> shift;
  return out.subarray(0, at);
}

/** Page operators or a ToUnicode map as a zlib stream. */
export function compressOperators(text: Uint8Array): Uint8Array {
  return joinPieces(operators, [codePiece(operators, text)]);
}
