import { elsewhere } from '../items.js';
import type { Rule } from '../rule.js';

export const secretVsPublic: Rule = {
  id: 'secret-vs-public',
  summary: { zh: '标了密级就不能主动公开', en: 'A classified letter is not published' },
  why: {
    zh: '涉密公文不得公开。两处必有一处填错；一旦照“主动公开”上网就是泄密。',
    en: 'Classified papers must not be published, so one of the two fields is wrong.',
  },
  basis: { clause: '《中华人民共和国政府信息公开条例》第十四条', strength: '规定' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '份号: "000012"\n密级: 秘密\n保密期限: 1年\n公开方式: ⟦主动公开⟧' },
      { yaml: '密级: 秘密\n保密期限: 1年\n附注: 此件⟦公开发布⟧' },
    ],
    good: [
      { yaml: '密级: 秘密\n附注: 此件发至县团级' },
      { yaml: '份号: "000012"\n密级: 秘密\n公开方式: 不予公开\n公开理由: 涉及国家秘密' },
      { yaml: '公开方式: 主动公开' },
    ],
  },
  check({ letter: { secrecy, disclosure }, find, report }) {
    if (!secrecy) return;
    const typed = find(/(?:此件|本件|公开方式[：:])\s?((?:主动|全文)?公开(?:发布)?)/gu, { roles: ['note'] });
    for (const { match, span } of typed)
      report({
        ...span(match[0].lastIndexOf(match[1]!)),
        message: 'secret-vs-public',
        args: { level: secrecy.level.text },
        actual: match[1]!,
        hints: [elsewhere(secrecy.level)],
      });
    if (disclosure?.value !== '主动公开') return;
    report({
      at: disclosure.at,
      message: 'secret-vs-public',
      args: { level: secrecy.level.text },
      actual: disclosure.value,
      hints: [elsewhere(secrecy.level)],
    });
  },
};
