import { sameAgency } from '../names.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const printOrg: Rule = {
  id: 'print-org',
  summary: { zh: '印发机关是发文机关的办公部门', en: 'The printing office is the issuer’s own' },
  why: {
    zh: '印发机关指公文的送印机关，一般是发文机关的办公室或文秘部门；套用旧稿时容易留下别的机关。',
    en: 'The office that has the letter printed belongs to the issuer; another name is left over from an older letter.',
  },
  basis: { clause: 'GB/T 9704-2012 7.4.3', strength: '一般' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '版式: 文件\n印发: {机关: ⟦青岚市财政局办公室⟧, 日期: 2026-08-26}' },
      { yaml: '版式: 文件\n印发: {机关: ⟦云汀县教育局办公室⟧, 日期: 2026-08-26}' },
      { yaml: '版式: 文件\n印发: {机关: ⟦市政府办公室⟧, 日期: 2026-08-26}' },
    ],
    good: [
      { yaml: '版式: 文件\n印发: {机关: 青岚市教育局办公室, 日期: 2026-08-26}' },
      { yaml: '版式: 文件\n印发: {机关: 市教育局办公室, 日期: 2026-08-26}' },
      { yaml: '版式: 文件\n印发: {机关: 办公室, 日期: 2026-08-26}' },
    ],
  },
  check({ letter: { issuers, printing }, profile, report }) {
    const names = issuers.map((i) => i.text.replace(/\s|文件$/gu, '')).filter((n) => n !== '');
    if (!printing || names.length === 0) return;
    const office = printing.office.text.replace(/\s/gu, '');
    const owner = office.replace(/(?:办公室|办公厅|秘书[处科股]|办|综合[处科股]|文印室)$/u, '');
    const shorts = profile.agencies.filter((a) => names.some((n) => sameAgency(n, a.name, profile)));
    const known = [...names, ...shorts.flatMap((a) => [a.name, ...a.short])];
    // 市教育局 and 教育局 are 青岚市教育局 here; an office of no name is the issuer's.
    if (owner === '' || known.some((n) => office.startsWith(n) || n.endsWith(owner))) return;
    report({
      ...spanOf(printing.office),
      message: 'print-org',
      args: { name: printing.office.text, issuer: names.join('、') },
      actual: printing.office.text,
    });
  },
};
