import type { Spot, YearLetter } from './facts.js';
import type { LedgerRow } from './ledger.js';
import { matches } from './matches.js';
import type { YearRule } from './rule.js';

export const ledgerDiffers: YearRule = {
  id: 'ledger-differs',
  summary: {
    zh: '案由、文号、办理结果、公开方式与台账一致',
    en: 'Subject, document number, result and disclosure agree with the ledger',
  },
  why: {
    zh: '公开清单、年度统计都按台账出；台账与答复不一致，网上发的、报上去的就错了。',
    en: 'Lists for the web and figures of the year come from the ledger; where it differs from the letter they are wrong.',
  },
  basis: { clause: '交办台账', strength: '自相矛盾' },
  severity: 'warning',
  since: '0.1.0',
  check({ letters, ledger = [], report }) {
    const all = matches(ledger, letters);
    // Two items of one letter with one number are one answer to the row.
    const answers = all.filter((m, i) => m.row !== all[i - 1]?.row || m.letter !== all[i - 1]?.letter);
    for (const { row, letter, item } of answers) {
      for (const { spot, cell } of pairs(row, letter, item.subject)) {
        if (!spot || !cell || same(spot.text, cell.text)) continue;
        report({
          letter,
          spot,
          message: 'ledger-differs',
          args: { written: spot.text, listed: cell.text, cell: cell.at },
        });
      }
    }
  },
};

function pairs(row: LedgerRow, letter: YearLetter, subject: Spot | undefined) {
  return [
    { spot: subject, cell: row.subject },
    // What the lead agency's row says of number, result and disclosure is not about a co-handler's opinion.
    ...(letter.genre === 'reply'
      ? [
          { spot: letter.docNumber, cell: row.docNumber },
          { spot: letter.resultClass, cell: isClass(row.resultClass?.text) ? row.resultClass : undefined },
          {
            spot: letter.disclosure,
            cell: /公开/u.test(row.disclosure?.text ?? '') ? row.disclosure : undefined,
          },
        ]
      : []),
  ];
}

/** 类别 of a ledger may also be the kind of item, or the field it belongs to. */
function isClass(text: string | undefined): boolean {
  return text !== undefined && /^[A-D甲乙丙丁][0-9]?类?$/u.test(text);
}

function same(a: string, b: string): boolean {
  const bare = (s: string): string => s.normalize('NFKC').replace(/[\s《》“”"（）()]|类$/gu, '');
  return bare(a) === bare(b);
}
