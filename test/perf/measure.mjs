// Processes, timed. What a process took is told by the process itself when it ends (usage.cjs), because
// Node says nothing of its children: processor time is less disturbed by others than the clock.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @returns wall and processor time in ms, peak memory in MiB, what it printed. */
export function run(args, { env = {}, report }) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', usage, ...args], {
    env: { ...process.env, ...env, BENCH_USAGE: report },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { wall, ...JSON.parse(readFileSync(report, 'utf8')), stdout };
}

/** Each of `works` once a round, in turn, after one round that does not count. Medians of each field. */
export function rounds(works, times) {
  const all = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let i = -1; i < times; i++) {
    for (const [name, work] of Object.entries(works)) {
      const result = work();
      if (i >= 0 || times === 0) all[name].push(result);
    }
  }
  return all;
}

/** Median of the ratios of one field, round by round. */
export function ratio(all, a, b, field = 'wall') {
  return median(all[a].map((result, i) => result[field] / all[b][i][field]));
}

export function middle(all, name, field) {
  return median(all[name].map((result) => result[field]));
}
