import { bareClass } from '../class.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** What a reply that has solved the matter does not say. */
const unsolved =
  /(?:目前|暂时?|现阶段|近期)(?:还|尚)?(?:不能|无法|难以|不具备)(?:解决|实施|实现|采纳|满足|落实|安排|办理|条件)?|暂不(?:考虑|采纳|实施|安排|列入|宜|予)|条件(?:尚|还)?(?:不成熟|不具备)|(?:难以|无法|不予|未予)(?:采纳|实施|解决)|尚未(?:解决|采纳|落实|启动|开工)|留作参考|待条件(?:成熟|具备)|列入(?:下一步|后续|远期|中长期|今后|明年)(?:工作)?计划|列入计划(?:逐步)?(?:解决|实施)/gu;

/** What a reply for reference does not say. */
const solved =
  /(?:问题|事项|建议|意见|诉求)[^，。；、\n\0]{0,8}已经?(?:得到)?(?:全部|全面|基本|完全|圆满|彻底)?(?:解决|采纳|落实到位|办结)|已经?(?:全部|基本|完全|圆满|彻底)(?:解决|采纳|办结)/gu;

export const classVsText: Rule = {
  id: 'class-vs-text',
  summary: { zh: '办理结果与正文的说法相符', en: 'The class mark agrees with what the text says' },
  why: {
    zh: 'A类（甲类）是已经解决或者采纳，正文却说暂时无法实施；C类（丙类）是留作参考，正文却说已经解决：两处要再核对一遍。',
    en: 'A says solved and the text says it cannot be done now, or C says for reference and the text says it is done.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '办理结果: ⟦A⟧\n正文: 您提出的增设站点一事，因用地紧张，目前暂无法实施。' },
      { yaml: '办理结果: ⟦A⟧\n正文: 该路段拓宽条件尚不成熟，我局将继续研究。' },
      { yaml: '办理结果: ⟦C⟧\n正文: 经过整治，您反映的问题已全部解决。' },
    ],
    good: [
      { yaml: '办理结果: A\n正文: 您反映的问题已全部解决，尚未覆盖的两个村今年列入计划。' },
      { yaml: '办理结果: B\n正文: 目前暂无法实施，已列入明年工作计划。' },
      { yaml: '办理结果: C\n正文: 该路段拓宽条件尚不成熟。' },
    ],
  },
  check({ letter: { resultClass: text }, find, report }) {
    const mark = text && bareClass(text.text).charAt(0);
    const words =
      mark === 'A' || mark === '甲' ? unsolved : mark === 'C' || mark === '丙' ? solved : undefined;
    if (!text || !words) return;
    const [said] = find(words, { roles: ['body', 'closing', 'heading'] });
    if (!said) return;
    report({
      ...spanOf(text),
      message: words === unsolved ? 'class-vs-text' : 'class-vs-text#solved',
      args: { mark: text.text, said: said.match[0] },
      actual: text.text,
      hints: [{ message: 'rules/elsewhere', args: { text: said.match[0] }, ...said.span() }],
    });
  },
};
