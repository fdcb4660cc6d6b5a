/** What a DOCX carries: the clerk's file byte for byte, and whether somebody changed the letter since. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { standardProfile } from '../../src/profile/resolve.js';
import { docxCarried, writeDocx } from '../../src/write/docx.js';
import { images, samples } from './samples.js';

const profile = standardProfile();
const plainLetter = samples.plainLetter!;
const namedStamp = samples.namedStamp!;

const write = (composed = plainLetter, source?: string | Uint8Array): Promise<Uint8Array> =>
  writeDocx(composed, profile, { images, ...(source === undefined ? {} : { source }) });

describe('the source', () => {
  it.each([
    ['line ends and marks', strToU8('# 注释 <&> "引号" ]]>\r\n标题: 甲\n\t末行 \u{20000}\r')],
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('标题: 甲\r\n')])],
    ['GBK', new Uint8Array([0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xbc, 0xd7, 0x0a])],
    ['every byte', Uint8Array.from({ length: 256 }, (_, i) => i)],
  ])('comes back byte for byte: %s', async (_, source) => {
    expect(docxCarried(await write(plainLetter, source))).toEqual({ state: 'ours', source });
  });

  it('is carried as UTF-8 when it was given as text, and is absent when it was not given', async () => {
    expect(docxCarried(await write(plainLetter, '标题: 甲'))!.source).toEqual(strToU8('标题: 甲'));
    expect(docxCarried(await write())).toEqual({ state: 'ours', source: undefined });
  });

  it('is not believed when it did not come through whole', async () => {
    const bytes = change(await write(plainLetter, '标题: 甲'), 'customXml/item1.xml', (xml) =>
      xml.replace(/>[A-Za-z0-9+/]/u, (c) => (c === '>A' ? '>B' : '>A')),
    );
    expect(docxCarried(bytes)).toEqual({ state: 'resaved', source: 'damaged' });
  });
});

describe('since it was written', () => {
  const document = 'word/document.xml';

  it('nothing happened when it was only packed anew', async () => {
    expect(state(zipSync(unzipSync(await write(namedStamp, '甲'))))).toBe('ours');
  });

  it('it was only saved: runs split, numbers of parts and marks of programs', async () => {
    const bytes = await write(namedStamp, '甲');
    const split = change(bytes, document, (xml) =>
      xml
        .replace('现答复如下', '现答</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>复如下')
        .replace(
          '<w:p>',
          '<w:p w:rsidR="00A1"><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
        ),
    );
    expect(strFromU8(unzipSync(split)[document]!)).toContain('spellStart');
    expect(state(split)).toBe('resaved');
    const parts = unzipSync(bytes);
    parts['customXml/item3.xml'] = parts['customXml/item1.xml']!;
    delete parts['customXml/item1.xml'];
    parts['word/webSettings.xml'] = strToU8('<w:webSettings/>');
    expect(docxCarried(zipSync(parts))).toEqual({ state: 'resaved', source: strToU8('甲') });
  });

  it.each([
    ['a word', (xml: string) => xml.replace('现答复如下', '现答覆如下')],
    ['words in another order', (xml: string) => xml.replace('现答复如下', '如下现答复')],
    [
      'words struck out',
      (xml: string) => xml.replace(/<w:r>(<w:rPr>)?(?=(?:(?!<\/w:r>).)*现答复)/su, '<w:r><w:rPr><w:strike/>'),
    ],
    [
      'a tracked change',
      (xml: string) =>
        xml.replace(/(<w:r>(?:(?!<\/w:r>).)*现答复.*?<\/w:r>)/su, '<w:ins w:id="1" w:author="甲">$1</w:ins>'),
    ],
    ['XML that is none', (xml: string) => xml.replace('</w:body>', '')],
  ])('it was edited: %s', async (_, edit) => {
    const bytes = await write(namedStamp, '甲');
    const edited = change(bytes, document, edit);
    expect(unzipSync(edited)[document]).not.toEqual(unzipSync(bytes)[document]);
    expect(state(edited)).toBe('edited');
  });

  it('it was edited: another picture, another header', async () => {
    const bytes = await writeDocx(samples.stampedLetter!, profile, { images, source: '甲', draft: '送审稿' });
    const media = Object.keys(unzipSync(bytes)).find((n) => n.startsWith('word/media/'))!;
    expect(state(change(bytes, media, (data) => `${data}.`))).toBe('edited');
    const headers = Object.keys(unzipSync(bytes)).filter((n) => /^word\/header[0-9]+\.xml$/u.test(n));
    const bare = headers.reduce((b, name) => change(b, name, (xml) => xml.replace('送审稿', '')), bytes);
    expect(state(bare)).toBe('edited');
  });

  it('it is another document', async () => {
    const bytes = await write(plainLetter, '甲');
    const parts = unzipSync(bytes);
    delete parts['customXml/item1.xml'];
    for (const foreign of [
      zipSync(parts),
      new Uint8Array(),
      bytes.subarray(0, bytes.length / 2),
      strToU8('不是文档'),
    ])
      expect(docxCarried(foreign)).toBeUndefined();
  });
});

function state(bytes: Uint8Array): string | undefined {
  return docxCarried(bytes)?.state;
}

function change(bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[part] = /\.xml$/u.test(part)
    ? strToU8(edit(strFromU8(parts[part]!)))
    : strToU8(edit(strFromU8(parts[part]!, true)), true);
  return zipSync(parts);
}
