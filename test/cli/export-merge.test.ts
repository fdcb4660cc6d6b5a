/** Shares made apart and joined give what one run gives; what is missing or there twice is told. */

import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookInto } from '../../src/cli/export/store.js';
import type { Manifest } from '../../src/export/manifest.js';
import { bin, folder, letter, listing, png, reply, root } from './run.js';

const numbered = (n: number, fields: Record<string, string> = {}): string =>
  letter({ 文号: `青教函〔2026〕${n}号`, ...fields });
const year = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${i + 1}.reply.yaml`, numbered(i + 1)]));
const share = (cwd: string, i: number, n: number, ...more: string[]) =>
  reply(
    [
      'export',
      'in',
      '--out',
      `s${i}`,
      '-t',
      'md,txt',
      '--name',
      '{文件名}',
      '--no-config',
      '--shard',
      `${i}/${n}`,
      ...more,
    ],
    { cwd },
  );
const merge = (cwd: string, ...args: string[]) =>
  reply(['export', '--merge', '--out', 'done', ...args], { cwd });
const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');
const manifest = (cwd: string, dir = 'done'): Manifest =>
  JSON.parse(read(cwd, `${dir}/reply-manifest.json`)) as Manifest;

/** Every file but the manifest, with its content. */
function contents(dir: string): Record<string, string> {
  const files = listing(dir).filter((f) => /\.[a-z]+$/u.test(f) && f !== 'reply-manifest.json');
  const hash = (f: string): string =>
    createHash('sha256')
      .update(readFileSync(join(dir, f)))
      .digest('hex');
  return Object.fromEntries(files.map((f) => [f, hash(f)]));
}

/** A manifest without what differs from disk to disk. */
function told({ run, letters, fonts }: Manifest): unknown {
  return JSON.parse(
    JSON.stringify({ run, letters, fonts }, (key, value: unknown) => (key === 'stamp' ? undefined : value)),
  );
}

/** Three shares of five letters, made. */
async function five(more: Record<string, string | Uint8Array> = {}): Promise<string> {
  const cwd = folder({ ...year(5), ...more });
  for (const i of [1, 2, 3]) expect((await share(cwd, i, 3)).code).toBe(0);
  return cwd;
}

describe('--merge', () => {
  it('gives what one run gives: files, ledger, manifest; and a later run has nothing to do', async () => {
    const cwd = folder({});
    execFileSync(process.execPath, [join(root, 'examples/year/generate.mjs'), join(cwd, 'in')]);
    rmSync(join(cwd, 'in/交办台账.csv'));
    const made = ['export', 'in', '-t', 'pdf,md', '--no-config'];
    const ledgers = ['--ledger', 'xlsx,csv,json,html'];
    const whole = await reply([...made, '--out', 'whole', ...ledgers], { cwd });
    const parts = [];
    for (const i of [1, 2, 3])
      parts.push(await reply([...made, '--out', `s${i}`, '--shard', `${i}/3`], { cwd }));
    const { code, err } = await merge(cwd, 's1', 's2', 's3', ...ledgers);
    // Letters that fail do so in their share.
    expect(Math.max(...parts.map((p) => p.code!))).toBe(whole.code);
    expect([code, err]).toEqual([whole.code, expect.stringContaining('合并 3 份')]);
    expect(contents(join(cwd, 'done'))).toEqual(contents(join(cwd, 'whole')));
    expect(Object.keys(contents(join(cwd, 'done'))).length).toBeGreaterThan(390);
    expect(told(manifest(cwd))).toEqual(told(manifest(cwd, 'whole')));
    expect(existsSync(join(cwd, 'done/.reply-export'))).toBe(false);
    const later = await reply([...made, '--out', 'done'], { cwd });
    expect(later.err).toContain('做好 0 封、0 个文件');
  }, 60_000);

  it('takes shares that were carried here without their letters', async () => {
    const cwd = await five();
    mkdirSync(join(cwd, 'elsewhere/parts'), { recursive: true });
    for (const i of [1, 2, 3]) renameSync(join(cwd, `s${i}`), join(cwd, `elsewhere/parts/s${i}`));
    const here = join(cwd, 'elsewhere');
    const parts = ['parts/s3', 'parts/s1/', 'parts/s2'];
    expect(
      await reply(['export', '--merge', ...parts, '--out', 'done', '--dry-run'], { cwd: here }),
    ).toMatchObject({ code: 0, out: expect.stringContaining('parts/s1/') as string });
    expect(existsSync(join(here, 'done'))).toBe(false);
    const { code } = await reply(['export', '--merge', ...parts, '--out', 'done'], { cwd: here });
    expect(code).toBe(0);
    // Put beside its letters, the folder is as if it had been made there.
    renameSync(join(here, 'done'), join(cwd, 'done'));
    const later = await reply(
      ['export', 'in', '--out', 'done', '-t', 'md,txt', '--name', '{文件名}', '--no-config'],
      { cwd },
    );
    expect(later.err).toContain('做好 0 封、0 个文件，不变 5 封');
  });

  it('a second merge copies what is new or was lost, and keeps edited files aside', async () => {
    const cwd = await five();
    expect((await merge(cwd, 's1', 's2', 's3')).code).toBe(0);
    const text = read(cwd, 'done/2.md');
    rmSync(join(cwd, 'done/1.txt'));
    writeFileSync(join(cwd, 'done/2.md'), '改过');
    const again = await merge(cwd, 's1', 's2', 's3');
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('放入 2 封、4 个文件，已有 3 封')]);
    expect([read(cwd, 'done/2.md'), read(cwd, 'done/2.edited.md')]).toEqual([text, '改过']);
    expect(existsSync(join(cwd, 'done/1.txt'))).toBe(true);
    expect((await merge(cwd, 's1', 's2', 's3')).err).toContain('放入 0 封、0 个文件，已有 5 封');
  });

  it('names what is missing: shares, letters that failed, files that are damaged', async () => {
    const cwd = folder({ ...year(5), 'in/bad.reply.yaml': numbered(9, { 文号: '青教函[2026]9号' }) });
    for (const i of [1, 2, 3]) await share(cwd, i, 3);
    const holder = [1, 2, 3].find((i) => Object.keys(manifest(cwd, `s${i}`).run!.unmade).length > 0)!;
    const [other, last] = [1, 2, 3].filter((i) => i !== holder);
    const [damaged] = Object.values(manifest(cwd, `s${other}`).letters);
    const path = `s${other}/${damaged!.outputs[0]!.path}`;
    writeFileSync(join(cwd, path), 'x');
    const { code, err } = await merge(cwd, `s${holder}`, `s${other}`, '--ledger', 'csv');
    expect(code).toBe(1);
    expect(err).toContain(`缺第 ${last} 份（共 3 份）`);
    expect(err).toContain(`bad.reply.yaml 在“s${holder}”里没有做成`);
    expect(err).toContain(`“${path}”不在了，或者与清单记的不同`);
    const { letters } = manifest(cwd);
    // None of the damaged letter's files is there, and no record of it.
    expect(letters[damaged!.entry.source]).toBeUndefined();
    for (const o of damaged!.outputs) expect(existsSync(join(cwd, 'done', o.path))).toBe(false);
    expect(read(cwd, 'done/台账.csv')).toContain('[2026]9号');
    // Mended, it is whole.
    await share(cwd, other!, 3);
    rmSync(join(cwd, 'in/bad.reply.yaml'));
    writeFileSync(join(cwd, 'in/bad.reply.yaml'), numbered(6));
    await share(cwd, holder, 3);
    expect((await merge(cwd, 's1', 's2', 's3')).code).toBe(0);
    expect(Object.keys(manifest(cwd).letters)).toHaveLength(6);
  });

  it('tells of doubles, and of numbers used twice or not at all', async () => {
    const cwd = folder({ ...year(3), 'in/4.reply.yaml': numbered(2), 'in/5.reply.yaml': numbered(7) });
    for (const i of [1, 2]) await share(cwd, i, 2);
    cpSync(join(cwd, 's1'), join(cwd, 'copy'), { recursive: true });
    const { code, err } = await merge(cwd, 's1', 's2', 'copy');
    expect(code).toBe(1);
    expect(err).toContain('第 1 份有两个，“s1”和“copy”');
    expect(err).toMatch(/文号 青教函〔2026〕2号 用在两封上：[24]\.reply\.yaml、[24]\.reply\.yaml/u);
    expect(err).toContain('青教函〔2026〕缺 4—6 号');
    // A gap in the numbers alone is a remark.
    rmSync(join(cwd, 'in/4.reply.yaml'));
    for (const i of [1, 2]) await share(cwd, i, 2);
    const next = await merge(cwd, 's1', 's2', '--out', 'other');
    expect([next.code, next.err]).toEqual([0, expect.stringContaining('缺 4—6 号')]);
  });

  it.each<[string, (cwd: string) => unknown, string[], string]>([
    ['another whole', (cwd) => share(cwd, 1, 2), ['s1', 's2'], '不是同一批稿件'],
    [
      'two texts of one letter',
      async (cwd) => {
        cpSync(join(cwd, 's1'), join(cwd, 's4'), { recursive: true });
        for (const i of [1, 2, 3, 4, 5])
          writeFileSync(join(cwd, `in/${i}.reply.yaml`), numbered(i, { 正文: '换了一句话。' }));
        await share(cwd, 1, 3);
      },
      ['s1', 's2', 's3', 's4'],
      '内容不同',
    ],
    ['a folder of something else', () => {}, ['s1', 'in'], '没有 reply-manifest.json'],
    ['no folder', () => {}, ['s1', 's9'], '不是文件夹'],
    ['one twice', () => {}, ['s1', './s1'], '写了两次'],
    [
      'the output itself',
      (cwd) => renameSync(join(cwd, 's1'), join(cwd, 'done')),
      ['done', 's2'],
      '不能又是',
    ],
    ['an unfinished one', (cwd) => mkdirSync(join(cwd, 's2/.reply-export')), ['s1', 's2'], '还没有做完'],
    [
      'one of an earlier version',
      (cwd) => {
        const { run: _, ...old } = manifest(cwd, 's2');
        writeFileSync(join(cwd, 's2/reply-manifest.json'), JSON.stringify(old));
      },
      ['s1', 's2'],
      '较早的版本',
    ],
    [
      'one that would write elsewhere',
      (cwd) => {
        const found = manifest(cwd, 's2');
        Object.values(found.letters)[0]!.outputs[0]!.path = '../in/1.md';
        writeFileSync(join(cwd, 's2/reply-manifest.json'), JSON.stringify(found));
      },
      ['s1', 's2'],
      '损坏',
    ],
    ['formats', () => {}, ['s1', 's2', '-t', 'pdf'], '--to'],
    ['a share', () => {}, ['s1', 's2', '--shard', '1/2'], '--shard'],
  ])('refuses %s before a byte is written', async (_, spoil, args, words) => {
    const cwd = await five();
    await spoil(cwd);
    const before = listing(cwd);
    const { code, err } = await merge(cwd, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(listing(cwd)).toEqual(before);
  });

  it('refuses two outputs of one name', async () => {
    const item = (n: string): Record<string, string> => ({
      提案: `{届次: 青岚市政协九届二次会议, 编号: "${n}", 案由: 关于停车的建议}`,
    });
    const cwd = folder({
      'in/092015.reply.yaml': numbered(1, item('092016')),
      'in/092016.reply.yaml': numbered(2, item('092015')),
    });
    // Each share has names without conflict; together they have one.
    for (const [i, name] of [
      [1, '{文件名}'],
      [2, '{编号}'],
    ] as const)
      expect((await share(cwd, i, 2, '--name', name)).code).toBe(0);
    const { code, err } = await merge(cwd, 's1', 's2');
    expect([code, err]).toEqual([2, expect.stringContaining('会输出成同一个文件')]);
    expect(existsSync(join(cwd, 'done'))).toBe(false);
  });

  it('refuses Markdown whose pictures would be lost', async () => {
    const cwd = folder({
      'in/1.reply.yaml': numbered(1, { 正文: '\n  - 我局高度重视。\n  - 图片: 图.png' }),
      'in/图.png': png,
    });
    const made = await reply(
      [
        'export',
        'in',
        '--out',
        'parts/one',
        '-t',
        'md',
        '--name',
        '{文件名}',
        '--no-config',
        '--shard',
        '1/1',
      ],
      { cwd },
    );
    expect(made.code).toBe(0);
    const { code, err } = await merge(cwd, 'parts/one');
    expect([code, err]).toEqual([2, expect.stringContaining('图片会找不到')]);
    expect(existsSync(join(cwd, 'done'))).toBe(false);
    const beside = await reply(['export', '--merge', 'parts/one', '--out', 'parts/done'], { cwd });
    expect(beside.code).toBe(0);
    expect(read(cwd, 'parts/done/1.md')).toBe(read(cwd, 'parts/one/1.md'));
  });
});

describe('kill −9', () => {
  const killed = async (cwd: string, args: string[], when: () => boolean): Promise<void> => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: 'ignore' });
    const ended = new Promise((done) => child.on('exit', done));
    while (child.exitCode === null && !when()) await new Promise((next) => setTimeout(next, 2));
    child.kill('SIGKILL');
    await ended;
  };

  it('of a share: its manifest tells what is not made, also when hidden files were left behind', async () => {
    const cwd = folder(year(40));
    const args = ['export', 'in', '--out', 's1', '-t', 'pdf', '--name', '{文件名}', '--no-config'];
    await killed(cwd, [...args, '--shard', '1/2'], () => existsSync(join(cwd, 's1/.reply-export/journal')));
    rmSync(join(cwd, 's1/.reply-export'), { recursive: true });
    const { run } = manifest(cwd, 's1');
    const all = Object.keys(run!.letters).length;
    expect(Object.keys(run!.unmade)).toHaveLength(all);
    const { code, err } = await merge(cwd, 's1');
    expect([code, err.match(/没有做成/gu)]).toEqual([1, expect.objectContaining({ length: all })]);
  });

  it('of a merge: whole files and the truth, and the next merge does the rest', async () => {
    const cwd = folder(year(60));
    for (const i of [1, 2, 3]) expect((await share(cwd, i, 3)).code).toBe(0);
    const parts = ['s1', 's2', 's3'];
    const right = Object.assign({}, ...parts.map((s) => contents(join(cwd, s)))) as Record<string, string>;
    let middle = 0;
    for (const letters of [1, 17, 33, 49]) {
      rmSync(join(cwd, 'done'), { recursive: true, force: true });
      const there = (): boolean =>
        existsSync(join(cwd, 'done')) &&
        listing(join(cwd, 'done')).filter((f) => f.endsWith('.md')).length >= letters;
      await killed(cwd, ['export', '--merge', ...parts, '--out', 'done'], there);
      const found = contents(join(cwd, 'done'));
      const visible = Object.entries(found).filter(([f]) => !f.startsWith('.'));
      for (const [f, hash] of visible) expect(hash, f).toBe(right[f]);
      const outputs = Object.values(lookInto(join(cwd, 'done')).manifest.letters).flatMap((l) => l.outputs);
      expect(outputs.map((o) => o.path).sort()).toEqual(visible.map(([f]) => f).sort());
      if (visible.length < 120) middle += 1;
      expect((await merge(cwd, ...parts)).code).toBe(0);
      expect(contents(join(cwd, 'done'))).toEqual(right);
    }
    expect(middle).toBeGreaterThan(0);
  });
});
