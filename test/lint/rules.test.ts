import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text.js';
import { type Example, rules } from '../../src/lint/index.js';
import { letterText, lintText, profileNamed, takeMarks } from './letters.js';

const options = (x: Example) => ({
  profile: profileNamed(x.profile ?? 'gbt9704'),
  ...(x.today ? { today: x.today } : {}),
});

describe.each(rules)('$id', (rule) => {
  test.each(rule.examples.bad)('marks $yaml', (example) => {
    const { text, marks } = takeMarks(letterText(example.yaml, example.without));
    const found = lintText(text, { ...options(example), rules: [rule] });
    expect(found.map((d) => text.slice(d.range!.start, d.range!.end))).toEqual(
      marks.map((m) => text.slice(m.start, m.end)),
    );
    expect(found.map((d) => d.range)).toEqual(marks);
    expect(new Set(found.map((d) => d.code))).toEqual(new Set([rule.id]));
    expect(found.every((d) => d.severity === rule.severity || d.severity === 'info')).toBe(true);
    const edits = found.flatMap((d) => d.fix?.edits ?? []);
    if (example.fixed === undefined) expect(edits).toEqual([]);
    else {
      const fixed = applyEdits(text, edits);
      expect(fixed).toBe(letterText(example.fixed, example.without));
      expect(lintText(fixed, { ...options(example), rules: [rule] })).toEqual([]);
    }
  });

  test.each(rule.examples.good)('accepts $yaml', (example) => {
    const text = letterText(example.yaml, example.without);
    expect(lintText(text, { ...options(example), rules: [rule] })).toEqual([]);
  });

  test('is described and graded in step with its examples', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.fix === 'none').toBe(rule.examples.bad.every((x) => x.fixed === undefined));
    const grades = rule.examples.bad.flatMap((x) => {
      const { text } = takeMarks(letterText(x.yaml, x.without));
      return lintText(text, { ...options(x), rules: [rule] }).flatMap((d) => d.fix?.safety ?? []);
    });
    if (rule.fix !== 'none') expect(grades.includes('safe') ? 'safe' : 'unsafe').toBe(rule.fix);
  });
});

test('a rule that is an error by default rests on a requirement or a contradiction', () => {
  const exceptions = rules.filter(
    (r) => r.severity === 'error' && !['规定', '自相矛盾'].includes(r.basis.strength),
  );
  // The catalogue makes this custom an error on purpose.
  expect(exceptions.map((r) => r.id)).toEqual(['title-no-end-punct']);
});

test('the clean letter has no finding', () => {
  expect(lintText(letterText(''))).toEqual([]);
});

/** A stricter profile asks for these fields, which the clean letter lacks. */
const askedForByProfiles = ['class-required', 'closing-present', 'public-mode-present', 'cc-required'];

describe('one slip planted in the clean letter', () => {
  const slips = rules.flatMap((rule) => rule.examples.bad.map((example) => ({ id: rule.id, ...example })));
  test.each(slips)('$id alone speaks about $yaml', ({ id, ...example }) => {
    const { text } = takeMarks(letterText(example.yaml, example.without));
    const found = lintText(text, options(example)).filter((d) => d.severity !== 'info' || d.code === id);
    // Examples that leave a field out, or belong to a stricter profile, also lack what that profile asks for.
    const others = new Set(found.map((d) => d.code));
    others.delete(id);
    if (example.profile !== undefined) for (const asked of askedForByProfiles) others.delete(asked);
    expect([...others]).toEqual([]);
  });
});
