/**
 * 标题回行. GB/T 9704-2012 7.3.1: words whole, lines symmetric and of fitting length, the shape a
 * trapezoid (梯形) or a rhombus (菱形). DOCX uses the same breaks as the PDF.
 */
import { breakBefore, freely } from './kinsoku.js';

/** Width of a text in ems as a title shows it: full-width 1, Latin and digits half. */
export function emWidth(text: string): number {
  return widthWith(text, 0.5);
}

function widthWith(text: string, latin: number): number {
  let width = 0;
  for (const c of text) width += /[\u0020-\u024f]/u.test(c) && c !== '·' ? latin : 1;
  return width;
}

/** Room that a title needs, in ems: digits and Latin as wide as the widest face sets them, so that no line leaves the type area. */
function roomFor(text: string): number {
  return widthWith(text, 0.6);
}

/** Made when the first long title comes: its dictionary takes milliseconds to load. */
let segmenter: Intl.Segmenter | undefined;

interface Break {
  /** UTF-16 offset of the first character of the new line. */
  at: number;
  cost: number;
}

/**
 * Break one forced line of a title into lines of at most `max` ems.
 * A word longer than a line is the only thing that is ever cut.
 * @param phrases phrases of the letter that stay whole: agencies, 届次, 第N号, the genre
 */
export function breakTitle(text: string, max: number, phrases: readonly string[]): string[] {
  if (roomFor(text) <= max) return [text];
  // The name of an agency that is longer than a line breaks between its words.
  const unbreakable = phrases.filter((p) => roomFor(p) <= max);
  // A composed title breaks well between its own phrases; only others need the words of the language,
  // whose dictionary takes longer to load than a page to set.
  const between = candidates(text, unbreakable, false);
  const byPhrase = bestLines(text, between, max);
  if (byPhrase && byPhrase.cost < goodEnough) return byPhrase.lines;
  const breaks = candidates(text, unbreakable, true);
  return bestLines(text, breaks, max)?.lines ?? fillGreedily(text, breaks, max);
}

/** Cost of a title without fault: pauses for borders, no odd shape, at most one line more than needed. */
const goodEnough = 10;

interface Solution {
  lines: string[];
  cost: number;
}

/** The best way to make few lines; undefined when there is none, or when nobody judges the shape any more. */
function bestLines(text: string, breaks: readonly Break[], max: number): Solution | undefined {
  const fewest = Math.ceil(roomFor(text) / max);
  if (fewest > 8) return undefined;
  let best: Solution | undefined;
  for (let lines = fewest; lines <= Math.min(breaks.length + 1, fewest + 4); lines++) {
    search(text, breaks, max, lines, (found, cost) => {
      // An extra line is worth it only for a clearly better shape or border.
      const total = cost + (lines - fewest) * 4;
      if (!best || total < best.cost) best = { lines: found, cost: total };
    });
    if (best && lines > fewest) break;
  }
  return best;
}

/** Try every way to make `count` lines out of `breaks`. */
function search(
  text: string,
  breaks: readonly Break[],
  max: number,
  count: number,
  found: (lines: string[], cost: number) => void,
): void {
  const lines: string[] = [];
  // A long title with many borders could be tried for ever; the first thousands are the ones near the margin.
  let budget = 40_000;
  const step = (start: number, from: number, cost: number): void => {
    if (budget-- <= 0) return;
    if (lines.length === count - 1) {
      const last = text.slice(start);
      if (roomFor(last) > max || !goodLine(last)) return;
      const all = [...lines, last].map((l) => l.trim());
      found(all, cost + shapeCost(all.map(emWidth), max));
      return;
    }
    for (let b = from; b < breaks.length; b++) {
      const piece = text.slice(start, breaks[b]!.at);
      if (roomFor(piece) > max) return;
      if (!goodLine(piece)) continue;
      lines.push(piece);
      step(breaks[b]!.at, b + 1, cost + breaks[b]!.cost);
      lines.pop();
    }
  };
  step(0, 0, 0);
}

/** No line of one or two characters, none that starts with 的. */
export function goodLine(line: string): boolean {
  const trimmed = line.trim();
  return [...trimmed].length > 2 && !trimmed.startsWith('的');
}

/** 梯形 and 菱形 are good, an hourglass is bad, lines all alike are dull; similar lengths read best. */
function shapeCost(widths: readonly number[], max: number): number {
  // A step of a character or so is none for the eye.
  const rises = (i: number): number => {
    const step = widths[i]! - widths[i - 1]!;
    return Math.abs(step) <= 1.5 ? 0 : Math.sign(step);
  };
  let valleys = 0;
  let turned = 0;
  for (let i = 1; i < widths.length; i++) {
    const r = rises(i);
    if (r === 0) continue;
    if (turned === -1 && r === 1) valleys++;
    turned = r;
  }
  const equal = widths.every((w) => Math.abs(w - widths[0]!) < 0.5) ? 6 : 0;
  const mean = widths.reduce((a, b) => a + b, 0) / widths.length;
  const spread = widths.reduce((s, w) => s + ((w - mean) / max) ** 2, 0);
  return valleys * 40 + equal + spread * 10;
}

