/** Rules about dates and numbers. */
import type { NoRule, Rule } from '../rule.js';
import { dateForm } from '../rules/date-form.js';
import { dateHybridZero } from '../rules/date-hybrid-zero.js';
import { dateValid } from '../rules/date-valid.js';
import { printDateOrder } from '../rules/print-date-order.js';
import { rangeUnitAmbig } from '../rules/range-unit-ambig.js';

export const numbers: readonly Rule[] = [dateForm, dateHybridZero, dateValid, printDateOrder, rangeUnitAmbig];

export const numbersNoRules: readonly NoRule[] = [];
