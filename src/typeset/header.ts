/** 版头 and 标题 of page 1, both 版式. GB/T 9704-2012 7.2, 7.3.1, 10.1. */
import type { HeaderBlock, Line, TitleBlock } from '../compose/blocks.js';
import { textOf } from '../compose/blocks.js';
import { type Context, lineItems, mm, plainStyle, type Style, shapeLine, shapeRuns } from './context.js';
import { baselineIn, rowTop } from './grid.js';
import { type PlacedLine, singleLine } from './lines.js';
import { fitMark, markInk, markLeading } from './mark.js';
import type { PageItem, RectItem } from './pages.js';
import { type Cell, widthOf } from './shape.js';
import { breakTitle, cutWord, goodLine } from './title.js';

/** Parts of the 版头 in the order in which they are read; see `TextItem.part`. Issuers follow one another. */
const parts = {
  resultClass: 0,
  copyNumber: 1,
  secrecy: 2,
  urgency: 3,
  disclosure: 4,
  issuers: 5,
  suffix: 1000,
  docNumber: 1001,
  signers: 1002,
} as const;

export interface Placed {
  items: PageItem[];
  /** Where the last element ends, mm from the top of the sheet. */
  bottom: number;
}

/** Everything above the title. */
export function placeHeader(context: Context, block: HeaderBlock, index: number): Placed {
  return block.form === 'letter'
    ? letterHeader(context, block, index)
    : documentHeader(context, block, index);
}

function letterHeader(context: Context, block: HeaderBlock, index: number): Placed {
  const { grid, profile } = context;
  const m = profile.measures;
  const mark = placeMark(context, block, m.letterMarkTop.value, index);
  const upper = doubleRule(context, mark.bottom + m.letterRuleGap.value, 'thick-first', index);
  const last = upper.at(-1)!;
  const top = last.y + last.height + m.letterFirstElement.value;
  const headTop = m.classMarkFoot.value - grid.box;
  // 份号, 密级, 紧急程度 at the left, each on a line; 发文字号 at the right of the first of them.
  const leftLines: [Line, Style, number][] = [];
  if (block.copyNumber) leftLines.push([block.copyNumber, body(context), parts.copyNumber]);
  if (block.secrecy) leftLines.push([block.secrecy, heiti(context), parts.secrecy]);
  if (block.urgency) leftLines.push([block.urgency, heiti(context), parts.urgency]);
  const signerRow = leftLines.length;
  const signerRows = Math.ceil(block.signers.length / 2);
  const rows = Math.max(1, leftLines.length, signerRows > 0 ? signerRow + signerRows : 0);
  // In reading order, which is not the order from top to bottom: copied text follows it.
  const items: PageItem[] = [
    ...(block.resultClass
      ? right(context, block.resultClass, heiti(context), grid.right, headTop, index, parts.resultClass)
      : []),
    ...leftLines.flatMap(([line, style, part], i) =>
      left(context, line, style, grid.left, top + i * grid.pitch, index, part),
    ),
    ...(block.disclosure
      ? left(context, block.disclosure, body(context), grid.left, headTop, index, parts.disclosure)
      : []),
    ...mark.items,
    ...upper,
    ...right(context, block.docNumber, body(context), grid.right, top, index, parts.docNumber),
    ...(signerRows > 0 ? signers(context, block, grid.left, top + signerRow * grid.pitch, index) : []),
  ];
  return { items, bottom: top + (rows - 1) * grid.pitch + grid.box };
}

function documentHeader(context: Context, block: HeaderBlock, index: number): Placed {
  const { grid, profile } = context;
  const m = profile.measures;
  const mark = placeMark(context, block, grid.top + m.documentMarkTop.value, index);
  const signerRows = Math.max(1, Math.ceil(block.signers.length / 2));
  // Two blank lines, then the line whose box starts half a gap lower (33476.2: 20.78 mm + 2.42 mm).
  const signerTop = mark.bottom + m.documentMarkGap.value * grid.pitch + grid.halfGap;
  // Beside several rows of 签发人 the number stands on the last one (7.2.6).
  const top = signerTop + (signerRows - 1) * grid.pitch;
  const rule: RectItem = {
    tag: 'rect',
    x: grid.left,
    y: top + grid.box + m.ruleGap.value,
    width: grid.width,
    height: m.ruleWeight.value,
    color: 'red',
    block: index,
  };
  const urgencyRow = block.secrecy ? 2 : block.copyNumber ? 1 : 0;
  const disclosureTop = rowTop(grid, block.resultClass ? 1 : 0);
  const items: PageItem[] = [
    ...(block.resultClass
      ? right(context, block.resultClass, heiti(context), grid.right, grid.top, index, parts.resultClass)
      : []),
    ...(block.copyNumber
      ? left(context, block.copyNumber, body(context), grid.left, grid.top, index, parts.copyNumber)
      : []),
    // 密级 stands on the second line also when there is no 份号 (7.2.2).
    ...(block.secrecy
      ? left(context, block.secrecy, heiti(context), grid.left, rowTop(grid, 1), index, parts.secrecy)
      : []),
    ...(block.urgency
      ? left(
          context,
          block.urgency,
          heiti(context),
          grid.left,
          rowTop(grid, urgencyRow),
          index,
          parts.urgency,
        )
      : []),
    ...(block.disclosure
      ? right(context, block.disclosure, body(context), grid.right, disclosureTop, index, parts.disclosure)
      : []),
    ...mark.items,
    ...(block.signers.length === 0
      ? centre(context, block.docNumber, body(context), top, index, parts.docNumber)
      : [
          ...left(
            context,
            block.docNumber,
            body(context),
            grid.left + grid.cell,
            top,
            index,
            parts.docNumber,
          ),
          ...signers(context, block, grid.right - grid.cell - signersWidth(context, block), signerTop, index),
        ]),
    rule,
  ];
  return { items, bottom: rule.y + rule.height };
}

