import { compareDates, formatDate, isRealDate } from '../../letter/date.js';
import { dateFields, readLoosely } from '../dates.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const dateValid: Rule = {
  id: 'date-valid',
  summary: { zh: '日期真实存在，不在将来', en: 'Dates exist in the calendar and are not in the future' },
  why: {
    zh: '2月30日、13月这样的日期多是手误。成文日期是签发的日子，不会晚于今天。',
    en: 'A day that the calendar lacks is a slip, and a letter is not signed tomorrow.',
  },
  basis: { clause: '日历；《党政机关公文处理工作条例》第九条', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '成文日期: ⟦2026年2月30日⟧' },
      { yaml: '成文日期: ⟦2026-08-26⟧', today: { year: 2026, month: 8, day: 25 } },
    ],
    good: [
      { yaml: '成文日期: 2024-02-29', without: ['文号'] },
      { yaml: '成文日期: 2026-08-26', today: { year: 2026, month: 8, day: 26 } },
    ],
  },
  check({ letter, today, report }) {
    for (const text of dateFields(letter)) {
      const date = readLoosely(text.text);
      if (!date) continue;
      if (!isRealDate(date)) {
        report({ ...spanOf(text), message: 'date-valid', args: { written: text.text }, actual: text.text });
      } else if (today && text === letter.date && compareDates(date, today) > 0) {
        report({
          ...spanOf(text),
          message: 'date-valid#future',
          args: { written: text.text, today: formatDate(today) },
          actual: text.text,
        });
      }
    }
  },
};
