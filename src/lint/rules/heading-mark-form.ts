import { beginsWithTwoNumbers, typedNumber } from '../../letter/heading.js';
import { matches } from '../matches.js';
import { properForm, type WrongMark, wrongMark } from '../ordinals.js';
import { type Rule, replacement } from '../rule.js';

export const headingMarkForm: Rule = {
  id: 'heading-mark-form',
  summary: {
    zh: '小节标题不手写序号，段首手写的序号写对',
    en: 'Headings are written without their number; numbers typed before paragraphs have the right form',
  },
  why: {
    zh: '结构层次序数依次用“一、”“（一）”“1.”“（1）”，由排版按层次加上，调整顺序时自动重排。手写的序号常有“（一）、”“1、”“(一)”之类的错误；直接写在段首的也要写对。',
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
      {
        yaml: '正文: |\n  ⟦（一）、⟧加强投入。\n  ⟦(二)⟧加强管理。',
        fixed: '正文: |\n  （一）加强投入。\n  （二）加强管理。',
      },
      {
        yaml: '正文: |\n  ⟦1、⟧加强投入。\n  ⟦2、⟧加强管理。',
        fixed: '正文: |\n  1.加强投入。\n  2.加强管理。',
      },
      {
        yaml: '正文: 我局做了以下工作：⟦1、⟧加强投入；⟦2、⟧加强管理。',
        fixed: '正文: 我局做了以下工作：1.加强投入；2.加强管理。',
      },
    ],
    good: [
      { yaml: '正文: |\n  1、2号线已经开通。\n  （一）加强投入。\n  （1）加强管理。' },
      { yaml: '正文: 我局开通了：3、4号线；（2026）年的工作见（一）。' },
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
      // ㈠ and ① are the finding of heading-mark-compat.
      if (properForm(mark.trim())) continue;
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
    for (const t of texts.filter((x) => x.role === 'body' || x.role === 'annex')) {
      if (beginsWithTwoNumbers(t.text)) continue;
      const first = wrongMark(t.text);
      const found = [...(first ? [{ ...first, start: 0 }] : []), ...inlineMarks(t.text)];
      for (const { actual, expected, start } of found) {
        const span = t.span(start, start + actual.length);
        report({
          ...span,
          message: 'heading-mark-form#paragraph',
          args: { mark: actual, expected },
          actual,
          expected,
          fix: replacement(span, expected, 'safe'),
        });
      }
    }
  },
};

const numbered = /(?<=^|[：；。，])([0-9]{1,2})、(?=\p{Script=Han})/gu;

/** 1、…；2、… inside a paragraph: two at least, and the first of them 1. */
function inlineMarks(text: string): (WrongMark & { start: number })[] {
  if (!text.includes('1、')) return [];
  const marks = matches(numbered, text);
  if (marks.length < 2 || marks[0]![1] !== '1' || marks[1]![1] !== '2') return [];
  return marks
    .filter((m) => m.index > 0)
    .map((m) => ({ actual: m[0], expected: `${m[1]}.`, start: m.index }));
}
