/** `--format rdjson`: the Reviewdog Diagnostic Format, with the fixes as suggestions. Columns count bytes of UTF-8. */
import { applyEdits, type TextEdit } from '../core/text.js';
import type { ReportInput } from './report.js';
import { type Position, type Row, rows } from './rows.js';

export function rdjson(input: ReportInput): string {
  const diagnostics = rows(input).map((row) => ({
    message: row.message,
    location: {
      path: row.path,
      ...(row.d.range ? { range: range(row, row.d.range.start, row.d.range.end) } : {}),
    },
    severity: row.d.severity.toUpperCase(),
    code: { value: row.d.code },
    ...(row.d.fix && row.d.fix.safety !== 'manual'
      ? {
          suggestions: suggestions(row, row.d.fix.edits),
        }
      : {}),
  }));
  return `${JSON.stringify({ source: { name: 'reply' }, diagnostics }, null, 2)}\n`;
}

/** One: several would be offered one by one, and half a fix is none. */
function suggestions(row: Row, edits: readonly TextEdit[]): object[] {
  const [first, ...more] = edits.toSorted((a, b) => a.start - b.start);
  if (!first) return [];
  const last = more.at(-1) ?? first;
  const inside = edits.map((e) => ({ ...e, start: e.start - first.start, end: e.end - first.start }));
  const text = applyEdits(row.text.slice(first.start, last.end), inside);
  return [{ range: range(row, first.start, last.end), text }];
}

function range(row: Row, start: number, end: number): { start: Position; end: Position } {
  return { start: inBytes(row, start), end: inBytes(row, end) };
}

function inBytes({ at, text }: Row, offset: number): Position {
  const { line, column } = at(offset);
  return { line, column: Buffer.byteLength(text.slice(offset - (column - 1), offset)) + 1 };
}
