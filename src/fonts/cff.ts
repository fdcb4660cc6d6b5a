/** Faces with CFF outlines (FandolFang, Source Han …), through fontkit, which is loaded only for them. */
import { deflateSync } from 'node:zlib';
import type { EmbeddedFont, Face } from './face.js';
import type { FontFault, Sfnt } from './sfnt.js';
import { mayEmbed, readVerticalMetrics } from './truetype.js';
import type { FaceIdentity } from './truetype-face.js';

/** The part of fontkit 2 that is used here; it ships no types. */
interface FontkitFont {
  postscriptName: string | null;
  fonts?: FontkitFont[];
  unitsPerEm: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  glyphForCodePoint(codePoint: number): { id: number };
  getGlyph(glyph: number): { advanceWidth: number; bbox: { minY: number; maxY: number } };
  createSubset(): { glyphs: number[]; encode(): Uint8Array };
}
interface Fontkit {
  create(bytes: Uint8Array): FontkitFont;
}

/** Opens a face from a whole font file. */
export type CffOpener = (
  sfnt: Sfnt,
  file: Uint8Array,
  identity: FaceIdentity,
) => { face: Face } | { fault: FontFault };

/** Load fontkit (about 80 ms) and return what opens CFF faces. */
export async function loadCffOpener(): Promise<CffOpener> {
  // @ts-expect-error fontkit has no types of its own
  const fontkit: Fontkit = await import('fontkit');
  return (sfnt, file, identity) => {
    if (!mayEmbed(sfnt)) return { fault: 'restricted' };
    try {
      const opened = fontkit.create(file);
      const font = opened.fonts?.find((f) => f.postscriptName === identity.postscriptName) ?? opened;
      // Reading one glyph shows whether the file is whole enough.
      font.getGlyph(font.glyphForCodePoint(0x4e00).id);
      return { face: cffFace(font, sfnt, identity) };
    } catch {
      return { fault: 'damaged' };
    }
  };
}

function cffFace(font: FontkitFont, sfnt: Sfnt, identity: FaceIdentity): Face {
  const { unitsPerEm, bbox } = font;
  const perMille = (units: number): number => (units * 1000) / unitsPerEm;
  const rounded = (units: number): number => Math.round(perMille(units));
  const metrics = readVerticalMetrics(sfnt, unitsPerEm);
  const glyph = (codePoint: number): number => font.glyphForCodePoint(codePoint).id;
  const advance = (codePoint: number): number => font.getGlyph(glyph(codePoint)).advanceWidth;
  return {
    ...identity,
    unitsPerEm,
    ascent: metrics.ascent / unitsPerEm,
    descent: metrics.descent / unitsPerEm,
    glyph,
    advance: (codePoint) => advance(codePoint) / unitsPerEm,
    ink: (codePoint) => {
      const { minY, maxY } = font.getGlyph(glyph(codePoint)).bbox;
      return maxY > minY ? { top: maxY / unitsPerEm, bottom: minY / unitsPerEm } : undefined;
    },
    embed: (codePoints): EmbeddedFont => {
      const subset = font.createSubset();
      // Not `includeGlyph`, which gives two code points of one glyph the same place.
      for (const codePoint of codePoints) subset.glyphs.push(glyph(codePoint));
      const program = subset.encode();
      return {
        kind: 'cff',
        data: deflateSync(program),
        length: program.length,
        widths: Float64Array.from(codePoints, (codePoint) => perMille(advance(codePoint))),
        bbox: [rounded(bbox.minX), rounded(bbox.minY), rounded(bbox.maxX), rounded(bbox.maxY)],
        ascent: rounded(metrics.ascent),
        descent: rounded(metrics.descent),
        capHeight: rounded(metrics.capHeight),
      };
    },
  };
}
