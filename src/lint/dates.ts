/** The fields that hold a date. */
import { type CalendarDate, type DateForm, readDate } from '../letter/date.js';
import type { Letter, Text } from '../letter/letter.js';

/** 成文日期, 印发日期 and 交办日期, as far as the letter has them. */
export function dateFields({ date, printing, handling }: Letter): Text[] {
  return [date, printing?.date, handling?.assigned].flatMap((t) => (t && t.text !== '' ? [t] : []));
}

/** 2026年　月　日: left open until the letter is signed; a gap, not a slip. */
export function isOpenDate(text: string): boolean {
  return /^(?:[0-9]{4})?年[ \u3000]+月[ \u3000]+日$/u.test(text);
}

/** Any form a date may have been written in, full-width digits and spaces included. */
export function readLoosely(text: string): (CalendarDate & { form: DateForm | 'loose' }) | undefined {
  const exact = readDate(text);
  if (exact) return exact;
  const loose = readDate(text.normalize('NFKC').replace(/\s+/gu, ''));
  return loose && { ...loose, form: 'loose' };
}
