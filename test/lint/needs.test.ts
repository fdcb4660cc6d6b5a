import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Find } from '../../src/lint/running.js';

let thorough = false;
const expressions = new Set<RegExp>();

// With `thorough`, the whole letter is searched each time, whatever the rule says it needs.
vi.mock('../../src/lint/running.js', async (original) => {
  const real = await original<typeof import('../../src/lint/running.js')>();
  return {
    ...real,
    running: (...args: Parameters<typeof real.running>): Find => {
      const find = real.running(...args);
      const search = ((expression, { needs, roles, titles } = {}) => {
        expressions.add(expression);
        if (!thorough) return find(expression, { needs, roles, titles } as Parameters<Find>[1]);
        const all = find(expression, titles ? { titles } : {});
        return all.filter(({ text }) => roles?.includes(text.role) ?? true);
      }) as Find;
      return Object.assign(search, { has: find.has, words: find.words });
    },
  };
});

const { rules } = await import('../../src/lint/index.js');
const { presence } = await import('../../src/lint/presence.js');
const { letterText, lintText, profileNamed, takeMarks } = await import('./letters.js');
const { mutants } = await import('./mutants.js');
const { cleanLetters } = await import('./corpus/letters.js');
const { mistakes } = await import('./corpus/mistakes.js');

/** What the rules say with and without what they need. */
function bothWays(text: string, profile: string, own = rules): [unknown, unknown] {
  const [quick, slow] = [false, true].map((mode) => {
    thorough = mode;
    try {
      return lintText(text, { profile: profileNamed(profile), rules: own });
    } catch {
      return 'no letter';
    }
  });
  return [quick, slow];
}

describe('what a search needs', () => {
  test('stands in all that its rule reports', () => {
    for (const rule of rules)
      for (const { yaml, without, profile = 'gbt9704' } of [...rule.examples.bad, ...rule.examples.good]) {
        const text = takeMarks(letterText(yaml, without)).text;
        const [quick, slow] = bothWays(text, profile, [rule]);
        expect(quick, `${rule.id}: ${yaml}`).toEqual(slow);
      }
  });

  test('stands in all reports on letters with one mistake and on strange ones', () => {
    for (const text of [...mistakes(cleanLetters, 7).map((m) => m.text), ...mutants(400, 11)]) {
      const [quick, slow] = bothWays(text, 'gbt9704');
      expect(quick, text).toEqual(slow);
    }
  });

  test('^ and $ are the ends of a text, since a text may be searched by itself', () => {
    expect(expressions.size).toBeGreaterThan(80);
    const anchored = [...expressions].filter(({ source }) =>
      /[\^$]/u.test(source.replace(/\\.|\[(?:\\.|[^\]])*\]/gu, '')),
    );
    expect(anchored.filter(({ flags }) => !flags.includes('m'))).toEqual([]);
  });

  test('presence knows exactly the words that are there', () => {
    const character = fc.constantFrom(...'的一二三年月a1，😀');
    const text = fc.array(character, { maxLength: 40 }).map((c) => c.join(''));
    const word = fc.array(character, { minLength: 1, maxLength: 4 }).map((c) => c.join(''));
    fc.assert(
      fc.property(text, fc.array(word), (t, words) => {
        expect(presence(t)(words)).toEqual(words.filter((w) => t.includes(w)));
      }),
    );
  });
});
