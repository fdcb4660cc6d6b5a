/** Days between dates, and working days counted with the table of holidays. */
import { type CalendarDate, isoDate } from '../letter/date.js';
import { holidayYears } from './holidays.js';

/** Days since 1970-01-01, the calendar's own: no time zone. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** `exact` is false when a year without a table of holidays was touched: there only weekends are days off. */
export interface Deadline {
  date: CalendarDate;
  exact: boolean;
}

/** The last day on which a letter must be published. */
export const publicationDays = 20;

/**
 * 政府信息公开条例（2019）第二十六条: within 20 working days from the day the information came into being, here the
 * 成文日期, itself not counted.
 */
export function publicationDeadline(date: CalendarDate): Deadline {
  return workdaysAfter(date, publicationDays);
}

/** The `count`-th working day after `date`. `count` is 1 or more. */
export function workdaysAfter(date: CalendarDate, count: number): Deadline {
  let day = dayNumber(date);
  let exact = true;
  for (let left = count; left > 0; ) {
    const next = fromDayNumber(++day);
    exact &&= tables.has(next.year);
    if (isWorkday(next)) left--;
  }
  return { date: fromDayNumber(day), exact };
}

export function isWorkday(date: CalendarDate): boolean {
  const day = isoDate(date).slice(5);
  const table = tables.get(date.year);
  if (table?.worked.has(day)) return true;
  // 1970-01-01 was a Thursday.
  const weekday = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !table?.off.some(([first, last]) => first <= day && day <= last);
}

const tables = new Map(
  holidayYears.map(({ year, off, worked }) => [year, { off, worked: new Set(worked) }] as const),
);

function fromDayNumber(day: number): CalendarDate {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
