/** Characters that no letter prints: a text is read without them, whatever hands them on. */
import type { Scalar } from 'yaml';

/** Control characters that no font has and no Word file may hold. */
export const control = '\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF';
/** Soft hyphens, zero-width characters, marks of direction and of byte order. */
export const invisible = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
/** Line and paragraph separators of other systems. */
export const separator = '\\x85\\u2028\\u2029';

const dropped = new RegExp(`[${control}${invisible}${separator}]`, 'gu');

/** The text without such characters, and with a space for each tab. */
export function clean(text: string): string {
  return text.replace(dropped, '').replaceAll('\t', ' ');
}

/** Asked for every finding in a long text; searched once. */
const found = new WeakMap<Scalar, number[]>();

/** The offset in the scalar's own value of character `offset` of its cleaned value. */
export function uncleaned(node: Scalar, offset: number): number {
  if (typeof node.value !== 'string') return offset;
  let gaps = found.get(node);
  if (!gaps) {
    gaps = [...node.value.matchAll(dropped)].map((m) => m.index);
    found.set(node, gaps);
  }
  for (const gap of gaps) {
    if (gap > offset) break;
    offset++;
  }
  return offset;
}
