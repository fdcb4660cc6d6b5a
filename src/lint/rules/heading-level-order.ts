import type { Rule } from '../rule.js';
import { levelAbove, typedLists } from '../typed.js';

const marks = ['', '“一、”', '“（一）”', '“1.”', '“（1）”'];

export const headingLevelOrder: Rule = {
  id: 'heading-level-order',
  summary: {
    zh: '段首手写的序号不倒层次',
    en: 'Numbers typed in front of paragraphs keep the order of levels',
  },
  why: {
    zh: '结构层次依次是“一、”“（一）”“1.”“（1）”。可以跳过一层，不能倒过来：小节“（一）”里面的段落不能再用“一、”。',
    en: 'The levels follow each other; one may be skipped but never turned round.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.3', strength: '规定' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文:\n  - 标题: 办理情况\n    内容: |\n      ⟦一、⟧加强投入。\n      ⟦二、⟧加强管理。' },
      { yaml: '正文: |\n  （一）加强投入。\n  （二）加强管理。\n  ⟦一、⟧加强宣传。' },
    ],
    good: [
      { yaml: '正文:\n  - 标题: 办理情况\n    内容: |\n      1.加强投入。\n      2.加强管理。' },
      { yaml: '正文: |\n  一、加强投入。\n  （一）市级。\n  二、加强管理。' },
    ],
  },
  check({ letter, report }) {
    for (const list of typedLists(letter)) {
      for (const n of list.numbers) {
        const above = levelAbove(list, n);
        if (above === 0) continue;
        report({
          ...n.span,
          message: n.level <= list.depth ? 'heading-level-order' : 'heading-level-order#first',
          args: { mark: n.mark, above: marks[above]! },
          actual: n.mark,
        });
      }
    }
  },
};
