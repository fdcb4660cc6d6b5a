/** 版记 at the foot of the type area of the last side. GB/T 9704-2012 7.4, 10.1; GB/T 33476.2-2016 7.3.1. */
import type { ColophonBlock, Line } from '../compose/blocks.js';
import { type Context, lineItems, mm, plainStyle, shapeLine } from './context.js';
import { breakLines, type PlacedLine, singleLine } from './lines.js';
import type { PageItem } from './pages.js';

/** Space above and below a line of the colophon, as a share of its character box. */
const leading = 0.3;

export interface PlacedColophon {
  /** mm. */
  height: number;
  /** Items with the foot at the lower edge of the type area. */
  items: PageItem[];
}

interface Entry {
  /** Parts: 主送 0, 抄送 1, 印发机关 2, its date 3, copies 4; see `TextItem.part`. */
  lines: { line: PlacedLine; x: number; part: number }[];
  /** Text at the right end of the first line. */
  right?: PlacedLine;
}

/** 抄送, then 印发; in 文件 between thick rules with a thin one inside, in 信函 without. */
export function placeColophon(context: Context, block: ColophonBlock, index: number): PlacedColophon {
  const { grid, profile } = context;
  const size = profile.measures.colophonSize.value;
  const box = mm(size);
  const style = plainStyle('fangsong', size, false);
  const inner = { left: grid.left + box, width: grid.width - 2 * box };
  const set = (line: Line): PlacedLine => singleLine(shapeLine(context, line, style));
  const entries: Entry[] = [];
  const recipients = [block.sendTo, block.copyTo].flatMap((names, part) => {
    if (!names) return [];
    const cells = shapeLine(context, names, style);
    // Wrapped lines align with the first character after 抄送：.
    const label = cells.slice(0, 3).reduce((w, c) => w + c.width, 0);
    const lines = breakLines(cells, { first: inner.width, rest: inner.width - label, justify: true });
    return lines.map((line, i) => ({ line, x: inner.left + (i === 0 ? 0 : label), part }));
  });
  if (recipients.length > 0) entries.push({ lines: recipients });
  if (block.printing) {
    entries.push({
      lines: [{ line: set(block.printing.office), x: inner.left, part: 2 }],
      right: set(block.printing.date),
    });
  }
  const copies = block.printing?.copies && set(block.printing.copies);
  const lineHeight = box * (1 + 2 * leading);
  const thick = profile.measures.colophonThickRule.value;
  const thin = profile.measures.colophonThinRule.value;
  const rules = block.rules ? 2 * thick + (entries.length - 1) * thin : 0;
  const count = entries.reduce((n, e) => n + e.lines.length, 0) + (copies ? 1 : 0);
  // Without rules the foot of the last box stands on the edge itself.
  const foot = block.rules ? 0 : -leading * box;
  const height = count * lineHeight + rules + foot;
  const items: PageItem[] = [];
  let y = grid.bottom - height;
  const rule = (weight: number): void => {
    if (!block.rules) return;
    items.push({
      tag: 'rect',
      x: grid.left,
      y,
      width: grid.width,
      height: weight,
      color: 'black',
      block: index,
    });
    y += weight;
  };
  const put = (line: PlacedLine, x: number, part: number): void => {
    items.push(...lineItems(line, { x, top: y + leading * box, boxSize: box, size, block: index, part }));
  };
  rule(thick);
  entries.forEach((entry, e) => {
    if (e > 0) rule(thin);
    entry.lines.forEach(({ line, x, part }, i) => {
      put(line, x, part);
      if (i === 0 && entry.right) put(entry.right, inner.left + inner.width - entry.right.width, 3);
      y += lineHeight;
    });
  });
  // （共印N份） stands above the last rule, so that the rule stays on the edge of the type area.
  if (copies) {
    put(copies, inner.left + inner.width - copies.width, 4);
    y += lineHeight;
  }
  rule(thick);
  return { height, items };
}
