import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf, readText } from '../write/pdf-reader.js';
import { docxParts } from '../write/reopen.js';
import { folder, letter, listing, png, reply } from './run.js';

describe('where outputs go', () => {
  it('beside the letter, as PDF, when nothing is said', async () => {
    const cwd = folder({ '甲/批复(稿)[2021].reply.yaml': letter() });
    const { code, err } = await reply(['render', '甲/批复(稿)[2021].reply.yaml'], { cwd });
    expect(code, err).toBe(0);
    expect(listing(cwd)).toEqual(['甲', '甲/批复(稿)[2021].pdf', '甲/批复(稿)[2021].reply.yaml']);
    expect(readFileSync(join(cwd, '甲/批复(稿)[2021].pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(err).toContain('批复(稿)[2021].pdf');
  });

  it('into a folder, which is made, for every file and format', async () => {
    const cwd = folder({ 'a.reply.yaml': letter(), 'b.yaml': letter() });
    const { code, err } = await reply(
      ['render', 'a.reply.yaml', 'b.yaml', '-t', 'md,docx', '-t', 'pdf', '-o', '成品/一/'],
      { cwd },
    );
    expect(code, err).toBe(0);
    expect(listing(join(cwd, '成品/一'))).toEqual(['a.docx', 'a.md', 'a.pdf', 'b.docx', 'b.md', 'b.pdf']);
  });

  it('takes the format from the suffix', async () => {
    const cwd = folder({ 'a.reply.yaml': letter() });
    expect((await reply(['render', 'a.reply.yaml', '-o', '稿.MD'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, '稿.MD'), 'utf8')).toContain('青教函〔2026〕12号');
  });

  it('for the web: one page and plain text, with the pictures in the page', async () => {
    const cwd = folder({
      'a.reply.yaml': letter({ 正文: '[{图片: 图/甲.png}, 现答复如下。]' }),
      '图/甲.png': png,
    });
    const run = await reply(['render', 'a.reply.yaml', '-t', 'html,txt', '--draft', '送审稿'], { cwd });
    expect(run.code, run.err).toBe(0);
    const html = readFileSync(join(cwd, 'a.html'), 'utf8');
    expect(html).toContain('<p class="draft">送审稿</p>');
    expect(html).toContain('width="1" height="1" alt="图片">');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toMatch(/^送审稿\n\n青岚市教育局\n/u);
    expect((await reply(['render', 'a.reply.yaml', '-o', '网页.html'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, '网页.html'), 'utf8')).not.toContain('送审稿');
  });

  it('-o - is stdout and nothing else; findings are on stderr', async () => {
    const cwd = folder({ 'a.reply.yaml': letter() });
    const pdf = await reply(['render', 'a.reply.yaml', '-o', '-'], { cwd });
    expect(pdf.code, pdf.err).toBe(0);
    expect(pdf.stdout.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.stdout.subarray(-6).toString()).toContain('%%EOF');
    expect(listing(cwd)).toEqual(['a.reply.yaml']);
  });

  it.each(['md', 'html', 'txt'])('stdin goes to stdout as %s', async (format) => {
    const { code, out } = await reply(['render', '-', '-t', format], { input: [letter()] });
    expect(code).toBe(0);
    expect(out).toContain('青教函〔2026〕12号');
  });

  it('an addressed copy for each name in 分送', async () => {
    const cwd = folder({ 'a.reply.yaml': letter({ 分送: '[王某某委员, "甲/乙委员"]' }) });
    expect((await reply(['render', 'a.reply.yaml', '-t', 'md'], { cwd })).code).toBe(0);
    expect(listing(cwd)).toEqual(['a-王某某委员.md', 'a-甲_乙委员.md', 'a.md', 'a.reply.yaml']);
    expect(readFileSync(join(cwd, 'a-王某某委员.md'), 'utf8')).toContain('王某某委员：');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('林某某委员：');
  });

  it.each([
    ['several letters into one file', ['a.reply.yaml', 'b.reply.yaml', '-o', 'x.pdf']],
    ['several formats into one file', ['a.reply.yaml', '-t', 'pdf,md', '-o', 'x.pdf']],
    ['several letters to stdout', ['a.reply.yaml', 'b.reply.yaml', '-t', 'md', '-o', '-']],
    ['a suffix that contradicts -t', ['a.reply.yaml', '-t', 'md', '-o', 'x.pdf']],
    ['no suffix at all', ['a.reply.yaml', '-o', 'out']],
    ['two letters of one name into one folder', ['a.reply.yaml', '乙/a.reply.yaml', '-t', 'md', '-o', 'x/']],
  ])('refuses %s', async (_, args) => {
    const cwd = folder({ 'a.reply.yaml': letter(), 'b.reply.yaml': letter(), '乙/a.reply.yaml': letter() });
    const before = listing(cwd);
    expect((await reply(['render', ...args], { cwd })).code).toBe(2);
    expect(listing(cwd)).toEqual(before);
  });
});

describe('what cannot be written is said in a sentence', () => {
  const files = {
    'a.reply.yaml': letter(),
    '乙/a.reply.yaml': letter(),
    'twice.reply.yaml': letter({ 分送: '[王某某委员, 王某某委员]' }),
    'copies.reply.yaml': letter({ 分送: '[王某某委员]' }),
    afile: '',
    'docs/a.docx/x': '',
  };
  const long = `${'长'.repeat(300)}.md`;
  it.each<[string, string[], string[]]>([
    [
      'a file where a folder should be',
      ['a.reply.yaml', '-o', 'afile/x.pdf'],
      ['afile/x.pdf', '是文件，不是文件夹'],
    ],
    ['a file with a slash behind it', ['a.reply.yaml', '-o', 'afile/'], ['afile', '是文件，不是文件夹']],
    ['a name too long', ['a.reply.yaml', '-o', long], ['太长']],
    ['a link in circles', ['a.reply.yaml', '-o', 'circle.md'], ['circle.md', 'ELOOP']],
    ['below a link in circles', ['a.reply.yaml', '-o', 'circle.md/x.md'], ['circle.md', 'ELOOP']],
    ['a folder named like the DOCX', ['a.reply.yaml', '-t', 'docx', '-o', 'docs/'], ['a.docx', '是文件夹']],
    ['copies on stdout', ['copies.reply.yaml', '-t', 'md', '-o', '-'], ['分送', '-o 文件夹/']],
    ['a name twice in 分送', ['twice.reply.yaml', '-t', 'md'], ['twice.reply.yaml', '分送', '王某某委员.md']],
    ['the letter itself', ['a.reply.yaml', '-o', 'a.reply.yaml'], ['稿件本身', '-o a.pdf']],
    [
      'two letters of one name',
      ['a.reply.yaml', '乙/a.reply.yaml', '-t', 'md', '-o', 'x/'],
      ['“a.reply.yaml”', '“乙/a.reply.yaml”', 'x/a.md'],
    ],
    ['a link to the letter', ['a.reply.yaml', '-o', 'letter.md'], ['letter.md', '稿件本身', '--force']],
  ])('%s', async (_, args, words) => {
    const cwd = folder(files);
    symlinkSync('circle.md', join(cwd, 'circle.md'));
    symlinkSync('a.reply.yaml', join(cwd, 'letter.md'));
    const before = listing(cwd);
    const run = await reply(['render', ...args], { cwd });
    expect(run.code, run.err).toBe(2);
    expect(run.err).not.toContain('internal/crash');
    for (const word of words) expect(run.err).toContain(word);
    expect(run.out).toBe('');
    expect(listing(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, 'a.reply.yaml'), 'utf8')).toBe(letter());
  });
});

describe('what is replaced', () => {
  it('the file behind a link, also when it is not there yet', async () => {
    const cwd = folder({ 'a.reply.yaml': letter(), 'real/x': '' });
    symlinkSync('real/b.md', join(cwd, 'link.md'));
    const run = await reply(['render', 'a.reply.yaml', '-o', 'link.md'], { cwd });
    expect(run.code, run.err).toBe(0);
    expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real/b.md'), 'utf8')).toContain('青教函〔2026〕12号');
  });

  it('an older output, keeping a link a link', async () => {
    const cwd = folder({ 'a.reply.yaml': letter(), 'a.md': 'old', 'real/b.md': 'old' });
    symlinkSync('real/b.md', join(cwd, 'link.md'));
    expect((await reply(['render', 'a.reply.yaml', '-t', 'md'], { cwd })).code).toBe(0);
    expect((await reply(['render', 'a.reply.yaml', '-o', 'link.md'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'real/b.md'), 'utf8')).toBe(readFileSync(join(cwd, 'a.md'), 'utf8'));
  });

  it.each(['a.reply.yaml', 'other.yaml'])('never %s without --force', async (target) => {
    const cwd = folder({ 'a.reply.yaml': letter(), 'other.yaml': '别的' });
    const before = readFileSync(join(cwd, target), 'utf8');
    const run = await reply(['render', 'a.reply.yaml', '-t', 'md', '-o', target], { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain('--force');
    expect(readFileSync(join(cwd, target), 'utf8')).toBe(before);
    expect((await reply(['render', 'a.reply.yaml', '-t', 'md', '-o', target, '--force'], { cwd })).code).toBe(
      0,
    );
    expect(readFileSync(join(cwd, target), 'utf8')).not.toBe(before);
  });

  it('a DOCX of ours, but not one that somebody edited', async () => {
    const { unzipSync, zipSync } = await import('fflate');
    const cwd = folder({ 'a.reply.yaml': letter() });
    const render = () => reply(['render', 'a.reply.yaml', '-t', 'docx'], { cwd });
    expect((await render()).code).toBe(0);
    expect((await render()).code).toBe(0);
    const path = join(cwd, 'a.docx');
    const parts = unzipSync(readFileSync(path));
    const text = Buffer.from(parts['word/document.xml']!).toString().replace('专此答复', '特此答复');
    writeFileSync(path, zipSync({ ...parts, 'word/document.xml': Buffer.from(text) }));
    const edited = readFileSync(path);
    const run = await render();
    expect(run.code).toBe(2);
    expect(run.err).toContain('--force');
    expect(readFileSync(path).equals(edited)).toBe(true);
  });
});

describe('all or nothing', () => {
  it('writes nothing when one of the letters is wrong', async () => {
    const cwd = folder({ 'a.reply.yaml': letter(), 'b.reply.yaml': letter({ 主送: '' }) });
    const { code, err } = await reply(['render', 'a.reply.yaml', 'b.reply.yaml', '-t', 'md'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('b.reply.yaml');
    expect(listing(cwd)).toEqual(['a.reply.yaml', 'b.reply.yaml']);
  });

  it('says that the others of a batch are right', async () => {
    const cwd = folder({
      'a.reply.yaml': letter(),
      'b.reply.yaml': letter({ 主送: '' }),
      'c.reply.yaml': letter(),
    });
    const form = await reply(['render', '.', '-t', 'md'], { cwd });
    expect(form.err).toContain('1 份稿件有错误，其余 2 份没有错误');
    expect(form.err).not.toContain('--allow-errors');
    writeFileSync(join(cwd, 'b.reply.yaml'), letter({ 文号: '青教函[2026]12号' }));
    const lint = await reply(['render', '.', '-t', 'md'], { cwd });
    expect(lint.code).toBe(1);
    expect(lint.err).toContain('其余 2 份没有错误');
    expect(lint.err).toContain('--allow-errors');
    expect((await reply(['render', 'b.reply.yaml', '-t', 'md'], { cwd })).err).not.toContain('其余');
  });

  it('leaves nothing behind when a file stands where a folder should be', async () => {
    const cwd = folder({ 'a.reply.yaml': letter(), 成品: 'a file' });
    const { code, err } = await reply(['render', 'a.reply.yaml', '-t', 'md', '-o', '成品/x/'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('成品');
    expect(listing(cwd)).toEqual(['a.reply.yaml', '成品']);
  });

  it('writes none of several when one target is a folder', async () => {
    const cwd = folder({ 'a.reply.yaml': letter() });
    mkdirSync(join(cwd, 'out/a.md'), { recursive: true });
    const { code } = await reply(['render', 'a.reply.yaml', '-t', 'pdf,md', '-o', 'out/'], { cwd });
    expect(code).toBe(2);
    expect(listing(cwd)).toEqual(['a.reply.yaml', 'out', 'out/a.md']);
  });

  it.skipIf(process.platform !== 'linux')('says so when the disk behind stdout is full', async () => {
    const { spawnSync } = await import('node:child_process');
    const { bin } = await import('./run.js');
    const cwd = folder({ 'a.reply.yaml': letter() });
    const run = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" render a.reply.yaml -t md -o - > /dev/full`],
      { cwd },
    );
    expect(run.status).toBe(2);
    expect(run.stderr.toString()).toContain('ENOSPC');
  });
});

describe('files that a letter names', () => {
  const body = (item: string) => letter({ 正文: `\n  - 第一段。\n  - ${item}` });
  const at = (err: string, code: string) => new RegExp(`(\\d+:\\d+) .*${code}`, 'u').exec(err)?.[1];

  it.each([
    ['a missing picture', '图片: 图/没有.png', 'layout/file-missing', '7:9'],
    ['a picture outside', '图片: ../外面.png', 'layout/file-outside', '7:9'],
    ['a picture outside, absolutely', '图片: /etc/hostname.png', 'layout/file-outside', '7:9'],
    ['a picture behind a link', '图片: 链接.png', 'layout/file-outside', '7:9'],
    ['a damaged picture', '图片: 坏.png', 'layout/file-damaged', '7:9'],
    ['a picture of another kind', '图片: 图.bmp', 'layout/file-kind', '7:9'],
    ['a missing table', '表格: {文件: 没有.csv}', 'layout/file-missing', '7:14'],
    ['a table without rows', '表格: {文件: 空.csv}', 'layout/file-empty', '7:14'],
    ['a folder', '图片: 夹.png', 'layout/file-unreadable', '7:9'],
  ])('%s', async (_, item, code, place) => {
    const top = folder({
      '外面.png': png,
      '稿/空.csv': '\n',
      '稿/坏.png': png.subarray(0, 30),
      '稿/夹.png/x': '',
      '稿/图.bmp': 'BM',
    });
    const cwd = join(top, '稿');
    writeFileSync(join(cwd, 'a.reply.yaml'), body(item));
    symlinkSync('../外面.png', join(cwd, '链接.png'));
    const before = listing(cwd);
    const run = await reply(['render', 'a.reply.yaml', '-t', 'md'], { cwd });
    expect(run.code, run.err).toBe(1);
    expect(at(run.err, code), run.err).toBe(place);
    expect(listing(cwd)).toEqual(before);
  });

  it('may lie anywhere in the folder of the config', async () => {
    const cwd = folder({
      'reply.config.yaml': '{}\n',
      '图/章.png': png,
      '稿/a.reply.yaml': body('图片: ../图/章.png'),
    });
    const { code, err } = await reply(['render', '稿/a.reply.yaml', '-t', 'pdf,docx,md', '-o', 'out/'], {
      cwd,
    });
    expect(code, err).toBe(0);
    expect(listing(join(cwd, 'out'))).toEqual(['a.docx', 'a.md', 'a.pdf']);
    // Markdown links the picture from where it lies itself.
    expect(readFileSync(join(cwd, 'out/a.md'), 'utf8')).toContain('![](<../图/章.png>)');
  });

  it('reads a CSV of Excel, also in GBK', async () => {
    const gbk = Buffer.from([
      0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xcc, 0xa8, 0xca, 0xfd, 0x0d, 0x0a, 0x32, 0x30, 0x32, 0x33, 0x2c, 0x35,
      0x0d, 0x0a,
    ]);
    const cwd = folder({ 'a.reply.yaml': body('表格: {文件: 数据.csv}'), '数据.csv': gbk });
    const { code, err } = await reply(['render', 'a.reply.yaml', '-o', 'a.md'], { cwd });
    expect(code, err).toBe(0);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/年份.*台数/u);
  });
});

it('--layout overrides 版式', async () => {
  const cwd = folder({ 'a.reply.yaml': letter() });
  const render = (layout: string) =>
    reply(['render', 'a.reply.yaml', '-t', 'md', '-o', '-', '--layout', layout], { cwd });
  expect((await render('文件')).out).toContain('版式: "文件"');
  expect((await render('信函')).out).toContain('版式: "信函"');
});

it('a PDF carries the very file it was made from; --plain carries nothing', async () => {
  const source = `${letter()}备注: 只在内部 # 注释\n`.replaceAll('\n', '\r\n');
  const cwd = folder({ 'a.reply.yaml': source });
  const made = async (...options: string[]): Promise<Buffer> => {
    const run = await reply(['render', 'a.reply.yaml', ...options], { cwd });
    expect([run.code, run.err]).toEqual([0, expect.anything()]);
    return readFileSync(join(cwd, 'a.pdf'));
  };
  const [archive, plain] = [await made(), await made('--plain')];
  expect(archive.includes(Buffer.from(source))).toBe(true);
  expect(archive.includes('AFRelationship/Source')).toBe(true);
  expect(plain.includes('只在内部')).toBe(false);
  expect(plain.includes('AFRelationship')).toBe(false);
  expect(plain.includes('StructTreeRoot')).toBe(false);
});

it('--require-standard-fonts writes nothing with substitutes, and DOCX needs none', async () => {
  // An empty home and only the bundled fonts: no standard face anywhere.
  const cwd = folder({ 'a.reply.yaml': letter(), 'reply.config.yaml': 'fonts: {use: bundled}\n' });
  const run = await reply(['render', 'a.reply.yaml', '--require-standard-fonts'], { cwd });
  expect(run.code).toBe(2);
  expect(run.err).toContain('仿宋');
  expect(existsSync(join(cwd, 'a.pdf'))).toBe(false);
  expect(
    (await reply(['render', 'a.reply.yaml', '--require-standard-fonts', '-t', 'docx'], { cwd })).code,
  ).toBe(0);
});

it('warns of a folder of fonts that is not there', async () => {
  const cwd = folder({
    'a.reply.yaml': letter(),
    'reply.config.yaml': 'fonts: {use: bundled, dirs: [nope]}\n',
  });
  const run = await reply(['render', 'a.reply.yaml'], { cwd });
  expect(run.code, run.err).toBe(0);
  expect(run.err).toContain('“nope”');
  expect((await reply(['doctor'], { cwd })).out).toContain('“nope”');
  mkdirSync(join(cwd, 'nope'));
  expect((await reply(['render', 'a.reply.yaml'], { cwd })).err).not.toContain('“nope”');
});

it.each(['', '# rules: {}\n'])('a config without content (%j) changes nothing', async (config) => {
  const cwd = folder({ 'a.reply.yaml': letter(), 'reply.config.yaml': config });
  const run = await reply(['render', 'a.reply.yaml', '-t', 'md'], { cwd });
  expect(run.code, run.err).toBe(0);
});

it('gives the same bytes again, in another time zone and locale', async () => {
  const cwd = folder({ 'a.reply.yaml': letter(), 'reply.config.yaml': 'fonts: {use: bundled}\n' });
  const render = (out: string, env: Record<string, string>) =>
    reply(['render', 'a.reply.yaml', '-t', 'pdf,docx,md', '-o', out], { cwd, env });
  expect((await render('一/', { TZ: 'UTC', LANG: 'C' })).code).toBe(0);
  expect(
    (await render('二/', { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' })).code,
  ).toBe(0);
  for (const name of ['a.pdf', 'a.docx', 'a.md']) {
    expect(readFileSync(join(cwd, '一', name)).equals(readFileSync(join(cwd, '二', name))), name).toBe(true);
    expect(statSync(join(cwd, '一', name)).size).toBeGreaterThan(100);
  }
});

it('--draft marks every page of PDF and DOCX, and nothing else does', async () => {
  const cwd = folder({ 'a.reply.yaml': letter() });
  await reply(['render', 'a.reply.yaml', '-t', 'pdf,docx', '-o', 'final/'], { cwd });
  await reply(['render', 'a.reply.yaml', '-t', 'pdf,docx', '-o', 'draft/', '--draft', '送审稿'], { cwd });
  const marked = (name: string): boolean[] => {
    const pdf = readPdf(readFileSync(join(cwd, name)));
    return pdf.ofType('Page').map((page) =>
      readText(pdf, page)
        .map((t) => t.text)
        .join('')
        .includes('送审稿'),
    );
  };
  expect(marked('draft/a.pdf').every(Boolean)).toBe(true);
  expect(marked('final/a.pdf').some(Boolean)).toBe(false);
  const headers = (name: string): string[] =>
    [...docxParts(readFileSync(join(cwd, name)))]
      .filter(([part]) => /header/u.test(part))
      .map(([, xml]) => xml);
  expect(headers('draft/a.docx').filter((xml) => xml.includes('送审稿'))).toHaveLength(3);
  expect(headers('final/a.docx')).toEqual([]);
});
