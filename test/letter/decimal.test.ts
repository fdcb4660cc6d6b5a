import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compared,
  decimalSum,
  divided,
  formatDecimal,
  minus,
  parseDecimal,
  plus,
  shiftedBy,
  shortest,
  times,
} from '../../src/letter/decimal.js';

const d = (text: string) => parseDecimal(text)!;

describe('exact decimals', () => {
  test('0.1 and 0.2 make 0.3, and large numbers keep their last digit', () => {
    expect(formatDecimal(plus(d('0.1'), d('0.2')))).toBe('0.3');
    expect(formatDecimal(plus(d('9007199254740993'), d('0.01')))).toBe('9007199254740993.01');
    expect(formatDecimal(minus(d('1'), d('1.05')))).toBe('-0.05');
    expect(formatDecimal(times(d('1.5'), d('-0.2')))).toBe('-0.30');
  });

  test('only plain numbers are read', () => {
    for (const text of ['', '1,23', '1.', '.5', '1e3', '一', '1 2', '--1'])
      expect(parseDecimal(text)).toBeUndefined();
    expect(formatDecimal(d('−1,234.50'))).toBe('-1234.50');
  });

  test('a quotient is rounded half away from zero', () => {
    expect(formatDecimal(divided(d('1'), d('8'), 2))).toBe('0.13');
    expect(formatDecimal(divided(d('-1'), d('8'), 2))).toBe('-0.13');
    expect(formatDecimal(divided(d('5000'), d('200'), 0))).toBe('25');
  });

  test('shifting by powers of ten and dropping zeros', () => {
    expect(formatDecimal(shiftedBy(d('1.25'), 4))).toBe('12500');
    expect(formatDecimal(shiftedBy(d('1.25'), 1))).toBe('12.5');
    expect(formatDecimal(shortest(d('25.00')))).toBe('25');
  });

  test('sums keep places and separators', () => {
    expect(decimalSum(['1,234.50', '0.5'])).toBe('1,235.00');
    expect(decimalSum(['-3', '2'])).toBe('-1');
    expect(decimalSum([])).toBe('0');
  });

  test('it agrees with whole numbers', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [x, y] = [d(String(a)), d(String(b))];
        expect(formatDecimal(plus(x, y))).toBe(String(a + b));
        expect(Math.sign(compared(x, y))).toBe(Math.sign(a - b));
      }),
    );
  });
});
