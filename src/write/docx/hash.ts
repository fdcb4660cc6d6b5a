/** Whether a DOCX is still as we wrote it, and the YAML source it carries. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { wordsHash } from './words.js';
import { declaration } from './xml.js';

export type Parts = Record<string, Uint8Array>;

/** The part that holds the source and the hashes; it is left out of the hash it holds. */
export const sourcePart = 'customXml/item1.xml';
export const sourceNamespace = 'urn:fuhan:reply:1';

/** More than any letter has; a zip that claims more is not ours and is not unpacked. */
const mostParts = 2000;
const mostBytes = 256 * 1024 * 1024;

/** What a DOCX of ours carries, and what became of it since it was written. */
export interface Carried {
  /**
   * `ours`: every part as it was written; `resaved`: saved by some program since, with the same words and pictures;
   * `edited`: the words or pictures are others, or nobody can say.
   */
  state: 'ours' | 'resaved' | 'edited';
  /** The clerk's file, byte for byte; undefined when the DOCX was made without, `damaged` when it did not come through whole. */
  source: Uint8Array | 'damaged' | undefined;
}

/**
 * The part that carries `source`, for a package whose other parts are `parts`. The source is kept as base64: a file may
 * have a byte order mark, CRLF or be no UTF-8, and programs that save XML change line ends.
 */
export function sourceXml(source: Uint8Array | undefined, parts: Parts): Uint8Array {
  const data = source ?? new Uint8Array();
  const words = wordsHash(parts);
  return strToU8(
    `${declaration}<reply:letter xmlns:reply="${sourceNamespace}" content="${contentHash(parts, data)}"${words ? ` words="${words}"` : ''}><reply:source encoding="base64" sha256="${sha256(data)}">${Buffer.from(data).toString('base64')}</reply:source></reply:letter>`,
  );
}

/** What the DOCX carries; undefined when it is not ours or no DOCX at all. Never throws. */
export function docxCarried(bytes: Uint8Array): Carried | undefined {
  const parts = unpack(bytes);
  const name = parts && sourcePartOf(parts);
  if (!parts || name === undefined) return undefined;
  const xml = strFromU8(parts[name]!);
  const { [name]: _, ...others } = parts;
  const data = sourceIn(xml);
  const hash = (of: string): string | undefined =>
    new RegExp(`\\s${of}="([0-9a-f]{64})"`, 'u').exec(xml)?.[1];
  const known = data instanceof Uint8Array ? data : new Uint8Array();
  const words = hash('words');
  return {
    state:
      data !== 'damaged' && hash('content') === contentHash(others, known)
        ? 'ours'
        : words !== undefined && words === wordsHash(others)
          ? 'resaved'
          : 'edited',
    source: data,
  };
}

/** Other programs renumber custom parts, so ours is known by its namespace. */
export function sourcePartOf(parts: Parts): string | undefined {
  return Object.keys(parts).find(
    (name) =>
      /^customXml\/item[0-9]+\.xml$/u.test(name) && strFromU8(parts[name]!).includes(`"${sourceNamespace}"`),
  );
}

/** SHA-256, in hex, over the source and the names and bytes of all other parts. */
function contentHash(parts: Parts, source: Uint8Array): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(parts).sort()) {
    const bytes = parts[name]!;
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.update(source).digest('hex');
}

function sourceIn(xml: string): Carried['source'] {
  const element = /<(?:\w+:)?source\b([^>]*)>([^<]*)<\/(?:\w+:)?source>/u.exec(xml);
  if (!element) return 'damaged';
  const data = new Uint8Array(Buffer.from(element[2]!, 'base64'));
  if (/\ssha256="([0-9a-f]{64})"/u.exec(element[1]!)?.[1] !== sha256(data)) return 'damaged';
  return data.length === 0 ? undefined : data;
}

function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The parts of a zip; undefined when it is none, is damaged or claims to be huge. */
function unpack(bytes: Uint8Array): Parts | undefined {
  let count = 0;
  let total = 0;
  let huge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        count++;
        total += file.originalSize;
        huge ||= count > mostParts || total > mostBytes;
        return !huge;
      },
    });
    return huge ? undefined : parts;
  } catch {
    return undefined;
  }
}
