import { definitions } from '../defined.js';
import type { Rule } from '../rule.js';

export const definedOnce: Rule = {
  id: 'defined-once',
  summary: {
    zh: '“以下简称”先定义、后使用，只定义一次',
    en: 'A short name is declared once, before its use, and used',
  },
  why: {
    zh: '注明了“以下简称”却再没用到，是多余的话；定义之前就用了简称，读的人不知道指什么；定义两次容易前后不一。',
    en: 'A short name that is never used is noise; one used before it is declared leaves the reader guessing.',
  },
  basis: { clause: '简称先注明、后使用', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 我局印发了《乡村学校数字化提升三年行动计划》（⟦以下简称《三年计划》⟧），已安排经费。' },
      { yaml: '正文: 青岚市城乡建设投资公司（⟦以下简称“城投公司”⟧）负责施工。' },
      {
        yaml: '正文: |\n  ⟦城投公司⟧已进场。\n  青岚市城乡建设投资有限公司（以下简称“城投公司”）负责施工，城投公司每月报告。',
      },
      {
        yaml: '正文: |\n  印发《三年行动计划》（以下简称《计划》），《计划》已公布。\n  按照《三年行动计划》（⟦以下简称《计划》⟧）执行。',
      },
    ],
    good: [
      { yaml: '正文: 印发《三年行动计划》（以下简称《计划》），《计划》已公布，学校发展计划另行制定。' },
      { yaml: '正文: 青岚市财政局（以下简称市财政局）安排经费，市财政局已拨付。' },
      {
        yaml: '引言: 您提出的《关于停车的建议》（第092015号，以下简称建议）收悉。现答复如下：\n正文: 建议很有针对性。',
      },
    ],
  },
  check({ texts, find, report }) {
    const all = definitions(find);
    if (all.length === 0) return;
    const order = new Map(texts.map((t, i) => [t, i]));
    const known = new Set<string>();
    for (const { name, title, found } of all) {
      const { text, start, end, span } = found;
      const say = (variant: 'unused' | 'twice'): void =>
        report({ ...span(), message: `defined-once#${variant}`, args: { name }, actual: found.match[0] });
      if (known.has(name)) {
        say('twice');
        continue;
      }
      known.add(name);
      const word = title ? `《${name}》` : name;
      const at = order.get(text)!;
      const used = text.text.includes(word, end) || texts.slice(at + 1).some((t) => t.text.includes(word));
      if (!used) say('unused');
      // A common word (建议, 条例) may stand earlier in its plain sense.
      if (!title && name.length < 4) continue;
      const early = texts
        .slice(0, at + 1)
        .flatMap((t) => {
          const i = (t === text ? t.text.slice(0, start) : t.text).indexOf(word);
          return i < 0 || !standsAlone(t.text, i) || ['title', 'issuer', 'addressee'].includes(t.role)
            ? []
            : [t.span(i, i + word.length)];
        })
        .at(0);
      if (early) {
        report({
          ...early,
          message: 'defined-once',
          args: { name },
          actual: word,
          hints: [{ message: 'rules/elsewhere', args: { text: found.match[0] }, ...span() }],
        });
      }
    }
  },
};

/** Not the tail of a longer name: 市财政局 in 青岚市财政局. */
function standsAlone(text: string, at: number): boolean {
  return at === 0 || /[^\p{Script=Han}《“]|[由经商向会同报请和与及]/u.test(text[at - 1]!);
}
