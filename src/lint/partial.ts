/** A letter that lacks a required field can still be judged by its other fields. */
import type { readLetter } from '../letter/read.js';

/** A checked raw reply. */
type RawReply = Parameters<typeof readLetter>[0];

type RequiredKey = { [K in keyof RawReply]-?: undefined extends RawReply[K] ? never : K }[keyof RawReply];

/** Every required key of the root; the record does not compile when one is missing or too many. */
const required: Record<RequiredKey, true> = { 发文机关: true, 主送: true, 正文: true, 成文日期: true };

/** Passes the schema as a text and is trimmed to nothing when the letter is read: rules skip it. */
const blank = '\u3000';

/**
 * The same source with a blank in place of each required field that is missing or that `problems` point
 * into; for a second `check` whose diagnostics are thrown away, when the first one gave no value.
 */
export function lenient<S extends { value: unknown }>(
  source: S,
  problems: readonly { pointer?: string }[],
): S {
  if (typeof source.value !== 'object' || source.value === null) return source;
  const value: Record<string, unknown> = Object.assign(Object.create(null), source.value);
  for (const key of Object.keys(required)) {
    const bad = problems.some((p) => p.pointer === `/${key}` || p.pointer?.startsWith(`/${key}/`));
    if (bad || !Object.hasOwn(value, key)) value[key] = blank;
  }
  return { ...source, value };
}
