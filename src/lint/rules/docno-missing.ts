import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const docnoMissing: Rule = {
  id: 'docno-missing',
  summary: { zh: '还没有文号', en: 'The document number is not there yet' },
  why: {
    zh: '草稿可以没有文号，版头会留出手填的空位；正式印发前要补上。',
    en: 'A draft may lack its number: room is left to write it in. The final letter needs one.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '一般' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '⟦发文机关: 青岚市教育局⟧', without: ['文号'] },
      { yaml: '文号: ⟦青教函〔2026〕　号⟧' },
      { yaml: '文号: ⟦青教函〔　　〕　号⟧' },
    ],
    good: [{ yaml: '文号: 青教函〔2026〕12号' }],
  },
  check({ letter: { docNumber: text }, report }) {
    if (!text || text.text === '') {
      return report({
        at: { pointer: '/文号', offset: 0 },
        on: 'key',
        absent: true,
        message: 'docno-missing',
      });
    }
    const n = parseDocNumber(text.text);
    if (!/[0-9０-９]/u.test(text.text) || (n && n.serial.text === '' && n.rest.text.trim() === '')) {
      report({ ...spanOf(text), message: 'docno-missing#serial', actual: text.text });
    }
  },
};
