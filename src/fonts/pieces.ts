/**
 * A zlib stream put together from pieces that were compressed once.
 *
 * Every letter embeds some hundred glyphs of each font, mostly the same ones, and compressing
 * them is most of what a letter's PDF costs. So each glyph is compressed by itself (matches within
 * it, one fixed Huffman code) and kept; a font program is then one deflate block in which the
 * pieces' bits follow one another. Any bytes can be coded with either code. Unlike the zlib of
 * different Nodes, this gives the same bytes everywhere.
 */
import { operatorLengths, outlineLengths } from './huffman-code.js';

/** Bits in the order they are written. */
interface Bits {
  /** From the lowest bit of the first word on; those after the last one are 0. */
  words: Int32Array;
  bitLength: number;
  /**
   * Given to what is joined again and again: its bytes when it begins at each of the eight bits of a byte. A
   * glyph meets them all before long, and copying bytes takes a tenth of the time of shifting words.
   */
  moved?: (Uint8Array | undefined)[];
}

/** Bytes in coded form, with what is needed for their checksum. */
export interface Piece extends Bits {
  /** Bytes before coding. */
  length: number;
  adler: number;
}

/** Literals 0–255, the end of a block (256) and lengths; then distances (RFC 1951 §3.2.5). */
const literalCount = 286;
const distanceCount = 30;

/** A Huffman code, and a stream's beginning that declares it. Distances stand behind the literals. */
export interface Coder {
  lengths: Uint8Array;
  codes: Uint16Array;
  header: Bits;
  /** What ends its one block. */
  end: Bits;
}

/** RFC 1951 §3.2.2: canonical codes of the given lengths, bits in the order they are written. */
function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  const next = new Uint16Array(16);
  for (let bits = 1; bits < 16; bits++) next[bits] = (next[bits - 1]! + counts[bits - 1]!) << 1;
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = next[length]!++;
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    return reversed;
  });
}

function coderOf(lengths: Uint8Array): Coder {
  // [value, bits]: zlib header; last block, dynamic codes; all literal and distance codes.
  const fields: [number, number][] = [
    [0x78, 8],
    [0xda, 8],
    [1, 1],
    [2, 2],
    [literalCount - 257, 5],
    [distanceCount - 1, 5],
    [19 - 4, 4],
  ];
  // Code lengths are spelled out: in the order of RFC 1951 §3.2.7 the repeat codes 16–18 come
  // first and are not used, 0–15 take 4 bits each.
  for (let i = 0; i < 19; i++) fields.push([i < 3 ? 0 : 4, 3]);
  const digits = canonicalCodes(new Uint8Array(16).fill(4));
  for (const length of lengths) fields.push([digits[length]!, 4]);
  const words = new Int32Array(48);
  let bitLength = 0;
  for (const [value, width] of fields) {
    for (let i = 0; i < width; i++, bitLength++)
      words[bitLength >> 5]! |= ((value >> i) & 1) << (bitLength & 31);
  }
  const codes = Uint16Array.from([
    ...canonicalCodes(lengths.subarray(0, literalCount)),
    ...canonicalCodes(lengths.subarray(literalCount)),
  ]);
  return {
    lengths,
    codes,
    header: { words, bitLength, moved: [] },
    end: { words: Int32Array.of(codes[256]!), bitLength: lengths[256]!, moved: [] },
  };
}

/** For glyph outlines and font tables. */
export const outlines: Coder = coderOf(outlineLengths);
/** For page contents and ToUnicode maps. */
const operators: Coder = coderOf(operatorLengths);

