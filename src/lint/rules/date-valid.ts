import { compareDates, formatDate, isRealDate } from '../../letter/date.js';
import { dateFields, readLoosely } from '../dates.js';
import { elsewhere } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** 2024年2月30日, 6月31日, 13月5日. */
const inText = /(?<![0-9])(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})[日号](?![0-9])/gu;
/** 2024.2.30 */
const dotted =
  /(?<![0-9A-Za-z.．/\-—])((?:19|20)[0-9]{2})([./-])([0-9]{1,2})\2([0-9]{1,2})(?![0-9A-Za-z.．/\-—])/gu;
/** A leap year, for a day whose year is not said. */
const someLeapYear = 2024;

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
      { yaml: '正文: 定于⟦2026年6月31日⟧前完成。' },
      { yaml: '正文: 座谈会于⟦2月30日⟧召开。' },
      { yaml: '成文日期: ⟦2026-02-26⟧\n办理: {角色: 主办, 交办日期: 2026-03-15}' },
    ],
    good: [
      { yaml: '正文: 座谈会于2月29日召开，2024.2.29版，6月30日前完成。' },
      { yaml: '成文日期: 2024-02-29', without: ['文号'] },
      { yaml: '成文日期: 2026-08-26', today: { year: 2026, month: 8, day: 26 } },
    ],
  },
  check({ letter, find, today, report }) {
    for (const text of dateFields(letter)) {
      const date = readLoosely(text.text);
      if (!date) continue;
      if (!isRealDate(date)) {
        report({ ...spanOf(text), message: 'date-valid', args: { written: text.text }, actual: text.text });
      } else if (today && text !== letter.handling?.assigned && compareDates(date, today) > 0) {
        report({
          ...spanOf(text),
          message: 'date-valid#future',
          args: { written: text.text, today: formatDate(today) },
          actual: text.text,
        });
      }
    }
    const { date, handling } = letter;
    const [signed, assigned] = [
      readLoosely(date.text),
      handling?.assigned && readLoosely(handling.assigned.text),
    ];
    if (
      signed &&
      assigned &&
      isRealDate(signed) &&
      isRealDate(assigned) &&
      compareDates(signed, assigned) < 0
    ) {
      report({
        ...spanOf(date),
        message: 'date-valid#assigned',
        args: { written: date.text, assigned: handling!.assigned!.text },
        actual: date.text,
        hints: [elsewhere(handling!.assigned!)],
      });
    }
    for (const { match, span } of [...find(inText), ...find(dotted)]) {
      const [written, year, second] = match;
      const [month, day] = /[0-9]/u.test(second!) ? [match[2], match[3]] : [match[3], match[4]];
      if (isRealDate({ year: Number(year ?? someLeapYear), month: Number(month), day: Number(day) }))
        continue;
      report({ ...span(), message: 'date-valid', args: { written }, actual: written });
    }
  },
};
