/** What the project makes is in order: examples, starters and the letters of these tests, in both 版式. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render, verify } from '../../src/index.js';
import { parseCsv } from '../../src/letter/csv.js';
import { resolveProfile } from '../../src/profile/resolve.js';
import { attachedSource, expectationsOf, readPdf } from '../../src/verify/index.js';
import { sentenceOf } from '../../src/verify/report/lines.js';
import { png } from '../write/png.js';
import * as letters from './letters.js';
import { faces, judge, make } from './make.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = readdirSync(join(root, 'examples'))
  // examples/year is a generator, not a letter.
  .filter((name) => name !== 'year')
  .map((name) => `examples/${name}/${name}.reply.yaml`);
const starters = readdirSync(join(root, 'templates/letters')).map((name) => `templates/letters/${name}`);

describe.each([...examples, ...starters])('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const folder = join(root, path, '..');
  const files = new Map(
    readdirSync(folder)
      .filter((f) => /\.(?:csv|png)$/u.test(f))
      .map((f) => [f, new Uint8Array(readFileSync(join(folder, f)))]),
  );
  const csv = new Map(
    [...files].filter(([f]) => f.endsWith('.csv')).map(([f, b]) => [f, parseCsv(Buffer.from(b).toString())]),
  );

  it.each(['letter', 'document'] as const)('is in order as %s', async (format) => {
    const { data } = await render(text, 'pdf', { faces: await faces(), files, format, allowErrors: true });
    const expectations = expectationsOf(text, {
      profile: (name) => {
        const found = resolveProfile(name ?? 'gbt9704');
        return 'profile' in found ? found.profile : undefined;
      },
      csv: () => csv,
      format,
    })!;
    const verdict = judge(data!, expectations);
    expect(errors(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ form: format, compared: true });
    expect(verdict.groups.map((g) => g.group)).toEqual(expect.arrayContaining(['grid', 'header', 'text']));
    // By looks alone less is known; nothing may seem wrong.
    expect(errors(judge(data!))).toEqual([]);
  });
});

describe('letters of the tests', () => {
  it.each([
    ['信函', letters.letter],
    ['文件', letters.document],
    ['joint', letters.joint],
    ['mixed', letters.mixed],
    ['wide', letters.wide],
  ])('%s', async (_, yaml) => {
    const made = await make(yaml);
    const pdf = await made.write();
    expect(errors(judge(pdf, made.expectations))).toEqual([]);
    expect(errors(judge(pdf))).toEqual([]);
  });

  it.each([
    ['no seal, a long date', { 发文机关: '青岚局', 印章: 'false' }],
    ['no seal, a long issuer', { 发文机关: '青岚市工业和信息化局', 印章: 'false' }],
    ['a joint letter without seals', { 发文机关: '[青岚市教育局, 青岚市财政局]', 印章: 'false' }],
    ['a signature stamp', { 签名章: '{职务: 局长, 姓名: 林某某}' }],
    ['a signature stamp with a picture', { 签名章: '{职务: 局长, 姓名: 林某某, 图片: 章.png}' }],
    ['a joint document', { 版式: '文件', 发文机关: '[青岚市教育局, 青岚市财政局]' }],
    ['signers', { 版式: '文件', 签发人: '[林某某, 周某, 沈某某]' }],
    ['no number', { 文号: '' }],
    [
      'so many addressees that they stand in the 版记',
      {
        版式: '文件',
        抄送: '市政协提案委',
        主送: `[${Array.from({ length: 40 }, (_, i) => `青岚市第${i + 1}号机关`).join(', ')}]`,
      },
    ],
    ['many addressees', { 主送: `[${'甲乙丙丁戊己庚辛壬癸子'.replace(/./gu, '$&某某委员, ')}]` }],
  ])('%s', async (_, fields) => {
    const yaml = Object.entries({
      发文机关: '青岚市教育局',
      文号: '青教函〔2026〕12号',
      主送: '林某某委员',
      成文日期: '2026-08-26',
      ...fields,
    })
      .filter(([, v]) => v !== '')
      .map(([k, v]) => `${k}: ${v}\n`)
      .join('');
    const made = await make(
      `${yaml}提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的建议}\n正文: |\n${letters.paragraphs(4)}`,
    );
    expect(errors(judge(await made.write(), made.expectations))).toEqual([]);
  });

  it('a picture that fills a page is no blank side', async () => {
    const yaml = letters.letter.replace(/正文:\n/u, '$&  - 见下图。\n  - 图片: 高.png\n');
    const { data } = await render(yaml, 'pdf', {
      faces: await faces(),
      files: new Map([
        ['高.png', png(600, 2, 2000)],
        ['章甲.png', png(64, 2)],
      ]),
      allowErrors: true,
    });
    const verdict = await verify(data!, { against: yaml });
    expect(verdict.deviations.map((d) => d.check)).not.toContain('number-extra');
    expect(errors(verdict)).toEqual([]);
  });

  it('any number of paragraphs: wherever the pages end', async () => {
    for (let count = 2; count <= 16; count++) {
      const made = await make(
        letters.letter.replace(
          /(标题: 具体安排\n {4}内容: \|\n)[\s\S]*?( {4}小节:)/u,
          `$1${letters.paragraphs(count, 60 + count * 3).replace(/^ {2}/gmu, '      ')}$2`,
        ),
      );
      expect(errors(judge(await made.write(), made.expectations)), `${count} paragraphs`).toEqual([]);
    }
  });
});

describe('random letters', () => {
  const pieces = [
    ...[
      '学校',
      '建设',
      '《关于改善的意见》',
      '（一期）',
      '“光纤到校”',
      '2026年',
      '152.4万户',
      '98%',
      '1000Mbit/s',
      '——',
      '……',
    ],
    ...[
      '教育局',
      '第12号',
      '〔2026〕5号',
      '、',
      '，',
      '。',
      '；',
      '提升工作',
      '10—20天',
      '会同',
      '有关单位',
      '？',
      '喆堃镕昇玥㛃',
    ],
  ];
  const paragraph = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 70 })
    .map((parts) => `  我局${parts.join('')}。\n`);
  const any = fc.record({
    版式: fc.constantFrom('信函', '文件'),
    印章: fc.constantFrom('true', 'false'),
    抄送: fc.constantFrom('市政协提案委', '[市政协提案委, 市政府办公室]'),
    body: fc.array(paragraph, { minLength: 1, maxLength: 14 }),
  });

  it('are in order, and have as many pages as were laid out', async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ body, ...fields }) => {
        const set = Object.entries(fields).map(([k, v]) => `${k}: ${v}\n`);
        const made = await make(`${letters.common}${set.join('')}正文: |\n${body.join('')}`);
        const verdict = judge(made.write(), made.expectations);
        expect(errors(verdict)).toEqual([]);
        expect(verdict.pages).toBe(made.pages.length);
      }),
      { numRuns: 25, seed: 9704 },
    );
  });
});

it('the library says the same, and takes the letter out of the PDF', async () => {
  const { data } = await render(letters.document, 'pdf', { faces: await faces(), allowErrors: true });
  expect(await verify(data!)).toMatchObject({ compared: true, form: 'document', pages: 4 });
  const other = letters.document.replace('000012', '000013');
  expect((await verify(data!, { against: other })).deviations).toContainEqual(
    expect.objectContaining({ check: 'text-changed', expected: '3', measured: '2' }),
  );
  await expect(verify(data!, { against: 'x' })).rejects.toThrow(TypeError);
  await expect(verify(new Uint8Array(4))).rejects.toMatchObject({ reason: 'not-letter' });
});

it('a PDF that carries a broken letter or profile is measured all the same', async () => {
  const made = await make(letters.mixed);
  const pdf = readPdf(made.write());
  const carried = (yaml: string, profile?: string) => {
    const data = (text: string) => new TextEncoder().encode(text);
    return attachedSource({
      ...pdf,
      attachments: [
        { name: '信.reply.yaml', relationship: 'Source', data: data(yaml) },
        ...(profile === undefined
          ? []
          : [{ name: 'a.profile.json', relationship: 'Source', data: data(profile) }]),
      ],
    }).from;
  };
  expect(carried(letters.mixed)).toBe('attached');
  expect(carried(letters.mixed, JSON.stringify(made.profile))).toBe('attached');
  for (const [yaml, profile] of [
    ['发文机关: [', undefined],
    [letters.mixed, '{}'],
    [letters.mixed, 'null'],
    [letters.mixed, '{"evenColophon":{"letter":true},"letterFirstPageNumber":false}'],
    [`规范: 没有\n${letters.mixed.trimStart()}`, undefined],
  ] as const)
    expect(carried(yaml, profile)).toBe('bad');
  expect(attachedSource(pdf).from).toBe('none');
});

function errors(verdict: ReturnType<typeof judge>): string[] {
  return verdict.deviations
    .filter((d) => d.severity === 'error')
    .map((d) => `${d.check}: ${sentenceOf(d, 'zh')}`);
}
