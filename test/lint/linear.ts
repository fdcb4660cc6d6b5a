/** Does a rule's time grow with the letter, or with its square? Told by ratios in one process, never by a clock's seconds. */
import type { readLetter } from '../../src/letter/read.js';
import type { Rule } from '../../src/lint/index.js';
import { running } from '../../src/lint/running.js';
import { printedTexts } from '../../src/lint/texts.js';
import { profileNamed } from './letters.js';

type Letter = ReturnType<typeof readLetter>;

/** From one size to the next a quadratic rule's share of the time grows beyond any noise before it takes minutes. */
const steps = [1 / 8, 1] as const;
/** Four times the letter may cost this much more: 3 × for twice the letter, and a quadratic rule takes 16 ×. */
const limit = 9;
/** A rule that takes less than this many plain passes over the letter is not worth measuring more closely. */
const passes = 30;

const profile = profileNamed('gbt9704');

/** The ids of the rules whose time more than doubles, by far, when the size of the letter doubles. */
export function superlinear(
  rules: readonly Rule[],
  letterOf: (size: number) => Letter,
  size: number,
): string[] {
  const slow = new Set<Rule>();
  for (const step of steps) {
    const now = Math.round(size * step);
    const one = runner(letterOf(now));
    const plain = best(3, one.plain);
    for (const rule of rules) {
      if (slow.has(rule) || one.time(rule) < passes * plain) continue;
      if (grows(rule, letterOf, now)) slow.add(rule);
    }
  }
  return rules.filter((rule) => slow.has(rule)).map((rule) => rule.id);
}

/** At each of growing sizes, four times the letter takes more than the limit: once more, should the machine have been busy. */
function grows(rule: Rule, letterOf: (size: number) => Letter, size: number): boolean {
  return growsNow(rule, letterOf, size) && growsNow(rule, letterOf, size);
}

function growsNow(rule: Rule, letterOf: (size: number) => Letter, size: number): boolean {
  return [1, 1.5, 2, 3].every((more) => {
    const part = runner(letterOf(Math.round((size * more) / 2)));
    const whole = runner(letterOf(Math.round(size * more * 2)));
    const times = Array.from({ length: 4 }, () => [part.time(rule), whole.time(rule)] as const);
    return Math.min(...times.map((t) => t[1])) > limit * Math.min(...times.map((t) => t[0]));
  });
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
