/**
 * The type area as numbers. One model: 28 cells of 156/28 = 5.571 mm and 22 lines whose character
 * boxes start 10.449 mm apart, the first box touching the top of the type area and the last its
 * foot, with 7/8 of a box between two boxes (GB/T 9704-2012 3, 5.2.3): H + 21·15/8·H = 225 mm.
 * All lengths are millimetres.
 */
import type { Profile } from '../profile/profile.js';

export const mmPerPoint = 25.4 / 72;

export interface Grid {
  sheetWidth: number;
  sheetHeight: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
  /** One character cell. */
  cell: number;
  /** Height of a character box. */
  box: number;
  /** Top of one line's box to the top of the next one's. */
  pitch: number;
  /** Half of the space between two boxes. */
  halfGap: number;
  /** Lines a page. */
  rows: number;
}

export function makeGrid({ measures: m }: Profile): Grid {
  const rows = m.linesPerPage.value;
  const box = m.typeAreaHeight.value / (1 + ((rows - 1) * 15) / 8);
  return {
    sheetWidth: m.sheetWidth.value,
    sheetHeight: m.sheetHeight.value,
    left: m.bindingMargin.value,
    right: m.bindingMargin.value + m.typeAreaWidth.value,
    top: m.topMargin.value,
    bottom: m.topMargin.value + m.typeAreaHeight.value,
    width: m.typeAreaWidth.value,
    cell: m.typeAreaWidth.value / m.charsPerLine.value,
    box,
    pitch: (box * 15) / 8,
    halfGap: (box * 7) / 16,
    rows,
  };
}

/** Top of the box of line `row` (0 = first line of the page). */
export function rowTop(grid: Grid, row: number): number {
  return grid.top + row * grid.pitch;
}

/**
 * The type area as the reader of a turned sheet sees it: what was left is on top, on odd pages the binding edge and
 * on even ones the trim edge, as the standard wants a turned table's head to stand (GB/T 9704-2012 8).
 */
export function turnedGrid(grid: Grid): Grid {
  const height = grid.width;
  return {
    ...grid,
    sheetWidth: grid.sheetHeight,
    sheetHeight: grid.sheetWidth,
    left: grid.sheetHeight - grid.bottom,
    right: grid.sheetHeight - grid.top,
    top: grid.left,
    bottom: grid.right,
    width: grid.bottom - grid.top,
    rows: Math.floor((height - grid.box) / grid.pitch) + 1,
  };
}

/** Baseline of a character box of height `size` (mm) whose top is at `top`: ideographic boxes stand 0.88 above it. */
export function baselineIn(top: number, size: number): number {
  return top + 0.88 * size;
}
