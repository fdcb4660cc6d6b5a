/** One export a folder: a lock that a killed run does not keep. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Refusal } from '../refusal.js';

/** Of another machine: so long after its last sign of life a lock is thought to be left over, ms. */
const silence = 10 * 60_000;

/** @returns how to let go. */
export function lock(folder: string, shown: string): () => void {
  const file = join(folder, 'lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname() });
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isHeld(file))
        throw new Refusal('export/running', { path: shown }, { id: 'export/running#hint', args: { file } });
      rmSync(file, { force: true });
    }
  }
}

function isHeld(file: string): boolean {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; host: string };
    if (host !== hostname()) return Date.now() - statSync(file).mtimeMs < silence;
    // In a container every run may have the same number.
    return pid !== process.pid && isAlive(pid);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
