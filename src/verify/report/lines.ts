/** A deviation as a sentence. */
import { type Language, type MessageId, sentence } from '../../core/messages/index.js';
import type { CheckId } from '../catalogue.js';
import type { Deviation } from '../judge.js';
import type { Compared } from '../source.js';
import type { Verdict } from '../verify.js';

/** Measured in points or counted; everything else is mm. */
const units: Partial<Record<CheckId, 'point' | 'count'>> = {
  'title-size': 'point',
  'body-size': 'point',
  'number-size': 'point',
  'grid-rows': 'count',
  'grid-cells': 'count',
  'grid-full-page': 'count',
};

/** What is off, what was measured, and the clause; text out of the PDF is made harmless. */
export function sentenceOf(d: Deviation, language: Language): string {
  const say = (id: MessageId, args = {}): string => sentence(language, id, args);
  const { measured = '', expected = '', deviation } = d;
  const unit = units[d.check];
  const signed = deviation === undefined ? '' : `${deviation > 0 ? '+' : ''}${deviation}`;
  const numbers =
    deviation === undefined
      ? ''
      : say(unit ? `verify/numbers#${unit}` : 'verify/numbers', { measured, expected, deviation: signed });
  return visible(
    (d.page === undefined ? '' : say('verify/page', { page: d.page })) +
      (d.part === undefined ? '' : say('verify/part', { part: say(`verify/part-${d.part}`) })) +
      say(d.message, { ...d.args, measured, expected }) +
      numbers +
      (d.clause === '' ? '' : say('verify/clause', { clause: d.clause })) +
      (d.source ? say('verify/line', { ...d.source }) : ''),
  );
}

/** Where the words of the comparison came from. */
export type SourceNote = Pick<Compared, 'from' | 'name'>;

export function headOf(path: string, verdict: Verdict, source: SourceNote, language: Language): string {
  const { kind, pages = 0 } = verdict;
  const own = kind !== 'pdf' && source.from === 'attached';
  return visible(
    sentence(language, kind === 'pdf' ? 'verify/head' : 'verify/head#document', {
      path,
      kind: sentence(language, `verify/kind-${kind}`),
      form: sentence(language, `verify/form-${verdict.form}`),
      pages,
      source: sentence(language, own ? 'verify/source-attached#docx' : `verify/source-${source.from}`, {
        name: source.name,
      }),
    }),
  );
}

export function errorsOf(verdict: Verdict): number {
  return verdict.deviations.filter((d) => d.severity === 'error').length;
}

/** Control characters and marks of direction would act on a terminal or a browser. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}
