/** Runs of text → glyph cells: which face shows each character and how wide it is. */

import type { TextRun } from '../compose/blocks.js';
import type { Place } from '../core/diagnostic.js';
import type { Face, FaceSet, FontRole } from '../fonts/face.js';
import { mmPerPoint } from './grid.js';
import { type CharClass, charClass } from './kinsoku.js';

/** One character ready to be placed. */
export interface Cell {
  char: string;
  face: Face;
  class: CharClass;
  /** Natural advance in mm, tracking included. */
  width: number;
  /** The em, mm. */
  size: number;
  at: Place | undefined;
}

/** A character that no face has, or one that a fallback shows. */
export interface Odd {
  char: string;
  at: Place | undefined;
  fallback: Face | undefined;
}

export interface ShapeOptions {
  faces: FaceSet;
  /** Role of each kind of run. */
  roles: Record<TextRun['face'], FontRole>;
  /** Points. */
  size: number;
  /** Width of a full-width character in mm; the em when absent. Latin keeps its own width. */
  cell?: number;
  /** Numbers and Latin words take whole half cells; needs `cell`. */
  halfCells?: boolean;
}

/** Shape runs. Characters that no face has are left out and returned in `odd`. */
export function shape(runs: readonly TextRun[], options: ShapeOptions): { cells: Cell[]; odd: Odd[] } {
  const { faces, roles, size } = options;
  const em = size * mmPerPoint;
  const wide = options.cell ?? em;
  const cells: Cell[] = [];
  const odd: Odd[] = [];
  for (const run of runs) {
    const role = roles[run.face];
    let offset = 0;
    for (const char of run.text) {
      const at = run.at && { pointer: run.at.pointer, offset: run.at.offset + offset };
      offset += char.length;
      const code = char.codePointAt(0)!;
      const face = faces.pick(role, code);
      if (!face) {
        odd.push({ char, at, fallback: undefined });
        continue;
      }
      if (faces.isFallback(role, code)) odd.push({ char, at, fallback: face });
      const kind = charClass(char);
      const advance = face.advance(code);
      // A full-width character fills its cell whatever its em; everything narrower keeps its natural width.
      const width = kind === 'latin' || kind === 'space' || advance < 0.9 ? advance * em : advance * wide;
      cells.push({ char, face, class: kind, width, size: em, at });
    }
  }
  if (options.halfCells && options.cell) ontoHalfCells(cells, options.cell / 2);
  return { cells, odd };
}

/**
 * Widen each number or Latin word to the next whole half cell, a hair too much being taken back instead: what
 * follows it then stands on the grid of 28 characters again.
 */
function ontoHalfCells(cells: Cell[], half: number): void {
  for (let start = 0; start < cells.length; ) {
    let end = start;
    let width = 0;
    while (end < cells.length && cells[end]!.class === 'latin') width += cells[end++]!.width;
    if (end > start) {
      const extra = (Math.max(1, Math.ceil(width / half - 0.15)) * half - width) / (end - start);
      for (let i = start; i < end; i++) cells[i] = { ...cells[i]!, width: cells[i]!.width + extra };
    }
    start = end + 1;
  }
}

/** Sum of the natural widths. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((w, c) => w + c.width, 0);
}
