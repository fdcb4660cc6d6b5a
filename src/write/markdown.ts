/**
 * Blocks → GitHub-flavoured Markdown for reviewers: a YAML front matter with the fields, and a body that
 * carries every printed text, 版头 and 版记 included. No character of the letter turns into markup.
 */
import type {
  Block,
  ColophonBlock,
  Composed,
  HeaderBlock,
  Line,
  ParagraphBlock,
  SignatureBlock,
  TableBlock,
  TextRun,
} from '../compose/blocks.js';
import { textOf } from '../compose/blocks.js';
import { escapeCell, escapeText } from './markdown/escape.js';
import { frontMatter } from './markdown/front-matter.js';

/**
 * The Markdown of a letter. LF line ends, one at the end; the same input gives the same text.
 * @param link where a picture lies, seen from the Markdown file; as written in the letter when absent
 * @param draft a mark such as 送审稿, above the text
 */
export function writeMarkdown(
  composed: Composed,
  link: (file: string) => string = (file) => file,
  draft?: string,
): string {
  const blocks = composed.blocks.map((b) => (b.tag === 'image' ? { ...b, file: link(b.file) } : b));
  const parts = blocks.flatMap(blockParts).filter((p) => p !== '');
  const mark = draft ? [strong(draft)] : [];
  return `${[frontMatter(composed), ...mark, ...parts].join('\n\n')}\n`;
}

/** A block as paragraphs, headings and tables, each separated from the next by an empty line. */
function blockParts(block: Block): string[] {
  switch (block.tag) {
    case 'header':
      return header(block);
    case 'title':
      return [`# ${headingText(block.lines.flatMap((l) => l.runs))}`];
    case 'paragraph':
      return [paragraph(block)];
    case 'table':
      return table(block);
    case 'image':
      return [`![](<${path(block.file)}>)`, ...(block.caption ? [lineText(block.caption)] : [])];
    case 'signature':
      return signature(block);
    case 'annex':
      return ['---'];
    case 'colophon':
      return colophon(block);
  }
}

function header(block: HeaderBlock): string[] {
  const { resultClass, copyNumber, secrecy, urgency, disclosure, suffix, docNumber, signers } = block;
  const marks = [resultClass, copyNumber, secrecy, urgency, disclosure].filter((l) => l !== undefined);
  const names = block.issuers.map(textOf);
  // One agency and 文件 are one line on paper; several agencies have 文件 beside them.
  const agencies =
    names.length === 1
      ? [names[0]! + (suffix ? textOf(suffix) : '')]
      : [...names, ...(suffix ? [textOf(suffix)] : [])];
  return [
    ...marks.map(lineText),
    ...agencies.map((a) => strong(a)),
    lineText(docNumber),
    ...(signers.length > 0 ? [escapeText(block.signerLabel + signers.map(textOf).join('　'))] : []),
    '---',
  ];
}

function paragraph(block: ParagraphBlock): string {
  if (block.style === 'annexTitle') return `# ${headingText(block.runs)}`;
  const heading = /^heading([1-4])$/u.exec(block.style);
  if (heading) return `${'#'.repeat(Number(heading[1]) + 1)} ${headingText(block.runs)}`;
  return runsText(block.runs);
}

function signature(block: SignatureBlock): string[] {
  const stamp = block.mode === 'nameSeal' ? block.nameSeal : undefined;
  if (!stamp) return [...block.issuers.map(lineText), lineText(block.date)];
  const name = stamp.image ? '' : `　　${lineText(stamp.name)}`;
  return [lineText(stamp.post) + name, lineText(block.date)];
}

function colophon(block: ColophonBlock): string[] {
  const { sendTo, copyTo, printing } = block;
  return [
    '---',
    ...(sendTo ? [lineText(sendTo)] : []),
    ...(copyTo ? [lineText(copyTo)] : []),
    ...(printing ? [`${lineText(printing.office)}　　${lineText(printing.date)}`] : []),
    ...(printing?.copies ? [lineText(printing.copies)] : []),
  ];
}

function table(block: TableBlock): string[] {
  const row = (cells: readonly Line[]): string =>
    `| ${cells.map((c) => escapeCell(textOf(c))).join(' | ')} |`;
  const rule = `| ${block.head.map((_, i) => (block.align[i] === 'right' ? '---:' : '---')).join(' | ')} |`;
  return [
    ...(block.caption ? [strong(textOf(block.caption))] : []),
    ...(block.unit ? [lineText(block.unit)] : []),
    ...(block.head.length > 0 ? [[row(block.head), rule, ...block.rows.map(row)].join('\n')] : []),
  ];
}

function lineText(line: Line): string {
  return runsText(line.runs);
}

/** Runs with neighbours of one face joined, so that a strong stretch is marked once. */
function runsText(runs: readonly TextRun[]): string {
  const joined: { text: string; strong: boolean }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isStrong = run.face !== 'body';
    if (last?.strong === isStrong) last.text += run.text;
    else joined.push({ text: run.text, strong: isStrong });
  }
  // Blanks at the border of a paragraph would be dropped by every reader, so the escape must see the whole border.
  return joined
    .map((j, i) =>
      j.strong
        ? strong(j.text, [...(joined[i - 1]?.text ?? '')].at(-1), [...(joined[i + 1]?.text ?? '')][0])
        : escapeText(j.text, i === 0, i === joined.length - 1),
    )
    .join('');
}

/** A heading is one line: a break inside it becomes nothing, as on paper where lines are broken anew. */
function headingText(runs: readonly TextRun[]): string {
  return escapeText(
    runs
      .map((r) => r.text)
      .join('')
      .replace(/[\r\n]+/gu, ''),
  );
}

const mark = /[\p{P}\p{S}]/u;

/**
 * A strong stretch between two characters (`undefined`: border of the paragraph). `**` beside a mark opens and
 * closes only next to a blank or another mark (CommonMark 6.2); elsewhere the HTML element is needed. A final stop
 * stays outside, where weight shows least, so that 接排 headings need none.
 */
function strong(text: string, before?: string, after?: string): string {
  const stop = /(?<=.)[。，；：、！？]$/su.exec(text)?.[0] ?? '';
  const inner = text.slice(0, text.length - stop.length);
  if (inner === '') return '';
  const chars = [...inner];
  // Readers that look at UTF-16 units take a mark beyond the first plane for a letter.
  const free = (c: string | undefined): boolean =>
    c === undefined || /\s/u.test(c) || (c.length === 1 && mark.test(c));
  const opens = /\S/u.test(chars[0]!) && (!mark.test(chars[0]!) || free(before));
  const closes = /\S/u.test(chars.at(-1)!) && (!mark.test(chars.at(-1)!) || free(stop || after));
  const escaped = escapeText(inner);
  const end = stop === '' ? '' : escapeText(stop, false, after === undefined);
  return opens && closes ? `**${escaped}**${end}` : `<strong>${escaped}</strong>${end}`;
}

/** A path inside `<…>`: nothing may end it, and a backslash must stay one. */
function path(file: string): string {
  return file.replace(/[\\<>&]/gu, '\\$&').replace(/[\r\n]/gu, '');
}
