/** Numbers with their units, as prose and table cells write them: 1.2万人, 3,400元, 一千二百名, 百分之二十. */
import { type Decimal, parseDecimal, shiftedBy, zero } from '../letter/decimal.js';
import { parseNumeral } from '../letter/numerals.js';

/** Sources of expressions. Digits with or without separators: 3,400 or 3400.5; bounded, so that a search stays linear. */
export const digits = '(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,16})(?:\\.[0-9]{1,8})?';
const hanzi = '[一二两三四五六七八九十][一二三四五六七八九十百千零〇]{0,8}';
/** What stands between a number and its unit. */
const magnitude = '(?:[百千万]?亿|[百千]?万|千(?![米克瓦])|百(?!分))?';

/** Things one counts: a number of them is exact. */
export const counted =
  '人次|个(?!百分点|月)|元(?!旦)|人|名|位|所|家|户|次|条|项|件|辆|台|座|处|间|套|张|栋|幢|班|份|篇|期|场|册|本|支|只|头|株|棵|盏|部|门|笔|例|宗|起|块|根|枚|艘|架|床|桩|对|组|队|类|种|村|街';
/** Things one measures: even a whole number of them may have been rounded. */
const measured =
  '平方公里|平方千米|亩|平方米|立方米|公里|千米|公顷|米|公斤|千克|吨|万千瓦时|千瓦时|千瓦|兆瓦|小时|分钟|升|岁';
export const unit = `(?:${measured}|${counted})`;

/** A number and its unit; groups 1 to 3: number, magnitude, unit. */
export const quantity = `(?<![0-9])(${digits}|${hanzi})(${magnitude})(${unit})`;

export interface Quantity {
  value: Decimal;
  /** How far the true value may lie from the stated one, by rounding. */
  slack: Decimal;
  unit: string;
}

export const powers: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const measuredUnit = new RegExp(`^(?:${measured})$`, 'u');

/** Reads the three groups of `quantity`; undefined for numerals that are no number (十百). */
export function readQuantity(number: string, magnitude = '', unit = ''): Quantity | undefined {
  const value = readNumber(number);
  if (!value) return undefined;
  const power = [...magnitude].reduce((sum, c) => sum + powers[c]!, 0);
  const rounded = value.scale > 0 || power > 0 || measuredUnit.test(unit);
  // 一千 and 1000 are as exact as the clerk says; half of the last place that is written otherwise.
  const slack = rounded ? shiftedBy({ mantissa: 5n, scale: value.scale + 1 }, power) : zero;
  return { value: shiftedBy(value, power), slack, unit };
}

/** 3,400.5 or 一千二百 or 二十点五. */
export function readNumber(text: string): Decimal | undefined {
  const plain = parseDecimal(text);
  if (plain) return plain;
  const [whole, fraction, ...more] = text.replaceAll('两', '二').split('点');
  const n = whole ? parseNumeral(whole) : undefined;
  if (n === undefined || more.length > 0) return undefined;
  const places = [...(fraction ?? '')].map((c) => parseNumeral(c));
  return places.some((p) => p === undefined || p > 9)
    ? undefined
    : parseDecimal([n, places.join('')].filter((p) => p !== '').join('.'));
}

/** Words after which, or before which, a number is meant roughly. */
export const roughly =
  /约|近|超|逾|余|多|不足|不到|将近|大概|左右|上下|以上|以下|以内|至少|最多|接近|几|数十|[～~]/u;
