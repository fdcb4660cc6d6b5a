import { bareClass, isAllowed } from '../class.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const classAllowed: Rule = {
  id: 'class-allowed',
  summary: { zh: '办理结果用规范允许的类别', en: 'The class mark is one that the profile allows' },
  why: {
    zh: '各地的办理结果分类不同：有的用A、B、C，有的到D，有的用甲乙丙。用了本地没有的类别，汇总统计时对不上。',
    en: 'Places class their replies differently; a mark that the place does not know cannot be counted.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '办理结果: ⟦E⟧' }, { yaml: '办理结果: ⟦A1⟧', profile: 'qinglan' }],
    good: [{ yaml: '办理结果: A1' }, { yaml: '办理结果: 甲' }, { yaml: '办理结果: C', profile: 'qinglan' }],
  },
  check({ letter: { resultClass: text }, profile, report }) {
    // A mark in brackets is another rule's business.
    if (!text || text.text === '' || isAllowed(bareClass(text.text), profile)) return;
    const meanings = Object.entries(profile.resultClass.meanings);
    report({
      ...spanOf(text),
      message: 'class-allowed',
      args: { mark: text.text, profile: profile.name },
      actual: text.text,
      ...(meanings.length > 0
        ? {
            hints: [
              {
                message: 'class-allowed#meanings',
                args: { list: meanings.map(([k, v]) => `${k} ${v}`).join('；') },
              },
            ],
          }
        : {}),
    });
  },
};
