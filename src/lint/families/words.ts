/** Rules about words and names. */
import type { NoRule, Rule } from '../rule.js';
import { confusableWords } from '../rules/confusable-words.js';
import { itemTerm } from '../rules/item-term.js';
import { placeholderLeft } from '../rules/placeholder-left.js';
import { repeatedChars } from '../rules/repeated-chars.js';

export const words: readonly Rule[] = [confusableWords, repeatedChars, itemTerm, placeholderLeft];

export const wordsNoRules: readonly NoRule[] = [];
