/** A DOCX: the paragraphs and cells of its text as Word shows them, its properties, and the YAML it carries. */
import { createHash } from 'node:crypto';
import { type Fact, type OpenedDocument, type Piece, UnreadableDocument } from './document.js';
import { type Token, xmlTokens } from './xml.js';
import { openZip, type Zip } from './zip.js';

const carried = 'urn:fuhan:reply:1';

/** @throws UnreadableDocument */
export function openDocx(data: Uint8Array): OpenedDocument {
  const zip = openZip(data);
  const main = mainPart(zip);
  const text = main === undefined ? undefined : zip.read(main);
  if (!text) throw new UnreadableDocument('not-docx');
  const { pieces, pictures } = contentOf(xmlTokens(text));
  const side = (part: string): Piece[] =>
    zip.names
      .filter((name) => new RegExp(`^word/${part}[0-9]*\\.xml$`, 'u').test(name))
      .flatMap((name) => contentOf(xmlTokens(zip.read(name)!)).pieces)
      .filter((p) => p.text.trim() !== '');
  // A page number and nothing else belongs at the foot of a page.
  const feet = side('footer').filter((p) => !/^[—\s0-9-]*$/u.test(p.text));
  const source = sourceOf(zip);
  return {
    format: 'docx',
    pieces: [...pieces, ...side('(?:foot|end)notes'), ...feet],
    facts: properties(zip),
    pictures,
    drafts: [...new Set(side('header').map((p) => p.text.trim()))],
    ...(source === undefined ? {} : { source }),
  };
}

function mainPart(zip: Zip): string | undefined {
  const relations = zip.read('_rels/.rels');
  if (!relations) return undefined;
  for (const token of xmlTokens(relations)) {
    if (token.kind !== 'open' || !token.attributes.get('Type')?.endsWith('/officeDocument')) continue;
    const target = token.attributes.get('Target')?.replace(/^\//u, '');
    return target?.startsWith('word/') ? target : undefined;
  }
  return undefined;
}

/** What a program that knows all of Word's extensions shows; a fallback would say it twice. */
const unseen = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:rPr', 'w:pPr', 'w:sectPr']);

/** The paragraphs in the order of the file; one inside another (a text box) comes first. */
function contentOf(tokens: readonly Token[]): { pieces: Piece[]; pictures: number } {
  const pieces: Piece[] = [];
  const open: string[] = [];
  const texts: string[] = [];
  const tables: { row: number; column: number }[] = [];
  let hidden = 0;
  let pictures = 0;
  let vanished = false;
  const say = (text: string): void => {
    if (hidden === 0 && !vanished && texts.length > 0) texts[texts.length - 1] += text;
  };
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (open.at(-1) === 'w:t') say(token.text);
      continue;
    }
    const { name } = token;
    if (token.kind === 'close') {
      open.pop();
      if (unseen.has(name)) hidden--;
      if (name === 'w:tbl') tables.pop();
      else if (name === 'w:p') {
        const cell = tables.at(-1);
        pieces.push({ text: texts.pop() ?? '', ...(cell ? { cell: { ...cell } } : {}) });
      }
      continue;
    }
    if (name === 'w:r') vanished = false;
    // Hidden text is not shown; the mark of a paragraph may be hidden without its words.
    if (/^w:(?:vanish|webHidden)$/u.test(name) && open.at(-1) === 'w:rPr' && open.at(-2) === 'w:r')
      vanished = !/^(?:0|false|off)$/u.test(token.attributes.get('w:val') ?? '');
    open.push(name);
    if (unseen.has(name)) hidden++;
    else if (name === 'w:p') texts.push('');
    else if (name === 'w:tbl') tables.push({ row: -1, column: -1 });
    else if (name === 'w:tr') Object.assign(tables.at(-1) ?? {}, { row: tables.at(-1)!.row + 1, column: -1 });
    else if (name === 'w:tc') tables.at(-1)!.column++;
    else if (name === 'w:tab') say('\t');
    else if (name === 'w:br' || name === 'w:cr') say('\n');
    else if (name === 'w:noBreakHyphen') say('-');
    else if (name === 'w:sym') say('\ufffd');
    else if (name === 'pic:pic' && hidden === 0) pictures++;
  }
  return { pieces, pictures };
}

/** Title, author and date of the properties. */
function properties(zip: Zip): Fact[] {
  const core = zip.read('docProps/core.xml');
  if (!core) return [];
  const out: Fact[] = [];
  let name = '';
  for (const token of xmlTokens(core)) {
    if (token.kind !== 'text') name = token.kind === 'open' ? token.name : '';
    else if (name === 'dc:title' || name === 'dc:creator') out.push({ name, value: token.text });
    else if (name === 'dcterms:created') out.push({ name, value: token.text.slice(0, 10) });
  }
  return out;
}

/** The YAML in the custom part that bears our namespace: as text, or as base64 where its bytes are kept. */
function sourceOf(zip: Zip): OpenedDocument['source'] {
  for (const name of zip.names) {
    if (!/^customXml\/item[0-9]+\.xml$/u.test(name)) continue;
    const tokens = xmlTokens(zip.read(name)!);
    const [root] = tokens;
    if (root?.kind !== 'open' || ![...root.attributes.values()].includes(carried)) continue;
    const at = tokens.findIndex((t) => t.kind === 'open' && /(?:^|:)source$/u.test(t.name));
    const element = tokens[at];
    if (element?.kind !== 'open') return 'damaged';
    const next = tokens[at + 1];
    const text = next?.kind === 'text' ? next.text : '';
    const isBytes = element.attributes.get('encoding') === 'base64';
    const data = new Uint8Array(Buffer.from(text, isBytes ? 'base64' : 'utf8'));
    const digest = createHash('sha256').update(data).digest('hex');
    if (digest !== element.attributes.get('sha256')) return 'damaged';
    return data.length === 0 ? undefined : data;
  }
  return undefined;
}
