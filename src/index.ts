/**
 * The library: a letter from text to checked model, findings and bytes, in memory. Nothing here touches
 * the disk except `loadFaces`, which reads fonts. What is wrong with a letter comes back as diagnostics;
 * only a programmer's error throws.
 */

import type { Composed } from './compose/blocks.js';
import { compose as composeLetter } from './compose/compose.js';
import type { Diagnostic } from './core/diagnostic.js';
import { type Language, sentence } from './core/messages/index.js';
import { type LineColumn, lineColumn, lineStarts } from './core/text.js';
import type { FaceSet } from './fonts/face.js';
import type { Letter } from './letter/letter.js';
import { locateFindings } from './lint/index.js';
import type { Profile } from './profile/profile.js';
import { loadAssets } from './road/assets.js';
import { isError, readDraft, readForm } from './road/draft.js';
import { renderLetter } from './road/render.js';
import type { Settings } from './road/settings.js';
import type { Expectation } from './verify/index.js';
import type { Verdict } from './verify/verify.js';
import type { OutputFormat } from './write/index.js';

export type { Block, Composed, Meta } from './compose/blocks.js';
export type { Diagnostic, Fix, Hint, Place, Severity } from './core/diagnostic.js';
export type { Language } from './core/messages/index.js';
export type { LineColumn, TextEdit, TextRange } from './core/text.js';
export type { FaceSet, FontRole, Substitution } from './fonts/face.js';
export { type LoadedFaces, type LoadOptions, loadFaces } from './fonts/load.js';
export type { Letter } from './letter/letter.js';
export type { Severities } from './lint/lint.js';
export type { Profile } from './profile/profile.js';
export { builtinProfiles, standardProfile } from './profile/resolve.js';
export { type Extracted, extractSource as extract, type NoSource } from './road/extract.js';
export { schemas } from './schema/generated/schemas.js';
export { applyFixes } from './source/fix.js';
export { UnreadableDocument } from './verify/document/document.js';
export type { Deviation, GroupSummary } from './verify/judge.js';
export { UnreadablePdf } from './verify/pdf/unreadable.js';
export type { Verdict } from './verify/verify.js';
export type { OutputFormat } from './write/index.js';
export { LetterheadFault } from './write/letterhead/fault.js';

/** A letter: its text, or the bytes of its file (decoded strictly). */
export type Input = string | Uint8Array;

export interface Options extends Settings {
  /** Name in diagnostics of the source; nothing is read from there. */
  name?: string;
}

export interface Parsed {
  /** The text that all ranges refer to. */
  text: string;
  /** Absent when `diagnostics` has an error. */
  letter?: Letter;
  /** The profile that the letter, or else `options.profile`, names. */
  profile?: Profile;
  diagnostics: Diagnostic[];
}

/** Decode, parse, check against the schema and read. Rules are not asked. */
export function parse(input: Input, options: Options = {}): Parsed {
  const { text, sound, form } = readForm(options.name ?? '', input, options);
  return { text, ...(sound && { letter: sound.letter, profile: sound.profile }), diagnostics: form };
}

/** Everything that is wrong with a letter: what `parse` says, and the rules. */
export function lint(input: Input, options: Options = {}): Diagnostic[] {
  return readDraft(options.name ?? '', input, options).diagnostics;
}

export interface FileOptions extends Options {
  /** Content of the pictures, CSV tables and annexes that the letter names, by the path as written. */
  files?: ReadonlyMap<string, Uint8Array>;
}

/** The printed words in reading order; absent when the letter or a file it names is wrong. */
export function compose(
  input: Input,
  options: FileOptions = {},
): { composed?: Composed; diagnostics: Diagnostic[] } {
  const { sound, source, form } = readForm(options.name ?? '', input, options);
  if (!sound) return { diagnostics: form };
  const { assets, findings } = loadAssets(sound.letter, fileReader(options));
  const diagnostics = [...form, ...locateFindings(source, findings)];
  if (diagnostics.some(isError)) return { diagnostics };
  return { composed: composeLetter(sound.letter, sound.profile, assets.csv).composed, diagnostics };
}

export interface RenderOptions extends FileOptions {
  /** Needed for PDF: from `loadFaces`. */
  faces?: FaceSet;
  /** Render although rules find errors. */
  allowErrors?: boolean;
  /** A PDF without tags and archive profile, and with neither source nor profile inside. */
  plain?: boolean;
  /** An office's own Word file, into which a DOCX is poured. */
  letterhead?: Uint8Array;
}

