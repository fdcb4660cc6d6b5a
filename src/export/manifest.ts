/**
 * What an export knows of its own files: `reply-manifest.json` in the output folder. Versioned; docs/export-run.md
 * describes it for other programs.
 */
import type { OutputFormat } from '../write/index.js';
import type { Entry } from './entry.js';
import { nameKey } from './names.js';

export const manifestName = 'reply-manifest.json';

/** Holds the lock, the journal and files on their way while an export runs; gone afterwards. */
export const workFolder = '.reply-export';

/** Size and times (ms) of a file whose content was known to be the recorded one when they were taken. */
export type Stamp = [size: number, modified: number, changed: number];

export interface FileRecord {
  sha256: string;
  /** Absent when the times were too young to tell an edit: then the content is hashed again. */
  stamp?: Stamp;
}

export interface OutputRecord extends FileRecord {
  format: OutputFormat;
  to?: string;
  /** Below the output folder, with `/`. */
  path: string;
}

/** What a letter was made from: when all of it is the same, so are its outputs. */
export interface Origin {
  /** SHA-256 of the YAML; '' when the outputs are not all of one making. */
  source: string;
  /** The files it names, by path as written; undefined content is what could not be read. */
  files: Record<string, string>;
  /** SHA-256 of profile, rules and other settings that hold for it. */
  settings: string;
  /** SHA-256 of the fonts it could be set in, for PDF; a key of `fonts`. */
  fonts?: string;
  /** Version and build of this program. */
  program: string;
}

export interface LetterRecord extends Origin {
  /** As the ledger wants it, without outputs. */
  entry: Entry;
  outputs: OutputRecord[];
}

/** The font files that a letter could be set in. */
export interface FontRecord {
  /** What was asked for: fonts of the config, families of the profile. */
  asked: unknown;
  files: (FileRecord & { path: string })[];
}

/** What the last run was asked to make: when shares are joined, it tells what is missing. */
export interface RunRecord {
  /** Share i of n; a run of all letters is share 1 of 1. */
  share: [index: number, count: number];
  /** The letters of all shares: how many, and SHA-256 of their names. */
  whole: { letters: number; sha256: string };
  /** The folder that all letters have in common, seen from the output folder. */
  root: string;
  formats: OutputFormat[];
  /** This share's letters: name, which is the path below that folder and the same on all machines → key in `letters` above. */
  letters: Record<string, string>;
  /** Those of them that the run has not made, by key, with what can be read of them. */
  unmade: Record<string, Entry | null>;
}

export interface Manifest {
  format: 'reply-export';
  version: 1;
  /** Absent in what earlier programs wrote. */
  run?: RunRecord;
  /** By path of the YAML, seen from the output folder, with `/`. */
  letters: Record<string, LetterRecord>;
  fonts: Record<string, FontRecord>;
  /** Outputs whose letter now has others, by path: nobody deletes them but the office. */
  left: Record<string, FileRecord & { source: string }>;
  /** Ledgers, by name. */
  ledgers: Record<string, FileRecord>;
}

export function emptyManifest(): Manifest {
  return { format: 'reply-export', version: 1, letters: {}, fonts: {}, left: {}, ledgers: {} };
}

/** A manifest from its text; why not, when it is none or of a later version. */
export function readManifest(text: string): Manifest | 'damaged' | 'newer' {
  try {
    const found = JSON.parse(text) as Manifest;
    if (found.format !== 'reply-export') return 'damaged';
    if (found.version !== 1) return 'newer';
    return { ...emptyManifest(), ...found };
  } catch {
    return 'damaged';
  }
}

/**
 * The text of a manifest, piece by piece, because that of ten thousand letters takes 15 MB. One letter a line: a change of
 * one letter is a change of one line.
 */
export function* writeManifest(manifest: Manifest): Generator<string> {
  const { letters, fonts, left, ledgers, run, ...head } = manifest;
  yield '{\n';
  for (const [key, value] of Object.entries({ ...head, ...(run ? { run } : {}) }))
    yield `  "${key}": ${JSON.stringify(value)},\n`;
  const tables = Object.entries<Record<string, unknown>>({ letters, fonts, left, ledgers });
  for (const [i, [name, table]] of tables.entries()) {
    const keys = Object.keys(table).sort();
    yield `  "${name}": {`;
    for (const [n, key] of keys.entries())
      yield `${n === 0 ? '' : ','}\n    ${JSON.stringify(key)}: ${JSON.stringify(table[key])}`;
    yield `${keys.length === 0 ? '' : '\n  '}}${i === tables.length - 1 ? '' : ','}\n`;
  }
  yield '}\n';
}

/** A line of the journal: what is about to take its names. */
export interface Intent {
  key: string;
  record: LetterRecord;
}

/** The intents of a journal; a last line that did not get whole onto the disk is none. */
export function readJournal(text: string): Intent[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Intent];
    } catch {
      return [];
    }
  });
}

/**
 * After a run that was killed: which of the files it meant to put in place are there. `hash` gives the
 * content of a file below the output folder as it is now. Changes the manifest so that it says what is true.
 */
export function settle(
  manifest: Manifest,
  journal: readonly Intent[],
  hash: (path: string) => string | undefined,
): void {
  for (const { key, record } of journal) {
    const before = manifest.letters[key];
    const arrived = record.outputs.filter(({ path, sha256 }) => hash(path) === sha256);
    if (arrived.length === record.outputs.length) replaceRecord(manifest, key, record);
    else if (arrived.length > 0) {
      const others = (before?.outputs ?? []).filter(({ path }) => !arrived.some((a) => a.path === path));
      manifest.letters[key] = { ...record, source: '', outputs: [...arrived, ...others] };
    }
  }
}

/** The letter now has these outputs: names it no longer uses are left behind, those it took are no one else's. */
export function replaceRecord(manifest: Manifest, key: string, record: LetterRecord): void {
  const own = new Set(record.outputs.map(({ path }) => nameKey(path)));
  const formats = new Set(record.outputs.map(({ format }) => format));
  const kept: OutputRecord[] = [];
  for (const output of manifest.letters[key]?.outputs ?? []) {
    if (own.has(nameKey(output.path))) continue;
    // Another run may ask for other formats: those of the same making stay the letter's.
    const { path, format, to: _, ...file } = output;
    if (!formats.has(format) && sameOrigin(manifest.letters[key]!, record)) kept.push(output);
    else manifest.left[path] = { ...file, source: key };
  }
  manifest.letters[key] = { ...record, outputs: [...record.outputs, ...kept] };
  for (const path of Object.keys(manifest.left)) if (own.has(nameKey(path))) delete manifest.left[path];
  delete manifest.run?.unmade[key];
}

/** Without fonts: they hold for PDF alone. */
function sameOrigin(a: Origin, b: Origin): boolean {
  const told = ({ source, files, settings, program }: Origin): string =>
    JSON.stringify([source, Object.entries(files).sort(), settings, program]);
  return told(a) === told(b);
}
