import type { Text } from '../../letter/letter.js';
import { type Member, membersOf, placeOf } from '../people.js';
import type { Rule } from '../rule.js';

export const addresseeDup: Rule = {
  id: 'addressee-dup',
  summary: { zh: '主送、分送、提案者里没有重复的名字', en: 'No name stands twice in 主送, 分送 or 提案者' },
  why: {
    zh: '同一个名字写了两次，不是多抄了一遍，就是把另一个人写成了他。同名的两位，请写出单位以示区别。',
    en: 'A name written twice was copied twice, or stands where another should.',
  },
  basis: { clause: '同一名单里名字不重复', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '主送: [林某某委员, 陈某委员, ⟦林某某委员⟧]' },
      { yaml: '主送: 林某某、陈某、⟦林某某⟧委员' },
      { yaml: '主送: [民建青岚市委, ⟦民建青岚市委⟧]' },
      {
        yaml: '提案: {类别: 政协提案, 届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某, ⟦林某某⟧]}',
      },
    ],
    good: [
      { yaml: '主送: [林某某委员, 林某委员]' },
      { yaml: '主送: [某某某委员, 某某某委员]' },
      { yaml: '主送: 林某某、陈某委员\n分送: [林某某委员, 陈某委员]' },
      {
        yaml: '提案:\n  - {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 甲, 提案者: [林某某]}\n  - {届次: 青岚市政协九届二次会议, 编号: "092016", 案由: 乙, 提案者: [林某某]}',
      },
    ],
  },
  check({ letter: { addressees, copies, proposals }, report }) {
    for (const list of [addressees.items, copies, ...proposals.map((p) => p.proposers)]) {
      const seen = new Map<string, Member>();
      for (const member of list.flatMap((t: Text) => membersOf(t).members)) {
        const first = seen.get(member.name);
        // 某某某 stands for a name to come.
        if (/^[某×xX]*$/u.test(member.name)) continue;
        if (!first) {
          seen.set(member.name, member);
          continue;
        }
        // In a row of names the title at the end belongs to all of them.
        const alone = member.start === 0;
        const marked = alone ? member : { ...member, end: member.end - member.title.length };
        report({
          ...placeOf(marked),
          message: 'addressee-dup',
          args: { name: member.name },
          actual: member.name,
          hints: [{ message: 'rules/elsewhere', args: { text: first.name }, ...placeOf(first) }],
        });
      }
    }
  },
};
