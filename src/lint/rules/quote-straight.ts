import { rewriting } from '../marks.js';
import type { Rule } from '../rule.js';
import { insideDouble, isSure, straightQuotes } from '../straight.js';

/** One cause, one finding: a paragraph with an odd number of straight marks is not told five times over. */
const most = 5;

export const quoteStraight: Rule = {
  id: 'quote-straight',
  summary: { zh: '中文里的引号用“”‘’', en: 'Quotation marks in Chinese text are “” and ‘’' },
  why: {
    zh: '直引号不分前后，是西文输入法打出来的。中文引号分前后两半，各占一个字的位置。',
    en: 'Straight marks do not tell opening from closing; they come from a Western keyboard.',
  },
  basis: { clause: 'GB/T 15834-2011 4.8', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 推进⟦"互联网"⟧行动和⟦"双减"⟧工作，制定2025⟦"十条"⟧措施。',
        fixed: '正文: 推进“互联网”行动和“双减”工作，制定2025“十条”措施。',
      },
      { yaml: '正文: 推进“互联网⟦"⟧行动。', fixed: '正文: 推进“互联网”行动。' },
      { yaml: "正文: 推进⟦'互联网'⟧行动。", fixed: '正文: 推进“互联网”行动。' },
      { yaml: "正文: 会议指出，“落实⟦'双减'⟧政策”。", fixed: '正文: 会议指出，“落实‘双减’政策”。' },
      {
        yaml: '正文: 要求“落实⟦"双减"⟧政策”，做到‘应停尽停⟦\'⟧。',
        fixed: '正文: 要求“落实‘双减’政策”，做到‘应停尽停’。',
      },
      { yaml: '正文: ⟦"推进\\"互联网\\"行动。"⟧' },
      { yaml: '正文: 推进⟦"⟧互联网行动。' },
    ],
    good: [
      { yaml: '正文: 配备55"液晶屏和12"平板，时长为90\'以内。' },
      { yaml: '正文: 论文题为Towards "Smart" Schools，作者为O\'Brien，刊于Teachers\' Journal。' },
      { yaml: '正文: "推进“互联网”行动和‘双减’工作的‘落实’。"' },
    ],
  },
  check({ texts, report }) {
    for (const text of texts) {
      if (text.role === 'docNumber' || !/["＂'＇]/u.test(text.text)) continue;
      const double = straightQuotes(text, 'double');
      const single = straightQuotes(text, 'single');
      const inner = insideDouble(text, double.pairs, single.pairs);
      // “落实"双减"政策” – or “双减"和"校校通”: only a person can tell.
      const within = insideDouble(text, [], double.pairs);
      const singles = new Set(single.pairs);
      for (const pair of [...double.pairs, ...single.pairs]) {
        const { open, close } = pair;
        const [from, to] = [open.curly ? close.at : open.at, close.curly ? open.at : close.at];
        const half = open.curly || close.curly;
        const right = (half ? singles.has(pair) : inner.has(pair) || within.has(pair)) ? '‘’' : '“”';
        report({
          ...text.span(from, to + 1),
          message: 'quote-straight',
          args: { right },
          ...rewriting(
            text,
            'quote-straight#fix',
            [open, close].filter((q) => !q.curly).map((q) => [q.at, q.at + 1, right[q === open ? 0 : 1]!]),
            {
              args: { right },
              safety: isSure(text.text, open, close) && !within.has(pair) ? 'safe' : 'unsafe',
            },
          ),
        });
      }
      for (const at of [...double.lone, ...single.lone].slice(0, most))
        report({ ...text.span(at, at + 1), message: 'quote-straight#alone' });
    }
  },
};
