/** Rules about dates and numbers. */
import type { NoRule, Rule } from '../rule.js';
import { approxAdjacent } from '../rules/approx-adjacent.js';
import { approxDouble } from '../rules/approx-double.js';
import { bigNumberUnit } from '../rules/big-number-unit.js';
import { dashCodepoint } from '../rules/dash-codepoint.js';
import { dateForm } from '../rules/date-form.js';
import { dateHybridZero } from '../rules/date-hybrid-zero.js';
import { dateValid } from '../rules/date-valid.js';
import { deadline } from '../rules/deadline.js';
import { digitsFullwidth } from '../rules/digits-fullwidth.js';
import { fixedWordsChinese } from '../rules/fixed-words-chinese.js';
import { growthCalc } from '../rules/growth-calc.js';
import { percentForm } from '../rules/percent-form.js';
import { percentOver100 } from '../rules/percent-over-100.js';
import { percentPoint } from '../rules/percent-point.js';
import { percentSum } from '../rules/percent-sum.js';
import { printDateOrder } from '../rules/print-date-order.js';
import { rangeNumber } from '../rules/range-number.js';
import { rangeUnitAmbig } from '../rules/range-unit-ambig.js';
import { rangeYear } from '../rules/range-year.js';
import { ratioUnitMismatch } from '../rules/ratio-unit-mismatch.js';
import { totalSum } from '../rules/total-sum.js';
import { unitLegal } from '../rules/unit-legal.js';
import { yearShort } from '../rules/year-short.js';

export const numbers: readonly Rule[] = [
  dateForm,
  dateHybridZero,
  dateValid,
  printDateOrder,
  deadline,
  yearShort,
  rangeYear,
  rangeNumber,
  rangeUnitAmbig,
  dashCodepoint,
  percentForm,
  percentPoint,
  percentOver100,
  percentSum,
  totalSum,
  growthCalc,
  ratioUnitMismatch,
  approxDouble,
  approxAdjacent,
  bigNumberUnit,
  digitsFullwidth,
  unitLegal,
  fixedWordsChinese,
];

export const numbersNoRules: readonly NoRule[] = [];
