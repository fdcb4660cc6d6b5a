import type { Rule } from '../rule.js';

export const classRequired: Rule = {
  id: 'class-required',
  summary: { zh: '规范要求标注办理结果', en: 'The profile asks for a class mark' },
  why: {
    zh: '许多地方规定答复函必须在首页标注办理结果类别，没有标注的会被退回。国家标准没有这项要求，所以只在规范要求时提醒。',
    en: 'Many places send back a reply without its class mark. Only a profile that asks for one makes this rule speak.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '⟦发文机关: 青岚市教育局⟧', profile: 'qinglan' }],
    good: [
      { yaml: '办理结果: A', profile: 'qinglan' },
      { yaml: '发文机关: 青岚市教育局' },
      { yaml: '文种: 会办意见', profile: 'qinglan' },
    ],
  },
  check({ letter, profile, report }) {
    if (!profile.resultClass.required || letter.genre !== 'reply' || letter.resultClass) return;
    report({
      at: { pointer: '/办理结果', offset: 0 },
      on: 'key',
      absent: true,
      message: 'class-required',
      args: { profile: profile.name },
    });
  },
};