const longest = 258;
/** By length of a match: its symbol, how many bits follow, and from which length they count. */
const lengthSymbol = new Uint16Array(longest + 1);
const lengthExtra = new Uint8Array(longest + 1);
const lengthBase = new Uint16Array(longest + 1);
/** By symbol of a distance: how many bits follow, and from which distance they count. */
const distanceExtra = new Uint8Array(distanceCount);
const distanceBase = new Uint16Array(distanceCount);
/** Symbol of a distance − 1 below 256, and of 256 and more by its upper bits. */
const distanceSymbol = new Uint8Array(512);
for (let symbol = 0, base = 3; symbol < 28; symbol++) {
  const extra = symbol < 4 ? 0 : (symbol >> 2) - 1;
  for (let length = base; length < base + (1 << extra) && length < longest; length++) {
    lengthSymbol[length] = 257 + symbol;
    lengthExtra[length] = extra;
    lengthBase[length] = base;
  }
  base += 1 << extra;
}
[lengthSymbol[longest], lengthExtra[longest], lengthBase[longest]] = [285, 0, longest];
for (let symbol = 0, base = 1; symbol < distanceCount; symbol++) {
  const extra = symbol < 2 ? 0 : (symbol >> 1) - 1;
  distanceExtra[symbol] = extra;
  distanceBase[symbol] = base;
  for (let d = base - 1; d < base - 1 + (1 << extra); d += d < 256 ? 1 : 128)
    distanceSymbol[d < 256 ? d : 256 + (d >> 7)] = symbol;
  base += 1 << extra;
}

let scratch = new Int32Array(4096);
/** Where three bytes were last seen, counted over all pieces: what an earlier piece left is below `epoch`. */
const seen = new Int32Array(4096);
let epoch = 1;
const window = 32_768;

const adlerBase = 65521;

/**
 * Compress bytes once. Each match is the last place with the same three bytes, taken when it is shorter
 * than its literals. `count` is told every symbol, for training.
 */
export function codePiece(
  { lengths, codes }: Coder,
  bytes: Uint8Array,
  count?: (symbol: number) => void,
): Piece {
  const size = bytes.length;
  // No byte takes more than 15 bits, and no match more than its literals.
  if (scratch.length < (size >> 1) + 4) scratch = new Int32Array((size >> 1) + 4);
  if (epoch > 0x7fff0000 - size) {
    seen.fill(0);
    epoch = 1;
  }
  const out = scratch;
  let at = 0;
  let held = 0;
  let filled = 0;
  // The same four lines put bits each time: as a function they would cost twice the time.
  for (let i = 0; i < size; ) {
    let length = 0;
    let distance = 0;
    if (i + 2 < size) {
      const hash = ((bytes[i]! << 4) ^ (bytes[i + 1]! << 2) ^ (bytes[i + 2]! * 37)) & 4095;
      const from = seen[hash]! - epoch;
      seen[hash] = epoch + i;
      if (from >= 0 && i - from <= window && bytes[from] === bytes[i]) {
        const most = Math.min(longest, size - i);
        let same = 1;
        while (same < most && bytes[from + same] === bytes[i + same]) same++;
        if (same > 2) {
          length = same;
          distance = i - from;
        }
      }
    }
    if (length > 0) {
      const symbol = lengthSymbol[length]!;
      const far =
        distance <= 256 ? distanceSymbol[distance - 1]! : distanceSymbol[256 + ((distance - 1) >> 7)]!;
      const place = literalCount + far;
      const cost = lengths[symbol]! + lengthExtra[length]! + lengths[place]! + distanceExtra[far]!;
      let literal = 0;
      for (let k = i; k < i + length && literal <= cost; k++) literal += lengths[bytes[k]!]!;
      if (cost < literal) {
        // A code and the bits that follow it are at most 28 together.
        let bits = codes[symbol]! | ((length - lengthBase[length]!) << lengths[symbol]!);
        let width = lengths[symbol]! + lengthExtra[length]!;
        held |= bits << filled;
        filled += width;
        if (filled >= 32) {
          out[at++] = held;
          filled -= 32;
          held = bits >>> (width - filled);
        }
        bits = codes[place]! | ((distance - distanceBase[far]!) << lengths[place]!);
        width = lengths[place]! + distanceExtra[far]!;
        held |= bits << filled;
        filled += width;
        if (filled >= 32) {
          out[at++] = held;
          filled -= 32;
          held = bits >>> (width - filled);
        }
        if (count) {
          count(symbol);
          count(place);
        }
        i += length;
        continue;
      }
    }
    const byte = bytes[i++]!;
    const code = codes[byte]!;
    const width = lengths[byte]!;
    held |= code << filled;
    filled += width;
    if (filled >= 32) {
      out[at++] = held;
      filled -= 32;
      held = code >>> (width - filled);
    }
    count?.(byte);
  }
  epoch += size;
  const bitLength = at * 32 + filled;
  if (filled > 0) out[at++] = held;
  return { words: out.slice(0, at), bitLength, length: size, adler: adlerOf(bytes) };
}

