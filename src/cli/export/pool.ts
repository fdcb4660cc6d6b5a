/** Who makes the letters: worker threads, or this one. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ConfigOptions } from '../program.js';
import type { Session } from '../session.js';
import { packageRoot } from '../version.js';
import { type MakeJob, type MakeResult, maker, type ReadJob, type ReadResult } from './make.js';
import { type Answer, type Crash, crashOf, type Job, type WorkerSetup } from './worker.js';

export interface Pool {
  /** Jobs that it pays to hand over at a time. */
  room: number;
  read(jobs: ReadJob[]): Promise<ReadResult[] | { crash: Crash }>;
  make(job: MakeJob): Promise<MakeResult | { crash: Crash }>;
  close(): Promise<void>;
}

/**
 * Memory of a worker for its objects, MiB. V8 lets a heap grow by how much it may hold in the end: without a bound, garbage of
 * hundreds of letters piles up. The largest letter that is read at all (1 MiB of YAML, 620 pages) does with half of this.
 */
const mostMemory = 256;

/** A worker gets its next job before it has sent the last: it never waits for this thread. */
const ahead = 2;

export function makePool(session: Session, options: ConfigOptions, workers: number): Pool {
  return workers <= 1 ? alone(session, options) : together(session, options, workers);
}

function alone(session: Session, options: ConfigOptions): Pool {
  const { read, make } = maker(session, options);
  return {
    room: 1,
    read: (jobs) => here(() => jobs.map(read)),
    make: (job) => here(() => make(job)),
    close: () => Promise.resolve(),
  };
}

/** Between letters the process looks up: Ctrl-C is heard. */
async function here<T>(work: () => T | Promise<T>): Promise<T | { crash: Crash }> {
  await new Promise(setImmediate);
  try {
    return await work();
  } catch (error) {
    return { crash: crashOf(error) };
  }
}

interface Thread {
  worker: Worker;
  waiting: Map<number, (answer: unknown) => void>;
}

function together(session: Session, options: ConfigOptions, count: number): Pool {
  const { io, language } = session;
  const { config, preset } = options;
  const setup: WorkerSetup = {
    cwd: io.cwd,
    env: { ...io.env },
    language,
    options: { ...(config === undefined ? {} : { config }), ...(preset === undefined ? {} : { preset }) },
  };
  const told = new Set<string>();
  let serial = 0;
  let closing = false;
  const start = (): Thread => {
    const thread: Thread = {
      worker: new Worker(join(packageRoot(), 'bin/worker.js'), {
        workerData: setup,
        resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      }),
      waiting: new Map(),
    };
    const { worker, waiting } = thread;
    worker.on('message', (answer: Answer) => {
      if ('tell' in answer) {
        // Every worker finds the same fonts missing.
        if (!told.has(answer.tell)) void session.tell(answer.tell);
        told.add(answer.tell);
        return;
      }
      waiting.get(answer.id)?.('result' in answer ? answer.result : { crash: answer.crash });
      waiting.delete(answer.id);
    });
    const gone = (reason: string): void => {
      const at = threads.indexOf(thread);
      if (closing || at < 0) return;
      // The letters that broke it fail; for the rest another takes its place when there are any.
      threads.splice(at, 1);
      for (const answer of waiting.values()) answer({ crash: { reason } });
    };
    worker.on('error', (error) => gone(crashOf(error).reason));
    worker.on('exit', (code) => gone(`worker ${code}`));
    return thread;
  };
  // The first jobs start the workers.
  const threads: Thread[] = [];
  const run = <T>(job: { read: ReadJob[] } | { make: MakeJob }): Promise<T> => {
    if (threads.length < count) threads.push(start());
    const { worker, waiting } = threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    const id = serial++;
    return new Promise((resolve) => {
      waiting.set(id, resolve as (answer: unknown) => void);
      worker.postMessage({ id, ...job } satisfies Job);
    });
  };
  return {
    room: count * ahead,
    read: (jobs) => run({ read: jobs }),
    make: (job) => run({ make: job }),
    close: async () => {
      closing = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
