/** From a validator's violation to a sentence of ours at a place of the text. */
import type { Diagnostic, Fix, Hint } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import { child, quoteScalar, type Source } from '../source/index.js';
import { about, type Schema } from './about.js';
import { valueAt } from './coerce.js';
import type { Violation } from './generated/validators.js';
import { nearest } from './nearest.js';
import { textColon } from './text-colon.js';

export interface Subject {
  source: Source;
  schema: Schema;
  value: unknown;
}

export function describe(subject: Subject, violation: Violation): Diagnostic {
  switch (violation.keyword) {
    case 'required':
      return missing(subject, violation);
    case 'additionalProperties':
      return unknownKey(subject, violation);
    default:
      return wrongValue(subject, violation);
  }
}

function missing({ source, schema, value }: Subject, { instancePath, params }: Violation): Diagnostic {
  const key = String(params.missingProperty);
  const { title } = about(schema, value, child(instancePath, key));
  const at = source.insertionPoint(instancePath);
  const args = { key, title };
  return {
    ...placeOf(source, instancePath, 'key'),
    ...error(title === key || title === '' ? 'schema/required' : 'schema/required#title', args),
    hints: [{ message: 'schema/required#add', args, range: { start: at, end: at } }],
  };
}

function unknownKey(subject: Subject, { instancePath, params }: Violation): Diagnostic {
  const { source, schema, value } = subject;
  const key = String(params.additionalProperty);
  const { known, title } = about(schema, value, instancePath);
  const pointer = child(instancePath, key);
  const range = source.range(pointer, 'key');
  const here = valueAt(value, instancePath) as object;
  const free = known.filter((k) => !Object.hasOwn(here, k));
  const elsewhere = placeElsewhere(schema, key, instancePath);
  const candidates = elsewhere ? [] : nearest(key, known).filter((k) => free.includes(k));
  const text = elsewhere || candidates.length > 0 ? undefined : textColon(subject, instancePath);
  if (text) return { pointer: instancePath, ...text };
  const [only] = candidates.length === 1 ? candidates : [];
  const fix: Fix | undefined =
    only === undefined || !range
      ? undefined
      : { title: 'fix/rename-key', args: { key: only }, safety: 'unsafe', edits: [{ ...range, text: only }] };
  return {
    ...placeOf(source, pointer, 'key'),
    ...error('schema/unknown-key', { key, title }),
    actual: key,
    ...(only !== undefined && { expected: only }),
    hints: [elsewhere ?? hintFor(candidates, free)],
    ...(fix && { fix }),
  };
}

function hintFor(candidates: readonly string[], free: readonly string[]): Hint {
  return candidates.length > 0
    ? { message: 'schema/unknown-key#nearest', args: { nearest: candidates.join('”“') } }
    : { message: 'schema/unknown-key#known', args: { known: free.join('、') } };
}

/** A field that is known, but belongs a level further in or out. */
function placeElsewhere(schema: Schema, key: string, pointer: string): Hint | undefined {
  if (pointer !== '') {
    const outside = schema.properties && Object.hasOwn(schema.properties, key);
    return outside ? { message: 'schema/unknown-key#outside', args: { key } } : undefined;
  }
  const names = Object.keys(schema.properties ?? {});
  const parent = names.find((name) => about(schema, {}, child('', name)).known.includes(key));
  return parent ? { message: 'schema/unknown-key#inside', args: { key, parent } } : undefined;
}

function wrongValue(subject: Subject, { instancePath, keyword, params }: Violation): Diagnostic {
  const { source, schema, value } = subject;
  const { title, say, schemas } = about(schema, value, instancePath);
  const actual = valueAt(value, instancePath);
  const pattern = schemas.find((s) => s.patternErrorMessage)?.patternErrorMessage?.replace(/。$/u, '');
  const list = schemas.find((s) => s.enum)?.enum;
  const allowed = list?.join('、') ?? String(params.allowedValue ?? '');
  const args = {
    title,
    say: (keyword === 'pattern' && pattern) || say,
    wanted: wanted(params.type),
    allowed,
  };
  const place = placeOf(source, instancePath, 'value');
  if (actual === null || actual === '' || keyword === 'minItems')
    return { ...place, ...error('schema/empty', args) };
  const wantsText = keyword === 'type' && [params.type].flat().includes('string');
  const bracket = wantsText ? brackets(source, instancePath, actual) : undefined;
  if (bracket) return { ...place, ...bracket };
  const text = wantsText ? textColon(subject, instancePath) : undefined;
  // With words behind the colon it may be a field indeed, where none belongs.
  if (text?.fix?.safety === 'safe') return { pointer: instancePath, ...text };
  const scalar = typeof actual === 'object' ? {} : { actual: String(actual) };
  const meant = schemas.some((s) => [s.type].flat().includes('boolean'))
    ? yesOrNo.get(String(actual))
    : undefined;
  return {
    ...place,
    ...error(messageFor(keyword, actual), args),
    ...scalar,
    ...(keyword === 'enum' && list ? hintAmong(list, actual) : {}),
    ...(meant && place.range ? written(place.range, meant) : {}),
  };
}

