import { type Rule, replacement } from '../rule.js';
import type { Printed } from '../texts.js';

/** The last words of an opening; what stands behind them should be one full-width colon. */
const announces = /(?:(?:答复|回复|函复|答复意见|会办意见|办理意见|情况|意见)如下)\s*([^\p{L}\p{N}]{0,4})$/u;

export const openingColon: Rule = {
  id: 'opening-colon',
  summary: { zh: '“答复如下”后用冒号', en: 'A colon follows 答复如下' },
  why: {
    zh: '“现答复如下”领起下文，后面用冒号，不用句号、逗号，也不能不标。',
    en: '答复如下 announces what follows: it takes a colon, not a stop.',
  },
  basis: { clause: 'GB/T 15834-2011 4.7', strength: '推荐' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '引言: 您提出的《关于停车的建议》（第092015号）收悉。现答复如下⟦。⟧',
        fixed: '引言: 您提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
      },
      {
        yaml: '引言: "您提出的《关于停车的建议》（第092015号）收悉。现答复如下⟦:⟧"',
        fixed: '引言: "您提出的《关于停车的建议》（第092015号）收悉。现答复如下："',
      },
      {
        yaml: '引言: 您提出的《关于停车的建议》（第092015号）收悉。现将有关情况⟦答复如下⟧',
        fixed: '引言: 您提出的《关于停车的建议》（第092015号）收悉。现将有关情况答复如下：',
      },
      {
        yaml: '正文: |\n  现将您关心的事项答复如下⟦。⟧\n  经研究，我局已安排经费办理。',
        fixed: '正文: |\n  现将您关心的事项答复如下：\n  经研究，我局已安排经费办理。',
      },
    ],
    good: [
      { yaml: '引言: 您提出的《关于停车的建议》（第092015号）收悉。现答复如下：' },
      { yaml: '引言: 您提出的《关于停车的建议》（第092015号）已收悉，感谢您的关心。' },
      { yaml: '正文: |\n  各年情况如下表所示。\n  经研究，我局已安排经费办理。' },
    ],
  },
  check({ texts, report }) {
    for (const text of [
      texts.find((t) => t.role === 'opening'),
      texts.find((t) => t.role === 'body' || t.role === 'heading'),
    ]) {
      if (text && text.role !== 'heading') checkEnd(text);
    }

    function checkEnd(text: Printed): void {
      const m = announces.exec(text.text.slice(-30));
      if (!m || m[1] === '：') return;
      const end = text.text.length;
      const tail = m[1]!;
      // Nothing may stand behind: then the words themselves are marked.
      const words = text.span(end - 4 - tail.length, end);
      const span = tail === '' ? words : text.span(end - tail.length, end);
      report({
        ...span,
        message: tail === '' ? 'opening-colon#none' : 'opening-colon',
        args: { tail },
        actual: tail,
        expected: '：',
        fix:
          tail === ''
            ? { title: 'opening-colon#fix', safety: 'safe', edits: [{ ...text.span(end, end), text: '：' }] }
            : replacement(span, '：', 'safe'),
      });
    }
  },
};
