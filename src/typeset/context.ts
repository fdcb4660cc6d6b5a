/** What every part of the typesetter needs: the grid, the faces, and a place for findings. */
import type { Line, TextRun } from '../compose/blocks.js';
import type { Finding, Place } from '../core/diagnostic.js';
import type { FaceSet, FontRole } from '../fonts/face.js';
import type { Profile } from '../profile/profile.js';
import { baselineIn, type Grid, mmPerPoint } from './grid.js';
import type { PlacedLine } from './lines.js';
import type { TextItem } from './pages.js';
import { type Cell, type Odd, shape } from './shape.js';

export interface Context {
  grid: Grid;
  profile: Profile;
  faces: FaceSet;
  findings: Finding[];
  /** Characters already reported as missing. */
  reported: Set<string>;
  /** Characters that a fallback face shows, and where the first of them stands. */
  fallbacks: Map<string, Odd>;
  /** Pixel sizes of the images, by path as written. */
  images: ReadonlyMap<string, { width: number; height: number }>;
}

/** How a kind of text is set: faces by run, size in points, whether full-width characters sit on the grid. */
export interface Style {
  roles: Record<TextRun['face'], FontRole>;
  size: number;
  onGrid: boolean;
}

/** One face for every run. */
export function plainStyle(role: FontRole, size: number, onGrid: boolean): Style {
  return { roles: { body: role, strong: role, heading: role }, size, onGrid };
}

/** Shape runs in a style and report every character that no face has, once; text without a place at `fallback`. */
export function shapeRuns(
  context: Context,
  runs: readonly TextRun[],
  style: Style,
  fallback?: Place,
): Cell[] {
  const { cells, odd } = shape(runs, {
    faces: context.faces,
    roles: style.roles,
    size: style.size,
    ...(style.onGrid ? { cell: context.grid.cell, halfCells: context.profile.halfCells } : {}),
  });
  for (const o of odd) {
    if (!o.fallback) reportMissing(context, o, fallback);
    else if (!context.fallbacks.has(o.char)) context.fallbacks.set(o.char, o);
  }
  return cells;
}

export function shapeLine(context: Context, line: Line, style: Style, fallback?: Place): Cell[] {
  return shapeRuns(context, line.runs, style, fallback);
}

function reportMissing(context: Context, { char, at }: Odd, fallback: Place | undefined): void {
  const key = at ? `${at.pointer} ${at.offset}` : char;
  if (context.reported.has(key)) return;
  context.reported.add(key);
  context.findings.push({
    code: 'layout/missing-character',
    severity: 'error',
    message: 'layout/missing-character',
    args: { char, code: `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` },
    at: at ?? fallback ?? { pointer: '', offset: 0 },
    ...(at ? { length: char.length } : {}),
  });
}

/** Every character that another face had to show, in one finding: an info, since the paper is right. */
export function reportFallbacks({ fallbacks, findings }: Context): void {
  const [first] = fallbacks.values();
  if (!first) return;
  findings.push({
    code: 'layout/fallback-face',
    severity: 'info',
    message: 'layout/fallback-face',
    args: { chars: [...fallbacks.keys()].join(''), face: first.fallback!.family },
    at: first.at ?? { pointer: '', offset: 0 },
    ...(first.at ? { length: first.char.length } : {}),
  });
}

/**
 * Text items for one placed line: a run per face. `top` is the top of the character box of `boxSize` mm.
 */
export function lineItems(
  line: PlacedLine,
  place: {
    x: number;
    top: number;
    boxSize: number;
    size: number;
    /** Horizontal scaling; the advances include it. */
    stretch?: number;
    color?: 'black' | 'red';
    block: number;
    part?: number;
  },
): TextItem[] {
  const { cells, advances } = line;
  const items: TextItem[] = [];
  let x = place.x + line.offset;
  for (let start = 0; start < cells.length; ) {
    const { face } = cells[start]!;
    let end = start + 1;
    while (end < cells.length && cells[end]!.face === face) end++;
    const chars = new Array<string>(end - start);
    for (let i = start; i < end; i++) chars[i - start] = cells[i]!.char;
    items.push({
      tag: 'text',
      face,
      size: place.size,
      x,
      baseline: baselineIn(place.top, place.boxSize),
      chars,
      advances: advances.slice(start, end),
      stretch: place.stretch ?? 1,
      color: place.color ?? 'black',
      block: place.block,
      part: place.part ?? 0,
      ...(line.afterSpace && start === 0 ? { afterSpace: true } : {}),
    });
    for (; start < end; start++) x += advances[start]!;
  }
  return items;
}

/** Millimetres of a size in points. */
export function mm(points: number): number {
  return points * mmPerPoint;
}
