import { isRealDate, readDate } from '../../letter/date.js';
import { type Rule, replacement } from '../rule.js';

const year = '[0-9〇零○Ο一二三四五六七八九]{4}年';
const date = new RegExp(
  `(?<![0-9〇零○Ο一二三四五六七八九])${year}(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?`,
  'gu',
);

export const dateHybridZero: Rule = {
  id: 'date-hybrid-zero',
  summary: { zh: '年份不混用汉字和0、○', en: 'A year does not mix Chinese numerals with 0 or ○' },
  why: {
    zh: '“二0一七年”“二○一七年”把汉字数字和阿拉伯数字、图形符号混在一起。公文用“2017年”。',
    en: 'Digits, symbols and Chinese numerals do not mix in one year; official papers write 2017年.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.5.4；GB/T 15835-2011 4.2', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 我局于⟦二0一七年⟧启动。', fixed: '正文: 我局于2017年启动。' },
      { yaml: '正文: 我局于⟦二○一七年五月二十六日⟧启动。', fixed: '正文: 我局于2017年5月26日启动。' },
    ],
    good: [
      { yaml: '正文: 我局于2017年启动，二〇一七年完成。' },
      { yaml: '正文: 自《二○一七年工作计划》下达以来。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(date)) {
      const [written] = match;
      const digits = written.slice(0, 4);
      const mixed = /[0-9]/u.test(digits) ? /[^0-9]/u.test(digits) : /[○Ο]/u.test(digits);
      if (!mixed) continue;
      const expected = arabic(written);
      report({
        ...span(),
        message: 'date-hybrid-zero',
        args: { written },
        actual: written,
        ...(expected ? { expected, fix: replacement(span(), expected, 'safe') } : {}),
      });
    }
  },
};

/** 二○一七年五月 → 2017年5月; undefined for a month or day that does not exist. */
function arabic(written: string): string | undefined {
  const [, month, day] = /年(?:(.+?)月)?(?:(.+?)日)?$/u.exec(written)!;
  const read = readDate(`${written.slice(0, 5)}${month ?? '一'}月${day ?? '一'}日`);
  if (!read || !isRealDate(read)) return undefined;
  return `${read.year}年${month ? `${read.month}月` : ''}${day ? `${read.day}日` : ''}`;
}
