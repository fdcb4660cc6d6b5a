import { toChineseNumeral } from '../../letter/numerals.js';
import { enumerated, type Ordinal, type Prose, type Sorted, sortOrdinals } from '../enumerated.js';
import { type Rule, replacement } from '../rule.js';
import { levelAbove, type TypedNumber, typedLists } from '../typed.js';

export const headingSequence: Rule = {
  id: 'heading-sequence',
  summary: { zh: '段首手写的序号连续', en: 'Numbers typed in front of paragraphs are consecutive' },
  why: {
    zh: '小节的序号由排版生成，不会跳号；直接写在段首的“一、”“（一）”要由人保证连续，删改段落后最容易漏号、重号。',
    en: 'Numbers of sections are layout and cannot jump; those typed into paragraphs can, after an edit.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.3', strength: '自相矛盾' },
  severity: 'error',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: |\n  一、加强投入。\n  ⟦三⟧、加强管理。',
        fixed: '正文: |\n  一、加强投入。\n  二、加强管理。',
      },
      {
        yaml: '正文: |\n  1.加强投入。\n  2.加强管理。\n  ⟦2⟧.加强宣传。',
        fixed: '正文: |\n  1.加强投入。\n  2.加强管理。\n  3.加强宣传。',
      },
      {
        yaml: '正文: 我局做了以下工作：（1）加强投入；（⟦3⟧）加强管理。',
        fixed: '正文: 我局做了以下工作：（1）加强投入；（2）加强管理。',
      },
    ],
    good: [
      { yaml: '正文: 按照第五条第（一）、（三）项，（1）加强投入；（2）加强管理。' },
      { yaml: '正文: |\n  一、加强投入。\n  （一）市级。\n  （二）县级。\n  二、加强管理。\n  （一）培训。' },
      { yaml: '正文: |\n  1.加强投入。\n  2.加强管理。\n  下一步：\n  1.继续推进。' },
      { yaml: '正文: 3.5万名学生受益。' },
    ],
  },
  check({ letter, report }) {
    for (const list of typedLists(letter)) {
      const last: Partial<Record<TypedNumber['level'], number>> = {};
      const gap: Partial<Record<TypedNumber['level'], number>> = {};
      // A number at the wrong level is the other rule's finding.
      for (const n of list.numbers.filter((x) => levelAbove(list, x) === 0)) {
        const before = last[n.level];
        for (const deeper of [2, 3, 4] as const) if (deeper > n.level) delete last[deeper];
        last[n.level] = n.value;
        // A list of 1. 2. 3. may begin anew later on, and may begin anywhere: it may quote.
        const expected = before === undefined ? (n.level < 3 ? 1 : n.value) : before + 1;
        if (n.value === expected || n.value === gap[n.level] || (n.level > 2 && n.value === 1)) continue;
        // After a slip the list may go on from either number: it is said once.
        gap[n.level] = n.value + 1;
        last[n.level] = expected;
        const text = n.level < 3 ? toChineseNumeral(expected) : String(expected);
        report({
          ...n.digitsSpan,
          message: 'heading-sequence',
          args: { mark: n.mark, expected: n.mark.replace(n.digits, text) },
          actual: n.digits,
          expected: text,
          fix: {
            title: 'rules/replace',
            args: { text },
            safety: 'unsafe',
            edits: [{ ...n.digitsSpan, text }],
          },
        });
      }
    }
    for (const prose of enumerated(letter)) {
      for (const { ordinal, expected } of inlineStrays(prose)) {
        const text = ordinal.kind === '（一）' ? toChineseNumeral(expected) : String(expected);
        report({
          ...ordinal.digitsSpan,
          message: 'heading-sequence',
          args: { mark: ordinal.mark, expected: ordinal.mark.replace(ordinal.digits, text) },
          actual: ordinal.digits,
          expected: text,
          fix: replacement(ordinal.digitsSpan, text, 'unsafe'),
        });
      }
    }
  },
};

/** （1）…；（3）… inside one paragraph, when it begins with 1; 第五条（一）、（三）项 cites. */
function inlineStrays({ texts, ordinals }: Prose): Sorted['strays'] {
  const lists = new Map<string, Ordinal[]>();
  for (const o of ordinals) {
    if (o.kind !== '（一）' && o.kind !== '（1）') continue;
    const next = o.start + o.mark.length;
    if (o.separator === '、' || /^[、项款条至和]/u.test(texts[o.paragraph]!.slice(next, next + 1))) continue;
    const key = `${o.paragraph} ${o.kind}`;
    const list = lists.get(key);
    if (list) list.push(o);
    else lists.set(key, [o]);
  }
  return [...lists.values()].flatMap((own) =>
    own.length > 1 && own[0]!.value === 1 ? sortOrdinals(own).strays : [],
  );
}
