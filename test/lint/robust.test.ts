/** What rules must bear: ten thousand strange letters, and paragraphs made to go over again and again. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text.js';
import { readLetter } from '../../src/letter/read.js';
import { lenient, lint, type Rule, rules } from '../../src/lint/index.js';
import { builtinProfiles } from '../../src/profile/resolve.js';
import { checkReply } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import { letterText, lintText, profileNamed } from './letters.js';
import { superlinear } from './linear.js';
import { mutants } from './mutants.js';
import { everywhere, inBody, lists, texts } from './pathological.js';

const planted = (id: string, check: Rule['check']): Rule => ({ ...rules[0]!, id, check });
const today = { year: 2026, month: 11, day: 23 };

/** Rule and complaint → the first letter that made it so; and how many letters could be judged. */
function judged(letters: Iterable<string>, tried: readonly Rule[]) {
  const profiles = builtinProfiles().map(profileNamed);
  const failures = new Map<string, string>();
  let count = 0;
  let findings = 0;
  for (const text of letters) {
    const source = parseSource('mutant', text);
    const checked = checkReply(source);
    const raw = checked.value ?? checkReply(lenient(source, checked.diagnostics)).value;
    if (!raw) continue;
    const profile = profiles[count++ % profiles.length]!;
    const fail = (what: string): unknown => failures.has(what) || failures.set(what, text);
    for (const d of lint({ letter: readLetter(raw), profile, source, today, rules: tried })) {
      findings++;
      if (d.code === 'internal/rule-failed') fail(`${d.args?.rule} throws ${d.args?.reason}`);
      else if (!d.range) fail(`${d.code} has no range`);
      for (const r of [d.range, ...(d.hints ?? []).map((h) => h.range), ...(d.fix?.edits ?? [])]) {
        if (r && !(0 <= r.start && r.start <= r.end && r.end <= text.length))
          fail(`${d.code} out of the text`);
      }
      try {
        applyEdits(text, d.fix?.edits ?? []);
      } catch {
        fail(`${d.code} has edits that overlap`);
      }
    }
  }
  return { failures: Object.fromEntries(failures), count, findings };
}

describe('ten thousand strange letters', () => {
  test('make no rule throw, and every finding and edit lies in the text', () => {
    const { failures, count, findings } = judged(mutants(10_000, 20261125), rules);
    expect(failures).toEqual({});
    // Otherwise the letters were none, or nothing was found in them.
    expect(count).toBeGreaterThan(8_000);
    expect(findings).toBeGreaterThan(10_000);
  });

  test('a rule that throws at a few of them, and one that points beside the text, would be named', () => {
    const throws = planted('throws', ({ letter }) => {
      if (letter.docNumber?.text.includes('[')) throw new Error('boom');
    });
    const beside = planted('beside', ({ letter, report }) =>
      report({ at: { ...letter.date.at, offset: 9999 }, length: 3, message: 'docno-bracket' }),
    );
    const { failures } = judged(mutants(500, 1), [throws, beside]);
    expect(Object.keys(failures).sort()).toEqual(['beside out of the text', 'throws throws boom']);
  });

  test('the other rules still run', () => {
    const throws = planted('throws', () => {
      throw new Error('boom');
    });
    const found = lintText(letterText('文号: 青教函[2026]12号'), { rules: [throws, ...rules, throws] });
    expect(found.map((d) => d.code)).toEqual([
      'internal/rule-failed',
      'internal/rule-failed',
      'docno-bracket',
    ]);
  });
});

describe('time grows with the length, whatever stands in', () => {
  test.each(Object.entries(texts))('in %s', (_, text) => {
    const inOne = superlinear(rules, (size) => inBody(text(size)), 1 << 14);
    const inAll = superlinear(rules, (size) => everywhere(text(size)), 1 << 12);
    expect(`body: ${inOne}; every field: ${inAll}`).toBe('body: ; every field: ');
  });

  test('in lists with many members', () => {
    // These hold each name against each other one: a letter has a dozen of them at most.
    const pairwise = ['sign-match-issuer', 'sign-sealed-mode', 'contact-not-member'];
    const tried = rules.filter((rule) => !pairwise.includes(rule.id));
    expect(superlinear(tried, lists, 500).join()).toBe('');
  });

  test('in a paragraph of a megabyte', () => {
    expect(superlinear(rules, (size) => inBody(texts['ordinary text']!(size)), 1 << 20)).toEqual([]);
  });

  test('a rule that looks for the end of every open quote is caught, one that does not is not', () => {
    const quotes = planted('quotes', ({ find }) => void find(/“[^”]*”/gu));
    const ends = planted('ends', ({ letter, texts, report }) => {
      const closed = texts.some(({ text }) => [...text].some((_, i) => text.indexOf('”', i) >= 0));
      if (closed) report({ at: letter.date.at, message: 'docno-bracket' });
    });
    const fine = planted('fine', ({ find }) => void find(/“[^“”]*”/gu));
    const tried = superlinear([quotes, ends, fine], (size) => inBody('“'.repeat(size)), 1 << 13);
    expect(tried).toEqual(['quotes', 'ends']);
  });
});
