/**
 * Lines: greedy breaking as Word does it (so that DOCX breaks alike), marks squeezed at line ends and
 * between neighbours before anything is pushed over, every full line justified to the right edge.
 */
import { breakBefore, freely, never } from './kinsoku.js';
import type { Cell } from './shape.js';

export interface PlacedLine {
  cells: readonly Cell[];
  /** Advance of each cell in mm, after squeezing and justifying; the last one is its own width. */
  advances: number[];
  /** mm to the right of the line's left edge where the first cell starts (≤ 0 when its empty half hangs out). */
  offset: number;
  /** Sum of the advances. */
  width: number;
  /** A space stood at the border to the line before; it is not placed. */
  afterSpace?: true;
}

export interface BreakOptions {
  /** Width of the first line and of all others, mm. */
  first: number;
  rest: number;
  /** Stretch every line but the last to its width. */
  justify: boolean;
}

/** How much of a mark's cell is empty. */
const empty = 0.5;
/** A line whose gaps would widen by more than this share of an em may break where it otherwise had better not. */
const tear = 0.12;
/** Rounding of sums of advances. */
const hair = 1e-6;

/** Break cells into lines. The last line is never one or two characters when squeezing can avoid it. */
export function breakLines(cells: readonly Cell[], options: BreakOptions): PlacedLine[] {
  if (cells.length === 0) return [];
  const allowed = breakBefore(cells.map((c) => c.char));
  const normal = cut(cells, allowed, options, false);
  let cuts = normal;
  if (normal.length > 1 && cells.length - normal.at(-2)! <= 2) {
    const tight = cut(cells, allowed, options, true);
    if (tight.length < normal.length) cuts = tight;
  }
  return cuts.map((end, i) => {
    const width = i === 0 ? options.first : options.rest;
    const start = i === 0 ? 0 : cuts[i - 1]!;
    const line = place(trim(cells, start, end), width, options.justify && i < cuts.length - 1);
    const spaced = i > 0 && (cells[start - 1]!.class === 'space' || cells[start]!.class === 'space');
    return spaced ? { ...line, afterSpace: true } : line;
  });
}

/** One line without breaking it: headings, signatures, cells of a table. */
export function singleLine(cells: readonly Cell[]): PlacedLine {
  // As long as it has to be from the start: every character of every letter passes here.
  const advances = new Array<number>(cells.length);
  let width = 0;
  for (let i = 0; i < cells.length; i++) {
    const own = cells[i]!.width;
    advances[i] = own;
    width += own;
  }
  return { cells, advances, offset: 0, width };
}

/** Ends of the lines. `tight` squeezes every line as far as it goes. */
function cut(cells: readonly Cell[], allowed: Uint8Array, options: BreakOptions, tight: boolean): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < cells.length) {
    const width = ends.length === 0 ? options.first : options.rest;
    const end = lineEnd(cells, allowed, start, width, { tight, justify: options.justify });
    ends.push(end);
    start = end;
    while (start < cells.length && cells[start]!.class === 'space') start++;
  }
  return ends;
}

/** End of the line that starts at `start`: always at least one cell further. */
function lineEnd(
  cells: readonly Cell[],
  allowed: Uint8Array,
  start: number,
  width: number,
  { tight, justify }: { tight: boolean; justify: boolean },
): number {
  let sum = 0;
  let give = 0;
  let natural = start;
  let best = -1;
  /** The last end that is only for need, and the width of the line that ends at `best`. */
  let need = -1;
  let bestSum = 0;
  for (let i = start; i < cells.length; i++) {
    const cell = cells[i]!;
    sum += cell.width;
    if (i > start) give += squeeze(cells[i - 1]!, cell);
    else if (cell.class === 'opening') give += cell.width * empty;
    // A closing mark at the very end gives its empty half as well.
    const endGive = cell.class === 'closing' ? cell.width * empty : cell.class === 'space' ? cell.width : 0;
    if (sum - give - endGive > width + hair) break;
    if (sum <= width + hair) natural = i + 1;
    const end = i + 1;
    const border = end === cells.length || cells[end]!.class === 'space' ? freely : allowed[end]!;
    if (border === never) continue;
    if (border !== freely) {
      if (sum <= width + hair) need = end;
      continue;
    }
    // The first allowed end at or past the natural one is taken; an earlier one only when none fits.
    if (end > natural && best === natural && !tight) break;
    best = end;
    bestSum = sum;
    if (end > natural && !tight) break;
  }
  const torn = justify && width - bestSum > tear * Math.max(1, best - start - 1) * cells[start]!.size;
  if (need > best && (best <= start || torn)) return need;
  if (best > start) return best;
  return Math.max(start + 1, natural);
}

/** Empty space between two neighbouring marks that may be taken away, mm. */
function squeeze(left: Cell, right: Cell): number {
  if (left.class === 'closing' && (right.class === 'closing' || right.class === 'opening'))
    return left.width * empty;
  if (left.class === 'opening' && right.class === 'opening') return right.width * empty;
  return 0;
}

function trim(cells: readonly Cell[], start: number, end: number): readonly Cell[] {
  let a = start;
  let b = end;
  while (a < b && cells[a]!.class === 'space') a++;
  while (b > a && cells[b - 1]!.class === 'space') b--;
  return cells.slice(a, b);
}

/** Advances of one line: squeezed when too wide, stretched when it has to be full. */
function place(cells: readonly Cell[], width: number, justify: boolean): PlacedLine {
  const line = singleLine(cells);
  const excess = line.width - width;
  if (excess > hair) squeezeLine(line, excess);
  else if (justify && excess < -hair) stretchLine(line, -excess);
  return line;
}

/** Take `excess` away: the empty half of a closing mark at the line end first, then between marks, then at the start. */
function squeezeLine(line: PlacedLine, excess: number): void {
  const { cells, advances } = line;
  const last = cells.length - 1;
  let left = excess;
  if (cells[last]!.class === 'closing') {
    const take = Math.min(left, cells[last]!.width * empty);
    advances[last]! -= take;
    left -= take;
  }
  const spots: { index: number; room: number }[] = [];
  for (let i = 0; i < last; i++) {
    const room = squeeze(cells[i]!, cells[i + 1]!);
    if (room > 0) spots.push({ index: i, room });
  }
  const room = spots.reduce((s, p) => s + p.room, 0);
  const share = room === 0 ? 0 : Math.min(1, left / room);
  for (const spot of spots) advances[spot.index]! -= spot.room * share;
  left -= room * share;
  if (left > hair && cells[0]!.class === 'opening') {
    line.offset = -Math.min(left, cells[0]!.width * empty);
    left += line.offset;
  }
  line.width -= excess - Math.max(0, left);
}

/** Spread `missing` over the gaps, leaving Latin words and numbers as they are. */
function stretchLine(line: PlacedLine, missing: number): void {
  const { cells, advances } = line;
  const last = cells.length - 1;
  if (last < 1) return;
  let words = 0;
  for (let i = 0; i < last; i++) if (inWord(cells, i)) words++;
  // A line that is one word is torn at every character.
  const all = words === last;
  const each = missing / (all ? last : last - words);
  for (let i = 0; i < last; i++) if (all || !inWord(cells, i)) advances[i]! += each;
  line.width += missing;
}

/** Whether the cell at `i` and the next one belong to one Latin word or number. */
function inWord(cells: readonly Cell[], i: number): boolean {
  return cells[i]!.class === 'latin' && cells[i + 1]!.class === 'latin';
}
