/** How the columns of a table on a turned sheet share its width; the PDF measures them by faces, Word by estimate. */

/**
 * Shares that add up to 1: every column gets what `needs` says, mm, for as many characters of its longest entry as there
 * is room for, and the rest goes to those with longer entries.
 */
export function turnedShares(width: number, needs: (chars: number) => number[]): number[] {
  const needed = [4, 3, 2].map(needs).find((w) => total(w) <= width) ?? needs(1);
  const more = needs(20).map((w, c) => w - needed[c]!);
  const spare = Math.max(0, width - total(needed));
  const widths = needed.map((w, c) => w + (total(more) > 0 ? (spare * more[c]!) / total(more) : 0));
  return widths.map((w) => w / total(widths));
}

export function total(widths: readonly number[]): number {
  return widths.reduce((a, b) => a + b, 0);
}
