/**
 * Pages: what the typesetter hands to writers that place every line themselves (PDF, later OFD
 * and preview). Lengths are millimetres from the top-left corner of the sheet, y downwards;
 * font sizes are points.
 */
import type { Face } from '../fonts/face.js';

/** Glyphs of one face on one baseline. `advances[i]` (mm) leads from character i to the next one. */
export interface TextItem {
  tag: 'text';
  face: Face;
  /** Points. */
  size: number;
  x: number;
  baseline: number;
  /** One entry per code point. */
  chars: string[];
  /** As many. */
  advances: number[];
  /** Horizontal scaling, 1 = none. */
  stretch: number;
  color: 'black' | 'red';
  /** Index into the composed blocks, −1 for page furniture (page numbers, draft marks). */
  block: number;
  /**
   * Which text of the block: items of one block and part are one element of the document's structure (a
   * paragraph, one line of the 版头, one table cell), also when they stand on several lines or pages. Parts of
   * a block grow in reading order. In tables 0 is the caption, 1 the unit, and 2 + row × columns + column the
   * cells, row 0 being the head.
   */
  part: number;
  /** A head row printed again on a further page: on paper, but not in the reading order. */
  repeated?: true;
  /** A space stood at the line's beginning and fell away: what is read aloud or searched has it. */
  afterSpace?: true;
}

/** A filled rectangle: rules, table lines. */
export interface RectItem {
  tag: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  color: 'black' | 'red';
  block: number;
}

export interface ImageItem {
  tag: 'image';
  file: string;
  x: number;
  y: number;
  width: number;
  height: number;
  block: number;
  /** As for text: a seal or stamp belongs to its block, a figure is one. */
  part: number;
}

export type PageItem = TextItem | RectItem | ImageItem;

export interface Page {
  /** Millimetres; a turned page (wide table) has width > height. */
  width: number;
  height: number;
  /** 1-based position in the file. */
  index: number;
  /** The number printed on it, absent when none is. */
  number?: number;
  items: PageItem[];
  /**
   * A wide table on a sheet turned a quarter (GB/T 9704-2012 7.5 keeps the page number where upright pages have
   * it): items measured on the sheet as its reader holds it, `height` wide and `width` high, the left edge of
   * the upright sheet on top.
   */
  turned?: PageItem[];
  /** Line pitch in mm where it was changed to keep the signature with its text (7.3.5.5). */
  pitch?: number;
}
