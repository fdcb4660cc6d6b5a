/**
 * Seeded single mistakes: one of the catalogue's rows planted in one clean letter, with the characters that a
 * clerk would underline. Kept apart from the rules and their examples, whose independent judge this is.
 */
import type { Diagnostic } from '../../../src/core/diagnostic.js';
import type { TextRange } from '../../../src/core/text.js';
import type { CleanLetter } from './letters.js';
import { chance, type Row, readClean, type Tolerance, takeMarks } from './plant.js';
import { head } from './rows/head.js';
import { numbers } from './rows/numbers.js';
import { privacy } from './rows/privacy.js';
import { punctuation } from './rows/punctuation.js';
import { structure } from './rows/structure.js';
import { title } from './rows/title.js';
import { words } from './rows/words.js';

export interface Mistake {
  /** Row of the catalogue. */
  id: string;
  /** Other rows that may say it in its stead. */
  also: readonly string[];
  severity: Row['severity'];
  tolerance: Tolerance;
  /** The clean letter it was planted in. */
  letter: string;
  text: string;
  /** The wrong characters in `text`. */
  range: TextRange;
  /** Stretches that are as right an answer. */
  others: readonly TextRange[];
}

const rows: readonly Row[] = [head, title, structure, numbers, punctuation, words, privacy].flat();

/** A row is planted at least so often, and every way of making its mistake at least once. */
const least = { error: 3, warning: 2, info: 1 };

/** The mistakes of one seed; another seed gives other letters, places and values. */
export function mistakes(letters: readonly CleanLetter[], seed: number): Mistake[] {
  const clean = letters.map(readClean);
  const random = chance(seed);
  const seen = new Set<string>();
  return rows.flatMap(({ ids, severity, tolerance, planters }) =>
    planters.flatMap((plant) => {
      const made: Mistake[] = [];
      for (const letter of random.shuffled(clean)) {
        if (made.length === Math.ceil(least[severity] / planters.length)) break;
        const marked = plant(letter, random);
        if (marked === undefined || !marked.includes('⟦')) continue;
        const { text, range, others } = takeMarks(marked);
        if (text === letter.text || seen.has(text)) continue;
        seen.add(text);
        made.push({
          id: ids[0]!,
          also: ids.slice(1),
          severity,
          tolerance,
          letter: letter.name,
          text,
          range,
          others,
        });
      }
      return made;
    }),
  );
}

/** Whether one of the findings says this mistake, not merely as information, at the right characters. */
export function isFound(mistake: Mistake, findings: readonly Diagnostic[]): boolean {
  return findings.some(
    (d) =>
      (d.code === mistake.id || mistake.also.includes(d.code)) &&
      (d.severity !== 'info' || mistake.severity === 'info') &&
      (mistake.tolerance === 'letter' ||
        [mistake.range, ...mistake.others].some((r) => d.range && meets(d.range, r, mistake.tolerance))),
  );
}

function meets(found: TextRange, wanted: TextRange, tolerance: Tolerance): boolean {
  const slack = tolerance === 'near' ? 1 : 0;
  const same = Math.abs(found.start - wanted.start) <= slack && Math.abs(found.end - wanted.end) <= slack;
  return same || (tolerance === 'within' && found.start >= wanted.start && found.end <= wanted.end);
}
