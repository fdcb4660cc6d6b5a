/** `--format json`, version 1. Offsets and columns count UTF-16 units; sentences are always Chinese. */
import { byPlace, type Diagnostic } from '../core/diagnostic.js';
import { sentence } from '../core/messages/index.js';
import { lineColumn, lineStarts, type TextRange } from '../core/text.js';
import { type ReportedFile, type ReportInput, summarize } from './report.js';

/** One JSON document, two-space indented, with a final newline. Every file is listed, also one without findings. */
export function json({ files }: Pick<ReportInput, 'files'>): string {
  const report = { version: 1, files: files.map(file), summary: summarize(files) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function file({ path, text, diagnostics }: ReportedFile): object {
  const starts = lineStarts(text);
  return { path, messages: [...diagnostics].sort(byPlace).map((d) => message(d, starts)) };
}

function message(d: Diagnostic, starts: readonly number[]): object {
  return {
    code: d.code,
    severity: d.severity,
    message: sentence('zh', d.message, d.args),
    ...position(d.range, starts),
    pointer: d.pointer ?? null,
    hints: (d.hints ?? []).map((h) => ({
      message: sentence('zh', h.message, h.args),
      ...position(h.range, starts),
    })),
    fix: d.fix
      ? {
          title: sentence('zh', d.fix.title, d.fix.args),
          safety: d.fix.safety,
          edits: d.fix.edits.map(({ start, end, text }) => ({ start, end, text })),
        }
      : null,
    // The rules' pages have no public address yet.
    url: null,
  };
}

/** All null when the finding has no place, for example an unreadable file. */
function position(range: TextRange | undefined, starts: readonly number[]): object {
  const from = range && lineColumn(starts, range.start);
  const to = range && lineColumn(starts, range.end);
  return {
    line: from?.line ?? null,
    column: from?.column ?? null,
    endLine: to?.line ?? null,
    endColumn: to?.column ?? null,
    start: range?.start ?? null,
    end: range?.end ?? null,
  };
}
