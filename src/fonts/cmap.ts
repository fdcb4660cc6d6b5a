/** Character to glyph mapping: formats 4 and 12, looked up where they lie. */
import { viewOf } from './bytes.js';

/** Glyph id of a code point, 0 when there is none. */
export type CharacterMap = (codePoint: number) => number;

/** The best Unicode subtable: the one for all planes if there is one. Undefined: none that is whole. */
export function readCmap(table: Uint8Array): CharacterMap | undefined {
  if (table.length < 4) return undefined;
  const view = viewOf(table);
  let best: { rank: number; map: CharacterMap } | undefined;
  for (let i = 0; i < view.getUint16(2) && 12 + i * 8 <= table.length; i++) {
    const platform = view.getUint16(4 + i * 8);
    const encoding = view.getUint16(6 + i * 8);
    const offset = view.getUint32(8 + i * 8);
    const unicode = platform === 0 ? encoding !== 5 : platform === 3 && (encoding === 1 || encoding === 10);
    if (!unicode || offset + 16 > table.length) continue;
    const format = view.getUint16(offset);
    const rank = format === 12 ? 2 : format === 4 ? 1 : 0;
    if (rank === 0 || (best && best.rank >= rank)) continue;
    const map = format === 12 ? format12(table.subarray(offset)) : format4(table.subarray(offset));
    if (map) best = { rank, map };
  }
  return best?.map;
}

function format12(bytes: Uint8Array): CharacterMap | undefined {
  const view = viewOf(bytes);
  const groups = view.getUint32(12);
  if (16 + groups * 12 > bytes.length) return undefined;
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      const at = 16 + mid * 12;
      if (codePoint < view.getUint32(at)) high = mid - 1;
      else if (codePoint > view.getUint32(at + 4)) low = mid + 1;
      else return view.getUint32(at + 8) + codePoint - view.getUint32(at);
    }
    return 0;
  };
}

function format4(bytes: Uint8Array): CharacterMap | undefined {
  const view = viewOf(bytes);
  const segments = view.getUint16(6) >> 1;
  const ends = 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  if (ranges + segments * 2 > bytes.length) return undefined;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = segments - 1;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (codePoint > view.getUint16(ends + mid * 2)) low = mid + 1;
      else high = mid;
    }
    const start = segments === 0 ? 0x10000 : view.getUint16(starts + low * 2);
    if (codePoint < start || codePoint > view.getUint16(ends + low * 2)) return 0;
    const delta = view.getUint16(deltas + low * 2);
    const range = view.getUint16(ranges + low * 2);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const at = ranges + low * 2 + range + (codePoint - start) * 2;
    if (at + 2 > bytes.length) return 0;
    const glyph = view.getUint16(at);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
