/** Rules about headings, annexes, signature, notes and 版记. */
import type { NoRule, Rule } from '../rule.js';
import { attachMatch } from '../rules/attach-match.js';
import { attachNoPunct } from '../rules/attach-no-punct.js';
import { attachNumbering } from '../rules/attach-numbering.js';
import { attachPlace } from '../rules/attach-place.js';
import { ccForm } from '../rules/cc-form.js';
import { ccNotAddressee } from '../rules/cc-not-addressee.js';
import { ccRequired } from '../rules/cc-required.js';
import { closingFit } from '../rules/closing-fit.js';
import { closingPresent } from '../rules/closing-present.js';
import { enumCountWord } from '../rules/enum-count-word.js';
import { enumYishi } from '../rules/enum-yishi.js';
import { headingEndPunct } from '../rules/heading-end-punct.js';
import { headingLevelOrder } from '../rules/heading-level-order.js';
import { headingMarkCompat } from '../rules/heading-mark-compat.js';
import { headingMarkForm } from '../rules/heading-mark-form.js';
import { headingSequence } from '../rules/heading-sequence.js';
import { headingSingleChild } from '../rules/heading-single-child.js';
import { noteBrackets } from '../rules/note-brackets.js';
import { printLineLetter } from '../rules/print-line-letter.js';
import { printOrg } from '../rules/print-org.js';
import { publicModePresent } from '../rules/public-mode-present.js';
import { runinHeadingStop } from '../rules/runin-heading-stop.js';
import { signMatchIssuer } from '../rules/sign-match-issuer.js';
import { signSealedMode } from '../rules/sign-sealed-mode.js';

export const structure: readonly Rule[] = [
  headingSequence,
  headingLevelOrder,
  headingMarkForm,
  headingMarkCompat,
  headingEndPunct,
  runinHeadingStop,
  headingSingleChild,
  enumYishi,
  enumCountWord,
  attachNumbering,
  attachNoPunct,
  attachMatch,
  attachPlace,
  signMatchIssuer,
  signSealedMode,
  closingPresent,
  closingFit,
  noteBrackets,
  publicModePresent,
  ccForm,
  ccRequired,
  ccNotAddressee,
  printLineLetter,
  printOrg,
];

export const structureNoRules: readonly NoRule[] = [
  {
    id: 'first-page-body',
    because: 'layout',
    why: {
      zh: '首页有没有正文要排版以后才知道；没有时报告 layout/first-page-text。',
      en: 'Only layout knows what page 1 holds; it reports layout/first-page-text when there is no text on it.',
    },
  },
  {
    id: 'colophon-even',
    because: 'layout',
    why: {
      zh: '版记由排版放在偶数面（按规范的“偶数面”），稿件里写不错；单独占一面时报告 layout/colophon-alone。',
      en: 'Layout puts the 版记 on an even page where the profile says so; layout/colophon-alone tells when it stands alone.',
    },
  },
];
