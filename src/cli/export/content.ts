/** What files hold: SHA-256, and when their size and times may stand for it. */
import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import type { FileRecord, Stamp } from '../../export/manifest.js';

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Of a file; undefined when it cannot be read. */
export function hashFile(path: string): string | undefined {
  try {
    return sha256(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * Size and times, when a later edit must change them: two saves within one tick of the file system's clock look the
 * same. Clocks tick in a hundredth of a second, or in two seconds where times are whole (FAT, some network drives).
 */
export function stampOf(stat: Stats, now: number): Stamp | undefined {
  const tick = stat.mtimeMs % 1000 === 0 ? 2000 : 20;
  const young = Math.max(stat.mtimeMs, stat.ctimeMs) + tick > now;
  return young ? undefined : [stat.size, stat.mtimeMs, stat.ctimeMs];
}

/**
 * Whether a file still has the recorded content. Times are asked first: the time of the last change of the file's entry
 * (ctime) cannot be set back by a program, as that of its content can. Where they differ, the content decides, and the
 * record gets the new times.
 */
export function unchanged(path: string, record: FileRecord, now: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return false;
  const { stamp } = record;
  if (stamp && stamp[0] === stat.size && stamp[1] === stat.mtimeMs && stamp[2] === stat.ctimeMs) return true;
  if (hashFile(path) !== record.sha256) return false;
  const fresh = stampOf(stat, now);
  if (fresh) record.stamp = fresh;
  else delete record.stamp;
  return true;
}
