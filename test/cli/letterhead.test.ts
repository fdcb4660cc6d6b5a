/** `render --letterhead` through the real command: what is written, what is said, and that a bad file costs nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sentences as zh } from '../../src/core/messages/zh/index.js';
import { badFiles, officeFile, p } from '../write/office-file.js';
import { folder, letter, listing, reply, root } from './run.js';

const example = join(root, 'templates/letterhead/信头.docx');
const render = (cwd: string, ...args: string[]) =>
  reply(['render', 'a.yaml', '-t', 'docx', ...args], { cwd });
const documentOf = (cwd: string, name: string): string =>
  strFromU8(unzipSync(readFileSync(join(cwd, name)))['word/document.xml']!);

describe('render --letterhead', () => {
  it('fills the example, says what it has no place for, and carries the source', async () => {
    const yaml = letter({ 印发: '{机关: 青岚市教育局办公室, 日期: 2026-08-26, 份数: 12}' });
    const cwd = folder({ 'a.yaml': yaml });
    const made = await render(cwd, '--letterhead', example);
    expect(made.code).toBe(0);
    expect(made.err).toContain('信头文件里没有放“印发份数”的地方');
    expect(made.err).toContain('10:41  警告  信头文件');
    const xml = documentOf(cwd, 'a.docx');
    expect(xml).not.toMatch(/\{\{|\}\}/u);
    for (const word of [
      '青教函〔2026〕12号',
      '林某某委员：',
      '我局高度重视',
      '2026年8月26日',
      '公开方式：主动公开',
    ])
      expect(xml).toContain(word);
    const back = await reply(['extract', 'a.docx'], { cwd });
    expect([back.code, back.out]).toEqual([0, yaml]);
  });

  it('is for the DOCX among other formats, and for every copy of 分送', async () => {
    const cwd = folder({
      'a.yaml': letter({ 分送: '[甲委员, 乙委员]' }),
      'b.docx': officeFile({ body: p('{{主送}}') }),
    });
    const made = await reply(['render', 'a.yaml', '-t', 'md,docx', '--letterhead', 'b.docx'], { cwd });
    expect(made.code).toBe(0);
    expect(made.err.match(/没有放“标题”的地方/gu)).toHaveLength(1);
    expect(documentOf(cwd, 'a-甲委员.docx')).toContain('甲委员：');
    expect(documentOf(cwd, 'a-乙委员.docx')).toContain('乙委员：');
    expect(listing(cwd)).toHaveLength(8);
  });

  it.each(badFiles)('refuses what is no letterhead: %s', async (_, bytes, id) => {
    const cwd = folder({ 'a.yaml': letter(), '信头.docx': bytes });
    const { code, out, err } = await render(cwd, '--letterhead', '信头.docx', '-o', '出/', '--force');
    expect([code, out, listing(cwd)]).toEqual([2, '', ['a.yaml', '信头.docx']]);
    const sentence = zh[`letterhead/${id}` as keyof typeof zh];
    const known = sentence.split(/\{\w+\}/u);
    for (const piece of known) expect(err).toContain(piece);
    expect(err).toContain('信头.docx');
    expect(err).not.toMatch(/internal|\{(?:path|name|field|target|text|marks)\}/u);
  });

  it('names every mark that no field answers, and the fields there are', async () => {
    const cwd = folder({
      'a.yaml': letter(),
      'b.docx': officeFile({ body: p('{{正文}}') + p('{{文}}{{案由}}') }),
    });
    const { err } = await render(cwd, '--letterhead', 'b.docx');
    expect(err).toContain('{{文}}、{{案由}}');
    expect(err).toContain('能用的字段：份号、密级');
  });

  it('is never written over, and does not stand where it does nothing', async () => {
    const office = Buffer.from(officeFile({ body: p('{{正文}}') }));
    const cwd = folder({ 'a.yaml': letter(), 'a.docx': office });
    const over = await render(cwd, '--letterhead', './a.docx', '--force');
    expect([over.code, over.err.includes('信头文件本身')]).toEqual([2, true]);
    const pdf = await reply(['render', 'a.yaml', '-t', 'pdf', '--letterhead', 'a.docx'], { cwd });
    expect([pdf.code, pdf.err.includes('-t docx')]).toEqual([2, true]);
    const draft = await render(cwd, '--letterhead', 'a.docx', '--draft', '送审稿', '-o', 'b.docx');
    expect([draft.code, draft.err.includes('--draft')]).toEqual([2, true]);
    const absent = await render(cwd, '--letterhead', '没有.docx');
    expect([absent.code, absent.err.includes('没有.docx')]).toEqual([2, true]);
    expect(listing(cwd)).toEqual(['a.docx', 'a.yaml']);
    expect(readFileSync(join(cwd, 'a.docx')).equals(office)).toBe(true);
  });
});
