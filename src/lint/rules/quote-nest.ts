import { rewriting } from '../marks.js';
import { nested, pairsOf } from '../pairs.js';
import type { Rule } from '../rule.js';

export const quoteNest: Rule = {
  id: 'quote-nest',
  summary: { zh: '引号外双内单', en: 'Double quotation marks outside, single ones inside' },
  why: {
    zh: '引号里再用引号时，外面一层用双引号，里面一层用单引号，读者才看得出层次。',
    en: 'A quotation inside a quotation stands in single marks, so that the levels can be seen.',
  },
  basis: { clause: 'GB/T 15834-2011 4.8', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 会议指出，“要落实⟦“双减”⟧政策”。',
        fixed: '正文: 会议指出，“要落实‘双减’政策”。',
      },
      {
        yaml: '正文: 开展“⟦“菜单式”⟧培训、⟦“订单式”⟧服务”活动。',
        fixed: '正文: 开展“‘菜单式’培训、‘订单式’服务”活动。',
      },
      { yaml: '正文: 推进⟦‘互联网’⟧行动。', fixed: '正文: 推进“互联网”行动。' },
    ],
    good: [
      { yaml: '正文: 会议指出，“要落实‘双减’政策”，推进“互联网”“大数据”应用。' },
      { yaml: '正文: 甲说：“乙说：‘丙说：“好。”’”' },
      { yaml: '正文: 学习Women’s Day的由来。' },
    ],
  },
  check({ texts, report }) {
    for (const text of texts) {
      for (const { kind, open, close, depth } of nested(pairsOf(text), ['“”', '‘’'])) {
        const right = depth % 2 === 0 ? '“”' : '‘’';
        if (kind === right) continue;
        report({
          ...text.span(open, close + 1),
          message: depth === 0 ? 'quote-nest#outer' : 'quote-nest',
          args: { right },
          // What some papers and some schools do, and nobody misreads.
          ...(depth === 0 ? { severity: 'info' } : {}),
          ...rewriting(
            text,
            'quote-nest#fix',
            [
              [open, open + 1, right[0]!],
              [close, close + 1, right[1]!],
            ],
            { args: { right } },
          ),
        });
      }
    }
  },
};
