import { describe, expect, it } from 'vitest';
import { decode, sizeLimit } from '../../src/source/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => decode(bytes).diagnostics.map((d) => d.message);

// 标题: 联通 as GBK; 联通 is the word that sloppy detectors take for UTF-8.
const gbk = Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xc1, 0xaa, 0xcd, 0xa8]);

describe('decode', () => {
  it('reads UTF-8, with and without a mark, and drops the mark', () => {
    expect(decode(utf8('标题: 甲\r\n'))).toEqual({
      text: '标题: 甲\r\n',
      encoding: 'utf-8',
      bom: false,
      diagnostics: [],
    });
    expect(decode(utf8('\uFEFF标题: 甲'))).toEqual({
      text: '标题: 甲',
      encoding: 'utf-8',
      bom: true,
      diagnostics: [],
    });
  });

  it('reads GBK, says so, and offers to write UTF-8', () => {
    const { text, encoding, diagnostics } = decode(gbk);
    expect([text, encoding]).toEqual(['标题: 联通', 'gb18030']);
    expect(diagnostics).toMatchObject([
      { code: 'decode/not-utf8', severity: 'error', fix: { safety: 'safe', edits: [] } },
    ]);
  });

  it('reads UTF-16 in both orders', () => {
    const le = Uint8Array.from([0xff, 0xfe, 0x07, 0x68, 0x98, 0x98]);
    const be = Uint8Array.from([0xfe, 0xff, 0x68, 0x07, 0x98, 0x98]);
    expect(decode(le)).toMatchObject({ text: '标题', encoding: 'utf-16le', bom: true });
    expect(decode(be)).toMatchObject({ text: '标题', encoding: 'utf-16be', bom: true });
    expect(codes(le)).toEqual(['decode/utf-16']);
  });

  it('takes UTF-8 with one bad byte for damaged, never for GBK', () => {
    const whole = utf8('标题: 关于改善乡村学校网络条件的答复');
    for (const cut of [
      whole.slice(0, -1),
      Uint8Array.from([...whole.slice(0, 9), 0xff, ...whole.slice(9)]),
    ]) {
      const { text, encoding, diagnostics } = decode(cut);
      expect(encoding).toBe('utf-8');
      expect(diagnostics.map((d) => d.code)).toEqual(['decode/damaged']);
      const { start, end } = diagnostics[0]!.range!;
      expect(text!.slice(start, end)).toBe('\uFFFD');
    }
  });

  it.each([
    ['decode/binary#pdf', '%PDF-1.7\n'],
    ['decode/binary#zip', 'PK\x03\x04\x14\0'],
    ['decode/binary#rtf', '{\\rtf1'],
    ['decode/binary', '标题\0甲'],
  ])('names what is no text: %s', (message, head) => {
    expect(codes(utf8(head))).toEqual([message]);
    expect(decode(utf8(head)).text).toBeUndefined();
  });

  it('refuses more than a megabyte', () => {
    expect(codes(new Uint8Array(sizeLimit + 1).fill(0x20))).toEqual(['decode/too-large']);
    expect(codes(new Uint8Array(sizeLimit).fill(0x20))).toEqual([]);
  });

  it('turns lone carriage returns into line feeds and leaves CRLF', () => {
    const { text, diagnostics } = decode(utf8('标题: 甲\r主送: 乙\r\n正文: 丙'));
    expect(text).toBe('标题: 甲\n主送: 乙\r\n正文: 丙');
    expect(diagnostics).toMatchObject([
      { code: 'decode/lone-cr', severity: 'warning', range: { start: 5, end: 6 } },
    ]);
  });
});
