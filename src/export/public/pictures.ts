/** Files of the public edition: names that say nothing, pictures without what cameras and programs write into them. */
import { fileKind } from '../../letter/files.js';
import type { BodyItem, Image, Letter, Text } from '../../letter/letter.js';
import { readJpeg } from '../../letter/picture.js';

/** The letter with neutral names for its files (图1.png, 附件1.pdf), and what each was called. */
export function renameFiles(letter: Letter): { letter: Letter; names: Map<string, string> } {
  const names = new Map<string, string>();
  const known = new Map<string, string>();
  const renamed = (file: Text, stem: string): Text => {
    const suffix = /\.[A-Za-z]+$/u.exec(file.text)?.[0].toLowerCase() ?? '';
    const name = known.get(file.text) ?? `${stem}${known.size + 1}${suffix}`;
    known.set(file.text, name);
    names.set(name, file.text);
    return { ...file, text: name };
  };
  const inBody = <T extends BodyItem>(item: T): T => {
    if (item.tag === 'image') return { ...item, file: renamed((item as Image).file, '图') };
    if (item.tag !== 'section') return item;
    return { ...item, content: item.content.map(inBody), sections: item.sections.map(inBody) };
  };
  return {
    letter: {
      ...letter,
      body: letter.body.map(inBody),
      annexes: letter.annexes.map((annex) => ({
        ...annex,
        body: annex.body.map(inBody),
        ...(annex.file
          ? { file: renamed(annex.file, fileKind(annex.file.text) === 'pdf' ? '附件' : '图') }
          : {}),
      })),
    },
    names,
  };
}

/**
 * A PNG or JPEG with its pixels and colours only: no place, time, author, preview or comment; a JPEG keeps which way
 * is up. Anything else is returned as it is.
 */
export function bare(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x89) return barePng(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? bareJpeg(bytes) : bytes;
}

/** Chunks that say how pixels look; ISO/IEC 15948 11. */
const needed = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs']);

function barePng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (needed.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return joined(parts);
}

function bareJpeg(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 2)];
  const orientation = readJpeg(bytes)?.orientation ?? 1;
  if (orientation !== 1) parts.push(orientationOnly(orientation));
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) break;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      // What cameras hang on behind the picture is not copied.
      parts.push(bytes.subarray(at, at + 2));
      break;
    }
    let end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (marker === 0xda) {
      // Entropy-coded data: FF00 is a byte of it, FFD0 to FFD7 restart it.
      while (end + 1 < bytes.length && !(bytes[end] === 0xff && !isWithinScan(bytes[end + 1]!))) end++;
    }
    // APP0 JFIF and APP14 Adobe say how colours are stored; other APPn and comments say who and where.
    const hasPreview = marker === 0xe0 && end - at !== 18;
    const says = hasPreview || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!says) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(parts);
}

function isWithinScan(byte: number): boolean {
  return byte === 0 || (byte >= 0xd0 && byte <= 0xd7);
}

/** An Exif block with one entry. */
function orientationOnly(orientation: number): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
