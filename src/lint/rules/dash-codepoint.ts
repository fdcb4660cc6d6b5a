import { wrongDash, wrongDashes } from '../ranges.js';
import { type Rule, replacement } from '../rule.js';

const spans = [
  // 3-5月, 3月5日-8日, 2024年3月-2025年5月, 9:00-11:30; 第3-5条 and 1-3年级 count places, not things.
  `(?<![0-9A-Za-z.．,/\\-—–－~～])[0-9]{1,2}月?\\s?(?<a>${wrongDash})\\s?[0-9]{1,2}月(?!份?[-—])`,
  `[0-9]{1,2}[月日]\\s?(?<b>${wrongDash})\\s?(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}[月日]`,
  `(?<=[0-9]月)[0-9]{1,2}\\s?(?<c>${wrongDash})\\s?[0-9]{1,2}日`,
  `[0-9]{1,2}[:：][0-9]{2}\\s?(?<d>${wrongDash})\\s?[0-9]{1,2}[:：][0-9]{2}`,
  `第[0-9]{1,4}\\s?(?<e>${wrongDash})\\s?[0-9]{1,4}(?=[条章节款项页期批届次])`,
  `(?:周|星期)[一二三四五六]\\s?(?<f>${wrongDash})\\s?(?:周|星期)?[二三四五六日天]`,
  // Between Chinese words: a hyphen may be right there, these code points never are.
  '(?<=\\p{Script=Han})(?<g>[\\u2012\\u2013\\u2015－~〜])(?=\\p{Script=Han})',
];
const any = new RegExp(spans.join('|'), 'gu');

export const dashCodepoint: Rule = {
  id: 'dash-codepoint',
  summary: { zh: '一字线用“—”（U+2014）', en: '一字线 is U+2014' },
  why: {
    zh: '时间、地域、序号的起止用一字线“—”（U+2014）；短横线、全角减号、半角波浪号和外形相近的字符都不是它，换字体后长短不一。',
    en: 'Spans of time, place and order take 一字线, U+2014; its look-alikes change length with the font.',
  },
  basis: { clause: 'GB/T 15834-2011 4.13', strength: '一般' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 2024年3⟦-⟧5月组织检查。', fixed: '正文: 2024年3—5月组织检查。' },
      { yaml: '正文: 8月6日⟦－⟧9日召开座谈会。', fixed: '正文: 8月6日—9日召开座谈会。' },
      { yaml: '正文: 2024年3月⟦~⟧2025年5月分批实施。', fixed: '正文: 2024年3月—2025年5月分批实施。' },
      { yaml: '正文: 青岚⟦–⟧云汀公交线已经开通。', fixed: '正文: 青岚—云汀公交线已经开通。' },
      { yaml: '正文: 每天9:00⟦-⟧11:30开放。', fixed: '正文: 每天9:00—11:30开放。' },
    ],
    good: [
      { yaml: '正文: 2024年3—5月、8月6日—9日检查，9:00—11:30开放，周一至周五值班。' },
      { yaml: '正文: 咨询电话0760-88880000，执行GB/T 22239—2019和GB/T 9704-2012，采用物理-化学法。' },
      { yaml: '正文: 每校5～10个班——这是最低要求。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(any, { needs: wrongDashes })) {
      const dash = Object.values(match.groups!).find((g) => g !== undefined)!;
      const at = match[0].indexOf(dash);
      const stretch = span(at, at + 1);
      report({
        ...stretch,
        message: 'dash-codepoint',
        args: { written: match[0].length === 1 ? dash : match[0] },
        actual: dash,
        expected: '—',
        fix: replacement(stretch, '—', 'safe'),
      });
    }
  },
};
