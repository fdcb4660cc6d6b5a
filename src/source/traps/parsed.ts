import type { Document, YAMLError } from 'yaml';
import { lineColumn, lineStarts, type TextRange } from '../../core/text.js';
import { contentStart, type Visit } from '../tokens.js';

/** What a trap may look at: the text, its tokens, and the documents as far as they could be composed. */
export interface Parsed {
  text: string;
  fields: ReadonlySet<string>;
  documents: readonly Document.Parsed[];
  errors: readonly YAMLError[];
  /** Without spaces and line ends. */
  visits: readonly Visit[];
  /** Lines without their ends, from 0. */
  lines: readonly TextRange[];
  lineOf(offset: number): number;
  /** Inside a block scalar's content, quotes or a comment, where nothing is structure. */
  inert(offset: number): boolean;
  /** A YAML error touches the line. */
  broken(line: number): boolean;
}

export function parsedFrom(
  text: string,
  fields: ReadonlySet<string>,
  all: readonly Visit[],
  documents: readonly Document.Parsed[],
): Parsed {
  // Half of all tokens is the space between the others: no trap looks at it.
  const visits = all.filter(({ token }) => token.type !== 'space' && token.type !== 'newline');
  const starts = lineStarts(text);
  const lineOf = (offset: number): number => lineColumn(starts, offset).line - 1;
  const lines = starts.map((start, i) => ({
    start,
    end: inkEnd(text, start, starts[i + 1] ?? text.length),
  }));
  const errors = documents.flatMap((d) => [...d.errors, ...d.warnings]);
  const mask = new Uint8Array(text.length);
  for (const { token } of visits) {
    const from = token.type === 'block-scalar' ? contentStart(token) : token.offset;
    if (
      ['block-scalar', 'single-quoted-scalar', 'double-quoted-scalar', 'comment'].includes(token.type) &&
      'source' in token
    ) {
      mask.fill(1, from, from + token.source.length);
    }
  }
  const broken = new Set<number>();
  for (const { pos } of errors) {
    for (let i = lineOf(pos[0]); i <= lineOf(Math.max(pos[0], pos[1] - 1)); i++) broken.add(i);
  }
  return {
    text,
    fields,
    documents,
    errors,
    visits,
    lines,
    lineOf,
    inert: (offset) => mask[offset] === 1,
    broken: (line) => broken.has(line),
  };
}

/** A line taken apart: indent, dashes of a list, `key: ` and what follows. */
export interface Line {
  indent: string;
  /** Offset and text of the value: everything behind the first `: ` (or the dashes), without a comment. */
  value: TextRange & { text: string };
}

export function lineAt({ text, lines }: Parsed, index: number): Line {
  const { start, end } = lines[index]!;
  const line = text.slice(start, end);
  const indent = /^[ \t]*/u.exec(line)![0];
  const lead = /^[ \t]*(?:-[ \t]+)*(?:[^\s#"'[\]{}][^#]*?:[ \t]+)?/u.exec(line)![0];
  const from = start + lead.length;
  const comment = /[ \t]#/u.exec(line.slice(lead.length));
  const to = inkEnd(text, from, comment ? from + comment.index : end);
  return { indent, value: { start: from, end: to, text: text.slice(from, to) } };
}

/** End of a stretch without the white space of YAML behind it; other spaces are text. */
export function inkEnd(text: string, start: number, end: number): number {
  while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end--;
  return end;
}

export const chineseSpace = /[\u3000\u00A0]/u;
