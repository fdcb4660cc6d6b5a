/** From JSON Pointers and offsets in values to ranges of the text. */
import { CST, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Place } from '../core/diagnostic.js';
import type { TextRange } from '../core/text.js';
import { uncleaned } from './clean.js';
import { unfolded } from './fold.js';
import { keyText } from './plain.js';
import { segments } from './pointer.js';
import { contentStart } from './tokens.js';

export interface Found {
  /** The deepest node that exists on the way. */
  node: Node | null | undefined;
  /** The innermost pair on the way: `node` is its value, or stands in a list inside it. */
  pair: Pair | undefined;
  /** `node` is that pair's value itself, not a list item or the root. */
  direct: boolean;
  /** The pointer's own node exists. */
  exact: boolean;
}

export function find(root: Node | null | undefined, pointer: string): Found {
  let found: Found = { node: root, pair: undefined, direct: false, exact: true };
  for (const segment of segments(pointer)) {
    const { node } = found;
    if (isMap(node)) {
      // The last of several equal keys is the one that the value has.
      const pair = node.items.findLast((p) => keyText(p.key) === segment);
      if (!pair) return { ...found, exact: false };
      found = { node: pair.value as Node | null, pair, direct: true, exact: true };
    } else if (isSeq(node) && /^\d+$/u.test(segment) && Number(segment) < node.items.length) {
      found = { ...found, node: node.items[Number(segment)] as Node | null, direct: false };
    } else return { ...found, exact: false };
  }
  return found;
}

export function rangeOf(
  text: string,
  root: Node | null | undefined,
  pointer: string,
  part: 'key' | 'value',
): TextRange | undefined {
  const found = find(root, pointer);
  const key = keyRange(found.pair);
  if (part === 'value' && found.exact) return nodeRange(text, found.node) ?? key;
  return found.direct ? key : (nodeRange(text, found.node) ?? key);
}

export function keyRange(pair: Pair | undefined): TextRange | undefined {
  const range = (pair?.key as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** What to underline for a node: a scalar whole, a block by its first line; `undefined` for an empty value. */
function nodeRange(text: string, node: Node | null | undefined): TextRange | undefined {
  if (!node?.range || node.range[0] === node.range[1]) return undefined;
  const [start, end] = node.range;
  if (!isScalar(node)) return firstLine(text, start, end);
  const token = node.srcToken;
  if (token?.type !== 'block-scalar') return { start, end };
  const content = contentStart(token);
  const first = /\S/u.exec(text.slice(content, end));
  return first ? firstLine(text, content + first.index, end) : firstLine(text, start, end);
}

function firstLine(text: string, start: number, end: number): TextRange {
  const line = /^[^\r\n]*/u.exec(text.slice(start, end))![0].trimEnd();
  return { start, end: start + line.length };
}

/** Where a new pair (or item) of the collection at `pointer` would be written: the end of its last line. */
export function insertionPoint(text: string, root: Node | null | undefined, pointer: string): number {
  const { node, pair } = find(root, pointer);
  const last = isMap(node) || isSeq(node) ? node.items.at(-1) : undefined;
  const ends = [last, (last as Pair | undefined)?.value, (last as Pair | undefined)?.key, node, pair?.key];
  for (const candidate of ends) {
    const range = (candidate as Node | null | undefined)?.range;
    if (range) return range[2];
  }
  return text.length;
}

/**
 * The characters of a value in the text. Exact in one-line plain scalars, quotes without escapes and
 * `|` blocks; the whole scalar where YAML folds or unescapes.
 */
export function rangeIn(
  text: string,
  root: Node | null | undefined,
  place: Place,
  length: number,
): TextRange | undefined {
  const { node, exact } = find(root, place.pointer);
  if (!exact || !isScalar(node) || !node.range) return rangeOf(text, root, place.pointer, 'value');
  const map = offsetMap(node);
  if (!map) return { start: node.range[0], end: node.range[1] };
  const at = (offset: number): number => map(uncleaned(node, offset));
  const start = at(place.offset);
  // The end is where the last character ends, so that a line break is never underlined.
  return { start, end: length > 0 ? at(place.offset + length - 1) + 1 : start };
}

/** Value offset → text offset of a scalar, or `undefined` when the two do not run in step. */
export function offsetMap(node: Scalar): ((offset: number) => number) | undefined {
  const token = node.srcToken;
  if (!token || !CST.isScalar(token)) return undefined;
  if (token.type === 'block-scalar') return literalMap(token, node);
  const value = typeof node.value === 'string' ? node.value : token.source;
  const quoted = token.type !== 'scalar';
  const raw = quoted ? token.source.slice(1, -1) : token.source;
  const base = token.offset + (quoted ? 1 : 0);
  return raw === value && unfolded(token) === undefined ? (offset) => base + offset : undefined;
}

/** A long block with many findings is asked for places again and again: its lines are measured once. */
const literalMaps = new WeakMap<CST.BlockScalar, ((offset: number) => number) | undefined>();

function literalMap(token: CST.BlockScalar, node: Scalar): ((offset: number) => number) | undefined {
  if (!literalMaps.has(token)) literalMaps.set(token, measureLiteral(token, node));
  return literalMaps.get(token);
}

function measureLiteral(token: CST.BlockScalar, node: Scalar): ((offset: number) => number) | undefined {
  if (node.type !== 'BLOCK_LITERAL' || typeof node.value !== 'string') return undefined;
  const values = node.value.split('\n');
  const inValue: number[] = [];
  const inText: number[] = [];
  let v = 0;
  let t = contentStart(token);
  token.source.split('\n').forEach((line, i) => {
    const value = values[i];
    if (value === undefined) return;
    inValue.push(v);
    inText.push(t + Math.max(0, line.replace(/\r$/u, '').length - value.length));
    v += value.length + 1;
    t += line.length + 1;
  });
  return (offset) => {
    let low = 0;
    let high = inValue.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (inValue[mid]! <= offset) low = mid;
      else high = mid - 1;
    }
    return (inText[low] ?? t) + offset - (inValue[low] ?? 0);
  };
}
