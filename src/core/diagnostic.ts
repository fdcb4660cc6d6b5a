import type { MessageId } from './messages/index.js';
import type { TextEdit, TextRange } from './text.js';

export type Severity = 'error' | 'warning' | 'info';

/** `safe`: never changes meaning; `unsafe`: probably right, read it; `manual`: only shown. */
export type FixSafety = 'safe' | 'unsafe' | 'manual';

/** Values for the `{placeholders}` of a sentence. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** Text edits that belong together: applied whole or not at all. `title` is a sentence id like any other. */
export interface Fix {
  title: MessageId;
  args?: MessageArgs;
  safety: FixSafety;
  edits: TextEdit[];
}

/** A second sentence: what to do, or where the other half of a contradiction stands. */
export interface Hint {
  message: MessageId;
  args?: MessageArgs;
  range?: TextRange;
}

/**
 * One finding, whatever phase found it (decode, YAML, schema, lint, layout, write).
 * Sentences are made from `message` and `args` by the reporter, in its language;
 * line and column are made from `range` by the reporter too.
 */
export interface Diagnostic {
  /** A rule's id (`docno-bracket`) or a prefixed code of another phase (`yaml/tab-as-indent`). */
  code: string;
  severity: Severity;
  message: MessageId;
  args?: MessageArgs;
  /** Where in the decoded text; absent when the file could not be read at all. */
  range?: TextRange;
  /** JSON Pointer of the field, e.g. `/提案/编号`. */
  pointer?: string;
  /** What stands there and what should. */
  actual?: string;
  expected?: string;
  /** Clause and source in one line, e.g. `GB/T 9704-2012 7.2.5`. */
  basis?: string;
  hints?: Hint[];
  fix?: Fix;
}

/** A place inside the letter: a JSON Pointer and the UTF-16 offset inside that scalar's value. */
export interface Place {
  pointer: string;
  offset: number;
}

/**
 * A diagnostic of a room that knows no source text (compose, typeset): it says where by place.
 * `length` undefined means the whole value; `on: 'key'` means the field's name (a field that lacks something).
 * The edge turns it into a `Diagnostic` through the source.
 */
export interface Finding extends Omit<Diagnostic, 'range' | 'pointer' | 'fix'> {
  at: Place;
  length?: number;
  on?: 'key';
}

/** Order of two diagnostics in a report: by start, end and code; those about the file as a whole come first. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.range?.start ?? -1) - (b.range?.start ?? -1) ||
    (a.range?.end ?? -1) - (b.range?.end ?? -1) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
