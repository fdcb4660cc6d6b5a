/** Rows → pages: full pages, headings never last, the signature never alone. */
import type { Context } from './context.js';
import { rowTop } from './grid.js';
import type { PageItem } from './pages.js';
import type { Row } from './row.js';

/** What stands on one page, before page numbers. */
export interface Filled {
  items: PageItem[];
  /** First free line of the grid. */
  next: number;
}

/** Least lines of text on the page of the signature. GB/T 9704-2012 7.3.5.5. */
const company = 2;

interface Slot {
  row: Row;
  line: number;
}

/**
 * Fill pages. `start` is the first free line of page 1 and `first` how many lines it holds (a 信函 one more).
 */
export function fillPages(context: Context, rows: readonly Row[], start: number, first: number): Filled[] {
  const { grid } = context;
  const pages: Slot[][] = [[]];
  const capacity = (page: number, row: Row): number => (page === 0 && row.kind !== 'box' ? first : grid.rows);
  let line = start;
  const turn = (): void => {
    pages.push([]);
    line = 0;
  };
  const put = (row: Row): void => {
    pages.at(-1)!.push({ row, line });
    line += row.lines;
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const isFirst = pages.length === 1;
    if (row.newPage && (line > 0 || isFirst)) turn();
    const empty = line === 0 || (isFirst && line === start);
    if (!empty && line + needed(rows, i) > capacity(pages.length - 1, row)) {
      const moved = row.kind === 'signature' ? takeCompany(pages.at(-1)!) : [];
      turn();
      for (const m of moved) put(m.row);
      if (moved.length === 0) for (const h of row.head ?? []) put(h);
    }
    // A blank line at the top of a page separates nothing.
    if (row.kind === 'blank' && line === 0) continue;
    put(row);
  }
  reportLonely(context, pages);
  return pages.map((slots) => ({
    items: slots.flatMap(({ row, line: at }) => row.place(rowTop(grid, at))),
    next: slots.reduce((end, s) => Math.max(end, s.line + s.row.lines + (s.row.below ?? 0)), 0),
  }));
}

/** Lines needed from row `i` on so that it need not be parted from what it must stay with. */
function needed(rows: readonly Row[], i: number): number {
  let lines = 0;
  for (let k = i; k < rows.length; k++) {
    lines += rows[k]!.lines;
    if (!rows[k]!.keepNext) return lines + (rows[k]!.below ?? 0);
  }
  return lines;
}

/** Take the last lines of text off a page, so that they accompany the signature on the next one. */
function takeCompany(slots: Slot[]): Slot[] {
  let from = slots.length;
  let lines = 0;
  while (
    from > 0 &&
    lines < company &&
    slots[from - 1]!.row.kind === 'text' &&
    !slots[from - 1]!.row.keepNext
  ) {
    from--;
    lines += slots[from]!.row.lines;
  }
  // A heading is never left behind as the last line.
  while (from > 0 && slots[from - 1]!.row.keepNext) from--;
  // Nothing but the moved lines on the page: leave them, a page must not be empty.
  if (from === 0) return [];
  return slots.splice(from);
}

function reportLonely(context: Context, pages: readonly Slot[][]): void {
  for (const slots of pages) {
    const at = slots.findIndex((s) => s.row.kind === 'signature');
    if (at < 0 || pages[0] === slots) continue;
    if (!slots.slice(0, at).some((s) => s.row.kind === 'text' || s.row.kind === 'box')) {
      context.findings.push({
        code: 'layout/signature-alone',
        severity: 'warning',
        message: 'layout/signature-alone',
        at: { pointer: '/成文日期', offset: 0 },
        basis: 'GB/T 9704-2012 7.3.5.5',
      });
    }
  }
}
