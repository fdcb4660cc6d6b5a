/** Does a rule's time grow with the letter, or with its square? Told by ratios in one process, never by a clock's seconds. */
import type { readLetter } from '../../src/letter/read.js';
import type { Rule } from '../../src/lint/index.js';
import { running } from '../../src/lint/running.js';
import { printedTexts } from '../../src/lint/texts.js';
import { profileNamed } from './letters.js';

type Letter = ReturnType<typeof readLetter>;

/** Sixteen times the letter: a linear rule takes 16 ×, a quadratic one 256 ×. What lies between is a busy machine's. */
const limit = 64;
/** So often the growth is measured; a rule is quadratic when it looks so every time. */
const rounds = 3;
/** A rule that takes less than this many plain passes over the letter is not worth measuring more closely. */
const passes = 30;

const profile = profileNamed('gbt9704');

/** The ids of the rules whose time grows like the square of the letter's size. */
export function superlinear(
  rules: readonly Rule[],
  letterOf: (size: number) => Letter,
  size: number,
): string[] {
  const one = runner(letterOf(size));
  const plain = best(3, one.plain);
  const dear = rules.filter((rule) => one.time(rule) > passes * plain);
  return dear.filter((rule) => grows(rule, letterOf, size)).map((rule) => rule.id);
}

function grows(rule: Rule, letterOf: (size: number) => Letter, size: number): boolean {
  const part = runner(letterOf(Math.round(size / 4)));
  const whole = runner(letterOf(size * 4));
  for (let round = 0; round < rounds; round++) {
    const small = best(5, () => part.time(rule));
    const large = best(2, () => whole.time(rule));
    if (large <= limit * small) return false;
  }
  return true;
}

function runner(letter: Letter) {
  const texts = printedTexts(letter);
  const find = running(texts);
  // What rules share is made before the first of them is timed.
  find(/(?!)/gu);
  return {
    time(rule: Rule): number {
      const start = performance.now();
      rule.check({
        letter,
        profile,
        texts,
        find,
        today: { year: 2026, month: 11, day: 23 },
        report: () => {},
      });
      return performance.now() - start;
    },
    plain(): number {
      const start = performance.now();
      let sum = 0;
      for (const { text } of texts) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
      return sum < 0 ? 0 : performance.now() - start;
    },
  };
}

function best(times: number, measure: () => number): number {
  return Math.min(...Array.from({ length: times }, measure));
}
