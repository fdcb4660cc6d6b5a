import { expect, test } from 'vitest';
import { sourceOf, viewOf } from '../../src/fonts/bytes.js';
import { type FoundFont, fontsIn, indexFonts, systemFontDirs } from '../../src/fonts/discover.js';

type NameRecord = [platform: number, encoding: number, language: number, id: number, text: Uint8Array];

const utf16 = (text: string): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i));
  return new Uint8Array(view.buffer);
};
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 仿宋 in GBK. */
const fangsongGbk = Uint8Array.of(0xb7, 0xc2, 0xcb, 0xce);

/** A font that has only a name table, standing at `base` in its file. */
function fontWith(records: NameRecord[], base = 0, tag = '\0\x01\0\0'): Uint8Array {
  const strings = records.map(([, , , , text]) => text);
  const bytes = new Uint8Array(28 + 6 + records.length * 12 + strings.reduce((sum, s) => sum + s.length, 0));
  const view = viewOf(bytes);
  bytes.set(ascii(tag));
  view.setUint16(4, 1);
  bytes.set(ascii('name'), 12);
  view.setUint32(20, base + 28);
  view.setUint32(24, bytes.length - 28);
  view.setUint16(30, records.length);
  view.setUint16(32, 6 + records.length * 12);
  let at = 0;
  records.forEach(([platform, encoding, language, id, text], i) => {
    for (const [k, word] of [platform, encoding, language, id, text.length, at].entries()) {
      view.setUint16(34 + i * 12 + k * 2, word);
    }
    bytes.set(text, 28 + 6 + records.length * 12 + at);
    at += text.length;
  });
  return bytes;
}

test('names are read in UTF-16, in GBK and in Macintosh Roman', () => {
  const names = fontWith([
    [1, 0, 0, 1, ascii('FangSong Mac')],
    [3, 1, 0x409, 1, utf16('FangSong')],
    [3, 1, 0x804, 1, utf16('仿宋')],
    [3, 3, 0x804, 4, fangsongGbk],
    [1, 25, 33, 4, fangsongGbk],
    [3, 1, 0x409, 2, utf16('Regular')],
    [3, 1, 0x409, 6, utf16('FangSong-PS')],
  ]);
  expect(fontsIn('simfang.ttf', sourceOf(names))).toEqual([
    {
      file: 'simfang.ttf',
      member: 0,
      outlines: 'truetype',
      families: ['FangSong Mac', 'FangSong', '仿宋'],
      family: 'FangSong Mac',
      postscriptName: 'FangSong-PS',
      style: 'Regular',
    },
  ]);
});

test('two-byte GBK as old fonts keep it, with zero bytes between', () => {
  const padded = Uint8Array.of(0, 0x53, 0xb7, 0xc2, 0xcb, 0xce);
  expect(fontsIn('old.ttf', sourceOf(fontWith([[3, 3, 0x804, 1, padded]])))[0]!.families).toEqual(['S仿宋']);
});

test('every member of a collection is found', () => {
  const header = new Uint8Array(20);
  header.set(ascii('ttcf'));
  viewOf(header).setUint32(8, 2);
  const first = fontWith([[3, 1, 0x804, 1, utf16('宋体')]], 20);
  const second = fontWith([[3, 1, 0x804, 1, utf16('新宋体')]], 20 + first.length, 'OTTO');
  viewOf(header).setUint32(12, 20);
  viewOf(header).setUint32(16, 20 + first.length);
  const found = fontsIn('simsun.ttc', sourceOf(Buffer.concat([header, first, second])));
  expect(found.map((f) => [f.family, f.member, f.outlines])).toEqual([
    ['宋体', 0, 'truetype'],
    ['新宋体', 1, 'cff'],
  ]);
});

const font = (file: string, families: string[], style = 'Regular'): FoundFont => ({
  file,
  member: 0,
  outlines: 'truetype',
  families,
  family: families[0]!,
  postscriptName: `PS-${file}`,
  style,
});

test('a family is found by any of its names, in any case, its regular style first', () => {
  const find = indexFonts([
    font('timesbd.ttf', ['Times New Roman'], 'Bold'),
    font('times.ttf', ['Times New Roman']),
    font('fz.ttf', ['FZXiaoBiaoSong-B05S', '方正小标宋简体'], ''),
    font('later.ttf', ['方正小标宋简体']),
  ]);
  expect(find('times new  roman')?.file).toBe('times.ttf');
  expect(find('方正小标宋简体')?.file).toBe('fz.ttf');
  expect(find('ps-fz.ttf')?.file).toBe('fz.ttf');
  expect(find('仿宋')).toBeUndefined();
});

test('folders of the three systems', () => {
  expect(systemFontDirs('win32', { WINDIR: 'D:\\Win', LOCALAPPDATA: 'C:\\L' })).toEqual([
    'D:\\Win\\Fonts',
    'C:\\L\\Microsoft\\Windows\\Fonts',
  ]);
  expect(systemFontDirs('darwin', { HOME: '/Users/lin' })).toContain('/Users/lin/Library/Fonts');
  expect(systemFontDirs('linux', { HOME: '/home/lin' })).toContain('/home/lin/.local/share/fonts');
});
