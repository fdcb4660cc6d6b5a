import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { clean } from './clean.js';
import { foldedValue } from './fold.js';

/** The value behind a node: objects without prototype, so that no key can mean anything to JavaScript. */
export function plainValue(node: Node | null | undefined): unknown {
  if (isMap(node)) {
    const out: Record<string, unknown> = Object.create(null);
    for (const pair of node.items) out[keyText(pair.key)] = plainValue(pair.value as Node | null);
    return out;
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item as Node | null));
  const value = isScalar(node) ? foldedValue(node) : null;
  return typeof value === 'string' ? clean(value) : value;
}

/** The text of a pair's key. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}
