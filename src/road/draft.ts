/**
 * The road from bytes to outputs, shared by `render`, `lint` and the library. Pure: disk, clock and
 * fonts come in as parameters; what is wrong with the letter comes out as diagnostics.
 */
import { compose } from '../compose/compose.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { Letter } from '../letter/letter.js';
import { readLetter } from '../letter/read.js';
import { lenient, lint, locateFindings } from '../lint/index.js';
import { standardName } from '../profile/decode.js';
import type { Profile } from '../profile/profile.js';
import { builtinProfiles, resolveProfile } from '../profile/resolve.js';
import { checkReply, fields, type RawProfile } from '../schema/index.js';
import { type Decoded, decode, parseSource, type Source } from '../source/index.js';
import type { Settings } from './settings.js';

/** One letter after reading and checking. */
export interface Draft {
  name: string;
  /** The decoded text; empty when the bytes are no text. */
  text: string;
  decoded?: Decoded;
  source: Source;
  /** Absent when decoding, YAML, schema or profile have errors: then it cannot be rendered. */
  sound?: { letter: Letter; profile: Profile };
  /** What decoding, YAML, schema, profile and composing say. */
  form: Diagnostic[];
  /** `form`, and what the rules say. */
  diagnostics: Diagnostic[];
}

/** Read and check a letter. Never throws for what stands in it. */
export function readDraft(name: string, input: Uint8Array | string, settings: Settings = {}): Draft {
  const decoded = typeof input === 'string' ? undefined : decode(input);
  const text = typeof input === 'string' ? input : (decoded!.text ?? '');
  const source = parseSource(name, text, fields.reply);
  const draft = { name, text, source, ...(decoded ? { decoded } : {}) };
  if (decoded && decoded.text === undefined) return onlyForm(draft, decoded.diagnostics);
  const reply = checkReply(source);
  const form = [...(decoded?.diagnostics ?? []), ...source.diagnostics, ...reply.diagnostics];
  // A letter that lacks a required field is still judged by its other fields.
  const raw = reply.value ?? checkReply(lenient(source, reply.diagnostics)).value;
  if (raw === undefined) return onlyForm(draft, form);
  const letter = { ...readLetter(raw), ...(settings.format ? { format: settings.format } : {}) };
  const chosen = chosenProfile(letter, settings, source);
  if ('problem' in chosen) return onlyForm(draft, [...form, chosen.problem]);
  const { profile } = chosen;
  const found = lint({
    letter,
    profile,
    source,
    ...(settings.rules ? { severities: settings.rules } : {}),
    ...(settings.today ? { today: settings.today } : {}),
  });
  const complete = reply.value !== undefined && !form.some(isError);
  // What cannot be composed is said with the rest; files that the letter names do not matter for that.
  const composing = complete ? locateFindings(source, compose(letter, profile).findings) : [];
  return {
    ...draft,
    ...(complete && !composing.some(isError) ? { sound: { letter, profile } } : {}),
    form: [...form, ...composing],
    diagnostics: [...form, ...composing, ...found],
  };
}

function onlyForm<T>(draft: T, form: Diagnostic[]): T & Pick<Draft, 'form' | 'diagnostics'> {
  return { ...draft, form, diagnostics: form };
}

export function isError(d: { severity: Diagnostic['severity'] }): boolean {
  return d.severity === 'error';
}

function chosenProfile(
  letter: Letter,
  settings: Settings,
  source: Source,
): { profile: Profile } | { problem: Diagnostic } {
  const local = settings.localProfiles ?? new Map<string, RawProfile>();
  const resolved = resolveProfile(letter.profile?.text ?? settings.profile ?? standardName, local);
  if ('profile' in resolved) return resolved;
  const range = letter.profile ? source.range(letter.profile.at.pointer) : undefined;
  const message = resolved.problem === 'loop' ? 'schema/profile-loop' : 'schema/unknown-profile';
  const known = [...local.keys(), ...builtinProfiles()].join('、');
  return {
    problem: {
      code: message,
      severity: 'error',
      message,
      args: { name: resolved.name, known },
      ...(letter.profile ? { pointer: letter.profile.at.pointer } : {}),
      ...(range ? { range } : {}),
    },
  };
}
