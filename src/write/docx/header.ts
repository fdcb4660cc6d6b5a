/** 版头 and 标题. Everything above the 发文字号 is framed at its place on page 1 (GB/T 9704-2012 7.2, 10.1). */
import type { Paragraph, ParagraphChild } from 'docx';
import type { HeaderBlock, Line, TitleBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import type { Profile } from '../../profile/profile.js';
import { fitMark, markInk, markLeading } from '../../typeset/mark.js';
import { breakTitle, emWidth } from '../../typeset/title.js';
import { baselineShare, type Geometry, mm, twips } from './geometry.js';
import { framed, lineRuns, paragraph, rule, textRuns } from './runs.js';
import { frameLine, type StyleId, titleLine } from './styles.js';

/** What has been set, the foot of its last box, and where the text after it begins to flow, mm on page 1. */
export interface Placed {
  paragraphs: Paragraph[];
  bottom: number;
  flow: number;
}

interface Place {
  profile: Profile;
  geometry: Geometry;
}

export function header(place: Place, block: HeaderBlock): Placed {
  return block.form === 'letter' ? letterHeader(place, block) : documentHeader(place, block);
}

function letterHeader(place: Place, block: HeaderBlock): Placed {
  const { geometry: g, profile } = place;
  const m = profile.measures;
  const mark = agencyMark(place, block, m.letterMarkTop.value);
  const upper = doubleRule(place, mark.bottom + m.letterRuleGap.value, 'thick-first');
  const top = upper.bottom + m.letterFirstElement.value;
  const leftLines: [StyleId, Line][] = [];
  if (block.copyNumber) leftLines.push(['CopyNumber', block.copyNumber]);
  if (block.secrecy) leftLines.push(['Secrecy', block.secrecy]);
  if (block.urgency) leftLines.push(['Urgency', block.urgency]);
  const headTop = m.classMarkFoot.value - g.box;
  const signerRow = leftLines.length;
  const signerRows = Math.ceil(block.signers.length / 2);
  const rows = Math.max(1, leftLines.length, block.signers.length > 0 ? signerRow + signerRows : 0);
  return {
    paragraphs: [
      ...(block.resultClass ? [atRight(g, 'ResultClass', block.resultClass, headTop)] : []),
      ...leftLines.map(([style, line], i) => atLeft(g, style, line, top + i * g.pitch)),
      ...(block.disclosure ? [atLeft(g, 'HeadDisclosure', block.disclosure, headTop)] : []),
      ...mark.paragraphs,
      docNumber(g, block, top, 'right', upper.shapes),
      ...signers(g, block, g.area.left, top + signerRow * g.pitch),
    ],
    bottom: top + (rows - 1) * g.pitch + g.box,
    flow: top + g.box + g.trail,
  };
}

function documentHeader(place: Place, block: HeaderBlock): Placed {
  const { geometry: g, profile } = place;
  const m = profile.measures;
  const { left, right, top: areaTop, width } = g.area;
  const row = (n: number): number => areaTop + n * g.pitch;
  const urgencyRow = block.secrecy ? 2 : block.copyNumber ? 1 : 0;
  const mark = agencyMark(place, block, areaTop + m.documentMarkTop.value);
  const signerRows = Math.max(1, Math.ceil(block.signers.length / 2));
  const firstRow = mark.bottom + m.documentMarkGap.value * g.pitch + g.halfGap;
  const top = firstRow + (signerRows - 1) * g.pitch;
  const redRule = { x: left, y: top + g.box + m.ruleGap.value, width, height: m.ruleWeight.value };
  const widest = Math.max(0, ...block.signers.map((s) => emWidth(textOf(s))));
  const columns = Math.min(2, block.signers.length);
  const signersWidth = (4 + columns * widest + (columns - 1)) * mm(m.bodySize.value);
  return {
    paragraphs: [
      ...(block.resultClass ? [atRight(g, 'ResultClass', block.resultClass, areaTop)] : []),
      ...(block.copyNumber ? [atLeft(g, 'CopyNumber', block.copyNumber, areaTop)] : []),
      // 密级 stands on the second line also when there is no 份号 (7.2.2).
      ...(block.secrecy ? [atLeft(g, 'Secrecy', block.secrecy, row(1))] : []),
      ...(block.urgency ? [atLeft(g, 'Urgency', block.urgency, row(urgencyRow))] : []),
      ...(block.disclosure
        ? [atRight(g, 'HeadDisclosure', block.disclosure, row(block.resultClass ? 1 : 0))]
        : []),
      ...mark.paragraphs,
      docNumber(g, block, top, block.signers.length > 0 ? 'left' : 'center', [rule(redRule, '红色分隔线')]),
      ...signers(g, block, right - mm(m.bodySize.value) - signersWidth, firstRow),
    ],
    bottom: redRule.y + redRule.height,
    flow: top + g.box + g.trail,
  };
}

/** 发文字号: the first line that flows; the space above it reaches down from the top of the type area. */
function docNumber(
  g: Geometry,
  block: HeaderBlock,
  boxTop: number,
  alignment: 'left' | 'center' | 'right',
  shapes: readonly ParagraphChild[],
): Paragraph {
  return paragraph('DocNumber', [...shapes, ...lineRuns(block.docNumber)], {
    alignment,
    spacing: { before: twips(boxTop - g.area.top) },
    ...(alignment === 'left' ? { indent: { left: g.cell } } : {}),
  });
}

/** 签发人：甲　乙, two names a line (7.2.6), the names aligned. Names are 楷体 by the style of level 2. */
function signers(g: Geometry, block: HeaderBlock, x: number, boxTop: number): Paragraph[] {
  if (block.signers.length === 0) return [];
  const lines: Line[][] = [];
  block.signers.forEach((name, i) => {
    if (i % 2 === 0) lines.push([]);
    lines.at(-1)!.push(name);
  });
  const width = g.area.right - x;
  return lines.map((names, i) =>
    framed(
      'Signer',
      [
        ...(i === 0 ? textRuns(block.signerLabel) : []),
        ...names.flatMap((n, k) => [
          ...(k > 0 ? textRuns('　') : []),
          ...textRuns(textOf(n), 'RunInHeading2'),
        ]),
      ],
      { x, y: frameTop(g, boxTop + i * g.pitch), width },
      i === 0 ? {} : { indent: { left: 4 * g.cell } },
    ),
  );
}

function atLeft(g: Geometry, style: StyleId, line: Line, boxTop: number): Paragraph {
  return framed(
    style,
    lineRuns(line),
    { x: g.area.left, y: frameTop(g, boxTop), width: frameWidth(g, line) },
    { alignment: 'left' },
  );
}

function atRight(g: Geometry, style: StyleId, line: Line, boxTop: number): Paragraph {
  const width = frameWidth(g, line);
  return framed(
    style,
    lineRuns(line),
    { x: g.area.right - width, y: frameTop(g, boxTop), width },
    { alignment: 'right' },
  );
}

/** Frames are off the grid: their line is of exact height, so that the baseline is where the grid would have it. */
function frameTop(g: Geometry, boxTop: number): number {
  return boxTop + 0.88 * g.box - baselineShare * mm(frameLine);
}

/** A frame one character wider than its text, so that a substituted face does not break the line. */
function frameWidth(g: Geometry, line: Line): number {
  return (emWidth(textOf(line)) + 1) * g.box;
}

/**
 * 发文机关标志: as large as its length allows, letters spread; joint names below each other, all as wide as
 * the widest, 文件 at the right of them, vertically centred (7.2.4).
 */
function agencyMark(
  place: Place,
  block: HeaderBlock,
  top: number,
): { paragraphs: Paragraph[]; bottom: number } {
  const { geometry: g, profile } = place;
  const { names, beside, em, stretch, width, total } = fitMark(
    block,
    g.area.width,
    profile.measures.markMaxHeight.value,
  );
  const x = g.area.left + (g.area.width - total) / 2;
  const first = top + markInk.above * em;
  const last = first + (names.length - 1) * markLeading * em;
  const lineTop = (baseline: number): number => baseline - baselineShare * markLeading * em;
  const size = Math.round((em / mm(1)) * 2) / 2;
  const line = { line: twips(markLeading * em), lineRule: 'exact' } as const;
  // Letters may be narrowed; 文件 begins six tenths of one behind the names.
  const letter = em * stretch;
  const slack = letter / 2;
  const set = (text: string, spread: number): ParagraphChild[] => {
    const chars = [...text];
    const gap = chars.length > 1 ? (spread - chars.length * letter) / (chars.length - 1) : 0;
    // Spacing stands behind a character, so the last one has none: the name is centred on its ink.
    return [
      ...sized(chars.slice(0, -1).join(''), size, twips(gap), stretch),
      ...sized(chars.slice(-1).join(''), size, 0, stretch),
    ];
  };
  const paragraphs = names.map((name) =>
    framed(
      'AgencyMark',
      set(name, width),
      { x: x - slack, y: lineTop(first), width: width + 2 * slack },
      { spacing: line },
    ),
  );
  if (beside && block.suffix) {
    const box = { x: x + width + slack, y: lineTop((first + last) / 2), width: 2.2 * letter };
    paragraphs.push(
      framed('AgencyMark', sized(textOf(block.suffix), size, 0, stretch), box, { spacing: line }),
    );
  }
  return { paragraphs, bottom: last + markInk.below * em };
}

function sized(text: string, size: number, spacing: number, stretch: number): ParagraphChild[] {
  const scale = Math.round(stretch * 100);
  return text === '' ? [] : textRuns(text, undefined, spacing, size, scale === 100 ? undefined : scale);
}

/** A red double rule starting at `y` mm, centred on the sheet. GB/T 9704-2012 10.1. */
export function doubleRule(
  { geometry: g, profile }: Place,
  y: number,
  order: 'thick-first' | 'thin-first',
): { shapes: ParagraphChild[]; bottom: number } {
  const m = profile.measures;
  const thick = m.letterThickRule.value;
  const thin = m.letterThinRule.value;
  const [upper, lower] = order === 'thick-first' ? [thick, thin] : [thin, thick];
  const width = m.letterRuleLength.value;
  const x = (g.sheet.width - width) / 2;
  const second = y + upper + m.letterRuleSpace.value;
  return {
    shapes: [
      rule({ x, y, width, height: upper }, '红色双线'),
      rule({ x, y: second, width, height: lower }, '红色双线'),
    ],
    bottom: second + lower,
  };
}

/** 标题, two blank lines below what stands above it, broken by words as the PDF's (7.3.1). */
export function title({ geometry: g, profile }: Place, block: TitleBlock, above: Placed): Placed {
  const size = profile.measures.titleSize.value;
  const box = mm(size);
  const lines = block.lines.flatMap((l) => breakTitle(textOf(l), g.area.width / box, block.unbreakable));
  const glyphInLine = (baselineShare * titleLine - 0.88) * box;
  const glyphTop = above.bottom + 2 * g.pitch + g.halfGap;
  const start = glyphTop - glyphInLine;
  const paragraphs = [
    paragraph('LetterTitle', textRuns(lines.join('\n')), { spacing: { before: twips(start - above.flow) } }),
  ];
  const bottom = glyphTop + (lines.length - 1) * titleLine * box + box;
  return { paragraphs, bottom, flow: start + lines.length * titleLine * box };
}

/** Twips by which page 1 may be off by rounding, so that its last line is not lost. */
const slack = 20;

/**
 * Space above the first line of the text, twips: a blank line below the title, back on the grid of the page. The
 * grid of page 1 hangs on `foot`, mm, when that is not the foot of the type area.
 */
export function spaceAboveText(g: Geometry, above: Placed, foot: number): number {
  const { top, bottom } = g.area;
  const row = Math.max(0, Math.ceil((above.bottom - top - 0.01) / g.pitch)) + 1;
  const rows = Math.round((foot - g.box - above.bottom - g.pitch - 2 * g.halfGap) / g.pitch);
  const box = foot === bottom ? top + row * g.pitch : foot - g.box - rows * g.pitch;
  return Math.max(0, twips(box - g.lead - above.flow) - slack);
}
