/** Rules about words and names. */
import type { NoRule, Rule } from '../rule.js';

export const words: readonly Rule[] = [];

export const wordsNoRules: readonly NoRule[] = [];
