/**
 * Markdown as GitHub shows it, as far as a letter needs: front matter, headings, tables, pictures, paragraphs, strong
 * text. Marks that are not escaped are taken for markup and are no text, so that a lost backslash shows.
 */
import { parseSource } from '../../source/index.js';
import type { Fact, OpenedDocument, Piece } from './document.js';
import { unescaped } from './html.js';

export function openMarkdown(text: string): OpenedDocument {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const facts = end > 0 ? frontMatter(lines.slice(1, end).join('\n')) : [];
  const pieces: Piece[] = [];
  let pictures = 0;
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length === 0) return;
    const block = paragraph;
    paragraph = [];
    if (block[1] !== undefined && /^\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(block[1])) {
      pieces.push(...tablePieces([block[0]!, ...block.slice(2)]));
      return;
    }
    const seen = inlineText(
      block.map((line, i) => (i < block.length - 1 ? broken(line) : line.trim())).join(''),
    );
    pictures += seen.pictures;
    if (seen.text !== '') pieces.push({ text: seen.text, heading: false });
  };
  for (const line of lines.slice(end + 1)) {
    const heading = /^ {0,3}#{1,6}(?=[ \t]|$)/u.exec(line);
    if (line.trim() === '' || heading || /^ {0,3}(?:-[ \t]*){3,}$/u.test(line)) {
      flush();
      if (heading) pieces.push({ text: inlineText(line.slice(heading[0].length)).text, heading: true });
    } else paragraph.push(line);
  }
  flush();
  return { format: 'md', pieces, facts, pictures, drafts: [] };
}

/** A line that another one follows: two blanks or a backslash at its end break it there. */
function broken(line: string): string {
  const slashes = /\\*$/u.exec(line)![0].length;
  if (slashes % 2 === 1) return `${line.slice(0, -1).trim()}<br>`;
  return line.trim() + (line.endsWith('  ') ? '<br>' : ' ');
}

function tablePieces(rows: readonly string[]): Piece[] {
  return rows.flatMap((line, row) =>
    line
      .trim()
      .replace(/^\|/u, '')
      .replace(/(?<!\\)\|$/u, '')
      .split(/(?<!\\)\|/u)
      .map((cell, column) => ({ text: inlineText(cell.trim()).text, heading: false, cell: { row, column } })),
  );
}

const inline =
  /\\([!-/:-@[-`{-~])|!\[((?:[^\]\\]|\\.){0,400})\]\((?:<(?:[^>\\]|\\.){0,400}>|[^)\s]{0,400})\)|\[((?:[^\]\\]|\\.){0,400})\]\((?:<(?:[^>\\]|\\.){0,400}>|[^)\s]{0,400})\)|<br\s?\/?>|<!--[^<>]*-->|<\/?[a-z][^<>]*>|&#?\w{1,8};|\*\*|[*_`~[\]<>]/giu;

/** The text of a paragraph without its markup, and how many pictures stand in it. */
function inlineText(source: string): { text: string; pictures: number } {
  let pictures = 0;
  const text = source.trim().replace(inline, (whole, escaped, alternative, link) => {
    if (escaped !== undefined) return escaped;
    if (alternative !== undefined) {
      pictures++;
      return '';
    }
    if (link !== undefined) return inlineText(link).text;
    if (/^<br/iu.test(whole)) return '\n';
    return whole.startsWith('&') ? unescaped(whole) : '';
  });
  return { text, pictures };
}

/** Every value of the front matter by its path: `主送[0]`, `提案[0].案由`. */
function frontMatter(yaml: string): Fact[] {
  const { value } = parseSource('', yaml);
  return value === undefined ? [] : flattened(value, '');
}

export function flattened(value: unknown, path: string): Fact[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((v, i) => flattened(v, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, v]) => flattened(v, path === '' ? key : `${path}.${key}`));
  return [{ name: path, value: String(value) }];
}
