import type { Rule } from '../rule.js';

export const publicModePresent: Rule = {
  id: 'public-mode-present',
  summary: {
    zh: '写明公开方式，不主动公开的要写明理由',
    en: 'The letter says whether it is published, and if not why',
  },
  why: {
    zh: '建议和提案的答复以公开为常态，依申请公开、不予公开的要说明理由，以备审查。理由不会印在函上。规范要求标注公开方式的，不能不写。',
    en: 'Publishing replies is the rule; the reason for not doing so is kept with the letter and never printed. Some places ask for 公开方式 on every reply.',
  },
  basis: { clause: '建议提案办理结果公开的地方规定', strength: '一般' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '公开方式: ⟦不予公开⟧' },
      { yaml: '公开方式: ⟦依申请公开⟧' },
      {
        yaml: '⟦办理结果: A⟧\n结语: 专此答复。\n抄送: 市政协提案委，市政府办公室',
        profile: 'qinglan',
      },
    ],
    good: [
      { yaml: '文种: 会办意见\n主送: 青岚市财政局', profile: 'qinglan' },
      { yaml: '公开方式: 主动公开' },
      { yaml: '公开方式: 不予公开\n公开理由: 涉及个人隐私' },
    ],
  },
  check({ letter: { disclosure, genre }, profile, report }) {
    if (!disclosure && profile.disclosure.required && genre === 'reply') {
      report({
        at: { pointer: '/公开方式', offset: 0 },
        on: 'key',
        absent: true,
        message: 'public-mode-present#absent',
        args: { profile: profile.name },
      });
    }
    if (!disclosure || disclosure.value === '主动公开' || disclosure.reason) return;
    report({
      at: disclosure.at,
      message: 'public-mode-present',
      args: { value: disclosure.value },
      actual: disclosure.value,
    });
  },
};
