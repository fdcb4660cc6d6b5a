import { readLoosely } from '../dates.js';
import { type Rule, replacement } from '../rule.js';

/** A year, not a number of years: by what follows, or by what stands around it. */
const short = new RegExp(
  [
    "(?<![0-9０-９〔.\\-—–－～~至、第近约满达前后逾超])['’‘]?(?<a>[0-9]{2})年(?:底|初|末|中期|春|夏|秋|冬|度|上半年|下半年|(?:1[0-2]|0?[1-9])月|[一二三四]季度)",
    "(?:自|从|截至|截止|始于)['’‘]?(?<b>[0-9]{2})年(?:起|以来|开始|底|[，,])",
    '于(?<d>[12][0-9])年(?=建|完|启|开|成|投|实|印|出|获|通|竣|批|正)',
    "['’‘](?<c>[0-9]{2})年",
  ].join('|'),
  'gu',
);
const relative = /今年|去年|明年|前年|后年/gu;

export const yearShort: Rule = {
  id: 'year-short',
  summary: { zh: '年份写全四位', en: 'Years have four digits' },
  why: {
    zh: '年份简写成“21年”容易与年数相混；公文要存档多年，“去年”“明年”要回头查成文日期才知道是哪一年，1月份成文的“今年”还可能是上一年写的，各提醒一次，由拟稿人定。',
    en: '21年 can be a duration. 去年 and 明年 make a later reader look up the letter’s date, and 今年 in a letter of January may be last year’s draft; each is pointed out once.',
  },
  basis: { clause: 'GB/T 15835-2011', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 截至⟦21年⟧底完成改造。', fixed: '正文: 截至2021年底完成改造。' },
      { yaml: '正文: 我局于⟦25年⟧8月启动。', fixed: '正文: 我局于2025年8月启动。' },
      { yaml: '正文: 自⟦24年⟧起实施。', fixed: '正文: 自2024年起实施。' },
      { yaml: '正文: ⟦去年⟧投入经费，去年完成。' },
    ],
    good: [
      { yaml: '正文: 截至2021年底完成改造，自2024年起实施，今年继续。' },
      { yaml: '正文: 学校建成20年，近10年来，15年免费教育，服役12年6个月，3—5年建成。' },
      { yaml: '正文: 落实《去年工作要点》，1998年10月建成，运行满20年后改造。' },
    ],
  },
  check({ letter, find, report }) {
    const signed = readLoosely(letter.date.text);
    for (const { match, span } of find(short)) {
      const { a, b, c, d } = match.groups!;
      const two = (a ?? b ?? c ?? d)!;
      const latest = (signed?.year ?? 2030) - 2000 + 10;
      if (Number(two) > latest) continue;
      const at = match[0].indexOf(two);
      const from = /['’‘]/u.test(match[0].charAt(at - 1)) ? at - 1 : at;
      const stretch = span(from, at + 3);
      const written = match[0].slice(from, at + 3);
      const expected = `20${two}年`;
      report({
        ...stretch,
        message: 'year-short',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(stretch, expected, 'unsafe'),
      });
    }
    const said = new Set<string>();
    for (const { match, span } of find(relative)) {
      const [word] = match;
      // 今年 is plain, unless the draft came over the turn of the year.
      if (said.has(word) || (word === '今年' && signed?.month !== 1)) continue;
      said.add(word);
      report({ ...span(), message: 'year-short#relative', args: { word }, actual: word, severity: 'info' });
    }
  },
};
