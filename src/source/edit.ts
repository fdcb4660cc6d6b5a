/** Changes as text edits; the file is never written anew from its tree. */
import { isMap, type Node } from 'yaml';
import type { TextEdit } from '../core/text.js';
import { find, keyRange } from './locate.js';
import { quoteScalar } from './quote.js';
import { compose, readTokens } from './tokens.js';

/** Write `key: value` as the last pair of the map at `pointer`; nothing when no map stands there. */
export function insertPair(text: string, pointer: string, key: string, value: string): TextEdit[] {
  const { node, exact } = find(rootOf(text), pointer);
  const last = exact && isMap(node) ? node.items.at(-1) : undefined;
  const at = keyRange(last);
  if (!last || !at || !isMap(node)) return [];
  const pair = `${quoteScalar(key)}: ${quoteScalar(value)}`;
  const end = (last.value ?? last.key) as Node;
  if (node.flow) return [{ start: end.range![1], end: end.range![1], text: `, ${pair}` }];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const offset = end.range![2];
  const indent = ' '.repeat(at.start - lineStart(text, at.start));
  const before = offset === lineStart(text, offset) ? '' : eol;
  return [{ start: offset, end: offset, text: `${before}${indent}${pair}${before ? '' : eol}` }];
}

/** A value as written by `setPairs`: text, always in quotes, or a list in brackets. */
export type NewValue = string | { quoted: string } | readonly string[];

/**
 * Give fields of the map at `pointer` other values, as edits of the file: what is there is replaced where it stands,
 * what is missing is written behind the last pair, in the order given; `undefined` takes a pair out.
 * Comments stay. Nothing for a map in brackets, or when no map stands there.
 */
export function setPairs(
  text: string,
  pointer: string,
  values: Readonly<Record<string, NewValue | undefined>>,
): TextEdit[] {
  const { node: map, exact } = find(rootOf(text), pointer);
  const last = exact && isMap(map) && !map.flow ? map.items.at(-1) : undefined;
  const at = keyRange(last);
  if (!isMap(map) || !last || !at) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const missing: string[] = [];
  const edits = Object.entries(values).flatMap(([key, value]): TextEdit[] => {
    const own = `${pointer}/${key}`;
    const { node, exact: there } = find(map, `/${key}`);
    if (value === undefined) return there ? removePair(text, own) : [];
    const written = inline(value);
    if (there && node?.range) return [{ start: node.range[0], end: node.range[1], text: written }];
    missing.push(`${quoteScalar(key)}: ${written}`);
    return [];
  });
  if (missing.length === 0) return edits;
  const end = ((last.value ?? last.key) as Node).range![2];
  const indent = ' '.repeat(at.start - lineStart(text, at.start));
  const open = end === lineStart(text, end) ? '' : eol;
  const lines = missing.map((line) => `${indent}${line}`).join(eol);
  return [...edits, { start: end, end, text: `${open}${lines}${open ? '' : eol}` }];
}

function inline(value: NewValue): string {
  if (typeof value === 'string') return quoteScalar(value);
  return 'quoted' in value
    ? quoteScalar(value.quoted, 'double')
    : `[${value.map((text) => quoteScalar(text)).join(', ')}]`;
}

/** Take out the pair at `pointer` with its lines; nothing when it is inside brackets or the only one of its map. */
export function removePair(text: string, pointer: string): TextEdit[] {
  const root = rootOf(text);
  const { pair, direct, exact } = find(root, pointer);
  const { node: map } = find(root, pointer.slice(0, pointer.lastIndexOf('/')));
  const at = keyRange(pair);
  if (!exact || !direct || !pair || !at || !isMap(map) || map.flow || map.items.length < 2) return [];
  const next = keyRange(map.items[map.items.indexOf(pair) + 1]);
  const start = lineStart(text, at.start);
  // The first pair of a list item shares its line with the dash, which stays.
  if (text.slice(start, at.start).trim() !== '')
    return next ? [{ start: at.start, end: next.start, text: '' }] : [];
  return [{ start, end: ((pair.value ?? pair.key) as Node).range![2], text: '' }];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function rootOf(text: string): Node | null | undefined {
  return compose(readTokens(text), text.length)[0]?.contents as Node | null | undefined;
}
