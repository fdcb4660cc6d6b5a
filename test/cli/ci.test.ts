/** The hook and the action that the project offers, with what they run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bin, folder, letter, root } from './run.js';

const bad = letter({ 文号: '青教函[2026]12号' });
/** Another letter: the two do not collide in a folder. */
const other = letter({
  文号: '青教函[2026]13号',
  提案: '{届次: 青岚市政协九届二次会议, 编号: "092016", 案由: 关于停车的建议}',
});
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8'));

describe('the action', () => {
  const { inputs, runs } = read('action.yml');
  const step = runs.steps.find((s: { name: string }) => s.name === 'lint');
  const run = (given: Record<string, string>, cwd: string) => {
    const env = Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, from]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(from)![1]!;
        return [name, given[input] ?? inputs[input].default];
      }),
    );
    return spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
      cwd,
      env: { PATH: process.env.PATH!, GITHUB_ACTION_PATH: root, ...env },
      encoding: 'utf8',
    });
  };

  it('marks the lines, and fails', () => {
    const out = run({}, folder({ 'a.reply.yaml': bad }));
    expect(out.stdout).toMatch(/^::error file=a\.reply\.yaml,line=2/u);
    expect(out.status).toBe(1);
  });

  it('takes several paths with blanks, a preset and a SARIF file', () => {
    const cwd = folder({ '甲 乙/a.reply.yaml': bad, 'b.reply.yaml': other, 'c.reply.yaml': bad });
    const out = run({ paths: '甲 乙\nb.reply.yaml\n', preset: 'final', sarif: 'x.sarif' }, cwd);
    expect(out.stdout.match(/^::error/gmu)).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(cwd, 'x.sarif'), 'utf8')).runs[0].results).toHaveLength(2);
  });

  it('never lets an input be read as a command', () => {
    const cwd = folder({ 'a.reply.yaml': bad });
    run({ paths: '$(touch broken)\n`touch broken`', preset: '"; touch broken; "' }, cwd);
    expect(existsSync(join(cwd, 'broken'))).toBe(false);
  });
});

describe('the hooks', () => {
  const hooks = read('.pre-commit-hooks.yaml') as { id: string; entry: string; files: string }[];

  it('look at letters only', () => {
    for (const { files } of hooks) {
      expect(['a.reply.yaml', '年/批复(稿).reply.yml'].every((f) => new RegExp(files).test(f))).toBe(true);
      expect(['a.yaml', 'a.reply.yaml.bak'].some((f) => new RegExp(files).test(f))).toBe(false);
    }
  });

  it.each(hooks)('$id stops or repairs', ({ id, entry }) => {
    const cwd = folder({ 'a.reply.yaml': bad });
    const args = [...entry.split(' ').slice(1), 'a.reply.yaml'];
    const { status } = spawnSync(process.execPath, [bin, ...args], { cwd });
    expect(status).toBe(id.endsWith('fix') ? 0 : 1);
    expect(readFileSync(join(cwd, 'a.reply.yaml'), 'utf8')).toBe(id.endsWith('fix') ? letter() : bad);
    expect(execFileSync(process.execPath, [bin, '--version'], { cwd }).toString()).toMatch(/^\d/u);
  });
});
