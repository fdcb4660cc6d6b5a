/** kill −9 at fifty random moments: only whole files, and a manifest that tells the truth. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookInto } from '../../src/cli/export/store.js';
import { bin, folder, letter, reply } from './run.js';

const count = 14;
const kills = 50;
const args = ['export', 'in', '-t', 'md,txt,pdf', '--name', '{文件名}', '--jobs', '2', '--no-config'];

const text = (i: number, version: number): string =>
  letter({
    文号: `青教函〔2026〕${i + 1}号`,
    正文: `第${'一二三'[version]}稿。我局高度重视，已会同有关单位研究办理。`,
  });

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Files of an output folder, but for those that only a running export has: name → content. */
function outputs(dir: string): Map<string, string> {
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => !/^\.|\.json$/u.test(name)) : [];
  return new Map(names.sort().map((name) => [name, hash(join(dir, name))]));
}

it('leaves whole files and the truth, whenever it is killed', async () => {
  const versions = Array.from({ length: count }, () => 0);
  const cwd = folder(Object.fromEntries(versions.map((v, i) => [`in/${i}.reply.yaml`, text(i, v)])));
  const dir = join(cwd, 'out');
  /** What every file may hold: by version. */
  const whole: Map<string, string>[] = [];
  /** A whole run, ms: the moments lie within it, however busy the machine is. */
  let longest = 1000;
  for (const version of [0, 1, 2]) {
    const files = versions.map((_, i) => [`in/${i}.reply.yaml`, text(i, version)]);
    const other = folder(Object.fromEntries(files));
    const start = performance.now();
    expect((await reply([...args, '--out', 'out'], { cwd: other })).code).toBe(0);
    longest = Math.min(longest, performance.now() - start);
    whole.push(outputs(join(other, 'out')));
  }
  // Numbers as random as the moments need, the same in every run.
  let seed = 20260826;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  let killed = 0;
  let working = 0;
  for (let attempt = 0; killed < kills && attempt < 3 * kills; attempt++) {
    const child = spawn(process.execPath, [bin, ...args, '--out', 'out'], { cwd, stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_, signal) => done(signal)));
    const timer = setTimeout(() => child.kill('SIGKILL'), random() * longest);
    const signal = await ended;
    clearTimeout(timer);
    if (signal === 'SIGKILL') killed += 1;
    if (existsSync(join(dir, '.reply-export'))) working += 1;
    const there = outputs(dir);
    for (const [name, content] of there)
      expect(
        whole.map((files) => files.get(name)),
        name,
      ).toContain(content);
    const { manifest } = lookInto(dir);
    const told = Object.values(manifest.letters).flatMap((l) =>
      l.outputs.map((o) => [o.path, o.sha256] as const),
    );
    expect(new Map([...told].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(there);
    // Something to do for the next run, also with files that are there already.
    for (let n = 0; n < 3; n++) {
      const i = Math.floor(random() * count);
      versions[i] = (versions[i]! + 1) % 3;
      writeFileSync(join(cwd, `in/${i}.reply.yaml`), text(i, versions[i]!));
    }
  }
  expect(killed).toBe(kills);
  // Most moments were in the middle of the work.
  expect(working).toBeGreaterThan(kills / 5);
  const last = await reply([...args, '--out', 'out'], { cwd });
  expect(last).toMatchObject({ code: 0 });
  expect(last.err).not.toContain('另存');
  const right = versions.flatMap((v, i) =>
    ['md', 'pdf', 'txt'].map((f) => [`${i}.${f}`, whole[v]!.get(`${i}.${f}`)]),
  );
  expect(Object.fromEntries(outputs(dir))).toEqual(Object.fromEntries(right));
  expect(existsSync(join(dir, '.reply-export'))).toBe(false);
}, 120_000);
