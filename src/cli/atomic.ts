/** Files that appear whole or not at all. */
import {
  closeSync,
  fsyncSync,
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

/** Files on their way: each is complete and on disk under another name in its own folder, and no target is touched yet. */
export interface Waiting {
  /** Missing folders are made. Throws a `Refusal` when the file cannot be written. */
  add(file: OutputFile): void;
  /** All take their names. Synchronous, so that Ctrl-C cannot come in between. */
  commit(): void;
  /** As if nothing had been added, but for what is committed; also done when the process ends before `commit`. */
  drop(): void;
}

let serial = 0;

export function waitingFiles(): Waiting {
  const waiting: { temporary: string; target: string; path: string }[] = [];
  const folders: { first: string; last: string }[] = [];
  const drop = (): void => {
    process.off('exit', drop);
    for (const { temporary } of waiting.splice(0)) rmSync(temporary, { force: true });
    for (const { first, last } of folders.splice(0).reverse()) removeEmpty(first, last);
  };
  process.on('exit', drop);
  return {
    add: ({ path, data }) => {
      try {
        const first = mkdirSync(dirname(path), { recursive: true });
        if (first !== undefined) folders.push({ first, last: dirname(path) });
        // A link stays a link: the file it points to is replaced.
        const target = behindLinks(path);
        if (isFolder(target)) throw new Refusal('cli/is-folder', { path }, { id: 'cli/is-folder#hint' });
        const mark = `${process.pid}-${Date.now().toString(36)}-${serial++}`;
        const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${mark}.tmp`);
        waiting.push({ temporary, target, path });
        writeWhole(temporary, data, mode(target));
      } catch (error) {
        throw error instanceof Refusal ? error : writeRefusal(error, path);
      }
    },
    commit: () => {
      for (const { temporary, target, path } of waiting) {
        try {
          renameSync(temporary, target);
        } catch (error) {
          throw writeRefusal(error, path);
        }
      }
      waiting.length = 0;
      folders.length = 0;
      process.off('exit', drop);
    },
    drop,
  };
}

/** Write all files, or none. */
export function writeAll(files: readonly OutputFile[]): void {
  const waiting = waitingFiles();
  try {
    for (const file of files) waiting.add(file);
    waiting.commit();
  } catch (error) {
    waiting.drop();
    throw error;
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

function writeWhole(path: string, data: Uint8Array | string, permissions: number): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const file = openSync(path, 'wx', permissions);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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

function writeRefusal(error: unknown, path: string): unknown {
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
