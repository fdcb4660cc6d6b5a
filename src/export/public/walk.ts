/** Every text of a letter, whatever field it stands in, looked at and written anew. */
import { shift } from '../../letter/inline.js';
import type { Letter, Paragraph, Table, Text } from '../../letter/letter.js';
import { ofItem, type Span } from '../../lint/texts.js';

interface Change {
  start: number;
  end: number;
  text: string;
}

/** A text with what stands around it, and the way back to the clerk's characters. */
export interface Field {
  text: string;
  pointer: string;
  /** The row that a cell stands in; else empty. */
  around: string;
  /** The head of its column. */
  column: string;
  span(start: number, end: number): Span;
}

/**
 * The letter with `change` applied to its every text. Fields are found by their shape, not by their names: one that
 * the letter gets later is not forgotten. Paths of files stay.
 */
export function rewrite(letter: Letter, change: (field: Field) => readonly Change[]): Letter {
  const text = (value: Text, key: string, around = '', column = ''): Text => {
    const changes = change({
      text: value.text,
      pointer: value.at.pointer,
      around,
      column,
      span: (start, end) => ({ at: shift(value.at, start), length: end - start }),
    });
    return { ...value, text: applied(value.text, changes, key === 'opening') };
  };
  const paragraph = (value: Paragraph): Paragraph => {
    const [printed] = ofItem(value, 'body');
    const pointer = value.runs[0]?.at.pointer ?? '';
    return inRuns(
      value,
      change({ text: printed!.text, pointer, around: '', column: '', span: printed!.span }),
    );
  };
  const table = (value: Table): Table => {
    const { rows, ...rest } = value;
    return {
      ...(visit(rest, 'table') as Omit<Table, 'rows'>),
      rows: rows.map((row) => {
        const around = row.map((c) => c.text).join(' ');
        return row.map((c, i) => text(c, 'cell', around, value.head[i]?.text ?? ''));
      }),
    };
  };
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((v) => visit(v, key));
    if (typeof value !== 'object' || value === null || key === 'at' || key === 'file') return value;
    if ('tag' in value && value.tag === 'paragraph') return paragraph(value as Paragraph);
    if ('rows' in value) return table(value as Table);
    if ('text' in value && 'at' in value) return text(value as Text, key);
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, visit(v, k)]));
  };
  return visit(letter, '') as Letter;
}

/** `markup`: a text that is still to be read as one with `**strong**` in it. */
function applied(text: string, changes: readonly Change[], markup: boolean): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: instead } of changes) {
    const marks = text.slice(start, end).match(/\*\*/gu)?.length ?? 0;
    const pair = markup && marks % 2 === 1 ? '**' : '';
    out += text.slice(at, start) + (markup ? instead.replaceAll('*', '\\*') : instead) + pair;
    at = end;
  }
  return onceNamed(out + text.slice(at));
}

/** A change goes into the run that it begins in. */
function inRuns(paragraph: Paragraph, changes: readonly Change[]): Paragraph {
  if (changes.length === 0) return paragraph;
  let from = 0;
  const runs = paragraph.runs.map((run) => {
    const to = from + run.text.length;
    let text = '';
    let at = from;
    for (const c of changes) {
      if (c.end <= from || c.start >= to) continue;
      text += run.text.slice(at - from, Math.max(at, c.start) - from);
      if (c.start >= from) text += c.text;
      at = Math.min(to, c.end);
    }
    text += run.text.slice(at - from);
    from = to;
    return { ...run, text: onceNamed(text) };
  });
  return { ...paragraph, runs: runs.filter((r) => r.text !== '') };
}

/** 有关代表、有关代表 → 有关代表; 有关代表等3位代表 → 3位代表. */
function onceNamed(text: string): string {
  return text
    .replace(/(有关\p{Script=Han}{2})(?:[、，和及与]\1)+/gu, '$1')
    .replace(/有关(\p{Script=Han}{2})等(?=[0-9一二三四五六七八九十]{1,3}[位名]\1)/gu, '');
}
