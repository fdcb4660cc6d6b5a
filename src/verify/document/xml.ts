/** XML as a row of tags and texts; what office programs write needs no more. */
import { UnreadableDocument } from './document.js';

export type Token =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** No document of an office nests deeper. */
const deepest = 512;
const markup =
  /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(.*?)\]\]>|<(\/?)([^\s<>/!?"'=]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/suy;
const attribute = /([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Every element is opened and closed. @throws UnreadableDocument when the bytes are no well-formed XML without DOCTYPE */
export function xmlTokens(bytes: Uint8Array): Token[] {
  const text = decoded(bytes);
  const out: Token[] = [];
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const until = next < 0 ? text.length : next;
    const between = text.slice(at, until);
    if (between !== '') {
      if (open.length > 0) out.push({ kind: 'text', text: unescaped(between) });
      else if (between.trim() !== '') fault();
    }
    if (next < 0) break;
    markup.lastIndex = next;
    const found = markup.exec(text) ?? fault();
    const [whole, cdata, slash, name, attributes, empty] = found;
    at = next + whole.length;
    if (cdata !== undefined) out.push({ kind: 'text', text: cdata });
    if (name === undefined) continue;
    if (slash) {
      if (open.pop() !== name) fault();
      out.push({ kind: 'close', name });
      continue;
    }
    if (open.length === 0 && ++roots > 1) fault();
    out.push({ kind: 'open', name, attributes: attributesOf(attributes!) });
    if (empty) out.push({ kind: 'close', name });
    else if (open.push(name) > deepest) fault();
  }
  if (open.length > 0 || roots === 0) fault();
  return out;
}

/** UTF-8, or UTF-16 by its mark. */
function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    return fault();
  }
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(attribute)].map(([, name, a, b]) => [name!, unescaped((a ?? b)!)]));
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|(\w+));|&/giu, (_, ten, sixteen, name) => {
    if (name !== undefined) return named[name] ?? fault();
    const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
    return code <= 0x10ffff ? String.fromCodePoint(code) : fault();
  });
}

function fault(): never {
  throw new UnreadableDocument('damaged-docx');
}
