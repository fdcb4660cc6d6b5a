/** Tables too wide for an upright page, on sheets of their own turned a quarter, as the typesetter does. */
import { type Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { TableBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import type { Profile } from '../../profile/profile.js';
import { breakBefore, never } from '../../typeset/kinsoku.js';
import { total, turnedShares } from '../../typeset/shares.js';
import { emWidth } from '../../typeset/title.js';
import { type Geometry, mm, twips } from './geometry.js';
import { paragraph } from './runs.js';
import { noBorders } from './tables.js';

/** Space between a rule and the text beside it, mm. */
const padding = 1.6;

/** Whether a column would be narrower than a number or word in it. */
export function isWide(g: Geometry, profile: Profile, block: TableBlock): boolean {
  return total(columns(profile, block, 2)) > g.area.width;
}

/** The table with shares of the width of a turned sheet: what each column needs, and the rest to longer entries. */
export function turned(g: Geometry, profile: Profile, block: TableBlock): TableBlock {
  const width = g.area.bottom - g.area.top;
  return { ...block, widths: turnedShares(width, (chars) => columns(profile, block, chars)) };
}

/** What each column needs, mm: its widest number or word, and up to so many characters of its longest entry. */
function columns(profile: Profile, block: TableBlock, chars: number): number[] {
  const em = mm(profile.measures.colophonSize.value);
  return block.widths.map((_, c) => {
    const texts = [block.head, ...block.rows].map((row) => textOf(row[c]!));
    const ems = texts.map((t) => Math.max(Math.min(emWidth(t), chars), ...words(t).map(emWidth)));
    return Math.max(1, ...ems) * em + 2 * padding;
  });
}

/** The stretches of a text that stay whole. */
function words(text: string): string[] {
  const chars = [...text];
  const breaks = breakBefore(chars);
  const out: string[] = [];
  chars.forEach((char, i) => {
    if (i === 0 || breaks[i] !== never) out.push(char);
    else out[out.length - 1] += char;
  });
  return out;
}

/** The section of a turned sheet: its left edge is the foot of an upright one. */
export function turnedSectionXml(g: Geometry, references: string): string {
  const { sheet, area } = g;
  const margin = `w:top="${twips(area.left)}" w:right="${twips(area.top)}" w:bottom="${twips(sheet.width - area.right)}" w:left="${twips(sheet.height - area.bottom)}"`;
  return [
    `<w:sectPr>${references}<w:pgSz w:w="${twips(sheet.height)}" w:h="${twips(sheet.width)}" w:orient="landscape"/>`,
    `<w:pgMar ${margin} w:header="${twips(15)}" w:footer="${twips(15)}" w:gutter="0"/></w:sectPr>`,
  ].join('');
}

/**
 * The page number where upright pages have it (GB/T 9704-2012 7.5), reading down the left edge: a table of one
 * cell, `x` twips from that edge and `line` wide.
 */
export function turnedFoot(
  g: Geometry,
  alignment: 'left' | 'right',
  place: { x: number; line: number; inset: number },
): (Paragraph | Table)[] {
  const { x, line, inset } = place;
  // Lines begin at the right of the cell; it is twice as wide, because LibreOffice sets them a little to the left.
  const width = 2 * line;
  const indent = alignment === 'left' ? { left: inset } : { right: inset };
  const number = new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', 'CURRENT', ' —'] });
  const cell = new TableCell({
    width: { size: width, type: 'dxa' },
    textDirection: 'tbRl',
    children: [paragraph('PageNumber', [number], { alignment, indent })],
  });
  return [
    new Table({
      width: { size: width, type: 'dxa' },
      columnWidths: [width],
      layout: 'fixed',
      borders: noBorders,
      float: {
        horizontalAnchor: 'page',
        absoluteHorizontalPosition: x - line,
        verticalAnchor: 'page',
        absoluteVerticalPosition: twips(g.area.left),
        overlap: 'overlap',
      },
      rows: [new TableRow({ height: { value: twips(g.area.width), rule: 'exact' }, children: [cell] })],
    }),
    paragraph('FootSpace', []),
  ];
}
