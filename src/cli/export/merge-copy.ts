/** Outputs of shares, checked and copied into one folder. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterRecord } from '../../export/manifest.js';
import type { JoinedLetter } from '../../export/merge.js';
import { writeWhole } from '../atomic.js';
import type { Session } from '../session.js';
import { sha256 } from './content.js';
import { exportProgress } from './progress.js';
import { onInterrupt } from './run.js';
import { type Finished, type Store, stopped } from './store.js';

/** A letter with its place in the output folder. */
export interface Target extends JoinedLetter {
  target: string;
  /** What the manifest of the output folder will say. */
  final: LetterRecord;
}

export interface Copied {
  made: number;
  files: number;
  /** Sentences. */
  troubles: string[];
  aside: Map<string, string>;
  interrupted: boolean;
}

/** So many letters are given their names at a time. */
const handful = 16;

export async function copyLetters(session: Session, work: readonly Target[], store: Store): Promise<Copied> {
  const copied: Copied = { made: 0, files: 0, troubles: [], aside: new Map(), interrupted: false };
  const bar = exportProgress(session, work.length);
  const release = onInterrupt(() => (copied.interrupted = true));
  try {
    for (let at = 0; at < work.length && !copied.interrupted; at += handful) {
      const batch: Finished[] = [];
      for (const [i, letter] of work.slice(at, at + handful).entries()) {
        const damaged = await copyLetter(letter, join(store.staging, String(at + i)), batch);
        const { name, share } = letter;
        if (damaged !== undefined)
          copied.troubles.push(
            session.say('export/merge-damaged', { path: damaged, letter: name, folder: share.folder }),
          );
      }
      const { aside, unplaced } = store.commit(batch);
      for (const [path, kept] of aside) copied.aside.set(path, kept);
      for (const { key, temporaries } of batch) {
        const hindrance = unplaced.get(key);
        if (hindrance) {
          const { path, code: reason } = hindrance;
          copied.troubles.push(session.say('export/unplaced', { source: key, path, reason }));
        } else {
          copied.made += 1;
          copied.files += temporaries.length;
        }
      }
      bar.step(Math.min(at + handful, work.length));
      // Ctrl-C is heard here.
      await new Promise(setImmediate);
    }
    await bar.clear();
    return copied;
  } finally {
    release();
  }
}

/** All files of a letter into the staging folder, or none; the file that is not what its manifest says. */
async function copyLetter(
  { target, final, share }: Target,
  waiting: string,
  batch: Finished[],
): Promise<string | undefined> {
  const temporaries: string[] = [];
  const written: Promise<void>[] = [];
  let damaged: string | undefined;
  for (const { path, sha256: right } of final.outputs) {
    const data = contentOf(join(share.path, path));
    if (!data || sha256(data) !== right) {
      damaged = `${share.folder}/${path}`;
      break;
    }
    const temporary = `${waiting}-${temporaries.length}`;
    temporaries.push(temporary);
    written.push(writeWhole(temporary, data));
  }
  try {
    await Promise.all(written);
  } catch (error) {
    await Promise.allSettled(written);
    throw stopped(error, final.outputs[0]?.path ?? target);
  }
  if (damaged === undefined) batch.push({ key: target, record: final, temporaries });
  else for (const temporary of temporaries) rmSync(temporary);
  return damaged;
}

function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
