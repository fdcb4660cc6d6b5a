import { bareClass, isAllowed } from '../class.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const classForm: Rule = {
  id: 'class-form',
  summary: { zh: '办理结果只写类别本身', en: 'The class mark is written without brackets and 类' },
  why: {
    zh: '括号和“类”字由排版按规范加上，手写了就会印两遍，也容易混进半角括号。',
    en: 'Brackets and 类 are layout: typed by hand they would be printed twice.',
  },
  basis: { clause: '地方办理规范；GB/T 15834-2011 4.9', strength: '惯例' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '办理结果: ⟦(A类)⟧', fixed: '办理结果: A' },
      { yaml: '办理结果: ⟦B类⟧', fixed: '办理结果: B' },
    ],
    good: [{ yaml: '办理结果: A' }],
  },
  check({ letter: { resultClass: text }, profile, report }) {
    if (!text || isAllowed(text.text, profile)) return;
    const bare = bareClass(text.text);
    if (!isAllowed(bare, profile)) return;
    report({
      ...spanOf(text),
      message: 'class-form',
      args: { bare },
      actual: text.text,
      expected: bare,
      fix: {
        title: 'class-form#fix',
        args: { bare },
        safety: 'safe',
        edits: [{ ...spanOf(text), text: bare }],
      },
    });
  },
};
