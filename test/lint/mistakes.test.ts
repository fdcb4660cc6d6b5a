/** The judges judged: the seeded mistakes are many, well marked and of the seed's choosing. */
import { describe, expect, test } from 'vitest';
import { cleanLetters } from './corpus/letters.js';
import { isFound, mistakes } from './corpus/mistakes.js';

const planted = mistakes(cleanLetters, 20261125);

describe('the seeded mistakes', () => {
  test('are three hundred and more, in all families and most letters', () => {
    expect(planted.length).toBeGreaterThanOrEqual(300);
    expect(new Set(planted.map((m) => m.id)).size).toBeGreaterThanOrEqual(100);
    expect(new Set(planted.map((m) => m.letter)).size).toBeGreaterThanOrEqual(40);
  });

  test('are the same for the same seed, and others for another', () => {
    expect(mistakes(cleanLetters, 20261125)).toEqual(planted);
    const texts = new Set(planted.map((m) => m.text));
    const others = mistakes(cleanLetters, 7).filter((m) => !texts.has(m.text));
    expect(others.length).toBeGreaterThan(planted.length / 2);
  });

  test('mark characters of the letter', () => {
    const wrong = planted.filter(
      ({ text, range, others }) =>
        /[⟦⟧〘〙]/u.test(text) ||
        [range, ...others].some(({ start, end }) => !(start < end && end <= text.length)),
    );
    expect(wrong.map((m) => `${m.id} ${m.letter}`)).toEqual([]);
  });
});

describe('a mistake is found', () => {
  const mistake = { ...planted[0]!, tolerance: 'exact' as const, others: [] };
  const { id, range, severity } = mistake;
  const finding = (code: string, start: number, end: number) => ({
    code,
    severity,
    message: 'rules/replace' as const,
    range: { start, end },
  });

  test('by its row at its characters only', () => {
    expect(isFound(mistake, [finding(id, range.start, range.end)])).toBe(true);
    expect(isFound(mistake, [finding('docno-missing', range.start, range.end)])).toBe(false);
    expect(isFound(mistake, [finding(id, range.start, range.end + 1)])).toBe(false);
    expect(isFound(mistake, [{ ...finding(id, range.start, range.end), severity: 'info' }])).toBe(false);
  });

  test('one character off when something is missing, and inside when parts are wrong together', () => {
    const shifted = [finding(id, range.start, range.end + 1)];
    expect(isFound({ ...mistake, tolerance: 'near' }, shifted)).toBe(true);
    expect(isFound({ ...mistake, tolerance: 'near' }, [finding(id, range.start, range.end + 2)])).toBe(false);
    expect(isFound({ ...mistake, tolerance: 'within' }, [finding(id, range.start + 1, range.end)])).toBe(
      true,
    );
    expect(isFound({ ...mistake, tolerance: 'within' }, shifted)).toBe(false);
  });
});
