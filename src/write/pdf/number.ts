/** A number as PDF wants it: no exponent, three decimals (0.001 pt is a third of a micrometre). */
export const pdfNumber = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);

/** Millimetres to points. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
