/** A zip, read part by part: nothing is inflated that was not asked for, and never beyond a bound. */
import { inflateRawSync } from 'node:zlib';
import { UnreadableDocument } from './document.js';

/** More parts than any letter has; more bytes than the text of any letter, pictures not counted. */
const mostParts = 2000;
const mostBytes = 32 * 1024 * 1024;

export interface Zip {
  names: string[];
  /** The bytes of a part; undefined when there is none of that name. @throws UnreadableDocument */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** @throws UnreadableDocument when the bytes are no whole zip, locked or huge */
export function openZip(data: Uint8Array): Zip {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw new UnreadableDocument('too-large');
  const entries = new Map<string, Entry>();
  try {
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadableDocument('damaged-docx');
      if (view.getUint16(at + 8, true) & 1) throw new UnreadableDocument('locked-zip');
      const length = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(data.subarray(at + 46, at + 46 + length));
      // Two parts of one name: programs would not agree on which one holds.
      if (entries.has(name)) throw new UnreadableDocument('damaged-docx');
      entries.set(name, {
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof RangeError ? new UnreadableDocument('damaged-docx') : error;
  }
  let left = mostBytes;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const bytes = unpacked(data, view, entry, left);
      left -= bytes.length;
      return bytes;
    },
  };
}

/** The record that ends every zip; a comment of up to 64 KiB may stand behind it. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new UnreadableDocument('damaged-docx');
}

function unpacked(data: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  if (entry.size > most) throw new UnreadableDocument('too-large');
  try {
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = data.subarray(start, start + entry.packed);
    // What a part claims to be long need not be true: zlib stops at the bound.
    const bytes =
      entry.method === 0
        ? packed
        : entry.method === 8
          ? inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
          : undefined;
    if (!bytes || bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw new UnreadableDocument('damaged-docx');
    return bytes;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const huge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableDocument(huge ? 'too-large' : 'damaged-docx');
  }
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
