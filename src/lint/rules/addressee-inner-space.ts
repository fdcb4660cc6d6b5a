import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** A name of two characters spread to three, or a space before the title or after 尊敬的. */
const padded =
  /(?<=(?:^|[、，,；;]|尊敬的)\s{0,4}\p{Script=Han})[ \u3000]+(?=\p{Script=Han}(?:委员|代表|先生|女士|同志|[、，,；;：:]|$))|(?<=\p{Script=Han})[ \u3000]+(?=(?:委员|代表|先生|女士|同志)(?:[、，,；;：:]|$))|(?<=尊敬的|各位)[ \u3000]+/gu;

export const addresseeInnerSpace: Rule = {
  id: 'addressee-inner-space',
  summary: { zh: '主送的人名中间不加空格', en: 'No space inside a name in 主送' },
  why: {
    zh: '名单里两个字的姓名中间空一字，是为了与三个字的对齐；称呼里不用对齐，也不空格。',
    en: 'Two-character names are padded in lists to align with longer ones; a salutation is no list.',
  },
  basis: { clause: '称谓书写惯例', strength: '惯例' },
  severity: 'info',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '主送: 陈⟦ ⟧某委员', fixed: '主送: 陈某委员' },
      { yaml: '主送: [林某某委员, 陈⟦　⟧某委员]', fixed: '主送: [林某某委员, 陈某委员]' },
      { yaml: '主送: 林某某⟦ ⟧委员', fixed: '主送: 林某某委员' },
    ],
    good: [
      { yaml: '主送: 林某某、陈某委员' },
      { yaml: '主送: 阿依古丽·买买提委员' },
      { yaml: '主送: 民建青岚市委' },
    ],
  },
  check({ letter, report }) {
    for (const item of [...letter.addressees.items, ...letter.copies]) {
      for (const m of item.text.matchAll(padded)) {
        const span = spanOf(item, m.index, m.index + m[0].length);
        report({
          ...span,
          message: 'addressee-inner-space',
          args: { right: item.text.replace(padded, '') },
          actual: item.text,
          fix: { title: 'addressee-inner-space#fix', safety: 'safe', edits: [{ ...span, text: '' }] },
        });
      }
    }
  },
};
