/** Blocks + profile + faces → pages. Pure: same input, same pages. */
import type { Block, ColophonBlock, Composed, HeaderBlock, Line, TitleBlock } from '../compose/blocks.js';
import type { Finding, Place } from '../core/diagnostic.js';
import type { FaceSet } from '../fonts/face.js';
import type { Profile } from '../profile/profile.js';
import { placeColophon } from './colophon.js';
import { type Context, lineItems, mm, plainStyle, reportFallbacks, shapeRuns } from './context.js';
import { flowRows } from './flow.js';
import { baselineIn, type Grid, makeGrid, turnedGrid } from './grid.js';
import { lowerRule, placeHeader, placeTitle } from './header.js';
import { singleLine } from './lines.js';
import type { Page, PageItem } from './pages.js';
import { type Filled, type Frame, fillPages } from './paginate.js';

export interface TypesetOptions {
  profile: Profile;
  faces: FaceSet;
  /** Pixel sizes of every image, by path as written. */
  images?: ReadonlyMap<string, { width: number; height: number }>;
  /** A mark such as 送审稿 in the top margin of every page; a final letter has none. */
  draft?: string;
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
    fallbacks: new Map(),
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
  const filled = fillPages(context, flowRows(context, blocks), {
    first: firstFrame(context, y, letter),
    rest: { top: grid.top, rows: grid.rows, boxRows: grid.rows, hang: grid.halfGap },
    turned: turnedFrame(turnedGrid(grid)),
  });
  const pages: Page[] = filled.map(({ items, turned, pitch }, i) => ({
    width: grid.sheetWidth,
    height: grid.sheetHeight,
    index: i + 1,
    number: i + 1,
    items: i === 0 ? [...furniture, ...items] : items,
    ...(turned ? { turned } : {}),
    ...(pitch === undefined ? {} : { pitch }),
  }));
  reportFirstPage(context, filled[0]!, blocks);
  const colophon = find(blocks, 'colophon');
  if (colophon) putColophon(context, pages, filled.at(-1)!, colophon.block as ColophonBlock, colophon.index);
  if (letter) {
    pages[0]!.items.push(...lowerRule(context));
    if (!profile.letterFirstPageNumber) delete pages[0]!.number;
  }
  for (const page of pages)
    page.items.push(...draftMark(context, options.draft), ...pageNumber(context, page));
  reportOverflow(context, pages, blocks, letter);
  reportFallbacks(context);
  return { pages, findings: context.findings };
}

/**
 * What the title leaves of page 1. One blank line below it the text is back on the grid (7.3.2). In a 信函 that
 * grid hangs on its foot: the last line ends 7/8 of a character above the lower rule (10.1), which leaves room
 * for one line below the type area.
 */
function firstFrame({ grid, profile }: Context, title: number, letter: boolean): Frame {
  const { letterLowerRule, letterFirstElement } = profile.measures;
  const foot = letter ? grid.sheetHeight - letterLowerRule.value - letterFirstElement.value : grid.bottom;
  const wanted = title + grid.pitch + 2 * grid.halfGap;
  const rows = Math.round((foot - grid.box - wanted) / grid.pitch) + 1;
  const most = grid.rows + (letter ? 1 : 0);
  const held = Math.min(rows, most);
  return {
    top: foot - grid.box - (held - 1) * grid.pitch,
    rows: held,
    boxRows: held - (letter ? 1 : 0),
    // Clear of the lower rule of a 信函.
    hang: letter ? letterFirstElement.value - 0.5 : grid.halfGap,
  };
}

function turnedFrame(grid: Grid): Frame {
  return { top: grid.top, rows: grid.rows, boxRows: grid.rows, hang: grid.halfGap };
}

/** 公文首页必须显示正文 (7.3.2): said when a long 主送 or title pushes the text off page 1. */
function reportFirstPage(context: Context, first: Filled, blocks: readonly Block[]): void {
  const shows = [...first.items, ...(first.turned ?? [])].some(({ block }) => {
    const b = blocks[block];
    return b?.tag === 'table' || b?.tag === 'image' || (b?.tag === 'paragraph' && b.style !== 'addressee');
  });
  if (shows) return;
  context.findings.push({
    code: 'layout/first-page-text',
    severity: 'warning',
    message: 'layout/first-page-text',
    at: { pointer: '/主送', offset: 0 },
    basis: 'GB/T 9704-2012 7.3.2',
  });
}

