import type { YAMLError } from 'yaml';
import type { Diagnostic } from '../../core/diagnostic.js';
import { plainError } from '../errors.js';
import { characters } from './characters.js';
import { fieldLines } from './field-line.js';
import { indicators } from './indicator.js';
import { layoutErrors } from './layout.js';
import { listLines } from './list-line.js';
import type { Parsed } from './parsed.js';
import { flowFields, silentTraps } from './silent.js';

/** In the order of their right to explain a line: the first error found on a line is the one shown. */
const traps = [fieldLines, listLines, flowFields, indicators, layoutErrors];

/**
 * All findings on a text: the traps that clerks fall into, the guards' findings, and those of the
 * library's errors that nothing explains better; one error for each line, in the order of the text.
 */
export function trapsIn(parsed: Parsed, guards: readonly Diagnostic[]): Diagnostic[] {
  const explained = traps.flatMap((trap) => trap(parsed));
  const rest = unexplained(parsed, explained).map((e) => plainError(parsed.text, e));
  // When lines are no fields, that the file is no map needs no saying.
  const isLines = explained.some((d) => d.severity === 'error');
  const shapes = guards.filter((d) => d.code !== 'yaml/not-a-map' || !isLines);
  const seen = new Set<number>();
  const structural = [...explained, ...shapes, ...rest].filter((d) => {
    if (d.severity !== 'error') return true;
    const line = parsed.lineOf(d.range?.start ?? 0);
    return !seen.has(line) && seen.add(line);
  });
  const silent = structural.some((d) => d.severity === 'error') ? [] : silentTraps(parsed);
  // A join would make for good a line part of the text that should be a field or an item.
  const free = silent.filter((d) => d.code !== 'yaml/folded-text' || !structural.some((s) => covers(d, s)));
  return foretold(
    [...structural, ...free, ...characters(parsed)].sort(
      (a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0),
    ),
  );
}

/** An error keeps schema and rules from looking: the first one says that there may be more to come. */
function foretold(found: Diagnostic[]): Diagnostic[] {
  const first = found.find((d) => d.severity === 'error');
  if (!first || first.code === 'yaml/empty') return found;
  const hints = [...(first.hints ?? []), { message: 'yaml/check-again' } as const];
  return found.map((d) => (d === first ? { ...d, hints } : d));
}

/** The library's errors that are no echoes: not on a line already explained, nor behind a quote or bracket left open. */
function unexplained(parsed: Parsed, explained: readonly Diagnostic[]): YAMLError[] {
  const lines = new Set<number>();
  let open = Number.POSITIVE_INFINITY;
  for (const { severity, code, message, range, fix } of explained) {
    if (severity !== 'error' || !range) continue;
    if (code === 'yaml/unclosed-quote' || code === 'yaml/unclosed-bracket')
      open = Math.min(open, range.start);
    for (const { start } of [range, ...(fix?.edits ?? [])]) lines.add(parsed.lineOf(start));
    // A field too deep is complained of at the field above it.
    if (message === 'yaml/bad-indent#deeper') lines.add(parsed.lineOf(range.start) - 1);
  }
  const written = parsed.text.trimEnd().length;
  let stopped = lines.size > 0;
  return parsed.errors.filter(({ message, pos: [from, to] }) => {
    if (from >= open) return false;
    // Once the document has ended too early, everything behind it is complained of.
    if (/in YAML stream|at node end/u.test(message)) {
      if (stopped) return false;
      stopped = true;
    }
    // What is missed at the end of the file belongs to the last line with something on it.
    const start = Math.max(0, Math.min(from, written - 1));
    for (let i = parsed.lineOf(start); i <= parsed.lineOf(Math.max(start, to - 1)); i++)
      if (lines.has(i)) return false;
    return true;
  });
}

function covers(outer: Diagnostic, inner: Diagnostic): boolean {
  const span = outer.fix?.edits[0] ?? outer.range;
  return Boolean(span && inner.range && span.start <= inner.range.start && inner.range.start < span.end);
}
