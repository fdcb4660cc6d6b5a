/** Rules about words and names. */
import type { NoRule, Rule } from '../rule.js';
import { absoluteWords } from '../rules/absolute-words.js';
import { agencyNameLexicon } from '../rules/agency-name-lexicon.js';
import { agencyObsolete } from '../rules/agency-obsolete.js';
import { answerCoverage } from '../rules/answer-coverage.js';
import { confusableWords } from '../rules/confusable-words.js';
import { deDiDe } from '../rules/de-di-de.js';
import { definedOnce } from '../rules/defined-once.js';
import { itemTerm } from '../rules/item-term.js';
import { longParagraph } from '../rules/long-paragraph.js';
import { longSentence } from '../rules/long-sentence.js';
import { oldTermsOfPolicy } from '../rules/old-terms.js';
import { ourCityLevel } from '../rules/our-city-level.js';
import { placeholderLeft } from '../rules/placeholder-left.js';
import { policyCite } from '../rules/policy-cite.js';
import { politicalNames } from '../rules/political-names.js';
import { repeatedChars } from '../rules/repeated-chars.js';
import { repeatedPhrase } from '../rules/repeated-phrase.js';
import { selfReference } from '../rules/self-reference.js';
import { vagueCommit } from '../rules/vague-commit.js';

export const words: readonly Rule[] = [
  confusableWords,
  repeatedChars,
  repeatedPhrase,
  deDiDe,
  agencyNameLexicon,
  agencyObsolete,
  selfReference,
  ourCityLevel,
  definedOnce,
  policyCite,
  itemTerm,
  politicalNames,
  oldTermsOfPolicy,
  absoluteWords,
  vagueCommit,
  answerCoverage,
  placeholderLeft,
  longSentence,
  longParagraph,
];

export const wordsNoRules: readonly NoRule[] = [];
