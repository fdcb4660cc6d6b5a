import type { CalendarDate } from '../letter/date.js';

/** The clerk's own date, not that of Greenwich. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
