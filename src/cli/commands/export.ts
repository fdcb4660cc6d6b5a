/** `reply export`: a year's letters into one folder. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../export/manifest.js';
import { commitLedgers, ledgerColumns } from '../export/ledgers.js';
import { type ExportOptions, type ExportRequest, readRequest } from '../export/options.js';
import { makePool, type Pool } from '../export/pool.js';
import { type Preparation, type Prepared, prepare } from '../export/prepare.js';
import { makeLetters, type Outcome, type Trouble } from '../export/run.js';
import { asideName, lookInto, openStore, type Store } from '../export/store.js';
import { findFiles, shortest, stdinArgument } from '../files.js';
import type { Run } from '../program.js';
import { Refusal } from '../refusal.js';
import type { Session } from '../session.js';

/** Below so many letters two workers save less than they cost to start and to warm up (docs/export-run.md). */
const worthWorkers = 8;

/** More threads than this wait for the disk, and each has fonts of its own in memory. */
const mostWorkers = 8;

export const run: Run<ExportOptions> = async (session, args, options) => {
  if (options.merge) return (await import('../export/merge.js')).merge(session, args, options);
  const { io, say, tell } = session;
  const start = Date.now();
  const request = readRequest(options, io.cwd);
  const paths = await findFiles(args, io.cwd);
  if (paths.includes(stdinArgument)) throw new Refusal('export/stdin');
  const { dir } = request;
  const before = lookInto(dir);
  const { manifest } = before;
  let pool: Pool | undefined;
  const poolFor = (letters: number): Pool => {
    const workers =
      request.jobs ?? (letters < worthWorkers ? 1 : Math.min(availableParallelism(), mostWorkers));
    pool ??= makePool(session, options, Math.min(workers, Math.max(letters, 1)));
    return pool;
  };
  let store: Store | undefined;
  try {
    const preparation = await prepare(session, paths, request, options, manifest, poolFor);
    const { letters } = preparation;
    if (options.dryRun) return await tellPlan(session, preparation, request, manifest);
    const columns = ledgerColumns(dir, preparation.run.root, io.cwd, options);
    const ours = new Set(letters.map(({ key }) => key));
    store = openStore(dir, before, ours, request.force);
    const work = letters.filter(({ status }) => status !== 'unchanged');
    const news = JSON.stringify(manifest.run) !== JSON.stringify(preparation.run);
    manifest.run = preparation.run;
    if (work.length > 0) store.note();
    const outcome = await makeLetters(
      session,
      work,
      preparation,
      request,
      options,
      poolFor(work.length),
      store,
    );
    for (const [path, failure] of preparation.failed) outcome.troubles.set(path, failure);
    outcome.partial.push(...preparation.partial);
    for (const entry of outcome.partial) manifest.run.unmade[entry.source] = entry;
    if (!outcome.interrupted) {
      const keys = letters.map(({ key }) => key);
      outcome.files += await commitLedgers(keys, outcome, { ...request, columns }, manifest, store);
    }
    store.close(preparation.learned || news);
    store = undefined;
    await tellOutcome(session, work, outcome, preparation, request, manifest, Date.now() - start);
    if (outcome.interrupted) {
      await tell(say('export/interrupted', { made: outcome.made, rest: work.length - outcome.made }));
      return 130;
    }
    return outcome.troubles.size > 0 ? 1 : 0;
  } finally {
    await pool?.close();
    // What was finished before something went wrong is in the manifest; what went wrong is said, not this.
    try {
      store?.close(false);
    } catch {
      // The journal stays: the next run reads it.
    }
  }
};

/** `--dry-run`: one line a file. */
async function tellPlan(
  session: Session,
  { letters, failed }: Preparation,
  { dir, force }: ExportRequest,
  manifest: Manifest,
): Promise<number> {
  const { say, out } = session;
  const lines = letters.flatMap(({ path, status, outputs }) =>
    outputs.map((o) => `${say(`export/plan-${status}`)}\t${path}\t${o.path}`),
  );
  for (const path of failed.keys()) lines.push(`${say('export/plan-failed')}\t${path}`);
  const work = letters.filter(({ status }) => status !== 'unchanged');
  for (const { key, status } of work)
    if (status === 'edited' && !force) {
      const { unchanged } = await import('../export/content.js');
      for (const output of manifest.letters[key]!.outputs) {
        const path = join(dir, output.path);
        if (existsSync(path) && !unchanged(path, { ...output }, Date.now()))
          lines.push(say('export/would-aside', { path: output.path, kept: asideName(dir, output.path) }));
      }
    }
  await out(lines.map((line) => `${line}\n`).join(''));
  await tellTroubles(session, failed);
  await session.tell(
    say('export/plan-total', {
      total: letters.length + failed.size,
      make: work.length,
      files: work.reduce((n, { outputs }) => n + outputs.length, 0),
      same: letters.length - work.length,
      failed: failed.size,
    }),
  );
  return failed.size > 0 ? 1 : 0;
}

async function tellOutcome(
  session: Session,
  work: readonly Prepared[],
  outcome: Outcome,
  { keys, letters }: Preparation,
  { dir }: ExportRequest,
  manifest: Manifest,
  ms: number,
): Promise<void> {
  const { say, tell, io } = session;
  const shown = (path: string): string => shortest(join(dir, path), io.cwd);
  for (const [path, kept] of outcome.aside)
    await tell(say('export/aside', { path: shown(path), kept: shown(kept) }));
  for (const [path, { source }] of Object.entries(manifest.left))
    if (existsSync(join(dir, path)))
      await tell(say('export/left', { source: shown(source), path: shown(path) }));
  for (const [key, { outputs }] of Object.entries(manifest.letters)) {
    if (keys.has(key) || existsSync(join(dir, key))) continue;
    const there = outputs.filter(({ path }) => existsSync(join(dir, path)));
    if (there.length > 0)
      await tell(say('export/gone', { source: shown(key), paths: there.map(({ path }) => shown(path)) }));
  }
  await tellTroubles(session, outcome.troubles);
  const remarks = letters.filter(({ key, path }) => {
    const { warnings = 0 } = manifest.letters[key]?.entry.findings ?? {};
    return warnings > 0 && !outcome.troubles.has(path);
  }).length;
  if (remarks > 0) await tell(say('export/remarks', { count: remarks }));
  await tell(
    say(outcome.troubles.size > 0 ? 'export/done#failed' : 'export/done', {
      made: outcome.made,
      files: outcome.files,
      same: letters.length - work.length,
      failed: outcome.troubles.size,
      seconds: (ms / 1000).toFixed(1),
    }),
  );
}

async function tellTroubles(session: Session, troubles: ReadonlyMap<string, Trouble>): Promise<void> {
  const { say, tell } = session;
  const files = [...troubles].flatMap(([path, trouble]) => ('text' in trouble ? [{ path, ...trouble }] : []));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  await session.showFindings(files);
  for (const [source, trouble] of troubles) {
    if ('crash' in trouble) await tell(say('export/crashed', { source, reason: trouble.crash.reason }));
    else if ('altered' in trouble) await tell(say('export/altered', { source }));
    else if ('unplaced' in trouble) {
      const { path, code } = trouble.unplaced;
      await tell(say('export/unplaced', { source, path, reason: code }));
    }
  }
}
