/** 表格: cells on the grid, thin rules, the head repeated on every page, numbers aligned right. */
import type { Line, TableBlock } from '../compose/blocks.js';
import { type Context, lineItems, mm, plainStyle, type Style, shapeLine } from './context.js';
import { breakBefore, never } from './kinsoku.js';
import { breakLines, type PlacedLine, singleLine } from './lines.js';
import type { PageItem } from './pages.js';
import type { Row } from './row.js';
import { type Cell, widthOf } from './shape.js';
import { total, turnedShares } from './shares.js';

/** Space between a rule and the text beside it, mm. */
const padding = 1.6;
const thin = 0.25;

/** Whether a table wants a sheet turned a quarter: upright, a column would be narrower than a number or word in it. */
export function needsTurning(context: Context, block: TableBlock): boolean {
  return total(widthsFor(context, block, 2)) > context.grid.width;
}

/** Caption, unit, head and rows; a row never splits. On a turned sheet the context's grid is the turned one. */
export function tableRows(context: Context, asked: TableBlock, index: number): Row[] {
  const { grid, profile } = context;
  const size = profile.measures.colophonSize.value;
  const text = plainStyle('fangsong', size, false);
  const bold = plainStyle('heiti', size, false);
  const turned = grid.sheetWidth > grid.sheetHeight;
  const block = turned
    ? { ...asked, widths: turnedShares(grid.width, (chars) => widthsFor(context, asked, chars)) }
    : asked;
  if (block.widths.some((w) => w * grid.width - 2 * padding < mm(size))) {
    context.findings.push({
      code: 'layout/table-too-wide',
      severity: 'error',
      message: 'layout/table-too-wide',
      args: { columns: block.widths.length },
      at: block.at,
    });
  }
  const rows: Row[] = [];
  if (block.caption)
    rows.push(
      labelRow(
        context,
        block.caption,
        plainStyle('heiti', profile.measures.bodySize.value, true),
        'centre',
        index,
        0,
      ),
    );
  if (block.unit) rows.push(labelRow(context, block.unit, text, 'right', index, 1));
  const cells = (line: readonly Line[], style: Style): PlacedLine[][] =>
    line.map((cell, c) => {
      const room = block.widths[c]! * grid.width - 2 * padding;
      const shaped = shapeLine(context, cell, style, block.at);
      return style === bold || block.align[c] === 'center'
        ? evenLines(shaped, room)
        : cellLines(shaped, room);
    });
  const head = tableRow(context, block, cells(block.head, bold), size, index, 0);
  rows.push(head);
  for (const [r, line] of block.rows.entries()) {
    const row = tableRow(context, block, cells(line, text), size, index, r + 1);
    if (row.lines > grid.rows - head.lines) {
      context.findings.push({
        code: 'layout/table-row-too-high',
        severity: 'error',
        message: 'layout/table-row-too-high',
        at: line.find((l) => l.runs[0]?.at)?.runs[0]?.at ?? block.at,
      });
    }
    rows.push({ ...row, head: [repeated(head)] });
  }
  return rows;
}

/** What each column needs, mm: its widest number or word, and up to so many characters of its longest entry. */
function widthsFor(context: Context, block: TableBlock, chars: number): number[] {
  const size = context.profile.measures.colophonSize.value;
  const text = plainStyle('fangsong', size, false);
  return block.widths.map((_, c) => {
    let width = mm(size);
    for (const row of [block.head, ...block.rows]) {
      const cells = shapeLine(context, row[c]!, text, block.at);
      width = Math.max(width, Math.min(widthOf(cells), chars * mm(size)), ...wordWidths(cells));
    }
    return width + 2 * padding;
  });
}

/** Widths of the stretches of a cell that stay whole. */
function wordWidths(cells: readonly Cell[]): number[] {
  const breaks = breakBefore(cells.map((c) => c.char));
  const widths: number[] = [];
  cells.forEach((cell, i) => {
    if (i === 0 || breaks[i] !== never) widths.push(0);
    widths[widths.length - 1]! += cell.width;
  });
  return widths;
}

function tableRow(
  context: Context,
  block: TableBlock,
  cells: readonly PlacedLine[][],
  size: number,
  index: number,
  /** 0 is the head. */
  number: number,
): Row {
  const { grid } = context;
  const lines = Math.max(1, ...cells.map((c) => c.length));
  return {
    lines,
    keepNext: number === 0,
    newPage: false,
    kind: 'box',
    block: index,
    place: (top, pitch) => {
      const items: PageItem[] = [];
      const y = top - (pitch - grid.box) / 2;
      const height = lines * pitch;
      const rule = (x: number, ry: number, width: number, h: number): void => {
        items.push({ tag: 'rect', x, y: ry, width, height: h, color: 'black', block: index });
      };
      rule(grid.left, y - thin / 2, grid.width, thin);
      rule(grid.left, y + height - thin / 2, grid.width, thin);
      rule(grid.left - thin / 2, y, thin, height);
      let x = grid.left;
      cells.forEach((cell, c) => {
        const width = block.widths[c]! * grid.width;
        const above = ((lines - cell.length) * pitch) / 2;
        cell.forEach((line, i) => {
          const room = width - 2 * padding - line.width;
          const align = number === 0 ? 'center' : block.align[c];
          const shift = align === 'center' ? room / 2 : align === 'right' ? room : 0;
          items.push(
            ...lineItems(line, {
              x: x + padding + shift,
              top: top + above + i * pitch + (grid.box - mm(size)) / 2,
              boxSize: mm(size),
              size,
              block: index,
              part: 2 + number * cells.length + c,
            }),
          );
        });
        x += width;
        rule(x - thin / 2, y, thin, height);
      });
      return items;
    },
  };
}

function cellLines(cells: readonly Cell[], room: number): PlacedLine[] {
  return breakLines(cells, { first: room, rest: room, justify: false });
}

/** Lines of a centred cell, alike in length: 县道|里程, not 县道里|程. */
function evenLines(cells: readonly Cell[], room: number): PlacedLine[] {
  const lines = cellLines(cells, room);
  if (lines.length < 2) return lines;
  const share = widthOf(cells) / lines.length;
  for (let width = share; width < room; width += share / 8) {
    const even = cellLines(cells, width);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** A head on a further page: it says again what was said. */
function repeated(head: Row): Row {
  return {
    ...head,
    place: (top, pitch) =>
      head
        .place(top, pitch)
        .map((item) => (item.tag === 'text' ? { ...item, repeated: true as const } : item)),
  };
}

function labelRow(
  context: Context,
  line: Line,
  style: Style,
  align: 'centre' | 'right',
  index: number,
  part: number,
): Row {
  const { grid } = context;
  const placed = singleLine(shapeLine(context, line, style));
  const room = grid.width - placed.width;
  return {
    lines: 1,
    keepNext: true,
    newPage: false,
    kind: 'other',
    block: index,
    place: (top) =>
      lineItems(placed, {
        x: grid.left + (align === 'centre' ? room / 2 : room),
        top,
        boxSize: grid.box,
        size: style.size,
        block: index,
        part,
      }),
  };
}
