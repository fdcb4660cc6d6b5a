import type { Text } from '../../letter/letter.js';
import type { Rule } from '../rule.js';
import { type Span, spanOf } from '../texts.js';
import { ownNumberIn } from '../titles.js';

export const docnoPlacement: Rule = {
  id: 'docno-placement',
  summary: {
    zh: '文号写在“文号”里，不写在标题或正文里',
    en: 'The document number stands in its field, not in the title or the text',
  },
  why: {
    zh: '文号是版头的要素，位置由排版决定。从网页抄来的稿子常把文号放在标题后面的括号里，印出来就有两个文号。',
    en: 'The number belongs to the head. Letters copied from web pages carry it behind the title.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '一般' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函⟦（青教函〔2026〕12号）⟧',
        fixed: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      },
      {
        yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案答复的函\n  ⟦青教函〔2026〕12号⟧',
      },
      { yaml: '正文: |\n  ⟦青教函〔2026〕12号⟧\n  经研究，我局已安排经费办理。' },
    ],
    good: [
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函（修订）' },
      { yaml: '标题: 青岚市教育局关于落实青政发〔2024〕46号文件等事项的第092015号提案答复的函' },
      { yaml: '正文: 按照《关于加强乡村教育的意见》（青政发〔2024〕46号）办理。' },
    ],
  },
  check({ letter: { title, body, opening, docNumber }, texts, report }) {
    const say = (span: Span, number: string, removable: boolean): void =>
      report({
        ...span,
        message: 'docno-placement',
        args: { number },
        actual: number,
        ...(removable
          ? { fix: { title: 'docno-placement#fix', safety: 'unsafe', edits: [{ ...span, text: '' }] } }
          : {}),
      });
    for (const [start, end] of title ? ownNumberIn(title.text) : []) {
      const number = title!.text.slice(start, end);
      const same = docNumber !== undefined && number.includes(docNumber.text);
      // A line of its own would leave an empty line.
      say(spanOf(title as Text, start, end), number, same && start > 0 && title!.text[start - 1] !== '\n');
    }
    const first = [...(opening ? ['opening'] : []), ...(body.length > 0 ? ['body'] : [])];
    for (const role of first) {
      const text = texts.find((t) => t.role === role);
      if (text && ownNumberIn(text.text).some(([a, b]) => a === 0 && b === text.text.length))
        say(text.span(0, text.text.length), text.text, false);
    }
  },
};
