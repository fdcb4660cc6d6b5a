import { usual } from './keys.js';
import { groups, type YearRule } from './rule.js';

export const yearAgencyName: YearRule = {
  id: 'year-agency-name',
  summary: { zh: '同一个机关代字，发文机关只有一个名称', en: 'One agency code, one name of the agency' },
  why: {
    zh: '机关代字相同而机关名称不同，不是名称写错，就是套用了别的单位的稿子。',
    en: 'The same code under two names is a misspelt name, or another office’s letter taken as a pattern.',
  },
  basis: { clause: '各份答复的发文机关应当一致', strength: '惯例' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, report }) {
    const single = letters.filter((l) => l.docNumber && l.issuers.length === 1);
    for (const series of groups(single, (l) => l.docNumber!.agency)) {
      const name = usual(series.map((l) => l.issuers[0]!.text));
      if (name === undefined) continue;
      for (const letter of series.filter((l) => l.issuers[0]!.text !== name)) {
        const { text: written } = letter.issuers[0]!;
        const args = { written, usual: name, code: letter.docNumber!.agency };
        report({ letter, spot: letter.issuers[0]!, message: 'year-agency-name', args });
      }
    }
  },
};
