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

/** Bytes in coded form, with what is needed for their checksum. */
export interface Piece {
  /** Bits from the lowest of the first byte on; those after the last one are 0. */
  coded: Uint8Array;
  bitLength: number;
  /** Bytes before coding. */
  length: number;
  adler: number;
}

/** Literals 0–255, the end of a block (256) and lengths; then distances (RFC 1951 §3.2.5). */
const literalCount = 286;
const distanceCount = 30;

/** A Huffman code, and the beginning of a block that declares it: whole bytes. Distances stand behind the literals. */
export interface Coder {
  lengths: Uint8Array;
  codes: Uint16Array;
  header: Uint8Array;
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
  // [value, bits]: three empty blocks of 10 bits, so that what follows the header begins with a byte; last block,
  // dynamic codes; all literal and distance codes.
  const fields: [number, number][] = [
    [2, 10],
    [2, 10],
    [2, 10],
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
  const header = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0) >> 3);
  let bit = 0;
  for (const [value, width] of fields) {
    putBits(header, bit, value, width);
    bit += width;
  }
  return {
    lengths,
    codes: Uint16Array.from([
      ...canonicalCodes(lengths.subarray(0, literalCount)),
      ...canonicalCodes(lengths.subarray(literalCount)),
    ]),
    header,
  };
}

/** Put the lowest `width` bits of `value` at bit `at`; the bits there and in the rest of their last byte are 0. */
function putBits(bytes: Uint8Array, at: number, value: number, width: number): void {
  for (let i = 0; i < width; i++) bytes[(at + i) >> 3]! |= ((value >> i) & 1) << ((at + i) & 7);
}

/** For glyph outlines. */
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

const littleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

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
  const coded = new Uint8Array(out.slice(0, at).buffer);
  if (!littleEndian) Buffer.from(coded.buffer).swap32();
  return { coded: coded.subarray(0, (bitLength + 7) >> 3), bitLength, length: size, adler: adlerOf(bytes) };
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

/** Bytes from which those that fill a piece up are taken: their codes are of three lengths. */
const fillers = 8;

/** By number of bits (modulo 8) that four bytes take as literals: those that take the fewest. */
function fillsOf({ lengths }: Coder): readonly Uint8Array[] {
  const cost = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum + lengths[byte]!, 0);
  let found: number[][] = [[]];
  for (let count = 0; count < 4; count++) {
    const longer: number[][] = [];
    for (const bytes of found) {
      for (let byte = 0; bytes && byte < fillers; byte++) {
        const made = [...bytes, byte];
        const known = longer[cost(made) & 7];
        if (!known || cost(made) < cost(known)) longer[cost(made) & 7] = made;
      }
    }
    found = longer;
  }
  return found.map((bytes) => Uint8Array.from(bytes));
}

const fills = new WeakMap<Coder, readonly Uint8Array[]>();

/**
 * The piece with four more bytes at its end when it needs them for its bits to become whole bytes: such pieces
 * follow one another by being copied, which takes a tenth of the time of shifting them.
 */
export function fillUp(coder: Coder, piece: Piece): { piece: Piece; fill: Uint8Array } {
  const known = fills.get(coder) ?? fillsOf(coder);
  fills.set(coder, known);
  const missing = -piece.bitLength & 7;
  if (missing === 0) return { piece, fill: new Uint8Array(0) };
  const fill = known[missing]!;
  const coded = new Uint8Array(piece.coded.length + 4);
  coded.set(piece.coded);
  let { bitLength } = piece;
  for (const byte of fill) {
    putBits(coded, bitLength, coder.codes[byte]!, coder.lengths[byte]!);
    bitLength += coder.lengths[byte]!;
  }
  const adler = joinAdler(piece.adler, adlerOf(fill), 4);
  return {
    piece: { coded: coded.subarray(0, bitLength >> 3), bitLength, length: piece.length + 4, adler },
    fill,
  };
}

/** What a block that is not compressed holds at most. */
const plainBlock = 0xffff;
/** Where streams are joined: one for all, because fresh memory for each costs as much as filling it. */
let joined = new Uint8Array(1 << 19);

/**
 * One zlib stream that inflates to `front` as it is and the bytes of the pieces, all made by `coder`, one after the
 * other. All but the last piece are whole bytes (`fillUp`). The next call writes over it.
 */
export function joinPieces(coder: Coder, front: Uint8Array, pieces: readonly Piece[]): Uint8Array {
  const { header, codes, lengths } = coder;
  let most = 2 + front.length + 5 * Math.ceil(front.length / plainBlock) + header.length + 2 + 4;
  for (const piece of pieces) most += piece.coded.length;
  if (joined.length < most) joined = new Uint8Array(2 * most);
  const out = joined;
  out[0] = 0x78;
  out[1] = 0xda;
  let at = 2;
  for (let from = 0; from < front.length; from += plainBlock) {
    const part = front.subarray(from, from + plainBlock);
    const { length } = part;
    out.set([0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], at);
    out.set(part, at + 5);
    at += 5 + length;
  }
  out.set(header, at);
  at += header.length;
  let adler = adlerOf(front);
  let bits = at * 8;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    out.set(piece.coded, bits >> 3);
    bits += piece.bitLength;
    adler = joinAdler(adler, piece.adler, piece.length);
  }
  // The end of the block falls into the last byte and at most two more.
  at = (bits + 7) >> 3;
  out.fill(0, at, at + 2);
  putBits(out, bits, codes[256]!, lengths[256]!);
  at = (bits + lengths[256]! + 7) >> 3;
  for (let i = 0; i < 4; i++) out[at + i] = adler >>> (24 - 8 * i);
  return out.subarray(0, at + 4);
}

const nothing = new Uint8Array(0);

/** Page operators or a ToUnicode map as a zlib stream. */
export function compressOperators(text: Uint8Array): Uint8Array {
  return joinPieces(operators, nothing, [codePiece(operators, text)]);
}
