/** Rules about number, marks and head. */
import type { NoRule, Rule } from '../rule.js';
import { classAllowed } from '../rules/class-allowed.js';
import { classForm } from '../rules/class-form.js';
import { classPlace } from '../rules/class-place.js';
import { classRequired } from '../rules/class-required.js';
import { classVsText } from '../rules/class-vs-text.js';
import { docnoAgencyCode } from '../rules/docno-agency-code.js';
import { docnoBracket } from '../rules/docno-bracket.js';
import { docnoHao } from '../rules/docno-hao.js';
import { docnoMissing } from '../rules/docno-missing.js';
import { docnoNoDi } from '../rules/docno-no-di.js';
import { docnoNoZeroPad } from '../rules/docno-no-zero-pad.js';
import { docnoPlacement } from '../rules/docno-placement.js';
import { docnoSpace } from '../rules/docno-space.js';
import { docnoYear4 } from '../rules/docno-year-4.js';
import { docnoYearSigning } from '../rules/docno-year-signing.js';
import { letterNoWenjian } from '../rules/letter-no-wenjian.js';
import { secretCopyno } from '../rules/secret-copyno.js';
import { secretVsPublic } from '../rules/secret-vs-public.js';
import { signerNotForLetter } from '../rules/signer-not-for-letter.js';

export const head: readonly Rule[] = [
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
  docnoAgencyCode,
  docnoPlacement,
  classVsText,
  classPlace,
  signerNotForLetter,
];

export const headNoRules: readonly NoRule[] = [];
