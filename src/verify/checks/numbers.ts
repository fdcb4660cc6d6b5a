/** 页码: — 3 — below the type area, odd pages right, even pages left. */
import type { Judge } from '../judge.js';
import { boxOf, type Line } from '../layout.js';
import type { Found } from '../roles.js';
import { area, pageNumber as rule, sizes } from '../standard.js';

export function checkNumbers(found: Found, judge: Judge): void {
  const { pages } = found.pdf;
  const firstToo = found.expected?.profile.letterFirstPageNumber ?? false;
  for (const page of pages) {
    const line = found.pageNumbers.get(page.index);
    const where = { page: page.index };
    if (found.form === 'letter' && page.index === 1 && !firstToo) {
      judge.hold('number-first', line === undefined, { ...where, ...(line ? { box: boxOf(line) } : {}) });
      continue;
    }
    if (!line) {
      judge.hold('number-missing', mayLackNumber(found, page.index), where);
      continue;
    }
    judge.hold('number-extra', !isBlankOrColophon(found, page.index), { ...where, box: boxOf(line) });
    checkNumber(judge, line, page.index);
  }
}

/** The blank side before a 版记, and a side with nothing but the 版记. */
function mayLackNumber(found: Found, page: number): boolean {
  const lines = found.lines.filter((l) => l.page === page);
  const { glyphs, images } = found.pdf.pages[page - 1]!;
  if (lines.length === 0) return glyphs.length === 0 && images.length === 0 && page > 1;
  return found.colophon !== undefined && lines.every((l) => found.colophon!.lines.includes(l));
}

/** A blank side, or a 版记 by itself behind one. */
function isBlankOrColophon(found: Found, page: number): boolean {
  const empty = (p: number): boolean =>
    !found.lines.some((l) => l.page === p) &&
    found.pdf.pages[p - 1]?.images.length === 0 &&
    found.pdf.pages[p - 1]?.glyphs.every((g) => g.turn === 0) === true;
  const alone =
    found.colophon?.page === page &&
    found.lines.every((l) => l.page !== page || found.colophon!.lines.includes(l));
  return (empty(page) && page > 1) || (alone && page > 1 && empty(page - 1));
}

function checkNumber(judge: Judge, line: Line, page: number): void {
  const where = { page, box: boxOf(line), args: { text: line.text } };
  const text = line.text.replace(/\s/gu, '');
  judge.hold('number-form', /^—[0-9]+—$/u.test(text), where);
  const value = Number(/[0-9]+/u.exec(text)?.[0]);
  judge.hold('number-value', value === page, { ...where, measured: value, expected: page });
  judge.measure('number-size', line.size, sizes.small, 0.3, where);
  const dash = line.glyphs.find((g) => g.text === '—');
  if (dash) {
    const em = (dash.size * 25.4) / 72;
    // Where the font does not tell, a dash stands about 0.38 em above the baseline.
    const middle = dash.ink ? (dash.ink.top + dash.ink.bottom) / 2 : 0.38 * em;
    judge.measure('number-height', dash.baseline - middle, rule.centre, 0.3, where);
  }
  const inset = page % 2 === 1 ? area.right - line.right : line.x - area.left;
  judge.measure('number-side', inset, rule.inset, 0.8, {
    ...where,
    variant: page % 2 === 1 ? 'odd' : 'even',
  });
}
