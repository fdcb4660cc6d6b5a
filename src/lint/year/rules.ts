/** The checks of a year: letters among themselves, then against the ledger. */

import { yearAgencyName } from './agency-name.js';
import { yearDocnoGap } from './docno-gap.js';
import { yearDocnoOrder } from './docno-order.js';
import { yearDocnoUnique } from './docno-unique.js';
import { yearItemOnce } from './item-once.js';
import { ledgerDiffers } from './ledger-differs.js';
import { ledgerLate } from './ledger-late.js';
import { ledgerTwice } from './ledger-twice.js';
import { ledgerUnanswered } from './ledger-unanswered.js';
import { ledgerUnlisted } from './ledger-unlisted.js';
import { yearPhoneConstant } from './phone-constant.js';
import type { YearRule } from './rule.js';
import { yearSessionName } from './session-name.js';

export const yearRules: readonly YearRule[] = [
  yearDocnoUnique,
  yearDocnoGap,
  yearDocnoOrder,
  yearItemOnce,
  yearSessionName,
  yearAgencyName,
  yearPhoneConstant,
  ledgerUnanswered,
  ledgerLate,
  ledgerUnlisted,
  ledgerDiffers,
  ledgerTwice,
];
