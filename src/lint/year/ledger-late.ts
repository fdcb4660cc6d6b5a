import { compareDates, formatDate } from '../../letter/date.js';
import { cellDate } from './ledger.js';
import { matches } from './matches.js';
import type { YearRule } from './rule.js';

export const ledgerLate: YearRule = {
  id: 'ledger-late',
  summary: { zh: '成文日期不晚于台账的办理期限', en: 'No letter is dated after its due date' },
  why: {
    zh: '超期的答复要说明原因或办过延期；也可能是日期写错了。',
    en: 'A late reply needs a reason or an extension; or its date is a slip.',
  },
  basis: { clause: '交办台账的办理期限', strength: '惯例' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, ledger = [], report }) {
    const all = matches(ledger, letters);
    const answers = all.filter((m, i) => m.row !== all[i - 1]?.row);
    for (const { row, letter } of answers) {
      const due = cellDate(row.due);
      if (!due || !letter.date || compareDates(letter.date.parsed, due) <= 0) continue;
      const item = letter.items.find((i) => i.number);
      report({
        letter,
        spot: letter.date,
        message: 'ledger-late',
        args: {
          date: formatDate(letter.date.parsed),
          due: formatDate(due),
          cell: row.due!.at,
          number: item?.number?.text ?? row.number.text,
        },
      });
    }
  },
};
