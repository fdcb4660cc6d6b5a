import { digits } from '../quantity.js';
import type { Rule } from '../rule.js';

/** The first number bare, the second with the unit that both need. */
const range = new RegExp(
  `(?<![0-9.,A-Za-z\\-—–~～第])(${digits})\\s?([～~—–－\\u2012\\u2015〜-]|至|到)\\s?(${digits})([%％‰]|(?:[百千]?万亿?|[百千万]?亿)元?)(?!千)`,
  'gu',
);

export const rangeUnitAmbig: Rule = {
  id: 'range-unit-ambig',
  summary: { zh: '数值范围不省略前一个%、万、亿', en: 'A range repeats %, 万 and 亿 after its first number' },
  why: {
    zh: '“9～16亿”可以读成9到16亿，也可以读成9亿到16亿，差一亿倍。会有歧义时，前一个数的单位不能省。',
    en: '9～16亿 may mean from nine or from nine hundred million. Where a unit left out is ambiguous it stays.',
  },
  basis: { clause: 'GB/T 15835-2011 5.1', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 每年增长⟦5～10%⟧。', fixed: '正文: 每年增长5%～10%。' },
      { yaml: '正文: 投入⟦9～16亿元⟧。', fixed: '正文: 投入9亿元～16亿元。' },
      { yaml: '正文: 收费降低⟦10-15%⟧。', fixed: '正文: 收费降低10%～15%。' },
      {
        yaml: '正文: 惠及⟦3至5万⟧人，投入⟦1,000—2,000万元⟧。',
        fixed: '正文: 惠及3万至5万人，投入1,000万元—2,000万元。',
      },
      {
        yaml: '正文:\n  - 表格:\n      表头: [项目, 增幅]\n      行: [[经费, ⟦5~8%⟧]]',
        fixed: '正文:\n  - 表格:\n      表头: [项目, 增幅]\n      行: [[经费, 5%～8%]]',
      },
    ],
    good: [
      { yaml: '正文: 由30降到5%以下，每校5至10人。' },
      { yaml: '正文: 每年增长5%～10%，投入9亿～16亿元，2020—2021年完成，每校5～10个班。' },
      { yaml: '正文: 电话0760-8888万分感谢。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(range)) {
      const [written, first, dash, last, unit] = match;
      // A telephone number is no range.
      if (/^0[0-9]{2,3}$/u.test(first!)) continue;
      // From 30 up to 5% names no range.
      if (Number(first!.replaceAll(',', '')) >= Number(last!.replaceAll(',', ''))) continue;
      const dashAt = written.indexOf(dash!, first!.length);
      report({
        ...span(),
        message: 'range-unit-ambig',
        args: { written, first: first!, unit: unit! },
        actual: written,
        fix: {
          title: 'range-unit-ambig#fix',
          args: { first: first!, unit: unit! },
          safety: 'safe',
          edits: [
            { ...span(first!.length, dashAt + 1), text: `${unit}${/[—至到]/u.test(dash!) ? dash : '～'}` },
          ],
        },
      });
    }
  },
};
