/** Patterns of a profile, such as `{发文机关}关于{届次}第{编号}号{类}答复的函`, filled with runs that keep their places. */
import type { Text } from '../letter/letter.js';
import type { Line, TextRun } from './blocks.js';

/** A run of text that layout adds: it has no place in the source. */
export function added(text: string): TextRun {
  return { text, face: 'body' };
}

/** A run that stands in the source. */
export function written(text: Text): TextRun {
  return { text: text.text, face: 'body', at: text.at };
}

/** Runs without empty ones. */
export function line(...runs: (TextRun | undefined)[]): Line {
  return { runs: runs.filter((r) => r !== undefined && r.text !== '') as TextRun[] };
}

/** Items with a separator between them, e.g. 甲、乙. */
export function joined(items: readonly TextRun[][], separator: string): TextRun[] {
  return items.flatMap((runs, i) => (i === 0 || separator === '' ? runs : [added(separator), ...runs]));
}

/** Replace every `{name}` by its runs; a name without value leaves nothing. */
export function fill(pattern: string, values: Readonly<Record<string, readonly TextRun[]>>): TextRun[] {
  const out: TextRun[] = [];
  let at = 0;
  for (const m of pattern.matchAll(/\{([^{}]+)\}/gu)) {
    if (m.index > at) out.push(added(pattern.slice(at, m.index)));
    out.push(...(values[m[1]!] ?? []));
    at = m.index + m[0].length;
  }
  if (at < pattern.length) out.push(added(pattern.slice(at)));
  return out.filter((r) => r.text !== '');
}
