import { elsewhere } from '../items.js';
import { bareName, isBlankName, membersOf } from '../names.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const contactNotMember: Rule = {
  id: 'contact-not-member',
  summary: { zh: '联系人是承办人员，不是委员、代表', en: 'The contact is staff, never the member' },
  why: {
    zh: '联系人印在函上供提案者联系承办单位，写成委员、代表本人既联系不上，又把提案者的电话印了出去；公开时委员、代表的联系方式一律不得公开。',
    en: 'The contact is whom the member may call. The member in that place cannot call anyone, and has a private number printed.',
  },
  basis: { clause: '联系人与主送、提案者应当不是同一人', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '联系人: {姓名: ⟦林某某⟧, 电话: 0760-88880000}' },
      { yaml: '联系人: {姓名: ⟦陈某某委员⟧, 电话: 0760-88880000}' },
      { yaml: '附注: 联系人：⟦林某某⟧，联系电话：0760-88880000' },
    ],
    good: [
      { yaml: '联系人: {姓名: 周某, 部门: 办公室, 电话: 0760-88880000}' },
      { yaml: '主送: 某某某委员\n联系人: {姓名: 某某某, 电话: 0000-00000000}' },
      { yaml: '主送: 周某某委员\n联系人: {姓名: 周某, 电话: 0760-88880000}' },
    ],
  },
  check({ letter, report }) {
    const members = membersOf(letter).filter((m) => !isBlankName(bareName(m.text)));
    const check = (text: string, span: ReturnType<typeof spanOf>): void => {
      const member = members.find((m) => bareName(m.text) === bareName(text));
      if (!member && !/[\p{Script=Han}]{2}(?:委员|代表)$/u.test(text)) return;
      report({
        ...span,
        message: 'contact-not-member',
        args: { name: bareName(text) },
        actual: text,
        ...(member ? { hints: [elsewhere(member)] } : {}),
      });
    };
    for (const { name } of letter.contacts) if (!isBlankName(name.text)) check(name.text, spanOf(name));
    const note = letter.note;
    for (const m of note?.text.matchAll(
      /(?:联系|承办|经办)人[^：:，。；]{0,6}[：:]\s*([\p{Script=Han}]{2,6})/gu,
    ) ?? []) {
      const start = m.index + m[0].length - m[1]!.length;
      check(m[1]!, spanOf(note!, start, start + m[1]!.length));
    }
  },
};
