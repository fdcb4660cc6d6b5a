/** The section: sheet, grid, and what stands at the head and foot of every page. */
import { type Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import type { Profile } from '../../profile/profile.js';
import { type Geometry, mm, twips } from './geometry.js';
import { doubleRule } from './header.js';
import { paragraph, textRuns } from './runs.js';
import { turnedFoot } from './wide.js';

/** Heads and feet by the pages they are for; the names are Word's. */
export type Margin = Partial<Record<'default' | 'even' | 'first', (Paragraph | Table)[]>>;

/** What of the letter the page depends on. */
export interface PageKind {
  isLetter: boolean;
  /** Page 1 of a 信函 holds text down to its lower rule; see `lastFoot`. */
  isLong: boolean;
}

/**
 * mm: foot of the last character box of page 1. In a 信函 it ends 7/8 of a character above the lower rule (10.1),
 * a line below the type area. All pages of a section have one bottom margin: it is the one of page 1, and the
 * feet of the other pages are as high as what is missing.
 */
export function lastFoot(g: Geometry, profile: Profile, { isLetter, isLong }: PageKind): number {
  const { letterLowerRule, letterFirstElement } = profile.measures;
  const hanging = g.sheet.height - letterLowerRule.value - letterFirstElement.value;
  return isLetter && isLong ? hanging : g.area.bottom;
}

/** `references` are those of heads and feet; `isFirst`: the section that page 1 belongs to. */
export function sectionXml(
  g: Geometry,
  profile: Profile,
  references: string,
  kind: PageKind,
  isFirst: boolean,
): string {
  const { sheetWidth, sheetHeight } = profile.measures;
  const { top, left, right } = g.margins;
  return [
    `<w:sectPr>${references}<w:pgSz w:w="${twips(sheetWidth.value)}" w:h="${twips(sheetHeight.value)}"/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottomMargin(g, profile, kind)}" w:left="${left}" w:header="${twips(15)}" w:footer="${footMargin(g, profile, kind)}" w:gutter="0"/>`,
    kind.isLetter && isFirst ? '<w:titlePg/>' : '',
    profile.docxGrid
      ? `<w:docGrid w:type="linesAndChars" w:linePitch="${g.line}" w:charSpace="${g.charSpace}"/>`
      : '',
    '</w:sectPr>',
  ].join('');
}

/** LibreOffice centres the whole lines of its grid on the page: one more must fit whole, or all move down by half. */
function bottomMargin(g: Geometry, profile: Profile, kind: PageKind): number {
  if (!kind.isLong) return g.margins.bottom;
  const lines = profile.measures.linesPerPage.value + 1;
  const whole = twips(g.sheet.height) - g.margins.top - lines * g.line;
  return Math.min(whole, twips(g.sheet.height - lastFoot(g, profile, kind) - g.trail));
}

/** A draft's mark, flush left in the top margin, as in the PDF. */
export function draftHeads(mark: string | undefined, isLetter: boolean): Margin {
  if (mark === undefined || mark === '') return {};
  const head = (): Paragraph[] => [paragraph('ResultClass', textRuns(mark), { alignment: 'left' })];
  return { default: head(), even: head(), ...(isLetter ? { first: head() } : {}) };
}

/** Height of the page number's line, points (the style 公文页码), and the middle of its dash above the line's foot. */
const numberLine = 20;
const dashAboveFoot = 0.2 * numberLine + 0.36 * 14;

/** Foot of the page number's line above that of the sheet, twips: the standard counts from the type area to the dash (7.5). */
function numberFoot(g: Geometry, profile: Profile): number {
  const dash = g.area.bottom + profile.measures.pageNumberGap.value;
  return twips(g.sheet.height - dash - mm(dashAboveFoot));
}

/** From the foot of the sheet to that of the page's foot. */
function footMargin(g: Geometry, profile: Profile, kind: PageKind): number {
  return kind.isLong ? bottomMargin(g, profile, kind) - twips(2) : numberFoot(g, profile);
}

/** — 1 —, at the right of odd pages and the left of even ones, a character in; page 1 of a 信函 has the lower rules. */
export function feet(g: Geometry, profile: Profile, kind: PageKind): Margin {
  const inset = twips(mm(profile.measures.pageNumberSize.value));
  const line = 20 * numberLine;
  const below = numberFoot(g, profile) - footMargin(g, profile, kind);
  const above = kind.isLong ? g.margins.bottom - numberFoot(g, profile) - line : 0;
  const exactly = (height: number) => ({ spacing: { line: height, lineRule: 'exact' } }) as const;
  const filled = (number: Paragraph): Paragraph[] => [
    ...(above > 0 ? [paragraph('FootSpace', [], exactly(above))] : []),
    number,
    ...(below > 0 ? [paragraph('FootSpace', [], exactly(below))] : []),
  ];
  const number = (): TextRun =>
    new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', 'CURRENT', ' —'] });
  const odd = (rules: readonly ParagraphChild[]): Paragraph =>
    paragraph('PageNumber', [...rules, number()], { alignment: 'right', indent: { right: inset } });
  const even = paragraph('PageNumber', [number()], { alignment: 'left', indent: { left: inset } });
  const lower = g.sheet.height - profile.measures.letterLowerRule.value;
  const rules = kind.isLetter ? doubleRule({ geometry: g, profile }, lower, 'thin-first').shapes : [];
  const first = profile.letterFirstPageNumber ? filled(odd(rules)) : [paragraph('FootSpace', rules)];
  return { default: filled(odd([])), even: filled(even), ...(kind.isLetter ? { first } : {}) };
}

/** The page numbers of sheets turned a quarter. */
export function turnedFeet(g: Geometry, profile: Profile): Margin {
  const place = {
    x: numberFoot(g, profile),
    line: 20 * numberLine,
    inset: twips(mm(profile.measures.pageNumberSize.value)),
  };
  return { default: turnedFoot(g, 'right', place), even: turnedFoot(g, 'left', place) };
}