/** Of so many values nobody reads the list to its end. */
const many = 8;

function hintAmong(list: readonly unknown[], actual: unknown): Pick<Diagnostic, 'hints'> {
  const [near] = list.length > many ? nearest(String(actual), list.map(String)) : [];
  return near ? { hints: [{ message: 'schema/unknown-key#nearest', args: { nearest: near } }] } : {};
}

/** Words for true and false that YAML takes as text. */
const yesOrNo: ReadonlyMap<string, string> = new Map([
  ...['是', '有', 'yes', 'Yes', 'YES', 'on'].map((word) => [word, 'true'] as const),
  ...['否', '无', '没有', '不', 'no', 'No', 'NO', 'off'].map((word) => [word, 'false'] as const),
]);

function written(
  range: NonNullable<Diagnostic['range']>,
  text: string,
): Pick<Diagnostic, 'expected' | 'fix'> {
  const edits = [{ ...range, text }];
  return { expected: text, fix: { title: 'rules/replace', args: { text }, safety: 'safe', edits } };
}

/** `[2021]` and `{甲方}` where text is wanted: YAML made a list or a map of a clerk's brackets. */
function brackets(
  source: Source,
  pointer: string,
  actual: unknown,
): Omit<Diagnostic, 'range' | 'pointer'> | undefined {
  const style = source.style(pointer);
  const range = source.range(pointer);
  if (!range || (style !== 'flow-list' && style !== 'flow-map')) return undefined;
  const text = source.text.slice(range.start, range.end);
  const year = /^\[(\d{4})\]$/u.exec(text);
  const bare = Object.values(actual as object).every((v) =>
    style === 'flow-map' ? v === null : typeof v !== 'object',
  );
  if (!bare) return undefined;
  const id = style === 'flow-list' ? 'yaml/square-bracket' : 'yaml/curly-bracket';
  const fix: Fix = {
    title: year ? 'fix/year-brackets' : 'fix/quote',
    safety: year || style === 'flow-map' ? 'safe' : 'unsafe',
    edits: [{ ...range, text: year ? `〔${year[1]}〕` : quoteScalar(text, 'double') }],
  };
  return { ...error(id, { text }), actual: text, fix };
}

function messageFor(keyword: string, actual: unknown): MessageId {
  switch (keyword) {
    case 'type':
      return actualType(actual);
    case 'enum':
    case 'const':
      return 'schema/value';
    case 'pattern':
      return 'schema/pattern';
    case 'not':
      return typeof actual === 'string' ? 'schema/word' : 'schema/conflict';
    default:
      return 'schema/range';
  }
}

function actualType(actual: unknown): MessageId {
  if (Array.isArray(actual)) return 'schema/type#list';
  if (typeof actual === 'object') return 'schema/type#map';
  return typeof actual === 'number'
    ? 'schema/type#number'
    : typeof actual === 'boolean'
      ? 'schema/type#boolean'
      : 'schema/type#text';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'fields',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

function wanted(type: unknown): string {
  return [type ?? []]
    .flat()
    .map((t) => kinds[String(t)] ?? String(t))
    .join(' or ');
}

function error(
  message: MessageId,
  args: NonNullable<Diagnostic['args']>,
): Pick<Diagnostic, 'code' | 'severity' | 'message' | 'args'> {
  return { code: message.replace(/#.*$/u, ''), severity: 'error', message, args };
}

function placeOf(
  source: Source,
  pointer: string,
  part: 'key' | 'value',
): Pick<Diagnostic, 'pointer' | 'range'> {
  const range = source.range(pointer, part);
  return { pointer, ...(range && { range }) };
}
