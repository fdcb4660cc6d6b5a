import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { type Span, spanOf } from '../texts.js';
import { classMarkAtEdge, classMarkOf } from '../titles.js';

export const classPlace: Rule = {
  id: 'class-place',
  summary: {
    zh: '办理结果写在自己的字段里，不接在文号、标题后面',
    en: 'The class mark has a field of its own and is not glued to number or title',
  },
  why: {
    zh: '办理结果的位置和字体由排版按规范决定，写在文号或标题后面会被当成它们的一部分，登记、检索和统计都对不上。',
    en: 'Where the mark is printed is layout. Glued to the number or the title it spoils registers and statistics.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '文号: 青教函〔2026〕12号⟦(B类)⟧\n办理结果: B',
        fixed: '文号: 青教函〔2026〕12号\n办理结果: B',
      },
      { yaml: '文号: 青教函〔2026〕12号⟦（B）类⟧' },
      {
        yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函⟦（A类）⟧\n办理结果: A',
        fixed: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函\n办理结果: A',
      },
      { yaml: '正文: |\n  ⟦办理结果：A⟧\n  经研究，我局已安排经费办理。' },
      { yaml: '附注: ⟦（B类）⟧' },
    ],
    good: [
      { yaml: '文号: 青教函〔2026〕12号\n办理结果: B' },
      { yaml: '正文: 该项目属于A类工程，按照（B类）标准验收。' },
      {
        yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案《关于支持甲类医院的建议》答复的函',
      },
    ],
  },
  check({ letter: { docNumber, title, resultClass }, texts, report }) {
    const say = (span: Span, text: string, mark: string, cut: Span | undefined): void =>
      report({
        ...span,
        message: 'class-place',
        args: { text, mark },
        actual: text,
        // Without the field the mark would be lost.
        ...(cut && resultClass?.text === mark
          ? {
              fix: {
                title: 'class-place#fix',
                args: { text },
                safety: 'unsafe',
                edits: [{ ...cut, text: '' }],
              },
            }
          : {}),
      });
    const rest = docNumber && parseDocNumber(docNumber.text)?.rest;
    const glued = rest && classAfterNumber(rest.text);
    if (docNumber && rest && glued) {
      const written = rest.text.trim();
      const from = rest.start + rest.text.indexOf(written);
      say(spanOf(docNumber, from, from + written.length), written, glued, spanOf(docNumber, rest.start));
    }
    const edge = title && classMarkAtEdge(title.text);
    if (title && edge) {
      const written = title.text.slice(edge.start, edge.end);
      const from = edge.start + written.length - written.trimStart().length;
      say(
        spanOf(title, from, edge.start + written.trimEnd().length),
        written.trim(),
        edge.mark,
        edge.start > 0 && title.text[edge.start - 1] !== '\n' ? spanOf(title, edge.start) : undefined,
      );
    }
    const first = texts.find((t) => t.role === 'body');
    for (const text of texts) {
      if (text !== first && text.role !== 'opening' && text.role !== 'note') continue;
      const mark = classMarkOf(text.text);
      if (mark !== undefined) say(text.span(0, text.text.length), text.text, mark, undefined);
    }
  },
};

/** The class in what follows a 文号: (B类), （B）类, B类, B. */
export function classAfterNumber(rest: string): string | undefined {
  return /^\s*[（(【[]?([A-D][0-9]?|[甲乙丙丁])(?:[）)】\]]?类?|类[）)】\]])\s*$/u.exec(rest)?.[1];
}