/** The lower double rule of page 1 of a 信函: thin above thick, the thin one 20 mm above the edge. */
export function lowerRule(context: Context): RectItem[] {
  const { grid, profile } = context;
  return doubleRule(context, grid.sheetHeight - profile.measures.letterLowerRule.value, 'thin-first', -1);
}

/** 标题, its first box two blank lines below `above`; every forced line broken by words. */
export function placeTitle(context: Context, block: TitleBlock, above: number, index: number): Placed {
  const { grid, profile } = context;
  const size = profile.measures.titleSize.value;
  const box = mm(size);
  const style = plainStyle('xiaobiaosong', size, false);
  const max = grid.width / box;
  const items: PageItem[] = [];
  let top = above + 2 * grid.pitch + grid.halfGap;
  let bottom = above;
  reportForcedBreaks(context, block);
  for (const forced of block.lines) {
    const cells = shapeLine(context, forced, style);
    for (const piece of pieces(cells, breakTitle(textOf(forced), max, block.unbreakable))) {
      const line = singleLine(piece);
      items.push(
        ...lineItems(line, {
          x: grid.left + (grid.width - line.width) / 2,
          top,
          boxSize: box,
          size,
          block: index,
        }),
      );
      bottom = top + box;
      top += box * 1.6;
    }
  }
  return { items, bottom };
}

/** A line break that the clerk asked for is respected; where it hurts the title it is said. */
function reportForcedBreaks({ findings }: Context, { lines, unbreakable }: TitleBlock): void {
  const basis = 'GB/T 9704-2012 7.3.1';
  lines.forEach((line, i) => {
    const at = line.runs[0]?.at ?? { pointer: '/标题', offset: 0 };
    const text = textOf(line);
    const before = i > 0 ? textOf(lines[i - 1]!) : '';
    const word = i > 0 ? cutWord(before, text, unbreakable) : undefined;
    const found = { severity: 'warning' as const, at, length: text.length, basis };
    if (word !== undefined)
      findings.push({ ...found, code: 'layout/title-break', message: 'layout/title-break', args: { word } });
    if (lines.length > 1 && !goodLine(text))
      findings.push({ ...found, code: 'layout/title-line', message: 'layout/title-line' });
  });
}

/** The cells of each broken line; spaces at the borders are dropped, as `breakTitle` dropped them. */
function pieces(cells: readonly Cell[], lines: readonly string[]): Cell[][] {
  let at = 0;
  return lines.map((line) => {
    const out: Cell[] = [];
    for (const char of line) {
      // A character that no face has is not among the cells: it is an error already.
      let look = at;
      while (look < cells.length && cells[look]!.char !== char && /\s/u.test(cells[look]!.char)) look++;
      if (cells[look]?.char === char) {
        out.push(cells[look]!);
        at = look + 1;
      }
    }
    return out;
  });
}

/**
 * 发文机关标志: red, as large as its length allows, letters spread. Joint names below each other, all as
 * wide as the widest, 文件 at the right of them, vertically centred (7.2.4).
 */
