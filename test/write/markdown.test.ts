import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeMarkdown } from '../../src/write/markdown.js';
import { markdownHtml, splitFrontMatter } from './reopen.js';
import { header, letter, line, paragraph, samples, signature } from './samples.js';

const body = (...blocks: Parameters<typeof letter>[0]): string =>
  splitFrontMatter(writeMarkdown(letter(blocks))).body;

/** Text that looks like markup of every kind, mixed with Chinese. */
const treacherous = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '# ',
          '*',
          '**',
          '_',
          '`',
          '```',
          '~~',
          '[x](y)',
          '![',
          '<b>',
          '<!--',
          '&amp;',
          '&#65;',
          '|',
          '\\',
          '- ',
          '+ ',
          '1. ',
          '2) ',
        ],
        ...[
          '> ',
          '---',
          '===',
          '[^1]',
          '[ ] ',
          'http://a.cn/b',
          'www.a.cn',
          'a@b.cn',
          '$x$',
          '    ',
          '　',
          ' ',
          '\t',
          '：',
          '（一）',
          '.',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join('').replace(/[\0-\x08\x0b-\x1f\n]/gu, ''))
  .filter((text) => text.trim() !== '');

describe('the body', () => {
  it('turns no text into markup: a paragraph', () => {
    fc.assert(
      fc.property(treacherous, (text) => {
        const { elements, text: read } = markdownHtml(body(paragraph('body', text)));
        expect(elements).toEqual(['p']);
        expect(read.replace(/\n$/u, '')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('turns no text into markup: a heading', () => {
    fc.assert(
      fc.property(treacherous, (text) => {
        const { elements, text: read } = markdownHtml(body(paragraph('heading2', text)));
        expect(elements).toEqual(['h3']);
        expect(read.replace(/\n$/u, '')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('turns no text into markup: cells, and stretches of 黑体', () => {
    fc.assert(
      fc.property(treacherous, treacherous, (a, b) => {
        const cells = markdownHtml(
          body({
            tag: 'table',
            at: { pointer: '', offset: 0 },
            head: [line(a), line('甲')],
            rows: [[line('乙'), line(b)]],
            widths: [0.5, 0.5],
            align: ['left', 'left'],
          }),
        );
        expect(cells.elements).toEqual(['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td']);
        expect(cells.text.split('\n').filter((l) => l !== '')).toEqual([a, '甲', '乙', b]);
        const strong = markdownHtml(
          body({
            tag: 'paragraph',
            style: 'body',
            runs: [
              { text: a, face: 'body' },
              { text: b, face: 'strong' },
              { text: '丙', face: 'body' },
            ],
          }),
        );
        expect(strong.elements).toEqual(['p', 'strong']);
        expect(strong.text.replace(/\n$/u, '')).toBe(`${a}${b}丙`);
      }),
      { numRuns: 500 },
    );
  });

  it('says on top that it is a draft', () => {
    const { body } = splitFrontMatter(
      writeMarkdown(letter([paragraph('body', '现答复如下。')]), undefined, '送审稿*'),
    );
    expect(markdownHtml(body)).toEqual({ elements: ['p', 'strong', 'p'], text: '送审稿*\n现答复如下。\n' });
  });

  it('carries 主送 that stands in the 版记', () => {
    const { body } = splitFrontMatter(writeMarkdown(samples.stampedLetter!));
    expect(body).toContain('---\n\n主送：各县区人民政府。\n\n抄送：市政协提案委。\n');
  });

  it('keeps line breaks inside a paragraph and a cell', () => {
    expect(markdownHtml(body(paragraph('body', '甲\n- 乙'))).elements).toEqual(['p', 'br']);
    expect(
      body({
        tag: 'table',
        at: { pointer: '', offset: 0 },
        head: [line('甲\n乙')],
        rows: [],
        widths: [1],
        align: ['right'],
      }),
    ).toBe('| 甲<br>乙 |\n| ---: |\n');
  });

  it('reads well', () => {
    expect(splitFrontMatter(writeMarkdown(samples.fullDocument!)).body).toMatchInlineSnapshot(`
      "（A类）

      000012

      秘密★1年

      特急

      公开方式：依申请公开

      **青岚市教育局**

      **青岚市财政局**

      **青岚市工业和信息化局**

      **文件**

      青教函〔2026〕12号

      签发人：林某某　周某　沈某某

      ---

      # 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函

      林某某委员、民进青岚市委：

      其中<strong>“重点”项目</strong>共3项——见附件…

      ## 一、对提案的总体看法

      ### （一）关于网络提速

      #### 1.出口带宽

      ##### （1）乡镇

      **（二）关于设备更新**。云汀县已更新 412 台。

      **2023—2025年设备更新情况**

      单位：台

      | 年份 | 计划 | 完成&#124;率 |
      | --- | ---: | ---: |
      | 2023年 | 400 | 412 |
      | 2024年<br>（调整后） | 500 | 498 |
      | 合计 | 900 |  |

      ![](<图/机房.png>)

      云汀县机房

      专此答复。

      附件：1.更新计划

      2.经费明细

      青岚市教育局

      青岚市财政局

      青岚市工业和信息化局

      2026年8月26日

      （联系人：办公室周某，联系电话：0760-88880000）

      公开方式：主动公开

      ---

      附件1

      # 青岚市乡村学校网络设备更新计划

      计划分三年实施。

      ---

      附件2

      # 经费明细

      （本附件另附：明细.pdf）

      ---

      抄送：市政协提案委，市政府办公室。

      青岚市教育局办公室　　2026年8月26日印发

      （共印20份）
      "
    `);
  });
});

describe('the front matter', () => {
  it('repeats the fields under the keys of format 1', () => {
    expect(parse(splitFrontMatter(writeMarkdown(samples.fullDocument!)).yaml)).toEqual({
      规范: 'gbt9704',
      版式: '文件',
      文种: '答复',
      份号: '000012',
      密级: '秘密',
      保密期限: '1年',
      紧急程度: '特急',
      签发人: ['林某某', '周某', '沈某某'],
      发文机关: ['青岚市教育局', '青岚市财政局', '青岚市工业和信息化局'],
      文号: '青教函〔2026〕12号',
      办理结果: 'A',
      标题: '青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      主送: ['林某某委员', '民进青岚市委'],
      提案: [
        {
          类别: '政协提案',
          届次: '青岚市政协九届二次会议',
          编号: '092015',
          案由: '关于改善乡村学校"网络"条件的建议',
          提案者: ['林某某', '民进青岚市委'],
        },
        { 编号: '0760' },
      ],
      附件: [{ 名称: '青岚市乡村学校网络设备更新计划' }, { 名称: '经费明细' }],
      成文日期: '2026-08-26',
      联系人: [{ 姓名: '周某', 电话: '0760-88880000', 部门: '办公室' }],
      公开方式: '主动公开',
      抄送: ['市政协提案委', '市政府办公室'],
      印发: { 机关: '青岚市教育局办公室', 日期: '2026-08-26', 份数: 20 },
    });
  });

  it('tells who signs when that is not the issuer, and the stamp', () => {
    const signed = letter([
      header('letter'),
      signature('nameSeal', {
        issuers: [line('青岚市教育局'), line('青岚市财政局')],
        nameSeal: { post: line('局长'), name: line('林某某') },
      }),
    ]);
    expect(parse(splitFrontMatter(writeMarkdown(signed)).yaml)).toMatchObject({
      署名: ['青岚市教育局', '青岚市财政局'],
      签名章: { 职务: '局长', 姓名: '林某某' },
    });
  });

  it('quotes whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { yaml } = splitFrontMatter(
          writeMarkdown(letter([header('letter')], { docNumber: text, copyTo: [text] })),
        );
        expect(parse(yaml)).toMatchObject({ 文号: text, 抄送: [text] });
      }),
      { numRuns: 500 },
    );
  });

  it('ends every line with LF and the file with one', () => {
    const markdown = writeMarkdown(letter([header('letter'), paragraph('body', '甲\r\n乙\r丙')]));
    expect(markdown).not.toContain('\r');
    expect(markdown).toMatch(/[^\n]\n$/u);
  });
});
