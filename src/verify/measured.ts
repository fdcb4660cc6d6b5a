/** A PDF as measured: every glyph, filled area and picture in mm from the top-left corner of its page. */
import type { FontFacts } from './pdf/fonts.js';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Glyph {
  text: string;
  /** Start of the baseline, mm. */
  x: number;
  baseline: number;
  /** Advance of the glyph itself, without spacing, mm. */
  width: number;
  /** Effective size, points. */
  size: number;
  font: FontFacts;
  colour: Colour;
  /** Direction of writing on the sheet, degrees clockwise: 0 upright, 90 downwards, 270 upwards. */
  turn: 0 | 90 | 180 | 270;
  /** Character box on the sheet (0.88 em above and 0.12 em below the baseline). */
  box: Box;
  /** Ink above (+) and below (−) the baseline, mm; undefined where the font does not tell. */
  ink: { top: number; bottom: number } | undefined;
  /** In a tagged element, an artifact, or neither. */
  mark: 'tagged' | 'artifact' | 'none';
  /** Drawn without ink (an OCR layer). */
  hidden: boolean;
}

export type Colour = 'black' | 'red' | 'white' | 'other';

export interface Area extends Box {
  colour: Colour;
  mark: Glyph['mark'];
}

/** Glyphs that say by themselves what they read as (ActualText). */
export interface Span {
  actual: string;
  glyphs: Glyph[];
}

export interface MeasuredPage {
  /** 1-based. */
  index: number;
  /** As bound: a sheet that lies on its side is stood up, its upper edge at the left. */
  width: number;
  height: number;
  /** In the order of drawing. */
  glyphs: Glyph[];
  areas: Area[];
  spans: Span[];
  images: (Box & { mark: Glyph['mark'] })[];
}

export interface Attachment {
  name: string;
  /** AFRelationship, e.g. Source. */
  relationship: string | undefined;
  data: Uint8Array;
}

export interface MeasuredPdf {
  pages: MeasuredPage[];
  fonts: FontFacts[];
  attachments: Attachment[];
  /** The cross references were damaged; objects were found by search. */
  rebuilt: boolean;
  archive: {
    xmp: string | undefined;
    outputIntents: string[];
    lang: string | undefined;
    marked: boolean;
    displayTitle: boolean;
    structure: boolean;
    infoTitle: string | undefined;
  };
}
