/** What the checks of a year need of one letter: a few words of it and where they stand, not the letter itself. */
import type { Diagnostic } from '../../core/diagnostic.js';
import type { TextRange } from '../../core/text.js';
import { type CalendarDate, parseDate } from '../../letter/date.js';
import { parseDocNumber } from '../../letter/docnumber.js';
import { bareNumber } from '../../letter/item.js';
import type { Letter, Text } from '../../letter/letter.js';
import { parseSession, type Session } from '../../letter/session.js';
import { silencer } from '../directives.js';
import type { LintSource } from '../lint.js';

/** Words and their place. */
export interface Spot {
  text: string;
  pointer: string;
  range?: TextRange;
}

export interface YearLetter {
  /** Name of the file in reports. */
  name: string;
  genre: Letter['genre'];
  date?: Spot & { parsed: CalendarDate };
  /** A well-readable number only. */
  docNumber?: Spot & { agency: string; year: number; serial: number };
  issuers: Spot[];
  items: { number?: Spot; session?: Spot & { parsed?: Session }; subject?: Spot }[];
  contacts: { office: string; name: string; phone: Spot }[];
  resultClass?: Spot;
  disclosure?: Spot;
  /** Whether a comment of the file switches this finding off. */
  silenced(d: Diagnostic): boolean;
}

export function yearFacts(name: string, letter: Letter, source: LintSource): YearLetter {
  const spot = (t: Text): Spot => {
    const range = source.range(t.at.pointer, 'value');
    return { text: t.text.trim(), pointer: t.at.pointer, ...(range ? { range } : {}) };
  };
  const date = parseDate(letter.date.text);
  const issuers = letter.issuers.map(spot);
  return {
    name,
    genre: letter.genre,
    ...(date ? { date: { ...spot(letter.date), parsed: date } } : {}),
    ...(letter.docNumber ? numbered(spot(letter.docNumber)) : {}),
    issuers,
    items: letter.proposals.map(({ number, session, subject }) => {
      const parsed = session && parseSession(session.text);
      return {
        ...(number ? { number: { ...spot(number), text: bareNumber(number).text.trim() } } : {}),
        ...(session ? { session: { ...spot(session), ...(parsed ? { parsed } : {}) } } : {}),
        ...(subject ? { subject: spot(subject) } : {}),
      };
    }),
    contacts: letter.contacts.map((c) => ({
      office: `${issuers[0]?.text ?? ''}${c.department?.text ?? ''}`,
      name: c.name.text.trim(),
      phone: spot(c.phone),
    })),
    ...(letter.resultClass ? { resultClass: spot(letter.resultClass) } : {}),
    ...(letter.disclosure
      ? { disclosure: spot({ text: letter.disclosure.value, at: letter.disclosure.at }) }
      : {}),
    silenced: silencer(source),
  };
}

function numbered(written: Spot): Pick<YearLetter, 'docNumber'> {
  const n = parseDocNumber(written.text);
  const [year, serial] = [Number(n?.year.text), Number(n?.serial.text)];
  return n && Number.isInteger(year) && serial > 0
    ? { docNumber: { ...written, agency: n.agency.text, year, serial } }
    : {};
}
