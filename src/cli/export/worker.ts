/** The inside of a worker thread: jobs in, results out. */
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { Language } from '../../core/messages/index.js';
import type { ConfigOptions } from '../program.js';
import { makeSession } from '../session.js';
import { type MakeJob, type MakeResult, maker, type ReadJob, type ReadResult } from './make.js';

export interface WorkerSetup {
  cwd: string;
  env: Record<string, string | undefined>;
  language: Language;
  options: ConfigOptions;
}

export type Job = { id: number } & ({ read: ReadJob[] } | { make: MakeJob });

/** Nobody's fault but this program's; `diagnostic` is there when the installation is broken. */
export interface Crash {
  reason: string;
  diagnostic?: Diagnostic;
}

export type Answer =
  | { id: number; result: ReadResult[] | MakeResult }
  | { id: number; crash: Crash }
  /** A line for stderr. */
  | { tell: string };

export function serve(): void {
  const { cwd, env, language, options } = workerData as WorkerSetup;
  const port = parentPort!;
  const send = (answer: Answer): void => port.postMessage(answer);
  const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env, cwd };
  const tell = (line: string): Promise<void> => Promise.resolve(send({ tell: line }));
  const { read, make } = maker({ ...makeSession(io, language, false), tell }, options);
  port.on('message', async (job: Job) => {
    const { id } = job;
    try {
      send({ id, result: 'read' in job ? job.read.map(read) : await make(job.make) });
    } catch (error) {
      send({ id, crash: crashOf(error) });
    }
  });
}

export function crashOf(error: unknown): Crash {
  const diagnostic = (error as { diagnostic?: Diagnostic } | undefined)?.diagnostic;
  return {
    reason: error instanceof Error ? error.message : String(error),
    ...(diagnostic ? { diagnostic } : {}),
  };
}
