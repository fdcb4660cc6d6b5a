import type { Rule } from '../rule.js';
import type { Printed } from '../texts.js';

/** The marks of the items of one list: 一是 … 二是, （1）…（2）, ①…②. */
const marks = /(?:(?<=^|[。；：，])[一二三四五六七八九]是|[（(][0-9一二三四五六七八九]{1,2}[）)]|[①-⑳])/gu;
/** A paragraph that is an item of a list. */
const typed = /^(?:[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．](?![0-9])|[①-⑳])/u;

export const semicolonLevel: Rule = {
  id: 'semicolon-level',
  summary: {
    zh: '分项里有了句号，各项之间不再用分号',
    en: 'No ； between items that have 。 inside; the last item ends in 。',
  },
  why: {
    zh: '分号比句号低一级。各项里面已用句号，末尾就不能再用分号；最后一项用句号收束。',
    en: '； ranks below 。: where items have full stops inside they cannot end in ；. The last one ends in 。.',
  },
  basis: { clause: 'GB/T 15834-2011 附录A', strength: '规定' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 一是加大投入。安排专项资金⟦；⟧二是加强管理。' },
      { yaml: '正文: 主要有：（1）停车。新建车位⟦；⟧（2）充电。' },
      { yaml: '正文: |\n  1.加大投入；\n  2.加强管理⟦；⟧' },
    ],
    good: [
      { yaml: '正文: 一是加大投入，安排专项资金；二是加强管理。三项工作已完成。' },
      { yaml: '正文: |\n  1.加大投入；\n  2.加强管理。' },
      { yaml: '正文: 一是停车（见附表。）；二是充电，学习“好。”的经验；三是收费。' },
    ],
  },
  check({ texts, report }) {
    for (const [i, text] of texts.entries()) {
      if (text.role !== 'body' && text.role !== 'annex') continue;
      for (const at of stopsInside(text.text)) {
        report({ ...text.span(at, at + 1), message: 'semicolon-level', actual: '；' });
      }
      const end = text.text.length;
      if (/[；;]$/u.test(text.text) && isLast(text, texts[i - 1], texts[i + 1]))
        report({ ...text.span(end - 1, end), message: 'semicolon-level#last', actual: text.text.at(-1)! });
    }
  },
};

/** The ； before the next mark of a list whose item has a full stop of its own. */
function stopsInside(text: string): number[] {
  if (!text.includes('；')) return [];
  const out: number[] = [];
  let last: number | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (last !== undefined && text[index - 1] === '；') {
      const item = text.slice(last, index - 1);
      if (item.length < 2000 && /。(?![”’）)])/u.test(item)) out.push(index - 1);
    }
    last = index + mark.length;
  }
  return out;
}

/** The last of at least two items that are paragraphs. */
function isLast({ text, role }: Printed, before: Printed | undefined, after: Printed | undefined): boolean {
  const item = (other: Printed | undefined): boolean => other?.role === role && typed.test(other.text);
  return typed.test(text) && item(before) && !item(after);
}
