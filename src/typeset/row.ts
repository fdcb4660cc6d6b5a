/** What fills pages: pieces of content on the lines of the grid. */
import type { PageItem } from './pages.js';

/** A piece of content that stays whole. Heights are lines of the grid. */
export interface Row {
  lines: number;
  /** Items when its first line's box starts at `top` mm and the page's lines are `pitch` mm apart. */
  place(top: number, pitch: number): PageItem[];
  /** Stays on the page of the next row (headings, captions, a signature and the notes below it). */
  keepNext: boolean;
  /** Starts a new page. */
  newPage: boolean;
  /**
   * `text` lines keep a signature company; `blank` rows vanish at the top of a page; a `box` (table row, picture)
   * reaches below its last line and cannot use the extra line of a 信函.
   */
  kind: 'text' | 'blank' | 'signature' | 'box' | 'other';
  /** Its height is its own: a page that holds it cannot be squeezed. */
  rigid?: true;
  /** On a sheet turned a quarter, with others of the kind only. */
  turned?: true;
  /** Lines below it that must be on the same page, though other rows may use them: a seal hangs down. */
  below?: number;
  /** Foot of what hangs down, mm below its top, where lines are `pitch` mm apart. */
  hangs?(pitch: number): number;
  /** Rows repeated at the top of a page on which a table goes on. */
  head?: Row[];
  block: number;
}
