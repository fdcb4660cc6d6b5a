/** A ledger for programs: every field of every letter, and the figures. Described in docs/export.md. */
import { type CalendarDate, isoDate } from '../../letter/date.js';
import type { Entry } from '../entry.js';
import { onTime, responseDays } from './columns.js';
import type { Totals } from './totals.js';

/** Grows when a program that reads the older one would be misled. */
const version = 1;

export function writeJson(
  title: string,
  entries: readonly Entry[],
  totals: Totals,
  notes: readonly string[],
): string {
  const ledger = { format: 'fuhan-ledger', version, title, letters: entries.map(letter), totals, notes };
  return `${JSON.stringify(ledger, undefined, 2)}\n`;
}

/** Dates as 2026-08-26; a field without value is absent. */
function letter({ date, assigned, due, publishBy, ...entry }: Entry): object {
  const iso = (d: CalendarDate | undefined): string | undefined => d && isoDate(d);
  return {
    ...entry,
    date: iso(date),
    assigned: iso(assigned),
    responseDays: responseDays({ ...entry, date, assigned } as Entry),
    due: iso(due),
    onTime: onTime({ ...entry, date, due } as Entry),
    publishBy: publishBy && { date: isoDate(publishBy.date), exact: publishBy.exact },
  };
}
