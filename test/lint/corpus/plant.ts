/** How one mistake is planted in a clean letter: small tools for the rows of the catalogue. */
import type { TextRange } from '../../../src/core/text.js';
import { parseSource } from '../../../src/source/index.js';
import type { CleanLetter } from './letters.js';

/** A scalar of the letter as it stands in the text. */
export interface Field {
  pointer: string;
  start: number;
  text: string;
}

/** A clean letter with what the planters need to know of it. */
export interface Clean extends CleanLetter {
  // biome-ignore lint/suspicious/noExplicitAny: the letter as YAML gives it; the planters know its shape.
  value: any;
  fields: Field[];
}

/** A small seeded generator of chance (mulberry32). */
export interface Chance {
  below(n: number): number;
  of<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    of: (list) => list[below(list.length)]!,
    shuffled: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
  };
}

/**
 * Returns the whole letter with the mistake: ⟦…⟧ around the wrong characters, 〘…〙 around other stretches
 * that are as right an answer; undefined when the letter offers no place.
 */
export type Planter = (letter: Clean, chance: Chance) => string | undefined;

export function readClean({ name, text }: CleanLetter): Clean {
  const source = parseSource(name, text);
  const fields: Field[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (Array.isArray(value)) for (const [i, v] of value.entries()) walk(v, `${pointer}/${i}`);
    else if (typeof value === 'object' && value !== null)
      for (const [k, v] of Object.entries(value)) walk(v, `${pointer}/${k}`);
    else {
      const written = source.written(pointer)?.trimEnd();
      const start = source.range(pointer)?.start;
      // The range of a block begins at its first line; what is written, at its header.
      if (written && start !== undefined)
        fields.push({ pointer, start: text.lastIndexOf(written, start), text: written });
    }
  };
  walk(source.value, '');
  return { name, text, value: source.value, fields };
}

/** The mistake without its marks. */
export function takeMarks(marked: string): { text: string; range: TextRange; others: TextRange[] } {
  let text = '';
  let main: TextRange | undefined;
  const others: TextRange[] = [];
  const open: number[] = [];
  let start = -1;
  for (const piece of marked.split(/([⟦⟧〘〙])/u)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') main = { start, end: text.length };
    else if (piece === '〘') open.push(text.length);
    else if (piece === '〙') others.push({ start: open.pop()!, end: text.length });
    else text += piece;
  }
  if (!main) throw new Error(`no mark in ${marked}`);
  return { text, range: main, others };
}

/** Printed paragraphs of the body, without headings and tables. */
export const BODY = /^\/正文(?!.*\/(?:标题|表格|接排))/u;
/** All running prose: opening, body, closing, annexes. */
export const PROSE = /^\/(?:引言|结语)$|^\/(?:正文|附件\/\d+\/正文)(?!.*\/(?:标题|表格|接排))/u;
export const HEADING = /^\/正文.*\/标题$/u;
export const OPENING = /^\/引言$/u;
export const TITLE = /^\/标题$/u;
export const NUMBER = /^\/文号$/u;

export type Write = string | ((match: RegExpExecArray, chance: Chance, letter: Clean) => string | undefined);

/** Writes something else over one match, chosen by chance, of `find` in the fields `at`; `$1` as in `replace`. */
export function swap(at: RegExp, find: RegExp, write: Write): Planter {
  return (letter, chance) => {
    const places = letter.fields
      .filter((f) => at.test(f.pointer))
      .flatMap((f) =>
        [...f.text.matchAll(find)]
          .filter((m) => at !== PROSE || f.pointer !== '/引言' || !insideTitle(f.text, m.index))
          .map((m) => ({ start: f.start + m.index, m })),
      );
    for (const { start, m } of chance.shuffled(places)) {
      const marked = typeof write === 'string' ? fill(write, m) : write(m, chance, letter);
      if (marked !== undefined) return splice(letter.text, start, m[0].length, marked);
    }
    return undefined;
  };
}

/** A slip in the title that the opening quotes would be a second mistake: another title than the item's. */
function insideTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at - 1) > text.lastIndexOf('》', at - 1);
}

export function swaps(at: RegExp, find: RegExp, writes: readonly Write[]): Planter[] {
  return writes.map((w) => swap(at, find, w));
}

function fill(template: string, m: RegExpExecArray): string {
  return template.replace(/\$(\d)/gu, (_, n: string) => m[Number(n)] ?? '');
}

export function splice(text: string, start: number, length: number, by: string): string {
  return text.slice(0, start) + by + text.slice(start + length);
}

/** Adds a sentence behind a full stop of the body, outside lists and quotations. */
export function say(sentence: string | ((chance: Chance, letter: Clean) => string | undefined)): Planter {
  return (letter, chance) => {
    const marked = typeof sentence === 'string' ? sentence : sentence(chance, letter);
    if (marked === undefined) return undefined;
    const places = letter.fields.filter((f) => BODY.test(f.pointer)).flatMap(stops);
    return places.length > 0 ? splice(letter.text, chance.of(places), 0, marked) : undefined;
  };
}

