/** Numbers are said whole: 55505687 is not told from 55505678 by a 7 that moved. */
import type { Unit } from '../expect.js';
import type { Difference } from '../match.js';
import type { Comparison, Letter } from './comparison.js';

/** The differences, those inside a number of a longer text as one. */
export function wholeNumbers({ units, printed, match }: Comparison): Difference<Letter>[] {
  const placeOf = new Map<Unit, Map<number, number>>();
  printed.forEach(({ glyph }, at) => {
    const unit = match.unitOf.get(glyph);
    if (unit) placeOf.set(unit, (placeOf.get(unit) ?? new Map()).set(match.indexOf.get(glyph)!, at));
  });
  let out = match.differences;
  for (const unit of units) {
    if (!out.some((d) => d.unit === unit)) continue;
    for (const [from, to] of numbersOf(unit)) {
      const inside = out.filter((d) => d.unit === unit && d.from >= from && d.from <= to && isNumeric(d));
      const before = placeOf.get(unit)?.get(from - 1);
      const after = placeOf.get(unit)?.get(to);
      if (inside.length === 0 || before === undefined || after === undefined) continue;
      const whole = printed.slice(before + 1, after);
      const expected = unit.chars.slice(from, to).join('');
      const text = whole.map((p) => p.char).join('');
      if (!numeric.test(text) || text === expected) continue;
      const one: Difference<Letter> = { kind: 'changed', expected, printed: whole, unit, from };
      out = out.flatMap((d) => (d === inside[0] ? [one] : inside.includes(d) ? [] : [d]));
    }
  }
  return out;
}

const numeric = /^[\d.,-]+$/u;

function isNumeric({ expected, printed }: Difference<Letter>): boolean {
  return numeric.test(expected + printed.map((p) => p.char).join(''));
}

/** Where the numbers of two digits and more begin and end. */
function numbersOf({ chars }: Unit): [number, number][] {
  const out: [number, number][] = [];
  for (let from = 0; from < chars.length; from++) {
    let to = from;
    while (to < chars.length && numeric.test(chars[to]!)) to++;
    if (to - from > 1) out.push([from, to]);
    from = Math.max(from, to);
  }
  return out;
}
