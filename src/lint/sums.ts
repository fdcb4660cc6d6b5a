/** Whether stated parts make a stated whole, with room for the rounding of each. */
import { absolute, compared, type Decimal, minus, plus, zero } from '../letter/decimal.js';

export interface Stated {
  value: Decimal;
  /** How far the true value may lie from it. */
  slack: Decimal;
}

export function summed(parts: readonly Stated[]): Stated {
  return parts.reduce((a, b) => ({ value: plus(a.value, b.value), slack: plus(a.slack, b.slack) }), {
    value: zero,
    slack: zero,
  });
}

/** Two parts that leave no third. */
export const pair =
  /公办.*民办|民办.*公办|男.*女|女.*男|城[市镇].*乡村|乡村.*城[市镇]|城区.*农村|主办.*[会协分]办/u;

/** Parts that are all there is, as far as their names tell. */
export const complete = new RegExp(
  `${pair.source}|新建.*改|城.*[乡农]|A类.*B类|[其]他|其余|其它|财政.*自筹`,
  'u',
);

/** Whether two stated numbers may be one. */
export function agree(a: Stated, b: Stated): boolean {
  return compared(absolute(minus(a.value, b.value)), plus(a.slack, b.slack)) <= 0;
}

/** Whether any run of two or more neighbouring parts already makes the whole. At most twelve parts are tried. */
export function someRunMakes(whole: Stated, parts: readonly Stated[]): boolean {
  const few = parts.slice(0, 12);
  return few.some((_, from) =>
    few.some((__, to) => to > from && agree(summed(few.slice(from, to + 1)), whole)),
  );
}