export function says(sentences: readonly string[]): Planter[] {
  return sentences.map((s) => say(s));
}

const list = /[一首]是|（[1一]）|第一，|其一|如下|下列|^\s*(?:\d\.|[一二三四]、|（)/u;

function stops(field: Field): number[] {
  const places: number[] = [];
  let at = field.start;
  for (const line of field.text.split('\n')) {
    if (!list.test(line))
      for (const m of line.matchAll(/。(?![”’）])/gu)) {
        const before = line.slice(0, m.index);
        if (count(before, '“') === count(before, '”')) places.push(at + m.index + 1);
      }
    at += line.length + 1;
  }
  return places;
}

function count(text: string, c: string): number {
  return text.split(c).length - 1;
}

/** Lines of the outermost field `key`, from its name to the line end of its last line. */
function block(letter: Clean, key: string): { start: number; length: number } | undefined {
  const m = new RegExp(`^${key}:.*\\n(?:[ \\-].*\\n)*`, 'mu').exec(letter.text);
  return m ? { start: m.index, length: m[0].length } : undefined;
}

/** Writes `lines` in place of the field `key`, or in front of 成文日期 when the letter has none. */
export function put(letter: Clean, key: string, lines: string): string {
  const old = block(letter, key);
  if (old) return splice(letter.text, old.start, old.length, `${lines}\n`);
  return splice(letter.text, block(letter, '成文日期')!.start, 0, `${lines}\n`);
}

/** The letter without the field `key`; what is marked then is the line that follows, or the last one. */
export function without(letter: Clean, key: string): string | undefined {
  const old = block(letter, key);
  if (!old) return undefined;
  const rest = splice(letter.text, old.start, old.length, '');
  const start = old.start < rest.length ? old.start : rest.lastIndexOf('\n', rest.length - 2) + 1;
  const end = rest.indexOf('\n', start);
  return splice(rest, start, end - start, `⟦${rest.slice(start, end)}⟧`);
}

export const many = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What composed titles and openings say; undefined for merged items and opinions. */
export function item(
  letter: Clean,
): { session: string; number: string; kind: string; title: string } | undefined {
  const { 提案: p, 发文机关, 文种 } = letter.value;
  if (!p || Array.isArray(p) || 文种 === '会办意见') return undefined;
  const kind = p.类别 === '书面意见' ? '书面意见' : /政协/u.test(p.届次) ? '提案' : '建议';
  const title = `${many<string>(发文机关).join('　')}关于${p.届次}第${p.编号}号${kind}答复的函`;
  return { session: p.届次, number: p.编号, kind, title };
}

/** Gives the letter a title of its own, made from the one that would be composed. */
export function titled(
  write: (i: NonNullable<ReturnType<typeof item>>, chance: Chance) => string | undefined,
): Planter {
  return (letter, chance) => {
    const i = item(letter);
    const title = i && write(i, chance);
    return title === undefined ? undefined : put(letter, '标题', `标题: ${title}`);
  };
}

/** Only in letters that pass. */
export function when(test: (letter: Clean) => boolean, planter: Planter): Planter {
  return (letter, chance) => (test(letter) ? planter(letter, chance) : undefined);
}

export const isLetter = (l: Clean): boolean => l.value.版式 !== '文件';
export const isPublic = (l: Clean): boolean => l.value.公开方式 === '主动公开';
export const isReply = (l: Clean): boolean => l.value.文种 !== '会办意见';
/** Replies under a profile that asks for more than the national standard. */
export const strictReply = (l: Clean): boolean => l.value.规范 !== undefined && isReply(l);
/** Answers members of the 政协. */
export const toMembers = (l: Clean): boolean => many<string>(l.value.主送).every((x) => /委员$/u.test(x));
export const toDeputies = (l: Clean): boolean => many<string>(l.value.主送).every((x) => /代表$/u.test(x));

/**
 * How closely a finding must meet the marks. exact: the same characters; near: within one character of them,
 * for what is missing; within: inside them, where several parts of one stretch are wrong together; letter:
 * anywhere, for a field that is not there.
 */
export type Tolerance = 'exact' | 'near' | 'within' | 'letter';

export interface Row {
  /** Rows of the catalogue that may say it; the first is the one that is counted. */
  ids: readonly string[];
  severity: 'error' | 'warning' | 'info';
  tolerance: Tolerance;
  planters: readonly Planter[];
}

const row =
  (severity: Row['severity']) =>
  (ids: string, tolerance: Tolerance, ...planters: (Planter | Planter[])[]): Row => ({
    ids: ids.split(' '),
    severity,
    tolerance,
    planters: planters.flat(),
  });

export const E = row('error');
export const W = row('warning');
export const I = row('info');
