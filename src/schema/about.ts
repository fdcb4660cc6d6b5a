/** What a schema says about one place of a value: walked along the value, so that if/then/else is decided by it. */
import { segments } from '../source/index.js';

/** The subset of JSON Schema that `schemas/*.json` use. */
export interface Schema {
  title?: string;
  description?: string;
  errorMessage?: string;
  patternErrorMessage?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
}

export interface About {
  /** Schemas that hold at the place, the nearest first. */
  schemas: Schema[];
  /** The field's name for people; of a nameless item, its list's. */
  title: string;
  /** The schema's own sentence, in Chinese, without its full stop. */
  say: string;
  /** Names of the fields that may stand in the map here. */
  known: string[];
}

export function about(root: Schema, value: unknown, pointer: string): About {
  let schemas = expand(root, root, value);
  let title = '';
  let say = '';
  const note = (fallback: string): void => {
    title = schemas.find((s) => s.title)?.title ?? fallback;
    say = schemas.find((s) => s.errorMessage)?.errorMessage?.replace(/。$/u, '') ?? say;
  };
  note('');
  for (const segment of segments(pointer)) {
    value = (value as Record<string, unknown> | null | undefined)?.[segment];
    schemas = schemas.flatMap((s) => step(s, segment)).flatMap((s) => expand(s, root, value));
    note(/^\d+$/u.test(segment) ? title : segment);
  }
  return { schemas, title, say, known: schemas.flatMap((s) => Object.keys(s.properties ?? {})) };
}

/** Every name of a field, at any depth. */
export function fieldNames(root: Schema): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as Schema;
    for (const name of Object.keys(properties ?? {})) names.add(name);
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(root);
  return names;
}

function step(schema: Schema, segment: string): Schema[] {
  const field =
    schema.properties && Object.hasOwn(schema.properties, segment) ? schema.properties[segment] : undefined;
  const other =
    typeof schema.additionalProperties === 'object' && !field ? schema.additionalProperties : undefined;
  const item = /^\d+$/u.test(segment) ? schema.items : undefined;
  return [field, other, item].filter((s) => s !== undefined);
}

function expand(schema: Schema, root: Schema, value: unknown): Schema[] {
  const target = schema.$ref ? root.$defs?.[schema.$ref.replace('#/$defs/', '')] : undefined;
  const branch = schema.if && (matches(schema.if, value) ? schema.then : schema.else);
  return [
    schema,
    ...(target ? expand(target, root, value) : []),
    ...(branch ? expand(branch, root, value) : []),
  ];
}

/** Our conditions ask only for a type or for the presence of a field. */
function matches(condition: Schema, value: unknown): boolean {
  if (condition.type === 'array') return Array.isArray(value);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && (condition.required ?? []).every((name) => Object.hasOwn(value, name));
}
