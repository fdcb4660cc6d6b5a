/** Blocks of the body → rows: what fills pages one line of the grid after another. */
import type { Block, ImageBlock, ParagraphBlock, ParagraphStyle } from '../compose/blocks.js';
import { textOf } from '../compose/blocks.js';
import type { FontRole } from '../fonts/face.js';
import { type Context, lineItems, mm, plainStyle, type Style, shapeRuns } from './context.js';
import { turnedGrid } from './grid.js';
import { breakLines, type PlacedLine, singleLine } from './lines.js';
import type { Row } from './row.js';
import { type Cell, placeAt } from './shape.js';
import { signatureRows } from './signature.js';
import { needsTurning, tableRows } from './table.js';
import { breakTitle } from './title.js';

/** Indent of the first line and of the others, in cells. GB/T 9704-2012 7.3. */
const indents: Record<ParagraphStyle, [first: number, rest: number]> = {
  addressee: [0, 0],
  body: [2, 0],
  heading1: [2, 0],
  heading2: [2, 0],
  heading3: [2, 0],
  heading4: [2, 0],
  closing: [2, 0],
  annexNote: [2, 0],
  note: [2, 0],
  disclosure: [2, 0],
  annexLabel: [0, 0],
  annexTitle: [0, 0],
};

/** 一、黑体 （一）楷体, the others 仿宋. GB/T 9704-2012 7.3.3. */
const headingRole: FontRole[] = ['fangsong', 'heiti', 'kaiti', 'fangsong', 'fangsong'];

/** Rows of all blocks that flow: everything but header, title and colophon. */
export function flowRows(context: Context, blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  const turned = turnedBlocks(context, blocks);
  const sideways = { ...context, grid: turnedGrid(context.grid) };
  blocks.forEach((block, index) => {
    switch (block.tag) {
      case 'paragraph':
      case 'table': {
        const on = turned.has(index) ? sideways : context;
        const made = block.tag === 'table' ? tableRows(on, block, index) : paragraphRows(on, block, index);
        const all = [...before(blocks, index), ...made];
        rows.push(...(on === sideways ? all.map((row) => ({ ...row, turned: true as const })) : all));
        break;
      }
      case 'image':
        rows.push(...before(blocks, index));
        rows.push(...imageRows(context, block, index, headOf(blocks, rows, index)));
        break;
      case 'signature':
        rows.push(...signatureRows(context, block, index));
        break;
    }
  });
  // An annex starts a new page: its first row says so.
  blocks.forEach((block, index) => {
    if (block.tag !== 'annex') return;
    const first = rows.find((r) => r.block > index);
    if (first) first.newPage = true;
  });
  keepEnd(rows);
  return rows;
}

/** The signature and the notes below it stay together, unless there are so many that they are a text of their own. */
function keepEnd(rows: Row[]): void {
  const start = rows.findIndex((r) => r.kind === 'signature');
  let end = start;
  while (rows[end + 1]?.kind === 'other' && !rows[end + 1]!.newPage) end++;
  if (end - start > 8) return;
  for (let i = start; i < end; i++) rows[i] = { ...rows[i]!, keepNext: true };
}

/** Tables too wide for an upright page, and the headings right above them: a heading goes where its table goes. */
function turnedBlocks(context: Context, blocks: readonly Block[]): ReadonlySet<number> {
  const turned = new Set<number>();
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const leads = block.tag === 'paragraph' && /^heading|^annexLabel|^annexTitle/u.test(block.style);
    if ((block.tag === 'table' && needsTurning(context, block)) || (leads && turned.has(i + 1)))
      turned.add(i);
  }
  return turned;
}

/** Blank lines that belong in front of a block: one above 附件说明 (7.3.4), one below 附件 and its title (7.3.7). */
function before(blocks: readonly Block[], index: number): Row[] {
  const styleOf = (block: Block | undefined) => (block?.tag === 'paragraph' ? block.style : undefined);
  const style = styleOf(blocks[index]);
  const above = styleOf(blocks[index - 1]);
  const wanted =
    (style === 'annexNote' && above !== 'annexNote') ||
    style === 'annexTitle' ||
    (above === 'annexTitle' && style !== 'annexLabel');
  return wanted ? [blankRow(index)] : [];
}

/** Lines between the top of a page and a picture that stands right below the title of its annex. */
function headOf(blocks: readonly Block[], rows: readonly Row[], index: number): number {
  if (!isTitleOfAnnex(blocks[index - 1])) return 0;
  const annex = blocks.findLastIndex((b, i) => i < index && b.tag === 'annex');
  return rows.reduce((sum, row) => (row.block > annex ? sum + row.lines : sum), 0);
}

function isTitleOfAnnex(block: Block | undefined): boolean {
  return block?.tag === 'paragraph' && block.style === 'annexTitle';
}

export function blankRow(block: number): Row {
  return { lines: 1, place: () => [], keepNext: false, newPage: false, kind: 'blank', block };
}

