/** The words of a file laid beside the words of its source. `G` is what the file has for a character, a glyph in a PDF. */
import { diff } from './diff.js';
import type { Role, Unit } from './expect.js';
import type { Glyph } from './measured.js';

/** One printed character of the file; `page` is 0 where there are no pages. */
export interface Printed<G = Glyph> {
  char: string;
  page: number;
  glyph: G;
  /** On the first character of a paragraph or cell, where the file knows them: all of its characters. */
  whole?: string;
}

export interface Difference<G = Glyph> {
  kind: 'missing' | 'extra' | 'changed' | 'moved';
  /** What the source says, and what the file does. */
  expected: string;
  printed: Printed<G>[];
  unit?: Unit;
  /** Index of the first missing character in its unit. */
  from: number;
}

export interface Match<G = Glyph> {
  /** The unit that every glyph belongs to, where one was found. */
  unitOf: Map<G, Unit>;
  /** Which character of its unit a glyph is. */
  indexOf: Map<G, number>;
  differences: Difference<G>[];
}

/** Shorter texts are found by what stands around them. */
const anchorLength = 6;
/** More edits than this between two anchors, and the whole stretch is said to differ. */
const mostEdits = 500;

/**
 * Find every unit in the printed characters: whole ones first, by longest order; what is between them letter by letter.
 * @param anyOrder elements whose order says nothing
 */
export function matchTexts<G>(
  units: readonly Unit[],
  printed: readonly Printed<G>[],
  anyOrder: ReadonlySet<Role>,
): Match<G> {
  const match: Match<G> = { unitOf: new Map(), indexOf: new Map(), differences: [] };
  const found = anchors(units, printed);
  const claimed = new Uint8Array(printed.length);
  const claim = (unit: Unit, start: number): void => {
    for (let i = start; i < start + unit.chars.length; i++) {
      claimed[i] = 1;
      match.unitOf.set(printed[i]!.glyph, unit);
      match.indexOf.set(printed[i]!.glyph, i - start);
    }
  };
  const ordered = longestOrder(found);
  for (const a of ordered) claim(units[a.unit]!, a.start);
  const gaps: { from: number; to: number; begin: number; end: number }[] = [];
  let [from, begin] = [0, 0];
  for (const a of [...ordered, { unit: units.length, start: printed.length }]) {
    if (a.unit > from || a.start > begin) gaps.push({ from, to: a.unit, begin, end: a.start });
    from = a.unit + 1;
    begin = a.start + (units[a.unit]?.chars.length ?? 0);
  }
  const moved = new Set<number>();
  for (const a of found) {
    if (ordered.includes(a) || claimed.subarray(a.start, a.start + units[a.unit]!.chars.length).some(Boolean))
      continue;
    const unit = units[a.unit]!;
    moved.add(a.unit);
    claim(unit, a.start);
    match.differences.push({
      kind: 'moved',
      expected: unit.chars.join(''),
      printed: printed.slice(a.start, a.start + unit.chars.length),
      unit,
      from: 0,
    });
  }
  for (const gap of gaps) {
    const inside = units.slice(gap.from, gap.to).filter((_, i) => !moved.has(gap.from + i));
    const rest: Printed<G>[] = [];
    for (let i = gap.begin; i < gap.end; i++) if (!claimed[i]) rest.push(printed[i]!);
    compareGap(inside, rest, match);
  }
  return { ...match, differences: joinMoved(match, anyOrder) };
}

/** Elements of a page that the eye finds by their place: in which order they were drawn says nothing. */
export const placedElements: ReadonlySet<Role> = new Set<Role>([
  'resultClass',
  'copyNumber',
  'secrecy',
  'urgency',
  'disclosure',
  'mark',
  'suffix',
  'docNumber',
  'signers',
  'copyTo',
  'office',
  'printDate',
  'copies',
]);

