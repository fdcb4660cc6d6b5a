import type { Rule } from '../rule.js';

/** A stop at the end of a bracket inside a sentence; a sentence in brackets behind the stop, without one of its own. */
const inside = /(?<=[^。！？…”\n\0（(])（[^（）。！？\n]{1,80}(。)）/gu;
const behind = /(?<=[。！？])（[^（）：\n\0]{6,200}[^（）。！？…\n\0]）(?=\n|$|[\u4E00-\u9FFF])/gmu;
/** Notes of source and of place are no sentences. */
const note = /^（(?:见|详见|附|来源|摘自|下同|以下简称|另附|[^，]*(?:局|委|办|部门|单位|供稿|负责|牵头)）)/u;

export const parenStop: Rule = {
  id: 'paren-stop',
  summary: {
    zh: '句内括号里不加句号，句外括号里的句子自带句号',
    en: 'The full stop and brackets inside or behind a sentence',
  },
  why: {
    zh: '括注句中的词语，括号里的末尾不用句号；括注整个句子，括号放在句号之后，括号里的话自己带句号。',
    en: 'A note on words of a sentence has no full stop; a sentence in brackets behind another keeps its own.',
  },
  basis: { clause: 'GB/T 15834-2011 4.9', strength: '规定' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 停车场（含充电桩⟦。⟧）已经建成。' },
      { yaml: '正文: 已经建成。⟦（其中充电桩已于上月投入使用）⟧' },
      { yaml: '结语: 感谢您（及各位委员⟦。⟧）的支持。' },
    ],
    good: [
      { yaml: '正文: 停车场（含充电桩）已经建成。（其中充电桩已于上月投入使用。）' },
      { yaml: '正文: （本表不含学校。）停车位充足。（责任单位：市住房城乡建设局）' },
      { yaml: '正文: 已建成车位（不含“好。”），满意度高。（详见附表和各区明细）' },
    ],
  },
  check({ find, report }) {
    const roles = ['opening', 'body', 'annex', 'closing'] as const;
    for (const { match, span } of find(inside, { roles, needs: ['。）'] })) {
      const at = match[0].length - 2;
      report({ ...span(at, at + 1), message: 'paren-stop', actual: '。' });
    }
    for (const { match, span } of find(behind, { roles, needs: ['。（', '！（', '？（'] })) {
      if (note.test(match[0]) || !/[，是了已将于]/u.test(match[0])) continue;
      report({ ...span(), message: 'paren-stop#behind' });
    }
  },
};
