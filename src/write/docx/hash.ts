/** Whether a DOCX is still as we wrote it, and the YAML source it carries. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { unescapeXml } from './xml.js';

export type Parts = Record<string, Uint8Array>;

/** The part that holds the source and the hashes; it is left out of the hash it holds. */
export const sourcePart = 'customXml/item1.xml';
export const sourceNamespace = 'urn:fuhan:reply:1';

/** More than any letter has; a zip that claims more is not ours and is not unpacked. */
const mostParts = 2000;
const mostBytes = 256 * 1024 * 1024;

/** SHA-256, in hex, over the names and bytes of all parts but the one that holds it. */
export function contentHash(parts: Parts): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(parts).sort()) {
    if (name === sourcePart) continue;
    const bytes = parts[name]!;
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * `ours`: byte for byte what `writeDocx` made; `edited`: made by it and saved by some program since;
 * `foreign`: not made by it, or not a DOCX at all. Never throws.
 */
export function docxEdited(bytes: Uint8Array): 'ours' | 'edited' | 'foreign' {
  const parts = unpack(bytes);
  const item = parts && findSource(parts);
  if (!parts || !item) return 'foreign';
  const stored = /\scontent="([0-9a-f]{64})"/u.exec(item.xml)?.[1];
  return stored !== undefined && item.name === sourcePart && stored === contentHash(parts)
    ? 'ours'
    : 'edited';
}

/** The YAML that the DOCX was made from; undefined when it carries none. Never throws. */
export function docxSource(bytes: Uint8Array): string | undefined {
  const parts = unpack(bytes);
  const xml = parts && findSource(parts)?.xml;
  const text = xml && /<(?:\w+:)?source\b[^>]*>([^<]*)<\/(?:\w+:)?source>/u.exec(xml)?.[1];
  return text === undefined || text === '' ? undefined : unescapeXml(text);
}

/** Other programs renumber custom parts, so ours is known by its namespace. */
function findSource(parts: Parts): { name: string; xml: string } | undefined {
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^customXml\/item[0-9]+\.xml$/u.test(name)) continue;
    const xml = strFromU8(bytes);
    if (xml.includes(`"${sourceNamespace}"`)) return { name, xml };
  }
  return undefined;
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