/**
 * 第十八届, 第九届委员会第二次会议, 第064号: whole also where the letter does not name them as fields. So are the words
 * that end the names of agencies, which dictionaries like to cut (委员|会办|公室).
 */
const sessionOrNumber =
  /第?[一二三四五六七八九十百零〇0-9]+届(?:委员会|人民代表大会)?(?:第?[一二三四五六七八九十0-9]+次(?:全体)?会议)?|第?[一二三四五六七八九十0-9]+次(?:全体)?会议|第[0-9A-Za-z]+号|管理委员会|委员会|办公室|人民政府|领导小组|指挥部|开发区|服务中心|管理局|管理处/gu;

/** Borders of phrases, and of words when `words`, where a line may start; cheaper where a reader pauses. */
function candidates(text: string, unbreakable: readonly string[], words: boolean): Break[] {
  const starts = new Set<number>();
  // Single characters between words are where a dictionary guesses: 电梯|后|续 is 电梯|后续.
  const doubtful = new Set<number>();
  if (words) {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    for (const s of segmenter.segment(text)) {
      starts.add(s.index);
      if (s.segment.length === 1) doubtful.add(s.index).add(s.index + 1);
    }
  }
  const inside = new Uint8Array(text.length + 1);
  for (const m of text.matchAll(sessionOrNumber)) {
    starts.add(m.index).add(m.index + m[0].length);
    inside.fill(1, m.index + 1, m.index + m[0].length);
  }
  for (const phrase of unbreakable) {
    for (let at = text.indexOf(phrase); phrase !== '' && at >= 0; at = text.indexOf(phrase, at + 1)) {
      starts.add(at).add(at + phrase.length);
      inside.fill(1, at + 1, at + phrase.length);
    }
  }
  const chars = [...text];
  const kinsoku = breakBefore(chars);
  const out: Break[] = [];
  let at = 0;
  chars.forEach((c, i) => {
    if (at > 0 && starts.has(at) && inside[at] === 0 && kinsoku[i] === freely)
      out.push({ at, cost: borderCost(text, at) + (doubtful.has(at) ? 2 : 0) });
    at += c.length;
  });
  return out;
}

/** A pause in reading is a good border: before 关于 and 对, before 第N号, before the kind of item. */
function borderCost(text: string, at: number): number {
  const after = text.slice(at);
  const before = text.slice(0, at);
  if (/^(?:关于|对)/u.test(after)) return 0;
  if (/^[　 ]/u.test(after) || /[　 ]$/u.test(before)) return 0;
  if (/^第[0-9A-Z]/u.test(after) || /^(?:提案|建议|书面意见|会办|答复)/u.test(after)) return 1;
  if (/会议$/u.test(before) || /[，、》]$/u.test(before)) return 1;
  if (/(?:关于|对|的|和|与|及)$/u.test(before)) return 5;
  return 3;
}

/** No way that pleases: fill each line up to the last border that fits, cut only a word that is longer than a line. */
function fillGreedily(text: string, breaks: readonly Break[], max: number): string[] {
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  for (const at of [...breaks.map((b) => b.at), text.length]) {
    if (end > start && roomFor(text.slice(start, at)) > max) {
      lines.push(...cutHard(text.slice(start, end), max));
      start = end;
    }
    end = at;
  }
  return [...lines, ...cutHard(text.slice(start), max)].map((l) => l.trim());
}

/** A text without any border that fits: cut at the width. */
function cutHard(text: string, max: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const c of text) {
    if (roomFor(line + c) > max && line !== '') {
      lines.push(line);
      line = '';
    }
    line += c;
  }
  return line === '' ? lines : [...lines, line];
}

/** The phrase or word that a forced line break between `before` and `after` cuts, if there is one. */
export function cutWord(before: string, after: string, unbreakable: readonly string[]): string | undefined {
  const text = before + after;
  const at = before.length;
  const cuts = (start: number, length: number): boolean => start < at && at < start + length;
  for (const phrase of unbreakable) {
    for (
      let start = text.indexOf(phrase);
      start >= 0 && phrase !== '';
      start = text.indexOf(phrase, start + 1)
    )
      if (cuts(start, phrase.length)) return phrase;
  }
  for (const m of text.matchAll(sessionOrNumber)) if (cuts(m.index, m[0].length)) return m[0];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const s of segmenter.segment(text))
    if (s.isWordLike && cuts(s.index, s.segment.length)) return s.segment;
  return undefined;
}
