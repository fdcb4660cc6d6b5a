/** `-甲` without a space and `• 甲` with a typographic bullet: text to YAML, a list to the clerk. */
import type { Diagnostic } from '../../core/diagnostic.js';
import type { TextEdit, TextRange } from '../../core/text.js';
import { problem } from '../guards.js';
import type { Parsed } from './parsed.js';

/** A dash that Chinese text may begin with is a bullet only before a space. */
const bullet = /^[ \t]*(?:[•·●▪]|－(?!\d)|[–—‐](?=[ \t\u3000]))[ \t\u3000]*(?=\S)/u;
const dash = /^[ \t]*-(?=[^\s\d-])/u;

export function listLines(parsed: Parsed): Diagnostic[] {
  const { text, lines } = parsed;
  const done = new Set<number>();
  const out: Diagnostic[] = [];
  for (const { token, inFlow, isKey } of parsed.visits) {
    if (token.type !== 'scalar' || inFlow || isKey) continue;
    const first = parsed.lineOf(token.offset);
    if (text.slice(lines[first]!.start, token.offset).trim() !== '') continue;
    const last = parsed.lineOf(token.offset + token.source.length);
    const span = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
      (i) => lines[i]!.start !== lines[i]!.end,
    );
    for (const pattern of [dash, bullet]) {
      const marks = span.map((i) => mark(parsed, i, pattern));
      if (span.some((i) => done.has(i)) || marks.length === 0 || marks.some((m) => !m)) continue;
      for (const i of span) done.add(i);
      out.push(finding(text, marks as TextRange[], pattern));
    }
  }
  // In broken lines the tokens say little; runs of such lines are taken together.
  for (let i = 0; i < lines.length; i++) {
    const pattern = [dash, bullet].find((p) => parsed.broken(i) && !done.has(i) && mark(parsed, i, p));
    if (!pattern) continue;
    const marks: TextRange[] = [];
    for (let line = i; line < lines.length; line++) {
      const next = mark(parsed, line, pattern);
      if (!next) break;
      marks.push(next);
      done.add(line);
    }
    out.push(finding(text, marks, pattern));
  }
  return out;
}

/** The wrong mark of a line with the spaces behind it. */
function mark({ text, lines, inert }: Parsed, index: number, pattern: RegExp): TextRange | undefined {
  const { start, end } = lines[index]!;
  const found = pattern.exec(text.slice(start, end));
  if (!found || inert(start + found[0].length)) return undefined;
  return { start: start + found[0].search(/\S/u), end: start + found[0].length };
}

function finding(text: string, marks: readonly TextRange[], pattern: RegExp): Diagnostic {
  const { start } = marks[0]!;
  const edits: TextEdit[] = marks.map((m) => ({ ...m, text: '- ' }));
  const id = pattern === dash ? 'yaml/dash-space' : 'yaml/bullet';
  const range = { start, end: start + 1 };
  return {
    ...problem(id, range, { char: text.slice(start, start + 1) }),
    fix: { title: 'fix/list-mark', safety: 'safe', edits },
  };
}
