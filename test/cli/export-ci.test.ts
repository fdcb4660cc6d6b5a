/** The pipelines of docs/export-ci.md: they are YAML, and their commands do what the page says. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildProgram } from '../../src/cli/program.js';
import { bin, folder, letter, listing, root } from './run.js';

const page = readFileSync(join(root, 'docs/export-ci.md'), 'utf8');
const [github, gitlab] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].map(([, text]) => parse(text!));

const letters = (): string =>
  folder(
    Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [
        `replies/2026/${i}.reply.yaml`,
        letter({ 文号: `青教函〔2026〕${i + 1}号` }),
      ]),
    ),
  );

/** A line of a job, with the built command in place of the installed one. */
async function shell(cwd: string, line: string, env: Record<string, string> = {}): Promise<string> {
  expect(line).toMatch(/^npx reply /u);
  const command = line.replace(/^npx reply/u, `"${process.execPath}" "${bin}"`);
  const run = promisify(execFile)('bash', ['-ec', command], {
    cwd,
    env: { PATH: process.env.PATH!, ...env },
  });
  return (await run).stderr;
}

/** What GitHub puts in place of its expressions; one that is unknown is a mistake. */
function filled(text: string, context: Record<string, number>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/gu, (_, name: string) => {
    expect(Object.keys(context)).toContain(name);
    return String(context[name]);
  });
}

const whole = (cwd: string, merged: string): void => {
  expect(merged).toContain('合并 4 份：放入 6 封、22 个文件');
  const made = listing(join(cwd, 'done'));
  for (const suffix of ['.pdf', '.docx', '.md'])
    expect(made.filter((f) => f.endsWith(suffix))).toHaveLength(6);
  for (const name of ['台账.xlsx', '台账.csv', '台账.json', 'index.html']) expect(made).toContain(name);
};

it('GitHub: each job of the matrix makes its share, the last one joins them', async () => {
  const { share, merge } = github.jobs;
  expect(merge.needs).toBe('share');
  const lines = (job: { steps: { run?: string }[] }): string[] =>
    job.steps.flatMap(({ run }) => (run?.startsWith('npx') ? [run] : []));
  const uses = [...share.steps, ...merge.steps].flatMap((s: { uses?: string }) => s.uses ?? []);
  expect(uses.every((name) => /^actions\/[a-z-]+@v\d+$/u.test(name))).toBe(true);
  const cwd = letters();
  const { path } = merge.steps.find((s: { uses?: string }) => s.uses?.includes('download')).with;
  const numbers = share.strategy.matrix.share as number[];
  for (const number of numbers) {
    const context = { 'matrix.share': number, 'strategy.job-total': numbers.length };
    await shell(cwd, filled(lines(share)[0]!, context));
    // What the artifact does, without hidden files.
    const upload = share.steps.find((s: { uses?: string }) => s.uses?.includes('upload')).with;
    mkdirSync(join(cwd, path), { recursive: true });
    renameSync(join(cwd, upload.path), join(cwd, path, filled(upload.name, context)));
  }
  expect(existsSync(join(cwd, 'done'))).toBe(false);
  whole(cwd, await shell(cwd, lines(merge)[0]!));
}, 30_000);

it('GitLab: as many jobs as are parallel make their shares, the next stage joins them', async () => {
  const { share, merge, stages } = gitlab;
  expect(stages).toEqual([share.stage, merge.stage]);
  const cwd = letters();
  for (let i = 1; i <= share.parallel; i++)
    await shell(cwd, share.script[0], { CI_NODE_INDEX: String(i), CI_NODE_TOTAL: String(share.parallel) });
  whole(cwd, await shell(cwd, merge.script[0]));
}, 30_000);

it('every option named on the page is one of export', () => {
  const program = buildProgram('zh', () => Promise.resolve());
  const known = program.commands.find((c) => c.name() === 'export')!.options.map((o) => o.long);
  const named = [...page.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)].map(([option]) => option);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((option) => !known.includes(option))).toEqual([]);
});
