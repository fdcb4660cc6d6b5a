/** Rules about headings, annexes, signature, notes and 版记. */
import type { NoRule, Rule } from '../rule.js';
import { attachMatch } from '../rules/attach-match.js';
import { attachNoPunct } from '../rules/attach-no-punct.js';
import { attachNumbering } from '../rules/attach-numbering.js';
import { ccForm } from '../rules/cc-form.js';
import { headingLevelOrder } from '../rules/heading-level-order.js';
import { headingMarkForm } from '../rules/heading-mark-form.js';
import { headingSequence } from '../rules/heading-sequence.js';
import { printLineLetter } from '../rules/print-line-letter.js';
import { publicModePresent } from '../rules/public-mode-present.js';
import { signMatchIssuer } from '../rules/sign-match-issuer.js';

export const structure: readonly Rule[] = [
  headingSequence,
  headingLevelOrder,
  headingMarkForm,
  attachNumbering,
  attachNoPunct,
  attachMatch,
  signMatchIssuer,
  publicModePresent,
  ccForm,
  printLineLetter,
];

export const structureNoRules: readonly NoRule[] = [];
