import { compareDates, parseDate } from '../../letter/date.js';
import { formerAgencies, initials } from '../data/obsolete-agencies.js';
import { readLoosely } from '../dates.js';
import { isPast } from '../past.js';
import { type Rule, replacement } from '../rule.js';
import { spanOf } from '../texts.js';

const agencies = formerAgencies.map((a) => ({ ...a, end: parseDate(a.until)! }));
const any = new RegExp(
  `(?=${initials.join('|')})(?:${agencies.map((a) => `(${a.pattern})`).join('|')})`,
  'gmu',
);

export const agencyObsolete: Rule = {
  id: 'agency-obsolete',
  summary: { zh: '不用已经撤并、改名的机关名称', en: 'No name of an organ that no longer exists' },
  why: {
    zh: '2018年和2023年机构改革以后，国土资源局、卫计委、工商局、环保局等已经撤并或改名，套用旧稿时容易留下。以成文日期为准；“原国土资源局”“2015年市工商局”这样说过去的，不算。',
    en: 'Organs renamed by the reforms of 2018 and 2023 are left over from older drafts. The letter’s date decides; what speaks of the past is fine.',
  },
  basis: { clause: '深化党和国家机构改革方案（2018年）；党和国家机构改革方案（2023年）', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '正文: 经商市⟦国土资源局⟧和市⟦卫计委⟧，现已落实用地。',
        fixed: '正文: 经商市自然资源局和市卫健委，现已落实用地。',
      },
      { yaml: '抄送: [市政协提案委, 市⟦环保局⟧]', fixed: '抄送: [市政协提案委, 市生态环境局]' },
      { yaml: '办理: {会办单位: [青岚市⟦工商局⟧]}', fixed: '办理: {会办单位: [青岚市市场监管局]}' },
      { yaml: '正文: 由市⟦物价局⟧核定收费标准。' },
    ],
    good: [
      {
        yaml: '正文: 原国土资源局和环保局的档案已移交，2015年市工商局登记的企业有12家，农业部门和环保部门正在核查。',
      },
      {
        yaml: '正文: 按照《青岚市国土资源局关于停车用地的通知》（青国土资〔2016〕5号）和农业部令2017年第3号办理，打开文化局面。',
      },
      { yaml: '正文: 市国土资源局正在办理用地手续。\n成文日期: 2018-08-26' },
      {
        yaml: '正文: 市自然资源和规划局、市文化和旅游局、省文化和旅游厅、市农业农村局、市工商联共同推进，2018年机构改革后市质监局并入市场监管局，国务院扶贫办（现国家乡村振兴局）曾予表彰。',
      },
    ],
  },
  check({ letter, find, report }) {
    const signed = readLoosely(letter.date.text);
    if (!signed) return;
    const cohosts = (letter.handling?.cohosts ?? []).flatMap((name) =>
      [...name.text.matchAll(any)].map((match) => {
        const [start, end] = [match.index, match.index + match[0].length];
        return { match, text: name, start, end, span: () => spanOf(name, start, end) };
      }),
    );
    for (const { match, text, start, end, span } of [...find(any, { needs: initials }), ...cohosts]) {
      const agency = agencies[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
      if (compareDates(signed, agency.end) <= 0) continue;
      if (isPast(text.text, start, end, agency.end.year)) continue;
      const { successor, note, info } = agency;
      const [written] = match;
      report({
        ...span(),
        message: successor === undefined ? 'agency-obsolete#note' : 'agency-obsolete',
        args: { written, successor: successor ?? note ?? '', until: agency.until.slice(0, 4) },
        actual: written,
        ...(info ? { severity: 'info' } : {}),
        ...(successor === undefined
          ? {}
          : { expected: successor, fix: replacement(span(), successor, 'unsafe') }),
      });
    }
  },
};
