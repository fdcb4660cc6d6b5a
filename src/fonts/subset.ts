/** The font program of a PDF: the glyphs a letter uses, renumbered, and nothing else. */
import { viewOf } from './bytes.js';
import { outlines as coder, joinPieces } from './pieces.js';
import { type CodedOutline, checksum, codeOutline } from './ready.js';
import type { TrueTypeFont } from './truetype.js';

/** A glyph as it goes into a subset. */
interface CodedGlyph extends CodedOutline {
  advance: number;
  leftSideBearing: number;
}

export interface Subset {
  /** zlib stream of the font program; the next subset, of any font, writes over it. */
  data: Uint8Array;
  length: number;
  /** Font units, of each code point; their glyph ids are 1, 2, 3 … */
  advances: Uint16Array;
}

/**
 * A subsetter of one font; it keeps what can be used again for the next letter. Code points ascend, none twice.
 * @param ready what was compressed when the program was built
 */
export function subsetterOf(
  font: TrueTypeFont,
  ready?: (glyph: number) => CodedOutline | undefined,
): (codePoints: readonly number[]) => Subset {
  // Simple glyphs only: what a composite glyph holds depends on the numbers of its parts.
  const kept = new Map<number, CodedGlyph>();
  /** The same by code point, which spares looking the glyph up. */
  const byCodePoint = new Map<number, CodedGlyph>();
  const coded = (glyph: number, partId: (glyph: number) => number): CodedGlyph => {
    const known = kept.get(glyph);
    if (known) return known;
    const done = ready?.(glyph);
    const outline = (!done && font.outline(glyph)) || new Uint8Array(0);
    const composite = outline.length > 0 && viewOf(outline).getInt16(0) < 0;
    const made = {
      ...(done ?? codeOutline(coder, composite ? renumberParts(outline, partId) : outline)),
      advance: font.advance(glyph),
      leftSideBearing: font.leftSideBearing(glyph),
    };
    if (!composite) kept.set(glyph, made);
    return made;
  };

  return (codePoints) => {
    // A code point gets a place of its own even when it shares its glyph with another (· and •).
    const appended: number[] = [];
    const parts = new Map<number, number>();
    const partId = (glyph: number): number => {
      const known = parts.get(glyph);
      if (known !== undefined) return known;
      const id = codePoints.length + appended.push(glyph);
      parts.set(glyph, id);
      return id;
    };
    const glyphs: CodedGlyph[] = [coded(0, partId)];
    for (const codePoint of codePoints) {
      const known = byCodePoint.get(codePoint);
      if (known) {
        glyphs.push(known);
        continue;
      }
      const glyph = font.glyph(codePoint);
      const made = coded(glyph, partId);
      if (kept.has(glyph)) byCodePoint.set(codePoint, made);
      glyphs.push(made);
    }
    // Composite glyphs append their parts while the list is walked.
    for (const glyph of appended) glyphs.push(coded(glyph, partId));
    const front = tablesBeforeOutlines(font, glyphs);
    const advances = new Uint16Array(codePoints.length);
    let length = front.length;
    for (let i = 0; i < glyphs.length; i++) {
      const glyph = glyphs[i]!;
      length += glyph.length;
      if (i > 0 && i <= advances.length) advances[i - 1] = glyph.advance;
    }
    return { data: joinPieces(coder, front, glyphs), length, advances };
  };
}

/** A composite outline with the glyph ids of its parts replaced. A damaged one becomes empty. */
function renumberParts(outline: Uint8Array, partId: (glyph: number) => number): Uint8Array {
  const copy = outline.slice();
  const view = viewOf(copy);
  for (let at = 10, more = true; more; ) {
    if (at + 4 > copy.length) return new Uint8Array(0);
    const flags = view.getUint16(at);
    view.setUint16(at + 2, partId(view.getUint16(at + 2)));
    const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x1 ? 4 : 2) + scale;
    more = (flags & 0x20) !== 0;
  }
  return copy;
}

/** Everything of the font program that stands before the outlines: directory and small tables. */
function tablesBeforeOutlines(font: TrueTypeFont, glyphs: readonly CodedGlyph[]): Uint8Array {
  const count = glyphs.length;
  let outlineLength = 0;
  let outlineSum = 0;
  for (const glyph of glyphs) {
    outlineLength += glyph.length;
    outlineSum = (outlineSum + glyph.checksum) >>> 0;
  }
  const long = outlineLength > 0x1fffe;
  const loca = new Uint8Array((count + 1) * (long ? 4 : 2));
  const locaView = viewOf(loca);
  for (let i = 0, at = 0; i <= count; at += glyphs[i]?.length ?? 0, i++) {
    if (long) locaView.setUint32(i * 4, at);
    else locaView.setUint16(i * 2, at / 2);
  }
  // The last advance holds for all that follow it: mostly all the Chinese characters.
  let metrics = count;
  while (metrics > 1 && glyphs[metrics - 2]!.advance === glyphs[count - 1]!.advance) metrics--;
  const hmtx = new Uint8Array(metrics * 4 + (count - metrics) * 2);
  const hmtxView = viewOf(hmtx);
  for (let i = 0, at = 0; i < count; i++) {
    if (i < metrics) {
      hmtxView.setUint16(at, glyphs[i]!.advance);
      at += 2;
    }
    hmtxView.setInt16(at, glyphs[i]!.leftSideBearing);
    at += 2;
  }
  const head = font.head.slice(0, 54);
  viewOf(head).setUint32(8, 0);
  viewOf(head).setInt16(50, long ? 1 : 0);
  const hhea = font.hhea.slice(0, 36);
  viewOf(hhea).setUint16(34, metrics);
  const maxp = font.maxp.slice();
  viewOf(maxp).setUint16(4, count);

  const tables = new Map([
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
    ...font.hinting,
  ]);
  const tags = [...tables.keys(), 'glyf'].sort();
  const starts = new Map<string, number>();
  let size = 12 + tags.length * 16;
  for (const [tag, table] of tables) {
    starts.set(tag, size);
    size += (table.length + 3) & ~3;
  }
  const front = new Uint8Array(size);
  const view = viewOf(front);
  const power = 31 - Math.clz32(tags.length);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - (16 << power));
  for (const [tag, table] of tables) front.set(table, starts.get(tag));
  tags.forEach((tag, i) => {
    const start = starts.get(tag) ?? size;
    const length = tables.get(tag)?.length ?? outlineLength;
    const at = 12 + i * 16;
    for (let k = 0; k < 4; k++) front[at + k] = tag.charCodeAt(k);
    view.setUint32(
      at + 4,
      tag === 'glyf' ? outlineSum : checksum(front.subarray(start, start + ((length + 3) & ~3))),
    );
    view.setUint32(at + 8, start);
    view.setUint32(at + 12, length);
  });
  view.setUint32(starts.get('head')! + 8, 0xb1b0afba - checksum(front) - outlineSum);
  return front;
}
