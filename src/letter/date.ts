/** 成文日期 and other dates. */
import { parseNumeral } from './numerals.js';

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/**
 * How a date is written: `iso` 2021-08-26 and `chinese` 2021年8月26日 are the two accepted forms;
 * `padded` 2021年08月06日, `dotted` 2021.8.26 or 2021/8/26 or 2021-8-26, and `hanzi` 二〇二一年八月二十六日
 * (also the mixtures 二0二一年) can be read but are wrong.
 */
export type DateForm = 'iso' | 'chinese' | 'padded' | 'dotted' | 'hanzi';

const hanziYear =
  /^([0-9０-９〇零○Ο一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3}|[0-9]{1,2})月([一二三四五六七八九十]{1,3}|[0-9]{1,2})日$/u;

/** Read a date in any of the known forms; undefined when it is none. The calendar is not checked: see `isRealDate`. */
export function readDate(text: string): (CalendarDate & { form: DateForm }) | undefined {
  const t = text.trim();
  let m = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/u.exec(t);
  if (m) return { ...numbers(m), form: 'iso' };
  m = /^([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日$/u.exec(t);
  if (m)
    return { ...numbers(m), form: m[2]!.startsWith('0') || m[3]!.startsWith('0') ? 'padded' : 'chinese' };
  m = /^([0-9]{4})[-./．－]([0-9]{1,2})[-./．－]([0-9]{1,2})日?$/u.exec(t);
  if (m) return { ...numbers(m), form: 'dotted' };
  m = hanziYear.exec(t);
  if (!m) return undefined;
  const year = Number([...m[1]!].map(yearDigit).join(''));
  const month = parseNumeral(m[2]!);
  const day = parseNumeral(m[3]!);
  return month === undefined || day === undefined ? undefined : { year, month, day, form: 'hanzi' };
}

/** A date in one of the two accepted forms that the calendar has; undefined otherwise. */
export function parseDate(text: string): CalendarDate | undefined {
  const date = readDate(text);
  if (!date || (date.form !== 'iso' && date.form !== 'chinese') || !isRealDate(date)) return undefined;
  return { year: date.year, month: date.month, day: date.day };
}

/** Whether the (proleptic Gregorian) calendar has this day. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

/** The same day some months later, or the last day of a shorter month. */
export function monthsLater({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + month - 1 + months;
  const later = { year: Math.floor(count / 12), month: (count % 12) + 1, day };
  while (!isRealDate(later) && later.day > 28) later.day--;
  return later;
}

/** 2021年8月26日: year in full, month and day without padding. GB/T 9704-2012 7.3.5.4. */
export function formatDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

/** 2021-08-26, for metadata and file names. */
export function isoDate(date: CalendarDate): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

/** Order of two dates: negative when `a` is earlier. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

function numbers(m: RegExpExecArray): CalendarDate {
  return { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
}

function yearDigit(c: string): number {
  const hanzi = '零一二三四五六七八九'.indexOf(c);
  if (hanzi >= 0) return hanzi;
  const code = c.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return code >= 48 && code <= 57 ? code - 48 : 0;
}
