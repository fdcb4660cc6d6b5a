import type { Rule } from '../rule.js';

export const signerNotForLetter: Rule = {
  id: 'signer-not-for-letter',
  summary: { zh: '答复函不标注签发人', en: 'A reply does not name its 签发人' },
  why: {
    zh: '签发人只在上行文里标注。答复函写给代表、委员或主办单位，不是上行文；本地要求标注的，由规范写明“签发人: {信函: true}”。',
    en: 'Only a paper to a superior names the person who signed it; a profile may allow it on replies.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.6', strength: '一般' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '签发人: ⟦周某某⟧' },
      { yaml: '版式: 文件\n签发人: ⟦周某某⟧' },
      { yaml: '签发人: ⟦[周某某, 赵某某]⟧' },
    ],
    good: [
      { yaml: '版式: 文件' },
      { yaml: '正文: 此件由签发人审定。' },
      { yaml: '签名章: {职务: 局长, 姓名: 周某某}' },
    ],
  },
  check({ letter: { signers }, profile, report }) {
    if (signers.length === 0 || profile.signerAllowed) return;
    report({
      at: { pointer: '/签发人', offset: 0 },
      message: 'signer-not-for-letter',
      args: { names: signers.map((s) => s.text).join('、') },
    });
  },
};
