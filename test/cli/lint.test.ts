import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, folder, letter, listing, reply } from './run.js';

const bad = letter({ 文号: '青教函[2026]12号' });

/** Another letter of the same office. */
const other = letter({
  文号: '青教函〔2026〕13号',
  提案: '{届次: 青岚市政协九届二次会议, 编号: "092016", 案由: 关于停车的建议}',
});

describe('which files', () => {
  const odd = [
    '批复(稿)[2021].reply.yaml',
    '星号*.reply.yaml',
    '有 空格.reply.yaml',
    '!叹号.reply.yaml',
    '{花}.reply.yaml',
  ];
  it.each(odd)('takes %s literally', async (name) => {
    const cwd = folder({
      [name]: bad,
      '批复稿2.reply.yaml': bad,
      '星号x.reply.yaml': bad,
      '花.reply.yaml': bad,
    });
    const { out, code } = await reply(['lint', '--format', 'json', name], { cwd });
    const report = JSON.parse(out) as { files: { path: string }[] };
    expect(report.files.map((f) => f.path)).toEqual([name]);
    expect(code).toBe(1);
  });

  it('reads a folder, each letter once, and nothing else', async () => {
    const cwd = folder({
      '2026/a.reply.yaml': letter(),
      '2026/下级/b.reply.yml': other,
      '2026/c.yaml': 'x',
      '2026/node_modules/p/d.reply.yaml': 'x',
    });
    const { out, code } = await reply(
      ['lint', '--format', 'json', '2026', '2026/a.reply.yaml', '2026/*.reply.yaml'],
      { cwd },
    );
    const report = JSON.parse(out) as { files: { path: string }[] };
    expect(report.files.map((f) => f.path)).toEqual(['2026/a.reply.yaml', '2026/下级/b.reply.yml']);
    expect(code).toBe(0);
  });

  it('finds a name that is composed otherwise on disk', async () => {
    const cwd = folder({ ['Prés.reply.yaml'.normalize('NFD')]: letter() });
    expect((await reply(['lint', 'Prés.reply.yaml'.normalize('NFC')], { cwd })).code).toBe(0);
  });

  it('without path means this folder', async () => {
    const cwd = folder({ 'a.reply.yaml': bad });
    expect((await reply(['lint'], { cwd })).code).toBe(1);
  });
});

describe('stdin', () => {
  it('joins what was cut inside a character', async () => {
    const bytes = Buffer.from(bad);
    const cut = bytes.indexOf(Buffer.from('市')) + 1;
    const { out, code } = await reply(['lint', '-', '--format', 'json'], {
      input: [bytes.subarray(0, cut), bytes.subarray(cut)],
    });
    const [file] = (JSON.parse(out) as { files: { path: string; messages: { code: string }[] }[] }).files;
    expect(file!.path).toBe('stdin');
    expect(file!.messages.map((m) => m.code)).toEqual(['docno-bracket']);
    expect(code).toBe(1);
  });

  it('has the name and the config of --stdin-filename', async () => {
    const cwd = folder({ '甲/reply.config.yaml': 'rules: {docno-bracket: off}\n' });
    const run = await reply(['lint', '-', '--stdin-filename', '甲/稿.reply.yaml', '--format', 'json'], {
      cwd,
      input: [bad],
    });
    expect(JSON.parse(run.out)).toMatchObject({ files: [{ path: '甲/稿.reply.yaml', messages: [] }] });
    expect(run.code).toBe(0);
  });

  it('with --fix gives the fixed text on stdout and the report on stderr', async () => {
    const run = await reply(['lint', '-', '--fix'], { input: [bad] });
    expect(run.out).toBe(letter());
    expect(run.code).toBe(0);
    const left = await reply(['lint', '-', '--fix'], { input: [letter({ 成文日期: '2026-02-30' })] });
    expect(left.out).toBe(letter({ 成文日期: '2026-02-30' }));
    expect(left.err).toContain('date-valid');
    expect(left.code).toBe(1);
  });
});

