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
  at: Place | undefined;
}

/** A character that no face has. */
export interface Missing {
  char: string;
  at: Place | undefined;
}

export interface ShapeOptions {
  faces: FaceSet;
  /** Role of each kind of run. */
  roles: Record<TextRun['face'], FontRole>;
  /** Points. */
  size: number;
  /** Width of a full-width character in mm; the em when absent. Latin keeps its own width. */
  cell?: number;
}

/** Shape runs. Characters that no face has are left out and returned in `missing`. */
export function shape(
  runs: readonly TextRun[],
  options: ShapeOptions,
): { cells: Cell[]; missing: Missing[] } {
  const { faces, roles, size } = options;
  const em = size * mmPerPoint;
  const wide = options.cell ?? em;
  const cells: Cell[] = [];
  const missing: Missing[] = [];
  for (const run of runs) {
    const role = roles[run.face];
    let offset = 0;
    for (const char of run.text) {
      const at = run.at && { pointer: run.at.pointer, offset: run.at.offset + offset };
      offset += char.length;
      const code = char.codePointAt(0)!;
      const face = faces.pick(role, code);
      if (!face) {
        missing.push({ char, at });
        continue;
      }
      const kind = charClass(char);
      const advance = face.advance(code);
      // A full-width character fills its cell whatever its em; everything narrower keeps its natural width.
      const width = kind === 'latin' || kind === 'space' || advance < 0.9 ? advance * em : advance * wide;
      cells.push({ char, face, class: kind, width, at });
    }
  }
  return { cells, missing };
}

/** Sum of the natural widths. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((w, c) => w + c.width, 0);
}
