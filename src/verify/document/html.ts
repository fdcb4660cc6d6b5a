/** HTML as a browser shows it, with less care: its blocks in order, its title and what its meta elements say. */
import { type Fact, type OpenedDocument, type Piece, UnreadableDocument } from './document.js';

/** Browsers give up at half of this. */
const deepest = 1024;

/** Elements whose content is not part of the text. */
const unseen = /^(?:head|script|style|template|noscript|svg|iframe|object)$/u;
/** Elements that stand within a line; every other one parts what is before it from what is after. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/u;
const noContent = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** @throws UnreadableDocument when it is nested beyond reason */
export function openHtml(text: string): OpenedDocument {
  const reading = new Reading();
  const lower = text.toLowerCase();
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next < 0 || next > at) reading.text(text.slice(at, next < 0 ? text.length : next));
    if (next < 0) break;
    if (text.startsWith('<!--', next)) {
      at = after(text, '-->', next + 4);
      continue;
    }
    const [, slash, tag] = /^<(\/?)([a-z][^\s/>]*)/u.exec(lower.slice(next, next + 80)) ?? [];
    if (tag === undefined) {
      if (text[next + 1] === '!') at = after(text, '>', next);
      else {
        reading.text('<');
        at = next + 1;
      }
      continue;
    }
    at = tagEnd(text, next);
    if (slash) reading.close(tag);
    else {
      reading.open(tag, attributesOf(text.slice(next + 1 + tag.length, at - 1)));
      if (/^(?:script|style)$/u.test(tag)) at = after(lower, `</${tag}`, at) - tag.length - 2;
    }
  }
  return reading.end();
}

/** Where the text goes on after `mark`; its end when there is no such mark. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length + mark.length : found + mark.length;
}

/** After the `>` of a tag; one within quotes does not end it. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === '>') return i + 1;
    else if ((c === '"' || c === "'") && /[=\s]/u.test(text[i - 1]!)) quote = c;
  }
  return text.length;
}

/** What has been read so far. */
class Reading {
  private readonly pieces: Piece[] = [];
  private readonly facts: Fact[] = [];
  private readonly drafts: string[] = [];
  private readonly stack: { name: string; hidden: boolean; draft: boolean }[] = [];
  private readonly tables: { row: number; column: number }[] = [];
  private pictures = 0;
  private line = '';
  private title: string | undefined;

  text(raw: string): void {
    if (this.stack.at(-1)?.name === 'title') this.title = (this.title ?? '') + unescaped(raw);
    else if (!this.stack.at(-1)?.hidden) this.line += unescaped(raw.replace(/[ \t\r\n\f]+/gu, ' '));
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html') this.fact('lang', attributes.get('lang'));
    if (name === 'meta') this.fact(attributes.get('name') ?? '', attributes.get('content'));
    const hidden = this.stack.at(-1)?.hidden === true;
    if (name === 'img' && !hidden) this.pictures++;
    if (name === 'br') this.line += '\n';
    if (!inline.test(name) && name !== 'br') {
      this.flush();
      // Its end may be left out.
      if (this.stack.at(-1)?.name === 'p') this.stack.pop();
    }
    if (noContent.test(name)) return;
    if (this.stack.length === deepest) throw new UnreadableDocument('too-large');
    const draft = attributes.get('class') === 'draft' && this.pieces.length === 0;
    this.stack.push({ name, hidden: hidden || unseen.test(name) || attributes.has('hidden'), draft });
    const table = this.tables.at(-1);
    if (name === 'table') this.tables.push({ row: -1, column: -1 });
    else if (name === 'tr' && table) Object.assign(table, { row: table.row + 1, column: -1 });
    else if (/^t[dh]$/u.test(name) && table) table.column++;
  }

  close(name: string): void {
    const at = this.stack.findLastIndex((e) => e.name === name);
    if (at < 0) return;
    if (!inline.test(name)) this.flush();
    this.stack.length = at;
    if (name === 'table') this.tables.pop();
  }

  end(): OpenedDocument {
    this.flush();
    if (this.title !== undefined) this.fact('title', this.title);
    const { pieces, facts, pictures, drafts } = this;
    return { format: 'html', pieces, facts, pictures, drafts };
  }

  private fact(name: string, value: string | undefined): void {
    if (value !== undefined) this.facts.push({ name, value });
  }

  /** What stands in the line so far is a paragraph. */
  private flush(): void {
    const text = this.line.replace(/ *\n */gu, '\n').replace(/^[ \n]+|[ \n]+$/gu, '');
    this.line = '';
    if (text === '') return;
    if (this.stack.some((e) => e.draft)) {
      this.drafts.push(text);
      return;
    }
    const inCell = this.stack.some((e) => /^t[dh]$/u.test(e.name));
    const heading = this.stack.some((e) => /^h[1-6]$/u.test(e.name));
    const cell = this.tables.at(-1);
    this.pieces.push({ text, heading, ...(inCell && cell ? { cell: { ...cell } } : {}) });
  }
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name, a, b, c]) => [
      name!.toLowerCase(),
      unescaped(a ?? b ?? c ?? ''),
    ]),
  );
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  times: '×',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

/** Character references; one of a name that is not known stays as written. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/giu, (whole, ten, sixteen, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
