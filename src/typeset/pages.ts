/**
 * Pages: what the typesetter hands to writers that place every line themselves (PDF, later OFD
 * and preview). Lengths are millimetres from the top-left corner of the sheet, y downwards;
 * font sizes are points.
 */
import type { Place } from '../core/diagnostic.js';
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
  advances: number[];
  /** Horizontal scaling, 1 = none. */
  stretch: number;
  color: 'black' | 'red';
  /** Index into the composed blocks, −1 for page furniture (page numbers). */
  block: number;
  at?: Place;
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
}
