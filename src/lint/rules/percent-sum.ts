import { compared, formatDecimal, parseDecimal, shortest } from '../../letter/decimal.js';
import { digits, roughly } from '../quantity.js';
import type { Rule } from '../rule.js';
import { agree, pair, type Stated, someRunMakes, summed } from '../sums.js';

const part = `(?<![^。；;，,、\\n\\0%％0-9])[^。；;，,、\\n\\0%％0-9]{1,40}占(?:比|总[数量额]|全[部体]|总[^。，、\\n\\0]{1,6})?(?:的|为|达|到|约)?(?:的)?${digits}[%％]`;
/** A占42.1%、B占38.6%、C占21.3%. */
const each = new RegExp(`${part}(?:[、，,；;和及]${part}){1,11}`, 'gu');
/** A、B、C分别占42.1%、38.6%、21.3%. */
const respectively = new RegExp(
  `分别占(?:比|总[数量额]|全[部体])?(?:的|为|达)?(${digits}[%％](?:[、，,和及]${digits}[%％]){1,11})`,
  'gu',
);
/** Attributes that one thing may share: their shares add up to anything. */
const overlapping =
  /学历|职称|党员|以上|以下|女|少数民族|残疾|骨干|硕士|博士|本科|全市|全省|全国|全区|全县|其中/u;
const hundred: Stated = { value: parseDecimal('100')!, slack: parseDecimal('0')! };

export const percentSum: Rule = {
  id: 'percent-sum',
  summary: { zh: '各部分占比之和是100%', en: 'Listed shares add up to 100 %' },
  why: {
    zh: '列出的占比加起来超过100%，至少有一个写错。四舍五入造成的零点几不报；不足100%的可能没有列全，只提醒。',
    en: 'Shares that add up to more than 100 % hide a slip. Rounding is allowed for; a sum below 100 % may leave parts out and is only pointed out.',
  },
  basis: { clause: '数据自洽', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 其中小学占⟦42.1%、初中占38.6%、高中占21.3%⟧。' },
      { yaml: '正文: 公办、民办和其他学校分别占⟦60%、35%、15%⟧。' },
      { yaml: '正文: 公办园占⟦60%，民办园占45%⟧。' },
      { yaml: '正文: 其中新建占⟦55.5%，改建占30%，其他占10.5%⟧。' },
    ],
    good: [
      { yaml: '正文: 其中小学占42.1%、初中占38.6%、高中占19.4%。' },
      { yaml: '正文: 其中小学占42%、初中占30%，其余为高中。' },
      { yaml: '正文: 教师中女教师占62%、党员占35%、本科以上学历占98%。' },
      { yaml: '正文: 公办、民办分别占33.3%、33.3%，其他占33.3%。' },
    ],
  },
  check({ find, report }) {
    for (const found of [...find(each, { needs: '占' }), ...find(respectively, { needs: ['分别占'] })]) {
      const { match, text, start } = found;
      const list = match[1] ?? match[0];
      const written = match[1] ?? list.replace(/^(?:.*其中)[，,：:]?/u, '');
      const before = text.text.slice(Math.max(0, start - 12), start);
      const named = match[1] ? text.text.slice(Math.max(0, start - 30), start) : written;
      if (overlapping.test(named.replace(/其中/gu, '')) && !pair.test(named)) continue;
      const claims = match[1] !== undefined || pair.test(list) || /其中|包括|构成|分为/u.test(before + list);
      const values = [...written.matchAll(new RegExp(`(${digits})[%％]`, 'gu'))].map(
        (m): Stated => ({ value: parseDecimal(m[1]!)!, slack: parseDecimal('0.1')! }),
      );
      const sum = summed(values);
      // Whole shares are rounded to a whole percent each.
      const whole = values.filter((v) => v.value.scale === 0).length;
      const slack = whole > 2 ? { mantissa: BigInt(5 * whole + values.length), scale: 1 } : sum.slack;
      const hard = { value: sum.value, slack };
      if (!claims || values.length < 2 || agree(hard, hundred) || someRunMakes(hundred, values)) continue;
      const over = compared(sum.value, hundred.value) > 0;
      const rest = /其他|其余|其它/u.test(named);
      // A list of some parts only, or of rough ones, says nothing.
      if (roughly.test(written) || (!over && !rest && compared(sum.value, parseDecimal('95')!) < 0)) continue;
      // From the first share to the last.
      const shares = written.slice(written.search(/[0-9]/u));
      const at = match[0].length - shares.length;
      report({
        ...found.span(at),
        message: 'percent-sum',
        args: { sum: `${formatDecimal(shortest(sum.value))}%` },
        actual: shares,
        ...(over || rest ? {} : { severity: 'info' as const }),
      });
    }
  },
};
