/** `# reply-disable-next-line id -- 理由` and its kin. Comments come from the YAML tokens. */
import type { Diagnostic, Severity } from '../core/diagnostic.js';
import { lineColumn, lineStarts, type TextRange } from '../core/text.js';
import { nearest } from '../schema/nearest.js';
import { directiveWords, mistyped, printed } from './mistyped.js';
import { yearRules } from './year/rules.js';

/** A comment of the file; `text` may or may not begin with #. */
export interface SourceComment {
  range: TextRange;
  text: string;
}

interface Directive {
  kind: 'next-line' | 'line' | 'file' | 'disable' | 'enable';
  /** Rule ids; empty: all rules. */
  ids: string[];
  comment: TextRange;
  line: number;
  /** Behind `--`. */
  reason: string;
}

export interface DirectiveInput {
  source: {
    text: string;
    range(pointer: string, part: 'key' | 'value'): TextRange | undefined;
    comments: readonly SourceComment[];
  };
  diagnostics: readonly Diagnostic[];
  severities: Readonly<Record<string, Severity | 'off'>>;
  /** Ids of the rules that ran; a comment about another one is not called unused unless no such rule exists. */
  active: ReadonlySet<string>;
}

/**
 * The findings that no comment switches off, and one `disable-unused` per comment and id that switches nothing off,
 * and per comment that was meant to.
 */
export function applyDirectives({ source, diagnostics, severities, active }: DirectiveInput): Diagnostic[] {
  if (source.comments.length === 0 && !source.text.includes('reply-')) return [...diagnostics];
  const { directives, coverOf } = read(source);
  const used = new Set<string>();
  const kept = diagnostics.filter((d) => {
    if (directives.length === 0) return true;
    const hit = coverOf(d);
    if (hit) used.add(key(hit, hit.ids.length > 0 ? d.code : ''));
    return !hit;
  });
  const reasons = withoutReason(directives, severities['disable-reason'] ?? 'off');
  const severity = severities['disable-unused'] ?? 'warning';
  if (severity === 'off') return [...kept, ...reasons];
  const unused = directives.flatMap((x): Diagnostic[] => {
    if (x.kind === 'enable') return [];
    const ids = x.ids.length > 0 ? x.ids : [''];
    return ids
      .filter((id) => !used.has(key(x, id)) && severities[id] !== 'off' && !later.has(id))
      .map((id) => unusedComment(source.text, x, id, active, severity));
  });
  const slips = source.comments.flatMap((c) => mistyped(c, severity));
  return [...kept, ...reasons, ...unused, ...slips, ...printed(source, severity)];
}

/** Whether a comment of the file switches a finding off: for findings that come when all letters are known. */
export function silencer(source: DirectiveInput['source']): (d: Diagnostic) => boolean {
  const { directives, coverOf } = read(source);
  return (d) => directives.length > 0 && coverOf(d) !== undefined;
}

/** Whether a person has answered for a finding: a comment that names it, and says why, covers it. */
export function confirmer(source: DirectiveInput['source']): (d: Diagnostic) => boolean {
  const { coverOf } = read(source, (x) => x.ids.length > 0 && x.reason !== '' && x.kind !== 'file');
  return (d) => coverOf(d) !== undefined;
}

function read(
  source: DirectiveInput['source'],
  counts: (x: Directive) => boolean = () => true,
): {
  directives: Directive[];
  coverOf(d: Diagnostic): Directive | undefined;
} {
  const starts = lineStarts(source.text);
  const lineOf = (offset: number): number => lineColumn(starts, offset).line;
  const directives = source.comments.flatMap((c) => readDirective(c, lineOf(c.range.start)) ?? []);
  const coverOf = (d: Diagnostic): Directive | undefined => {
    // A finding deep in a block of text also counts for the line where its field begins: comments cannot stand inside.
    const field = d.pointer === undefined ? undefined : source.range(d.pointer, 'key');
    const lines = [d.range, field].flatMap((r) => (r ? [lineOf(r.start)] : []));
    return directives.findLast((x) => counts(x) && covers(x, d, lines, directives));
  };
  return { directives, coverOf };
}

