/** Pages in words: what stands where, by the standard's own measures and not the typesetter's. */
import type { Block, ParagraphStyle } from '../../src/compose/blocks.js';
import type { Page, PageItem, TextItem } from '../../src/typeset/pages.js';
import type { LaidOut } from './lay-out.js';

/** GB/T 9704-2012 3, 5.2: mm. A line is a character and 7/8 of one; 22 of them, less the last gap, fill 225 mm. */
export const box = 225 / (1 + (21 * 15) / 8);
export const standard = {
  left: 28,
  right: 184,
  top: 37,
  bottom: 262,
  cell: 156 / 28,
  box,
  pitch: (box * 15) / 8,
  rows: 22,
};
/** Where rows may start on page 1 of a 信函: its 23rd stands 7/8 of a character above the rule 20 mm from the edge (10.1). */
export const letterTop = 277 - (box * 7) / 8 - box - 22 * standard.pitch;

const ofPoints = (points: number): number => (points * 25.4) / 72;
const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);
const mm = (n: number): string => n.toFixed(2).replace('-0.00', '0.00');
const cells = (n: number): string => String(Math.round((n / standard.cell) * 100) / 100).replace('-0', '0');

/** Height of a character box: 3号 is 16 points by its name and 5.573 mm by the standard's own definition of a line. */
const boxOf = (points: number): number => (points === 16 ? box : ofPoints(points));

/** The character box of a text: ideographs stand 0.88 of it above the baseline. */
export function textBox(item: TextItem): { left: number; right: number; top: number; bottom: number } {
  const em = boxOf(item.size);
  const top = item.baseline - 0.88 * em;
  return { left: item.x, right: item.x + sum(item.advances), top, bottom: top + em };
}

/** Items of text that stand on one line of one part of one block. */
export interface TextLine {
  items: TextItem[];
  text: string;
  left: number;
  right: number;
  block: number;
  part: number;
  /** 1-based row of the grid; undefined when it stands elsewhere. */
  row: number | undefined;
}

export const isText = (item: PageItem): item is TextItem => item.tag === 'text';

/** The row whose box starts at `top` of a character box of `size` mm, centred in it; undefined off the grid. */
function rowOf(top: number, size: number, origin: number): number | undefined {
  const row = (top + (size - standard.box) / 2 - origin) / standard.pitch;
  return Math.abs(row - Math.round(row)) < 0.005 ? Math.round(row) + 1 : undefined;
}

/** Lines of a page, in the order in which they were placed. */
export function linesOf(items: readonly PageItem[], origin = standard.top): TextLine[] {
  const lines: TextLine[] = [];
  for (const item of items.filter(isText)) {
    const last = lines.at(-1);
    const { left, right, top } = textBox(item);
    const goesOn =
      last &&
      last.block === item.block &&
      last.part === item.part &&
      Math.abs(last.items[0]!.baseline - item.baseline) < 0.001 &&
      Math.abs(last.right - left) < 0.001;
    if (goesOn) {
      last.items.push(item);
      last.text += item.chars.join('');
      last.right = right;
    } else {
      const { block, part } = item;
      const row = rowOf(top, boxOf(item.size), origin);
      lines.push({ items: [item], text: item.chars.join(''), left, right, block, part, row });
    }
  }
  return lines;
}

/** Where the rows of a page start. */
export function originOf(page: Page, letter: boolean): number {
  const onGrid = (origin: number): number =>
    linesOf(page.items, origin).filter((l) => l.row !== undefined).length;
  return letter && page.index === 1 && onGrid(letterTop) > onGrid(standard.top) ? letterTop : standard.top;
}

const faceNames: Record<string, string> = {
  heiti: '黑',
  kaiti: '楷',
  xiaobiaosong: '标',
  songti: '宋',
  latin: '西',
};
const shown = (line: TextLine, plain: string): string =>
  line.items
    .map((i) => ({ role: i.face.id === plain ? '' : (faceNames[i.face.id] ?? ''), text: i.chars.join('') }))
    .map(({ role, text }) => (role === '' ? text : `{${role} ${text}}`))
    .join('');

