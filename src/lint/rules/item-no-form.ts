import { bareNumber } from '../../letter/item.js';
import { itemNumbers } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const itemNoForm: Rule = {
  id: 'item-no-form',
  summary: { zh: '提案编号不带“第”和“号”', en: 'The item’s number is written without 第 and 号' },
  why: {
    zh: '标题和引言里的“第…号”由排版加上，编号里再写就重复了，与别处的编号比对也会出错。',
    en: 'Title and opening add 第 and 号 themselves.',
  },
  basis: { clause: '提案编号只写号码（本工具的写法）', strength: '惯例' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: ⟦第015号⟧, 案由: 关于停车的建议}',
        fixed: '提案: {届次: 青岚市政协九届二次会议, 编号: 015, 案由: 关于停车的建议}',
      },
      {
        yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "⟦092015号⟧", 案由: 关于停车的建议}',
        fixed: '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议}',
      },
    ],
    good: [{ yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: 闭08, 案由: 关于停车的建议}' }],
  },
  check({ letter, report }) {
    for (const number of itemNumbers(letter)) {
      const bare = bareNumber(number);
      if (bare.text === number.text) continue;
      const before = bare.at.offset - number.at.offset;
      report({
        ...spanOf(number),
        message: 'item-no-form',
        args: { bare: bare.text },
        actual: number.text,
        expected: bare.text,
        fix: {
          title: 'rules/replace',
          args: { text: bare.text },
          safety: 'safe',
          edits: [
            { ...spanOf(number, 0, before), text: '' },
            { ...spanOf(number, before + bare.text.length), text: '' },
          ].filter((e) => e.length > 0),
        },
      });
    }
  },
};