/** What is missing in one place and too much in another was moved. */
function joinMoved<G>(
  { differences, unitOf, indexOf }: Match<G>,
  anyOrder: ReadonlySet<Role>,
): Difference<G>[] {
  const extras = differences.filter((d) => d.kind === 'extra');
  const used = new Set<Difference<G>>();
  const out: Difference<G>[] = [];
  for (const d of differences) {
    const twin =
      d.kind === 'missing'
        ? extras.find((e) => !used.has(e) && e.printed.map((p) => p.char).join('') === d.expected)
        : undefined;
    if (!twin) {
      out.push(d);
      continue;
    }
    used.add(twin);
    for (const [i, p] of twin.printed.entries()) {
      unitOf.set(p.glyph, d.unit!);
      indexOf.set(p.glyph, d.from + i);
    }
    if (!anyOrder.has(d.unit!.role)) out.push({ ...d, kind: 'moved', printed: twin.printed });
  }
  return out.filter((d) => !used.has(d));
}

interface Anchor {
  unit: number;
  start: number;
}

/** Units whose whole text stands in the file, each once. */
function anchors(units: readonly Unit[], printed: readonly Printed<unknown>[]): Anchor[] {
  const text = printed.map((p) => p.char).join('');
  const index: number[] = [];
  printed.forEach((p, i) => {
    for (let k = 0; k < p.char.length; k++) index.push(i);
  });
  const times = new Map<string, number>();
  const texts = units.map((u) => u.chars.join(''));
  for (const t of texts) times.set(t, (times.get(t) ?? 0) + 1);
  const wholes = new Map<string, number | undefined>();
  printed.forEach(({ whole }, i) => {
    if (whole !== undefined) wholes.set(whole, wholes.has(whole) ? undefined : i);
  });
  return texts.flatMap((t, unit) => {
    if (times.get(t)! > 1) return [];
    const start = wholes.get(t);
    if (start !== undefined) return [{ unit, start }];
    if (units[unit]!.chars.length < anchorLength) return [];
    const at = text.indexOf(t);
    return at < 0 ? [] : [{ unit, start: index[at]! }];
  });
}

/** The heaviest run of anchors that stands in the same order in both; quadratic in the number of paragraphs. */
function longestOrder(all: readonly Anchor[]): Anchor[] {
  const best: { weight: number; before: number }[] = [];
  all.forEach((a, i) => {
    let mine = { weight: 0, before: -1 };
    for (let k = 0; k < i; k++)
      if (all[k]!.start < a.start && best[k]!.weight > mine.weight)
        mine = { weight: best[k]!.weight, before: k };
    best.push({ weight: mine.weight + 1, before: mine.before });
  });
  let at = best.reduce((top, b, i) => (top < 0 || b.weight > best[top]!.weight ? i : top), -1);
  const out: Anchor[] = [];
  for (; at >= 0; at = best[at]!.before) out.push(all[at]!);
  return out.reverse();
}

function compareGap<G>(units: readonly Unit[], printed: readonly Printed<G>[], match: Match<G>): void {
  const owner = units.flatMap((unit) => unit.chars.map((_, i) => ({ unit, i })));
  const expected = owner.map(({ unit, i }) => unit.chars[i]!);
  const hunks = diff(
    expected,
    printed.map((p) => p.char),
    mostEdits,
    (i, j) => {
      match.unitOf.set(printed[j]!.glyph, owner[i]!.unit);
      match.indexOf.set(printed[j]!.glyph, owner[i]!.i);
    },
  );
  for (const { a, b } of hunks) {
    const first = owner[a[0]] ?? owner.at(-1);
    match.differences.push({
      kind: a[0] === a[1] ? 'extra' : b[0] === b[1] ? 'missing' : 'changed',
      expected: expected.slice(...a).join(''),
      printed: printed.slice(...b),
      ...(first ? { unit: first.unit } : {}),
      from: first?.i ?? 0,
    });
  }
}
