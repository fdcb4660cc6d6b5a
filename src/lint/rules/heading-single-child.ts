import type { Rule } from '../rule.js';
import { sectionsOf } from '../sections.js';
import { spanOf } from '../texts.js';
import { typedLists } from '../typed.js';

export const headingSingleChild: Rule = {
  id: 'heading-single-child',
  summary: { zh: '一个小节下不只有一个下级小节', en: 'A section is not divided into a single part' },
  why: {
    zh: '有“（一）”而没有“（二）”，说明这一层不必分；也可能是漏写了一段。',
    en: 'A （一） without a （二） means that there is nothing to divide, or that a part is missing.',
  },
  basis: { clause: '分层的惯例：至少两项', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文:\n  - 标题: 办理情况\n    小节:\n      - 标题: ⟦关于停车⟧\n        内容: 已经办理。\n  - 标题: 下一步工作\n    内容: 继续办理。',
      },
      { yaml: '正文: |\n  一、办理情况。\n  ⟦（一）⟧加强投入。\n  二、下一步工作。' },
      {
        yaml: '正文:\n  - 标题: 办理情况\n    小节:\n      - 标题: 关于停车\n        内容: 已经办理。\n      - 标题: 关于公交\n        小节:\n          - 标题: ⟦线路⟧\n            内容: 已经办理。',
      },
    ],
    good: [
      { yaml: '正文: |\n  一、办理情况。\n  （一）加强投入。\n  （二）加强管理。\n  二、下一步工作。' },
      { yaml: '正文:\n  - 标题: 办理情况\n    内容: 已经办理。' },
      { yaml: '正文: |\n  （一）项目已经开工。' },
    ],
  },
  check({ letter, report }) {
    for (const { sections } of sectionsOf(letter)) {
      if (sections.length === 1) report({ ...spanOf(sections[0]!.heading), message: 'heading-single-child' });
    }
    for (const { numbers } of typedLists(letter)) {
      for (const [i, n] of numbers.entries()) {
        // 一、 directly before it, and no second one before the next number of a higher level.
        if (n.level !== 2 || n.value !== 1 || numbers[i - 1]?.level !== 1) continue;
        const rest = numbers.slice(i + 1);
        const end = rest.findIndex((r) => r.level < 2);
        if (!(end < 0 ? rest : rest.slice(0, end)).some((r) => r.level === 2))
          report({ ...n.span, message: 'heading-single-child' });
      }
    }
  },
};
