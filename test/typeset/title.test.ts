import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle, emWidth } from '../../src/typeset/title.js';

const phrases = [
  '青岚市教育局',
  '青岚市住房和城乡建设局',
  '青岚市自然资源和规划局',
  '青岚市政协九届二次会议',
  '云汀县第十八届人民代表大会第七次会议',
  '第092015号',
  '提案',
  '建议',
  '答复的函',
  '会办意见的函',
];

describe('标题回行', () => {
  it.each([
    ['青岚市教育局答复的函', ['青岚市教育局答复的函']],
    [
      '青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      ['青岚市教育局关于青岚市政协九届二次会议', '第092015号提案答复的函'],
    ],
    [
      '青岚市住房和城乡建设局关于青岚市政协九届二次会议第092015号提案答复的函',
      ['青岚市住房和城乡建设局', '关于青岚市政协九届二次会议', '第092015号提案答复的函'],
    ],
    [
      '青岚市教育局关于云汀县第十八届人民代表大会第七次会议第12号、第45号建议答复的函',
      ['青岚市教育局', '关于云汀县第十八届人民代表大会第七次会议', '第12号、第45号建议答复的函'],
    ],
  ])('%s', (title, lines) => {
    expect(breakTitle(title, 20, phrases)).toEqual(lines);
  });

  it('keeps words whole, has no short line and none that starts with 的', () => {
    const part = fc.constantFrom(
      ...phrases,
      '关于',
      '对',
      '办理情况',
      '加强',
      '老旧小区',
      '后续管理',
      '乡村学校',
      '网络建设',
      '和',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 4, maxLength: 14 }), (parts) => {
        const title = parts.join('');
        const lines = breakTitle(title, 20, phrases);
        expect(lines.join('')).toBe(title);
        if (lines.length === 1) return;
        for (const line of lines) {
          expect(emWidth(line)).toBeLessThanOrEqual(20);
          expect(line).not.toMatch(/^的/u);
        }
        // Every phrase stands whole on some line.
        const joined = lines.join('\n');
        for (const phrase of new Set(parts.filter((p) => phrases.includes(p))))
          expect(joined).toContain(phrase);
      }),
    );
  });

  it('cuts a word that is longer than a line, and only then', () => {
    expect(breakTitle('甲'.repeat(25), 20, ['甲'.repeat(25)])).toEqual(['甲'.repeat(12), '甲'.repeat(13)]);
    const agency = '青岚市柳溪高新技术产业开发区管理委员会办公室';
    expect(breakTitle(`${agency}关于第012号提案答复的函`, 20, [agency, '第012号', '答复的函'])).toEqual([
      '青岚市柳溪高新技术产业开发区管理委员会',
      '办公室关于第012号提案答复的函',
    ]);
  });
});