function withoutReason(directives: readonly Directive[], severity: Severity | 'off'): Diagnostic[] {
  if (severity === 'off') return [];
  return directives
    .filter((x) => x.kind !== 'enable' && x.reason === '')
    .map((x) => ({ code: 'disable-reason', severity, message: 'disable-reason', range: x.comment }));
}

/** Findings that come later, of all letters or of the public edition: nobody knows yet whether their comment is used. */
const later = new Set([...yearRules.map((r) => r.id), 'public/name', 'public/file']);

const shape = new RegExp(`^#?\\s*(${directiveWords.join('|')})(?![\\w-])\\s*(.*)$`, 'su');

function readDirective(comment: SourceComment, line: number): Directive | undefined {
  const m = shape.exec(comment.text.trim());
  if (!m) return undefined;
  const [named = '', ...reason] = m[2]!.split(/(?:^|\s)--(?:\s|$)/u);
  const ids = named.split(/[\s,，、]+/u).filter((id) => id !== '');
  return {
    kind: m[1]!.replace(/^reply-(?:disable-)?/u, '') as Directive['kind'],
    ids,
    comment: comment.range,
    line,
    reason: reason.join(' ').trim(),
  };
}

function covers(x: Directive, d: Diagnostic, lines: readonly number[], all: readonly Directive[]): boolean {
  // What failed inside the program is no judgement about the letter.
  if (d.code.startsWith('internal/') || (x.ids.length > 0 && !x.ids.includes(d.code))) return false;
  switch (x.kind) {
    case 'file':
      return true;
    case 'line':
      return lines.includes(x.line);
    case 'next-line':
      return lines.includes(x.line + 1);
    case 'disable': {
      const at = d.range?.start;
      if (at === undefined || at < x.comment.start) return false;
      return !all.some(
        (e) =>
          e.kind === 'enable' &&
          e.comment.start > x.comment.start &&
          e.comment.start < at &&
          (e.ids.length === 0 || e.ids.includes(d.code)),
      );
    }
    case 'enable':
      return false;
  }
}

function key(x: Directive, id: string): string {
  return `${x.comment.start} ${id}`;
}

function unusedComment(
  text: string,
  x: Directive,
  id: string,
  active: ReadonlySet<string>,
  severity: Severity,
): Diagnostic {
  const common = { code: 'disable-unused', severity, args: { id }, range: x.comment };
  if (id !== '' && !active.has(id) && !id.includes('/'))
    return { ...common, ...unknown(text, x, id, active) };
  return {
    ...common,
    // A code of another phase: the file or the page itself is not as it must be.
    message: id === '' ? 'disable-unused#all' : id.includes('/') ? 'disable-unused#phase' : 'disable-unused',
    ...(x.ids.length < 2
      ? {
          fix: {
            title: 'disable-unused#fix',
            safety: 'safe',
            edits: [{ ...withBlanks(text, x.comment), text: '' }],
          },
        }
      : {}),
  };
}

/** A comment with the blanks before it; one that is alone on its line, with the line. */
function withBlanks(text: string, { start, end }: TextRange): TextRange {
  while (' \t'.includes(text[start - 1] ?? '\n')) start--;
  const alone = start === 0 || text[start - 1] === '\n';
  return { start, end: alone ? end + /^[ \t]*\r?\n?/u.exec(text.slice(end, end + 80))![0].length : end };
}

/** The comment stays: a slip in the name is no reason to throw away why somebody wrote it. */
function unknown(
  text: string,
  { comment }: Directive,
  id: string,
  active: ReadonlySet<string>,
): Pick<Diagnostic, 'message' | 'hints' | 'fix'> {
  const message = 'disable-unused#unknown';
  const [near] = nearest(id, [...active, ...later]);
  if (near === undefined) return { message };
  const start = text.indexOf(id, comment.start);
  return {
    message,
    hints: [{ message: 'schema/unknown-key#nearest', args: { nearest: near } }],
    fix: {
      title: 'rules/replace',
      args: { text: near },
      // A comment that begins to work takes findings away: a person should have seen them.
      safety: 'unsafe',
      edits: [{ start, end: start + id.length, text: near }],
    },
  };
}
