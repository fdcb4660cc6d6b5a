/** 提案编号 as the field should hold it: what layout adds is typed again often enough. */
import { shift } from './inline.js';
import type { Text } from './letter.js';

/** The number without 第 before and 号 behind it; layout adds both. A number that is nothing else stays. */
export function bareNumber(number: Text): Text {
  const before = /^第\s*/u.exec(number.text)?.[0].length ?? 0;
  const after = number.text.endsWith('号')
    ? number.text.length - number.text.slice(0, -1).trimEnd().length
    : 0;
  const text = number.text.slice(before, number.text.length - after);
  return text === '' || before + after > number.text.length ? number : { text, at: shift(number.at, before) };
}
