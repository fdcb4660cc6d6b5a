/** The section: sheet, grid, and what stands at the head and foot of every page. */
import { type Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Profile } from '../../profile/profile.js';
import { type Geometry, mm, twips } from './geometry.js';
import { doubleRule } from './header.js';
import { paragraph, textRuns } from './runs.js';

/** Heads and feet by the pages they are for; the names are Word's. */
export type Margin = Partial<Record<'default' | 'even' | 'first', Paragraph[]>>;

/** `references` are those of heads and feet; `first` says whether page 1 has its own. */
export function sectionXml(g: Geometry, profile: Profile, references: string, first: boolean): string {
  const { sheetWidth, sheetHeight } = profile.measures;
  const { top, bottom, left, right } = g.margins;
  return [
    `<w:sectPr>${references}<w:pgSz w:w="${twips(sheetWidth.value)}" w:h="${twips(sheetHeight.value)}"/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${twips(15)}" w:footer="${footerDistance(g, profile)}" w:gutter="0"/>`,
    first ? '<w:titlePg/>' : '',
    `<w:docGrid w:type="linesAndChars" w:linePitch="${g.line}" w:charSpace="${g.charSpace}"/></w:sectPr>`,
  ].join('');
}

/** A draft's mark, flush left in the top margin, as in the PDF. */
export function draftHeads(mark: string, isLetter: boolean): Margin {
  const head = (): Paragraph[] => [paragraph('ResultClass', textRuns(mark), { alignment: 'left' })];
  return { default: head(), even: head(), ...(isLetter ? { first: head() } : {}) };
}

/** Height of the page number's line, points (the style 公文页码), and the middle of its dash above the line's foot. */
const numberLine = 20;
const dashAboveFoot = 0.2 * numberLine + 0.36 * 14;

/** Word counts from the foot of the sheet; the standard counts from the type area to the dash (7.5). */
function footerDistance(g: Geometry, profile: Profile): number {
  const dash = g.area.bottom + profile.measures.pageNumberGap.value;
  return twips(g.sheet.height - dash - mm(dashAboveFoot));
}

/** — 1 —, at the right of odd pages and the left of even ones, a character in; page 1 of a 信函 has the lower rules. */
export function feet(g: Geometry, profile: Profile, isLetter: boolean): Margin {
  const inset = twips(mm(profile.measures.pageNumberSize.value));
  const number = (): TextRun =>
    new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', 'CURRENT', ' —'] });
  const odd = (rules: readonly ParagraphChild[]): Paragraph[] => [
    paragraph('PageNumber', [...rules, number()], { alignment: 'right', indent: { right: inset } }),
  ];
  const even = paragraph('PageNumber', [number()], { alignment: 'left', indent: { left: inset } });
  const lower = g.sheet.height - profile.measures.letterLowerRule.value;
  const rules = isLetter ? doubleRule({ geometry: g, profile }, lower, 'thin-first').shapes : [];
  const first = profile.letterFirstPageNumber ? odd(rules) : [paragraph('PageNumber', rules)];
  return { default: odd([]), even: [even], ...(isLetter ? { first } : {}) };
}
