import { type Rule, replacement } from '../rule.js';

const year = '(?:19|20)[0-9]{2}';
const range = new RegExp(
  `(?<![0-9A-Za-z.．,/〔\\-—–－~～]|[A-Za-z] )(${year})(年?)\\s?([-\\u2010-\\u2015\\u2212－~～〜]|—{1,2}|--)\\s?(?:(${year})(年|学年)?|([0-9]{2})(年|学年))(?![0-9A-Za-z.．,/年月\\-—–－~～])`,
  'gu',
);
export const rangeYear: Rule = {
  id: 'range-year',
  summary: {
    zh: '年份起止用一字线，“年”只写一次',
    en: 'Years are joined by 一字线 (U+2014), 年 once at the end',
  },
  why: {
    zh: '表示年份起止的连接号用一字线“—”，“年”只在后一个年份后面写：2020—2021年。书名号里的写法照原文，只提醒核对。',
    en: 'A span of years takes 一字线, and 年 stands once: 2020—2021年. A cited title keeps its own form and is only pointed out.',
  },
  basis: { clause: 'GB/T 15834-2011 4.13；GB/T 15835-2011', strength: '一般' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 我局于⟦2020-2021年⟧完成改造。', fixed: '正文: 我局于2020—2021年完成改造。' },
      { yaml: '正文: ⟦2020年-2021年⟧投入经费。', fixed: '正文: 2020—2021年投入经费。' },
      { yaml: '正文: ⟦2024年—2026年⟧分三批更新。', fixed: '正文: 2024—2026年分三批更新。' },
      { yaml: '正文: 自⟦2024～2025学年⟧起实施。', fixed: '正文: 自2024—2025学年起实施。' },
      { yaml: '正文: ⟦2024-25学年⟧开设课程。', fixed: '正文: 2024—2025学年开设课程。' },
      { yaml: '正文: 落实《乡村学校三年行动计划（⟦2024-2026年⟧）》。' },
    ],
    good: [
      { yaml: '正文: 我局于2020—2021年完成改造，2022年至2023年巩固。' },
      { yaml: '正文: 执行GB/T 2019-2020的要求，咨询电话0760-20202021。' },
      { yaml: '正文: 落实《乡村学校三年行动计划（2024—2026年）》。' },
      { yaml: '正文: 2024年3月—2025年5月组织检查。' },
    ],
  },
  check({ find, report }) {
    const own = find(range);
    const said = new Set(own.map((f) => f.match.index));
    const cited = find(range, { titles: true }).filter((f) => !said.has(f.match.index));
    for (const { match, span } of [...own, ...cited]) {
      const [written, from, repeated, dash] = match;
      // 2020-21年: the second year in full, too.
      const to = match[4] ?? `${from!.slice(0, 2)}${match[6]}`;
      const unit = match[5] ?? match[7] ?? '';
      const first = Number(from);
      const last = Number(to);
      // 2019-2020 after a standard's letters is a number; so is a span that does not run forward.
      if (last <= first || last - first > 60) continue;
      // Without 年 a bare pair may be a number of anything.
      if (unit === '' && last - first > 20) continue;
      if (dash === '—' && repeated === '' && match[4]) continue;
      const expected = `${from}—${to}${unit || (repeated ? '年' : '')}`;
      const inTitle = !said.has(match.index!);
      report({
        ...span(),
        message: inTitle ? 'range-year#cited' : 'range-year',
        args: { written, expected },
        actual: written,
        expected,
        ...(inTitle ? { severity: 'info' } : { fix: replacement(span(), expected, 'safe') }),
      });
    }
  },
};
