/**
 * Rows → pages: full pages, headings never last, the signature never alone. Where a signature would stand
 * without company, the lines of a page are set closer or wider (GB/T 9704-2012 7.3.5.5), never 此页无正文.
 */
import type { Context } from './context.js';
import type { PageItem } from './pages.js';
import type { Row } from './row.js';

/** The part of a page that text fills. */
export interface Frame {
  /** Top of the box of its first line, mm. */
  top: number;
  /** Lines it holds, and how many of them a `box` may use. */
  rows: number;
  boxRows: number;
  /** How far below its last line a seal may hang, mm. */
  hang: number;
}

/** What stands on one page, before page numbers. */
export interface Filled {
  items: PageItem[];
  /** Rows on a sheet turned a quarter; see `Page.turned`. */
  turned?: PageItem[];
  /** Foot of the lowest box or hanging seal, mm; `frame.top` of an empty page. */
  foot: number;
  /** Line pitch in mm where it is not the grid's. */
  pitch?: number;
}

/** Least lines of text on the page of the signature. */
const company = 2;
/** How far the pitch of one page may be changed to keep the signature with its text, mm: −9 % and +11 %. */
export const pitchLimits = { least: 9.5, most: 11.6 };

interface Slot {
  row: Row;
  line: number;
}
interface Sheet {
  slots: Slot[];
  turned: boolean;
  pitch?: number;
}
interface Frames {
  first: Frame;
  rest: Frame;
  turned: Frame;
}

/** Fill pages: `first` is what the title leaves of page 1, `rest` any other page, `turned` a turned sheet. */
export function fillPages(context: Context, rows: readonly Row[], frames: Frames): Filled[] {
  const { grid } = context;
  const sheets = withCompany(context, rows, frames);
  return sheets.map(({ slots, turned, pitch = grid.pitch }, i) => {
    const { top } = frameOf(frames, i, turned);
    const end = (s: Slot): number => (s.row.kind === 'blank' ? 0 : s.line + s.row.lines + (s.row.below ?? 0));
    const last = slots.reduce((most, s) => Math.max(most, end(s)), 0);
    const items = slots.flatMap(({ row, line }) => row.place(top + line * pitch, pitch));
    return {
      items: turned ? [] : items,
      ...(turned ? { turned: items } : {}),
      foot: last === 0 ? top : top + (last - 1) * pitch + grid.box,
      ...(pitch === grid.pitch ? {} : { pitch }),
    };
  });
}

function frameOf(frames: Frames, page: number, turned: boolean): Frame {
  return turned ? frames.turned : page === 0 ? frames.first : frames.rest;
}

/** Fill page after page. `capacity` says of single pages how many lines they hold instead of their frame's. */
function fill(
  rows: readonly Row[],
  frames: Frames,
  capacity: ReadonlyMap<number, number> = new Map(),
): Sheet[] {
  const sheets: Sheet[] = [{ slots: [], turned: false }];
  let line = 0;
  const turn = (turned: boolean): void => {
    sheets.push({ slots: [], turned });
    line = 0;
  };
  const put = (row: Row): void => {
    sheets.at(-1)!.slots.push({ row, line });
    line += row.lines;
  };
  const room = (row: Row): number => {
    const page = sheets.length - 1;
    const frame = frameOf(frames, page, sheets.at(-1)!.turned);
    return capacity.get(page) ?? (row.kind === 'box' ? frame.boxRows : frame.rows);
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const sheet = sheets.at(-1)!;
    const turned = row.turned === true;
    // Page 1 has its title: it is left behind even when no text stands on it yet.
    const opened = line > 0 || sheets.length === 1;
    if (row.kind === 'blank' && sheet.turned !== turned) continue;
    if ((row.newPage && opened) || sheet.turned !== turned) turn(turned);
    else if ((line > 0 || room(row) < 1) && line + needed(rows, i) > room(row)) {
      turn(turned);
      for (const h of row.head ?? []) put(h);
    }
    // A blank line at the top of a page separates nothing.
    if (row.kind === 'blank' && line === 0) continue;
    put(row);
  }
  return sheets;
}

/** Lines needed from row `i` on so that it need not be parted from what it must stay with. */
function needed(rows: readonly Row[], i: number): number {
  let lines = 0;
  let lowest = 0;
  for (let k = i; k < rows.length; k++) {
    lines += rows[k]!.lines;
    lowest = Math.max(lowest, lines + (rows[k]!.below ?? 0));
    if (!rows[k]!.keepNext) break;
  }
  return lowest;
}

