/** Where paragraphs and cells begin and end, and where blanks stand: the same characters in other boxes say something else. */
import type { Block } from '../../compose/blocks.js';
import { shortened } from '../checks/page.js';
import type { Gap, Unit } from '../expect.js';
import type { Judge, Where } from '../judge.js';
import type { Printed } from '../match.js';
import { type Comparison, type Letter, partOf } from './comparison.js';

interface Found {
  unit: Unit;
  /** Index among the printed characters, for every character that was found. */
  at: (number | undefined)[];
}

export function checkSeams(comparison: Comparison, judge: Judge): void {
  const { units, printed, match, document, expected } = comparison;
  const { blocks } = expected.composed;
  const places = new Map<Unit, Found>(units.map((unit) => [unit, { unit, at: [] }]));
  printed.forEach(({ glyph }, i) => {
    const found = places.get(match.unitOf.get(glyph)!);
    if (found) found.at[match.indexOf.get(glyph)!] = i;
  });
  const isText = document.format === 'txt';
  let before: Found | undefined;
  for (const found of places.values()) {
    const { unit } = found;
    const where = (i: number): Where => ({
      at: unit.places.slice(i).find(Boolean) ?? unit.places.slice(0, i).findLast(Boolean),
      part: partOf(unit, blocks),
      args: { text: shortened(unit.chars.slice(Math.max(0, i - 4), i + 8).join('')) },
    });
    checkInside(found, printed, broken(unit, blocks, isText), where, judge);
    const first = printed[found.at[0] ?? -1];
    const last = before?.at.at(unitEnd(before));
    if (
      first &&
      last !== undefined &&
      found.at[0] === last + 1 &&
      printed[last]!.glyph.piece === first.glyph.piece
    )
      judge.hold('text-joined', mayJoin(before!.unit, unit, first.glyph.gap, isText), where(0));
    if (first && unit.cell && !isText) {
      const { cell } = first.glyph.piece;
      judge.hold('text-cell', cell?.row === unit.cell.row && cell.column === unit.cell.column, {
        ...where(0),
        expected: cellName(unit.cell),
        measured: cell ? cellName(cell) : '—',
      });
    }
    if (first && first.glyph.piece.heading !== undefined)
      judge.hold('text-heading', first.glyph.piece.heading === isHeading(blocks[unit.block]!), where(0));
    before = found;
  }
}

function unitEnd({ unit }: Found): number {
  return unit.chars.length - 1;
}

/** Blanks and breaks between the characters of one unit; each kind is said once for a unit. */
function checkInside(
  { unit, at }: Found,
  printed: readonly Printed<Letter>[],
  free: boolean,
  where: (i: number) => Where,
  judge: Judge,
): void {
  let split: number | undefined;
  let spaced: number | undefined;
  for (let i = 1; i < unit.chars.length; i++) {
    const [a, b] = [at[i - 1], at[i]];
    if (a === undefined || b !== a + 1) continue;
    const gap = unit.gaps[i]!;
    if (gap === '\n' || free) continue;
    if (printed[a]!.glyph.piece !== printed[b]!.glyph.piece) split ??= i;
    else if (printed[b]!.glyph.gap !== gap) spaced ??= i;
  }
  judge.hold('text-split', split === undefined, split === undefined ? {} : where(split));
  judge.hold('text-space', spaced === undefined, spaced === undefined ? {} : where(spaced));
}

/** Writers break these by words, or set them as a list. */
function broken(unit: Unit, blocks: readonly Block[], isText: boolean): boolean {
  const block = blocks[unit.block]!;
  if (unit.role === 'signers' || unit.role === 'title') return true;
  return (isText && unit.role === 'cell') || (block.tag === 'paragraph' && block.style === 'annexTitle');
}

/** Two texts that may stand in one line. */
function mayJoin(a: Unit, b: Unit, gap: Gap, isText: boolean): boolean {
  if (a.block !== b.block) return false;
  const roles = `${a.role} ${b.role}`;
  if (/^(?:mark suffix|post signer|office printDate|caption tableUnit)$/u.test(roles)) return true;
  if (roles === 'issuer issuer') return gap !== '';
  return isText && roles === 'cell cell' && a.cell!.row === b.cell!.row && gap !== '';
}

function isHeading(block: Block): boolean {
  return (
    block.tag === 'title' || (block.tag === 'paragraph' && /^(?:heading[1-4]|annexTitle)$/u.test(block.style))
  );
}

function cellName({ row, column }: { row: number; column: number }): string {
  return `${row + 1}-${column + 1}`;
}
