/** The small commands. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { bin, folder, letter, listing, reply, root } from './run.js';

describe('new', () => {
  const templates = async () =>
    (await reply(['new', '--template'])).out
      .trim()
      .split('\n')
      .map((line) => line.split(/\s/u)[0]!);

  it('makes a draft from every template that lint finds no error in and render renders', async () => {
    const cwd = folder();
    const names = await templates();
    expect(names.length).toBeGreaterThan(1);
    for (const template of names) {
      const made = await reply(['new', template, '--template', template], { cwd });
      expect(made.code, made.err).toBe(0);
      const run = await reply(['render', `${template}.reply.yaml`, '-t', 'md'], { cwd });
      expect(run.code, run.err).toBe(0);
    }
  });

  it('never overwrites', async () => {
    const cwd = folder({ '答复林委员.reply.yaml': 'mine' });
    const run = await reply(['new', '答复林委员'], { cwd });
    expect(run.code).toBe(2);
    expect(readFileSync(join(cwd, '答复林委员.reply.yaml'), 'utf8')).toBe('mine');
  });

  /** `reply new x` on a terminal; every question gets the next answer. */
  async function answered(answers: string[]) {
    const cwd = folder();
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const fields = ['发文机关', '主送', '届次', '编号', '案由', '成文日期'];
    let asked = '';
    const stderr = Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          asked += chunk.toString();
          const next = asked.includes(`${fields[0]}（`) ? answers.shift() : undefined;
          fields.splice(0, next === undefined ? 0 : 1);
          if (next !== undefined) setImmediate(() => stdin.write(next));
          done();
        },
      }),
      { isTTY: true },
    );
    const io = { stdin, stdout: new PassThrough(), stderr, env: {}, cwd } as unknown as Io;
    const code = await main(['new', 'x'], io);
    return { code, asked, files: listing(cwd), text: () => readFileSync(join(cwd, 'x.reply.yaml'), 'utf8') };
  }

  it('asks a terminal, and quotes what needs quotes', async () => {
    const run = await answered(['青岚市水务局\n', '\n', '\n', '0760\n', '\n', '\n']);
    expect(run.code).toBe(0);
    expect(run.asked).toContain('主送');
    expect(run.text()).toContain('发文机关: 青岚市水务局\n');
    expect(run.text()).toContain('主送: 某某某委员\n');
    expect(run.text()).toContain('编号: "0760"\n');
  });

  it.each(['\u0003', '\u0004'])('Ctrl-C and Ctrl-D at a question make nothing', async (key) => {
    expect(await answered([key])).toMatchObject({ code: 130, files: [] });
  });

  it('has a default name, and a modeline that leads to the schema', async () => {
    const cwd = folder();
    expect((await reply(['new'], { cwd })).code).toBe(0);
    const [name] = listing(cwd);
    expect(name).toBe('答复.reply.yaml');
    const text = readFileSync(join(cwd, name!), 'utf8');
    const schema = /^# yaml-language-server: \$schema=(.*)$/mu.exec(text)![1]!;
    const parsed = JSON.parse(readFileSync(new URL(schema), 'utf8')) as { title: string };
    expect(parsed.title).not.toBe('');
  });
});

describe('schema', () => {
  it.each(['reply', 'profile', 'config', 'columns'])('%s is the published one', async (kind) => {
    const { out } = await reply(['schema', kind]);
    expect(JSON.parse(out)).toEqual(
      JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8')),
    );
  });
});

describe('explain and rules', () => {
  it('agree', async () => {
    const { out } = await reply(['rules', '--json']);
    const rules = JSON.parse(out) as { code: string; summary: string }[];
    expect(rules.length).toBeGreaterThan(10);
    const { code, summary } = rules[0]!;
    expect((await reply(['explain', code])).out).toContain(summary);
    expect(JSON.parse((await reply(['explain', code, '--json'])).out)).toMatchObject({ code });
    expect((await reply(['rules'])).out.trim().split('\n')).toHaveLength(rules.length);
  });

  it('explain codes of other phases', async () => {
    expect((await reply(['explain', 'yaml/duplicate-key'])).code).toBe(0);
    expect((await reply(['explain', 'layout/file-missing'])).code).toBe(0);
    expect((await reply(['explain', 'cli/usage'])).code).toBe(2);
  });
});

describe('doctor', () => {
  it('lists fonts, versions, and what a profile changes', async () => {
    const cwd = folder({ 'reply.config.yaml': 'profile: qinglan\nfonts: {use: bundled}\n' });
    const { code, out } = await reply(['doctor'], { cwd, env: { LANG: 'C.UTF-8' } });
    expect(code).toBe(0);
    expect(out).toContain(process.versions.node);
    expect(out).toContain('UTF-8（C.UTF-8）');
    expect(out).toContain('办理结果.必填：true');
    expect(out).toContain('仿宋');
    const standard = await reply(['doctor', '--no-config'], { cwd, env: { LC_ALL: 'zh_CN.GBK' } });
    expect(standard.out).not.toContain('办理结果.必填');
    expect(standard.out).toContain('zh_CN.GBK');
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('%s names every command and option', async (shell) => {
    const { out, code } = await reply(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['render', 'doctor', 'allow-errors', 'max-warnings', 'template'])
      expect(out).toContain(word);
  });

  it.skipIf(process.platform === 'win32')('completes in a real bash', async () => {
    const script = join(folder(), 'reply.bash');
    writeFileSync(script, (await reply(['completion', 'bash'])).out);
    const complete = (...words: string[]): string[] => {
      const list = words.map((w) => `'${w}'`).join(' ');
      const program = `source '${script}'; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _reply; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', program], { encoding: 'utf8' })
        .split('\n')
        .filter((w) => w !== '');
    };
    expect(complete('reply', 're')).toEqual(['render']);
    expect(complete('reply', 'lint', '--fi')).toEqual(['--fix']);
    expect(complete('reply', 'lint', '--max')).toEqual(['--max-warnings']);
    expect(complete('reply', 'render', '--lang', 'en', '--out')).toEqual(['--output']);
    expect(complete('reply', '--la')).toEqual(['--lang']);
    // Left to the shell: file names.
    expect(complete('reply', 'render', 'x')).toEqual([]);
  });
});

it.skipIf(process.platform === 'win32')('Ctrl-C ends with 130 and leaves nothing behind', async () => {
  const cwd = folder({ 'a.reply.yaml': letter() });
  const child = spawn(process.execPath, [bin, 'render', '-', '-o', 'x.pdf'], {
    cwd,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (d: Buffer) => (err += d.toString()));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  // More than a pipe holds: once it is written the command runs and waits for the rest of stdin.
  await new Promise((next) => child.stdin.write(`正文: ${'甲'.repeat(100_000)}\n`, next));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(err).toBe('');
  expect(listing(cwd)).toEqual(['a.reply.yaml']);
});
