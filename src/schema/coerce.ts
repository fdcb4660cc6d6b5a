/** Where the schema wants text, a scalar without quotes is taken as it is written. */
import type { Diagnostic } from '../core/diagnostic.js';
import { child, quoteScalar, type Source } from '../source/index.js';
import type { Violation } from './generated/validators.js';

/** Pointers of violations that only say: text is wanted, and a plain number or true/false stands there. */
export function plainTexts(
  source: Source,
  value: unknown,
  violations: readonly Violation[],
): Map<string, string> {
  const out = new Map<string, string>();
  for (const { keyword, params, instancePath } of violations) {
    if (keyword !== 'type' || ![params.type].flat().includes('string') || !source.isPlain(instancePath))
      continue;
    if (valueAt(value, instancePath) === null) continue;
    const written = source.written(instancePath);
    if (written !== undefined) out.set(instancePath, written);
  }
  return out;
}

/** A copy of `value` with `texts` in place. */
export function withTexts(value: unknown, texts: ReadonlyMap<string, string>, pointer = ''): unknown {
  const text = texts.get(pointer);
  if (text !== undefined) return text;
  if (Array.isArray(value)) return value.map((item, i) => withTexts(item, texts, child(pointer, i)));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) out[key] = withTexts(inner, texts, child(pointer, key));
  return out;
}

/** Warnings for numbers that come out of other YAML readers changed: `0760`, 18 digits, `1.50`, `0x1F`, `1e3`. */
export function unquotedNumbers(
  source: Source,
  value: unknown,
  texts: ReadonlyMap<string, string>,
): Diagnostic[] {
  const out: Diagnostic[] = [];
  for (const [pointer, text] of texts) {
    const read = valueAt(value, pointer);
    const range = source.range(pointer);
    if (typeof read !== 'number' || String(read) === text || !range) continue;
    out.push({
      code: 'yaml/unquoted-number',
      severity: 'warning',
      message: 'yaml/unquoted-number',
      args: { text, read: String(read) },
      range,
      pointer,
      actual: text,
      fix: { title: 'fix/quote', safety: 'safe', edits: [{ ...range, text: quoteScalar(text, 'double') }] },
    });
  }
  return out;
}

/** The value at a pointer that a validator reported. */
export function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const segment of pointer.split('/').slice(1)) {
    at = (at as Record<string, unknown>)[segment.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return at;
}
