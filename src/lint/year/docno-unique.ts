import { groups, type YearRule } from './rule.js';

export const yearDocnoUnique: YearRule = {
  id: 'year-docno-unique',
  summary: { zh: '一个文号只用在一份答复上', en: 'A document number belongs to one letter' },
  why: {
    zh: '两份公文用了同一个文号，归档、检索、引用时分不清是哪一份。',
    en: 'Two papers under one number cannot be told apart in the archive, in searches and in citations.',
  },
  basis: { clause: '党政机关公文处理工作条例（发文字号）', strength: '自相矛盾' },
  severity: 'error',
  since: '0.1.0',
  check({ letters, report }) {
    const same = groups(letters, ({ docNumber: n }) => n && `${n.agency}〔${n.year}〕${n.serial}`);
    for (const [first, ...others] of same.filter((g) => g.length > 1)) {
      for (const letter of others)
        report({
          letter,
          spot: letter.docNumber!,
          message: 'year-docno-unique',
          args: { number: letter.docNumber!.text, other: first!.name },
        });
    }
  },
};
