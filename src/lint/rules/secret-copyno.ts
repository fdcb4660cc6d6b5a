import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const secretCopyno: Rule = {
  id: 'secret-copyno',
  summary: { zh: '机密、绝密公文标注份号', en: 'A letter of 机密 or above has a copy number' },
  why: {
    zh: '涉密公文应当标注份号，以便逐份登记、清点和收回。',
    en: 'Every copy of a classified paper is registered and called back by its number.',
  },
  basis: { clause: '《党政机关公文处理工作条例》第九条；GB/T 9704-2012 7.2.1', strength: '规定' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '密级: ⟦机密⟧\n保密期限: 5年' }],
    good: [{ yaml: '份号: "000012"\n密级: 机密' }, { yaml: '密级: 秘密' }],
  },
  check({ letter: { secrecy, copyNumber }, report }) {
    if (!secrecy || copyNumber || !['机密', '绝密'].includes(secrecy.level.text)) return;
    report({ ...spanOf(secrecy.level), message: 'secret-copyno', args: { level: secrecy.level.text } });
  },
};
