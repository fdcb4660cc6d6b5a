import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const letterNoWenjian: Rule = {
  id: 'letter-no-wenjian',
  summary: {
    zh: '信函格式的发文机关标志不带“文件”',
    en: 'In the letter layout the issuer’s name does not end in 文件',
  },
  why: {
    zh: '信函格式的发文机关标志是机关全称或规范化简称，不加“文件”二字；“发文机关”还要用来拼标题和署名。',
    en: 'The letter layout prints the bare name of the agency; the name also makes the title and the signature.',
  },
  basis: { clause: 'GB/T 9704-2012 10.1', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '发文机关: 青岚市教育局⟦文件⟧', fixed: '发文机关: 青岚市教育局' }],
    good: [{ yaml: '发文机关: 青岚市教育局' }, { yaml: '版式: 文件\n发文机关: 青岚市教育局' }],
  },
  check({ letter, report }) {
    if (letter.format !== 'letter') return;
    for (const issuer of letter.issuers) {
      const tail = /(?<=\S)\s*(文件)$/u.exec(issuer.text);
      if (!tail) continue;
      const span = spanOf(issuer, issuer.text.length - 2);
      report({
        ...span,
        message: 'letter-no-wenjian',
        actual: issuer.text,
        expected: issuer.text.slice(0, -2).trimEnd(),
        fix: { title: 'letter-no-wenjian#fix', safety: 'safe', edits: [{ ...span, text: '' }] },
      });
    }
  },
};
