/**
 * A zip from somebody else, opened with suspicion: nothing is unpacked before its names and sizes are known to be
 * sane, and never more of it than it claims.
 */
import { inflateRawSync } from 'node:zlib';
import { LetterheadFault } from './fault.js';

/** Bytes, and parts: no letterhead has more. */
const mostBytes = 128 * 1024 * 1024;
const mostParts = 2000;
/** XML is packed to a fiftieth at best; small parts (an empty bitmap) may be anything. */
const mostTimes = 200;
const smallPart = 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** The parts in the order of the zip. @throws LetterheadFault */
export function openZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  let total = 0;
  const seen = new Set<string>();
  for (const { name, packed, size } of entries) {
    checkName(name);
    // Part names are equal whatever their case (ECMA-376-2 6.2.2.3).
    const key = name.toLowerCase();
    if (seen.has(key)) throw new LetterheadFault('names#twice', { name });
    seen.add(key);
    total += size;
    if (total > mostBytes || (size > smallPart && size > packed * mostTimes))
      throw new LetterheadFault('bomb');
  }
  const parts = new Map<string, Uint8Array>();
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const from = dataStart(bytes, view, entry);
    // Parts that lie over each other unpack to more than the zip has room for.
    if (entry.offset < end || from + entry.packed > bytes.length) throw damaged(entry.name);
    end = from + entry.packed;
  }
  for (const entry of entries) {
    if (entry.name.endsWith('/') && entry.size === 0) continue;
    const from = dataStart(bytes, view, entry);
    parts.set(entry.name, unpack(bytes.subarray(from, from + entry.packed), entry));
  }
  return parts;
}

function directory(bytes: Uint8Array, view: DataView): Entry[] {
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 22 - 0xffff) {
    if (
      view.getUint32(end, true) === 0x06054b50 &&
      end + 22 + view.getUint16(end + 20, true) === bytes.length
    )
      break;
    end--;
  }
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new LetterheadFault('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw new LetterheadFault('bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new LetterheadFault('damaged');
    const length = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + length));
    if (view.getUint16(at + 8, true) & 1) throw new LetterheadFault('password');
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LetterheadFault('names', { name: Buffer.from(bytes).toString('latin1') });
  }
}

/** Names that would lead out of a folder, were the zip unpacked into one. */
function checkName(name: string): void {
  if (
    name === '' ||
    /[\\\p{Cc}:]/u.test(name) ||
    name.startsWith('/') ||
    name
      .split('/')
      .some((piece, i, all) => piece === '.' || piece === '..' || (piece === '' && i < all.length - 1))
  )
    throw new LetterheadFault('names', { name });
}

/** Where the bytes of a part begin; its own header must agree with the directory about the name. */
function dataStart(bytes: Uint8Array, view: DataView, { name, offset }: Entry): number {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged(name);
  const length = view.getUint16(offset + 26, true);
  const start = offset + 30 + length;
  if (start > bytes.length || nameOf(bytes.subarray(offset + 30, start)) !== name)
    throw new LetterheadFault('names', { name });
  return start + view.getUint16(offset + 28, true);
}

function unpack(packed: Uint8Array, { name, method, size, crc }: Entry): Uint8Array {
  let data: Uint8Array;
  try {
    if (method !== 0 && method !== 8) throw damaged(name);
    // One byte more than claimed is enough to know that the claim is false.
    data = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new LetterheadFault('bomb');
    throw damaged(name);
  }
  if (data.length > size) throw new LetterheadFault('bomb');
  if (data.length !== size || crc32(data) !== crc) throw damaged(name);
  return data;
}

function damaged(name: string): LetterheadFault {
  return new LetterheadFault('damaged#part', { name });
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(data: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of data) c = table[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