/** 送审稿 in the top margin, flush left, clear of the 标志 and of the class mark. */
function draftMark(context: Context, mark: string | undefined): PageItem[] {
  if (mark === undefined || mark === '') return [];
  const { grid, profile } = context;
  const size = profile.measures.bodySize.value;
  const line = singleLine(
    shapeRuns(context, [{ text: mark, face: 'body' }], plainStyle('heiti', size, true)),
  );
  return lineItems(line, { x: grid.left, top: draftTop, boxSize: grid.box, size, block: -1 });
}

/** Top of a draft mark, mm from the top of the sheet. */
const draftTop = 15;

/**
 * 版记 on the last side. When it has to stand on an even one, or does not fit below the text, pages are
 * added; neither the blank one nor one with nothing but the colophon is numbered (7.5).
 */
function putColophon(
  context: Context,
  pages: Page[],
  last: Filled,
  block: ColophonBlock,
  index: number,
): void {
  const { grid } = context;
  const placed = placeColophon(context, block, index);
  const fits = !last.turned && last.foot + grid.halfGap <= grid.bottom - placed.height;
  const parity = (): boolean => !block.evenPage || pages.length % 2 === 0;
  if (!fits || !parity()) {
    context.findings.push({
      code: 'layout/colophon-alone',
      severity: 'info',
      message: fits ? 'layout/colophon-alone#even' : 'layout/colophon-alone',
      at: placeOf(block) ?? { pointer: '', offset: 0 },
      basis: 'GB/T 9704-2012 7.4、7.5',
    });
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
  // The stroke of the dash stands 7 mm below the type area: how high it is drawn is the face's business.
  const ink = context.faces.pick('songti', 0x2014)?.ink(0x2014);
  const stroke = ink ? (ink.top + ink.bottom) / 2 : 0.38;
  const baseline = grid.bottom + profile.measures.pageNumberGap.value + stroke * box;
  return lineItems(line, { x, top: baseline - baselineIn(0, box), boxSize: box, size, block: -1 });
}

/** A table's rule stands in the middle of a gap: half of it reaches further. */
const ruleWidth = 0.5;

/** What does not fit is said, at its place, and not printed over something else or off the sheet. */
function reportOverflow(
  context: Context,
  pages: readonly Page[],
  blocks: readonly Block[],
  letter: boolean,
): void {
  const { profile } = context;
  const reported = new Set<number>();
  const side = (context.grid.sheetWidth - profile.measures.letterRuleLength.value) / 2 - 0.1;
  const look = (items: readonly PageItem[], grid: Grid, lowest: number): void => {
    for (const item of items) {
      if (item.block < 0 || reported.has(item.block)) continue;
      const box = boxOf(item);
      const header = blocks[item.block]!.tag === 'header';
      const inside =
        box.left >= (header ? side : grid.left - grid.cell) &&
        box.right <= (header ? grid.sheetWidth - side : grid.right + grid.cell) &&
        box.top >= (header ? 10 : grid.top - 2 * grid.halfGap) &&
        box.bottom <= lowest;
      if (inside) continue;
      reported.add(item.block);
      context.findings.push({
        code: 'layout/overflow',
        severity: 'error',
        message: 'layout/overflow',
        at: placeOf(blocks[item.block]!) ?? { pointer: '', offset: 0 },
      });
    }
  };
  const sideways = turnedGrid(context.grid);
  const lowerRule = context.grid.sheetHeight - profile.measures.letterLowerRule.value;
  for (const { items, turned, index, pitch = context.grid.pitch } of pages) {
    // A table's frame stands in the middle of the gap below its last line.
    const gap = (pitch - context.grid.box) / 2;
    // Page 1 of a 信函 is free down to its lower rule, every other page to the foot of the type area.
    const foot = letter && index === 1 ? lowerRule - ruleWidth : context.grid.bottom + gap + ruleWidth;
    look(items, context.grid, foot);
    if (turned) look(turned, sideways, sideways.bottom + gap + ruleWidth);
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
      return first(block.sendTo, block.copyTo, block.printing?.office);
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
