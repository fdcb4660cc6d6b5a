/** Who speaks about a wrong dash: range-year for years, range-number for counted numbers, dash-codepoint for the rest. */
import { unit } from './quantity.js';

/** What is typed for 一字线 or 浪纹线: all look-alikes but the right two, U+2014 and U+FF5E. */
export const wrongDashes = '-\u2010\u2011\u2012\u2013\u2015\u2212－~〜';
export const wrongDash = `[${wrongDashes}]`;

/** What makes a number of a range a counted one: %, 万, or a unit. */
export const countedBy = `(?:[%％‰]|(?:[百千万]?亿|[百千]?万)(?:${unit})?|个百分点|${unit}|天|年(?!级|代|度|[0-9])|个月|周|秒|倍|分(?!钟)|层|寸|厘米|毫米|千伏|伏|℃|摄氏度|度|折|成)`;