function paragraphRows(context: Context, block: ParagraphBlock, index: number): Row[] {
  const { grid } = context;
  const style = paragraphStyle(context, block);
  const cells = shapeRuns(context, block.runs, style);
  const indent = block.hang ? ([block.hang.indent, 0] as [number, number]) : indents[block.style];
  const firstX = indent[0] * grid.cell;
  const hang = block.hang ? cells.slice(0, block.hang.chars).reduce((w, c) => w + c.width, firstX) : 0;
  const restX = block.hang ? hang : indent[1] * grid.cell;
  const keepNext = /^heading|^annexLabel|^annexTitle/u.test(block.style);
  if (block.style === 'annexTitle') return annexTitleRows(context, block, index);
  const lines = breakLines(cells, {
    first: grid.width - firstX,
    rest: grid.width - restX,
    // A telephone number that moves to the next line whole would tear the first one apart.
    justify: block.style !== 'note',
  });
  reportOrphan(context, block, cells, lines);
  return lines.map((line, i) => ({
    lines: 1,
    place: (top) =>
      lineItems(line, {
        x: grid.left + (i === 0 ? firstX : restX),
        top,
        boxSize: grid.box,
        size: style.size,
        block: index,
      }),
    keepNext:
      keepNext ||
      (context.profile.widowControl && (i === 0 || i === lines.length - 2) && i < lines.length - 1),
    newPage: false,
    kind: isText(block) ? 'text' : 'other',
    block: index,
  }));
}

/** 主送, 附件说明, 附注 and 公开方式 are no text of the letter: they keep no signature company. */
function isText({ style }: ParagraphBlock): boolean {
  return !['addressee', 'annexNote', 'note', 'disclosure'].includes(style);
}

/** A last line of one or two characters is left only where squeezing cannot pull it up: the clerk may. */
function reportOrphan(
  { findings }: Context,
  block: ParagraphBlock,
  all: readonly Cell[],
  lines: readonly PlacedLine[],
): void {
  const cells = lines.at(-1)?.cells ?? [];
  if (lines.length < 2 || cells.length > 2 || block.style !== 'body') return;
  const at = placeAt(block.runs, all.length - cells.length);
  if (!at) return;
  findings.push({
    code: 'layout/orphan-line',
    severity: 'info',
    message: 'layout/orphan-line',
    args: { count: cells.length },
    at,
    length: cells.reduce((n, c) => n + c.char.length, 0),
  });
}

/** The title of an annex: centred, 2号小标宋, broken like a title (7.3.7: on the third line). */
function annexTitleRows(context: Context, block: ParagraphBlock, index: number): Row[] {
  const { grid, profile } = context;
  const size = profile.measures.titleSize.value;
  const box = mm(size);
  const at = block.runs[0]?.at;
  let offset = 0;
  const text = textOf(block);
  return breakTitle(text, grid.width / box, []).map((line) => {
    offset = text.indexOf(line, offset);
    const run = {
      text: line,
      face: 'body' as const,
      ...(at ? { at: { ...at, offset: at.offset + offset } } : {}),
    };
    offset += line.length;
    const placed = singleLine(shapeRuns(context, [run], plainStyle('xiaobiaosong', size, false)));
    return {
      lines: box * 1.2 > grid.pitch ? 2 : 1,
      place: (top: number) =>
        lineItems(placed, {
          x: grid.left + (grid.width - placed.width) / 2,
          top: top + (grid.box - box) / 2,
          boxSize: box,
          size,
          block: index,
        }),
      keepNext: true,
      newPage: false,
      kind: 'text' as const,
      block: index,
    };
  });
}

function paragraphStyle(context: Context, block: ParagraphBlock): Style {
  const size = context.profile.measures.bodySize.value;
  if (block.style === 'annexLabel') return plainStyle('heiti', size, true);
  return {
    roles: { body: 'fangsong', strong: 'heiti', heading: headingRole[block.level ?? 0]! },
    size,
    onGrid: true,
  };
}

/** A picture, scaled down to what `head` lines leave of the type area, centred; its caption stays with it. */
function imageRows(context: Context, block: ImageBlock, index: number, head: number): Row[] {
  const { grid } = context;
  const size = context.images.get(block.file) ?? { width: 4, height: 3 };
  // 96 pixels an inch, as browsers and Word take a picture that says nothing of its size.
  const natural = { width: (size.width / 96) * 25.4, height: (size.height / 96) * 25.4 };
  const mostLines = grid.rows - head - (block.caption ? 1 : 0);
  const maxHeight = (mostLines - 1) * grid.pitch + grid.box;
  const scale = Math.min(1, grid.width / natural.width, maxHeight / natural.height);
  const width = natural.width * scale;
  const height = natural.height * scale;
  // Half a gap stays free between the picture and what follows.
  const lines = Math.max(1, Math.ceil((height + grid.halfGap) / grid.pitch - 1e-6));
  const rows: Row[] = [
    {
      lines,
      place: (top) => [
        {
          tag: 'image',
          file: block.file,
          x: grid.left + (grid.width - width) / 2,
          y: top,
          width,
          height,
          block: index,
          part: 0,
        },
      ],
      keepNext: block.caption !== undefined,
      newPage: false,
      kind: 'box',
      rigid: true,
      block: index,
    },
  ];
  if (block.caption) {
    const style = plainStyle('fangsong', context.profile.measures.bodySize.value, true);
    const placed = singleLine(shapeRuns(context, block.caption.runs, style));
    rows.push({
      lines: 1,
      place: (top) =>
        lineItems(placed, {
          x: grid.left + (grid.width - placed.width) / 2,
          top,
          boxSize: grid.box,
          size: style.size,
          block: index,
          part: 1,
        }),
      keepNext: false,
      newPage: false,
      kind: 'other',
      block: index,
    });
  }
  return rows;
}
