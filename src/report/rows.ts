/** One finding a row, with its place in the ways that programs count: what the line-by-line and XML reports share. */
import { createHash } from 'node:crypto';
import { byPlace, type Diagnostic } from '../core/diagnostic.js';
import { type Language, sentence } from '../core/messages/index.js';
import { lineColumn, lineStarts } from '../core/text.js';
import type { ReportedFile, ReportInput } from './report.js';

export interface Position {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
}

export interface Row {
  /** With `/` as separator. */
  path: string;
  d: Diagnostic;
  /** One line. */
  message: string;
  /** Line 1, column 1 for the file as a whole. */
  start: Position;
  end: Position;
  /** The same finding has the same print although lines above it come and go; unique in a run. */
  print: string;
  /** Place of an offset, for fixes. */
  at(offset: number): Position;
  /** The file's text. */
  text: string;
}

/** All findings, file by file in the order of the text. */
export function rows({ files, language }: ReportInput): Row[] {
  return files.flatMap((file) => rowsOf(file, language));
}

/** The findings of one file, in the order of its text. */
export function rowsOf({ path: native, text, diagnostics }: ReportedFile, language: Language): Row[] {
  const path = slashed(native);
  const starts = lineStarts(text);
  const at = (offset: number): Position => lineColumn(starts, offset);
  const seen = new Map<string, number>();
  return [...diagnostics].sort(byPlace).map((d): Row => {
    const same = identity(d, text);
    const n = seen.get(same) ?? 0;
    seen.set(same, n + 1);
    return {
      path,
      d,
      message: sentence(language, d.message, d.args).replace(/\s*[\r\n]+\s*/gu, ' '),
      start: d.range ? at(d.range.start) : { line: 1, column: 1 },
      end: d.range ? at(d.range.end) : { line: 1, column: 1 },
      print: createHash('sha256').update([path, same, n].join('\0')).digest('hex').slice(0, 32),
      at,
      text,
    };
  });
}

/** A path as every program reads it. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** What makes two findings of one file the same: the rule and the characters meant, not where they stand. */
export function identity(d: Diagnostic, text: string): string {
  return `${d.code}\0${d.range ? text.slice(d.range.start, d.range.end) : ''}`;
}

/** For attributes and text of XML 1.0, which has no place for most control characters and for half characters. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\n\r\t]/gu, (c) => `&#${c.charCodeAt(0)};`);
}
