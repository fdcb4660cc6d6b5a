import {
  compared,
  type Decimal,
  divided,
  formatDecimal,
  minus,
  parseDecimal,
  plus,
  shortest,
  times,
} from '../../letter/decimal.js';
import { type Growth, growths } from '../growth.js';
import type { Rule } from '../rule.js';
import { agree, type Stated } from '../sums.js';

export const growthCalc: Rule = {
  id: 'growth-calc',
  summary: { zh: '增长率与前后数对得上', en: 'A growth rate agrees with the numbers before and after' },
  why: {
    zh: '“由200所增至250所，增长20%”自己就能验算：应是25%。按四舍五入放宽，凡能由舍入解释的都不报。',
    en: 'From 200 to 250 is 25 %, not 20 %. Whatever rounding can explain is not reported.',
  },
  basis: { clause: '数据自洽', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 公办园由200所增至250所，增长⟦20%⟧。' },
      { yaml: '正文: 学位从2023年的12,000个增加到2024年的15,000个，同比增长⟦30%⟧。' },
      { yaml: '正文: 投诉由80件下降至60件，下降⟦20%⟧。' },
      { yaml: '正文: 普惠率由80%提高到86%，提高⟦5个百分点⟧。' },
      { yaml: '正文: 车位由300个增加到420个，增加⟦110个⟧。' },
    ],
    good: [
      { yaml: '正文: 公办园由200所增至250所，增长25%；学位由2.4万个增至3.0万个，增长24.6%。' },
      { yaml: '正文: 经费由1,234万元增加到1,542万元，增长25%，从100所增至约150所，增长四成。' },
      {
        yaml: '正文: 学校由2015年的100所增至2025年的200所，年均增长7.2%，从100所增至200所，同比增长近一倍。',
      },
      {
        yaml: '正文: 用水量由3.2亿立方米下降到2.9亿立方米，万元产值用水量下降18%；票价由3元降为2元，客流增长26%。',
      },
      {
        yaml: '正文: 普惠率由80%提高到86%，提高6个百分点；投诉由80件下降至60件，降幅25%；由100所增至300所，增长2倍。',
      },
    ],
  },
  check({ find, report }) {
    for (const growth of growths(find)) {
      const expected = recomputed(growth);
      if (expected === undefined) continue;
      const { found, changeAt, changeText } = growth;
      report({
        ...found.span(changeAt, changeAt + changeText.length),
        message: 'growth-calc',
        args: { written: changeText, expected },
        actual: changeText,
        expected,
      });
    }
  },
};

/** What the change should be, or undefined when the stated one may be right. */
function recomputed({ from, to, unit, falls, change, changeUnit }: Growth): string | undefined {
  const difference: Stated = {
    value: falls ? minus(from.value, to.value) : minus(to.value, from.value),
    slack: plus(from.slack, to.slack),
  };
  if (difference.value.mantissa <= 0n) return undefined;
  if (changeUnit === '个百分点' || (changeUnit === unit && unit !== '%')) {
    if (changeUnit === '个百分点' ? unit !== '%' : unit === '') return undefined;
    return agree(difference, change)
      ? undefined
      : `${formatDecimal(shortest(difference.value))}${changeUnit}`;
  }
  // Of a share that rises by percent says percent-point; nothing else can be recomputed.
  if ((changeUnit !== '%' && changeUnit !== '倍') || (unit === '%' && agree(difference, change)))
    return undefined;
  const hundred: Decimal = parseDecimal(changeUnit === '%' ? '100' : '1')!;
  const ratio = (up: Decimal, base: Decimal, places: number): Decimal =>
    divided(times(up, hundred), base, places);
  const { scale } = change.value;
  const low = minus(from.value, from.slack);
  if (low.mantissa <= 0n) return undefined;
  // The least and the greatest ratio that the stated numbers allow; the rate itself may be rounded or cut off.
  const least = ratio(minus(difference.value, difference.slack), plus(from.value, from.slack), scale + 8);
  const most = ratio(plus(difference.value, difference.slack), low, scale + 8);
  const step: Decimal = { mantissa: 1n, scale };
  const fits = compared(least, plus(change.value, step)) < 0 && compared(most, minus(change.value, step)) > 0;
  if (fits) return undefined;
  return `${formatDecimal(shortest(ratio(difference.value, from.value, Math.max(scale, 1))))}${changeUnit}`;
}
