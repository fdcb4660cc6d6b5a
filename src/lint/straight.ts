/** Straight quotation marks: which open, which close. */
import { chinese } from './marks.js';
import { pairsOf } from './pairs.js';
import type { Printed } from './texts.js';

export interface Quote {
  at: number;
  curly: boolean;
}

export interface Quoted {
  open: Quote;
  close: Quote;
}

/** Straight marks paired in their order; curly ones take part only where they do not pair among themselves. */
export function straightQuotes(
  printed: Printed,
  kind: 'double' | 'single',
): { pairs: Quoted[]; lone: number[] } {
  const { text } = printed;
  const alone = new Set(pairsOf(printed).lone.map((l) => l.at));
  const pairs: Quoted[] = [];
  let open: Quote | undefined;
  const all = [...text.matchAll(kind === 'double' ? /["＂“”]/gu : /['＇‘’]/gu)]
    .map(({ 0: mark, index: at }): Quote => ({ at, curly: '“”‘’'.includes(mark) }))
    .filter(({ at, curly }) => !curly || alone.has(at));
  const behind = (at: number, what: RegExp): boolean => what.test(text[at - 1] ?? '');
  // 55" of a screen and 90' of a film stand alone; 2025"十条" needs its first mark to make up the pair.
  const behindDigits = all.filter(({ at }) => behind(at, /[0-9]/u)).length;
  const units = (all.length - behindDigits) % 2 === 0 || all.length % 2 === 1;
  for (const quote of all) {
    if (!open && units && behind(quote.at, /[0-9]/u)) continue;
    // The apostrophe of a foreign word.
    if (!open && kind === 'single' && behind(quote.at, /[A-Za-z]/u)) continue;
    if (!open) open = quote;
    else {
      pairs.push({ open, close: quote });
      open = undefined;
    }
  }
  const own = (pair: Quoted): boolean => !(pair.open.curly && pair.close.curly) && isChinese(text, pair);
  if (!open) return { pairs: pairs.filter(own), lone: [] };
  if (all.every((q) => q.curly)) return { pairs: [], lone: [] };
  // Nobody can tell where the missing one belongs.
  const lone = [...pairs.filter(own), { open, close: open }]
    .flatMap((p) => (p.open === p.close ? [p.open] : [p.open, p.close]))
    .filter((q) => !q.curly && isChinese(text, { open: q, close: q }));
  return { pairs: [], lone: lone.map((q) => q.at) };
}

/** Whether Chinese stands within, or on either side: a quotation in an English sentence keeps its marks. */
function isChinese(text: string, { open, close }: Quoted): boolean {
  const sides = `${text[open.at - 1] ?? ''}${text[close.at + 1] ?? ''}`;
  return (
    chinese.test(sides) ||
    (close.at > open.at && chinese.test(text.slice(open.at + 1, Math.min(close.at, open.at + 60))))
  );
}

/** No mark opens before a stop, and none closes right behind an opening mark. */
export function isSure(text: string, open: Quote, close: Quote): boolean {
  return (
    !/[，。；：、！？）》”\s]/u.test(text[open.at + 1] ?? '') && !/[（《“\s]/u.test(text[close.at - 1] ?? '')
  );
}

/** The quotations that stand inside a double one, straight or curly; the outermost marks are double. */
export function insideDouble(
  printed: Printed,
  double: readonly Quoted[],
  pairs: readonly Quoted[],
): Set<Quoted> {
  const out = new Set<Quoted>();
  if (pairs.length === 0) return out;
  const around = [
    ...double.map(({ open, close }) => ({ open: open.at, close: close.at })),
    ...pairsOf(printed).pairs.filter(({ kind }) => kind === '“”'),
  ].sort((a, b) => a.open - b.open);
  let reached = -1;
  let i = 0;
  for (const pair of pairs) {
    for (; i < around.length && around[i]!.open < pair.open.at; i++)
      reached = Math.max(reached, around[i]!.close);
    if (reached > pair.open.at) out.add(pair);
  }
  return out;
}
