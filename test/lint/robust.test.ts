/** What rules must bear: ten thousand strange letters, and a paragraph of a megabyte. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text.js';
import { readLetter } from '../../src/letter/read.js';
import { lenient, lint, type Rule, rules } from '../../src/lint/index.js';
import { running } from '../../src/lint/running.js';
import { printedTexts } from '../../src/lint/texts.js';
import { builtinProfiles } from '../../src/profile/resolve.js';
import { checkReply } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import { letterText, lintText, profileNamed } from './letters.js';
import { mutants } from './mutants.js';
import { everywhere, inBody, texts } from './pathological.js';

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

test('a paragraph of a megabyte is borne by every rule, whatever it is made of', () => {
  const ordinary = inBody(texts['ordinary text']!(1 << 20));
  const quotes = everywhere('“《（'.repeat(4000));
  for (const letter of [ordinary, quotes]) {
    const printed = printedTexts(letter);
    const find = running(printed);
    const profile = profileNamed('gbt9704');
    for (const rule of rules)
      expect(() =>
        rule.check({ letter, profile, texts: printed, find, today, report: () => {} }),
      ).not.toThrow();
  }
});
