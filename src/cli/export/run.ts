/** The letters of a plan, made and put in place; stopped by Ctrl-C between letters. */
import process from 'node:process';
import type { Entry } from '../../export/entry.js';
import type { LetterRecord } from '../../export/manifest.js';
import type { Session } from '../session.js';
import { placeFinder } from '../settings.js';
import type { Failure, MadeLetter } from './make.js';
import type { ExportOptions, ExportRequest } from './options.js';
import type { Pool } from './pool.js';
import type { Preparation, Prepared } from './prepare.js';
import { exportProgress } from './progress.js';
import { type Finished, type Store, stopped } from './store.js';
import type { Crash } from './worker.js';

/** Why a letter was not made. */
export type Trouble =
  | Failure
  | { crash: Crash }
  | { altered: true }
  | { unplaced: { path: string; code: string } };

export interface Outcome {
  made: number;
  files: number;
  /** By the clerk's path. */
  troubles: Map<string, Trouble>;
  /** Of letters with errors in them, as far as they can be read. */
  partial: Entry[];
  aside: Map<string, string>;
  interrupted: boolean;
}

/** So many letters, or so long (ms), and those that are finished get their names. */
const most = { letters: 16, wait: 300 };

export async function makeLetters(
  session: Session,
  work: readonly Prepared[],
  preparation: Preparation,
  { dir, formats }: ExportRequest,
  options: ExportOptions,
  pool: Pool,
  store: Store,
): Promise<Outcome> {
  const outcome: Outcome = {
    made: 0,
    files: 0,
    troubles: new Map(),
    partial: [],
    aside: new Map(),
    interrupted: false,
  };
  const place = placeFinder(session.io.cwd, options);
  const bar = exportProgress(session, work.length);
  const batch: { letter: Prepared; finished: Finished }[] = [];
  let last = Date.now();
  let done = 0;
  let fatal: unknown;
  const flush = (): void => {
    const now = batch.splice(0);
    const { aside, unplaced } = store.commit(now.map(({ finished }) => finished));
    for (const [path, kept] of aside) outcome.aside.set(path, kept);
    for (const { letter, finished } of now) {
      const hindrance = unplaced.get(letter.key);
      if (hindrance) outcome.troubles.set(letter.path, { unplaced: hindrance });
      else {
        outcome.made += 1;
        outcome.files += finished.temporaries.length;
      }
    }
    last = Date.now();
  };
  const recordOf = (letter: Prepared, made: MadeLetter): LetterRecord => {
    const at = place(letter.path);
    const { origins, program } = preparation;
    return {
      source: made.source,
      files: made.files,
      settings: origins.settings(at),
      ...(formats.includes('pdf') ? { fonts: origins.fonts(at.config, made.families) } : {}),
      program,
      entry: made.entry,
      outputs: letter.outputs.map(({ format, to, path }, i) => ({
        format,
        ...(to === undefined ? {} : { to }),
        path,
        sha256: made.products[i]!.sha256,
      })),
    };
  };
  const one = async (letter: Prepared, serial: number): Promise<void> => {
    const { path, key, outputs } = letter;
    const result = await pool.make({ path, key, outputs, formats, dir, staging: store.staging, serial });
    done += 1;
    bar.step(done);
    if ('made' in result) {
      const { made } = result;
      const temporaries = made.products.map(({ temporary }) => temporary);
      batch.push({ letter, finished: { key, record: recordOf(letter, made), temporaries } });
      if (batch.length >= most.letters || Date.now() - last > most.wait) flush();
    } else if ('failure' in result) {
      outcome.troubles.set(path, result.failure);
      if (result.entry) outcome.partial.push(result.entry);
    } else if ('crash' in result) {
      // A broken installation breaks every letter.
      if (result.crash.diagnostic) throw Object.assign(new Error(result.crash.reason), result.crash);
      outcome.troubles.set(path, result);
    } else if (result.unwritten === 'CHANGED') outcome.troubles.set(path, { altered: true });
    else throw stopped(Object.assign(new Error(), { code: result.unwritten }), result.path);
  };

  const release = onInterrupt(() => (outcome.interrupted = true));
  try {
    const queue = work.entries();
    const next = async (): Promise<void> => {
      for (const [serial, letter] of queue) {
        if (outcome.interrupted || fatal !== undefined) return;
        await one(letter, serial).catch((error: unknown) => {
          fatal ??= error;
        });
      }
    };
    await Promise.all(Array.from({ length: pool.room }, next));
    // What is finished is put in place, whatever stopped the rest.
    try {
      flush();
    } catch (error) {
      fatal ??= error;
    }
    await bar.clear();
    if (fatal !== undefined) throw fatal;
    return outcome;
  } finally {
    release();
  }
}

/** The first Ctrl-C lets the letters in hand be finished; the second ends the process at once. */
export function onInterrupt(stop: () => void): () => void {
  const others = process.listeners('SIGINT') as (() => void)[];
  process.removeAllListeners('SIGINT');
  const first = (): void => {
    process.once('SIGINT', () => process.exit(130));
    stop();
  };
  process.once('SIGINT', first);
  return () => {
    process.removeAllListeners('SIGINT');
    for (const other of others) process.on('SIGINT', other);
  };
}
