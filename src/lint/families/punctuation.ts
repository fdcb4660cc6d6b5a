/** Rules about punctuation and characters. */
import type { NoRule, Rule } from '../rule.js';

export const punctuation: readonly Rule[] = [];

export const punctuationNoRules: readonly NoRule[] = [];
