/** Where words begin and end, asked only for a small window around a hit. */

/** How much text on either side decides the words of a hit. */
const window = 12;

let segmenter: Intl.Segmenter | undefined;

/** Offsets of `text` near `start`…`end` at which a word begins or ends. */
function edges(text: string, start: number, end: number): Set<number> {
  // Loading the dictionary costs 20 ms: only for a letter that has a hit.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const from = Math.max(0, start - window);
  const part = text.slice(from, end + window);
  const found = new Set([from, from + part.length]);
  for (const { index } of segmenter.segment(part)) found.add(from + index);
  return found;
}

/** Whether `start`…`end` cuts through a word that reaches beyond it: 份内 in 月份内, 的的 in 目的的. */
export function cutsThrough(text: string, start: number, end: number): boolean {
  const found = edges(text, start, end);
  return !found.has(start) || !found.has(end);
}

/** Whether every character of `start`…`end` is a word of its own. */
export function singleWords(text: string, start: number, end: number): boolean {
  const found = edges(text, start, end);
  for (let i = start; i <= end; i++) if (!found.has(i)) return false;
  return true;
}
