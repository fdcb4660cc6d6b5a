/** `- 答复如下:` and `- 责任单位: 县教育局`: a sentence that its ASCII colon made a field of. */
import type { Diagnostic } from '../core/diagnostic.js';
import { child } from '../source/index.js';
import { about } from './about.js';
import { valueAt, withTexts } from './coerce.js';
import type { Subject } from './describe.js';

/** Undefined when the map at `pointer` is meant as one, or no text may stand there. */
export function textColon(
  { source, schema, value }: Subject,
  pointer: string,
): Omit<Diagnostic, 'pointer'> | undefined {
  const map = valueAt(value, pointer);
  if (typeof map !== 'object' || map === null || source.style(pointer) !== 'map') return undefined;
  const [[key, inner] = [], ...others] = Object.entries(map);
  if (key === undefined || others.length > 0 || (inner !== null && typeof inner !== 'string'))
    return undefined;
  const asText = withTexts(value, new Map([[pointer, '']]));
  if (!about(schema, asText, pointer).schemas.some((s) => [s.type].flat().includes('string')))
    return undefined;
  const range = source.range(child(pointer, key), 'key');
  const found = range && /^[ \t]*:[ \t]*/u.exec(source.text.slice(range.end));
  if (!found || source.text.slice(range.start, range.end) !== key) return undefined;
  const start = range.end + found[0].indexOf(':');
  const common = {
    code: 'yaml/text-colon',
    severity: 'error',
    message: 'yaml/text-colon',
    range: { start, end: start + 1 },
  } as const;
  const plain = inner === null || source.isPlain(child(pointer, key));
  if (!plain) return common;
  const edits = [{ start: range.end, end: range.end + found[0].length, text: '：' }];
  // Nothing behind it: no field at all. Something behind it may be a heading with its text.
  const safety = inner === null ? 'safe' : 'unsafe';
  return { ...common, fix: { title: 'fix/text-colon', safety, edits } };
}
