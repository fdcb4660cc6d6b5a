import { typedAnnexLabel } from '../annexes.js';
import type { Rule } from '../rule.js';
import type { Printed } from '../texts.js';

export const attachPlace: Rule = {
  id: 'attach-place',
  summary: { zh: '附件说明不手写在正文里', en: 'The list of annexes is not typed into the text' },
  why: {
    zh: '附件说明在正文之后、署名之前，由排版按“附件”字段加上。手写在正文、结语或附注里，位置和序号都靠不住，还会印两遍。',
    en: 'The list of annexes stands between text and signature; layout makes it from 附件. Typed by hand it is misplaced or printed twice.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.4', strength: '规定' },
  severity: 'error',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: |\n  学校名单见附件。\n  ⟦附件：学校名单⟧\n附件:\n  - 名称: 学校名单\n    正文: 见下表。',
        fixed: '正文: |\n  学校名单见附件。\n  \n附件:\n  - 名称: 学校名单\n    正文: 见下表。',
      },
      { yaml: '附注: ⟦附件：1.学校名单⟧' },
      { yaml: '结语: |\n  专此答复。\n  ⟦附件1：学校名单⟧' },
    ],
    good: [
      { yaml: '正文: 学校名单见附件。\n附件:\n  - 名称: 学校名单\n    正文: 见下表。' },
      { yaml: '正文: 附件管理办法已经印发。附件一览表另行寄送。' },
      { yaml: '正文: 按照《停车管理办法》附件：停车场目录的要求办理。' },
    ],
  },
  check({ letter: { annexes }, texts, report }) {
    const pointer = (t: Printed): string => t.span(0, 1).at.pointer;
    const places = texts.filter((t) => ['body', 'closing', 'note'].includes(t.role));
    for (const t of places) {
      const label = typedAnnexLabel(t.text);
      if (label === undefined) continue;
      const span = t.span(0, t.text.length);
      const name = t.text.slice(label.length).replace(/^[0-9]{1,2}[.．、]\s*|[；;。]$/gu, '');
      // A scalar left empty is no text any more.
      const others = places.some((o) => o !== t && pointer(o) === pointer(t));
      const known = annexes.some((a) => a.name.text === name);
      report({
        ...span,
        message: known ? 'attach-place' : 'attach-place#missing',
        actual: t.text,
        ...(known && others
          ? { fix: { title: 'attach-place#fix', safety: 'unsafe', edits: [{ ...span, text: '' }] } }
          : {}),
      });
    }
  },
};
