import type { Rule } from '../rule.js';

export const printLineLetter: Rule = {
  id: 'print-line-letter',
  summary: { zh: '信函格式不印“印发”一行', en: 'The letter layout has no printing line' },
  why: {
    zh: '标准规定信函格式的版记不加印发机关和印发日期、分隔线。不少单位仍然印上，所以只提醒，照写照印。',
    en: 'The standard’s letter layout leaves the printing line out. Many offices print it all the same: a remark only.',
  },
  basis: { clause: 'GB/T 9704-2012 10.1', strength: '规定' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '⟦印发⟧: {机关: 青岚市教育局办公室, 日期: 2026-08-26}' }],
    good: [{ yaml: '版式: 文件\n印发: {机关: 青岚市教育局办公室, 日期: 2026-08-26}' }],
  },
  check({ letter, report }) {
    if (letter.format !== 'letter' || !letter.printing) return;
    report({
      at: { pointer: '/印发', offset: 0 },
      on: 'key',
      message: 'print-line-letter',
      hints: [{ message: 'print-line-letter#document' }],
    });
  },
};
