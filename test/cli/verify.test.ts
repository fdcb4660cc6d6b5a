/** `reply verify`: reports, exit codes, what it refuses. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, letter, listing, reply } from './run.js';

async function rendered(): Promise<string> {
  const cwd = folder({ '答复.reply.yaml': letter() });
  expect((await reply(['render', '答复.reply.yaml'], { cwd })).code).toBe(0);
  return cwd;
}

describe('verify', () => {
  it('says that our own PDF is in order, and measures it against the letter', async () => {
    const cwd = await rendered();
    const { code, out, err } = await reply(['verify', '答复.pdf', '--against', '答复.reply.yaml'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^答复\.pdf：信函格式，1 面，与“答复\.reply\.yaml”核对\n {2}✓ 页面/u);
    expect(out).toMatch(/\n {2}✓ 文字.*\n/u);
    expect(out).toMatch(/\n合格\n$/u);
  });

  it('finds words that differ, with line and column, and exits 1', async () => {
    const cwd = await rendered();
    writeFileSync(join(cwd, '别的.reply.yaml'), letter({ 结语: '特此答复。' }));
    const args = ['verify', '答复.pdf', '--against', '别的.reply.yaml'];
    const { code, out } = await reply(args, { cwd });
    expect(code).toBe(1);
    expect(out).toContain('第 1 面：原稿是“特”，这里是“专”（原稿第 6 行第 5 列）');
    expect(out).toMatch(/\n1 处不合\n$/u);
    const english = await reply([...args, '--lang', 'en'], { cwd });
    expect(english.out).toContain('page 1: The source has "特", this file "专" (source 6:5)');
    const { files, summary } = JSON.parse((await reply([...args, '--json'], { cwd })).out);
    expect(summary).toEqual({ files: 1, errors: 1 });
    expect(files[0]).toMatchObject({
      path: '答复.pdf',
      form: 'letter',
      pages: 1,
      source: { from: 'against' },
    });
    expect(files[0].deviations[0]).toMatchObject({ check: 'text-changed', page: 1, line: 6, column: 5 });
  });

  it('takes the letter out of the PDF, in the 版式 that was printed', async () => {
    const cwd = await rendered();
    expect((await reply(['verify', '答复.pdf'], { cwd })).out).toMatch(
      /，与 PDF 里的原稿“.*\.reply\.yaml”核对\n/u,
    );
    expect((await reply(['render', '答复.reply.yaml', '--layout', '文件'], { cwd })).code).toBe(0);
    const { code, out } = await reply(['verify', '答复.pdf'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^答复\.pdf：文件格式/u);
    expect(out).toContain('· 原稿是信函格式，这里排成了文件格式');
  });

  it('takes patterns and several files, a copy of 分送 too', async () => {
    const cwd = folder({ '答复.reply.yaml': letter({ 分送: '[周某某委员, 沈某某委员]' }) });
    expect((await reply(['render', '答复.reply.yaml'], { cwd })).code).toBe(0);
    const { code, out } = await reply(['verify', '*.pdf', '--json'], { cwd });
    const { files, summary } = JSON.parse(out);
    expect(files.map((f: { path: string }) => f.path)).toEqual([
      '答复-周某某委员.pdf',
      '答复-沈某某委员.pdf',
      '答复.pdf',
    ]);
    expect({ code, summary }).toEqual({ code: 0, summary: { files: 3, errors: 0 } });
  });

  it('without any letter measures the layout only, and says so', async () => {
    const cwd = folder({ '答复.reply.yaml': letter() });
    await reply(['render', '答复.reply.yaml', '-t', 'pdf', '--plain'], { cwd });
    const { code, out } = await reply(['verify', '答复.pdf'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('只量版面：PDF 里没有原稿');
    expect(out).toContain('· 没有声明 PDF/A 或 PDF/UA');
  });

  it('says that a draft is one', async () => {
    const cwd = folder({ '答复.reply.yaml': letter() });
    await reply(['render', '答复.reply.yaml', '--draft', '送审稿'], { cwd });
    const { code, out } = await reply(['verify', '答复.pdf'], { cwd });
    expect(out).toContain('· 第 1 面：这是稿本：印着“送审稿”');
    expect(code).toBe(0);
  });

  it('draws the pages as one file without script', async () => {
    const cwd = await rendered();
    const { code } = await reply(['verify', '答复.pdf', '--html', '报告/量.html'], { cwd });
    expect(code).toBe(0);
    const html = readFileSync(join(cwd, '报告/量.html'), 'utf8');
    expect(html.match(/<svg/gu)).toHaveLength(1);
    expect(html).toMatch(/>青岚市教育局<\/text>/u);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|\bon\w+=/u);
    expect(listing(join(cwd, '报告'))).toEqual(['量.html']);
  });

  it('refuses what is no PDF in a sentence', async () => {
    const cwd = folder({ 'a.pdf': '\0\x01', 'b.pdf': '%PDF-1.7\n1 0 obj', 'c.reply.yaml': '发文机关: [' });
    for (const [args, said] of [
      [['a.pdf'], '“a.pdf”不是 PDF、DOCX、Markdown、HTML，也不是文本'],
      [['b.pdf'], '“b.pdf”已损坏'],
      [['没有.pdf'], '没有.pdf'],
      [['a.pdf', '--against', 'c.reply.yaml'], '“c.reply.yaml”不是能用的原稿'],
      [['a.pdf', 'b.pdf', '--html', 'x.html'], '--html 一次只能用于一个 PDF'],
      [['a.pdf', '--html', 'a.pdf'], '--html 后面应是 .html 文件，不是“a.pdf”'],
      [[], '还要写上'],
    ] as const) {
      const { code, out, err } = await reply(['verify', ...args], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(said);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|internal/u);
    }
    expect(existsSync(join(cwd, 'x.html'))).toBe(false);
  });
});
