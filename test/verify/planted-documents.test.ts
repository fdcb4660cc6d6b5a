/** A difference planted in a DOCX, Markdown, HTML or text is found, under its own id and with its line in the YAML. */
import { beforeAll, describe, expect, it } from 'vitest';
import { standardProfile } from '../../src/index.js';
import { type Expectation, expectationsOf } from '../../src/verify/index.js';
import { png } from '../write/png.js';
import { composedOf, type Format, formats, judge, sentences, write } from './documents.js';
import { double, drop, edited, exchange, join, replace, type Spoil, swap, tear } from './spoil.js';

const yaml = `发文机关: 青岚市教育局
文号: 青教函〔2026〕12号
办理结果: A
标题: 青岚市教育局关于乡村学校网络提案答复的函
主送: 林某某委员
引言: 您提出的《关于改善乡村学校网络条件的建议》收悉。现答复如下：
正文:
  - 标题: 总体看法
    内容:
      - 提案从网络接入、设备更新两个方面提出了具体建议，符合实际。
      - 我局会同有关单位逐条研究 Wi-Fi 7 设备，拟分两年实施。
      - 表格:
          题名: 更新情况
          单位: 台
          表头: [年份, 计划, 实际, 备注]
          行:
            - [2023年, 417, 428, '']
            - [2024年, 453, 469, 推迟]
      - 图片: 图.png
        题名: 线路示意
  - 标题: 下一步安排
    内容: 每季度向提案者通报一次进展，a*b 与 [甲](乙) 照写。
结语: 专此答复，感谢您的关心支持。
附件:
  - 名称: 工作时间安排
    正文: 完成三十二所学校的线路勘察。
印章: false
成文日期: 2026-08-26
联系人: {姓名: 周某, 电话: 0760-88880000}
公开方式: 主动公开
抄送: [市政协提案委, 市政府办公室]
印发: {机关: 青岚市教育局办公室, 日期: 2026-08-27}
`;
const lines = yaml.split('\n');
const images = new Map([['图.png', png(64, 2)]]);
const composed = composedOf(yaml, images);
const expectations: Expectation[] = expectationsOf(yaml, { profile: () => standardProfile() })!;
const written = new Map<Format, Uint8Array>();

beforeAll(async () => {
  for (const format of formats) written.set(format, await write(format, composed, images));
});

const first = '提案从网络接入、设备更新两个方面提出了具体建议，符合实际。';

/** What is planted, the check that finds it, and the text of the YAML line that it names. */
const everywhere: [string, Spoil, string, string][] = [
  ['a character of the text', replace('符合实际', '不合实际'), 'text-changed', '提案从网络接入'],
  [
    'a mark of the text',
    replace('更新两个方面提出了具体建议，', '更新两个方面提出了具体建议；'),
    'text-changed',
    '提案从网络接入',
  ],
  ['a paragraph dropped', drop(first), 'text-missing', '提案从网络接入'],
  ['a paragraph doubled', double(first), 'text-twice', '提案从网络接入'],
  ['two paragraphs swapped', swap(first, 'Wi-Fi 7'), 'text-moved', 'Wi-Fi'],
  ['a paragraph torn', tear('符合实际'), 'text-split', '提案从网络接入'],
  ['two paragraphs run together', join('符合实际'), 'text-joined', 'Wi-Fi'],
  ['a sentence too much', replace('符合实际。', '符合实际。另行通知。'), 'text-extra', '提案从网络接入'],
  ['a blank taken out', replace('Wi-Fi 7', 'Wi-Fi7'), 'text-space', 'Wi-Fi'],
  ['a blank put in', replace('逐条研究', '逐条 研究'), 'text-space', 'Wi-Fi'],
  ['digits of a cell transposed', replace('469', '496'), 'text-changed', '2024年'],
  ['two cells exchanged', exchange('417', '428'), 'text-moved', '2023年'],
  ['a cell emptied', replace('453', ''), 'text-missing', '2024年'],
  ['the 文号', replace('〔2026〕12号', '〔2026〕13号'), 'text-changed', '文号'],
  ['the title', replace('答复的函', '复的函'), 'text-missing', '标题: 青岚市'],
  ['the addressee', replace('林某某委员', '林某委员'), 'text-changed', '主送'],
  ['the number of a heading', replace('二、', '三、'), 'text-changed', '下一步安排'],
  ['the signature dropped', drop('2026年8月26日'), 'text-missing', '成文日期'],
  ['the date', replace('2026年8月26日', '2026年8月28日'), 'text-changed', '成文日期'],
  ['the note', replace('88880000', '88880001'), 'text-changed', '联系人'],
  ['the colophon', replace('市政府办公室', '市政府'), 'text-missing', '抄送'],
  ['the printing date', replace('8月27日', '8月29日'), 'text-changed', '印发'],
  ['the title of an annex', replace('工作时间安排', '工作时间计划'), 'text-changed', '名称: 工作时间'],
  ['a caption', replace('线路示意', '线路图示意'), 'text-changed', '线路示意'],
];

