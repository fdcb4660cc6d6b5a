/** Inline markup: `**…**` is strong, a literal `**` is written `\*\*`. Nothing else is markup. */
import type { Place } from '../core/diagnostic.js';
import type { Paragraph, Run, Text } from './letter.js';

/** The runs of one line of text. An unpaired `**` is text. */
export function parseInline(text: string, at: Place): Run[] {
  const marks = strongMarks(text);
  const runs: Run[] = [];
  let strong = false;
  let start = 0;
  const flush = (end: number): void => {
    if (end > start) runs.push({ text: text.slice(start, end), strong, at: shift(at, start) });
  };
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith('\\*', i)) {
      flush(i);
      start = i + 1;
      i++;
    } else if (marks.has(i)) {
      flush(i);
      strong = !strong;
      start = i + 2;
      i++;
    }
  }
  flush(text.length);
  return runs;
}

/** One paragraph per non-empty line; spaces that a clerk typed as an indent are layout and dropped. */
export function paragraphs(value: string, pointer: string): Paragraph[] {
  return lines({ text: value, at: { pointer, offset: 0 } }).map((line) => ({
    tag: 'paragraph',
    runs: parseInline(line.text, line.at),
  }));
}

/** The non-empty lines of a text, trimmed, each with its place. */
export function lines(text: Text): Text[] {
  const out: Text[] = [];
  for (const m of text.text.matchAll(/[^\r\n]+/gu)) {
    const line = trimmed(m[0], shift(text.at, m.index));
    if (line.text !== '') out.push(line);
  }
  return out;
}

/** A text without the white space around it, its place moved along. */
export function trimmed(value: string, at: Place): Text {
  const left = value.length - value.trimStart().length;
  return { text: value.trim(), at: shift(at, left) };
}

/** The plain text of a paragraph. */
export function plain(paragraph: Paragraph): string {
  return paragraph.runs.map((r) => r.text).join('');
}

export function shift(at: Place, by: number): Place {
  return { pointer: at.pointer, offset: at.offset + by };
}

/** Offsets of the `**` that pair up, in order. */
function strongMarks(text: string): Set<number> {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && text[i + 1] === '*') i++;
    else if (text.startsWith('**', i)) found.push(i++);
  }
  if (found.length % 2 === 1) found.pop();
  return new Set(found);
}
