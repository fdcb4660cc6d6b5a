/** Text that begins with, or contains, a character which YAML reads as structure: it wants quotes. */
import type { YAMLError } from 'yaml';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { MessageId } from '../../core/messages/index.js';
import type { TextRange } from '../../core/text.js';
import { problem } from '../guards.js';
import { quoteScalar } from '../quote.js';
import { contentStart } from '../tokens.js';
import { lineAt, type Parsed } from './parsed.js';

export function indicators(parsed: Parsed): Diagnostic[] {
  return [
    ...parsed.errors.flatMap((error) => fromError(parsed, error)),
    ...headers(parsed),
    ...marks(parsed),
  ];
}

function fromError(parsed: Parsed, { code, message, pos: [offset] }: YAMLError): Diagnostic[] {
  const line = parsed.lineOf(Math.min(offset, parsed.text.length));
  const { value } = lineAt(parsed, line);
  const { text } = value;
  if (text === '') return [];
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const colon = /:(?=\s|$)/u.exec(text);
    if (text.startsWith('? '))
      return [quoted('yaml/bad-scalar-start', { start: value.start, end: value.start + 1 }, value)];
    if (!colon) return [];
    const at = value.start + colon.index;
    return [quoted('yaml/block-as-implicit-key', { start: at, end: at + 1 }, value)];
  }
  if (code === 'BAD_SCALAR_START' && offset === value.start)
    return [quoted('yaml/bad-scalar-start', { start: offset, end: offset + 1 }, value)];
  if (code !== 'UNEXPECTED_TOKEN' || offset < value.start) return [];
  // Quotes around the whole text are right, and the fault lies elsewhere.
  if (/^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")$/u.test(text)) return [];
  if (/^["']/u.test(text))
    return offset > value.start && !parsed.inert(offset)
      ? [quoted('yaml/half-quoted', value, value, 'single')]
      : [];
  if (/^[[{]/u.test(text) && offset > value.start) return [bracket(value)];
  if (/ block-seq-ind on same line/u.test(message))
    return [problem('yaml/unexpected-token#list', { start: offset, end: offset + 1 })];
  return /^[\]},]/u.test(text)
    ? [quoted('yaml/bad-scalar-start', { start: value.start, end: value.start + 1 }, value)]
    : [];
}

/** `[2021]5号`: a year in square brackets, or any other text that begins with a bracket. */
function bracket(value: TextRange & { text: string }): Diagnostic {
  const year = /^\[(\d{4})\](.*)$/u.exec(value.text);
  if (!year)
    return quoted(value.text.startsWith('[') ? 'yaml/square-bracket' : 'yaml/curly-bracket', value, value);
  const edits = [{ start: value.start, end: value.end, text: `〔${year[1]}〕${year[2]}` }];
  return {
    ...problem('yaml/square-bracket', { start: value.start, end: value.end }, { text: value.text }),
    fix: { title: 'fix/year-brackets', safety: 'safe', edits },
  };
}

/** `>5个工作日` and `|5`: read as the head of a block that has no lines. */
function headers(parsed: Parsed): Diagnostic[] {
  return parsed.visits.flatMap(({ token }) => {
    if (token.type !== 'block-scalar') return [];
    const { value } = lineAt(parsed, parsed.lineOf(token.offset));
    const proper = /^[|>][+-]?[1-9]?[+-]?$/u.test(value.text);
    const empty = !/\S/u.test(
      parsed.text.slice(contentStart(token), contentStart(token) + token.source.length),
    );
    const wrong = !proper || (empty && /\d/u.test(value.text));
    return wrong && value.start === token.offset ? [quoted('yaml/block-header', value, value)] : [];
  });
}

const forbidden: Partial<Record<string, MessageId>> = {
  alias: 'yaml/alias',
  anchor: 'yaml/anchor',
  tag: 'yaml/tag',
  directive: 'yaml/directive',
};

/** Aliases, anchors, tags, directives: none has a use in a letter, and without them nothing can explode. */
function marks(parsed: Parsed): Diagnostic[] {
  return parsed.visits.flatMap(({ token, inFlow }) => {
    const id = forbidden[token.type];
    if (!id || !('source' in token)) return [];
    const text = token.source.trim();
    const range = { start: token.offset, end: token.offset + text.length };
    const { value } = lineAt(parsed, parsed.lineOf(token.offset));
    // Chinese right behind the mark is text; an ASCII name may be meant as the mark that it is.
    const isText = !inFlow && value.start === token.offset && /^.\S*[^\x00-\x7F]/u.test(value.text);
    return [isText ? quoted(id, range, value) : problem(id, range, { text })];
  });
}

function quoted(
  id: MessageId,
  range: TextRange,
  value: TextRange & { text: string },
  style: 'single' | 'double' = 'double',
): Diagnostic {
  const edits = [{ start: value.start, end: value.end, text: quoteScalar(value.text, style) }];
  return {
    ...problem(id, { start: range.start, end: range.end }, { char: value.text[0]!, text: value.text }),
    fix: { title: 'fix/quote', safety: 'safe', edits },
  };
}
