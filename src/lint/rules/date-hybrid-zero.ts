import { isRealDate, readDate } from '../../letter/date.js';
import { type Rule, replacement } from '../rule.js';

/** 0, ○, ◯, the letters O and o, and their Greek, Cyrillic and full-width likes, all typed for 〇. */
const notZero = '0０○◯ΟОOo';
const figure = `0-9０-９〇零${notZero}一二三四五六七八九`;
const month = '(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})月';
const day = '(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})日';
const date = new RegExp(`(?<![${figure}])[${figure}]{4}年(?:${month}(?:${day})?)?`, 'gu');

/** What makes a date mixed: a wrong zero or digit, or figures of both kinds beside each other or on both sides of 年. */
const mixing = [
  ...'○◯ΟО０１２３４５６７８９',
  ...[...'〇零Oo一二三四五六七八九十'].flatMap((c) =>
    [...'0123456789'].flatMap((d) => [c + d, d + c, `${c}年${d}`, `${d}年${c}`]),
  ),
  ...[...'一二三四五六七八九'].flatMap((c) => [...'Oo'].flatMap((o) => [c + o, o + c])),
];

const arabicDigit = /[0-9０-９]/u;
const oddZero = /[○◯ΟОOo]/u;
const hanzi = /[〇零一二三四五六七八九十]/u;

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
      { yaml: '正文: 我局于⟦2017年五月6日⟧启动。', fixed: '正文: 我局于2017年5月6日启动。' },
      { yaml: '正文: 我局于⟦二O一7年⟧启动。', fixed: '正文: 我局于2017年启动。' },
    ],
    good: [
      { yaml: '正文: 2017年五月花海节，2017年5月6日启动，2000年建校。' },
      { yaml: '正文: 我局于2017年启动，二〇一七年完成。' },
      { yaml: '正文: 自《二○一七年工作计划》下达以来。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(date, { needs: mixing })) {
      const [written] = match;
      const digits = written.slice(0, 4);
      const rest = written.slice(5);
      // 2017年五月六日 and 二〇一七年5月6日 mix as well; 2017年五月 alone may name something.
      const mixedRest = rest.endsWith('日') && (hanzi.test(digits) ? arabicDigit : hanzi).test(rest);
      const mixed = oddZero.test(digits) || (arabicDigit.test(digits) && hanzi.test(digits));
      if (!mixed && !mixedRest) continue;
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
  const year = written
    .slice(0, 4)
    .replace(/[○◯ΟОOo０]/gu, '0')
    .normalize('NFKC');
  const read = readDate(`${year}年${month ?? '1'}月${day ?? '1'}日`);
  if (!read || !isRealDate(read)) return undefined;
  return `${read.year}年${month ? `${read.month}月` : ''}${day ? `${read.day}日` : ''}`;
}
