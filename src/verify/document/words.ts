/** The words of a document: those of the letter, all of them, once, in order. */
import { shortened } from '../checks/page.js';
import { placeOf } from '../checks/text.js';
import type { Unit } from '../expect.js';
import type { Judge } from '../judge.js';
import type { Difference } from '../match.js';
import { type Box, type Comparison, type Letter, partOf } from './comparison.js';
import type { Piece } from './document.js';
import { wholeNumbers } from './numbers.js';

/** Up to so many characters a text is said whole, so that 446 is not told from 464 by a 4 that moved. */
const shortText = 14;

/** Every word, once, in order. */
export function checkWords(comparison: Comparison, judge: Judge): void {
  const { document, expected, units, printed, match } = comparison;
  const { blocks } = expected.composed;
  const whole = new Set(units.map((u) => u.chars.join('')));
  for (const unit of units) judge.hold('text-missing', unit.chars.length > 0);
  for (const text of document.drafts) judge.info('page-draft', { args: { text: shortened(text) } });
  const top = printed[0]?.glyph.piece;
  const indexOf = new Map(printed.map((p, i) => [p.glyph, i]));
  /** What is too much is told by what stands before it. */
  const unitBefore = ({ printed: [first] }: Difference<Letter>): Unit | undefined => {
    for (let i = first ? indexOf.get(first.glyph)! : 0; i >= 0; i--) {
      const unit = match.unitOf.get(printed[i]!.glyph);
      if (unit) return unit;
    }
    return undefined;
  };
  for (const difference of wholeWords(comparison)) {
    const text = difference.printed.map((p) => p.char).join('');
    if (difference.kind === 'extra') {
      if (text === '') continue;
      const pieces = new Set(difference.printed.map((p) => p.glyph.piece));
      // A mark above everything else that no field of the letter says is that of a draft.
      if (pieces.size === 1 && pieces.has(top!) && isWhole(text, top!) && [...text].length <= 12) {
        judge.info('page-draft', { args: { text } });
        continue;
      }
      if (expected.openTables && [...pieces].every((p) => p.cell)) continue;
    }
    const kind = difference.kind === 'extra' && whole.has(text) ? 'twice' : difference.kind;
    const unit = difference.unit ?? units.find((u) => u.chars.join('') === text) ?? unitBefore(difference);
    const at = placeOf({ unit, from: difference.from });
    judge.hold(`text-${kind}`, false, {
      args: { text: shortened(kind === 'extra' || kind === 'twice' ? text : difference.expected) },
      ...(kind === 'changed'
        ? { variant: 'file', measured: shortened(text), expected: shortened(difference.expected) }
        : {}),
      ...(at ? { at } : {}),
      ...(unit ? { part: partOf(unit, blocks) } : {}),
    });
  }
}

function isWhole(text: string, piece: Piece): boolean {
  return piece.text.replace(/\s/gu, '') === text;
}

/** The differences, those inside a short paragraph or cell as one. */
function wholeWords(comparison: Comparison): Difference<Letter>[] {
  const { units, printed, match } = comparison;
  const unitsIn = new Map<Box, Set<Unit | undefined>>();
  const boxesOf = new Map<Unit, Set<Box>>();
  for (const { glyph } of printed) {
    const unit = match.unitOf.get(glyph);
    unitsIn.set(glyph.box, (unitsIn.get(glyph.box) ?? new Set()).add(unit));
    if (unit) boxesOf.set(unit, (boxesOf.get(unit) ?? new Set()).add(glyph.box));
  }
  let out = wholeNumbers(comparison);
  for (const unit of units) {
    const [box, second] = boxesOf.get(unit) ?? [];
    if (!box || second || Math.max(unit.chars.length, [...box.text].length) > shortText) continue;
    if ([...unitsIn.get(box)!].some((u) => u !== undefined && u !== unit)) continue;
    const text = unit.chars.join('');
    const inside = (d: Difference<Letter>): boolean =>
      d.printed.length === 0 ? d.unit === unit : d.printed.every((p) => p.glyph.box === box);
    const [first, ...others] = out.filter(inside);
    if (!first || first.expected === text || box.text === text) continue;
    const whole = printed.filter((p) => p.glyph.box === box);
    out = out.flatMap((d): Difference<Letter>[] =>
      d === first
        ? [
            {
              kind: 'changed',
              expected: text,
              printed: whole,
              unit,
              from: first.unit === unit ? first.from : 0,
            },
          ]
        : others.includes(d)
          ? []
          : [d],
    );
  }
  return out;
}
