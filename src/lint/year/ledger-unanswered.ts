import { compareDates, formatDate } from '../../letter/date.js';
import { cellDate } from './ledger.js';
import { matches } from './matches.js';
import type { YearRule } from './rule.js';

export const ledgerUnanswered: YearRule = {
  id: 'ledger-unanswered',
  summary: { zh: '台账里交办的每一件都有答复', en: 'Every item of the ledger is answered' },
  why: {
    zh: '漏答一件，就要被督查室点名。过了期限还没有答复的是警告，没到期限的是提示。',
    en: 'A forgotten item is named in public. Past its due date it is a warning, before that a remark.',
  },
  basis: { clause: '交办台账', strength: '自相矛盾' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, ledger = [], today, report }) {
    const answered = new Set(matches(ledger, letters).map((m) => m.row));
    for (const row of ledger) {
      if (answered.has(row)) continue;
      const due = cellDate(row.due);
      const number = row.number.text;
      const late = due && today && compareDates(due, today) < 0;
      if (due && late)
        report({
          cell: row.number,
          message: 'ledger-unanswered#late',
          args: { number, due: formatDate(due) },
        });
      else report({ cell: row.number, message: 'ledger-unanswered', args: { number }, severity: 'info' });
    }
  },
};