describe('--fix', () => {
  it('repairs and reports what is left', async () => {
    const cwd = folder({ 'a.reply.yaml': bad.replaceAll('\n', '\r\n'), 'b.reply.yaml': other });
    const run = await reply(['lint', '--fix', '.'], { cwd });
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(cwd, 'a.reply.yaml'), 'utf8')).toBe(letter().replaceAll('\n', '\r\n'));
    expect(listing(cwd)).toEqual(['a.reply.yaml', 'b.reply.yaml']);
  });

  it('keeps a byte order mark, and makes UTF-8 of GBK', async () => {
    const gbk = Buffer.from([0xb7, 0xa2, 0xce, 0xc4, 0xbb, 0xfa, 0xb9, 0xd8, 0x3a, 0x20, 0xbc, 0xd7, 0x0a]);
    const cwd = folder({ 'a.reply.yaml': `\uFEFF${bad}`, 'b.reply.yaml': gbk });
    const run = await reply(['lint', '--fix', '.', '--format', 'json'], { cwd });
    expect(readFileSync(join(cwd, 'a.reply.yaml'), 'utf8')).toBe(`\uFEFF${letter()}`);
    expect(readFileSync(join(cwd, 'b.reply.yaml'), 'utf8')).toBe('发文机关: 甲\n');
    expect(run.out).not.toContain('decode/');
    expect(run.code).toBe(1);
  });

  it('does not touch a file whose bytes are damaged', async () => {
    const damaged = Buffer.concat([Buffer.from(bad), Buffer.from([0xe5, 0x8a])]);
    const cwd = folder({ 'a.reply.yaml': damaged });
    expect((await reply(['lint', '--fix', '.'], { cwd })).code).toBe(1);
    expect(readFileSync(join(cwd, 'a.reply.yaml')).equals(damaged)).toBe(true);
  });
});

/** Letters that are the same on purpose. */
const yearOff = ['--rule', 'year-docno-unique=off', '--rule', 'year-item-once=off'];

