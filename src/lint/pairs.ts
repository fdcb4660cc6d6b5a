/** Marks that come in pairs: which belong together, and which stand alone. */
import { matches } from './matches.js';
import type { Printed } from './texts.js';

const kinds = ['“”', '‘’', '（）', '〔〕', '《》', '〈〉'] as const;

export interface Pair {
  kind: (typeof kinds)[number];
  open: number;
  close: number;
}

export interface Lone {
  at: number;
  mark: string;
  /** The mark that is missing. */
  other: string;
  /** It should itself be the other mark: “甲“ and ”甲”. */
  turned?: true;
}

export interface Pairs {
  /** In the order of their closing marks. */
  pairs: readonly Pair[];
  lone: readonly Lone[];
}

const none: Pairs = { pairs: [], lone: [] };
const mark = /[“”‘’（）()﹙﹚︵︶〔〕﹝﹞︹︺《》︽︾〈〉︿﹀]/gu;
const alike = { '（）': '()﹙﹚︵︶', '〔〕': '﹝﹞︹︺', '《》': '︽︾', '〈〉': '︿﹀' };
const kindOf = new Map<string, Pair['kind']>([
  ...kinds.flatMap((kind) => [...kind].map((c) => [c, kind] as const)),
  // Half-width, small and vertical ones are wrong, and pair all the same.
  ...(['（）', '〔〕', '《》', '〈〉'] as const).flatMap((kind) =>
    [...alike[kind]].map((c) => [c, kind] as const),
  ),
]);
const opening = new Set([...kinds.map((kind) => kind[0]!), ...'(﹙︵﹝︹︽︿']);
/** A year in brackets of two kinds: what is wrong is their form, and other rules say so. */
const mixedYear = /[〔﹝[【（(][0-9]{2,4}[〕﹞\]】）)]/gu;
/** 1） and a) before an item of a list. */
const listMark = /(?:^|[\s，。；：、])(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/u;

/** All pairs of one text. Half-width round brackets pair with full-width ones. Linear in its length. */
export function pairsOf(printed: Printed): Pairs {
  printed.pairs ??= scan(printed.text);
  return printed.pairs;
}

function scan(text: string): Pairs {
  const marks = matches(mark, text);
  if (marks.length === 0) return none;
  const years = new Set([...text.matchAll(mixedYear)].flatMap((m) => [m.index, m.index + m[0].length - 1]));
  const open = new Map<Pair['kind'], number[]>(kinds.map((kind) => [kind, []]));
  const pairs: Pair[] = [];
  const alone: Lone[] = [];
  for (const { 0: c, index: at } of marks) {
    const kind = kindOf.get(c)!;
    const stack = open.get(kind)!;
    if (years.has(at)) continue;
    if (opening.has(c)) stack.push(at);
    else if (stack.length > 0) pairs.push({ kind, open: stack.pop()!, close: at });
    else if (
      !(c === '’' && /[A-Za-z]/u.test(text[at - 1] ?? '')) &&
      !(kind === '（）' && listMark.test(text.slice(Math.max(0, at - 4), at)))
    )
      alone.push({ at, mark: c, other: kind[0]! });
  }
  for (const [kind, stack] of open)
    for (const at of stack) alone.push({ at, mark: text[at]!, other: kind[1]! });
  return {
    pairs,
    lone: turned(
      text,
      alone.sort((a, b) => a.at - b.at),
    ),
  };
}

/** “甲“ and ”甲” are one slip each: of two like marks with a short word between, one is the wrong way round. */
function turned(text: string, alone: readonly Lone[]): Lone[] {
  const out: Lone[] = [];
  for (let i = 0; i < alone.length; i++) {
    const one = alone[i]!;
    const next = alone[i + 1];
    const inner = next?.mark === one.mark && next.at - one.at <= 41 ? text.slice(one.at + 1, next.at) : '';
    if (!next || !/^[^，。；：、？！\n]+$/u.test(inner)) out.push(one);
    else {
      out.push({ ...(isOpening(one) ? next : one), turned: true });
      i++;
    }
  }
  return out;
}

function isOpening({ mark: c }: Lone): boolean {
  return opening.has(c);
}

export interface Nested extends Pair {
  /** 0 for the outermost. */
  depth: number;
}

/** The pairs of two kinds with their depth inside each other; none when marks stand alone or pairs cross. */
export function nested({ pairs, lone }: Pairs, of: readonly [Pair['kind'], Pair['kind']]): Nested[] {
  const own = pairs.filter(({ kind }) => of.includes(kind)).sort((a, b) => a.open - b.open);
  if (lone.some(({ mark: c }) => of.includes(kindOf.get(c)!))) return [];
  const around: Pair[] = [];
  const out: Nested[] = [];
  for (const pair of own) {
    while (around.length > 0 && around.at(-1)!.close < pair.open) around.pop();
    if (around.length > 0 && around.at(-1)!.close < pair.close) return [];
    out.push({ ...pair, depth: around.length });
    around.push(pair);
  }
  return out;
}
