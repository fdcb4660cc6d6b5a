/** Files that appear whole or not at all. */
import {
  accessSync,
  closeSync,
  constants,
  fsync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { MessageId } from '../core/messages/index.js';
import { isFolder } from './files.js';
import { Refusal } from './refusal.js';

export interface OutputFile {
  path: string;
  data: Uint8Array | string;
}

/** Files on their way: each is complete under another name in its own folder, and no target is touched yet. */
export interface Waiting {
  /** Missing folders are made. Resolves when another file may come; rejects with a `Refusal` when one cannot be written. */
  add(file: OutputFile): Promise<void>;
  /** When all are on disk, all take their names: synchronously, so that Ctrl-C cannot come in between. */
  commit(): Promise<void>;
  /** As if nothing had been added, but for what is committed; also done when the process ends before `commit`. */
  drop(): Promise<void>;
}

/** Files that the disk may be busy with while the next letter is made. */
const inFlight = 8;

let serial = 0;

export function waitingFiles(): Waiting {
  const waiting: { temporary: string; target: string; path: string; onDisk: Promise<void> }[] = [];
  const folders: { first: string; last: string }[] = [];
  const remove = (): void => {
    process.off('exit', remove);
    for (const { temporary } of waiting.splice(0)) rmSync(temporary, { force: true });
    for (const { first, last } of folders.splice(0).reverse()) removeEmpty(first, last);
  };
  process.on('exit', remove);
  return {
    add: async ({ path, data }) => {
      try {
        const first = mkdirSync(dirname(path), { recursive: true });
        if (first !== undefined) folders.push({ first, last: dirname(path) });
        // A link stays a link: the file it points to is replaced.
        const target = behindLinks(path);
        if (isFolder(target)) throw new Refusal('cli/is-folder', { path }, { id: 'cli/is-folder#hint' });
        const mark = `${process.pid}-${Date.now().toString(36)}-${serial++}`;
        const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${mark}.tmp`);
        const entry = { temporary, target, path, onDisk: Promise.resolve() };
        waiting.push(entry);
        entry.onDisk = writeWhole(temporary, data, mode(target));
        // Failure is heard when somebody waits for it.
        entry.onDisk.catch(() => {});
        await waiting.at(-inFlight)?.onDisk;
      } catch (error) {
        throw refusalOf(error, path);
      }
    },
    commit: async () => {
      for (const { onDisk, path } of waiting)
        await onDisk.catch((error) => {
          throw refusalOf(error, path);
        });
      for (const { temporary, target, path } of waiting) {
        try {
          renameSync(temporary, target);
        } catch (error) {
          throw refusalOf(error, path);
        }
      }
      waiting.length = 0;
      folders.length = 0;
      process.off('exit', remove);
    },
    drop: async () => {
      // Windows removes no file that is still open.
      await Promise.allSettled(waiting.map((file) => file.onDisk));
      remove();
    },
  };
}

/** Write all files, or none. For commands without `-o`: what to do is said without it. */
export async function writeAll(files: readonly OutputFile[]): Promise<void> {
  const waiting = waitingFiles();
  try {
    for (const file of files) await waiting.add(file);
    await waiting.commit();
  } catch (error) {
    const id = error instanceof Refusal ? inPlace[error.id] : undefined;
    throw id && error instanceof Refusal ? new Refusal(error.id, error.args, { id }) : error;
  } finally {
    await waiting.drop();
  }
}

/** The folders from `last` up to `first`, as long as nobody has put anything into them. */
function removeEmpty(first: string, last: string): void {
  try {
    for (let folder = last; folder.length >= first.length; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Not empty: somebody else's now.
  }
}

/** A new file; resolves when the disk has it. */
export function writeWhole(path: string, data: Uint8Array | string, permissions = 0o666): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const file = openSync(path, 'wx', permissions);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  return new Promise((resolve, reject) => {
    fsync(file, (error) => {
      closeSync(file);
      if (error) reject(error);
      else resolve();
    });
  });
}

const reasons: Record<string, MessageId> = {
  EBUSY: 'cli/write-busy',
  EPERM: 'cli/write-refused',
  EACCES: 'cli/write-denied',
  EROFS: 'cli/write-read-only',
  ENOSPC: 'cli/write-full',
  EDQUOT: 'cli/write-full',
  ENOTDIR: 'cli/write-no-folder',
  EEXIST: 'cli/write-no-folder',
  ENAMETOOLONG: 'cli/write-name-too-long',
};

const inPlace: Partial<Record<MessageId, MessageId>> = {
  'cli/write-busy': 'cli/in-place#hint',
  'cli/write-refused': 'cli/in-place#hint',
  'cli/write-denied': 'cli/in-place#hint',
  'cli/write-read-only': 'cli/elsewhere#hint',
  'cli/write-full': 'cli/in-place-full#hint',
  'cli/write-no-folder': 'cli/elsewhere#hint',
  'cli/write-name-too-long': 'cli/elsewhere#hint',
  'cli/write-failed': 'cli/elsewhere#hint',
};

/**
 * A rename would replace a file that is marked read-only, or is another's, as long as its folder may be written.
 * @throws Refusal as if it had been opened for writing.
 */
export function mayReplace(path: string): void {
  const target = behindLinks(path);
  try {
    if ((mode(target) & 0o222) === 0) throw Object.assign(new Error(path), { code: 'EACCES' });
    accessSync(target, constants.W_OK);
  } catch (error) {
    const refusal = refusalOf(error, path);
    throw refusal instanceof Refusal
      ? new Refusal(refusal.id, refusal.args, { id: 'cli/in-place#hint' })
      : refusal;
  }
}

function refusalOf(error: unknown, path: string): unknown {
  if (error instanceof Refusal) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  const hint = `${reasons[code] ?? 'cli/write-failed'}#hint` as const;
  return new Refusal(
    reasons[code] ?? 'cli/write-failed',
    { path, reason: code },
    { id: hint as MessageId, args: { path } },
  );
}

/** The file that writing to `path` changes: links are followed, also to where nothing is yet. */
export function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    // Links in circles stay as they are; writing then says so.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return path;
  }
  try {
    return behindLinks(resolve(dirname(path), readlinkSync(path)));
  } catch {
    return path;
  }
}

function mode(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
}