/** Pages on which the signature has its lines of text, if there is any way. */
function withCompany(context: Context, rows: readonly Row[], frames: Frames): Sheet[] {
  const sheets = fill(rows, frames);
  const page = pageOfSignature(sheets);
  if (page < 1 || accompanied(sheets[page]!, company)) return sheets;
  const before = page - 1;
  const frame = frameOf(frames, before, sheets[before]!.turned);
  const last = { context, rows, frames, frame, before, most: used(sheets[before]!) };
  const kept = squeezed(last) ?? loosened(last, company);
  // One line of text is better than none, and page 1 has to keep one of its own.
  const found = kept ?? loosened(last, 1);
  if (!kept) {
    context.findings.push({
      code: 'layout/signature-alone',
      severity: 'warning',
      message: 'layout/signature-alone',
      at: { pointer: '/成文日期', offset: 0 },
      basis: 'GB/T 9704-2012 7.3.5.5',
    });
  }
  if (!found) return sheets;
  const { pitch } = found[before]!;
  if (pitch !== undefined) {
    context.findings.push({
      code: 'layout/pitch-adjusted',
      severity: 'info',
      message: pitch < context.grid.pitch ? 'layout/pitch-adjusted#closer' : 'layout/pitch-adjusted#wider',
      args: { page: before + 1, pitch: pitch.toFixed(2), grid: context.grid.pitch.toFixed(2) },
      at: { pointer: '/成文日期', offset: 0 },
      basis: 'GB/T 9704-2012 7.3.5.5',
    });
  }
  return found;
}

/** The page before the signature's, and how many lines it holds now. */
interface Before {
  context: Context;
  rows: readonly Row[];
  frames: Frames;
  frame: Frame;
  before: number;
  most: number;
}

/** The signature drawn back onto page `before`: one line more on it, or two, as the limit allows. */
function squeezed({ context, rows, frames, frame, before }: Before): Sheet[] | undefined {
  for (let more = 1; more <= company; more++) {
    const lines = frame.rows + more;
    const pitch = ((frame.rows - 1) * context.grid.pitch) / (lines - 1);
    if (pitch < pitchLimits.least) return undefined;
    const sheets = fill(rows, frames, new Map([[before, lines]]));
    const sheet = sheets[before]!;
    const foot = (lines - 1) * pitch + context.grid.box + frame.hang;
    const fits = sheet.slots.every(({ row, line }) => !row.hangs || line * pitch + row.hangs(pitch) <= foot);
    if (pageOfSignature(sheets) !== before || !fits || sheet.slots.some((s) => s.row.rigid)) continue;
    return sheets.map((s, i) => (i === before ? { ...s, pitch } : s));
  }
  return undefined;
}

/** Lines moved on to the signature's page, and those that stay set wider, as far as the limit allows. */
function loosened(
  { context, rows, frames, frame, before, most }: Before,
  wanted: number,
): Sheet[] | undefined {
  for (let lines = most - 1; lines >= Math.max(1, most - 8); lines--) {
    const sheets = fill(rows, frames, new Map([[before, lines]]));
    const page = pageOfSignature(sheets);
    const left = sheets[before]!;
    const bare = !left.slots.some(({ row }) => row.kind === 'text' || row.kind === 'box');
    if (page !== before + 1 || bare || !accompanied(sheets[page]!, wanted)) continue;
    const pitch = ((frame.rows - 1) * context.grid.pitch) / (used(left) - 1);
    const wider = used(left) < frame.rows && pitch <= pitchLimits.most;
    return sheets.map((s, i) => (i === before && wider ? { ...s, pitch } : s));
  }
  return undefined;
}

function pageOfSignature(sheets: readonly Sheet[]): number {
  return sheets.findIndex((s) => s.slots.some(({ row }) => row.kind === 'signature'));
}

/** Whether so many lines of text stand above the signature on its page. */
function accompanied({ slots }: Sheet, wanted: number): boolean {
  const at = slots.findIndex((s) => s.row.kind === 'signature');
  const lines = slots
    .slice(0, at)
    .reduce((n, { row }) => n + (row.kind === 'text' || row.kind === 'box' ? row.lines : 0), 0);
  return lines >= wanted;
}

/** Lines up to the last that is not blank. */
function used({ slots }: Sheet): number {
  return slots.reduce((n, s) => (s.row.kind === 'blank' ? n : Math.max(n, s.line + s.row.lines)), 0);
}
