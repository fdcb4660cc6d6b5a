import { type CalendarDate, compareDates, isRealDate } from '../../letter/date.js';
import { readLoosely } from '../dates.js';
import { elsewhere } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** Beyond this a late printing is worth a remark. */
const lateDays = 30;

export const printDateOrder: Rule = {
  id: 'print-date-order',
  summary: { zh: '印发日期不早于成文日期', en: 'A letter is not printed before it is signed' },
  why: {
    zh: '印发日期是送印的日期，只能等于或晚于成文日期。晚了一个月以上也提醒一句，多半是套用旧稿没有改。',
    en: 'Printing follows signing. More than a month between the two is worth a look.',
  },
  basis: { clause: 'GB/T 9704-2012 7.4.3；《党政机关公文处理工作条例》第九条', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '版式: 文件\n成文日期: 2026-08-26\n印发: {机关: 青岚市教育局办公室, 日期: ⟦2026-08-20⟧}' },
      { yaml: '版式: 文件\n成文日期: 2026-08-26\n印发: {机关: 青岚市教育局办公室, 日期: ⟦2026-10-20⟧}' },
      {
        yaml: '版式: 文件\n成文日期: 2026年8月26日\n印发: {机关: 青岚市教育局办公室, 日期: ⟦2025年8月28日⟧}',
      },
    ],
    good: [
      { yaml: '版式: 文件\n成文日期: 2026-08-26\n印发: {机关: 青岚市教育局办公室, 日期: 2026年8月26日}' },
      { yaml: '版式: 文件\n成文日期: 2026年8月26日\n印发: {机关: 青岚市教育局办公室, 日期: 2026-09-25}' },
      { yaml: '版式: 文件\n成文日期: 2026-08-26\n印发: {机关: 青岚市教育局办公室, 日期: 2026-08-28}' },
    ],
  },
  check({ letter: { date, printing }, report }) {
    const [signed, printed] = [readLoosely(date.text), printing && readLoosely(printing.date.text)];
    if (!printing || !signed || !printed || !isRealDate(signed) || !isRealDate(printed)) return;
    const early = compareDates(printed, signed) < 0;
    if (!early && days(printed) - days(signed) <= lateDays) return;
    report({
      ...spanOf(printing.date),
      message: early ? 'print-date-order' : 'print-date-order#late',
      args: { printed: printing.date.text, signed: date.text },
      ...(early ? {} : { severity: 'info' }),
      hints: [elsewhere(date)],
    });
  },
};

function days({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
