import { groups, type YearRule } from './rule.js';

export const yearDocnoGap: YearRule = {
  id: 'year-docno-gap',
  summary: { zh: '文号的序号连续，缺号要有说法', en: 'Serial numbers run on; a gap has a reason' },
  why: {
    zh: '缺号可能是漏收了一份，也可能那个号用在别的公文上。只作提示，请核对登记簿。',
    en: 'A gap may be a letter that was forgotten, or a number used elsewhere. Only a remark: look into the register.',
  },
  basis: { clause: '发文字号按发文顺序编排', strength: '惯例' },
  severity: 'info',
  since: '0.1.0',
  check({ letters, report }) {
    const numbered = letters.filter((l) => l.docNumber);
    for (const series of groups(numbered, ({ docNumber: n }) => `${n!.agency}〔${n!.year}〕`)) {
      const sorted = series.toSorted((a, b) => a.docNumber!.serial - b.docNumber!.serial);
      for (const [i, letter] of sorted.entries()) {
        const before = sorted[i - 1]?.docNumber?.serial;
        const here = letter.docNumber!.serial;
        if (before === undefined || here - before < 2) continue;
        const missing = here - before === 2 ? `${before + 1}` : `${before + 1}—${here - 1}`;
        report({ letter, spot: letter.docNumber!, message: 'year-docno-gap', args: { missing } });
      }
    }
  },
};
