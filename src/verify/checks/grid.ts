/** 每面22行、每行28字：rows, cells and line ends of the body. */
import type { Judge } from '../judge.js';
import { boxOf, cellWidth, distance, endRange, isBody, isWide, type Line } from '../layout.js';
import type { Glyph } from '../measured.js';
import type { Found, Paragraph } from '../roles.js';
import { adjusted, area, grid, letter, noEnd, noStart, rowTop } from '../standard.js';
import { shortened } from './page.js';

/** What rounding in the file may make of a place that the standard gives. */
const exact = 0.1;

export function checkGrid(found: Found, judge: Judge): void {
  const flowing = flowingLines(found);
  for (const page of found.pdf.pages) {
    const lines = flowing.filter((l) => l.page === page.index);
    checkRows(found, judge, page.index, lines);
  }
  for (const paragraph of found.paragraphs) {
    if (paragraph.style === 'annexTitle') continue;
    const lines = paragraph.lines.filter((l) => isBody(l.size));
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      checkLine(judge, paragraph, line, next);
      if (next && next.page > line.page) checkFullPage(found, judge, line);
    }
  }
}

/**
 * A paragraph that goes on overleaf has filled its page, unless lines were moved to keep a signature company, or the
 * house style asks for widow control.
 */
function checkFullPage(found: Found, judge: Judge, last: Line): void {
  if (mayAdjust(found, last.page) || found.expected?.profile.widowControl) return;
  const anchored = found.form === 'letter' && last.page === 1;
  const row = Math.round((last.top - rowTop(0, anchored)) / grid.pitch) + 1;
  judge.measure('grid-full-page', row, anchored ? letter.rows : grid.rows, 0, {
    page: last.page,
    box: boxOf(last),
  });
}

/** Body-sized lines that stand on the grid: everything below the title but tables and 版记. */
export function flowingLines(found: Found): Line[] {
  const end = [...(found.signature ? [...found.signature.issuers, found.signature.date] : [])];
  return [
    ...found.paragraphs.filter((p) => p.style !== 'annexTitle').flatMap((p) => p.lines),
    ...end,
    ...found.of('post'),
    ...found.of('signer'),
  ].filter((l) => isBody(l.size));
}

function checkRows(found: Found, judge: Judge, page: number, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  const anchored = found.form === 'letter' && page === 1;
  const tops = [...new Set(lines.map((l) => Math.round(l.top * 100) / 100))].sort((a, b) => a - b);
  const most = anchored ? letter.rows : grid.rows;
  const off = (top: number): number => {
    const row = Math.round((top - rowTop(0, anchored)) / grid.pitch);
    return top - rowTop(row, anchored);
  };
  const wrong = lines.filter((l) => Math.abs(off(l.top)) > exact);
  if (wrong.length > 0 && mayAdjust(found, page)) {
    const pitch = uniformPitch(tops);
    if (pitch !== undefined) {
      judge.info('grid-pitch', {
        page,
        measured: Math.round(pitch * 100) / 100,
        expected: Math.round(grid.pitch * 100) / 100,
      });
      return;
    }
  }
  judge.measure('grid-rows', distinct(tops), [0, most], 0, { page });
  // Rows that are all off in the same way are one fault, not twenty.
  const pitch = uniformPitch(tops);
  if (wrong.length > 3 && pitch !== undefined && Math.abs(pitch - grid.pitch) > 0.02) {
    judge.measure('grid-row', pitch, grid.pitch, 0.02, { page, variant: 'pitch' });
    return;
  }
  for (const line of lines) {
    const wanted = line.top - off(line.top);
    judge.measure('grid-row', line.top, wanted, exact, {
      page,
      args: { text: shortened(line.text) },
      box: boxOf(line),
    });
  }
}

function distinct(tops: readonly number[]): number {
  return tops.filter((t, i) => i === 0 || t - tops[i - 1]! > 1).length;
}

/** The page of the signature and the one before it. */
function mayAdjust(found: Found, page: number): boolean {
  const at = found.signature?.date.page;
  return at !== undefined && (page === at || page === at - 1);
}

/** One pitch that puts every line on a row, counted from the first; undefined when there is none within the limits. */
function uniformPitch(tops: readonly number[]): number | undefined {
  const steps = tops.slice(1).map((t, i) => t - tops[i]!);
  const single = steps
    .filter((s) => s > adjusted.least - 0.5 && s < adjusted.most + 0.5)
    .sort((a, b) => a - b);
  const pitch = single[Math.floor(single.length / 2)];
  if (pitch === undefined) return undefined;
  const fits = tops.every((t) => {
    const rows = (t - tops[0]!) / pitch;
    return Math.abs(rows - Math.round(rows)) * pitch < 0.25;
  });
  return fits && pitch >= adjusted.least && pitch <= adjusted.most ? pitch : undefined;
}

function checkLine(judge: Judge, paragraph: Paragraph, line: Line, next: Line | undefined): void {
  const where = { page: line.page, args: { text: shortened(line.text) }, box: boxOf(line) };
  const steps = wideSteps(line);
  const least = Math.min(...steps);
  if (steps.length > 0)
    judge.hold('grid-cell', least > grid.cell - 0.06, {
      ...where,
      measured: two(least),
      expected: two(grid.cell),
    });
  const cells = line.glyphs.filter((g) => isWide(g) && !noStart.has(g.text) && !noEnd.has(g.text)).length;
  judge.measure('grid-cells', cells, [0, grid.cells], 0, where);
  const full = next !== undefined && paragraph.style !== 'note' && paragraph.style !== 'disclosure';
  if (!full) {
    // A last line is set as wide as its characters are.
    if (steps.length > 0 && line.right < area.right - grid.cell)
      judge.measure('grid-cell', median(steps), grid.cell, 0.06, where);
    return;
  }
  const gap = distance(area.right, endRange(line));
  const sign = area.right > endRange(line)[1] ? -1 : 1;
  judge.measure('grid-line-end', area.right + sign * gap, area.right, 0.3, where);
  judge.hold('grid-line-short', !couldTakeMore(line, next), { ...where, measured: cells });
}

/** Distances between neighbouring Chinese characters. */
function wideSteps(line: Line): number[] {
  const steps: number[] = [];
  const plain = (g: Glyph): boolean => /\p{Script=Han}/u.test(g.text);
  for (let i = 1; i < line.glyphs.length; i++) {
    const [a, b] = [line.glyphs[i - 1]!, line.glyphs[i]!];
    if (plain(a) && plain(b)) steps.push(b.x - a.x);
  }
  return steps;
}

/**
 * Whether the next line's first character would have had room, and nothing speaks against a break behind it:
 * Chinese characters on both sides, no number or mark near.
 */
function couldTakeMore(line: Line, next: Line): boolean {
  const natural = line.x + line.glyphs.reduce((w, g) => w + cellWidth(g), 0);
  if (natural + grid.cell > area.right + 0.05) return false;
  // A last line of one character may have been given company.
  if (next.glyphs.length <= 4) return false;
  // An agency's code may be kept with the 〔year〕 behind it.
  if (next.glyphs.slice(0, 10).some((g) => g.text === '〔')) return false;
  const han = /^\p{Script=Han}$/u;
  const near = [...line.glyphs.slice(-4), ...next.glyphs.slice(0, 4)];
  return near.every((g) => han.test(g.text) && g.text !== '第');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function two(value: number): number {
  return Math.round(value * 100) / 100;
}
