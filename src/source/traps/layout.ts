/** Errors of indentation and of quotes or brackets left open: pointed at where they began. */
import type { CST, YAMLError } from 'yaml';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { MessageId } from '../../core/messages/index.js';
import { problem } from '../guards.js';
import { lineAt, type Parsed } from './parsed.js';

export function layoutErrors(parsed: Parsed): Diagnostic[] {
  const tokens = parsed.visits.map((v) => v.token);
  const quotes = tokens.filter(
    (t) => t.type === 'double-quoted-scalar' || t.type === 'single-quoted-scalar',
  ) as CST.FlowScalar[];
  const brackets = tokens
    .filter((t) => t.type === 'flow-collection')
    .filter((t) => !t.end.some((e) => /^[\]}]$/u.test(e.source)));
  return [
    ...tabs(parsed),
    ...parsed.errors.flatMap(
      (e) =>
        openQuote(parsed, e, lastBefore(quotes, e.pos[0])) ??
        openBracket(parsed, e, lastBefore(brackets, e.pos[0])) ??
        unindented(parsed, e) ??
        tooDeep(parsed, e) ??
        [],
    ),
  ];
}

/** Every line that the library refuses for its tabs, and its neighbours that begin with one. */
function tabs(parsed: Parsed): Diagnostic[] {
  if (!parsed.errors.some((e) => e.code === 'TAB_AS_INDENT')) return [];
  return parsed.lines.flatMap(({ start, end }) => {
    const indent = /^[ \t]*/u.exec(parsed.text.slice(start, end))![0];
    if (!indent.includes('\t') || parsed.inert(start)) return [];
    const range = { start, end: start + indent.length };
    const edits = [{ ...range, text: indent.replaceAll('\t', '  ') }];
    return [
      {
        ...problem('yaml/tab-as-indent', range),
        fix: { title: 'fix/ascii-indent' as const, safety: 'unsafe' as const, edits },
      },
    ];
  });
}

function openQuote(
  { text }: Parsed,
  error: YAMLError,
  quote: CST.FlowScalar | undefined,
): Diagnostic[] | undefined {
  if (!quote) return undefined;
  const missing = error.code === 'MISSING_CHAR' && /closing/u.test(error.message);
  // The next field's quote closed it: then that field's line is inside the text.
  const early =
    error.code === 'UNEXPECTED_TOKEN' && /\n[ \t]*(?:- +)*[^\s:"']{1,12}:(?:[ \t]|$)/u.test(quote.source);
  if (!missing && !early) return undefined;
  return [unclosed(text, 'yaml/unclosed-quote', quote.offset, quote.offset + quote.source.length)];
}

function openBracket(
  { text }: Parsed,
  error: YAMLError,
  bracket: CST.Token | undefined,
): Diagnostic[] | undefined {
  const ours =
    /flow (?:map|sequence)/iu.test(error.message) &&
    (error.code === 'BAD_INDENT' || error.code === 'MISSING_CHAR');
  return bracket && ours
    ? [unclosed(text, 'yaml/unclosed-bracket', bracket.offset, error.pos[0])]
    : undefined;
}

function unclosed(text: string, id: MessageId, start: number, noticed: number): Diagnostic {
  const end = Math.min(noticed, text.length);
  const hint = { message: 'yaml/unclosed#end', range: { start: end, end } } as const;
  return { ...problem(id, { start, end: start + 1 }, { char: text[start]! }), hints: [hint] };
}

/** The last token that begins before `offset`; tokens come in the order of the text. */
function lastBefore<T extends CST.Token>(tokens: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[mid]!.offset < offset) low = mid + 1;
    else high = mid;
  }
  return tokens[low - 1];
}

/** A line of text at the left margin, after a field whose text it continues. */
function unindented(parsed: Parsed, error: YAMLError): Diagnostic[] | undefined {
  if (error.code !== 'MISSING_CHAR' && error.code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const index = parsed.lineOf(Math.min(error.pos[0], parsed.text.length));
  const { start, end } = parsed.lines[index]!;
  const line = parsed.text.slice(start, end);
  const text = line.trim();
  let above = index - 1;
  while (above >= 0 && parsed.lines[above]!.start === parsed.lines[above]!.end) above--;
  if (
    above < 0 ||
    text === '' ||
    /[:：]/u.test(text) ||
    /^[-－•·●▪–—‐"'[{]/u.test(text) ||
    parsed.inert(start)
  )
    return undefined;
  const last = parsed.lines[above]!;
  const isText = parsed.inert(last.start);
  const indent = lineAt(parsed, above).indent.length + (isText ? 0 : 2);
  const at = start + line.length - text.length;
  const edits = [{ start, end: at, text: ' '.repeat(indent) }];
  return [
    {
      ...problem('yaml/unindented-line', { start: at, end }),
      fix: { title: 'fix/indent-line', safety: 'unsafe', edits },
    },
  ];
}

/** A field that stands deeper than the one above, which already has its text. */
function tooDeep(parsed: Parsed, error: YAMLError): Diagnostic[] | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const index = parsed.lineOf(error.pos[0]);
  const next = parsed.lines[index + 1];
  if (!next || lineAt(parsed, index).value.text === '' || /:(?:\s|$)/u.test(lineAt(parsed, index).value.text))
    return undefined;
  const { indent } = lineAt(parsed, index + 1);
  const here = lineAt(parsed, index).indent;
  if (indent.length <= here.length) return undefined;
  const range = { start: next.start, end: next.start + indent.length };
  const edits = [{ ...range, text: here }];
  return [
    {
      ...problem('yaml/bad-indent#deeper', range),
      fix: { title: 'fix/ascii-indent', safety: 'unsafe', edits },
    },
  ];
}
