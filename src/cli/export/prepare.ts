/** From arguments to a checked plan: every letter known, named, and held against what was made before. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Entry } from '../../export/entry.js';
import { ledgerNames } from '../../export/ledger/index.js';
import {
  type LetterRecord,
  type Manifest,
  manifestName,
  type RunRecord,
  workFolder,
} from '../../export/manifest.js';
import { nameKey } from '../../export/names.js';
import { type Conflict, type PlannedOutput, planOutputs, type Taken } from '../../export/plan.js';
import { shares, wholeOf } from '../../export/shard.js';
import { Refusal } from '../refusal.js';
import type { Session } from '../session.js';
import { placeFinder } from '../settings.js';
import { hashFile, unchanged } from './content.js';
import type { Failure } from './make.js';
import type { ExportOptions, ExportRequest } from './options.js';
import { type Origins, origins, programId } from './origin.js';
import type { Pool } from './pool.js';
import type { Crash } from './worker.js';

export type Status = 'new' | 'changed' | 'renamed' | 'missing' | 'edited' | 'unchanged';

export interface Letter {
  /** As the clerk named it. */
  path: string;
  /** Seen from the output folder, with `/`. */
  key: string;
}

export interface Prepared extends Letter {
  status: Status;
  entry: Entry;
  outputs: PlannedOutput[];
}

export interface Preparation {
  /** Of all letters named, also those of other shares. */
  keys: ReadonlySet<string>;
  letters: Prepared[];
  /** Letters that cannot be made, by their form. */
  failed: Map<string, Failure | { crash: Crash }>;
  /** Of failed letters that can at least be read. */
  partial: Entry[];
  origins: Origins;
  program: string;
  /** Times of files became known: worth writing down. */
  learned: boolean;
  /** As the manifest tells it. Nothing is made yet, but what is unchanged. */
  run: RunRecord;
}

/** Letters read at a time. */
const handful = 16;

/** `paths` in the clerk's order; of a shard only its own letters are prepared, but names are checked over all. */
export async function prepare(
  session: Session,
  paths: readonly string[],
  { dir, formats, pattern, shard, ledger }: ExportRequest,
  options: ExportOptions,
  manifest: Manifest,
  poolFor: (letters: number) => Pool,
): Promise<Preparation> {
  const { cwd } = session.io;
  const letters = paths.map((path) => ({ path, key: keyOf(dir, resolve(cwd, path)) }));
  const { root, names } = namesOf(paths, cwd);
  const share = shard && shares(names, shard.count);
  const mine = new Set(share ? letters.filter((_, i) => share[i] === shard.index) : letters);
  const place = placeFinder(cwd, options);
  const program = programId();
  const origin = origins(manifest, program);
  const pdf = formats.includes('pdf');

  /** Letters whose outputs, if they are still there, are right; the rest is read. */
  const known = new Map<Letter, LetterRecord>();
  for (const letter of letters) {
    const record = manifest.letters[letter.key];
    const same =
      record !== undefined && record.source !== '' && hashFile(resolve(cwd, letter.path)) === record.source;
    // Faulty configs are found here, before any worker.
    const at = place(letter.path);
    if (same && origin.holds(record, at, pdf)) known.set(letter, record);
  }
  const entries = new Map<Letter, Entry>([...known].map(([letter, { entry }]) => [letter, entry]));
  const failed: Preparation['failed'] = new Map();
  const partial: Entry[] = [];
  const unread = letters.filter((letter) => !known.has(letter));
  const pool = poolFor(unread.length);
  const groups = Array.from({ length: Math.ceil(unread.length / handful) }, (_, i) =>
    unread.slice(i * handful, (i + 1) * handful),
  );
  const results = new Map<Letter, Entry>();
  await Promise.all(
    groups.map(async (group) => {
      const read = await pool.read(group);
      for (const [i, letter] of group.entries()) {
        const found = Array.isArray(read) ? read[i]! : read;
        if ('crash' in found) failed.set(letter.path, found);
        else if (found.failure) {
          if (mine.has(letter)) failed.set(letter.path, found.failure);
          if (mine.has(letter) && found.entry) partial.push(found.entry);
        } else results.set(letter, found.entry!);
      }
    }),
  );
  for (const [letter, entry] of results) entries.set(letter, entry);

  const inOrder = letters.filter((letter) => entries.has(letter));
  const plan = planOutputs(
    inOrder.map((letter) => entries.get(letter)!),
    formats,
    pattern,
    takenNames(
      dir,
      letters,
      manifest,
      ledger.map((format) => ledgerNames[format]),
    ),
  );
  await refuseConflicts(session, plan.conflicts);

  const now = Date.now();
  let learned = false;
  const prepared = inOrder.flatMap((letter, i): Prepared[] => {
    if (!mine.has(letter)) return [];
    const { entry, outputs } = plan.letters[i]!;
    const record = manifest.letters[letter.key];
    const stamps = record?.outputs.map((o) => o.stamp);
    const status = statusOf(dir, record, known.has(letter), outputs, now);
    learned ||= record?.outputs.some((o, n) => o.stamp !== stamps![n]) === true;
    return [{ ...letter, status, entry, outputs }];
  });
  return {
    keys: new Set(letters.map(({ key }) => key)),
    letters: prepared,
    failed,
    partial,
    origins: origin,
    program,
    learned: learned || origin.learned(),
    run: {
      share: shard ? [shard.index, shard.count] : [1, 1],
      whole: wholeOf(names),
      root: keyOf(dir, `${root}/`),
      formats,
      letters: byName(letters.flatMap((letter, i) => (mine.has(letter) ? [[names[i]!, letter.key]] : []))),
      unmade: Object.fromEntries([
        ...prepared.flatMap(({ key, status }) => (status === 'unchanged' ? [] : [[key, null]])),
        ...letters.flatMap(({ path, key }) => (failed.has(path) ? [[key, null]] : [])),
        ...partial.map((entry) => [entry.source, entry]),
      ]),
    },
  };
}