const special: [Format, string, Spoil, string, string | undefined][] = [
  [
    'md',
    '文号 in the front matter',
    (c) => c.replace('〔2026〕12号"', '〔2026〕21号"'),
    'field-changed',
    '文号',
  ],
  ['md', 'a field dropped', (c) => c.replace('办理结果: "A"\n', ''), 'field-missing', '办理结果'],
  ['md', 'a field too much', (c) => c.replace('文种:', '密级: "秘密"\n文种:'), 'field-extra', undefined],
  ['md', 'the front matter dropped', (c) => c.replace(/^---.*?\n---\n/su, ''), 'field-missing', undefined],
  ['md', 'a backslash lost', (c) => c.replace('a\\*b', 'a*b'), 'text-missing', 'a*b'],
  ['md', 'a link made', (c) => c.replace('\\[甲\\]', '[甲]'), 'text-missing', 'a*b'],
  ['md', 'a heading made text', (c) => c.replace('## 一、', '一、'), 'text-heading', '总体看法'],
  ['md', 'a picture dropped', (c) => c.replace(/!\[\]\(.*\)\n\n/u, ''), 'text-pictures', undefined],
  ['md', 'a cell moved', (c) => c.replace('| 428 |  |', '|  | 428 |'), 'text-cell', '2023年'],
  [
    'html',
    'the author',
    (c) => c.replace('name="author" content="青岚市', 'name="author" content="'),
    'field-changed',
    '发文机关',
  ],
  ['html', 'the language', (c) => c.replace('lang="zh-CN"', 'lang="en"'), 'field-changed', undefined],
  [
    'html',
    'a paragraph hidden',
    (c) => c.replace(/<p class="closing"/u, '$& hidden'),
    'text-missing',
    '结语',
  ],
  [
    'html',
    'a paragraph in a comment',
    (c) => c.replace(/<p class="closing">.*?<\/p>/u, '<!--$&-->'),
    'text-missing',
    '结语',
  ],
  [
    'html',
    'a heading made text',
    (c) => c.replace(/<h2>(一、.*?)<\/h2>/u, '<p>$1</p>'),
    'text-heading',
    '总体看法',
  ],
  ['html', 'a picture dropped', (c) => c.replace(/<img [^>]*>/u, ''), 'text-pictures', undefined],
  [
    'html',
    'a cell moved',
    (c) => c.replace(/(<td[^>]*>)428(<\/td>\s*<td[^>]*>)/u, '$1$2428'),
    'text-cell',
    '2023年',
  ],
  [
    'docx',
    'a paragraph hidden',
    (c) =>
      c.replace(
        /(<w:r>)(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?(<w:t[^>]*>专此)/u,
        '$1<w:rPr><w:vanish/></w:rPr>$2',
      ),
    'text-missing',
    '结语',
  ],
  [
    'docx',
    'a tracked deletion',
    (c) => c.replace(/<w:r>(?:(?!<w:r>).)*专此.*?<\/w:r>/su, '<w:del>$&</w:del>'),
    'text-missing',
    '结语',
  ],
  [
    'docx',
    'a picture dropped',
    (c) => c.replace(/<w:drawing>(?:(?!<\/w:drawing>).)*<pic:pic.*?<\/w:drawing>/su, ''),
    'text-pictures',
    undefined,
  ],
  [
    'docx',
    'a cell moved',
    (c) => c.replace(/428(<\/w:t>.*?<w:tc>.*?)<\/w:p>/su, '$1<w:r><w:t>428</w:t></w:r></w:p>'),
    'text-cell',
    '2023年',
  ],
];

const all = [
  ...formats.flatMap((format) => everywhere.map((rest) => [format, ...rest] as const)),
  ...special,
];

describe('planted', () => {
  it.each(all)('%s: %s', (format, _, spoil, check, source) => {
    const data = written.get(format)!;
    expect(sentences(judge(data, expectations))).toEqual([]);
    const verdict = judge(
      edited(format, data, (content) => spoil(content, format)),
      expectations,
    );
    const off = verdict.deviations.filter((d) => d.severity === 'error');
    expect(off.map((d) => d.check)).toContain(check);
    if (source === undefined) return;
    const found = off.find((d) => d.check === check)!;
    expect(lines[found.source!.line - 1]).toContain(source);
  });

  it.each(formats)('%s: digits of a telephone number transposed, said whole', (format) => {
    const spoil = replace('0760-88880000', '0706-88880000');
    const verdict = judge(
      edited(format, written.get(format)!, (content) => spoil(content, format)),
      expectations,
    );
    expect(verdict.deviations.filter((d) => d.check.startsWith('text-'))).toMatchObject([
      { check: 'text-changed', measured: '0706-88880000', expected: '0760-88880000' },
    ]);
  });

  it('the properties of a DOCX', () => {
    const spoiled = edited(
      'docx',
      written.get('docx')!,
      (c) => c.replace('提案答复的函', '答复'),
      'docProps/core.xml',
    );
    expect(sentences(judge(spoiled, expectations))).toEqual([expect.stringContaining('field-changed')]);
  });
});
