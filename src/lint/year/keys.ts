/** When two files speak of the same item, session or agency. */
import type { Session } from '../../letter/session.js';

/** Item numbers are padded by habit only: 072 is 72. Undefined without number. */
export function itemKey(session: Session | undefined, number: string | undefined): string | undefined {
  if (number === undefined || number === '') return undefined;
  const bare = number.replace(/^0+(?=.)/u, '').toUpperCase();
  return `${session ? sessionKey(session) : ''} ${bare}`;
}

export function sessionKey({ sector, term, meeting }: Session): string {
  return `${sector ?? ''} ${term} ${meeting}`;
}

/** The value that most have, first seen first; undefined when two are equally frequent. */
export function usual(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first && (!second || first[1] > second[1]) ? first[0] : undefined;
}
