/**
 * Blocks → one HTML file that needs nothing else: pictures and style are inside, no script, nothing is fetched.
 * On a screen it is a column to read, on paper it has the measures of the letter.
 */
import type { Block, Composed, ImageBlock, ParagraphBlock, TitleBlock } from '../compose/blocks.js';
import { textOf } from '../compose/blocks.js';
import type { Profile } from '../profile/profile.js';
import type { Grid } from '../typeset/grid.js';
import { breakTitle, emWidth } from '../typeset/title.js';
import { colophon } from './html/colophon.js';
import { escapeHtml } from './html/escape.js';
import { headHtml } from './html/head.js';
import { header } from './html/header.js';
import { type Paper, paperOf } from './html/paper.js';
import { type Images, pictureHtml } from './html/picture.js';
import { printStyle } from './html/print.js';
import { screenStyle } from './html/screen.js';
import { signature } from './html/signature.js';
import { isWide, table } from './html/table.js';
import { lineHtml, runsHtml, textHtml } from './html/text.js';

export interface HtmlOptions {
  /** Bytes of every picture that the blocks name, by path as written. */
  images: ReadonlyMap<string, Uint8Array>;
  /** 送审稿 and the like: on top of the screen, and in the top margin of every printed page. */
  draft?: string;
}

/** What the letter is written with. */
interface Sheet {
  paper: Paper;
  images: Images;
  composed: Composed;
}

/**
 * The HTML of a letter. LF line ends, one at the end; the same input gives the same text.
 * @throws HtmlImageError when a picture was not given or is no PNG or JPEG
 */
