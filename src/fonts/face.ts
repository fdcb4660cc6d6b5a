/** What a face can do for the typesetter and the PDF writer. Implementations: TrueType (ours), CFF by fontkit. */

/** The roles a letter needs. 仿宋 body, 小标宋 title and mark, 黑体 heading1, 楷体 heading2, 宋体 page numbers, 西文 digits and Latin. */
export type FontRole = 'fangsong' | 'xiaobiaosong' | 'heiti' | 'kaiti' | 'songti' | 'latin';

export interface Face {
  /** Unique within a FaceSet; also the resource key in a PDF. */
  id: string;
  family: string;
  postscriptName: string;
  /** Where it came from: bundled set, the system, or a folder from the config. */
  origin: 'bundled' | 'system' | 'config';
  unitsPerEm: number;
  /** Em fractions above (+) and below (−) the baseline of the ideographic box. */
  ascent: number;
  descent: number;
  /** Glyph id of a code point; 0 when the face lacks it. */
  glyph(codePoint: number): number;
  /** Advance width of a code point, in em. */
  advance(codePoint: number): number;
  /** How far the ink of a code point reaches above (+) and below (−) the baseline, em; undefined when it has none. */
  ink(codePoint: number): { top: number; bottom: number } | undefined;
  /** Font program and widths for the glyphs used; the code points ascend and none stands twice. */
  embed(codePoints: readonly number[]): EmbeddedFont;
}

/**
 * A subset ready to be written into a PDF as a CIDFontType2 or CIDFontType0. The CID (and glyph id) of the
 * code points is 1, 2, 3 … in their order: two never share one, so that text is copied as it was written.
 */
export interface EmbeddedFont {
  kind: 'truetype' | 'cff';
  /** zlib-compressed font program (FontFile2, or FontFile3 CIDFontType0C); the next font embedded may write over it. */
  data: Uint8Array;
  /** Length of the font program before compression. */
  length: number;
  /** Advance of each code point in 1/1000 em, in their order. */
  widths: Float64Array;
  bbox: readonly [number, number, number, number];
  /** 1/1000 em. */
  ascent: number;
  descent: number;
  capHeight: number;
}

/** A substitution to be told once: the face wanted for a role and the one used. */
export interface Substitution {
  role: FontRole;
  wanted: string;
  used: string;
}

export interface FaceSet {
  /** The face that shows this code point in this role: the role's own, the Latin face for ASCII, or a fallback; undefined when no face has it. */
  pick(role: FontRole, codePoint: number): Face | undefined;
  /** Whether that face is a fallback: neither the role's own nor the one it takes such characters from. */
  isFallback(role: FontRole, codePoint: number): boolean;
  /** The role's main face. */
  face(role: FontRole): Face;
  substitutions: readonly Substitution[];
}
