import { typedNumber } from '../../letter/heading.js';
import { properForm } from '../ordinals.js';
import { type Rule, replacement } from '../rule.js';

export const headingMarkCompat: Rule = {
  id: 'heading-mark-compat',
  summary: { zh: '序号不用㈠⑴①⒈这类单个字符', en: 'No single characters such as ㈠ ⑴ ① ⒈ as list marks' },
  why: {
    zh: '结构层次序数只有“一、”“（一）”“1.”“（1）”四种。㈠、⑴、①、⒈是一个字符，不是标准的序号，字形大小不一，检索也找不到。',
    en: 'The standard knows four forms of marks; these compatibility characters are none, look uneven and cannot be searched.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.3', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: |\n  ⟦㈠⟧加强投入。\n  ⟦㈡⟧加强管理。',
        fixed: '正文: |\n  （一）加强投入。\n  （二）加强管理。',
      },
      {
        yaml: '正文: 我局做了以下工作：⟦①⟧加强投入；⟦②⟧加强管理。',
        fixed: '正文: 我局做了以下工作：（1）加强投入；（2）加强管理。',
      },
      {
        yaml: '正文: |\n  ⟦⒈⟧加强投入。\n  ⟦⒉⟧加强管理。\n  ⟦⑴⟧培训教师。',
        fixed: '正文: |\n  1.加强投入。\n  2.加强管理。\n  （1）培训教师。',
      },
      {
        yaml: '正文:\n  - 标题: ⟦㈠⟧办理情况\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 办理情况\n    内容: 已经办理。',
      },
    ],
    good: [
      { yaml: '正文: |\n  （一）加强投入。\n  1.加强管理。\n  （1）培训教师。' },
      { yaml: '正文: 数据见图①和注②，③号泵站已经建成。' },
      { yaml: '正文:\n  - 表格:\n      表头: [项目, 数量]\n      行: [[①管道, 12], [②泵站, 3]]' },
    ],
  },
  check({ texts, find, report }) {
    for (const t of texts.filter((x) => x.role === 'heading')) {
      const typed = typedNumber(t.text);
      if (!properForm(typed.trim()) || typed.length === t.text.length) continue;
      const span = t.span(0, typed.length);
      report({
        ...span,
        message: 'heading-mark-compat#heading',
        args: { mark: typed.trim() },
        actual: typed,
        fix: {
          title: 'heading-mark-form#fix',
          args: { mark: typed.trim() },
          safety: 'safe',
          edits: [{ ...span, text: '' }],
        },
      });
    }
    // At the start of a clause; ③号泵站 and 图① are names.
    const marks = /(?=[㈠-㈩①-⑳⑴-⒇⒈-⒛])(?<=^|[：；。，])[㈠-㈩①-⑳⑴-⒇⒈-⒛][、.．]?(?![号线级类级])/gmu;
    for (const { match, span } of find(marks, { roles: ['opening', 'body', 'annex', 'closing'] })) {
      const expected = properForm(match[0])!;
      report({
        ...span(),
        message: 'heading-mark-compat',
        args: { actual: match[0], expected },
        actual: match[0],
        expected,
        fix: replacement(span(), expected, 'safe'),
      });
    }
  },
};
