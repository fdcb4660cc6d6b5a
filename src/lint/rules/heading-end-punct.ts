import type { Rule } from '../rule.js';
import { sectionsOf } from '../sections.js';
import { spanOf } from '../texts.js';

export const headingEndPunct: Rule = {
  id: 'heading-end-punct',
  summary: { zh: '单独成行的标题末尾不加标点', en: 'A heading on its own line ends without punctuation' },
  why: {
    zh: '单独成行的小节标题末尾不加句号、逗号、冒号、分号；问号、叹号可以有。与正文接排时写“接排: true”，句号由排版加上。',
    en: 'Headings on their own line carry no stop, comma or colon; run-in headings get their stop from the layout.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.3（示例）', strength: '惯例' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文:\n  - 标题: 总体情况⟦。⟧\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 总体情况\n    内容: 已经办理。',
      },
      {
        yaml: '正文:\n  - 标题: 总体情况⟦：⟧\n    内容: 已经办理。',
        fixed: '正文:\n  - 标题: 总体情况\n    内容: 已经办理。',
      },
      {
        yaml: '正文:\n  - 标题: 办理情况\n    小节:\n      - 标题: 关于停车⟦；⟧\n        内容: 已经办理。\n      - 标题: 关于公交\n        内容: 已经办理。',
        fixed:
          '正文:\n  - 标题: 办理情况\n    小节:\n      - 标题: 关于停车\n        内容: 已经办理。\n      - 标题: 关于公交\n        内容: 已经办理。',
      },
    ],
    good: [
      { yaml: '正文:\n  - 标题: 停车难，难在哪里？\n    内容: 已经办理。' },
      { yaml: '正文:\n  - 标题: 关于停车。\n    接排: true\n    内容: 已经办理。' },
      { yaml: '正文:\n  - 标题: 关于《甲》《乙》（征求意见稿）\n    内容: 已经办理。' },
    ],
  },
  check({ letter, report }) {
    for (const { heading, runIn } of sectionsOf(letter)) {
      // A run-in heading is the business of runin-heading-stop.
      const tail = runIn ? undefined : /(?<![。，；：、．,;:.])[。，；：、．,;:.]+$/u.exec(heading.text)?.[0];
      if (!tail || tail.length === heading.text.length) continue;
      const span = spanOf(heading, heading.text.length - tail.length);
      report({
        ...span,
        message: 'heading-end-punct',
        args: { tail },
        actual: tail,
        fix: {
          title: 'heading-end-punct#fix',
          args: { tail },
          safety: 'safe',
          edits: [{ ...span, text: '' }],
        },
      });
    }
  },
};
