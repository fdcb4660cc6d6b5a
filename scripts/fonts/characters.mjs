// The characters of the built font set: GB/T 2312, 通用规范汉字表, and the symbols a letter may need.
import { readFileSync } from 'node:fs';

/** Unicode blocks kept whole, as far as a font has them: [first, last]. */
const symbolBlocks = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x024f], // Latin-1, Latin Extended-A and B: pinyin and foreign names
  [0x02b0, 0x02ff], // tone marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x045f], // Cyrillic
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20bf], // currency
  [0x2100, 0x218f], // ℃ № ㏑ letter-like, Ⅰ ⅰ ⅓ number forms
  [0x2190, 0x22ff], // arrows, mathematics
  [0x2460, 0x24ff], // ① ⑴ ⒈
  [0x2500, 0x267f], // lines, blocks, ■ ★
  [0x2702, 0x27be], // ✓ ❶
  [0x3000, 0x303f], // 、。〈〉〔〕
  [0x3040, 0x312f], // kana, bopomofo
  [0x3200, 0x33ff], // ㈠ ㊣ ㎡ ㎏
  [0xfe30, 0xfe4f], // vertical forms
  [0xff00, 0xffef], // full and half width forms
];

/** GB/T 2312: the symbols of rows 1–9 (with what GB 18030 added there) and 6,763 hanzi of rows 16–87. */
export function gb2312() {
  const decoder = new TextDecoder('gb18030');
  const found = new Set();
  for (let row = 1; row <= 87; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      const char = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
      const codePoint = char.codePointAt(0);
      // GB 18030 fills the unassigned cells with private-use characters and later additions.
      const privateUse = codePoint >= 0xe000 && codePoint <= 0xf8ff;
      const hanzi = /^\p{Script=Han}$/u.test(char) && codePoint >= 0x4e00;
      if (!privateUse && codePoint !== 0xfffd && (row < 16 || hanzi)) found.add(codePoint);
    }
  }
  return found;
}

/** 通用规范汉字表 (2013), from the file beside this one. */
export function standardHanzi() {
  const text = readFileSync(new URL('tongyong-guifan-hanzi.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const found = new Set(Array.from(lines.join(''), (char) => char.codePointAt(0)));
  if (found.size !== 8105) throw new Error(`通用规范汉字表 has 8105 characters, the file has ${found.size}`);
  return found;
}

/** Code points of the built set, in order. */
export function builtCharacters() {
  const all = new Set([...gb2312(), ...standardHanzi()]);
  for (const [first, last] of symbolBlocks) for (let c = first; c <= last; c++) all.add(c);
  return [...all].sort((a, b) => a - b);
}
