import type { Rule } from '../rule.js';

const range =
  /(?<![0-9.A-Za-z\-—–~～])([0-9]+(?:\.[0-9]+)?)\s?(?:[～~—–－-]|至)\s?[0-9]+(?:\.[0-9]+)?(%|‰|[万亿]元?)/gu;

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
    ],
    good: [
      { yaml: '正文: 每年增长5%～10%，投入9亿～16亿元，2020—2021年完成，每校5～10个班。' },
      { yaml: '正文: 电话0760-8888万分感谢。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(range)) {
      const [written, first, unit] = match;
      // A telephone number is no range.
      if (/^0[0-9]{2,3}$/u.test(first!)) continue;
      report({
        ...span(),
        message: 'range-unit-ambig',
        args: { written, first: first!, unit: unit! },
        actual: written,
        fix: {
          title: 'range-unit-ambig#fix',
          args: { first: first!, unit: unit! },
          safety: 'safe',
          edits: [{ at: span(first!.length, first!.length + 1).at, length: 0, text: unit! }],
        },
      });
    }
  },
};
