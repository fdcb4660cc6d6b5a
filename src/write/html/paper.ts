/** Where things stand on page 1 of the printed letter, mm from the top of the sheet. GB/T 9704-2012 7.2, 7.3.1, 10.1. */
import type { Composed, HeaderBlock, TitleBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import type { Profile } from '../../profile/profile.js';
import { type Grid, makeGrid, mmPerPoint } from '../../typeset/grid.js';
import { type FittedMark, fitMark, markInk, markLeading } from '../../typeset/mark.js';
import { breakTitle } from '../../typeset/title.js';
import { find } from '../find.js';

/**
 * Where the page area of page 1 begins: the 办理结果 of a 信函 and a draft's mark stand in the top margin, and nothing
 * can be put above the page area. It is where the PDF has the mark.
 */
export const draftTop = 15;

/** Line height of the title, in its own size. */
export const titleLeading = 1.6;

/** Tops of the character boxes of the 版头; an element that is not there has no place. */
export interface HeadPlaces {
  resultClass: number;
  disclosure: number;
  copyNumber: number;
  secrecy: number;
  urgency: number;
  /** Top of the ink of the 标志. */
  mark: number;
  docNumber: number;
  signers: number;
  /** Upper edge of the red rule, of both rules in 信函. */
  rule: number;
  /** Where the last element ends. */
  bottom: number;
}

export interface Paper {
  grid: Grid;
  /** Page area of page 1: where it begins, and where its last line of text ends. */
  first: { top: number; foot: number };
  mark?: FittedMark;
  head?: HeadPlaces;
  /** Top of the title's first line box, its lines, the characters that a line takes, and the top of the text's first line box. */
  title: { top: number; lines: readonly string[]; ems: number };
  text: number;
}

export function paperOf(composed: Composed, profile: Profile): Paper {
  const grid = makeGrid(profile);
  const m = profile.measures;
  const header = find(composed.blocks, 'header');
  const title = find(composed.blocks, 'title');
  const letter = header?.form === 'letter';
  const mark = header && fitMark(header, grid.width, m.markMaxHeight.value);
  const head = header && mark && (letter ? letterHead : documentHead)(grid, profile, header, mark);
  const above = head?.bottom ?? grid.top - 2 * grid.pitch - grid.halfGap;
  const size = m.titleSize.value * mmPerPoint;
  const ems = grid.width / size;
  const lines = title ? titleLines(title, ems) : [];
  const firstBox = above + 2 * grid.pitch + grid.halfGap;
  const lastEnd = lines.length > 0 ? firstBox + (lines.length - 1) * titleLeading * size + size : above;
  // The last line of page 1 of a 信函 ends above the lower rule, in 文件 with the type area; the text hangs on it.
  const foot = letter ? grid.sheetHeight - m.letterLowerRule.value - m.letterFirstElement.value : grid.bottom;
  const wanted = lastEnd + grid.pitch + 2 * grid.halfGap;
  const rows = Math.min(
    Math.round((foot - grid.box - wanted) / grid.pitch) + 1,
    grid.rows + (letter ? 1 : 0),
  );
  return {
    grid,
    first: { top: draftTop, foot },
    ...(mark ? { mark } : {}),
    ...(head ? { head } : {}),
    title: { top: firstBox - ((titleLeading - 1) / 2) * size, lines, ems },
    text: foot - grid.box - (Math.max(1, rows) - 1) * grid.pitch - grid.halfGap,
  };
}

function titleLines(title: TitleBlock, ems: number): string[] {
  return title.lines.flatMap((l) => breakTitle(textOf(l), ems, title.unbreakable));
}

/** From the top of the ink of the first name to the foot of the last one. */
function markHeight(header: HeaderBlock, { em }: FittedMark): number {
  return (markInk.above + (header.issuers.length - 1) * markLeading + markInk.below) * em;
}

function letterHead(grid: Grid, profile: Profile, header: HeaderBlock, mark: FittedMark): HeadPlaces {
  const m = profile.measures;
  const rule = m.letterMarkTop.value + markHeight(header, mark) + m.letterRuleGap.value;
  const first =
    rule +
    m.letterThickRule.value +
    m.letterRuleSpace.value +
    m.letterThinRule.value +
    m.letterFirstElement.value;
  const inMargin = m.classMarkFoot.value - grid.box;
  const secrecyRow = header.copyNumber ? 1 : 0;
  const urgencyRow = secrecyRow + (header.secrecy ? 1 : 0);
  const signerRow = urgencyRow + (header.urgency ? 1 : 0);
  const rows = Math.max(1, signerRow + Math.ceil(header.signers.length / 2));
  const row = (n: number): number => first + n * grid.pitch;
  return {
    resultClass: inMargin,
    disclosure: inMargin,
    copyNumber: first,
    secrecy: row(secrecyRow),
    urgency: row(urgencyRow),
    mark: m.letterMarkTop.value,
    docNumber: first,
    signers: row(signerRow),
    rule,
    bottom: row(rows - 1) + grid.box,
  };
}

function documentHead(grid: Grid, profile: Profile, header: HeaderBlock, mark: FittedMark): HeadPlaces {
  const m = profile.measures;
  const markTop = grid.top + m.documentMarkTop.value;
  const signers = markTop + markHeight(header, mark) + m.documentMarkGap.value * grid.pitch + grid.halfGap;
  // Beside several rows of 签发人 the number stands on the last one (7.2.6).
  const docNumber = signers + (Math.max(1, Math.ceil(header.signers.length / 2)) - 1) * grid.pitch;
  const rule = docNumber + grid.box + m.ruleGap.value;
  const row = (n: number): number => grid.top + n * grid.pitch;
  return {
    resultClass: grid.top,
    disclosure: row(header.resultClass ? 1 : 0),
    copyNumber: grid.top,
    // 密级 stands on the second line also when there is no 份号 (7.2.2).
    secrecy: row(1),
    urgency: row(header.secrecy ? 2 : header.copyNumber ? 1 : 0),
    mark: markTop,
    docNumber,
    signers,
    rule,
    bottom: rule + m.ruleWeight.value,
  };
}
