/** Shares of one export joined into one: what is there, what is missing, what is there twice. No disk. */
import { parseDocNumber } from '../letter/docnumber.js';
import type { OutputFormat } from '../write/index.js';
import type { Entry } from './entry.js';
import type { LetterRecord, Manifest, RunRecord } from './manifest.js';

/** A folder that an export of a share left. */
export interface Share {
  /** As the clerk wrote it, and absolute. */
  folder: string;
  path: string;
  manifest: Manifest;
  run: RunRecord;
}

export interface JoinedLetter {
  /** Path of the YAML below the folder that all letters have in common. */
  name: string;
  /** Key in the manifest of its share. */
  key: string;
  share: Share;
  record: LetterRecord;
}

/** What the clerk has to look at; all but remarks make the exit code 1. */
export type Finding =
  | { found: 'share-missing'; index: number; count: number }
  | { found: 'share-twice'; index: number; first: string; second: string }
  | { found: 'letter-twice'; letter: string; first: string; second: string }
  | { found: 'unmade'; letter: string; folder: string }
  /** All shares are there, and yet not all letters. */
  | { found: 'letters'; all: number; joined: number }
  | { found: 'number-twice'; number: string; first: string; second: string }
  | { found: 'formats' }
  | { found: 'program'; programs: string[] };

/** Serials that no letter has: other papers may. `series` is the number up to its serial. */
export interface NumberGap {
  series: string;
  missing: string[];
}

export interface Joined {
  /** By name. */
  letters: JoinedLetter[];
  /** Letters that their share did not make: name → where and what can be read. */
  unmade: Map<string, { key: string; share: Share; entry: Entry | null }>;
  formats: OutputFormat[];
  findings: Finding[];
  gaps: NumberGap[];
}

/** Why nothing can be joined. */
export type JoinFault =
  /** Shares of different letters, or differently many. */
  | { fault: 'others'; first: string; second: string }
  /** One letter made from two texts: nobody can say which is the right one. */
  | { fault: 'differs'; letter: string; first: string; second: string };

export function joinShares(given: readonly Share[]): Joined | JoinFault {
  const [one] = given;
  for (const share of given) {
    const [a, b] = [one!.run, share.run];
    if (a.share[1] !== b.share[1] || a.whole.sha256 !== b.whole.sha256)
      return { fault: 'others', first: one!.folder, second: share.folder };
  }
  const findings: Finding[] = [];
  const twice = new Set<Share>();
  const shares = new Map<number, Share>();
  for (const share of given) {
    const [index] = share.run.share;
    const first = shares.get(index);
    if (first) {
      findings.push({ found: 'share-twice', index, first: first.folder, second: share.folder });
      twice.add(share);
    } else shares.set(index, share);
  }
  const [, count] = one!.run.share;
  for (let index = 1; index <= count; index++)
    if (!shares.has(index)) findings.push({ found: 'share-missing', index, count });

  const made = new Map<string, JoinedLetter>();
  const unmade: Joined['unmade'] = new Map();
  for (const share of given) {
    const { manifest, run, folder } = share;
    for (const [name, key] of Object.entries(run.letters)) {
      const record = manifest.letters[key];
      if (!record || Object.hasOwn(run.unmade, key)) {
        if (!unmade.has(name)) unmade.set(name, { key, share, entry: run.unmade[key] ?? null });
        continue;
      }
      const other = made.get(name);
      if (!other) made.set(name, { name, key, share, record });
      else {
        const first = other.share.folder;
        const both = run.formats.filter((format) => other.share.run.formats.includes(format));
        if (told(other.record, both) !== told(record, both))
          return { fault: 'differs', letter: name, first, second: folder };
        if (!twice.has(share)) findings.push({ found: 'letter-twice', letter: name, first, second: folder });
      }
    }
  }
  for (const [name, { share }] of unmade)
    if (made.has(name)) unmade.delete(name);
    else findings.push({ found: 'unmade', letter: name, folder: share.folder });
  const all = one!.run.whole.letters;
  const joined = made.size + unmade.size;
  if (shares.size === count && joined !== all) findings.push({ found: 'letters', all, joined });

  const letters = [...made.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbered = numbersOf(letters, unmade);
  findings.push(...numbered.twice);
  const formats = [...new Set(given.flatMap(({ run }) => run.formats))];
  if (given.some(({ run }) => run.formats.length !== formats.length)) findings.push({ found: 'formats' });
  const programs = [...new Set(letters.map(({ record }) => record.program))].sort();
  if (programs.length > 1) findings.push({ found: 'program', programs });
  return { letters, unmade, formats, findings, gaps: numbered.gaps };
}

/** The record in these formats, without the times of files, which hold for one disk only. */
export function portable(
  { outputs, ...record }: LetterRecord,
  formats: readonly OutputFormat[],
): LetterRecord {
  return {
    ...record,
    outputs: outputs
      .filter(({ format }) => formats.includes(format))
      .map(({ stamp: _, ...output }) => output),
  };
}

function told(record: LetterRecord, formats: readonly OutputFormat[]): string {
  const { source, files, outputs } = portable(record, formats);
  const contents = outputs.map(({ path, sha256 }) => `${path}\n${sha256}`).sort();
  return JSON.stringify([source, Object.entries(files).sort(), contents]);
}

function numbersOf(
  letters: readonly JoinedLetter[],
  unmade: Joined['unmade'],
): { twice: Finding[]; gaps: NumberGap[] } {
  const twice: Finding[] = [];
  const series = new Map<string, Map<number, string>>();
  const entries = [
    ...letters.map(({ name, record }) => ({ name, entry: record.entry })),
    ...[...unmade].flatMap(([name, { entry }]) => (entry ? [{ name, entry }] : [])),
  ];
  for (const { name, entry } of entries) {
    const { docNumber, year, serial } = entry;
    if (docNumber === undefined || year === undefined || serial === undefined) continue;
    const own = `${parseDocNumber(docNumber)?.agency.text ?? ''}〔${year}〕`;
    const serials = series.get(own) ?? new Map<number, string>();
    series.set(own, serials);
    const first = serials.get(serial);
    if (first === undefined) serials.set(serial, name);
    else twice.push({ found: 'number-twice', number: docNumber, first, second: name });
  }
  const gaps = [...series]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([own, serials]): NumberGap[] => {
      const sorted = [...serials.keys()].sort((a, b) => a - b);
      const missing = sorted.flatMap((here, i) => {
        const before = sorted[i - 1] ?? here - 1;
        if (here - before < 2) return [];
        return [here - before === 2 ? `${before + 1}` : `${before + 1}—${here - 1}`];
      });
      return missing.length > 0 ? [{ series: own, missing }] : [];
    });
  return { twice, gaps };
}
