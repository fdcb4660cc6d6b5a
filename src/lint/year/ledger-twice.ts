import { parseSession } from '../../letter/session.js';
import { itemKey } from './keys.js';
import { groups, type YearRule } from './rule.js';

export const ledgerTwice: YearRule = {
  id: 'ledger-twice',
  summary: { zh: '台账里一件只登一行', en: 'The ledger has one row an item' },
  why: {
    zh: '重复的行会让件数、满意率算错。',
    en: 'A row twice makes counts and rates wrong.',
  },
  basis: { clause: '交办台账', strength: '自相矛盾' },
  severity: 'warning',
  since: '0.1.0',
  check({ ledger = [], report }) {
    const key = (row: (typeof ledger)[number]): string | undefined =>
      itemKey(row.session && parseSession(row.session.text), row.number.text);
    for (const [first, ...others] of groups(ledger, key)) {
      for (const { number } of others)
        report({
          cell: number,
          message: 'ledger-twice',
          args: { number: number.text, other: first!.number.at },
        });
    }
  },
};
