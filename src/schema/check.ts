import type { Diagnostic } from '../core/diagnostic.js';
import type { Source } from '../source/index.js';
import { fieldNames, type Schema } from './about.js';
import { plainTexts, unquotedNumbers, valueAt, withTexts } from './coerce.js';
import { describe, type Subject } from './describe.js';
import type { RawColumns } from './generated/columns.js';
import type { RawConfig } from './generated/config.js';
import type { RawProfile } from './generated/profile.js';
import type { RawReply } from './generated/reply.js';
import { schemas } from './generated/schemas.js';
import { columns, config, profile, reply, type Validator, type Violation } from './generated/validators.js';
import { accepted } from './prune.js';
import { remarks } from './remarks.js';

export interface Checked<T> {
  /**
   * What the schema accepts. With errors among the diagnostics it lacks the fields that are wrong;
   * absent when not even the required fields can be read, or the source is not reliable.
   */
  value?: T;
  /** Findings of this phase only, in the order of the text; the source has its own. */
  diagnostics: Diagnostic[];
}

/** Names of all fields of each kind of file, for `parseSource`. */
export const fields = {
  reply: fieldNames(schemas.reply as Schema),
  profile: fieldNames(schemas.profile as Schema),
  config: fieldNames(schemas.config as Schema),
  columns: fieldNames(schemas.columns as Schema),
} as const satisfies Record<string, ReadonlySet<string>>;

/** Findings described at most; more is not a letter, and nobody reads them. */
const enough = 200;

/** The newest 格式版本 that is understood. */
export const formatVersion = schemas.reply.properties.格式版本.const;

export function checkReply(source: Source): Checked<RawReply> {
  const newer = newerFormat(source);
  return newer ? { diagnostics: [newer] } : check(source, schemas.reply as Schema, reply, remarks);
}

export function checkProfile(source: Source): Checked<RawProfile> {
  return check(source, schemas.profile as Schema, profile);
}

export function checkConfig(source: Source): Checked<RawConfig> {
  return check(source, schemas.config as Schema, config);
}

export function checkColumns(source: Source): Checked<RawColumns> {
  return check(source, schemas.columns as Schema, columns);
}

function check<T>(
  source: Source,
  schema: Schema,
  validate: Validator,
  more: typeof remarks = () => [],
): Checked<T> {
  if (!source.reliable) return { diagnostics: [] };
  const asRead = violationsOf(validate, source.value);
  const texts = plainTexts(source, source.value, asRead);
  const value = texts.size === 0 ? source.value : withTexts(source.value, texts);
  const violations = texts.size === 0 ? asRead : violationsOf(validate, value);
  const subject: Subject = { source, schema, value };
  const found = leaves(violations)
    .slice(0, enough)
    .map((v) => describe(subject, v));
  const meant = new Set(
    found.flatMap((d) => (d.fix && d.expected ? [`${parent(d.pointer!)} ${d.expected}`] : [])),
  );
  const sentences = new Set(found.flatMap((d) => (d.code === 'yaml/text-colon' ? [d.pointer] : [])));
  const diagnostics = [
    // A misspelt field is not also a missing one, and a sentence needs none.
    ...found.filter(
      (d) =>
        d.code !== 'schema/required' ||
        !(sentences.has(d.pointer) || meant.has(`${d.pointer} ${d.args?.key}`)),
    ),
    ...unquotedNumbers(source, source.value, texts),
    ...more(source, schema, value),
  ].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  const usable = violations.length === 0 ? value : accepted(validate, value);
  return { ...(usable !== undefined && { value: usable as T }), diagnostics };
}

function violationsOf(validate: Validator, value: unknown): Violation[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

/** Without the wrappers (`if`), and one violation for each value: the first says the most. */
function leaves(violations: readonly Violation[]): Violation[] {
  const seen = new Set<string>();
  return violations.filter(({ keyword, instancePath, params }) => {
    if (keyword === 'if') return false;
    const own = params.missingProperty ?? params.additionalProperty ?? '';
    const id = JSON.stringify([instancePath, own]);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function newerFormat(source: Source): Diagnostic | undefined {
  if (!source.reliable) return undefined;
  const version = valueAt(source.value, '/格式版本');
  if (typeof version !== 'number' || version <= formatVersion) return undefined;
  const range = source.range('/格式版本');
  return {
    code: 'schema/version',
    severity: 'error',
    message: 'schema/version',
    args: { version, known: formatVersion },
    pointer: '/格式版本',
    ...(range && { range }),
  };
}

function parent(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
