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
  key: CST.Token | null | undefined;
  isKey: boolean;
}

/** Deepest nesting that is read. A letter needs twelve levels; the composer overflows near 790. */
export const depthLimit = 32;

/** Offset of the first bracket nested too deep; found before a tree is built, because that is slow for a megabyte of brackets. */
export function deepBracket(text: string): number | undefined {
  if (!mayBeDeep(text)) return undefined;
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

/** Few texts have so many opening brackets at all; the others need no look at what they mean. */
function mayBeDeep(text: string): boolean {
  let count = 0;
  for (const bracket of ['[', '{'])
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1))
      if (++count > depthLimit) return true;
  return false;
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
export function walk(tokens: readonly CST.Token[]): Visit[] {
  const out: Visit[] = [];
  const stack: Visit[] = [];
  let inner: Visit[] = tokens.map((token) => ({
    token,
    depth: 0,
    inFlow: false,
    key: undefined,
    isKey: false,
  }));
  for (;;) {
    for (let visit = inner.pop(); visit; visit = inner.pop()) stack.push(visit);
    const next = stack.pop();
    if (!next) return out;
    if (isCollection(next.token)) next.depth++;
    out.push(next);
    inner = children(next, inner);
  }
}

function isCollection(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

type Tokens = readonly (CST.Token | null | undefined)[];

/** What stands directly in a token, added to `out`. */
function children({ token, depth, inFlow }: Visit, out: Visit[]): Visit[] {
  const flow = inFlow || token.type === 'flow-collection';
  const one = (t: CST.Token | null | undefined, isKey = false, key: Visit['key'] = undefined): void => {
    if (t) out.push({ token: t, depth, inFlow: flow, key, isKey });
  };
  const all = (list: Tokens | undefined): void => {
    if (list) for (const t of list) one(t);
  };
  switch (token.type) {
    case 'document':
      all(token.start);
      one(token.value);
      all(token.end);
      break;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      if (token.type === 'flow-collection') one(token.start);
      for (const item of token.items) {
        all(item.start);
        one(item.key, true);
        all(item.sep);
        one(item.value, false, item.key);
      }
      if (token.type === 'flow-collection') all(token.end);
      break;
    case 'block-scalar':
      all(token.props);
      break;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'doc-end':
      all(token.end);
  }
  return out;
}

/** Offset of the first character of a block scalar's content, after its header line. */
export function contentStart(token: CST.BlockScalar): number {
  return token.offset + token.props.reduce((n, t) => n + ('source' in t ? t.source.length : 0), 0);
}
