import { compareDates, parseDate } from '../../letter/date.js';
import { initials, oldTerms } from '../data/old-terms.js';
import { readLoosely } from '../dates.js';
import { isPast } from '../past.js';
import type { Rule } from '../rule.js';

const terms = oldTerms.map((t) => ({ ...t, end: t.until === undefined ? undefined : parseDate(t.until)! }));
const any = new RegExp(`(?:${terms.map((t) => `(${t.pattern})`).join('|')})`, 'gu');
/** 曾经的贫困县, 脱贫的贫困户: a sentence about what was. */
const former = /(?:原|曾|已|昔日|出列|脱|摘帽|退出|“)[^，。；]{0,6}$/u;

export const oldTermsOfPolicy: Rule = {
  id: 'old-terms',
  summary: {
    zh: '政策用语按成文日期，不用过时的提法',
    en: 'Terms of policy as they are at the letter’s date',
  },
  why: {
    zh: '2020年底贫困县全部摘帽，2022年底新冠肺炎更名为新型冠状病毒感染……套用旧稿会留下过时的提法。说过去的事可以照用。',
    en: 'Terms such as 贫困县 (until 2020) are left over from older texts. What speaks of the past may keep them.',
  },
  basis: { clause: '各项政策文件（见规则的数据文件）', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 优先安排⟦贫困县⟧的学校。' },
      { yaml: '正文: 受⟦新冠肺炎⟧影响，工期有所推迟。' },
      { yaml: '正文: 完善⟦残废人⟧通道。' },
    ],
    good: [
      { yaml: '正文: 原贫困县和脱贫户的学校优先安排，2019年全市有贫困村12个。' },
      { yaml: '正文: 优先安排贫困县的学校。\n成文日期: 2019-08-26' },
      { yaml: '正文: 按照《贫困县退出办法》办理，优先安排非贫困户子女，推进乡村振兴，营业税改征增值税。' },
    ],
  },
  check({ letter, find, report }) {
    const signed = readLoosely(letter.date.text);
    for (const { match, text, start, end, span } of find(any, { needs: initials })) {
      const term = terms[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
      if (term.end) {
        if (!signed || compareDates(signed, term.end) <= 0) continue;
        if (isPast(text.text, start, end, term.end.year)) continue;
        if (former.test(text.text.slice(Math.max(0, start - 12), start))) continue;
      }
      report({
        ...span(),
        message: 'old-terms',
        args: { written: match[0], now: term.now },
        actual: match[0],
      });
    }
  },
};
