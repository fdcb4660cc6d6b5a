import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/export/manifest.js';
import { bin, folder, letter, listing, png, reply } from './run.js';

const numbered = (n: number, fields: Record<string, string> = {}): string =>
  letter({ 文号: `青教函〔2026〕${n}号`, ...fields });
const year = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${i + 1}.reply.yaml`, numbered(i + 1)]));
const run = (cwd: string, ...args: string[]) =>
  reply(['export', 'in', '--out', 'out', '-t', 'md,txt', '--name', '{文件名}', '--no-config', ...args], {
    cwd,
  });
const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');
const manifest = (cwd: string): Manifest => JSON.parse(read(cwd, 'out/reply-manifest.json')) as Manifest;

describe('plan', () => {
  it('names by the pattern, three formats, copies of their own', async () => {
    const cwd = folder({ 'in/a.reply.yaml': numbered(1, { 分送: '[王某某委员]' }) });
    const { code, err } = await reply(['export', 'in', '--out', 'out'], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('做好 1 封、6 个文件')]);
    const name = '青教函〔2026〕1号_092015';
    expect(listing(join(cwd, 'out/2026'))).toEqual(
      ['林某某委员', '王某某委员'].flatMap((to) => ['docx', 'md', 'pdf'].map((f) => `${name}_${to}.${f}`)),
    );
    expect(read(cwd, `out/2026/${name}_王某某委员.md`)).toContain('王某某委员：');
  });

  it('--dry-run says what would be done, and writes nothing', async () => {
    const cwd = folder(year(2));
    const { code, out, err } = await run(cwd, '--dry-run');
    expect(code).toBe(0);
    expect(out.split('\n')).toContain('新做\tin/2.reply.yaml\t2.txt');
    expect(err).toContain('要做 2 封、4 个文件');
    expect(listing(cwd)).not.toContain('out');
  });

  it.each([
    ['{文号}', '同一个文件'],
    ['{案由}_{文件名}', undefined],
  ])('conflicts under %s are refused before the first byte', async (pattern, words) => {
    const cwd = folder({ 'in/a.reply.yaml': numbered(1), 'in/b.reply.yaml': numbered(1) });
    const { code, err } = await run(cwd, '--name', pattern);
    expect(code).toBe(words ? 2 : 0);
    if (words) expect(err).toContain(words);
    expect(existsSync(join(cwd, 'out'))).toBe(words === undefined);
  });

  it.each([
    [['--name', '../{文号}'], '走出了输出文件夹'],
    [['--name', '{无此项}'], '可用的有'],
    [['--shard', '3/2'], '--shard'],
    [['--jobs', '0'], '--jobs'],
    [['-t', 'exe'], 'pdf'],
    [['--out', 'in/1.reply.yaml/x'], '不是文件夹'],
  ])('%j is refused', async (args, words) => {
    const cwd = folder(year(1));
    const { code, err } = await run(cwd, ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it('wants a folder', async () => {
    const cwd = folder(year(1));
    expect(await reply(['export', 'in'], { cwd })).toMatchObject({ code: 2 });
    expect(await reply(['export', '-', '--out', 'out'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('run', () => {
  it('makes the others when some letters fail, and lists those', async () => {
    const cwd = folder({
      ...year(2),
      'in/form.reply.yaml': '发文机关: [',
      'in/rule.reply.yaml': numbered(7, { 文号: '青教函[2026]7号' }),
      'in/file.reply.yaml': numbered(8, { 正文: '\n  - 图片: 没有.png' }),
    });
    const { code, err } = await run(cwd);
    expect(code).toBe(1);
    for (const name of ['form', 'rule', 'file']) expect(err).toContain(`in/${name}.reply.yaml`);
    expect(err).toContain('没有.png');
    expect(err).toContain('做好 2 封、4 个文件，不变 0 封，没有做成 3 封');
    expect(listing(join(cwd, 'out'))).toEqual(['1.md', '1.txt', '2.md', '2.txt', 'reply-manifest.json']);
  });

  it('gives the same bytes whatever the number of threads', async () => {
    const cwd = folder(year(5));
    const made = async (jobs: string): Promise<string[]> => {
      const { code } = await run(cwd, '-t', 'pdf,docx', '--out', `o${jobs}`, '--jobs', jobs);
      expect(code).toBe(0);
      const files = listing(join(cwd, `o${jobs}`)).filter((f) => !f.endsWith('.json'));
      return files.map(
        (f) =>
          f +
          createHash('sha256')
            .update(readFileSync(join(cwd, `o${jobs}`, f)))
            .digest('hex'),
      );
    };
    const [one, three] = [await made('1'), await made('3')];
    expect(one).toHaveLength(20);
    expect(three).toEqual(one);
  });

  it('stops at Ctrl-C with whole files, and the next run makes the rest', async () => {
    const cwd = folder(year(60));
    const args = ['export', 'in', '--out', 'out', '-t', 'md,pdf', '--name', '{文件名}', '--no-config'];
    const child = spawn(process.execPath, [bin, ...args, '--jobs', '2'], { cwd });
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data));
    // The first files are there: the run is in the middle.
    while (
      !existsSync(join(cwd, 'out')) ||
      readdirSync(join(cwd, 'out')).filter((f) => f.endsWith('md')).length === 0
    )
      await new Promise((next) => setTimeout(next, 5));
    child.kill('SIGINT');
    const code = await new Promise((done) => child.on('close', done));
    expect([code, err]).toEqual([130, expect.stringContaining('已停止')]);
    const there = listing(join(cwd, 'out')).filter((f) => /\.(?:md|pdf)$/u.test(f));
    expect(there.length).toBeLessThan(120);
    expect(listing(join(cwd, 'out'))).toEqual([...there, 'reply-manifest.json'].sort());
    const told = Object.values(manifest(cwd).letters).flatMap((l) => l.outputs.map((o) => o.path));
    expect(told.sort()).toEqual(there);
    const next = await reply(args, { cwd });
    expect([next.code, next.err]).toEqual([0, expect.stringContaining(`不变 ${there.length / 2} 封`)]);
  });
});

describe('second run', () => {
  const first = async (files: Record<string, string | Uint8Array> = year(3)): Promise<string> => {
    const cwd = folder(files);
    expect((await run(cwd)).code).toBe(0);
    return cwd;
  };

  it('skips what has not changed, touched or not', async () => {
    const cwd = await first();
    const before = read(cwd, 'out/reply-manifest.json');
    expect((await run(cwd)).err).toContain('做好 0 封、0 个文件，不变 3 封');
    utimesSync(join(cwd, 'in/1.reply.yaml'), new Date(), new Date());
    utimesSync(join(cwd, 'out/1.md'), new Date(), new Date());
    expect((await run(cwd)).err).toContain('不变 3 封');
    const outputs = (text: string) =>
      Object.values((JSON.parse(text) as Manifest).letters).flatMap((l) => l.outputs.map((o) => o.sha256));
    expect(outputs(read(cwd, 'out/reply-manifest.json'))).toEqual(outputs(before));
  });

  it('makes again what changed: text, files it names, config, profile', async () => {
    const cwd = await first({
      ...year(2),
      'in/3.reply.yaml': numbered(3, { 正文: '\n  - 我局高度重视。\n  - 图片: 图.png' }),
      'in/图.png': png,
    });
    writeFileSync(join(cwd, 'in/1.reply.yaml'), numbered(1, { 正文: '换了一句话。' }));
    expect((await run(cwd)).err).toContain('做好 1 封、2 个文件，不变 2 封');
    expect(read(cwd, 'out/1.txt')).toContain('换了一句话');
    writeFileSync(join(cwd, 'in/图.png'), Buffer.concat([png, Buffer.from('x')]));
    expect((await run(cwd)).err).toContain('做好 1 封、2 个文件，不变 2 封');
    writeFileSync(join(cwd, 'c.yaml'), 'rules: {contact-not-member: off}\n');
    const other = await reply(
      ['export', 'in', '--out', 'out', '-t', 'md,txt', '--name', '{文件名}', '--config', 'c.yaml'],
      { cwd },
    );
    expect([other.code, other.err]).toEqual([0, expect.stringContaining('做好 3 封')]);
  });

  it('makes again what was deleted', async () => {
    const cwd = await first();
    const before = read(cwd, 'out/2.md');
    rmSync(join(cwd, 'out/2.md'));
    expect((await run(cwd)).err).toContain('做好 1 封');
    expect(read(cwd, 'out/2.md')).toBe(before);
  });

  it('keeps edited outputs aside, each under a name of its own; --force replaces them', async () => {
    const cwd = await first();
    const made = read(cwd, 'out/1.md');
    for (const [edit, name] of [
      ['甲', '1.edited.md'],
      ['乙', '1.edited-2.md'],
    ] as const) {
      writeFileSync(join(cwd, 'out/1.md'), edit);
      expect((await run(cwd, '--dry-run')).out).toContain(`会另存为“${name}”`);
      const { code, err } = await run(cwd);
      expect([code, err]).toEqual([0, expect.stringContaining(`另存为“out/${name}”`)]);
      expect([read(cwd, 'out/1.md'), read(cwd, `out/${name}`)]).toEqual([made, edit]);
    }
    writeFileSync(join(cwd, 'out/1.md'), '丙');
    expect((await run(cwd, '--force')).err).not.toContain('另存');
    expect(read(cwd, 'out/1.md')).toBe(made);
    expect(listing(join(cwd, 'out')).filter((f) => f.includes('edited'))).toEqual([
      '1.edited-2.md',
      '1.edited.md',
    ]);
  });

  it('sees an edit that left size and time of the content as they were', async () => {
    const cwd = await first();
    const path = join(cwd, 'out/1.md');
    const made = read(cwd, 'out/1.md');
    await new Promise((next) => setTimeout(next, 50));
    await run(cwd);
    const [, modified] = manifest(cwd).letters['../in/1.reply.yaml']!.outputs[0]!.stamp!;
    writeFileSync(path, made.replace('高度', '十分'));
    utimesSync(path, modified / 1000, modified / 1000);
    expect((await run(cwd)).err).toContain('另存为');
  });

  it('keeps a file of unknown origin aside, and takes its own without a manifest for its own', async () => {
    const cwd = await first();
    rmSync(join(cwd, 'out/reply-manifest.json'));
    writeFileSync(join(cwd, 'out/3.txt'), '别人的');
    const { err } = await run(cwd);
    expect(err.match(/另存为/gu)).toHaveLength(1);
    expect(read(cwd, 'out/3.edited.txt')).toBe('别人的');
  });

  it('reports outputs of removed and renamed letters, and deletes none', async () => {
    const cwd = await first();
    rmSync(join(cwd, 'in/1.reply.yaml'));
    const { code, err } = await run(cwd);
    expect([code, err]).toEqual([0, expect.stringContaining('in/1.reply.yaml 已不在')]);
    expect(existsSync(join(cwd, 'out/1.md'))).toBe(true);
    // The same letter under another name takes its outputs over; nothing is kept aside.
    renameSync(join(cwd, 'in/2.reply.yaml'), join(cwd, 'in/1.reply.yaml'));
    const renamed = await run(cwd, '--name', '{文号}');
    expect(renamed.err).toContain('旧的还留着：out/3.md');
    expect(existsSync(join(cwd, 'out/3.md'))).toBe(true);
  });

  it('does not take the name of a letter that is not of this run', async () => {
    const cwd = await first();
    const { code, err } = await reply(
      ['export', 'in/1.reply.yaml', '--out', 'out', '-t', 'md', '--name', '2', '--no-config'],
      { cwd },
    );
    expect([code, err]).toEqual([2, expect.stringContaining('这个名字已归 ../in/2.reply.yaml')]);
  });

  it('refuses a damaged or later manifest, and one at a time', async () => {
    const cwd = await first();
    const file = join(cwd, 'out/reply-manifest.json');
    const sound = read(cwd, 'out/reply-manifest.json');
    for (const [text, words] of [
      ['{', '损坏'],
      [sound.replace('"version": 1', '"version": 9'), '更新版本'],
    ] as const) {
      writeFileSync(file, text);
      expect(await run(cwd)).toMatchObject({ code: 2, err: expect.stringContaining(words) as string });
    }
    writeFileSync(file, sound);
    mkdirSync(join(cwd, 'out/.reply-export'));
    const lock = join(cwd, 'out/.reply-export/lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    expect(await run(cwd)).toMatchObject({ code: 2, err: expect.stringContaining('另一个') as string });
    // Of a run that is no more.
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    expect((await run(cwd)).code).toBe(0);
    expect(existsSync(join(cwd, 'out/.reply-export'))).toBe(false);
  });
});

describe('--shard', () => {
  it('gives shares that together are all, with names checked over all', async () => {
    const cwd = folder(year(7));
    const shares = [];
    for (const i of [1, 2, 3]) {
      expect((await run(cwd, '--shard', `${i}/3`, '--out', `s${i}`)).code).toBe(0);
      shares.push(listing(join(cwd, `s${i}`)).filter((f) => f.endsWith('.md')));
    }
    expect(shares.flat().sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `${n}.md`));
    expect(shares.every((s) => s.length >= 2 && s.length <= 3)).toBe(true);
    const same = await run(cwd, '--shard', '1/7', '--name', '同名');
    expect(same.code).toBe(2);
  });
});

describe('--ledger', () => {
  it('tells of every letter, made now, before or not at all', async () => {
    const cwd = folder({ ...year(2), 'in/bad.reply.yaml': numbered(9, { 文号: '青教函[2026]9号' }) });
    expect((await run(cwd, '--ledger', 'json,csv,html,xlsx')).code).toBe(1);
    const names = ['index.html', '台账.csv', '台账.json', '台账.xlsx'];
    expect(listing(join(cwd, 'out'))).toEqual(expect.arrayContaining(names));
    const csv = read(cwd, 'out/台账.csv');
    for (const n of ['〔2026〕1号', '〔2026〕2号', '[2026]9号']) expect(csv).toContain(n);
    expect(read(cwd, 'out/index.html')).toContain('1.md');
    // An edited ledger is kept too.
    writeFileSync(join(cwd, 'out/台账.csv'), '改过');
    expect((await run(cwd, '--ledger', 'csv')).err).toContain('台账.edited.csv');
    expect([read(cwd, 'out/台账.csv'), read(cwd, 'out/台账.edited.csv')]).toEqual([csv, '改过']);
  });
});