describe('config', () => {
  it('is the nearest, not above the repository; overrides and extends hold', async () => {
    const cwd = folder({
      'reply.config.yaml': 'rules: {docno-bracket: off}\n',
      'repo/.git/HEAD': '',
      'repo/a.reply.yaml': bad,
      'repo/sub/reply.config.json':
        '{"extends": "../base.yaml", "overrides": [{"files": ["草稿/**"], "rules": {"docno-bracket": "off"}}]}',
      'repo/base.yaml': 'rules: {docno-bracket: info}\n',
      'repo/sub/b.reply.yaml': bad,
      'repo/sub/草稿/c.reply.yaml': bad,
    });
    const { out } = await reply(['lint', '--format', 'json', ...yearOff, 'repo'], { cwd });
    const { files } = JSON.parse(out) as { files: { path: string; messages: { severity: string }[] }[] };
    expect(Object.fromEntries(files.map((f) => [f.path, f.messages.map((m) => m.severity)]))).toEqual({
      'repo/a.reply.yaml': ['error'],
      'repo/sub/b.reply.yaml': ['info'],
      'repo/sub/草稿/c.reply.yaml': [],
    });
    expect((await reply(['lint', '--no-config', 'repo/sub/b.reply.yaml'], { cwd })).code).toBe(1);
    expect((await reply(['lint', '--config', 'reply.config.yaml', 'repo/a.reply.yaml'], { cwd })).code).toBe(
      0,
    );
  });

  it('is reported like a letter when it is wrong', async () => {
    const cwd = folder({ 'reply.config.yaml': 'rules:\n  no-such-rule: off\n', 'a.reply.yaml': letter() });
    const { err, code } = await reply(['lint', 'a.reply.yaml'], { cwd });
    expect(err).toContain('reply.config.yaml');
    expect(err).toContain('2:3');
    expect(code).toBe(2);
  });

  it('is shown by --print-config', async () => {
    const cwd = folder({ 'reply.config.yaml': 'fonts: {use: bundled}\n', 'a.reply.yaml': letter() });
    const { out } = await reply(['lint', '--print-config', 'a.reply.yaml'], { cwd });
    expect(JSON.parse(out)).toMatchObject({
      path: join(cwd, 'reply.config.yaml'),
      fonts: { use: 'bundled' },
    });
  });

  it('is shown with what the command line changes', async () => {
    const cwd = folder({ 'reply.config.yaml': 'preset: draft\n', 'a.reply.yaml': letter() });
    const args = ['lint', '--print-config', '--preset', 'final', '--rule', 'docno-space=off', 'a.reply.yaml'];
    const shown = JSON.parse((await reply(args, { cwd })).out);
    expect(shown).toMatchObject({
      preset: 'final',
      rules: { 'docno-space': 'off', 'docno-missing': 'error' },
    });
  });

  it.each([
    ['profile: nowhere', '1:10', 'schema/unknown-profile'],
    ['profile: ./nowhere.yaml', '1:10', 'schema/no-such-file'],
    ['overrides:\n  - files: [a]\n    profile: x/nowhere.yaml', '3:14', 'schema/no-such-file'],
    ['preset: draft\nextends: nowhere.yaml', '2:10', 'schema/no-such-file'],
    ['extends: other.yaml', '1:10', 'schema/extends-loop'],
  ])('that names what is not there is told with its place: %s', async (config, place, code) => {
    const cwd = folder({
      'reply.config.yaml': config,
      'other.yaml': 'extends: reply.config.yaml\n',
      'a.reply.yaml': letter(),
    });
    const run = await reply(['lint', 'a.reply.yaml'], { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain(place);
    expect(run.err).toContain(code);
  });

  it('says what was meant, and promises no repair that --fix does not do', async () => {
    const config = 'profil: qinglan\n';
    const cwd = folder({ 'reply.config.yaml': config, 'a.reply.yaml': letter() });
    const run = await reply(['lint', '--fix', '--unsafe', 'a.reply.yaml'], { cwd });
    expect(run.err).toContain('“profile”');
    expect(run.err).not.toContain('--fix');
    writeFileSync(join(cwd, 'reply.config.yaml'), 'rules: {docno-braket: off}\n');
    expect((await reply(['lint', 'a.reply.yaml'], { cwd })).err).toContain('“docno-bracket”');
  });

  it('names a local profile by its path', async () => {
    const cwd = folder({
      'reply.config.yaml': 'profile: 规范/local.yaml\n',
      '规范/local.yaml': '名称: local\n继承: base\n办理结果: {必填: true}\n',
      '规范/base.yaml': '名称: base\n说明: 虚构\n',
      'a.reply.yaml': letter(),
    });
    const { out, code } = await reply(['lint', 'a.reply.yaml'], { cwd });
    expect(out).toContain('class-required');
    expect(code).toBe(0);
    const named = { 规范: 'nowhere' };
    const unknown = await reply(['lint', '-', '--stdin-filename', 'x.reply.yaml'], {
      cwd,
      input: [letter(named)],
    });
    expect(unknown.out).toContain('schema/unknown-profile');
    expect(unknown.out).toContain('local');
  });
});

it('writes several reports at once, also to files', async () => {
  const cwd = folder({ 'a.reply.yaml': bad });
  const { out, code } = await reply(['lint', '.', '--format', 'stylish', '--format', 'json=报告/r.json'], {
    cwd,
  });
  expect(out).toContain('docno-bracket');
  expect(JSON.parse(readFileSync(join(cwd, '报告/r.json'), 'utf8'))).toMatchObject({
    version: 1,
    summary: { errors: 1 },
  });
  expect(code).toBe(1);
});

it('ends quietly when its reader goes away', async () => {
  const { execFile } = await import('node:child_process');
  const run = await new Promise<{ stderr: string }>((done) => {
    execFile('sh', ['-c', `"${process.execPath}" "${bin}" schema | head -c 10`], (_, stdout, stderr) => {
      expect(stdout).toHaveLength(10);
      done({ stderr });
    });
  });
  expect(run.stderr).toBe('');
});

it('--layout-check reports what the layout finds, with line and column; without it nobody lays out', async () => {
  const cwd = folder({
    'a.reply.yaml': letter({
      标题: '|\n  青岚市教育局关于青岚市政协九届二次会议停\n  车难第092015号提案答复的函',
    }),
  });
  expect((await reply(['lint', 'a.reply.yaml'], { cwd })).out).toBe('');
  const { out, code } = await reply(['lint', 'a.reply.yaml', '--layout-check', '--format', 'json'], { cwd });
  expect(code).toBe(0);
  const { messages } = JSON.parse(out).files[0];
  expect(messages).toMatchObject([{ code: 'layout/title-break', severity: 'warning', column: 3 }]);
});

it('--layout-check does not say again what a rule has said', async () => {
  const cwd = folder({
    'a.reply.yaml': letter({ 标题: '|\n  青岚市教育局关于青岚市政协九届二\n  次会议第092015号提案答复的函' }),
  });
  const { out } = await reply(['lint', 'a.reply.yaml', '--layout-check', '--format', 'json'], { cwd });
  expect(JSON.parse(out).files[0].messages).toMatchObject([{ code: 'title-wrap-break' }]);
});
