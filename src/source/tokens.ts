/** The lossless token tree of the library: how a file is read when its meaning cannot be trusted. */
import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { TextRange } from '../core/text.js';

export interface Comment {
  range: TextRange;
  /** As written, with its `#`. */
  text: string;
}

export interface Visit {
  token: CST.Token;
  /** Collections around the token, itself included. */
  depth: number;
  inFlow: boolean;
  /** The pair's key, when the token is the value of a pair. */
  key?: CST.Token | null | undefined;
  isKey?: boolean;
}

/** Deepest nesting that is read. A letter needs twelve levels; the composer overflows near 790. */
export const depthLimit = 32;

/** Offset of the first bracket nested too deep; found before a tree is built, because that is slow for a megabyte of brackets. */
export function deepBracket(text: string): number | undefined {
  let offset = 0;
  let depth = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer's own marks (U+0002, U+0018, U+001F) stand for no characters.
    if (/^[\x02\x18\x1F]$/u.test(lexeme)) {
      scalar = lexeme === '\x1F';
      continue;
    }
    if (!scalar && (lexeme === '[' || lexeme === '{') && ++depth > depthLimit) return offset;
    if (!scalar && (lexeme === ']' || lexeme === '}')) depth--;
    scalar = false;
    offset += lexeme.length;
  }
  return undefined;
}

export function readTokens(text: string): CST.Token[] {
  return [...new Parser().parse(text)];
}

/** Positioned documents. Only to be called when no token is deeper than `depthLimit`. */
export function compose(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const composer = new Composer({
    keepSourceTokens: true,
    stringKeys: true,
    schema: 'core',
    version: '1.2',
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
    // The library compares every pair of keys; `duplicateKeys` in guards.ts is linear.
    uniqueKeys: false,
  });
  return [...composer.compose(tokens, true, length)] as Document.Parsed[];
}

/** Every token, outer before inner, in the order of the text. Not recursive: files nest as deep as they like. */
export function* walk(tokens: readonly CST.Token[]): Generator<Visit> {
  const stack: Visit[] = tokens.map((token) => ({ token, depth: 0, inFlow: false })).reverse();
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const own = isCollection(visit.token) ? { ...visit, depth: visit.depth + 1 } : visit;
    yield own;
    const inner = children(own);
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i]!);
  }
}

function isCollection(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

function children({ token, depth, inFlow }: Visit): Visit[] {
  const flow = inFlow || token.type === 'flow-collection';
  const plain = (list: readonly (CST.Token | null | undefined)[] | undefined): Visit[] =>
    (list ?? []).flatMap((t) => (t ? [{ token: t, depth, inFlow: flow }] : []));
  switch (token.type) {
    case 'document':
      return [...plain(token.start), ...plain([token.value]), ...plain(token.end)];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection': {
      const items = token.items.flatMap((item) => [
        ...plain(item.start),
        ...plain([item.key]).map((v) => ({ ...v, isKey: true })),
        ...plain(item.sep),
        ...plain([item.value]).map((v) => ({ ...v, key: item.key })),
      ]);
      const frame = token.type === 'flow-collection';
      return frame ? [...plain([token.start].flat()), ...items, ...plain(token.end)] : items;
    }
    case 'block-scalar':
      return plain(token.props);
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'doc-end':
      return plain(token.end);
    default:
      return [];
  }
}

/** Offset of the first character of a block scalar's content, after its header line. */
export function contentStart(token: CST.BlockScalar): number {
  return token.offset + token.props.reduce((n, t) => n + ('source' in t ? t.source.length : 0), 0);
}
