/** The words: those of the source, all of them, once, in order; and no character that only looks like another. */
import type { Place } from '../../core/diagnostic.js';
import { headTexts, type Unit, unitsOf } from '../expect.js';
import type { Judge } from '../judge.js';
import type { Printed } from '../match.js';
import type { Box } from '../measured.js';
import type { Found } from '../roles.js';
import { shortened } from './page.js';

/** Radicals, compatibility ideographs and private characters look like text and are none. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff]/u;

export function checkText(found: Found, judge: Judge): void {
  for (const page of found.pdf.pages)
    for (const glyph of page.glyphs)
      if (lookalike.test(glyph.text))
        judge.hold('text-lookalike', false, {
          page: page.index,
          args: { text: glyph.text, code: codeOf(glyph.text) },
          box: glyph.box,
        });
  checkSpoken(found, judge);
  const { expected, match } = found;
  if (!expected || !match) {
    judge.info('text-source');
    return;
  }
  if (expected.openTables) judge.info('text-table');
  const { blocks } = expected.composed;
  const units = unitsOf(blocks);
  for (const unit of units) judge.hold('text-missing', unit.chars.length > 0);
  const heads = headTexts(blocks);
  const whole = new Set(units.map((u) => u.chars.join('')));
  const furniture = new Set([...found.pageNumbers.values(), ...found.drafts].flatMap((l) => l.glyphs));
  for (const difference of match.differences) {
    const printed = difference.printed.filter((p) => !furniture.has(p.glyph));
    const text = printed.map((p) => p.char).join('');
    if (difference.kind === 'extra' && (text === '' || heads.has(text))) continue;
    // Rows of a file that was not at hand.
    if (expected.openTables && difference.kind === 'extra' && printed.every((p) => p.glyph.size < 15))
      continue;
    const kind = difference.kind === 'extra' && whole.has(text) ? 'twice' : difference.kind;
    const at = placeOf({ unit: difference.unit, from: difference.from });
    judge.hold(`text-${kind}`, false, {
      ...(printed[0] ? { page: printed[0].page, box: boxOf(printed) } : {}),
      args: { text: shortened(kind === 'extra' || kind === 'twice' ? text : difference.expected) },
      ...(kind === 'changed' ? { measured: shortened(text), expected: shortened(difference.expected) } : {}),
      ...(at ? { at } : {}),
    });
  }
}

/** What is copied must be what is seen. */
function checkSpoken(found: Found, judge: Judge): void {
  for (const page of found.pdf.pages)
    for (const { actual, glyphs } of page.spans) {
      const seen = glyphs.map((g) => g.text).join('');
      judge.hold('text-actual', bare(seen) === bare(actual), {
        page: page.index,
        measured: shortened(actual),
        expected: shortened(seen),
        ...(glyphs[0] ? { box: glyphs[0].box } : {}),
      });
    }
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The place of the first character that is off, else of the nearest one that the letter has. */
export function placeOf({ unit, from }: { unit: Unit | undefined; from: number }): Place | undefined {
  if (!unit) return undefined;
  return unit.places.slice(from).find(Boolean) ?? unit.places.slice(0, from).findLast(Boolean);
}

function boxOf(printed: readonly Printed[]): Box {
  const first = printed[0]!;
  const boxes = printed.filter((p) => p.page === first.page).map((p) => p.glyph.box);
  return {
    left: Math.min(...boxes.map((b) => b.left)),
    right: Math.max(...boxes.map((b) => b.right)),
    top: Math.min(...boxes.map((b) => b.top)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  };
}

function codeOf(text: string): string {
  return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
