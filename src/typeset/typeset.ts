/** Blocks + profile + faces → pages. Pure: same input, same pages. */
import type { Block, ColophonBlock, Composed, HeaderBlock, Line, TitleBlock } from '../compose/blocks.js';
import type { Finding, Place } from '../core/diagnostic.js';
import type { FaceSet } from '../fonts/face.js';
import type { Profile } from '../profile/profile.js';
import { placeColophon } from './colophon.js';
import { type Context, lineItems, mm, plainStyle, shapeRuns } from './context.js';
import { flowRows } from './flow.js';
import { baselineIn, makeGrid, rowAfterBlank, rowTop } from './grid.js';
import { lowerRule, placeHeader, placeTitle } from './header.js';
import { singleLine } from './lines.js';
import type { Page, PageItem } from './pages.js';
import { fillPages } from './paginate.js';

export interface TypesetOptions {
  profile: Profile;
  faces: FaceSet;
  /** Pixel sizes of every image, by path as written. */
  images?: ReadonlyMap<string, { width: number; height: number }>;
}

export interface TypesetResult {
  pages: Page[];
  findings: Finding[];
}

/** Lay a composed letter out. */
export function typeset(composed: Composed, options: TypesetOptions): TypesetResult {
  const { profile } = options;
  const grid = makeGrid(profile);
  const context: Context = {
    grid,
    profile,
    faces: options.faces,
    findings: [],
    reported: new Set(),
    images: options.images ?? new Map(),
  };
  const { blocks } = composed;
  const letter = composed.meta.format === 'letter';
  const furniture: PageItem[] = [];
  let y = grid.top;
  const header = find(blocks, 'header');
  if (header) {
    const placed = placeHeader(context, header.block as HeaderBlock, header.index);
    furniture.push(...placed.items);
    y = placed.bottom;
  }
  const title = find(blocks, 'title');
  if (title) {
    const placed = placeTitle(context, title.block as TitleBlock, y, title.index);
    furniture.push(...placed.items);
    y = placed.bottom;
  }
  // One blank line below the title, then the text is back on the grid (7.3.2).
  const start = rowAfterBlank(grid, y);
  const filled = fillPages(context, flowRows(context, blocks), start, grid.rows + (letter ? 1 : 0));
  const pages: Page[] = filled.map((f, i) => ({
    width: grid.sheetWidth,
    height: grid.sheetHeight,
    index: i + 1,
    number: i + 1,
    items: i === 0 ? [...furniture, ...f.items] : f.items,
  }));
  const colophon = find(blocks, 'colophon');
  if (colophon)
    putColophon(context, pages, filled.at(-1)!.next, colophon.block as ColophonBlock, colophon.index, letter);
  if (letter) {
    pages[0]!.items.push(...lowerRule(context));
    if (!profile.letterFirstPageNumber) delete pages[0]!.number;
  }
  for (const page of pages) page.items.push(...pageNumber(context, page));
  reportOverflow(context, pages, blocks, letter);
  return { pages, findings: context.findings };
}

/**
 * 版记 on the last side. When it has to stand on an even one, or does not fit below the text, pages are
 * added; neither the blank one nor one with nothing but the colophon is numbered (7.5).
 */
function putColophon(
  context: Context,
  pages: Page[],
  next: number,
  block: ColophonBlock,
  index: number,
  letter: boolean,
): void {
  const { grid } = context;
  const placed = placeColophon(context, block, index);
  // Page 1 of a 信函 may hold a line below the type area: no room for a colophon then.
  const textEnd = next === 0 ? 0 : rowTop(grid, next - 1) + grid.box + grid.halfGap;
  const fits = textEnd <= grid.bottom - placed.height && !(letter && pages.length === 1 && next > grid.rows);
  const parity = (): boolean => !block.evenPage || pages.length % 2 === 0;
  if (!fits || !parity()) {
    do {
      pages.push({ width: grid.sheetWidth, height: grid.sheetHeight, index: pages.length + 1, items: [] });
    } while (!parity());
  }
  pages.at(-1)!.items.push(...placed.items);
}

/** — 3 — below the type area: odd pages right, even pages left, one character in (7.5). */
function pageNumber(context: Context, page: Page): PageItem[] {
  if (page.number === undefined) return [];
  const { grid, profile } = context;
  const size = profile.measures.pageNumberSize.value;
  const box = mm(size);
  const style = plainStyle('songti', size, false);
  const line = singleLine(shapeRuns(context, [{ text: `— ${page.number} —`, face: 'body' }], style));
  const x = page.number % 2 === 1 ? grid.right - box - line.width : grid.left + box;
  // The dash stands 7 mm below the type area; its stroke is 0.38 em above the baseline.
  const baseline = grid.bottom + profile.measures.pageNumberGap.value + 0.38 * box;
  return lineItems(line, { x, top: baseline - baselineIn(0, box), boxSize: box, size, block: -1 });
}

/** What does not fit is said, at its place, and not printed over something else or off the sheet. */
function reportOverflow(
  context: Context,
  pages: readonly Page[],
  blocks: readonly Block[],
  letter: boolean,
): void {
  const { grid, profile } = context;
  const reported = new Set<number>();
  const side = (grid.sheetWidth - profile.measures.letterRuleLength.value) / 2 - 0.1;
  for (const page of pages) {
    // Page 1 of a 信函 is free down to its lower rule, every other page to the foot of the type area.
    const last = grid.bottom + grid.halfGap + (letter && page.index === 1 ? grid.pitch : 0);
    for (const item of page.items) {
      if (item.block < 0 || reported.has(item.block)) continue;
      const box = boxOf(item);
      const header = blocks[item.block]!.tag === 'header';
      const inside =
        box.left >= (header ? side : grid.left - grid.cell) &&
        box.right <= (header ? page.width - side : grid.right + grid.cell) &&
        box.top >= (header ? 10 : grid.top - 2 * grid.halfGap) &&
        box.bottom <= last;
      if (inside) continue;
      reported.add(item.block);
      context.findings.push({
        code: 'layout/overflow',
        severity: 'error',
        message: 'layout/overflow',
        at: placeOf(blocks[item.block]!) ?? { pointer: '', offset: 0 },
      });
    }
  }
}

function boxOf(item: PageItem): { left: number; right: number; top: number; bottom: number } {
  if (item.tag !== 'text') {
    return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  }
  const em = mm(item.size);
  const right = item.x + item.advances.reduce((a, b) => a + b, 0);
  const top = item.baseline - baselineIn(0, em);
  return { left: item.x, right, top, bottom: top + em };
}

/** Where a block stands in the letter: its first text that has a place. */
function placeOf(block: Block): Place | undefined {
  const first = (...lines: (Line | undefined)[]): Place | undefined =>
    lines.flatMap((l) => l?.runs ?? []).find((r) => r.at)?.at;
  switch (block.tag) {
    case 'header':
    case 'signature':
      return first(...block.issuers);
    case 'title':
      return first(...block.lines);
    case 'paragraph':
      return first(block);
    case 'colophon':
      return first(block.copyTo, block.printing?.office);
    case 'table':
    case 'image':
      return block.at;
    case 'annex':
      return block.pdf?.at;
  }
}

function find(blocks: readonly Block[], tag: Block['tag']): { block: Block; index: number } | undefined {
  const index = blocks.findIndex((b) => b.tag === tag);
  return index < 0 ? undefined : { block: blocks[index]!, index };
}
