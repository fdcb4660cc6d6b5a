/**
 * Does a rule's time grow with the letter, or with its square? Ratios of times, so that the machine does not matter; yet a busy
 * one makes them uncertain, so that this is no part of `npm test`: `npm run linear`.
 */
import { describe, expect, test } from 'vitest';
import { type Rule, rules } from '../../src/lint/index.js';
import { superlinear } from '../lint/linear.js';
import { everywhere, inBody, lists, texts } from '../lint/pathological.js';

const planted = (id: string, check: Rule['check']): Rule => ({ ...rules[0]!, id, check });

describe('time grows with the length, whatever stands in', () => {
  test.each(Object.entries(texts))('in %s', (_, text) => {
    const inOne = superlinear(rules, (size) => inBody(text(size)), 1 << 14);
    const inAll = superlinear(rules, (size) => everywhere(text(size)), 1 << 13);
    expect(`body: ${inOne}; every field: ${inAll}`).toBe('body: ; every field: ');
  });

  test('in lists with many members', () => {
    // These hold each name against each other one: a letter has a dozen of them at most.
    const pairwise = ['sign-match-issuer', 'sign-sealed-mode', 'contact-not-member'];
    const tried = rules.filter((rule) => !pairwise.includes(rule.id));
    expect(superlinear(tried, lists, 100).join()).toBe('');
  });

  test('in a paragraph of a megabyte', () => {
    expect(superlinear(rules, (size) => inBody(texts['ordinary text']!(size)), 1 << 18)).toEqual([]);
  });

  test('a rule that looks for the end of every open quote is caught, one that does not is not', () => {
    const quotes = planted('quotes', ({ find }) => void find(/“[^”]*”/gu));
    const ends = planted('ends', ({ letter, texts, report }) => {
      const closed = texts.some(({ text }) => [...text].some((_, i) => text.indexOf('”', i) >= 0));
      if (closed) report({ at: letter.date.at, message: 'docno-bracket' });
    });
    const fine = planted('fine', ({ find }) => void find(/“[^“”]*”/gu));
    const tried = superlinear([quotes, ends, fine], (size) => inBody('“'.repeat(size)), 1 << 12);
    expect(tried).toEqual(['quotes', 'ends']);
  });
});