export interface RenderResult {
  /** Absent when `diagnostics` has an error. Text formats are UTF-8. */
  data?: Uint8Array;
  /** PDF only. */
  pages?: number;
  /** The letter addressed to each name in 分送. */
  copies: { to: string; data: Uint8Array }[];
  diagnostics: Diagnostic[];
}

/**
 * Render to bytes. The same input, files and faces give the same bytes.
 * @throws TypeError when a PDF is asked for without `faces`.
 * @throws LetterheadFault when `letterhead` cannot be used.
 */
export async function render(
  input: Input,
  format: OutputFormat,
  options: RenderOptions = {},
): Promise<RenderResult> {
  if (format === 'pdf' && !options.faces)
    throw new TypeError('render to pdf needs options.faces (see loadFaces)');
  const draft = readDraft(options.name ?? '', input, options);
  const { sound, diagnostics } = draft;
  if (!sound || (diagnostics.some(isError) && !options.allowErrors)) return { copies: [], diagnostics };
  const { faces, letterhead } = options;
  const office =
    letterhead && format === 'docx'
      ? (await import('./write/letterhead.js')).readLetterhead(letterhead)
      : undefined;
  const rendered = await renderLetter(
    { ...draft, sound },
    {
      formats: [format],
      ...(options.plain ? { plain: true } : {}),
      ...(office ? { letterhead: office } : {}),
      read: fileReader(options),
      ...(faces ? { faces: () => Promise.resolve(faces) } : {}),
    },
  );
  const all = [...diagnostics, ...rendered.diagnostics];
  if (rendered.diagnostics.some(isError)) return { copies: [], diagnostics: all };
  const [letter, ...copies] = rendered.outputs;
  return {
    data: bytes(letter!.data),
    ...(letter!.pages === undefined ? {} : { pages: letter!.pages }),
    copies: copies.map(({ to, data }) => ({ to: to!, data: bytes(data) })),
    diagnostics: all,
  };
}

export interface VerifyOptions extends FileOptions {
  /** The letter to compare the words with; without it, the one that a PDF or DOCX carries. */
  against?: Input;
}

/**
 * Compare a finished file with the letter: a PDF is measured against the standard too; of DOCX, Markdown, HTML and text
 * the words and metadata are compared. Tables from other files are left out when `against` is.
 * Rejects with `UnreadablePdf` or `UnreadableDocument` (the `reason` tells) for what is of another kind, encrypted or too
 * damaged, and with a TypeError when `against` is no usable letter, or is missing for a file that carries none.
 */
export async function verify(file: Uint8Array, options: VerifyOptions = {}): Promise<Verdict> {
  const room = await import('./verify/index.js');
  const { against } = options;
  const expected = (input: Input, format?: Letter['format']): Expectation[] | undefined => {
    const { text, letter, profile } = parse(input, options);
    const csv = (named: Letter) => loadAssets(named, fileReader(options)).assets.csv;
    const asked = { profile: () => profile, format, ...(against === undefined ? {} : { csv }) };
    return letter && room.expectationsOf(text, asked);
  };
  const document = room.openDocument(file);
  if (document) {
    const source = against ?? document.source;
    const expectations =
      source === undefined || source === 'damaged'
        ? undefined
        : room.inBothForms((format) => expected(source, format));
    if (!expectations) throw new TypeError(noLetter);
    return room.verifyDocument(document, expectations);
  }
  const measured = room.readPdf(file);
  if (against === undefined) return room.verify(measured, room.attachedSource(measured).expectations);
  const expectations = expected(against, room.formOf(measured));
  if (!expectations) throw new TypeError(noLetter);
  return room.verify(measured, expectations);
}

const noLetter = 'no usable letter to compare with: see options.against, and parse';

/** The sentence of a diagnostic. */
export function message(diagnostic: Pick<Diagnostic, 'message' | 'args'>, language: Language = 'zh'): string {
  return sentence(language, diagnostic.message, diagnostic.args);
}

/** Line and column, 1-based, of an offset in `text`; columns count UTF-16 units. */
export function position(text: string, offset: number): LineColumn {
  return lineColumn(lineStarts(text), offset);
}

function fileReader({ files }: FileOptions): Parameters<typeof loadAssets>[1] {
  return (path) => files?.get(path) ?? { missing: 'layout/file-missing' };
}

function bytes(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}
