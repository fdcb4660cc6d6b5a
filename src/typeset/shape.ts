/** Runs of text → glyph cells: which face shows each character and how wide it is. */

import type { TextRun } from '../compose/blocks.js';
import type { Place } from '../core/diagnostic.js';
import type { Face, FaceSet, FontRole } from '../fonts/face.js';
import { mmPerPoint } from './grid.js';
import { type CharClass, charClass } from './kinsoku.js';

/** One character as it is set in a style: the same one wherever it stands. */
export interface Cell {
  char: string;
  face: Face;
  class: CharClass;
  /** Natural advance in mm, tracking included. */
  width: number;
  /** The em, mm. */
  size: number;
  /** Shown by another face than the role's own. */
  fallback: boolean;
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
  const cells: Cell[] = [];
  const odd: Odd[] = [];
  for (const run of runs) {
    const { text } = run;
    const known = cellsOf(options, options.roles[run.face]);
    for (let i = 0; i < text.length; ) {
      const code = text.codePointAt(i)!;
      let cell = known.get(code);
      if (cell === undefined) {
        cell = makeCell(options, options.roles[run.face], code);
        known.set(code, cell);
      }
      if (cell) cells.push(cell);
      if (!cell || cell.fallback) {
        const at = run.at && { pointer: run.at.pointer, offset: run.at.offset + i };
        odd.push({ char: String.fromCodePoint(code), at, fallback: cell?.face });
      }
      i += code > 0xffff ? 2 : 1;
    }
  }
  if (options.halfCells && options.cell) ontoHalfCells(cells, options.cell / 2);
  return { cells, odd };
}

type Known = Map<number, Cell | null>;
interface Made {
  role: FontRole;
  size: number;
  cell: number | undefined;
  known: Known;
}
const made = new WeakMap<FaceSet, Made[]>();

/** The cells made so far of a role at a size; letters of a batch share them. Null: no face has the character. */
function cellsOf({ faces, size, cell }: ShapeOptions, role: FontRole): Known {
  let ofFaces = made.get(faces);
  if (!ofFaces) {
    ofFaces = [];
    made.set(faces, ofFaces);
  }
  // A dozen at most; a text as key would have three numbers spelled out for every run.
  for (const found of ofFaces)
    if (found.role === role && found.size === size && found.cell === cell) return found.known;
  const known: Known = new Map();
  ofFaces.push({ role, size, cell, known });
  return known;
}

function makeCell({ faces, size, cell }: ShapeOptions, role: FontRole, code: number): Cell | null {
  const face = faces.pick(role, code);
  if (!face) return null;
  const char = String.fromCodePoint(code);
  const em = size * mmPerPoint;
  const kind = charClass(char);
  const advance = face.advance(code);
  // A full-width character fills its cell whatever its em, also where a face makes it a hair narrower; everything
  // else keeps its natural width.
  const full = kind !== 'latin' && kind !== 'space' && advance >= 0.9 && advance <= 1.1;
  const width = full ? (cell ?? em) : advance * em;
  return { char, face, class: kind, width, size: em, fallback: faces.isFallback(role, code) };
}

/**
 * Bring each number or Latin word to whole half cells, so that what follows it stands on the grid of 28 characters
 * again: a digit, a space or · takes half a cell (GB/T 15834 5.1.7), the letters between them share what is left of
 * the last one, or give up a little.
 */
function ontoHalfCells(cells: Cell[], half: number): void {
  for (let start = 0; start < cells.length; ) {
    const mark = cells[start]!;
    if (mark.class !== 'latin') {
      if (mark.class === 'space' || mark.char === '·') cells[start] = { ...mark, width: half };
      start++;
      continue;
    }
    let end = start;
    let width = 0;
    const letters: number[] = [];
    for (; end < cells.length && cells[end]!.class === 'latin'; end++) {
      const digit = /[0-9]/u.test(cells[end]!.char);
      if (digit) cells[end] = { ...cells[end]!, width: half };
      else letters.push(end);
      width += cells[end]!.width;
    }
    const extra = (Math.max(1, Math.ceil(width / half - 0.25)) * half - width) / letters.length;
    for (const i of letters) cells[i] = { ...cells[i]!, width: cells[i]!.width + extra };
    start = end;
  }
}

/** Sum of the natural widths. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((w, c) => w + c.width, 0);
}

/** Where character `index` of the shaped runs stands in the letter. */
export function placeAt(runs: readonly TextRun[], index: number): Place | undefined {
  let left = index;
  for (const run of runs) {
    const chars = [...run.text];
    if (left < chars.length)
      return run.at && { ...run.at, offset: run.at.offset + chars.slice(0, left).join('').length };
    left -= chars.length;
  }
  return undefined;
}
