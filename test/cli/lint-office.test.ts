/** What an office's routine wants of `reply lint`: patches, presets, known findings, several reports at once. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../read/xlsx.js';
import { folder, letter, listing, reply } from './run.js';

const bad = letter({ 文号: '青教函[2026]12号' });

describe('--diff', () => {
  it('shows a patch that git applies, changes nothing, and ends with 1', async () => {
    const cwd = folder({ '甲 乙.reply.yaml': bad, 'b.reply.yaml': letter() });
    const run = await reply(['lint', '--diff', '.'], { cwd });
    expect(run.code).toBe(1);
    expect(run.out).toContain('-文号: 青教函[2026]12号\n+文号: 青教函〔2026〕12号\n');
    expect(readFileSync(join(cwd, '甲 乙.reply.yaml'), 'utf8')).toBe(bad);
    writeFileSync(join(cwd, 'x.patch'), run.out);
    execFileSync('git', ['apply', 'x.patch'], { cwd });
    expect(readFileSync(join(cwd, '甲 乙.reply.yaml'), 'utf8')).toBe(letter());
    expect(await reply(['lint', '--diff', '.'], { cwd })).toMatchObject({ code: 0, out: '' });
  });

  it('keeps Windows line ends in the patch', async () => {
    const cwd = folder({ 'a.reply.yaml': bad.replaceAll('\n', '\r\n') });
    const { out } = await reply(['lint', '--diff', 'a.reply.yaml'], { cwd });
    writeFileSync(join(cwd, 'x.patch'), out);
    execFileSync('git', ['apply', 'x.patch'], { cwd });
    expect(readFileSync(join(cwd, 'a.reply.yaml'), 'utf8')).toBe(letter().replaceAll('\n', '\r\n'));
  });

  it('keeps the mark at the start of a file from Windows Notepad', async () => {
    const cwd = folder({ 'a.reply.yaml': `\uFEFF${bad}` });
    const { out } = await reply(['lint', '--diff', 'a.reply.yaml'], { cwd });
    writeFileSync(join(cwd, 'x.patch'), out);
    execFileSync('git', ['apply', 'x.patch'], { cwd });
    expect(readFileSync(join(cwd, 'a.reply.yaml'), 'utf8')).toBe(`\uFEFF${letter()}`);
  });

  it('with --fix still changes nothing', async () => {
    const cwd = folder({ 'a.reply.yaml': bad });
    expect((await reply(['lint', '--fix', '--diff', '.'], { cwd })).code).toBe(1);
    expect(readFileSync(join(cwd, 'a.reply.yaml'), 'utf8')).toBe(bad);
  });
});

it('--diff tells what a patch cannot show: another encoding', async () => {
  // 文号 in GB18030: a comment of a letter that is otherwise clean.
  const gb = Buffer.concat([Buffer.from([0x23, 0x20, 0xce, 0xc4, 0xba, 0xc5, 0x0a]), Buffer.from('a: b\n')]);
  const cwd = folder({ 'gb.reply.yaml': gb });
  const run = await reply(['lint', '--diff', 'gb.reply.yaml'], { cwd });
  expect(run.code).toBe(1);
  expect(run.out).toBe('');
  expect(run.err).toContain('UTF-8');
});

it('--fix leaves a file that is marked read-only, and all others with it', async () => {
  const cwd = folder({ 'a.reply.yaml': bad, 'b.reply.yaml': bad });
  chmodSync(join(cwd, 'b.reply.yaml'), 0o444);
  const run = await reply(['lint', '--fix', '.'], { cwd });
  expect(run.code).toBe(2);
  expect(run.err).toContain('b.reply.yaml');
  expect(run.err).toContain('只读');
  // lint has no such option.
  expect(run.err).not.toContain('-o');
  for (const name of ['a.reply.yaml', 'b.reply.yaml'])
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(bad);
});

it('--fix --unsafe mends a comment before what the comment keeps', async () => {
  const comment = '# reply-disabel-next-line docno-bracket -- 沿用旧号';
  const text = bad.replace('文号', `${comment}\n文号`);
  const run = await reply(['lint', '--fix', '--unsafe', '-'], { cwd: folder(), input: [text] });
  expect(run.out).toBe(text.replace('disabel', 'disable'));
  expect(run.code).toBe(0);
});

it('SARIF describes codes that are no rules too', async () => {
  const cwd = folder({ 'a.reply.yaml': letter().replace('主送: ', '主送：') });
  const { out } = await reply(['lint', '--format', 'sarif', 'a.reply.yaml'], { cwd });
  const [rule] = JSON.parse(out).runs[0].tool.driver.rules;
  expect(rule).toMatchObject({ id: 'yaml/fullwidth-colon', fullDescription: { text: expect.any(String) } });
});

it('a code of another phase is no rule in a config or on the command line', async () => {
  const cwd = folder({
    'a.reply.yaml': letter(),
    'reply.config.yaml': 'rules:\n  docno-bracket: off\n  yaml/folded-text: off\n',
  });
  const config = await reply(['lint', 'a.reply.yaml', '--format', 'unix'], { cwd });
  expect(config.code).toBe(2);
  expect(config.err).toMatch(/3:3 +错误 +“yaml\/folded-text”不是规则/u);
  const option = await reply(['lint', '--no-config', '--rule', 'yaml/folded-text=off', 'a.reply.yaml'], {
    cwd,
  });
  expect(option.code).toBe(2);
  expect(option.err).toContain('“yaml/folded-text”不是规则');
});

describe('--baseline', () => {
  it('remembers what was there, reports what is new, and tells what is gone', async () => {
    const cwd = folder({ '2026/a.reply.yaml': bad });
    const args = ['lint', '2026', '--baseline', '2026/旧.json'];
    expect((await reply(args, { cwd })).code).toBe(2);
    expect(await reply([...args, '--write-baseline'], { cwd })).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(cwd, '2026/旧.json'), 'utf8')).not.toContain('青教函');
    expect(await reply(args, { cwd })).toMatchObject({ code: 0, out: '' });
    // Lines above it and a look from elsewhere change nothing.
    writeFileSync(join(cwd, '2026/a.reply.yaml'), `# 注\n${bad}`);
    const inside = await reply(['lint', '--baseline', '旧.json'], { cwd: join(cwd, '2026') });
    expect(inside).toMatchObject({ code: 0, out: '' });
    writeFileSync(join(cwd, '2026/a.reply.yaml'), bad.replace('2026-08-26', '2026-02-30'));
    const next = await reply(args, { cwd });
    expect(next.code).toBe(1);
    expect(next.out).toContain('date-valid');
    expect(next.out).not.toContain('docno-bracket');
    writeFileSync(join(cwd, '2026/a.reply.yaml'), letter());
    const mended = await reply(args, { cwd });
    expect(mended.code).toBe(0);
    expect(mended.err).toContain('--write-baseline');
  });

  it('refuses another file, and leaves it as it is', async () => {
    const cwd = folder({ 'a.reply.yaml': bad, 'x.json': '{"version": 1, "files": 3}' });
    const run = await reply(['lint', '--baseline', 'x.json'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('x.json');
    expect((await reply(['lint', '--write-baseline'], { cwd })).code).toBe(2);
  });
});

describe('presets', () => {
  const open = letter({}).replace(/文号: .*\n/u, '');
  const severity = async (args: string[], cwd: string): Promise<(string | undefined)[]> => {
    const { out } = await reply(['lint', '--format', 'json', ...args], { cwd });
    const { files } = JSON.parse(out) as { files: { messages: { code: string; severity: string }[] }[] };
    return files.map((f) => f.messages.find((m) => m.code === 'docno-missing')?.severity);
  };

  it('draft and final judge an open number as they should; config and --rule win', async () => {
    const cwd = folder({ 'a.reply.yaml': open });
    expect(await severity([], cwd)).toEqual(['info']);
    expect(await severity(['--preset', 'draft'], cwd)).toEqual([undefined]);
    expect(await severity(['--preset', 'final'], cwd)).toEqual(['error']);
    expect(await severity(['--preset', 'final', '--rule', 'docno-missing=warning'], cwd)).toEqual([
      'warning',
    ]);
    writeFileSync(join(cwd, 'reply.config.yaml'), 'preset: final\n');
    expect(await severity([], cwd)).toEqual(['error']);
    expect(await severity(['--preset', 'draft'], cwd)).toEqual([undefined]);
    writeFileSync(join(cwd, 'reply.config.yaml'), 'preset: final\nrules: {docno-missing: warning}\n');
    expect(await severity([], cwd)).toEqual(['warning']);
  });

  it('final wants a reason for every comment that switches a rule off', async () => {
    const cwd = folder({
      'a.reply.yaml': bad.replace('文号:', '# reply-disable-next-line docno-bracket\n文号:'),
      'b.reply.yaml': bad
        .replace('文号:', '# reply-disable-next-line docno-bracket -- 旧制\n文号:')
        .replace('12号', '13号')
        .replace('092015', '092016'),
    });
    expect(await reply(['lint'], { cwd })).toMatchObject({ code: 0, out: '' });
    const { out } = await reply(['lint', '--preset', 'final'], { cwd });
    expect(out.match(/disable-reason/gu)).toHaveLength(1);
    expect(out).toContain('a.reply.yaml');
  });

  it('a wrong one is reported with its place', async () => {
    const cwd = folder({ 'a.reply.yaml': bad, 'reply.config.yaml': 'rules: {}\npreset: finale\n' });
    const run = await reply(['lint'], { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain('2:9');
    expect((await reply(['lint', '--no-config', '--preset', 'finale'], { cwd })).err).toContain('final');
  });
});

it('writes several reports at once', async () => {
  const cwd = folder({ 'a.reply.yaml': bad });
  const formats = ['sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson'];
  const run = await reply(
    ['lint', '--format', 'github', ...formats.flatMap((f) => ['--format', `${f}=${f}.out`])],
    {
      cwd,
    },
  );
  expect(run.code).toBe(1);
  expect(run.out).toMatch(
    /^::error file=a\.reply\.yaml,line=2,endLine=2,col=\d+,endColumn=\d+,title=docno-bracket::/u,
  );
  expect(listing(cwd)).toEqual([...formats.map((f) => `${f}.out`), 'a.reply.yaml'].sort());
  expect(existsSync(join(cwd, 'sarif.out'))).toBe(true);
});

describe('the whole year', () => {
  const twice = { 'a.reply.yaml': letter(), 'b.reply.yaml': letter({ 成文日期: '2026-08-27' }) };

  it('is judged when a folder is linted, not when files are', async () => {
    const cwd = folder(twice);
    const run = await reply(['lint', '.'], { cwd });
    expect(run.code).toBe(1);
    expect(run.out).toContain('year-docno-unique');
    expect(await reply(['lint', 'a.reply.yaml', 'b.reply.yaml'], { cwd })).toMatchObject({
      code: 0,
      out: '',
    });
    writeFileSync(join(cwd, 'reply.config.yaml'), 'rules: {year-docno-unique: off, year-item-once: off}\n');
    expect(await reply(['lint', '.'], { cwd })).toMatchObject({ code: 0, out: '' });
  });

  it('is held against the ledger; what it lacks is said with sheet and cell', async () => {
    const rows = [
      ['提案编号', '案由', '办理期限'],
      ['092015', '关于改善乡村学校网络条件的建议', { date: 46265 }],
      ['092016', '关于停车的建议', { date: 46200 }],
    ];
    const cwd = folder({ 'a.reply.yaml': letter(), '台账.xlsx': xlsx('政协', rows) });
    const run = await reply(
      ['lint', '--ledger', '台账.xlsx', '--max-warnings', '0', '--format', 'json', 'a.reply.yaml'],
      {
        cwd,
      },
    );
    expect(run.code).toBe(1);
    const { files } = JSON.parse(run.out);
    expect(files.map((f: { path: string }) => f.path)).toEqual(['a.reply.yaml', '台账.xlsx']);
    expect(files[0].messages).toEqual([]);
    expect(files[1].messages).toMatchObject([
      { code: 'ledger-unanswered', severity: 'warning', pointer: '政协!A3' },
    ]);
  });

  it('refuses what is no ledger', async () => {
    const cwd = folder({ 'a.reply.yaml': letter(), 'x.csv': '甲,乙\n', 'y.xlsx': 'PK' });
    for (const name of ['x.csv', 'y.xlsx', 'z.csv']) {
      const run = await reply(['lint', '--ledger', name], { cwd });
      expect(run.code).toBe(2);
      expect(run.err).toContain(name);
    }
  });
});
