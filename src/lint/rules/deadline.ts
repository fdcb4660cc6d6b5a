import { compareDates, formatDate, isRealDate, monthsLater } from '../../letter/date.js';
import { readLoosely } from '../dates.js';
import { elsewhere } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const deadline: Rule = {
  id: 'deadline',
  summary: { zh: '在规定期限内答复', en: 'The answer keeps the deadline' },
  why: {
    zh: '提案、建议自交办之日起一般三个月内答复，会办意见一般一个月内送主办单位；期限由本地规范定。超过的请核对日期，或说明已经延期。',
    en: 'Answers are usually due three months after assignment, opinions for the lead agency one month; the profile sets both.',
  },
  basis: { clause: '本地办理办法（规范的“办理.期限”）', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '成文日期: ⟦2026-08-26⟧\n办理: {角色: 主办, 交办日期: 2026-03-15}' },
      { yaml: '成文日期: ⟦2026年6月16日⟧\n办理: {交办日期: 2026-03-15}' },
      {
        yaml: '文种: 会办意见\n主送: 青岚市财政局\n成文日期: ⟦2026-05-06⟧\n办理: {角色: 会办, 交办日期: 2026-04-01}',
      },
    ],
    good: [
      { yaml: '成文日期: 2026-08-26\n办理: {角色: 主办, 交办日期: 2026-05-26}' },
      { yaml: '成文日期: 2026-05-28\n办理: {角色: 分办, 交办日期: 2026-02-28}' },
      {
        yaml: '文种: 会办意见\n主送: 青岚市财政局\n成文日期: 2026-02-28\n办理: {角色: 会办, 交办日期: 2026-01-31}',
      },
    ],
  },
  check({ letter, profile, report }) {
    const { date, genre, handling } = letter;
    const signed = readLoosely(date.text);
    const assigned = handling?.assigned && readLoosely(handling.assigned.text);
    if (!signed || !assigned || !isRealDate(signed) || !isRealDate(assigned)) return;
    const cohost = genre === 'opinion' || handling?.role === 'cohost';
    const months = cohost ? profile.handlingMonths.cohost : profile.handlingMonths.lead;
    const due = monthsLater(assigned, months);
    if (compareDates(signed, due) <= 0) return;
    report({
      ...spanOf(date),
      message: 'deadline',
      args: { due: formatDate(due), months: String(months), signed: date.text },
      actual: date.text,
      hints: [elsewhere(handling!.assigned!)],
    });
  },
};
