/** A table as lines of text. */
import type { TableBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import { emWidth } from '../../typeset/title.js';
import { visible } from '../visible.js';

/** Columns stand below each other up to so many characters a line; a line of a web column has about as many. */
const widest = 40;

/**
 * A line per row. Columns are filled up with full-width spaces, which a web page does not collapse; a table too wide
 * for that has a tab between two cells, so that a spreadsheet or Word takes it as a table.
 */
export function tableLines({ head, rows, align }: TableBlock): string[] {
  const cells = [head, ...rows].map((row) => row.map((c) => oneLine(visible(textOf(c)))));
  const shown = cells.filter((row) => row.some((c) => c !== ''));
  // Half characters; an even number of them, so that what follows stands on whole ones.
  const widths = align.map((_, c) => 2 * Math.ceil(Math.max(...shown.map((r) => emWidth(r[c]!)), 0)));
  const total = widths.reduce((a, b) => a + b + 2, -2);
  if (total > 2 * widest) return shown.map((row) => row.join('\t'));
  return shown.map((row) =>
    row
      .map((cell, c) => fill(cell, widths[c]!, align[c]!))
      .join('　')
      .trimEnd(),
  );
}

/** A line break inside a cell is none between Chinese characters; a tab would look like the next cell. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=[^\0-\xff]) *\n\s*|\s*\n *(?=[^\0-\xff])/gu, '')
    .replace(/[ \t\n]+/gu, ' ')
    .trim();
}

/** A cell filled up to `width` half characters: numbers on the right, all else on the left. */
function fill(cell: string, width: number, align: TableBlock['align'][number]): string {
  const free = width - 2 * emWidth(cell);
  const odd = free % 2 === 1 ? ' ' : '';
  const whole = '　'.repeat(Math.floor(free / 2));
  return align === 'right' ? whole + odd + cell : cell + odd + whole;
}