/** By how much a line is set narrower or wider than its characters are. */
function given({ items }: TextLine): string {
  const natural = sum(
    items.flatMap((i) =>
      i.chars.map((c) => {
        const advance = i.face.advance(c.codePointAt(0)!);
        return advance < 0.9 || /[!-~\u00a0-\u024f]/u.test(c)
          ? advance * ofPoints(i.size)
          : advance * (i.size === 16 ? standard.cell : ofPoints(i.size));
      }),
    ),
  );
  const set = sum(items.flatMap((i) => i.advances));
  const difference = Math.round(((set - natural) / standard.cell) * 100) / 100;
  return difference === 0 ? '' : difference < 0 ? `  (挤${-difference})` : `  (撑${difference})`;
}

const paragraphNames: Partial<Record<ParagraphStyle, string>> = {
  addressee: '主送',
  annexNote: '附件说明',
  note: '附注',
  disclosure: '公开方式',
  annexLabel: '附件',
  annexTitle: '附件标题',
};
const headerNames = ['办理结果', '份号', '密级', '紧急程度', '公开方式'];
const colophonNames = ['主送', '抄送', '印发机关', '印发日期', '份数'];

function nameOf(block: Block, part: number): string {
  switch (block.tag) {
    case 'header':
      return headerNames[part] ?? (part >= 1000 ? ['文件', '文号', '签发人'][part - 1000]! : '标志');
    case 'title':
      return '标题';
    case 'signature': {
      const last = block.mode === 'nameSeal' ? 2 : block.issuers.length;
      return part === last ? '成文日期' : block.mode === 'nameSeal' ? ['职务', '姓名'][part]! : '署名';
    }
    case 'colophon':
      return colophonNames[part]!;
    case 'table':
      return part === 0 ? '表题' : part === 1 ? '单位' : '格';
    case 'image':
      return '图题';
    case 'paragraph':
      return paragraphNames[block.style] ?? '';
    case 'annex':
      return '';
  }
}

function textElement(name: string, line: TextLine): string {
  const first = line.items[0]!;
  const em = ofPoints(first.size);
  const red = first.color === 'red';
  // The standard measures the mark at its ink.
  const [top, bottom] = red
    ? [first.baseline - 0.845 * em, first.baseline + 0.085 * em]
    : [textBox(first).top, textBox(first).bottom];
  const on = line.row === undefined || name === '标题' ? `y ${mm(top)}–${mm(bottom)}` : `row ${line.row}`;
  const size = [14, 16].includes(first.size) ? '' : `  ${Math.round(first.size * 10) / 10}磅`;
  return `${name}  x ${mm(line.left)}–${mm(line.right)}  ${on}  ${shown(line, red || name.endsWith('标题') ? 'xiaobiaosong' : 'fangsong')}${size}`;
}

/** Cells of a table row: they stand beside each other. */
function tableLines(lines: readonly TextLine[]): string[] {
  const byBaseline = new Map<string, TextLine[]>();
  for (const l of lines) {
    const key = mm(l.items[0]!.baseline);
    byBaseline.set(key, [...(byBaseline.get(key) ?? []), l]);
  }
  const rows = [...byBaseline].sort(([a], [b]) => Number(a) - Number(b));
  return rows.map(([, row]) => {
    const repeated = row[0]!.items[0]!.repeated ? '  (再印)' : '';
    const place = row[0]!.row ?? `y ${mm(textBox(row[0]!.items[0]!).top)}`;
    return `${place}  ${row.map((l) => `${mm(l.left)}–${mm(l.right)} ${shown(l, 'fangsong')}`).join(' | ')}${repeated}`;
  });
}

type Wanted = (name: string) => boolean;

function textLines(
  items: readonly PageItem[],
  origin: number,
  blocks: readonly Block[],
  wanted: Wanted,
): string[] {
  const out: string[] = [];
  const all = linesOf(items, origin);
  const done = new Set<TextLine>();
  for (const line of all) {
    if (done.has(line)) continue;
    const block = blocks[line.block];
    const name = block ? nameOf(block, line.part) : line.text.startsWith('—') ? '页码' : '天头';
    if (name === '格') {
      const table = all.filter((l) => l.block === line.block && l.part > 1);
      for (const l of table) done.add(l);
      if (wanted(name)) out.push(...tableLines(table));
    } else if (!wanted(name || '正文')) continue;
    else if (block?.tag === 'paragraph' && name !== '附件标题') {
      const label = name === '' ? '' : `  ${name}`;
      const [from, to] = [cells(line.left - standard.left), cells(line.right - standard.left)];
      const row = line.row ?? `y ${mm(textBox(line.items[0]!).top)}`;
      out.push(`${row}${label}  ${from}–${to}  ${shown(line, 'fangsong')}${given(line)}`);
    } else if (name === '页码') {
      const { baseline, size, face } = line.items[0]!;
      // The stroke of the dash, as the face draws it; of faces without fonts 0.38 em above the baseline.
      const ink = face.ink(0x2014);
      const stroke = ink ? (ink.top + ink.bottom) / 2 : 0.38;
      const dash = baseline - stroke * ofPoints(size);
      out.push(`页码  x ${mm(line.left)}–${mm(line.right)}  y ${mm(dash)}  ${line.text}`);
    } else out.push(textElement(name || '正文', line));
  }
  return out;
}

