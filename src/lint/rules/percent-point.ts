import { minus, plus } from '../../letter/decimal.js';
import { growths } from '../growth.js';
import { digits } from '../quantity.js';
import type { Rule } from '../rule.js';
import { agree } from '../sums.js';

/** Shares of a whole; 死亡率, 利率 and the like do rise by percent in good texts. */
const rate =
  '(?:入学率|入园率|巩固率|升学率|毕业率|覆盖率|普及率|普惠率|达标率|合格率|优良率|满意率|满意度|参保率|完成率|就业率|绿化率|森林覆盖率|城镇化率|办结率|面商率|入户率|处理率|利用率|占比|比重|比例)';
const change = new RegExp(
  `${rate}(?:也|又|再|均|都|分别|同比|环比|比上年|较上年|比去年|较去年|比[0-9]{4}年|较[0-9]{4}年){0,2}(?:提高|提升|上升|增加|增长|下降|降低|回落)(?:了|约|近|超过)?(?<c>${digits}[%％])(?!以上的|的)`,
  'gu',
);

export const percentPoint: Rule = {
  id: 'percent-point',
  summary: { zh: '比率的升降用“个百分点”', en: 'A rate rises by percentage points' },
  why: {
    zh: '比率由20%升到25%，是提高5个百分点；说“提高5%”就成了20%的5%，即1个百分点。',
    en: 'From 20 % to 25 % is five percentage points; “by 5 %” would be one.',
  },
  basis: { clause: '统计用语习惯', strength: '惯例' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 普惠率由20%升至25%，提高⟦5%⟧。' },
      { yaml: '正文: 巩固率比上年提高了⟦2.3%⟧。' },
      { yaml: '正文: 集中处理率从75.5%提高到80%，上升⟦4.5%⟧。' },
    ],
    good: [
      { yaml: '正文: 普惠率由20%升至25%，提高5个百分点，巩固率提高到99%。' },
      { yaml: '正文: 经费增长5%，工作效率提高20%，发病率下降12%。' },
      { yaml: '正文: 普惠率由20%升至25%，提高25%。' },
    ],
  },
  check({ find, report }) {
    const said = new Set<number>();
    const speak = (at: number, finding: ReturnType<typeof spanOfChange>): void => {
      if (said.has(at)) return;
      said.add(at);
      const { written, ...span } = finding;
      report({
        ...span,
        message: 'percent-point',
        args: { written, expected: written.replace(/[%％]/u, '个百分点') },
        actual: written,
        expected: written.replace(/[%％]/u, '个百分点'),
      });
    };
    for (const { found, from, to, unit, falls, change: by, changeUnit, changeAt, changeText } of growths(
      find,
    )) {
      const difference = falls ? minus(from.value, to.value) : minus(to.value, from.value);
      if (unit !== '%' || changeUnit !== '%') continue;
      if (!agree({ value: difference, slack: plus(from.slack, to.slack) }, by)) {
        // A relative change is told right; a wrong one is growth-calc's.
        said.add(found.match.index! + changeAt);
        continue;
      }
      speak(found.match.index! + changeAt, spanOfChange(found, changeText, changeAt));
    }
    for (const found of find(change, { needs: '%％' })) {
      const { c } = found.match.groups!;
      const at = found.match[0].length - c!.length;
      speak(found.match.index! + at, spanOfChange(found, c!, at));
    }
  },
};

function spanOfChange(
  found: { span(from?: number, to?: number): { at: { pointer: string; offset: number }; length: number } },
  written: string,
  at: number,
) {
  return { ...found.span(at, at + written.length), written };
}
