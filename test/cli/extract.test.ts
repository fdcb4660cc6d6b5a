/** `reply extract` through the real command: the clerk's bytes, what happened since, and what is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folder, letter, listing, reply } from './run.js';

const crlf = Buffer.from(`\uFEFF${letter({}).replaceAll('\n', '\r\n')}# 末行没有换行`);
const mixed = Buffer.from(`${letter()}\t\r# 末行\u{20000}\r\n\n`.replace('\n', '\r\n'));

describe('a document that nobody touched', () => {
  it.each([
    ['a byte order mark and CRLF', crlf],
    ['line ends of three kinds', mixed],
  ])('gives the file back byte for byte: %s', async (_, bytes) => {
    const cwd = folder({ 'a.yaml': bytes });
    expect(await reply(['render', 'a.yaml', '-t', 'pdf,docx'], { cwd })).toMatchObject({ code: 0 });
    for (const made of ['a.pdf', 'a.docx']) {
      const { code, stdout, err } = await reply(['extract', made], { cwd });
      expect({ code, same: stdout.equals(bytes), err }).toEqual({
        code: 0,
        same: true,
        err: `“${made}”做好之后没有改动过\n`,
      });
    }
  });

  it('goes to a file, and never over one without --force', async () => {
    const cwd = folder({ 'a.yaml': crlf, 'b.yaml': '旧' });
    await reply(['render', 'a.yaml', '-t', 'docx'], { cwd });
    const refused = await reply(['extract', 'a.docx', '-o', 'b.yaml'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('“b.yaml”已经有了');
    expect(readFileSync(join(cwd, 'b.yaml'), 'utf8')).toBe('旧');
    const forced = await reply(['extract', 'a.docx', '-o', 'b.yaml', '--force'], { cwd });
    expect([forced.code, forced.out]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'b.yaml')).equals(crlf)).toBe(true);
    const itself = await reply(['extract', 'a.docx', '-o', './a.docx', '--force'], { cwd });
    expect([itself.code, itself.err.includes('本身')]).toEqual([2, true]);
  });

  it('may come from stdin', async () => {
    const cwd = folder({ 'a.yaml': crlf });
    await reply(['render', 'a.yaml', '-t', 'docx'], { cwd });
    const { code, stdout } = await reply(['extract', '-'], {
      cwd,
      input: [readFileSync(join(cwd, 'a.docx'))],
    });
    expect([code, stdout.equals(crlf)]).toEqual([0, true]);
  });
});

describe('a document that somebody touched', () => {
  it('still gives the source, and says what happened to a DOCX', async () => {
    const cwd = folder({ 'a.yaml': crlf });
    await reply(['render', 'a.yaml', '-t', 'docx'], { cwd });
    const edit = (from: string, to: string): void => {
      const parts = unzipSync(readFileSync(join(cwd, 'a.docx')));
      const xml = strFromU8(parts['word/document.xml']!);
      expect(xml).toContain(from);
      parts['word/document.xml'] = strToU8(xml.replace(from, to));
      writeFileSync(join(cwd, 'b.docx'), zipSync(parts));
    };
    edit('我局高度重视', '我局</w:t></w:r><w:r><w:t>高度重视');
    expect(await reply(['extract', 'b.docx'], { cwd })).toMatchObject({
      code: 0,
      out: crlf.toString(),
      err: expect.stringContaining('另存过'),
    });
    edit('我局高度重视', '我局比较重视');
    expect(await reply(['extract', 'b.docx'], { cwd })).toMatchObject({
      code: 1,
      out: crlf.toString(),
      err: expect.stringContaining('改动过'),
    });
  });

  it('and to a PDF', async () => {
    const cwd = folder({ 'a.yaml': crlf });
    await reply(['render', 'a.yaml'], { cwd });
    const pdf = readFileSync(join(cwd, 'a.pdf'));
    const swapped = (from: string, to: string): Buffer => {
      expect(pdf.includes(from)).toBe(true);
      return Buffer.from(pdf.toString('latin1').replaceAll(latin(from), latin(to)), 'latin1');
    };
    const cases = [
      [Buffer.concat([pdf, Buffer.from('\r\n')]), 0, '没有改动过'],
      [Buffer.concat([pdf, Buffer.from('9 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]), 1, '追加过内容'],
      [swapped('/Producer(fuhan)', '/Producer(other)'), 0, '另存过'],
      // The pages say 高度, the source inside now says something else.
      [swapped('我局高度重视', '我局十分重视'), 1, '原稿是“十分”，印成了“高度”'],
      [swapped('成文日期:', '成文曰期:'), 1, '不知道有没有改动'],
    ] as const;
    for (const [bytes, code, said] of cases) {
      writeFileSync(join(cwd, 'b.pdf'), bytes);
      const found = await reply(['extract', 'b.pdf'], { cwd });
      expect([found.code, found.err]).toEqual([code, expect.stringContaining(said)]);
      expect(found.stdout.length).toBe(crlf.length);
    }
  });
});

describe('a PDF with a later version behind the first', () => {
  it('gives the source of the first', async () => {
    const cwd = folder({ 'a.yaml': crlf });
    await reply(['render', 'a.yaml'], { cwd });
    const pdf = readFileSync(join(cwd, 'a.pdf'));
    const text = pdf.toString('latin1');
    const stream = text.lastIndexOf(' 0 obj', text.indexOf('/Subtype/application#2fyaml'));
    const number = /[0-9]+$/u.exec(text.slice(0, stream))![0];
    const [, size, catalog] = /\/Size ([0-9]+)\s+\/Root ([0-9]+) 0 R/u.exec(text)!;
    const before = /startxref\s+([0-9]+)/u.exec(text)![1];
    const object = `${number} 0 obj\n<</Type/EmbeddedFile/Length 5>>\nstream\na: 1\n\nendstream\nendobj\n`;
    const table = pdf.length + Buffer.byteLength(object);
    const update = `${object}xref\n${number} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size ${size}/Root ${catalog} 0 R/Prev ${before}>>\nstartxref\n${table}\n%%EOF\n`;
    writeFileSync(join(cwd, 'b.pdf'), Buffer.concat([pdf, Buffer.from(update)]));
    const { code, stdout, err } = await reply(['extract', 'b.pdf'], { cwd });
    expect([code, stdout.equals(crlf)]).toEqual([1, true]);
    expect(err).toContain('取出的是做好时的稿件');
  });

  it('says which tables were not compared when it was saved anew', async () => {
    const yaml = letter({ 正文: '[甲段。, {表格: {文件: a.csv}}]' });
    const cwd = folder({ 'a.yaml': yaml, 'a.csv': '甲,乙\n1,2\n' });
    await reply(['render', 'a.yaml'], { cwd });
    const pdf = readFileSync(join(cwd, 'a.pdf')).toString('latin1');
    writeFileSync(join(cwd, 'b.pdf'), pdf.replaceAll('/Producer(fuhan)', '/Producer(other)'), 'latin1');
    const { code, err } = await reply(['extract', 'b.pdf'], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('表中文字没有核对')]);
  });
});

describe('without a source', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), '不是 PDF'],
    ['a text', Buffer.from('标题: 甲'), '不是 PDF，也不是 DOCX'],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': strToU8('甲') })), '不是本软件输出的 DOCX'],
    [
      'a zip cut short',
      Buffer.from(zipSync({ 'a.txt': strToU8('甲') })).subarray(0, 30),
      '不是本软件输出的 DOCX',
    ],
    ['a PDF without end', Buffer.from('%PDF-1.7\n'), '已损坏'],
  ])('says so and gives nothing: %s', async (_, bytes, said) => {
    const cwd = folder({ file: bytes });
    const { code, out, err } = await reply(['extract', 'file', '-o', 'a.yaml'], { cwd });
    expect([code, out, listing(cwd)]).toEqual([2, '', ['file']]);
    expect(err).toContain(said);
  });

  it('knows a plain PDF and a damaged source', async () => {
    const cwd = folder({ 'a.yaml': crlf });
    await reply(['render', 'a.yaml', '-t', 'pdf,docx', '--plain'], { cwd });
    expect(await reply(['extract', 'a.pdf'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--plain'),
    });
    const parts = unzipSync(readFileSync(join(cwd, 'a.docx')));
    const xml = strFromU8(parts['customXml/item1.xml']!);
    parts['customXml/item1.xml'] = strToU8(xml.replace(/sha256="[0-9a-f]/u, 'sha256="_'));
    writeFileSync(join(cwd, 'b.docx'), zipSync(parts));
    expect(await reply(['extract', 'b.docx'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('不完整'),
    });
    expect(await reply(['extract', 'missing.pdf'], { cwd })).toMatchObject({ code: 2 });
  });
});

function latin(text: string): string {
  return Buffer.from(text).toString('latin1');
}
