/**
 * Blocks → Word. Geometry by GB/T 33476.2-2016 (22 lines of 28 characters); every part of the letter in a named
 * style. Word breaks lines and pages itself, so nothing here knows where a line ends.
 */
import type { Paragraph, Table } from 'docx';
import {
  type Block,
  type Composed,
  type ParagraphBlock,
  type ParagraphStyle,
  textOf,
} from '../compose/blocks.js';
import type { Profile } from '../profile/profile.js';
import { breakTitle, emWidth } from '../typeset/title.js';
import { type Geometry, geometryOf, mm } from './docx/geometry.js';
import { header, type Placed, spaceAboveText, title } from './docx/header.js';
import { finishPackage, type MarginPart } from './docx/package.js';
import { type Package, part, sectionEnd } from './docx/part.js';
import { type Images, image } from './docx/picture.js';
import { lineRuns, paragraph, textRuns } from './docx/runs.js';
import {
  draftHeads,
  feet,
  lastFoot,
  type Margin,
  type PageKind,
  sectionXml,
  turnedFeet,
} from './docx/section.js';
import { signature } from './docx/signature.js';
import { type StyleId, titleLine } from './docx/styles.js';
import { colophon, table } from './docx/tables.js';
import { isWide, turned, turnedSectionXml } from './docx/wide.js';

export { type Carried, docxCarried } from './docx/hash.js';
export { DocxImageError } from './docx/picture.js';

export interface DocxOptions {
  /** Bytes of every picture and seal that the blocks name, PNG or JPEG, by path as written. */
  images: Images;
  /** The clerk's YAML, carried inside so that it can be had back. */
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
  const { meta, blocks } = composed;
  const geometry = geometryOf(profile);
  const isLetter = meta.format === 'letter';
  // A 版记 hangs on the bottom margin, of which no page but the first would then have the right one.
  const isLong = isLetter && !profile.letterFirstPageNumber && !blocks.some(({ tag }) => tag === 'colophon');
  const kind: PageKind = { isLetter, isLong };
  const pack: Package = { drawings: 0, media: new Map() };
  const wide = wideBlocks(geometry, profile, blocks);
  const heads = marginParts(pack, 'header', draftHeads(options.draft, isLetter), geometry, '');
  const upright = marginParts(pack, 'footer', feet(geometry, profile, kind), geometry, '');
  const across =
    wide.size > 0 ? marginParts(pack, 'footer', turnedFeet(geometry, profile), geometry, 'Turned') : [];
  const sections = {
    upright: (isFirst: boolean) =>
      sectionXml(geometry, profile, referencesTo([...heads, ...upright]), kind, isFirst),
    turned: turnedSectionXml(geometry, referencesTo([...heads, ...across])),
  };
  const { images } = options;
  const foot = lastFoot(geometry, profile, kind);
  const { children, last } = content({ g: geometry, profile, blocks, images, foot, wide, sections });
  const main = part(pack, 'w:body', children, geometry.cell, last);
  const margins = [...heads, ...upright, ...across];
  const source =
    typeof options.source === 'string' ? new TextEncoder().encode(options.source) : options.source;
  return finishPackage({ pack, main, margins, profile, meta, source });
}

/** Indices of the tables that want a turned sheet, and of the headings right above them: a heading goes where its table goes. */
function wideBlocks(g: Geometry, profile: Profile, blocks: readonly Block[]): ReadonlySet<number> {
  const wide = new Set<number>();
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const leads = block.tag === 'paragraph' && /^heading|^annexLabel|^annexTitle/u.test(block.style);
    if ((leads && wide.has(i + 1)) || (block.tag === 'table' && isWide(g, profile, block))) wide.add(i);
  }
  return wide;
}

function referencesTo(margins: readonly MarginPart[]): string {
  return margins
    .map(({ kind, pages, id }) => `<w:${kind}Reference w:type="${pages}" r:id="${id}"/>`)
    .join('');
}

/** The head or foot of each kind of page as a part of its own. */
function marginParts(
  pack: Package,
  kind: 'header' | 'footer',
  margin: Margin,
  g: Geometry,
  series: string,
): MarginPart[] {
  return Object.entries(margin).map(([pages, paragraphs], i) => ({
    ...part(pack, kind === 'header' ? 'w:hdr' : 'w:ftr', paragraphs, g.cell),
    kind,
    pages,
    id: `rId${kind}${series}${i + 1}`,
    name: `${kind}${series}${i + 1}.xml`,
  }));
}

interface Text {
  g: Geometry;
  profile: Profile;
  blocks: readonly Block[];
  images: Images;
  foot: number;
  wide: ReadonlySet<number>;
  sections: { upright: (isFirst: boolean) => string; turned: string };
}

/** All that flows, and the section that it ends in. */
function content({ g, profile, blocks, images, foot, wide, sections }: Text): {
  children: (Paragraph | Table)[];
  last: string;
} {
  const place = { geometry: g, profile };
  const out: (Paragraph | Table)[] = [];
  let above: Placed = { paragraphs: [], bottom: g.area.top, flow: g.area.top - g.lead };
  let atTop = true;
  let isFirst = true;
  let isTurned = false;
  blocks.forEach((block, index) => {
    if (wide.has(index) !== isTurned && block.tag !== 'annex') {
      out.push(sectionEnd(isTurned ? sections.turned : sections.upright(isFirst)));
      isFirst = false;
      isTurned = !isTurned;
    }
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
        out.push(
          flowing(g, profile, block, blocks, index, atTop ? spaceAboveText(g, above, foot) : undefined),
        );
        atTop = false;
        break;
      case 'table':
        if (isTurned) out.push(...table(g, turned(g, profile, block), g.area.bottom - g.area.top));
        else out.push(...table(g, block, g.area.width));
        break;
      case 'image':
        out.push(...image(g, block, images, annexHead(g, profile, blocks[index - 1])));
        break;
      case 'signature':
        out.push(...signature(g, block, images, isNote(blocks[index + 1])));
        break;
      case 'annex':
        break;
      case 'colophon':
        out.push(...colophon(g, profile, block));
        break;
    }
  });
  return { children: out, last: isTurned ? sections.turned : sections.upright(isFirst) };
}

/** 附注 or 公开方式. */
function isNote(block: Block | undefined): boolean {
  return block?.tag === 'paragraph' && (block.style === 'note' || block.style === 'disclosure');
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
  // So do the notes below it: they belong on the lines below the date (7.3.6).
  const next = blocks[index + 1];
  const keepNext = next?.tag === 'signature' || (isNote(block) && isNote(next));
  const runs =
    block.style === 'annexTitle'
      ? textRuns(annexTitle(g, profile, block).join('\n'))
      : lineRuns(block, block.level);
  return paragraph(styles[block.style], runs, {
    ...(before === undefined ? {} : { spacing: { before } }),
    ...(keepNext ? { keepNext } : {}),
    ...(block.hang ? { indent: hanging(g, block, block.hang) } : {}),
  });
}

function annexTitle(g: Geometry, profile: Profile, block: ParagraphBlock): string[] {
  return breakTitle(textOf(block), g.area.width / mm(profile.measures.titleSize.value), []);
}

/** Lines from the top of a page to what stands below the title of an annex, if that is what stands above. */
function annexHead(g: Geometry, profile: Profile, above: Block | undefined): number {
  if (above?.tag !== 'paragraph' || above.style !== 'annexTitle') return 0;
  const titleLines = annexTitle(g, profile, above).length;
  // 附件 and two blank lines.
  return 3 + (titleLines * titleLine * mm(profile.measures.titleSize.value)) / g.pitch;
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