function placeMark(context: Context, block: HeaderBlock, top: number, index: number): Placed {
  const { grid, profile } = context;
  const mark = fitMark(block, grid.width, profile.measures.markMaxHeight.value);
  const { em, stretch } = mark;
  const size = em / mm(1);
  const style = plainStyle('xiaobiaosong', size, false);
  const x = grid.left + (grid.width - mark.total) / 2;
  const items: PageItem[] = [];
  const put = (cells: Cell[], from: number, spread: number, baseline: number, part: number): void => {
    const natural = widthOf(cells) * stretch;
    const extra = cells.length > 1 ? (spread - natural) / (cells.length - 1) : 0;
    const line: PlacedLine = {
      cells,
      advances: cells.map((c, i) => c.width * stretch + (i === cells.length - 1 ? 0 : extra)),
      offset: cells.length === 1 ? (spread - natural) / 2 : 0,
      width: spread,
    };
    items.push(
      ...lineItems(line, {
        x: from,
        top: baseline - baselineIn(0, em),
        boxSize: em,
        size,
        stretch,
        color: 'red',
        block: index,
        part,
      }),
    );
  };
  const first = top + markInk.above * em;
  block.issuers.forEach((name, i) => {
    const behind = block.suffix && !mark.beside ? block.suffix.runs : [];
    const cells = shapeRuns(context, [...name.runs, ...behind], style);
    put(cells, x, mark.width, first + i * markLeading * em, parts.issuers + i);
  });
  const last = first + (block.issuers.length - 1) * markLeading * em;
  if (mark.beside && block.suffix) {
    const cells = shapeRuns(context, block.suffix.runs, style);
    put(
      cells,
      x + mark.width + 0.6 * em * stretch,
      widthOf(cells) * stretch,
      (first + last) / 2,
      parts.suffix,
    );
  }
  return { items, bottom: last + markInk.below * em };
}

/** A red double rule starting at `y`, 170 mm long, centred on the sheet. GB/T 9704-2012 10.1. */
function doubleRule(
  context: Context,
  y: number,
  order: 'thick-first' | 'thin-first',
  block: number,
): RectItem[] {
  const { grid, profile } = context;
  const m = profile.measures;
  const heights =
    order === 'thick-first'
      ? [m.letterThickRule.value, m.letterThinRule.value]
      : [m.letterThinRule.value, m.letterThickRule.value];
  const width = m.letterRuleLength.value;
  const x = (grid.sheetWidth - width) / 2;
  const second = y + heights[0]! + m.letterRuleSpace.value;
  return [
    { tag: 'rect', x, y, width, height: heights[0]!, color: 'red', block },
    { tag: 'rect', x, y: second, width, height: heights[1]!, color: 'red', block },
  ];
}

/** 签发人：甲　乙, two names a line, the names in 楷体 and aligned (7.2.6). */
function signers(context: Context, block: HeaderBlock, x: number, top: number, index: number): PageItem[] {
  const { grid } = context;
  const label = singleLine(shapeRuns(context, [{ text: block.signerLabel, face: 'body' }], body(context)));
  const items: PageItem[] = lineItems(label, {
    x,
    top,
    boxSize: grid.box,
    size: bodySize(context),
    block: index,
    part: parts.signers,
  });
  const column = signerColumn(context, block);
  block.signers.forEach((name, i) => {
    const nameX = x + label.width + (i % 2) * (column + grid.cell);
    const y = top + Math.floor(i / 2) * grid.pitch;
    const style = plainStyle('kaiti', bodySize(context), true);
    items.push(...left(context, name, style, nameX, y, index, parts.signers));
  });
  return items;
}

function signerColumn(context: Context, block: HeaderBlock): number {
  const style = plainStyle('kaiti', bodySize(context), true);
  return Math.max(...block.signers.map((s) => widthOf(shapeLine(context, s, style))));
}

function signersWidth(context: Context, block: HeaderBlock): number {
  const label = widthOf(shapeRuns(context, [{ text: block.signerLabel, face: 'body' }], body(context)));
  const columns = Math.min(2, block.signers.length);
  return label + columns * signerColumn(context, block) + (columns - 1) * context.grid.cell;
}

function bodySize(context: Context): number {
  return context.profile.measures.bodySize.value;
}

function body(context: Context): Style {
  return plainStyle('fangsong', bodySize(context), true);
}

function heiti(context: Context): Style {
  return plainStyle('heiti', bodySize(context), true);
}

type Align = (
  context: Context,
  line: Line,
  style: Style,
  x: number,
  top: number,
  block: number,
  part: number,
) => PageItem[];

const left: Align = (context, line, style, x, top, block, part) =>
  lineItems(singleLine(shapeLine(context, line, style)), {
    x,
    top,
    boxSize: context.grid.box,
    size: style.size,
    block,
    part,
  });

const right: Align = (context, line, style, x, top, block, part) => {
  const placed = singleLine(shapeLine(context, line, style));
  const { box } = context.grid;
  return lineItems(placed, { x: x - placed.width, top, boxSize: box, size: style.size, block, part });
};

function centre(
  context: Context,
  line: Line,
  style: Style,
  top: number,
  block: number,
  part: number,
): PageItem[] {
  const placed = singleLine(shapeLine(context, line, style));
  const x = context.grid.left + (context.grid.width - placed.width) / 2;
  return lineItems(placed, { x, top, boxSize: context.grid.box, size: style.size, block, part });
}
