/** What kind of file it is, told by its content: a name may say anything. */
import { type OpenedDocument, UnreadableDocument } from './document.js';
import { openDocx } from './docx.js';
import { openHtml } from './html.js';
import { openMarkdown } from './markdown.js';
import { openText } from './text.js';

/** A page with pictures inside is large; a letter is not. */
const mostBytes = 64 * 1024 * 1024;

/** Far more than a letter of the largest size has. */
const mostChars = 4_000_000;

/** The document; undefined for a PDF, which has a reader of its own. @throws UnreadableDocument */
export function openDocument(data: Uint8Array): OpenedDocument | undefined {
  const document = opened(data);
  const chars = document?.pieces.reduce((n, p) => n + p.text.length, 0) ?? 0;
  if (chars > mostChars) throw new UnreadableDocument('too-large');
  return document;
}

function opened(data: Uint8Array): OpenedDocument | undefined {
  const starts = (...bytes: number[]): boolean => bytes.every((b, i) => data[i] === b);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return openDocx(data);
  if (Buffer.from(data.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return undefined;
  // Word before 2007, and every Word file with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableDocument('old-word');
  if (data.length > mostBytes) throw new UnreadableDocument('too-large');
  const text = decoded(data);
  if (text.trim() === '') throw new UnreadableDocument('empty');
  if (/<(?:!doctype\s+html|html)\b/iu.test(text.slice(0, 1024))) return openHtml(text);
  if (/^---\r?\n[^\r\n]*: /u.test(text) || /^#{1,6} |^\*\*.+\*\*$/mu.test(text)) return openMarkdown(text);
  return openText(text);
}

function decoded(data: Uint8Array): string {
  const isWide = (data[0] === 0xff && data[1] === 0xfe) || (data[0] === 0xfe && data[1] === 0xff);
  if (!isWide && data.includes(0)) throw new UnreadableDocument('not-letter');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    throw new UnreadableDocument('not-utf8');
  }
}