export function writeHtml(
  composed: Composed,
  profile: Profile,
  { images, draft }: HtmlOptions = { images: new Map() },
): string {
  const paper = paperOf(composed, profile);
  const { meta } = composed;
  const parts = articleParts({ paper, images, composed });
  const style = screenStyle(profile) + printStyle(paper, profile, meta.format, draft);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
${headHtml(meta, style)}
</head>
<body class="${meta.format}">
${draft ? `<p class="draft">${escapeHtml(draft)}</p>\n` : ''}<main>
<article>
${parts.join('\n')}
</article>
</main>
</body>
</html>
`;
}

/** The blocks in order; an annex is a section of its own, which ends where the next one or the 版记 begins. */
function articleParts(sheet: Sheet): string[] {
  const out: string[] = [];
  let annex = 0;
  let notes = 0;
  let head = 0;
  const { blocks } = sheet.composed;
  const turned = turnedBlocks(blocks, sheet.paper.grid);
  for (const [i, block] of blocks.entries()) {
    const leaves = annex > 0 && (block.tag === 'annex' || block.tag === 'colophon');
    if (leaves) out.push('</section>');
    if (block.tag === 'annex') out.push(`<section class="annex" aria-labelledby="annex-${++annex}">`);
    else if (block.tag === 'colophon') out.push(colophon(block, sheet.composed.meta));
    else if (block.tag === 'paragraph' && block.style === 'annexNote') out.push(annexNote(block, ++notes));
    else out.push(blockHtml(block, sheet, { annex, head, turned: turned.has(i) }));
    head = annexHead(block, sheet.paper);
  }
  if (annex > 0 && sheet.composed.blocks.at(-1)?.tag !== 'colophon') out.push('</section>');
  return out;
}

/** Lines of the paper above what stands below the title of an annex: 附件, two blank ones and the title. */
function annexHead(block: Block, { title }: Paper): number {
  const isTitle = block.tag === 'paragraph' && block.style === 'annexTitle';
  return isTitle ? 3 + breakTitle(textOf(block), title.ems, []).length : 0;
}

/** Tables too wide for an upright page, and the headings right above them: a heading goes where its table goes. */
function turnedBlocks(blocks: readonly Block[], grid: Grid): ReadonlySet<number> {
  const turned = new Set<number>();
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const leads = block.tag === 'paragraph' && /^heading|^annexLabel|^annexTitle/u.test(block.style);
    if ((block.tag === 'table' && isWide(block, grid)) || (leads && turned.has(i + 1))) turned.add(i);
  }
  return turned;
}

/** Where a block stands: in which annex (0: none), below how many lines, on a turned sheet. */
interface Place {
  annex: number;
  head: number;
  turned: boolean;
}

function blockHtml(block: Block, sheet: Sheet, place: Place): string {
  switch (block.tag) {
    case 'header':
      return header(block);
    case 'title':
      return title(block, sheet.paper);
    case 'paragraph':
      return paragraph(block, sheet, place);
    case 'table':
      return table(block, sheet.paper.grid, place.turned);
    case 'image':
      return figure(block, sheet.images, place.head);
    case 'signature':
      return signature(block, sheet.paper.grid, sheet.images, sheet.composed.meta);
    case 'annex':
    case 'colophon':
      return '';
  }
}

/** Characters of a phrase that a phone can show on one line of the title. */
const widestWord = 12;

/** The lines of the paper, which a narrow screen runs together; agencies, 届次 and numbers stay whole there too. */
function title(block: TitleBlock, { title }: Paper): string {
  const whole = block.lines.map(textOf).join('');
  // A 届次 too long for that still keeps its own parts.
  const parts = whole.match(/关于|第[^第]{1,10}?(?:届|次会议|号)/gu) ?? [];
  const words = [...block.unbreakable, ...parts].filter((w) => w !== '' && emWidth(w) <= widestWord);
  return `<h1>${linesHtml(whole, title.lines, words)}</h1>`;
}

/** A title in the lines of the paper. */
function linesHtml(whole: string, lines: readonly string[], words: readonly string[]): string {
  const gap = (text: string): string => (text === '' ? '' : `<span class="gap">${escapeHtml(text)}</span>`);
  let html = '';
  let at = 0;
  for (const line of lines) {
    // Spaces between lines show only where lines run together.
    const from = whole.indexOf(line, at);
    html += `${gap(whole.slice(at, from))}<span class="line">${wordsHtml(line, words)}</span>`;
    at = from + line.length;
  }
  return html + gap(whole.slice(at));
}

function wordsHtml(text: string, words: readonly string[]): string {
  let html = '';
  let rest = text;
  while (rest !== '') {
    const found = words
      .map((word) => ({ word, at: rest.indexOf(word) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
    if (!found) return html + escapeHtml(rest);
    html += `${escapeHtml(rest.slice(0, found.at))}<span class="word">${escapeHtml(found.word)}</span>`;
    rest = rest.slice(found.at + found.word.length);
  }
  return html;
}

const classes: Readonly<Partial<Record<ParagraphBlock['style'], string>>> = {
  addressee: 'addressee',
  body: 'body',
  closing: 'closing',
  note: 'note',
  disclosure: 'disclosure',
  annexLabel: 'annex-label',
};

function paragraph(block: ParagraphBlock, { composed, paper }: Sheet, { annex, turned }: Place): string {
  const sheet = turned ? ' class="turned"' : '';
  if (block.style === 'annexTitle') {
    const text = textOf(block);
    return `<h2 id="annex-${annex}"${sheet}>${linesHtml(text, breakTitle(text, paper.title.ems, []), [])}</h2>`;
  }
  const heading = /^heading([1-4])$/u.exec(block.style);
  if (heading) {
    // Below the title of the letter, or of the annex.
    const level = Number(heading[1]) + (annex > 0 ? 2 : 1);
    const own = block.runs.map((r) => (r.face === 'heading' ? { ...r, face: 'body' as const } : r));
    return `<h${level}${sheet}>${runsHtml(own)}</h${level}>`;
  }
  const text = textOf(block);
  const phones = composed.meta.contacts.map((c) => c.phone).filter((phone) => text.includes(phone));
  if (block.style !== 'note' || phones.length === 0)
    return `<p class="${classes[block.style]}${turned ? ' turned' : ''}">${runsHtml(block.runs, block.level)}</p>`;
  return `<address><p class="note">${contacts(text, phones)}</p></address>`;
}

/** 附注 with its telephone numbers, which must not break. */
function contacts(text: string, phones: readonly string[]): string {
  let html = '';
  let at = 0;
  for (const phone of phones) {
    const from = text.indexOf(phone, at);
    if (from < 0) continue;
    html += `${textHtml(text.slice(at, from))}<span class="tel">${escapeHtml(phone)}</span>`;
    at = from + phone.length;
  }
  return html + textHtml(text.slice(at));
}

/** A line of the list of annexes leads to its annex. */
function annexNote(block: ParagraphBlock, number: number): string {
  const { indent, chars } = block.hang ?? { indent: 2, chars: 0 };
  const text = escapeHtml(textOf(block));
  return `<p class="annex-note" style="--in:${indent};--hang:${chars}"><a href="#annex-${number}">${text}</a></p>`;
}

/** On paper a picture leaves room for `head` lines above. */
function figure(block: ImageBlock, images: Images, head: number): string {
  const alt = block.caption ? textOf(block.caption) : '图片';
  const caption = block.caption ? `<figcaption>${lineHtml(block.caption)}</figcaption>` : '';
  const open = head > 0 ? `<figure style="--head:${head}">` : '<figure>';
  return `${open}${pictureHtml(images, block.file, alt)}${caption}</figure>`;
}
