import { matches } from './matches.js';
import type { YearRule } from './rule.js';

export const ledgerUnlisted: YearRule = {
  id: 'ledger-unlisted',
  summary: { zh: '所答复的每一件都在台账里', en: 'Every item that is answered is on the ledger' },
  why: {
    zh: '台账里没有这个编号，多半是编号抄错了，或者台账漏登。',
    en: 'A number that the ledger does not have is usually a slip, in the letter or in the ledger.',
  },
  basis: { clause: '交办台账', strength: '自相矛盾' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, ledger = [], report }) {
    if (ledger.length === 0) return;
    const listed = new Set(matches(ledger, letters).map((m) => m.item));
    for (const letter of letters) {
      for (const item of letter.items) {
        if (!item.number || listed.has(item)) continue;
        report({ letter, spot: item.number, message: 'ledger-unlisted', args: { number: item.number.text } });
      }
    }
  },
};
