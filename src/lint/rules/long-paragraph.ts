import type { Rule } from '../rule.js';

/** More characters than this are too many for one paragraph: some fifteen lines. */
const most = 400;
const sentence = '我局会同沿线各镇逐段勘察河道、登记桥涵、核对权属、听取村民意见。'.repeat(13);

export const longParagraph: Rule = {
  id: 'long-paragraph',
  summary: { zh: '一段不超过400个字', en: 'A paragraph has no more than 400 characters' },
  why: {
    zh: '四百字是大半页。请按意思分段，或者分成小节。',
    en: 'Four hundred characters are most of a page; divide them by meaning.',
  },
  basis: { clause: '便于阅读', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: `正文: ⟦${sentence}⟧` },
      { yaml: `正文:\n  - 标题: 办理情况\n    内容: ⟦${sentence}⟧` },
      { yaml: `结语: ⟦${sentence}⟧` },
    ],
    good: [
      { yaml: '正文: 我局会同沿线各镇逐段勘察河道。' },
      { yaml: `正文: |\n  ${sentence.slice(0, 320)}\n  ${sentence.slice(0, 96)}` },
      { yaml: `附件:\n  - 名称: 勘察情况\n    正文: ${sentence.slice(0, 384)}\n正文: 见附件1。` },
    ],
  },
  check({ texts, report }) {
    for (const { role, text, span } of texts) {
      if (text.length <= most || !['opening', 'body', 'closing', 'annex'].includes(role)) continue;
      report({ ...span(0, text.length), message: 'long-paragraph', args: { count: text.length, most } });
    }
  },
};
