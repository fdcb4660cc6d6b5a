import type { Rule } from '../rule.js';

export const publicModePresent: Rule = {
  id: 'public-mode-present',
  summary: { zh: '不主动公开的要写明理由', en: 'A letter that is not published says why' },
  why: {
    zh: '建议和提案的答复以公开为常态，依申请公开、不予公开的要说明理由，以备审查。理由不会印在函上。',
    en: 'Publishing replies is the rule; the reason for not doing so is kept with the letter and never printed.',
  },
  basis: { clause: '建议提案办理结果公开的地方规定', strength: '一般' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '公开方式: ⟦不予公开⟧' }, { yaml: '公开方式: ⟦依申请公开⟧' }],
    good: [{ yaml: '公开方式: 主动公开' }, { yaml: '公开方式: 不予公开\n公开理由: 涉及个人隐私' }],
  },
  check({ letter: { disclosure }, report }) {
    if (!disclosure || disclosure.value === '主动公开' || disclosure.reason) return;
    report({
      at: disclosure.at,
      message: 'public-mode-present',
      args: { value: disclosure.value },
      actual: disclosure.value,
    });
  },
};
