/** Sheets, and that nothing stands outside the type area but what is known to. */
import type { Judge } from '../judge.js';
import { around, boxOf, endRange, type Line, startRange } from '../layout.js';
import type { Box } from '../measured.js';
import type { Found } from '../roles.js';
import { area, grid, letter, sheet } from '../standard.js';

/** Rounding of the file, and the difference between 16 pt and a cell. */
const hair = 0.3;

export function checkPages(found: Found, judge: Judge): void {
  const { pdf } = found;
  judge.hold('page-damaged', !pdf.rebuilt);
  if (found.expected && found.expected.asked !== found.form) judge.info('page-form', { variant: found.form });
  for (const page of pdf.pages) {
    const where = { page: page.index };
    judge.measure('page-size', page.width, sheet.width, 0.5, { ...where, variant: 'width' });
    judge.measure('page-size', page.height, sheet.height, 0.5, { ...where, variant: 'height' });
  }
  const known = headLines(found);
  for (const line of found.lines) {
    if (known.has(line)) continue;
    const foot = found.form === 'letter' && line.page === 1 ? letter.lowerRule - letter.near : area.bottom;
    const left = startRange(line)[1];
    const right = endRange(line)[0];
    const off = [area.left - left, right - area.right, area.top - line.top, line.bottom - foot];
    judge.hold('page-outside', Math.max(...off) <= hair, {
      page: line.page,
      args: { text: shortened(line.text) },
      box: boxOf(line),
      measured: Math.round(Math.max(...off) * 100) / 100,
    });
  }
  checkTurned(found, judge);
  checkImages(found, judge);
  const [draft] = found.drafts;
  if (draft) judge.info('page-draft', { page: draft.page, args: { text: draft.text }, box: around([draft]) });
}

/** 版头 of page 1, and the marks that some places print above the type area. */
function headLines(found: Found): Set<Line> {
  const heads = (['resultClass', 'disclosure', 'mark', 'suffix'] as const).flatMap((role) => found.of(role));
  const known = new Set(heads);
  if (found.expected) return known;
  for (const line of found.lines) if (line.page === 1 && line.bottom < area.top) known.add(line);
  return known;
}

/** Text that runs up or down the sheet: a wide table, turned. */
function checkTurned(found: Found, judge: Judge): void {
  for (const page of found.pdf.pages) {
    const glyphs = page.glyphs.filter((g) => g.turn !== 0 && !g.hidden && g.text.trim() !== '');
    if (glyphs.length === 0) continue;
    const box: Box = {
      left: Math.min(...glyphs.map((g) => g.box.left)),
      right: Math.max(...glyphs.map((g) => g.box.right)),
      top: Math.min(...glyphs.map((g) => g.box.top)),
      bottom: Math.max(...glyphs.map((g) => g.box.bottom)),
    };
    const off = Math.max(
      area.left - box.left,
      box.right - area.right,
      area.top - box.top,
      box.bottom - area.bottom,
    );
    judge.measure('page-turned', Math.max(0, off), 0, hair, { page: page.index, box });
  }
}

function checkImages(found: Found, judge: Judge): void {
  for (const page of found.pdf.pages) {
    for (const image of page.images) {
      const off = Math.max(area.left - image.left, image.right - area.right, area.top - grid.gap - image.top);
      judge.hold('page-outside', off <= hair, {
        page: page.index,
        variant: 'image',
        box: { left: image.left, right: image.right, top: image.top, bottom: image.bottom },
        measured: Math.round(off * 100) / 100,
      });
    }
  }
}

export function shortened(text: string): string {
  const chars = [...text];
  return chars.length <= 14 ? text : `${chars.slice(0, 12).join('')}……`;
}
