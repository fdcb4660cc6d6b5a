/**
 * Blocks → Word. Geometry by GB/T 33476.2-2016 (22 lines of 28 characters); every part of the letter in a named
 * style. Word breaks lines and pages itself, so nothing here knows where a line ends.
 */
import { Document, Footer, Header, Packer, PageNumber, type Paragraph, type Table, TextRun } from 'docx';
import {
  type Block,
  type Composed,
  type ParagraphBlock,
  type ParagraphStyle,
  textOf,
} from '../compose/blocks.js';
import type { Profile } from '../profile/profile.js';
import { breakTitle, emWidth } from '../typeset/title.js';
import { type Geometry, geometryOf, mm, twips } from './docx/geometry.js';
import { doubleRule, header, type Placed, spaceAboveText, title } from './docx/header.js';
import { finishPackage } from './docx/package.js';
import { type Images, image } from './docx/picture.js';
import { lineRuns, paragraph, textRuns } from './docx/runs.js';
import { signature } from './docx/signature.js';
import type { StyleId } from './docx/styles.js';
import { colophon, table } from './docx/tables.js';

export { type Carried, docxCarried } from './docx/hash.js';
export { DocxImageError } from './docx/picture.js';

export interface DocxOptions {
  /** Bytes of every picture and seal that the blocks name, PNG or JPEG, by path as written. */
  images: Images;
  /** The clerk's file, carried inside so that it can be had back; a text is carried as UTF-8. */
  source?: Uint8Array | string;
  /** 送审稿 and the like, at the top of every page. */
  draft?: string;
}

const styles: Record<ParagraphStyle, StyleId> = {
  addressee: 'Addressee',
  body: 'BodyParagraph',
  heading1: 'Level1',
  heading2: 'Level2',
  heading3: 'Level3',
  heading4: 'Level4',
  closing: 'ClosingParagraph',
  annexNote: 'AnnexNote',
  note: 'LetterNote',
  disclosure: 'DisclosureLine',
  annexLabel: 'AnnexLabel',
  annexTitle: 'AnnexTitle',
};

/**
 * The DOCX of a letter. The same letter gives the same bytes on every machine and in every time zone.
 * Rejects with `DocxImageError` when a picture is missing from `images` or is no PNG or JPEG.
 */
export async function writeDocx(
  composed: Composed,
  profile: Profile,
  options: DocxOptions,
): Promise<Uint8Array> {
  const { meta } = composed;
  const geometry = geometryOf(profile);
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: section(geometry, profile, meta.format === 'letter'),
        ...(options.draft ? { headers: draftHeaders(options.draft) } : {}),
        footers: footers(geometry, profile, meta.format === 'letter'),
        children: content(geometry, profile, composed.blocks, options.images),
      },
    ],
  });
  return finishPackage(await Packer.toBuffer(document), {
    profile,
    title: meta.title,
    author: meta.issuers.join('、'),
    date: meta.date,
    source: typeof options.source === 'string' ? new TextEncoder().encode(options.source) : options.source,
  });
}

function content(
  g: Geometry,
  profile: Profile,
  blocks: readonly Block[],
  images: Images,
): (Paragraph | Table)[] {
  const place = { geometry: g, profile };
  const out: (Paragraph | Table)[] = [];
  let above: Placed = { paragraphs: [], bottom: g.area.top, flow: g.area.top - g.halfGap };
  let atTop = true;
  blocks.forEach((block, index) => {
    switch (block.tag) {
      case 'header':
        above = header(place, block);
        out.push(...above.paragraphs);
        break;
      case 'title':
        above = title(place, block, above);
        out.push(...above.paragraphs);
        break;
      case 'paragraph':
        out.push(flowing(g, profile, block, blocks, index, atTop ? spaceAboveText(g, above) : undefined));
        atTop = false;
        break;
      case 'table':
        out.push(...table(g, block));
        break;
      case 'image':
        out.push(...image(g, block, images));
        break;
      case 'signature':
        out.push(...signature(g, block, images));
        break;
      case 'annex':
        break;
      case 'colophon':
        out.push(...colophon(g, profile, block));
        break;
    }
  });
  return out;
}

/** A paragraph of the text. `first`: the space that brings the first one back on the page's grid, twips. */
function flowing(
  g: Geometry,
  profile: Profile,
  block: ParagraphBlock,
  blocks: readonly Block[],
  index: number,
  first: number | undefined,
): Paragraph {
  const previous = blocks[index - 1];
  // A blank line above 附件说明 (GB/T 9704-2012 7.3.4).
  const opensNotes =
    block.style === 'annexNote' && !(previous?.tag === 'paragraph' && previous.style === 'annexNote');
  const before = first ?? (opensNotes ? g.line : undefined);
  // The line above a signature goes with it to the next page: no page holds a signature alone (7.3.5.5).
  const keepNext = blocks[index + 1]?.tag === 'signature';
  const runs =
    block.style === 'annexTitle'
      ? textRuns(
          breakTitle(textOf(block), g.area.width / mm(profile.measures.titleSize.value), []).join('\n'),
        )
      : lineRuns(block, block.level);
  return paragraph(styles[block.style], runs, {
    ...(before === undefined ? {} : { spacing: { before } }),
    ...(keepNext ? { keepNext } : {}),
    ...(block.hang ? { indent: hanging(g, block, block.hang) } : {}),
  });
}

/** 附件说明: wrapped lines align with the first character of the name (GB/T 9704-2012 7.3.4). */
function hanging(
  g: Geometry,
  block: ParagraphBlock,
  hang: { indent: number; chars: number },
): { left: number; hanging: number } {
  const lead = emWidth(textOf(block).slice(0, hang.chars));
  return { left: Math.round((hang.indent + lead) * g.cell), hanging: Math.round(lead * g.cell) };
}

function section(g: Geometry, profile: Profile, isLetter: boolean) {
  const { sheetWidth, sheetHeight } = profile.measures;
  return {
    titlePage: isLetter,
    page: {
      size: { width: twips(sheetWidth.value), height: twips(sheetHeight.value) },
      margin: { ...g.margins, header: twips(15), footer: footerDistance(g, profile), gutter: 0 },
    },
    grid: { type: 'linesAndChars', linePitch: g.line, charSpace: g.charSpace },
  } as const;
}

/** A draft's mark, flush left in the top margin, as in the PDF. */
function draftHeaders(mark: string): Record<'default' | 'even' | 'first', Header> {
  const header = (): Header =>
    new Header({ children: [paragraph('ResultClass', textRuns(mark), { alignment: 'left' })] });
  return { default: header(), even: header(), first: header() };
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
function footers(g: Geometry, profile: Profile, isLetter: boolean) {
  const inset = twips(mm(profile.measures.pageNumberSize.value));
  const number = (): TextRun =>
    new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] });
  const odd = (): Paragraph =>
    paragraph('PageNumber', [number()], { alignment: 'right', indent: { right: inset } });
  const lower = g.sheet.height - profile.measures.letterLowerRule.value;
  const rules = isLetter ? doubleRule({ geometry: g, profile }, lower, 'thin-first').shapes : [];
  const first = profile.letterFirstPageNumber
    ? paragraph('PageNumber', [...rules, number()], { alignment: 'right', indent: { right: inset } })
    : paragraph('PageNumber', rules);
  return {
    default: new Footer({ children: [odd()] }),
    even: new Footer({
      children: [paragraph('PageNumber', [number()], { alignment: 'left', indent: { left: inset } })],
    }),
    ...(isLetter ? { first: new Footer({ children: [first] }) } : {}),
  };
}
