/** Which letter answers which row of the ledger. */
import { parseSession } from '../../letter/session.js';
import type { YearLetter } from './facts.js';
import { itemKey, sessionKey } from './keys.js';
import type { LedgerRow } from './ledger.js';

export interface Match {
  row: LedgerRow;
  letter: YearLetter;
  item: YearLetter['items'][number];
}

/**
 * Every row with every item of a letter that answers it, in the order of rows and letters. Where the ledger or the
 * letter names no session the number decides. Looked up by number: a year may have thousands of both.
 */
export function matches(ledger: readonly LedgerRow[], letters: readonly YearLetter[]): Match[] {
  const byNumber = new Map<string, Omit<Match, 'row'>[]>();
  for (const letter of letters) {
    for (const item of letter.items) {
      const key = itemKey(undefined, item.number?.text);
      if (key === undefined) continue;
      const known = byNumber.get(key);
      if (known) known.push({ letter, item });
      else byNumber.set(key, [{ letter, item }]);
    }
  }
  return ledger.flatMap((row) => {
    const session = row.session && parseSession(row.session.text);
    const meets = (other: typeof session): boolean =>
      !session || !other || sessionKey(session) === sessionKey(other);
    return (byNumber.get(itemKey(undefined, row.number.text) ?? '') ?? [])
      .filter(({ item }) => meets(item.session?.parsed))
      .map((answer) => ({ row, ...answer }));
  });
}
