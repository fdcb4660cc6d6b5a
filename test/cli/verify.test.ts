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
    expect(out).toContain('第 1 面：原稿是“特”，印成了“专”（原稿第 6 行第 5 列）');
    expect(out).toMatch(/\n1 处不合\n$/u);
    const english = await reply([...args, '--lang', 'en'], { cwd });
    expect(english.out).toContain('page 1: The source has "特", the paper "专" (source 6:5)');
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

  it('compares every other format with one letter, in one call with the PDF', async () => {
    const cwd = folder({ '答复.reply.yaml': letter() });
    await reply(['render', '答复.reply.yaml', '-t', 'pdf,docx,md,html,txt'], { cwd });
    const files = ['答复.pdf', '答复.docx', '答复.md', '答复.html', '答复.txt'];
    const args = [...files, '--against', '答复.reply.yaml'];
    const { code, out, err } = await reply(['verify', ...args], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const [name, kind] of [
      ['答复.docx', 'Word'],
      ['答复.md', 'Markdown'],
      ['答复.html', 'HTML'],
      ['答复.txt', '文本'],
    ])
      expect(out).toContain(`${name}：${kind}，信函格式，与“答复.reply.yaml”核对\n  ✓ 文字`);
    const report = JSON.parse((await reply(['verify', ...args, '--json'], { cwd })).out);
    expect(report.files.map((f: { kind: string; pages: number | null }) => [f.kind, f.pages])).toEqual([
      ['pdf', 1],
      ['docx', null],
      ['md', null],
      ['html', null],
      ['txt', null],
    ]);
  });

  it('finds what was changed in each, by its content and not by its name', async () => {
    const cwd = folder({ '答复.reply.yaml': letter() });
    await reply(['render', '答复.reply.yaml', '-t', 'docx,md,html,txt'], { cwd });
    for (const suffix of ['md', 'html', 'txt']) {
      const text = readFileSync(join(cwd, `答复.${suffix}`), 'utf8');
      writeFileSync(join(cwd, `${suffix}.pdf`), text.replace('专此答复', '特此答复'));
    }
    writeFileSync(join(cwd, 'docx.pdf'), readFileSync(join(cwd, '答复.docx')));
    writeFileSync(join(cwd, '别的.reply.yaml'), letter({ 结语: '特此答复。' }));
    const changed = await reply(['verify', 'md.pdf', 'html.pdf', 'txt.pdf', '--against', '答复.reply.yaml'], {
      cwd,
    });
    expect(changed.code).toBe(1);
    expect(
      changed.out.match(/结语：原稿是“专此答复[^”]*”，这里是“特此答复[^”]*”（原稿第 6 行第 5 列）/gu),
    ).toHaveLength(3);
    const docx = await reply(['verify', 'docx.pdf', '--against', '别的.reply.yaml'], { cwd });
    expect(docx.out).toContain('结语：原稿是“特此答复。”，这里是“专此答复');
    expect((await reply(['verify', 'docx.pdf'], { cwd })).out).toMatch(
      /^docx\.pdf：Word，信函格式，与文件里带的原稿核对\n/u,
    );
  });

  it('knows the 版式 that was printed, a copy of 分送, a draft, and a table beside the letter', async () => {
    const cwd = folder({
      '表.csv': '年份,数量\n2025年,17\n',
      '答复.reply.yaml': letter({
        发文机关: '[青岚市教育局, 青岚市财政局]',
        分送: '[周某某委员, 沈某某委员]',
        附件: '[{名称: 明细, 文件: 表.csv}]',
      }),
    });
    const render = [
      'render',
      '答复.reply.yaml',
      '-t',
      'docx,md,html,txt',
      '--layout',
      '文件',
      '--draft',
      '送审稿',
    ];
    expect((await reply(render, { cwd })).code).toBe(0);
    const { code, out } = await reply(
      ['verify', '*.docx', '*.md', '*.html', '*.txt', '--against', '答复.reply.yaml'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(out.match(/，文件格式，与/gu)).toHaveLength(12);
    expect(out.match(/· 原稿是信函格式，这里排成了文件格式/gu)).toHaveLength(12);
    expect(out.match(/· 这是稿本：印着“送审稿”/gu)).toHaveLength(12);
    const own = await reply(['verify', '答复.docx'], { cwd });
    expect(own.code).toBe(0);
    expect(own.out).toContain('· 有的表格来自另外的文件，手边没有，表中文字没有核对');
  });

  it('refuses what it cannot open or compare in a sentence', async () => {
    const cwd = folder({ '答复.reply.yaml': letter(), '空.md': ' \n', '码.txt': '' });
    await reply(['render', '答复.reply.yaml', '-t', 'docx,md,html,txt'], { cwd });
    const docx = readFileSync(join(cwd, '答复.docx'));
    writeFileSync(join(cwd, '码.txt'), Buffer.from([0xb4, 0xf0, 0xb8, 0xb4]));
    writeFileSync(join(cwd, '半.docx'), docx.subarray(0, docx.length / 2));
    writeFileSync(join(cwd, '旧.docx'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const { strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(docx);
    writeFileSync(join(cwd, '表格.docx'), zipSync({ 'xl/workbook.xml': strToU8('<x/>') }));
    writeFileSync(
      join(cwd, '坏.docx'),
      zipSync({ ...parts, 'word/document.xml': strToU8('<w:document><w:p>') }),
    );
    writeFileSync(
      join(cwd, '炸.docx'),
      zipSync({ ...parts, 'word/document.xml': new Uint8Array(40_000_000) }),
    );
    const { 'customXml/item1.xml': source, ...bare } = parts;
    writeFileSync(join(cwd, '无.docx'), zipSync(bare));
    const spoiled = strToU8(new TextDecoder().decode(source).replace(/sha256="./u, 'sha256="z'));
    writeFileSync(join(cwd, '改.docx'), zipSync({ ...bare, 'customXml/item1.xml': spoiled }));
    for (const [args, said] of [
      [['空.md'], '“空.md”是空的'],
      [['码.txt'], '“码.txt”的编码不是 UTF-8'],
      [['半.docx'], '“半.docx”不是完好的 DOCX'],
      [['旧.docx'], '“旧.docx”是旧版 Word 文件，或者加了密码'],
      [['表格.docx'], '“表格.docx”里没有 Word 正文'],
      [['坏.docx'], '“坏.docx”不是完好的 DOCX'],
      [['炸.docx'], '“炸.docx”解开后太大'],
      [['无.docx'], '“无.docx”里没有带原稿；请用 --against 指定原稿'],
      [['改.docx'], '“改.docx”里带的原稿不完整或读不懂'],
      [['答复.md'], '“答复.md”里没有带原稿；请用 --against 指定原稿'],
      [['答复.html'], '“答复.html”里没有带原稿；请用 --against 指定原稿'],
      [['答复.txt'], '“答复.txt”里没有带原稿；请用 --against 指定原稿'],
      [['答复.docx', '--html', 'x.html'], '--html 画的是 PDF 的版面，“答复.docx”不是 PDF'],
    ] as const) {
      const { code, out, err } = await reply(['verify', ...args], { cwd });
      expect({ code, out }, said).toEqual({ code: 2, out: '' });
      expect(err).toContain(said);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|internal/u);
    }
  });
});
