/** Lines out of glyphs. */
import type { Box, Colour, Glyph, MeasuredPage } from './measured.js';
import { closing, grid, noEnd, sizes } from './standard.js';

export interface Line {
  page: number;
  glyphs: Glyph[];
  text: string;
  /** Where the text starts and ends; an empty half of a mark at either end may hang over. */
  x: number;
  right: number;
  baseline: number;
  /** Points; the largest. */
  size: number;
  /** Of most of its glyphs. */
  font: string;
  colour: Colour;
  /** Character box: body lines are measured in the box of the grid. */
  top: number;
  bottom: number;
}

const mm = (points: number): number => (points * 25.4) / 72;

/**
 * Upright visible text of a page as lines, in the order of drawing. Glyphs further than `apart` ems from each other
 * are different lines beside each other; Infinity where the words will tell.
 */
export function linesOf(page: MeasuredPage, apart: number): Line[] {
  const lines: Glyph[][] = [];
  for (const glyph of page.glyphs) {
    if (glyph.turn !== 0 || glyph.hidden || glyph.text === '') continue;
    const open = lines.at(-1);
    const last = open?.at(-1);
    const gap = last ? glyph.x - last.x - last.width : 0;
    const em = mm(glyph.size);
    const joins =
      last !== undefined &&
      Math.abs(last.baseline - glyph.baseline) < 0.12 &&
      Math.abs(last.size - glyph.size) < 1.5 &&
      last.colour === glyph.colour &&
      gap > -1.05 * em &&
      gap < apart * em &&
      glyph.x > last.x - 0.01;
    if (joins) open!.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((glyphs) => {
    const line = lineOf(page.index, glyphs);
    return line ? [line] : [];
  });
}

/** The parts of a line between which `parts` says so; columns stand close together. */
export function splitLine(line: Line, parts: (before: Glyph, after: Glyph) => boolean): Line[] {
  const runs: Glyph[][] = [[]];
  line.glyphs.forEach((g, i) => {
    if (i > 0 && parts(line.glyphs[i - 1]!, g)) runs.push([]);
    runs.at(-1)!.push(g);
  });
  return runs.length === 1 ? [line] : runs.flatMap((run) => lineOf(line.page, run) ?? []);
}

function lineOf(page: number, all: Glyph[]): Line | undefined {
  const blank = (g: Glyph): boolean => /^\s*$/u.test(g.text);
  const from = all.findIndex((g) => !blank(g));
  if (from < 0) return undefined;
  const glyphs = all.slice(from, all.findLastIndex((g) => !blank(g)) + 1);
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
  const size = Math.max(...glyphs.map((g) => g.size));
  const height = isBody(size) ? grid.box : mm(size);
  const top = first.baseline - grid.above * height;
  return {
    page,
    glyphs,
    text: glyphs.map((g) => g.text).join(''),
    x: first.x,
    right: last.x + cellWidth(last),
    baseline: first.baseline,
    size,
    font: mostly(glyphs.map((g) => g.font.name)),
    colour: mostly(glyphs.map((g) => g.colour)),
    top,
    bottom: top + height,
  };
}

/** A full-width character of the body fills its cell, whatever its em. */
export function cellWidth(glyph: Glyph): number {
  const em = mm(glyph.size);
  return isBody(glyph.size) && glyph.width > 0.9 * em ? grid.cell * (glyph.width / em) : glyph.width;
}

export function isBody(size: number): boolean {
  return Math.abs(size - sizes.body) < 0.8;
}

export function isWide(glyph: Glyph): boolean {
  return glyph.width > 0.9 * mm(glyph.size);
}

/** Where the ink side of a line's end may be: a closing mark gives up as much as half its box. */
export function endRange(line: Line): [number, number] {
  const last = line.glyphs.at(-1)!;
  return closing.has(last.text) ? [line.right - cellWidth(last) / 2, line.right] : [line.right, line.right];
}

/** The same for its start. */
export function startRange(line: Line): [number, number] {
  const first = line.glyphs[0]!;
  return noEnd.has(first.text) ? [line.x, line.x + cellWidth(first) / 2] : [line.x, line.x];
}

/** How far a value is from a range. */
export function distance(value: number, [low, high]: readonly [number, number]): number {
  return value < low ? low - value : value > high ? high - value : 0;
}

export function boxOf(line: Line): Box {
  return { left: line.x, right: line.right, top: line.top, bottom: line.bottom };
}

export function around(lines: readonly Line[]): Box {
  return {
    left: Math.min(...lines.map((l) => l.x)),
    right: Math.max(...lines.map((l) => l.right)),
    top: Math.min(...lines.map((l) => l.top)),
    bottom: Math.max(...lines.map((l) => l.bottom)),
  };
}

export function mostly<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
