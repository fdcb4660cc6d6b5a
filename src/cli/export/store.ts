/**
 * The output folder: finished letters take their places, and the manifest tells the truth whenever the process ends.
 * What is about to take its name is first written to a journal, so that after kill −9 every file in the folder is
 * one that manifest or journal know by its content.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import {
  emptyManifest,
  type FileRecord,
  type LetterRecord,
  type Manifest,
  manifestName,
  readJournal,
  readManifest,
  replaceRecord,
  settle,
  workFolder,
  writeManifest,
} from '../../export/manifest.js';
import { nameKey } from '../../export/names.js';
import { Refusal } from '../refusal.js';
import { hashFile, stampOf, unchanged } from './content.js';
import { lock } from './lock.js';

/** A letter whose files wait in the staging folder. */
export interface Finished {
  key: string;
  record: LetterRecord;
  /** In the order of the record's outputs, absolute. */
  temporaries: string[];
}

export interface Store {
  /** For files on their way. */
  staging: string;
  /** Writes the manifest as it is now: what the run is about to do. */
  note(): void;
  /** Gives finished letters their names. Synchronous, so that nothing comes in between. */
  commit(batch: readonly Finished[]): Committed;
  /** One more file, that is no letter's: a ledger. */
  commitLedger(name: string, data: Uint8Array | string, record: FileRecord): string | undefined;
  /** Writes the manifest if it changed, and takes away what only a running export needs. `also`: it changed elsewhere. */
  close(also: boolean): void;
}

export interface Committed {
  /** Files that somebody had edited, by path: the name they were kept under. */
  aside: Map<string, string>;
  /** Letters whose files could not be put in place: path and code of the error. */
  unplaced: Map<string, { path: string; code: string }>;
}

/** What the folder says before the run. */
export interface Before {
  manifest: Manifest;
  /** Tells whether another run has been there since. */
  seen: string;
}

/** The manifest as it is, with what a killed run left said in it; nothing is written. */
export function lookInto(dir: string): Before {
  const file = join(dir, manifestName);
  const seen = seenOf(dir);
  const manifest = existsSync(file) ? readManifest(readFileSync(file, 'utf8')) : emptyManifest();
  if (typeof manifest === 'string') {
    const id = `export/manifest-${manifest}` as const;
    throw new Refusal(id, { path: file }, { id: `${id}#hint`, args: { path: file } });
  }
  const journal = join(dir, workFolder, 'journal');
  if (existsSync(journal))
    settle(manifest, readJournal(readFileSync(journal, 'utf8')), (path) => hashFile(join(dir, path)));
  return { manifest, seen };
}

function seenOf(dir: string): string {
  const seen = (name: string): string => {
    try {
      const { size, mtimeMs, ino } = statSync(join(dir, name));
      return `${size}/${mtimeMs}/${ino}`;
    } catch {
      return '';
    }
  };
  return `${seen(manifestName)} ${seen(join(workFolder, 'journal'))}`;
}