function adlerOf(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; ) {
    // 3800 bytes keep `b` below 2³¹ before it must be reduced.
    for (const end = Math.min(i + 3800, bytes.length); i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= adlerBase;
    b %= adlerBase;
  }
  return ((b << 16) | a) >>> 0;
}

/** Adler-32 of two strings one after the other. */
function joinAdler(first: number, second: number, secondLength: number): number {
  const a1 = first & 0xffff;
  const a = (a1 + (second & 0xffff) + adlerBase - 1) % adlerBase;
  const b =
    ((first >>> 16) + (second >>> 16) + (secondLength % adlerBase) * (a1 + adlerBase - 1)) % adlerBase;
  return ((b << 16) | a) >>> 0;
}

const littleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** Moved bytes stand in slabs: memory of its own for each would take half as much again. */
const slabWords = 1 << 14;
let slab = new Int32Array(0);
let slabAt = 0;
/** Slabs that may still be made; what does not fit is moved each time. */
let slabsLeft = 96;
/** Where that is done. */
let once = new Int32Array(1 << 12);

/** The bytes of `bits` when they begin at bit `shift` of the first one; the bits before and after them are 0. */
function movedBytes({ words, bitLength, moved }: Bits, shift: number): Uint8Array {
  const known = moved?.[shift];
  if (known) return known;
  const count = (bitLength + 31) >> 5;
  if (slabAt + count >= slab.length && moved && count < slabWords && slabsLeft > 0) {
    slabsLeft--;
    slab = new Int32Array(slabWords);
    slabAt = 0;
  }
  const kept = moved !== undefined && slabAt + count < slab.length;
  if (!kept && once.length <= count) once = new Int32Array(2 * count);
  const out = kept ? slab : once;
  const start = kept ? slabAt : 0;
  let at = start;
  let carried = 0;
  for (let i = 0; i < count; i++) {
    const value = words[i]!;
    out[at++] = carried | (value << shift);
    // A shift by 32 would be none.
    carried = (value >>> 1) >>> (31 - shift);
  }
  out[at++] = carried;
  if (!littleEndian) Buffer.from(out.buffer, start * 4, (at - start) * 4).swap32();
  const bytes = new Uint8Array(out.buffer, start * 4, (shift + bitLength + 7) >> 3);
  if (kept) {
    slabAt = at;
    moved[shift] = bytes;
  }
  return bytes;
}

/** Where streams are joined: one for all, because fresh memory for each costs as much as filling it. */
let joined = new Uint8Array(1 << 19);

/**
 * One zlib stream that inflates to the bytes of the pieces, all made by `coder`, one after the other. The next
 * call writes over it.
 */
export function joinPieces(coder: Coder, pieces: readonly Piece[]): Uint8Array {
  let total = coder.header.bitLength + coder.end.bitLength;
  for (const piece of pieces) total += piece.bitLength;
  const length = (total + 7) >> 3;
  if (joined.length < length + 4) joined = new Uint8Array(2 * length);
  const out = joined;
  let at = 0;
  let adler = 1;
  const append = (bits: Bits): void => {
    const bytes = movedBytes(bits, at & 7);
    const first = at >> 3;
    const border = (at & 7) === 0 ? 0 : out[first]!;
    out.set(bytes, first);
    out[first]! |= border;
    at += bits.bitLength;
  };
  append(coder.header);
  for (const piece of pieces) {
    append(piece);
    adler = joinAdler(adler, piece.adler, piece.length);
  }
  append(coder.end);
  for (let i = 0; i < 4; i++) out[length + i] = adler >>> (24 - 8 * i);
  return out.subarray(0, length + 4);
}

/** Page operators or a ToUnicode map as a zlib stream. */
export function compressOperators(text: Uint8Array): Uint8Array {
  return joinPieces(operators, [codePiece(operators, text)]);
}
