/**
 * Blocks → plain text for the web columns of government sites: what an editor there pastes. Paragraphs begin with
 * two full-width spaces, which a web page keeps; nothing is centred or set right by spaces, because the page's own
 * style does that.
 */
import type {
  Block,
  ColophonBlock,
  Composed,
  HeaderBlock,
  Line,
  ParagraphBlock,
  SignatureBlock,
} from '../compose/blocks.js';
import { textOf } from '../compose/blocks.js';
import { tableLines } from './text/table.js';
import { visible } from './visible.js';

const indent = '　　';

/**
 * The text of a letter: UTF-8 without byte order mark when written, LF line ends, one at the end; the same input
 * gives the same text.
 * @param draft a mark such as 送审稿, on the first line
 */
export function writeText(composed: Composed, draft?: string): string {
  const groups = composed.blocks.map((block) => ({ block, lines: blockLines(block) }));
  let out = draft ? `${visible(draft)}\n\n` : '';
  let before: Block | undefined;
  for (const { block, lines } of groups) {
    if (lines.length === 0 && block.tag !== 'annex') continue;
    if (before && standsApart(before, block)) out += '\n';
    out += lines.map((l) => `${l}\n`).join('');
    before = block;
  }
  return out;
}

/** Whether an empty line parts two blocks: paragraphs of the text follow one another without. */
function standsApart(before: Block, block: Block): boolean {
  if (before.tag === 'annex') return false;
  if (before.tag !== 'paragraph' || block.tag !== 'paragraph') return true;
  if (before.style === 'annexLabel' || before.style === 'annexTitle') return true;
  return block.style === 'annexNote' && before.style !== 'annexNote';
}

function blockLines(block: Block): string[] {
  switch (block.tag) {
    case 'header':
      return header(block);
    case 'title':
      return block.lines.flatMap((l) => linesOf(l));
    case 'paragraph':
      return paragraph(block);
    case 'table':
      return [
        ...(block.caption ? linesOf(block.caption) : []),
        ...(block.unit ? linesOf(block.unit) : []),
        ...tableLines(block),
      ];
    case 'image':
      return block.caption ? linesOf(block.caption) : [];
    case 'signature':
      return signature(block);
    case 'annex':
      return [];
    case 'colophon':
      return colophon(block);
  }
}

function header(block: HeaderBlock): string[] {
  const { resultClass, copyNumber, secrecy, urgency, disclosure, suffix, docNumber, signers } = block;
  const marks = [resultClass, copyNumber, secrecy, urgency, disclosure].filter((l) => l !== undefined);
  const names = block.issuers.map(textOf);
  // One agency and 文件 are one line on paper; several agencies have 文件 beside them.
  const behind = suffix ? textOf(suffix) : '';
  const agencies = names.length === 1 ? [names[0]! + behind] : [...names, ...(suffix ? [behind] : [])];
  return [
    ...marks.flatMap((l) => linesOf(l)),
    ...agencies.flatMap((a) => split(a)),
    ...linesOf(docNumber),
    ...(signers.length > 0 ? split(block.signerLabel + signers.map(textOf).join('　')) : []),
  ];
}

function paragraph(block: ParagraphBlock): string[] {
  switch (block.style) {
    case 'addressee':
    case 'annexLabel':
    case 'annexTitle':
      return linesOf(block);
    case 'annexNote':
      return linesOf(block, '　'.repeat(block.hang?.indent ?? 2));
    default:
      return linesOf(block, indent);
  }
}

function signature(block: SignatureBlock): string[] {
  const stamp = block.mode === 'nameSeal' ? block.nameSeal : undefined;
  if (!stamp) return [...block.issuers, block.date].flatMap((l) => linesOf(l, indent));
  const signer = stamp.image ? textOf(stamp.post) : `${textOf(stamp.post)}　　${textOf(stamp.name)}`;
  return [...split(signer, indent), ...linesOf(block.date, indent)];
}

function colophon({ sendTo, copyTo, printing }: ColophonBlock): string[] {
  return [
    ...[sendTo, copyTo].flatMap((l) => (l ? linesOf(l) : [])),
    ...(printing ? split(`${textOf(printing.office)}　　${textOf(printing.date)}`) : []),
    ...(printing?.copies ? linesOf(printing.copies) : []),
  ];
}

function linesOf(line: Line, before = ''): string[] {
  return split(textOf(line), before);
}

function split(text: string, before = ''): string[] {
  return visible(text)
    .split('\n')
    .map((l) => (before + l).trimEnd());
}
