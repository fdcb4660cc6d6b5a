/**
 * The road from bytes to outputs, shared by `render`, `lint` and the library. Pure: disk, clock and
 * fonts come in as parameters; what is wrong with the letter comes out as diagnostics.
 */
import type { Composed } from '../compose/blocks.js';
import { compose } from '../compose/compose.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { Letter } from '../letter/letter.js';
import { readLetter } from '../letter/read.js';
import { lenient, lint, locateFindings } from '../lint/index.js';
import { standardName } from '../profile/decode.js';
import type { Profile } from '../profile/profile.js';
import { builtinProfiles, resolveProfile } from '../profile/resolve.js';
import { checkReply, fields } from '../schema/index.js';
import { type Decoded, decode, parseSource, type Source } from '../source/index.js';
import type { Settings } from './settings.js';

/** A letter that can be rendered. */
export interface Sound {
  letter: Letter;
  profile: Profile;
  /** What it prints, but for the tables that lie in files of their own. */
  composed: Composed;
}

/** One letter after reading and checking its form. */
export interface Form {
  name: string;
  /** The decoded text; empty when the bytes are no text. */
  text: string;
  /** The file as it was read; absent when the letter was given as text. */
  bytes?: Uint8Array;
  decoded?: Decoded;
  source: Source;
  /** What rules can judge, also when something is wrong with it. */
  readable?: { letter: Letter; profile: Profile };
  /** Absent when decoding, YAML, schema or profile have errors: then it cannot be rendered. */
  sound?: Sound;
  /** What decoding, YAML, schema, profile and composing say. */
  form: Diagnostic[];
}

/** A letter with everything that is wrong with it. */
export interface Draft extends Form {
  /** `form`, and what the rules say. */
  diagnostics: Diagnostic[];
}

/** A letter that can be rendered. */
export type SoundDraft = Draft & Required<Pick<Draft, 'sound'>>;

export function isSound(draft: Draft): draft is SoundDraft {
  return draft.sound !== undefined;
}

/** Read a letter and check it, rules included. Never throws for what stands in it. */
export function readDraft(name: string, input: Uint8Array | string, settings: Settings = {}): Draft {
  const form = readForm(name, input, settings);
  const found = form.readable
    ? lint({
        ...form.readable,
        source: form.source,
        ...(settings.rules ? { severities: settings.rules } : {}),
        ...(settings.today ? { today: settings.today } : {}),
      })
    : [];
  return { ...form, diagnostics: [...form.form, ...found] };
}

/** Read a letter and check its form; rules are not asked. */
export function readForm(name: string, input: Uint8Array | string, settings: Settings = {}): Form {
  const decoded = typeof input === 'string' ? undefined : decode(input);
  const text = typeof input === 'string' ? input : (decoded!.text ?? '');
  const source = parseSource(name, text, fields.reply);
  const draft = {
    name,
    text,
    source,
    ...(typeof input === 'string' ? {} : { bytes: input }),
    ...(decoded ? { decoded } : {}),
  };
  if (decoded && decoded.text === undefined) return { ...draft, form: decoded.diagnostics };
  const reply = checkReply(source);
  const form = [...(decoded?.diagnostics ?? []), ...source.diagnostics, ...reply.diagnostics];
  // A letter that lacks a required field is still judged by its other fields.
  const raw = reply.value ?? checkReply(lenient(source, reply.diagnostics)).value;
  if (raw === undefined) return { ...draft, form };
  const letter = { ...readLetter(raw), ...(settings.format ? { format: settings.format } : {}) };
  const chosen = chosenProfile(letter, settings, source);
  if ('problem' in chosen) return { ...draft, form: [...form, chosen.problem] };
  const readable = { letter, profile: chosen.profile };
  const complete = reply.value !== undefined && !form.some(isError);
  // What cannot be composed is said with the rest; files that the letter names do not matter for that.
  const first = complete ? compose(letter, chosen.profile) : undefined;
  const composing = first ? locateFindings(source, first.findings) : [];
  return {
    ...draft,
    readable,
    ...(first && !composing.some(isError) ? { sound: { ...readable, composed: first.composed } } : {}),
    form: [...form, ...composing],
  };
}

export function isError(d: { severity: Diagnostic['severity'] }): boolean {
  return d.severity === 'error';
}

function chosenProfile(
  letter: Letter,
  settings: Settings,
  source: Source,
): { profile: Profile } | { problem: Diagnostic } {
  const local = settings.localProfiles;
  const resolved = resolveProfile(letter.profile?.text ?? settings.profile ?? standardName, local);
  if ('profile' in resolved) return resolved;
  const range = letter.profile ? source.range(letter.profile.at.pointer) : undefined;
  const message = resolved.problem === 'loop' ? 'schema/profile-loop' : 'schema/unknown-profile';
  const known = [...(local?.keys() ?? []), ...builtinProfiles()].join('、');
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
