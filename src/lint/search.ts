/** `matchAll`, for two hundred expressions on one text, most of which find nothing. */
import { beginnings } from './beginnings.js';

/** A bit for each UTF-16 unit that stands in the text. */
export function unitsOf(text: string): Uint8Array {
  const bits = new Uint8Array(8192);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bits[unit >> 3]! |= 1 << (unit & 7);
  }
  return bits;
}

/** Places that are worth trying one by one instead of going over the whole text. */
const few = 24;

const sticky = new WeakMap<RegExp, RegExp>();

/** As `text.matchAll(expression)`, without going over a text that has nothing to begin a match with. `present`: its units. */
export function search(expression: RegExp, text: string, present: Uint8Array): RegExpExecArray[] {
  const units = beginnings(expression);
  if (!units) return everyMatch(expression, text);
  const here: number[] = [];
  for (const unit of units) {
    if (((present[unit >> 3]! >> (unit & 7)) & 1) === 0) continue;
    if (here.length === few) return everyMatch(expression, text);
    here.push(unit);
  }
  const places: number[] = [];
  for (const unit of here) {
    const mark = String.fromCharCode(unit);
    for (let i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
      if (places.length === few) return everyMatch(expression, text);
      places.push(i);
    }
  }
  return matchesAt(expression, text, places);
}

/** `matchAll` copies the expression, and the copy is compiled anew every so often: that cost more than the search. */
function everyMatch(expression: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found;
}

function matchesAt(expression: RegExp, text: string, places: number[]): RegExpExecArray[] {
  let there = sticky.get(expression);
  if (!there) {
    there = new RegExp(expression.source, expression.flags.replace('g', 'y'));
    sticky.set(expression, there);
  }
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const place of places.sort((a, b) => a - b)) {
    if (place < end) continue;
    there.lastIndex = place;
    const match = there.exec(text);
    if (!match) continue;
    found.push(match);
    end = place + match[0].length;
  }
  return found;
}
