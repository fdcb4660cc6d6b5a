import { child, segments } from '../source/index.js';
import type { Validator, Violation } from './generated/validators.js';

/**
 * The part of a value that the schema accepts, so that rules can judge the rest of a letter while one
 * field is wrong. Whole fields go, never items, so that every pointer keeps its meaning; `undefined`
 * when a required field of the root would have to go.
 */
export function accepted(validate: Validator, value: unknown): unknown {
  // Every round removes a field or gives up, and a required field can pull out at most its ancestors.
  while (!validate(value)) {
    const fields = new Set((validate.errors ?? []).filter((v) => v.keyword !== 'if').map(offender));
    if (fields.size === 0 || fields.has('')) return undefined;
    value = without(value, fields, '');
  }
  return value;
}

/** The innermost field that must go. */
function offender({ keyword, instancePath, params }: Violation): string {
  if (keyword === 'additionalProperties') return child(instancePath, String(params.additionalProperty));
  const path = segments(instancePath);
  while (path.length > 0 && /^\d+$/u.test(path.at(-1)!)) path.pop();
  return path.reduce<string>(child, '');
}

function without(value: unknown, fields: ReadonlySet<string>, pointer: string): unknown {
  if (Array.isArray(value)) return value.map((item, i) => without(item, fields, child(pointer, i)));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    const at = child(pointer, key);
    if (!fields.has(at)) out[key] = without(inner, fields, at);
  }
  return out;
}
