/** A `Face` over our own TrueType reader and subsetter. */

import { viewOf } from './bytes.js';
import type { EmbeddedFont, Face } from './face.js';
import type { CodedOutline } from './ready.js';
import { subsetterOf } from './subset.js';
import type { TrueTypeFont } from './truetype.js';

/** What names a face within a set and says where it came from. */
export type FaceIdentity = Pick<Face, 'id' | 'family' | 'postscriptName' | 'origin'>;

export function trueTypeFace(
  font: TrueTypeFont,
  identity: FaceIdentity,
  ready?: (glyph: number) => CodedOutline | undefined,
): Face {
  const perMille = (units: number): number => (units * 1000) / font.unitsPerEm;
  const head = viewOf(font.head);
  const box = (at: number): number => Math.round(perMille(head.getInt16(at)));
  const subset = subsetterOf(font, ready);
  return {
    ...identity,
    unitsPerEm: font.unitsPerEm,
    ascent: font.metrics.ascent / font.unitsPerEm,
    descent: font.metrics.descent / font.unitsPerEm,
    glyph: font.glyph,
    advance: (codePoint) => font.advance(font.glyph(codePoint)) / font.unitsPerEm,
    ink: (codePoint) => {
      const outline = font.outline(font.glyph(codePoint));
      if (!outline || outline.length < 10) return undefined;
      const view = viewOf(outline);
      return { top: view.getInt16(8) / font.unitsPerEm, bottom: view.getInt16(4) / font.unitsPerEm };
    },
    embed: (codePoints): EmbeddedFont => {
      const { data, length, advances } = subset(codePoints);
      const widths = new Float64Array(advances.length);
      for (let i = 0; i < widths.length; i++) widths[i] = perMille(advances[i]!);
      return {
        kind: 'truetype',
        data,
        length,
        widths,
        bbox: [box(36), box(38), box(40), box(42)],
        ascent: Math.round(perMille(font.metrics.ascent)),
        descent: Math.round(perMille(font.metrics.descent)),
        capHeight: Math.round(perMille(font.metrics.capHeight)),
      };
    },
  };
}
