/** Every rule, family by family, in the order of the catalogue. */

import type { NoRule, Rule } from '../rule.js';
import { yearRules } from '../year/rules.js';
import { head, headNoRules } from './head.js';
import { numbers, numbersNoRules } from './numbers.js';
import { privacy, privacyNoRules } from './privacy.js';
import { punctuation, punctuationNoRules } from './punctuation.js';
import { structure, structureNoRules } from './structure.js';
import { title, titleNoRules } from './title.js';
import { words, wordsNoRules } from './words.js';

export const rules: readonly Rule[] = [
  ...head,
  ...title,
  ...structure,
  ...numbers,
  ...punctuation,
  ...words,
  ...privacy,
];

/** What may be explained and listed: rules of a letter and, without examples, those of a year. */
export const families = {
  head,
  title,
  structure,
  numbers,
  punctuation,
  words,
  privacy,
  year: yearRules.map((r) => ({ ...r, fix: 'none' as const, examples: { bad: [], good: [] } })),
} satisfies Record<string, readonly Omit<Rule, 'check'>[]>;

export const described: readonly Omit<Rule, 'check'>[] = Object.values(families).flat();

/** Ids that configuration and comments may name. */
export const ruleIds: readonly string[] = [...described.map((r) => r.id), 'disable-unused', 'disable-reason'];

/** Rows of the catalogue that are no rules. */
export const noRules: readonly NoRule[] = [
  ...headNoRules,
  ...titleNoRules,
  ...structureNoRules,
  ...numbersNoRules,
  ...punctuationNoRules,
  ...wordsNoRules,
  ...privacyNoRules,
];
