/** Exact decimal arithmetic: a mantissa of any length and the number of its decimal places. No floats. */

export interface Decimal {
  mantissa: bigint;
  /** Decimal places: 12.50 is 1250 with scale 2. */
  scale: number;
}

export const zero: Decimal = { mantissa: 0n, scale: 0 };

/** 1,234.50, −3 or +7 as written; undefined when it is no plain number. */
export function parseDecimal(text: string): Decimal | undefined {
  const m = /^([-−+]?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+))(?:\.([0-9]+))?$/u.exec(text);
  if (!m) return undefined;
  const fraction = m[3] ?? '';
  const mantissa = BigInt(m[2]!.replaceAll(',', '') + fraction);
  return { mantissa: m[1] === '-' || m[1] === '−' ? -mantissa : mantissa, scale: fraction.length };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { mantissa: raised(a, scale) + raised(b, scale), scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { ...b, mantissa: -b.mantissa });
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { mantissa: a.mantissa * b.mantissa, scale: a.scale + b.scale };
}

/** Rounded half away from zero to `scale` places. `b` must not be zero. */
export function divided(a: Decimal, b: Decimal, scale: number): Decimal {
  const upper = a.mantissa * 10n ** BigInt(scale + b.scale);
  const lower = b.mantissa * 10n ** BigInt(a.scale);
  const size = (n: bigint): bigint => (n < 0n ? -n : n);
  const mantissa = (2n * size(upper) + size(lower)) / (2n * size(lower));
  return { mantissa: upper < 0n === lower < 0n ? mantissa : -mantissa, scale };
}

/** `value` × 10^`power`; `power` is not negative. */
export function shiftedBy(value: Decimal, power: number): Decimal {
  return power <= value.scale
    ? { ...value, scale: value.scale - power }
    : { mantissa: value.mantissa * 10n ** BigInt(power - value.scale), scale: 0 };
}

/** Negative when `a` is smaller, 0 when equal. */
export function compared(a: Decimal, b: Decimal): number {
  const { mantissa } = minus(a, b);
  return mantissa < 0n ? -1 : mantissa > 0n ? 1 : 0;
}

export function absolute(a: Decimal): Decimal {
  return a.mantissa < 0n ? { ...a, mantissa: -a.mantissa } : a;
}

/** As many places as `scale` says. */
export function formatDecimal({ mantissa, scale }: Decimal): string {
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return (mantissa < 0n ? '-' : '') + (scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`);
}

/** The same number without zeros at the end: 25.00 is 25. */
export function shortest({ mantissa, scale }: Decimal): Decimal {
  let [m, s] = [mantissa, scale];
  for (; s > 0 && m % 10n === 0n; s--) m /= 10n;
  return { mantissa: m, scale: s };
}

/** Sum of plain numbers, as many places as the longest addend; 1,234.50 when one of them has separators. */
export function decimalSum(values: readonly string[]): string {
  const text = formatDecimal(values.map((v) => parseDecimal(v) ?? zero).reduce(plus, zero));
  return values.some((v) => v.includes(','))
    ? text.replace(/^-?[0-9]+/u, (whole) => whole.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/gu, ','))
    : text;
}

function raised({ mantissa, scale }: Decimal, to: number): bigint {
  return mantissa * 10n ** BigInt(to - scale);
}