/** A table whose rows stand in the order of their names. */
export function byName(pairs: [string, string][]): Record<string, string> {
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function keyOf(dir: string, path: string): string {
  return relative(dir, path).replaceAll('\\', '/').normalize('NFC');
}

/** The letters' names below the folder that they have in common: the same on all machines. */
function namesOf(paths: readonly string[], cwd: string): { root: string; names: string[] } {
  const absolute = paths.map((path) => resolve(cwd, path).replaceAll('\\', '/').normalize('NFC'));
  const parts = absolute.map((path) => path.split('/').slice(0, -1));
  let depth = parts[0]?.length ?? 0;
  for (const other of parts)
    while (other.slice(0, depth).join('/') !== parts[0]!.slice(0, depth).join('/')) depth--;
  return {
    root: parts[0]?.slice(0, depth).join('/') ?? '',
    names: absolute.map((path) => path.split('/').slice(depth).join('/')),
  };
}

/** Names that this run must not use: the export's own, its inputs', and those of letters that it does not make. */
export function takenNames(
  dir: string,
  letters: readonly Pick<Letter, 'key'>[],
  manifest: Manifest,
  ledgers: readonly string[],
): Taken {
  const taken = new Map<string, string>();
  const inputs = new Set(letters.map(({ key }) => key));
  for (const name of [manifestName, workFolder, ...ledgers, ...Object.keys(manifest.ledgers)])
    taken.set(nameKey(name), name);
  for (const key of inputs) taken.set(nameKey(key), key);
  for (const [key, { outputs }] of Object.entries(manifest.letters))
    if (!inputs.has(key) && existsSync(join(dir, key)))
      for (const { path } of outputs) taken.set(nameKey(path), key);
  return taken;
}

/** Conflicts shown before the run is refused; of one pair of letters the first. */
const shownConflicts = 20;

export async function refuseConflicts({ say, tell }: Session, conflicts: readonly Conflict[]): Promise<void> {
  if (conflicts.length === 0) return;
  const told = new Set<string>();
  for (const { conflict, ...args } of conflicts) {
    const pair = JSON.stringify([conflict, args.first, 'second' in args ? args.second : '']);
    if (told.has(pair)) continue;
    told.add(pair);
    if (told.size > shownConflicts) continue;
    const copies = conflict === 'same' && 'second' in args && args.first === args.second;
    await tell(say(copies ? 'export/conflict-same#copies' : `export/conflict-${conflict}`, args));
  }
  throw new Refusal('export/conflicts', { count: told.size }, { id: 'export/conflicts#hint' });
}

function statusOf(
  dir: string,
  record: LetterRecord | undefined,
  same: boolean,
  outputs: readonly PlannedOutput[],
  now: number,
): Status {
  if (!record) return 'new';
  const edited = record.outputs.some((o) => {
    const path = join(dir, o.path);
    return existsSync(path) && !unchanged(path, o, now);
  });
  if (edited) return 'edited';
  if (!same) return 'changed';
  for (const { format, to, path } of outputs) {
    const known = record.outputs.find((o) => o.format === format && o.to === to);
    if (!known) return 'new';
    if (known.path !== path) return 'renamed';
    if (!existsSync(join(dir, path))) return 'missing';
  }
  return 'unchanged';
}
