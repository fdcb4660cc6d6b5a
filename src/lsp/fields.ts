/** What the schema says about a place, whatever is written there: of two forms of a field, both. */
import type { Schema } from '../schema/about.js';
import { schemas } from '../schema/index.js';

const root = schemas.reply as unknown as Schema;

/** `path` is that of `cursorPlace`: `*` is an item of a list. */
export function schemasAt(path: readonly string[]): Schema[] {
  let here = forms(root);
  for (const segment of path) {
    here = here
      .flatMap((s) => (segment === '*' ? (s.items ?? []) : (s.properties?.[segment] ?? [])))
      .flatMap((s) => forms(s));
  }
  return here;
}

/** The fields that a map at this place may have. */
export function fieldsAt(path: readonly string[]): [string, Schema][] {
  const fields = schemasAt(path).flatMap((s) => Object.entries(s.properties ?? {}));
  return [...new Map(fields.toReversed()).entries()].toReversed();
}

/** The words that may stand here, when there are only some. */
export function valuesAt(path: readonly string[]): string[] {
  return schemasAt(path).flatMap((s) => {
    const words = [...(s.enum ?? []), ...(s.const === undefined ? [] : [s.const])].map(String);
    return [s.type].flat().includes('boolean') ? [...words, 'true', 'false'] : words;
  });
}

function forms(schema: Schema, depth = 0): Schema[] {
  const target = schema.$ref ? root.$defs?.[schema.$ref.replace('#/$defs/', '')] : undefined;
  const inner = [target, schema.then, schema.else].filter((s) => s !== undefined);
  return depth > 8 ? [] : [schema, ...inner.flatMap((s) => forms(s, depth + 1))];
}
