import { CST, type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Diagnostic, Place } from '../core/diagnostic.js';
import type { TextRange } from '../core/text.js';
import { sizeLimit } from './decode.js';
import { keys, problem, shape, tooDeep, tooDeepAt } from './guards.js';
import { find, insertionPoint, rangeIn, rangeOf } from './locate.js';
import { plainValue } from './plain.js';
import { type Comment, compose, deepBracket, readTokens, walk } from './tokens.js';
import { trapsIn } from './traps/index.js';
import { parsedFrom } from './traps/parsed.js';

/** How a value is written. */
export type Style =
  | 'plain'
  | 'single'
  | 'double'
  | 'literal'
  | 'folded'
  | 'list'
  | 'map'
  | 'flow-list'
  | 'flow-map';

/** A file that was read: its plain value, and the way back from the value to the characters. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** Objects have no prototype; line breaks inside Chinese text put no space. `undefined` unless `reliable`. */
  readonly value: unknown;
  readonly diagnostics: Diagnostic[];
  /** False when the text is not one well-formed map: then neither schema nor rules may judge the tree. */
  readonly reliable: boolean;
  readonly comments: readonly Comment[];
  /** Where the pointer's key or value stands; for what does not exist, the key of the deepest part that does. */
  range(pointer: string, part?: 'key' | 'value'): TextRange | undefined;
  /** The characters `offset … offset + length` of a value; the whole scalar where YAML folds or unescapes. */
  rangeIn(place: Place, length: number): TextRange | undefined;
  /** A scalar's characters in the text, quotes included; of a block, header and all. */
  written(pointer: string): string | undefined;
  style(pointer: string): Style | undefined;
  /** A scalar without quotes, on which YAML readers may disagree (`0760`, `1e3`, `true`). */
  isPlain(pointer: string): boolean;
  /** Offset at which a new last entry of the map or list at `pointer` would be written. */
  insertionPoint(pointer: string): number;
}

/**
 * Read a text. Never throws.
 * @param fields names of fields of this kind of file; with them, slips in `字段：内容` are recognised for certain.
 */
export function parseSource(name: string, text: string, fields: ReadonlySet<string> = new Set()): Source {
  if (text.length > sizeLimit) {
    const args = { size: (text.length / sizeLimit).toFixed(1) };
    return source(name, text, undefined, [], [problem('decode/too-large', { start: 0, end: 0 }, args)]);
  }
  const bracket = deepBracket(text);
  if (bracket !== undefined) return source(name, text, undefined, [], [tooDeepAt(bracket)]);
  const tokens = readTokens(text);
  const visits = walk(tokens);
  const deep = tooDeep(visits);
  if (deep) return source(name, text, undefined, [], [deep]);
  const comments: Comment[] = [];
  for (const { token } of visits) {
    if (token.type !== 'comment') continue;
    comments.push({
      range: { start: token.offset, end: token.offset + token.source.length },
      text: token.source,
    });
  }
  const documents = compose(tokens, text.length);
  const root = documents[0]?.contents as Node | null | undefined;
  const guards = [...shape(text, documents), ...keys(root)];
  return source(
    name,
    text,
    documents[0],
    comments,
    trapsIn(parsedFrom(text, fields, visits, documents), guards),
  );
}

function source(
  name: string,
  text: string,
  document: Document.Parsed | undefined,
  comments: Comment[],
  diagnostics: Diagnostic[],
): Source {
  const root = document?.contents as Node | null | undefined;
  const reliable = isMap(root) && !diagnostics.some((d) => d.severity === 'error');
  const style = (pointer: string): Style | undefined => {
    const { node, exact } = find(root, pointer);
    return exact ? styleOf(node) : undefined;
  };
  return {
    name,
    text,
    value: reliable ? plainValue(root) : undefined,
    diagnostics,
    reliable,
    comments,
    range: (pointer, part = 'value') => rangeOf(text, root, pointer, part),
    rangeIn: (place, length) => rangeIn(text, root, place, length),
    written: (pointer) => {
      const { node, exact } = find(root, pointer);
      return exact && isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
    },
    style,
    isPlain: (pointer) => style(pointer) === 'plain',
    insertionPoint: (pointer) => insertionPoint(text, root, pointer),
  };
}

const scalarStyles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const;

function styleOf(node: Node | null | undefined): Style | undefined {
  if (isMap(node)) return node.flow ? 'flow-map' : 'map';
  if (isSeq(node)) return node.flow ? 'flow-list' : 'list';
  return isScalar(node) && node.type && CST.isScalar(node.srcToken)
    ? scalarStyles[node.type as keyof typeof scalarStyles]
    : undefined;
}
