import { isPerson, membersOf } from '../people.js';
import { type Rule, replacement } from '../rule.js';
import { spanOf } from '../texts.js';

export const addresseeSep: Rule = {
  id: 'addressee-sep',
  summary: {
    zh: '主送的几个人名之间用顿号，称谓只在最后写一次',
    en: 'Names in 主送 are joined by 、 with one title at the end',
  },
  why: {
    zh: '并列的人名之间用顿号，不用空格、逗号或斜线；同一个称谓写在最后一个名字后面。写成列表时这些都由排版加上。',
    en: 'Names in a row take 、 and share one title after the last; in a list layout adds both.',
  },
  basis: { clause: 'GB/T 15834-2011 4.5', strength: '推荐' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '主送: 林某某⟦ ⟧陈某⟦，⟧周某某委员', fixed: '主送: 林某某、陈某、周某某委员' },
      { yaml: '主送: "林某某⟦, ⟧陈某委员"', fixed: '主送: "林某某、陈某委员"' },
      {
        yaml: '主送: 林某某⟦；⟧陈某代表\n提案: {编号: "15", 案由: 关于停车的建议}',
        fixed: '主送: 林某某、陈某代表\n提案: {编号: "15", 案由: 关于停车的建议}',
      },
      { yaml: '主送: 林某某⟦委员⟧、陈某委员', fixed: '主送: 林某某、陈某委员' },
    ],
    good: [
      { yaml: '主送: 林某某、陈某委员' },
      { yaml: '主送: [林某某委员, 陈某委员]' },
      { yaml: '主送: 各县（市、区）教育局，市直属各学校' },
      { yaml: '主送: 林某某委员、陈某代表' },
    ],
  },
  check({ letter, report }) {
    for (const item of [...letter.addressees.items, ...letter.copies]) {
      // [甲代表，乙代表]: the parser says that the comma does not part a list.
      if (letter.addressees.list && item.text.includes('，')) continue;
      const { members, separators } = membersOf(item);
      const last = members.at(-1)!;
      // Organisations of different ranks are parted by commas: GB/T 9704-2012 7.3.2.
      if (separators.length === 0 || last.title === '' || !members.every(isPerson)) continue;
      for (const { written, start, end } of separators) {
        if (written === '、') continue;
        const span = spanOf(item, start, end);
        report({
          ...span,
          message: 'addressee-sep',
          args: { written: written.trim() === '' ? '空格' : written.trim() },
          actual: written,
          expected: '、',
          fix: replacement(span, '、', 'safe'),
        });
      }
      if (members.some((m) => m.title !== '' && m.title !== last.title)) continue;
      for (const m of members.slice(0, -1)) {
        if (m.title === '') continue;
        const span = spanOf(item, m.end - m.title.length, m.end);
        report({
          ...span,
          message: 'addressee-sep#title',
          args: { title: m.title },
          severity: 'info',
          actual: m.title,
          fix: {
            title: 'addressee-sep#fix',
            args: { title: m.title },
            safety: 'safe',
            edits: [{ ...span, text: '' }],
          },
        });
      }
    }
  },
};