function rulesAndPictures(items: readonly PageItem[], blocks: readonly Block[], wanted: Wanted): string[] {
  const out: string[] = [];
  const frames = new Map<number, { x: Set<string>; y: Set<string> }>();
  for (const item of items) {
    if (item.tag === 'text') continue;
    const where = `x ${mm(item.x)}–${mm(item.x + item.width)}  y ${mm(item.y)}–${mm(item.y + item.height)}`;
    if (item.tag === 'image') {
      if (wanted('图片')) out.push(`图片  ${where}  ${item.file}`);
    } else if (blocks[item.block]?.tag === 'table') {
      const frame = frames.get(item.block) ?? { x: new Set(), y: new Set() };
      frames.set(item.block, frame);
      if (item.width > item.height) frame.y.add(mm(item.y + item.height / 2));
      else frame.x.add(mm(item.x + item.width / 2));
    } else {
      const name = item.color === 'red' ? '红线' : '黑线';
      if (wanted(name)) out.push(`${name}  ${where}`);
    }
  }
  for (const { x, y } of frames.values()) {
    const ys = [...y].sort((a, b) => Number(a) - Number(b));
    const shownYs = ys.length > 6 ? `${ys[0]} … ${ys.at(-1)}（${ys.length}条）` : ys.join(' ');
    if (wanted('表线')) out.push(`表线  x ${[...x].join(' ')}  y ${shownYs}`);
  }
  return out;
}

/** `12  2–6  一段。` on row after row as `12—15  2–6  一段。`; off the grid with the number of lines. */
function collapsed(lines: readonly string[]): string[] {
  const out: { at: string[]; rest: string }[] = [];
  for (const line of lines) {
    const [, at, rest] = /^(\d+|y [0-9.]+)( {2}.*)$/su.exec(line) ?? ['', undefined, line];
    const last = out.at(-1);
    const before = last?.at.at(-1);
    const next = before?.startsWith('y') ? at?.startsWith('y') : at === String(Number(before) + 1);
    if (at !== undefined && next && last!.rest === rest) last!.at.push(at);
    else out.push({ at: at === undefined ? [] : [at], rest: rest! });
  }
  return out.map(({ at, rest }) => {
    const [first = '', last = ''] = [at[0], at.at(-1)];
    if (at.length < 2) return first + rest;
    return `${first}—${last.replace('y ', '')}${last.startsWith('y') ? `（${at.length}行）` : ''}${rest}`;
  });
}

/** Pages and findings of a letter; of the elements those named in `only`, or all. */
export function describePages({ composed, pages, findings }: LaidOut, only?: readonly string[]): string {
  const letter = composed.meta.format === 'letter';
  const wanted: Wanted = (name) => only === undefined || only.includes(name);
  const inside = (items: readonly PageItem[], origin: number): string[] => [
    ...textLines(items, origin, composed.blocks, wanted),
    ...rulesAndPictures(items, composed.blocks, wanted),
  ];
  const out = pages.flatMap((page) => {
    const origin = originOf(page, letter);
    const upright = collapsed(inside(page.items, origin));
    const turned = page.turned ? ['转90°：', ...collapsed(inside(page.turned, standard.top))] : [];
    const blank = page.items.length === 0 && !page.turned ? ['（空白）'] : [];
    return [
      `--- 第${page.index}面${page.pitch === undefined ? '' : `  行距${mm(page.pitch)}`}`,
      ...upright,
      ...turned,
      ...blank,
    ];
  });
  const found = findings.map((f) => `${f.severity} ${f.code} ${f.at.pointer}`);
  return [...out, ...(found.length > 0 ? ['--- 版面问题', ...found] : [])].join('\n');
}
