import { comparable, elsewhere, itemNumbers, numberMentions, withoutTitles } from '../items.js';
import type { Rule } from '../rule.js';
import { type Role, spanOf } from '../texts.js';

/** In running text only a number that is said to be the answered item's is compared. */
const own = /(?:您|你们?|贵[^，。；]{1,8})[^，。；《》]{0,12}提出?的?[^，。；]*$/u;

/** How far around a number its meaning is looked for, in characters. */
const reach = 60;

export const itemNoConsistent: Rule = {
  id: 'item-no-consistent',
  summary: { zh: '提案编号各处一致', en: 'The item’s number is the same everywhere' },
  why: {
    zh: '标题、引言和附件里的提案编号要与“提案”里的编号一致。套用旧稿最容易漏改编号，编号错了，答复就对不上提案。',
    en: 'An old letter reused as a pattern leaves its number behind, and the reply then belongs to no item.',
  },
  basis: { clause: '各处所写的提案编号应当一致', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第⟦092171⟧号提案答复的函' },
      { yaml: '引言: 您提出的《关于停车的建议》（第⟦092051⟧号）收悉。现答复如下：' },
      { yaml: '正文: 您提出的第⟦092051⟧号提案，我局已经办理。' },
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议⟦092171⟧号提案答复的函' },
      { yaml: '结语: 您提出的第⟦092051⟧号提案已经办结，感谢您的关心。' },
      { yaml: '正文: 见附件。\n附件:\n  - 名称: 第⟦092051⟧号提案办理情况表\n    正文: 已经办结。' },
    ],
    good: [
      { yaml: '引言: 您提出的《关于停车的建议》（第092015号，城建类第15号）收悉。现答复如下：' },
      { yaml: '引言: 您提出的《关于停车的建议》（第92015号）收悉。现答复如下：' },
      { yaml: '正文: 依照国务院令第721号办理，并参考第092171号提案的意见（国办发〔2014〕46号）。' },
    ],
  },
  check({ letter, texts, report }) {
    const { title } = letter;
    // Without 编号 the title is the measure.
    const numbers =
      itemNumbers(letter).length > 0
        ? itemNumbers(letter)
        : numberMentions(title?.text ?? '').map((m) => ({ text: m.number, at: spanOf(title!, m.start).at }));
    if (numbers.length === 0) return;
    const bareNumbers = new Set(numbers.map((n) => comparable(n.text)));
    const known = numbers.map((n) => n.text).join('、');
    for (const text of texts) {
      if (!text.text.includes('号')) continue;
      const bare = withoutTitles(text.text);
      for (const m of numberMentions(text.text)) {
        if (bareNumbers.has(comparable(m.number)) || !meansItem(text.role, bare, m.start, m.end)) continue;
        report({
          ...text.span(m.start, m.end),
          message: 'item-no-consistent',
          args: { number: m.number, known },
          actual: m.number,
          expected: known,
          hints: numbers.slice(0, 5).map(elsewhere),
        });
      }
    }
  },
};

function meansItem(role: Role, text: string, start: number, end: number): boolean {
  if (role === 'title') return true;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (role === 'opening')
    return (
      /》\s*[（(][^）)]*$|提出?的[^，。；]*$|会议第?$|[案议]编?号[：:为是]?\s?$/u.test(before) ||
      /^号(?:提案|建议)/u.test(after)
    );
  if (role === 'annexName' || role === 'annex')
    return /^\s*号(?:提案|建议)/u.test(after) && !/[》〕]/u.test(before);
  return ['body', 'closing', 'heading'].includes(role) && own.test(before) && /^\s*号/u.test(after);
}
