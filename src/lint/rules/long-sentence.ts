import type { Rule } from '../rule.js';

/** More characters than this are too many for one sentence. */
const most = 150;
const clause = '我局会同沿线各镇逐段勘察河道、登记桥涵、核对权属、听取村民意见，'.repeat(5);

export const longSentence: Rule = {
  id: 'long-sentence',
  summary: { zh: '一句话不超过150个字', en: 'A sentence has no more than 150 characters' },
  why: {
    zh: '一百五十字还没有句号，读的人要回头找主语。请在意思完整的地方断句，或者分条写。',
    en: 'A reader loses the subject of so long a sentence; break it or make a list.',
  },
  basis: { clause: '便于阅读', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: `正文: ⟦${clause}形成台账⟧。` },
      { yaml: `正文: 已经办理。⟦${clause}形成台账⟧。` },
      { yaml: `结语: ⟦${clause}谢谢⟧。` },
    ],
    good: [
      { yaml: '正文: 我局会同沿线各镇逐段勘察河道。' },
      { yaml: `正文: ${clause.replaceAll('，', '；')}` },
      { yaml: `正文: ${clause.replaceAll('，', '。')}` },
    ],
  },
  check({ texts, report }) {
    for (const { role, text, span } of texts) {
      if (text.length <= most || !['opening', 'body', 'closing', 'annex'].includes(role)) continue;
      for (const { 0: sentence, index } of text.matchAll(/[^。！？；\n]+/gu)) {
        // A word of Latin letters, or an address, counts once.
        const count = sentence.length > most ? sentence.replace(/[!-~]+/gu, 'x').length : 0;
        if (count > most)
          report({
            ...span(index, index + sentence.length),
            message: 'long-sentence',
            args: { count, most },
          });
      }
    }
  },
};
