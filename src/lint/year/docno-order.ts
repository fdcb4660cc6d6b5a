import { compareDates, formatDate } from '../../letter/date.js';
import { groups, type YearRule } from './rule.js';

export const yearDocnoOrder: YearRule = {
  id: 'year-docno-order',
  summary: { zh: '文号在后的，成文日期不在前', en: 'A later number has no earlier date' },
  why: {
    zh: '序号按发文顺序编。号大而日期早，多半是号或日期写错了一处，也可能是倒签。',
    en: 'Numbers are given in the order of signing. A larger number with an earlier date is a slip, or a paper dated back.',
  },
  basis: { clause: '发文字号按发文顺序编排', strength: '惯例' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, report }) {
    const dated = letters.filter((l) => l.docNumber && l.date);
    for (const series of groups(dated, ({ docNumber: n }) => `${n!.agency}〔${n!.year}〕`)) {
      let latest = series[0]!;
      for (const letter of series.toSorted((a, b) => a.docNumber!.serial - b.docNumber!.serial)) {
        if (
          letter.docNumber!.serial > latest.docNumber!.serial &&
          compareDates(letter.date!.parsed, latest.date!.parsed) < 0
        )
          report({
            letter,
            spot: letter.docNumber!,
            message: 'year-docno-order',
            args: {
              date: formatDate(letter.date!.parsed),
              number: latest.docNumber!.text,
              other: formatDate(latest.date!.parsed),
              file: latest.name,
            },
          });
        else latest = letter;
      }
    }
  },
};
