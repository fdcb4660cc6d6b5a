/** 编号 that a spreadsheet program has spoilt. */
import type { DoubtCode } from './doubt.js';

/** A judge of one sheet's numbers: shorter ones among long codes have lost their zeros. */
export function numberJudge(numbers: readonly string[]): (number: string) => DoubtCode | undefined {
  const digits = numbers.filter((n) => /^[0-9]+$/u.test(n));
  const widest = Math.max(0, ...digits.map((n) => n.length));
  // 1, 2 … 120 count on; 092015 and 92016, or 125117 and 92016, do not.
  const coded = digits.some((n) => n.startsWith('0')) || widest >= 5;
  return (number) => {
    if (/^[0-9](?:\.[0-9]+)?e\+?[0-9]+$/iu.test(number) || /^[0-9]+\.[0-9]+$/u.test(number))
      return 'draft/number-format';
    return coded && /^[1-9][0-9]*$/u.test(number) && number.length < widest ? 'draft/zeros' : undefined;
  };
}
