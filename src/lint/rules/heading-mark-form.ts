import { beginsWithTwoNumbers, typedNumber } from '../../letter/heading.js';
import type { Rule } from '../rule.js';

export const headingMarkForm: Rule = {
  id: 'heading-mark-form',
  summary: { zh: '小节标题不手写序号', en: 'Headings are written without their number' },
  why: {
    zh: '结构层次序数依次用“一、”“（一）”“1.”“（1）”，由排版按层次加上，调整顺序时自动重排。手写的序号常有“（一）、”“1、”之类的错误。',
    en: 'Numbers follow from the depth and are added by the layout; typed ones are often wrong and do not move along.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.3', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文:\n  - 标题: ⟦一、⟧办理情况\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 办理情况\n    内容: 已经办理。',
      },
      {
        yaml: '正文:\n  - 标题: ⟦(1)、⟧办理情况\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 办理情况\n    内容: 已经办理。',
      },
      {
        yaml: '正文:\n  - 标题: ⟦一、⟧二次供水改造\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 二次供水改造\n    内容: 已经办理。',
      },
    ],
    good: [
      { yaml: '正文:\n  - 标题: 5G网络和2.0版平台\n    内容: 已经办理。' },
      { yaml: '正文:\n  - 标题: 一体化办理\n    内容: 已经办理。' },
    ],
  },
  check({ texts, report }) {
    for (const heading of texts.filter((t) => t.role === 'heading')) {
      if (beginsWithTwoNumbers(heading.text)) {
        const mark = heading.text.trimStart().slice(0, 2);
        const start = heading.text.indexOf(mark);
        const span = heading.span(start, start + 2);
        report({
          ...span,
          message: 'heading-mark-form#maybe',
          args: { mark },
          severity: 'info',
          fix: {
            title: 'heading-mark-form#fix',
            args: { mark },
            safety: 'unsafe',
            edits: [{ ...span, text: '' }],
          },
        });
        continue;
      }
      const mark = typedNumber(heading.text);
      // A heading that is nothing but a number would vanish.
      if (mark === '' || mark.length === heading.text.length) continue;
      const span = heading.span(0, mark.length);
      report({
        ...span,
        message: 'heading-mark-form',
        args: { mark: mark.trim() },
        actual: mark,
        fix: {
          title: 'heading-mark-form#fix',
          args: { mark: mark.trim() },
          safety: 'safe',
          edits: [{ ...span, text: '' }],
        },
      });
    }
  },
};