/** `ours`: keys of the letters of this run. Only their earlier outputs are replaced; all else is kept aside unless `force`. */
export function openStore(
  dir: string,
  { manifest, seen }: Before,
  ours: ReadonlySet<string>,
  force: boolean,
): Store {
  const staging = join(dir, workFolder);
  const manifestFile = join(dir, manifestName);
  const journalFile = join(staging, 'journal');
  const unlock = writing(dir, () => {
    mkdirSync(dir, { recursive: true });
    // On a read-only disk a recursive one says that there is no such folder.
    if (!existsSync(staging)) mkdirSync(staging);
    return lock(staging, dir);
  });
  let journal: number | undefined;
  let dirty = false;
  try {
    if (seenOf(dir) !== seen) throw new Refusal('export/meanwhile', { path: dir });
    writing(manifestFile, () => {
      if (existsSync(journalFile)) save();
      // Files that a killed run had on their way.
      for (const name of ['journal', 'files']) rmSync(join(staging, name), { recursive: true, force: true });
      mkdirSync(join(staging, 'files'));
    });
  } catch (error) {
    unlock();
    throw error;
  }
  function save(): void {
    const temporary = join(staging, 'manifest');
    writeDurably(temporary, inChunks(writeManifest(manifest)));
    renameSync(temporary, manifestFile);
  }
  const known = knownFiles(manifest, ours);

  let closed = false;
  const close = (): void => {
    if (closed) return;
    closed = true;
    process.off('exit', atExit);
    if (journal !== undefined) closeSync(journal);
    try {
      // First of all, for a full disk: the manifest needs room.
      rmSync(join(staging, 'files'), { recursive: true, force: true });
      if (dirty || !existsSync(manifestFile)) save();
      rmSync(journalFile, { force: true });
    } finally {
      unlock();
    }
    try {
      rmdirSync(staging);
    } catch {
      // A worker that was stopped in the middle left something: the next run takes it away.
    }
  };
  const atExit = (): void => {
    try {
      close();
    } catch {
      // The journal stays: the next run reads it.
    }
  };
  process.on('exit', atExit);

  /** Kept aside unless it is ours; the name it got. */
  const makeRoom = (path: string, sha256: string): string | undefined => {
    const target = join(dir, path);
    const stat = statSync(target, { throwIfNoEntry: false });
    if (!stat || force) return undefined;
    const records = known.get(nameKey(path)) ?? [];
    const now = Date.now();
    if ([...records, { sha256 }].some((record) => unchanged(target, { ...record }, now))) return undefined;
    if (stat.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    const aside = asideName(dir, path);
    renameSync(target, join(dir, aside));
    return aside;
  };
  const place = (temporary: string, path: string, record: FileRecord): string | undefined => {
    const target = join(dir, path);
    mkdirSync(dirname(target), { recursive: true });
    const aside = makeRoom(path, record.sha256);
    const { mtimeMs } = statSync(temporary);
    renameSync(temporary, target);
    const stat = statSync(target);
    // The content was written before: only an edit since could have given it other times.
    const stamp = stat.mtimeMs === mtimeMs ? stampOf(stat, Date.now()) : undefined;
    if (stamp) record.stamp = stamp;
    known.set(nameKey(path), [record]);
    return aside;
  };

  return {
    staging: join(staging, 'files'),
    note: () => writing(manifestFile, save),
    commit: (batch) => {
      const aside: Committed['aside'] = new Map();
      const unplaced: Committed['unplaced'] = new Map();
      if (batch.length === 0) return { aside, unplaced };
      writing(journalFile, () => {
        journal ??= openSync(journalFile, 'a');
        const lines = batch.map(({ key, record }) => `${JSON.stringify({ key, record })}\n`).join('');
        writeAllOf(journal, Buffer.from(lines));
        fsyncSync(journal);
      });
      dirty = true;
      for (const { key, record, temporaries } of batch) {
        let path = '';
        try {
          for (const [i, output] of record.outputs.entries()) {
            path = output.path;
            const kept = place(temporaries[i]!, path, output);
            if (kept !== undefined) aside.set(path, kept);
          }
          replaceRecord(manifest, key, record);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          // Some of its files may be there.
          settle(manifest, [{ key, record }], (p) => hashFile(join(dir, p)));
          if (code === undefined || fatal.has(code)) throw stopped(error, path);
          unplaced.set(key, { path, code });
        }
      }
      return { aside, unplaced };
    },
    commitLedger: (name, data, record) => {
      const before = manifest.ledgers[name];
      if (before && before.sha256 === record.sha256 && unchanged(join(dir, name), before, Date.now()))
        return undefined;
      known.set(nameKey(name), before ? [before] : []);
      const temporary = join(staging, 'files', 'ledger');
      return writing(name, () => {
        writeDurably(temporary, [data]);
        dirty = true;
        const aside = place(temporary, name, record);
        manifest.ledgers[name] = record;
        return aside;
      });
    },
    close: (also) => {
      dirty ||= also;
      writing(manifestFile, close);
    },
  };
}

/** What stands at a name and may be replaced: what this run's letters had there, and what they left behind. */
function knownFiles(manifest: Manifest, ours: ReadonlySet<string>): Map<string, FileRecord[]> {
  const known = new Map<string, FileRecord[]>();
  const add = (path: string, record: FileRecord): void => {
    const key = nameKey(path);
    known.set(key, [...(known.get(key) ?? []), record]);
  };
  for (const [key, { outputs }] of Object.entries(manifest.letters))
    if (ours.has(key)) for (const output of outputs) add(output.path, output);
  for (const [path, record] of Object.entries(manifest.left)) if (ours.has(record.source)) add(path, record);
  return known;
}

/** `甲.pdf` → `甲.edited.pdf`, `甲.edited-2.pdf` …: a name that is free. */
export function asideName(dir: string, path: string): string {
  for (let n = 1; ; n++) {
    const name = path.replace(/(\.[^./]+)$/u, `.edited${n === 1 ? '' : `-${n}`}$1`);
    if (!existsSync(join(dir, name))) return name;
  }
}

/** What holds for every letter to come. */
const fatal = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

/** Nothing more can be written: what was finished stays, and stays known. */
export function stopped(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || code === undefined) return error;
  const why = ['ENOSPC', 'EDQUOT'].includes(code)
    ? 'export/stopped#full'
    : ['EROFS', 'EACCES', 'EPERM'].includes(code)
      ? 'export/stopped#denied'
      : 'export/stopped';
  return new Refusal(why, { path, reason: code }, { id: 'export/stopped#hint' });
}

function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw stopped(error, path);
  }
}

function writeDurably(path: string, data: Iterable<Uint8Array | string>): void {
  const file = openSync(path, 'w');
  try {
    for (const part of data) writeAllOf(file, typeof part === 'string' ? Buffer.from(part) : part);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** So many UTF-16 units are written at a time. */
const most = 1 << 16;

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < most) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}

function writeAllOf(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
