import { rewriting } from '../marks.js';
import { nested, pairsOf } from '../pairs.js';
import type { Rule } from '../rule.js';

export const titleNest: Rule = {
  id: 'title-nest',
  summary: { zh: '书名号外双内单', en: '《》 outside, 〈〉 inside' },
  why: {
    zh: '书名号里再用书名号时，外面一层用《》，里面一层用〈〉。两层都用《》，就分不清哪一半配哪一半。',
    en: 'A title inside a title stands in 〈〉. With 《》 twice nobody sees which half belongs to which.',
  },
  basis: { clause: 'GB/T 15834-2011 4.15', strength: '规定' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 按照《关于印发⟦《停车管理办法》⟧的通知》办理。',
        fixed: '正文: 按照《关于印发〈停车管理办法〉的通知》办理。',
      },
      {
        yaml: '正文: 依据《关于修改⟦《办法》⟧和⟦《规定》⟧的决定》（青政发〔2024〕46号）办理。',
        fixed: '正文: 依据《关于修改〈办法〉和〈规定〉的决定》（青政发〔2024〕46号）办理。',
      },
      { yaml: '正文: 按照⟦〈停车管理办法〉⟧办理。', fixed: '正文: 按照《停车管理办法》办理。' },
    ],
    good: [
      {
        yaml: '正文: 按照《关于印发〈停车管理办法〉的通知》和《关于转发〈关于印发《收费办法》的通知〉的通知》办理。',
      },
      { yaml: '正文: 贯彻《停车管理办法》《收费办法》，并征求《条例》修改意见。' },
      { yaml: '正文: 落实《关于推进“互联网”行动的意见》。' },
    ],
  },
  check({ texts, report }) {
    for (const text of texts) {
      for (const { kind, open, close, depth } of nested(pairsOf(text), ['《》', '〈〉'])) {
        const right = depth % 2 === 0 ? '《》' : '〈〉';
        if (kind === right) continue;
        report({
          ...text.span(open, close + 1),
          message: depth === 0 ? 'title-nest#outer' : 'title-nest',
          args: { right },
          ...(depth === 0 ? { severity: 'info' } : {}),
          ...rewriting(
            text,
            'title-nest#fix',
            [
              [open, open + 1, right[0]!],
              [close, close + 1, right[1]!],
            ],
            { args: { right }, safety: depth === 0 ? 'unsafe' : 'safe' },
          ),
        });
      }
    }
  },
};
