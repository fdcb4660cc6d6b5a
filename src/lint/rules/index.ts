/** Every rule, in the order of the catalogue: number and marks, title and addressee, structure, dates and numbers. */
import type { Rule } from '../rule.js';
import { addresseeColon } from './addressee-colon.js';
import { attachMatch } from './attach-match.js';
import { attachNoPunct } from './attach-no-punct.js';
import { attachNumbering } from './attach-numbering.js';
import { ccForm } from './cc-form.js';
import { classAllowed } from './class-allowed.js';
import { classForm } from './class-form.js';
import { classRequired } from './class-required.js';
import { dateForm } from './date-form.js';
import { dateHybridZero } from './date-hybrid-zero.js';
import { dateValid } from './date-valid.js';
import { docnoBracket } from './docno-bracket.js';
import { docnoHao } from './docno-hao.js';
import { docnoMissing } from './docno-missing.js';
import { docnoNoDi } from './docno-no-di.js';
import { docnoNoZeroPad } from './docno-no-zero-pad.js';
import { docnoSpace } from './docno-space.js';
import { docnoYear4 } from './docno-year-4.js';
import { docnoYearSigning } from './docno-year-signing.js';
import { headingLevelOrder } from './heading-level-order.js';
import { headingMarkForm } from './heading-mark-form.js';
import { headingSequence } from './heading-sequence.js';
import { itemKindMatch } from './item-kind-match.js';
import { itemNoConsistent } from './item-no-consistent.js';
import { itemNoForm } from './item-no-form.js';
import { itemNoSession } from './item-no-session.js';
import { letterNoWenjian } from './letter-no-wenjian.js';
import { printDateOrder } from './print-date-order.js';
import { printLineLetter } from './print-line-letter.js';
import { publicModePresent } from './public-mode-present.js';
import { rangeUnitAmbig } from './range-unit-ambig.js';
import { secretCopyno } from './secret-copyno.js';
import { secretVsPublic } from './secret-vs-public.js';
import { signMatchIssuer } from './sign-match-issuer.js';
import { titleNoEndPunct } from './title-no-end-punct.js';

export const rules: readonly Rule[] = [
  docnoBracket,
  docnoNoDi,
  docnoNoZeroPad,
  docnoYear4,
  docnoYearSigning,
  docnoHao,
  docnoSpace,
  docnoMissing,
  classRequired,
  classAllowed,
  classForm,
  secretVsPublic,
  secretCopyno,
  letterNoWenjian,
  titleNoEndPunct,
  itemKindMatch,
  itemNoConsistent,
  itemNoForm,
  itemNoSession,
  addresseeColon,
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
  dateForm,
  dateHybridZero,
  dateValid,
  printDateOrder,
  rangeUnitAmbig,
];

/** Ids that configuration and comments may name. */
export const ruleIds: readonly string[] = [...rules.map((r) => r.id), 'disable-unused'];
