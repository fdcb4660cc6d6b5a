/** Which letter answers which row of the ledger. */
import { parseSession } from '../../letter/session.js';
import type { YearLetter } from './facts.js';
import { itemKey } from './keys.js';
import type { LedgerRow } from './ledger.js';

/** Where the ledger or the letter names no session the number decides. */
export function isAnsweredBy(row: LedgerRow, letter: YearLetter): boolean {
  const session = row.session && parseSession(row.session.text);
  return letter.items.some((item) => {
    const both = session && item.session?.parsed;
    return (
      itemKey(both ? session : undefined, row.number.text) ===
      itemKey(both ? item.session!.parsed : undefined, item.number?.text)
    );
  });
}

export function answerTo(row: LedgerRow, letters: readonly YearLetter[]): YearLetter | undefined {
  return letters.find((letter) => isAnsweredBy(row, letter));
}
