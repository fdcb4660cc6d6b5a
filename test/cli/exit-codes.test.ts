/** The table of exit codes in docs/cli.md: 0 clean, 1 findings, 2 the run went wrong, 130 Ctrl-C. */
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { folder, letter, listing, reply } from './run.js';

/** No run, however it ends, may show a stack trace. */
function quietAboutItself(err: string): void {
  expect(err).not.toMatch(/\n\s+at .*[:(]/u);
  expect(err).not.toMatch(/internal\/crash/u);
}

describe('exit code', () => {
  const bad = letter({ 文号: '青教函[2026]12号' });
  const table: [string, string[], number][] = [
    ['help', ['--help'], 0],
    ['help of a command', ['render', '--help'], 0],
    ['help command', ['help', 'lint'], 0],
    ['no arguments', [], 0],
    ['version', ['--version'], 0],
    ['a clean letter', ['lint', 'good.reply.yaml'], 0],
    ['a letter with an error', ['lint', 'bad.reply.yaml'], 1],
    ['an error turned into a warning', ['lint', 'bad.reply.yaml', '--rule', 'docno-bracket=warning'], 0],
    [
      'a warning with --fail-on',
      ['lint', 'bad.reply.yaml', '--rule', 'docno-bracket=warning', '--fail-on', 'warning'],
      1,
    ],
    [
      'too many warnings',
      ['lint', 'bad.reply.yaml', '--rule', 'docno-bracket=warning', '--max-warnings', '0'],
      1,
    ],
    ['a report in a file', ['lint', 'bad.reply.yaml', '--format', 'json=out/report.json'], 1],
    ['--quiet hides, and does not forgive', ['lint', 'bad.reply.yaml', '--quiet'], 1],
    ['rendering a letter with an error', ['render', 'bad.reply.yaml'], 1],
    ['rendering it all the same', ['render', 'bad.reply.yaml', '--allow-errors', '-t', 'md'], 0],
    ['an unknown command', ['rendre', 'good.reply.yaml'], 2],
    ['a later command', ['export', '.'], 2],
    ['a file where a command should be', ['good.reply.yaml'], 2],
    ['an unknown option', ['lint', '--fromat', 'json'], 2],
    ['a missing argument', ['render'], 2],
    ['an option without its value', ['render', 'good.reply.yaml', '-o'], 2],
    ['too many arguments', ['explain', 'a', 'b'], 2],
    ['an unknown output format', ['render', 'good.reply.yaml', '-t', 'odt'], 2],
    ['an unknown suffix', ['render', 'good.reply.yaml', '-o', 'x.ofd'], 2],
    ['an unknown report', ['lint', '--format', 'html', 'good.reply.yaml'], 2],
    ['an unknown severity', ['lint', '--fail-on', 'fatal', 'good.reply.yaml'], 2],
    ['no number', ['lint', '--max-warnings', 'x', 'good.reply.yaml'], 2],
    ['an unknown rule', ['lint', '--rule', 'docno-braket=off', 'good.reply.yaml'], 2],
    ['--unsafe alone', ['lint', '--unsafe', 'good.reply.yaml'], 2],
    ['an unknown code', ['explain', 'no-such-code'], 2],
    ['an unknown schema', ['schema', 'letter'], 2],
    ['an unknown shell', ['completion', 'tcsh'], 2],
    ['an unknown template', ['new', 'x', '--template', 'no-such'], 2],
    ['an unknown language', ['--lang', 'fr', 'rules'], 2],
    ['an unknown layout', ['render', 'good.reply.yaml', '--layout', '公告'], 2],
    ['a missing file', ['lint', 'absent.reply.yaml'], 2],
    ['a pattern without match', ['lint', '*.txt'], 2],
    ['a folder without letters', ['lint', 'empty'], 2],
    ['a missing config', ['lint', 'good.reply.yaml', '--config', 'absent.yaml'], 2],
    ['a wrong config', ['lint', 'good.reply.yaml', '--config', 'wrong.yaml'], 2],
    ['a config with an unknown profile', ['lint', 'good.reply.yaml', '--config', 'stranger.yaml'], 2],
    ['a config that goes in circles', ['lint', 'good.reply.yaml', '--config', 'circle.yaml'], 2],
  ];
  it.concurrent.each(table)('%s', async (_, args, code) => {
    const cwd = folder({
      'good.reply.yaml': letter(),
      'bad.reply.yaml': bad,
      'empty/x.txt': '',
      'wrong.yaml': 'profil: gbt9704\n',
      'stranger.yaml': 'profile: nowhere\n',
      'circle.yaml': 'extends: circle.yaml\n',
    });
    const before = listing(cwd);
    const run = await reply(args, { cwd });
    expect({ code: run.code, err: run.err }).toEqual({ code, err: run.err });
    quietAboutItself(run.err);
    if (code === 2) {
      expect(run.out).toBe('');
      expect(listing(cwd)).toEqual(before);
      expect(run.err).toMatch(/[\u4e00-\u9fff]/u);
    }
  });
});

describe('an unknown word teaches', () => {
  it.concurrent.each([
    [['rendre'], 'reply render'],
    [['check'], 'reply lint'],
    [['lint', '--fromat', 'x'], '--format'],
    [['render', 'x.reply.yaml', '-t', 'word'], '-t docx'],
    [['render', 'x.reply.yaml', '-o', 'x.htm'], '-t html'],
    [['render', 'x.reply.yaml', '-t', 'text'], '-t txt'],
    [['explain', 'docno-braket'], 'reply explain docno-bracket'],
    [['explain', 'yaml/fullwith-colon'], 'reply explain yaml/fullwidth-colon'],
    [['lint', '--fail-on', 'warn'], '：warning'],
    [['lint', '--rule', 'docno-bracket=err'], '：error'],
    [['lint', '--rule', 'docno-bracket'], 'docno-bracket=warning'],
    [['lint', '--format', 'json='], '文件名'],
  ])('%j', async (args, near) => {
    const cwd = folder({ 'x.reply.yaml': letter() });
    expect((await reply(args, { cwd })).err).toContain(near);
  });
});

describe('nothing to work on', () => {
  it.each([
    ['an empty folder', ['lint'], 'reply new'],
    ['a pattern without match', ['lint', '*.pdf'], '*.reply.yaml'],
  ])('%s: what to do next', async (_, args, next) => {
    const { code, err } = await reply(args, { cwd: folder() });
    expect(code).toBe(2);
    expect(err).toContain(next);
  });

  it('an unknown rule gets its hint once', async () => {
    const { err } = await reply(['lint', '--rule', 'nope=off', 'x.reply.yaml'], {
      cwd: folder({ 'x.reply.yaml': letter() }),
    });
    expect(err.match(/reply rules/gu)).toHaveLength(1);
  });
});

it('joins lists as English does when asked', async () => {
  const cwd = folder({
    'a.reply.yaml': letter(),
    'reply.config.yaml': 'fonts: {use: bundled, dirs: [nope]}\n',
  });
  const english = (...args: string[]) => reply([...args, '--lang', 'en'], { cwd });
  const substituted = (await english('render', 'a.reply.yaml')).err;
  expect(substituted.match(/ → /gu)!.length).toBeGreaterThan(1);
  const doctor = (await english('doctor', '--no-config')).out;
  const refused = [
    await english('render', 'a.reply.yaml', '--require-standard-fonts'),
    await english('render', 'a.reply.yaml', '-t', 'odt'),
    await english('lint', '--fail-on', 'x', 'a.reply.yaml'),
    await english('schema', 'x'),
    await english('completion', 'x'),
    await english('new', 'x', '--template', 'zzzzzz'),
    await english('zzzzzz'),
  ];
  for (const { code } of refused) expect(code).toBe(2);
  for (const text of [substituted, doctor, ...refused.map((r) => r.err)]) expect(text).not.toMatch(/[、，]/u);
});

it('speaks English when asked, with the same codes and exit codes', async () => {
  const cwd = folder({ 'a.reply.yaml': letter({ 文号: '青教函[2026]12号' }) });
  const zh = await reply(['lint', 'a.reply.yaml'], { cwd });
  const en = await reply(['lint', 'a.reply.yaml', '--lang', 'en'], { cwd });
  const byEnv = await reply(['lint', 'a.reply.yaml'], { cwd, env: { REPLY_LANG: 'en' } });
  expect(en.out).toBe(byEnv.out);
  expect(en.out).not.toBe(zh.out);
  expect([en.code, zh.code]).toEqual([1, 1]);
  expect(en.out).toContain('docno-bracket');
  const json = (lang: string) => reply(['lint', 'a.reply.yaml', '--format', 'json', '--lang', lang], { cwd });
  expect((await json('en')).out).toBe((await json('zh')).out);
  expect((await reply(['--lang', 'en', '--help'])).out).not.toMatch(/[\u4e00-\u9fff]{4}/u);
});

it('no arguments whatever make it fail inside', async () => {
  const words = [
    'lint',
    'render',
    'explain',
    'schema',
    'completion',
    'help',
    'rules',
    'x.reply.yaml',
    '.',
    '-',
    '-o',
    '-t',
  ];
  const more = [
    'pdf',
    'md',
    'html',
    'txt',
    'out/',
    '--fix',
    '--unsafe',
    '--json',
    '--lang',
    'en',
    '--format',
    'json',
    '--',
    '',
    '--rule',
    '=',
    '**',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...words, ...more), fc.string()), { maxLength: 6 }),
      async (args) => {
        const cwd = folder({ 'x.reply.yaml': letter() });
        let err = '';
        const stderr = new PassThrough().on('data', (d) => (err += String(d)));
        const stdout = new PassThrough().resume();
        const code = await main(args, {
          stdin: Readable.from([]),
          stdout,
          stderr,
          env: {},
          cwd,
        } as unknown as Io);
        expect([0, 1, 2]).toContain(code);
        quietAboutItself(err);
      },
    ),
    { numRuns: 150 },
  );
});
