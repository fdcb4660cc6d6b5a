/** The outer shape of TrueType and OpenType files: the table directory, collections, and names. */
import { type ByteSource, viewOf } from './bytes.js';

/** Why a font file cannot be used. `restricted`: its OS/2 fsType forbids embedding or subsetting. */
export type FontFault = 'not-a-font' | 'truncated' | 'damaged' | 'unsupported' | 'restricted';

export interface TableRecord {
  offset: number;
  length: number;
}

export interface Sfnt {
  source: ByteSource;
  outlines: 'truetype' | 'cff';
  tables: ReadonlyMap<string, TableRecord>;
}

const outlinesOf: Readonly<Record<string, Sfnt['outlines']>> = {
  '\0\x01\0\0': 'truetype',
  true: 'truetype',
  OTTO: 'cff',
};

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The fonts of a file: one, or the members of a collection. Members that make no sense are left out. */
export function readSfnts(source: ByteSource): Sfnt[] {
  // One read covers the directory of nearly every font.
  const start = source.read(0, 1024);
  if (start.length < 12) return [];
  if (latin1(start.subarray(0, 4)) !== 'ttcf')
    return [readDirectory(source, 0)].filter((f) => f !== undefined);
  const count = Math.min(viewOf(start).getUint32(8), 64);
  const offsets = viewOf(source.read(12, count * 4));
  const fonts: Sfnt[] = [];
  for (let i = 0; i * 4 + 4 <= offsets.byteLength; i++) {
    const font = readDirectory(source, offsets.getUint32(i * 4));
    if (font) fonts.push(font);
  }
  return fonts;
}

function readDirectory(source: ByteSource, offset: number): Sfnt | undefined {
  const start = source.read(offset, 1024);
  if (start.length < 12) return undefined;
  const outlines = outlinesOf[latin1(start.subarray(0, 4))];
  if (outlines === undefined) return undefined;
  const count = viewOf(start).getUint16(4);
  const records = 12 + count * 16 <= start.length ? start.subarray(12) : source.read(offset + 12, count * 16);
  const view = viewOf(records);
  const tables = new Map<string, TableRecord>();
  for (let i = 0; i < count && i * 16 + 16 <= records.length; i++) {
    const at = i * 16;
    const tag = String.fromCharCode(records[at]!, records[at + 1]!, records[at + 2]!, records[at + 3]!);
    tables.set(tag, { offset: view.getUint32(i * 16 + 8), length: view.getUint32(i * 16 + 12) });
  }
  return { source, outlines, tables };
}

/** The bytes of a table; undefined when the font lacks it or the file ends before it does. */
export function readTable(font: Sfnt, tag: string): Uint8Array | undefined {
  const record = font.tables.get(tag);
  if (!record || record.offset + record.length > font.source.size) return undefined;
  const bytes = font.source.read(record.offset, record.length);
  return bytes.length === record.length ? bytes : undefined;
}

/** Names a font goes by. `families` holds every family and full name in every language. */
export interface FontNames {
  families: string[];
  /** English family where there is one, for messages. */
  family: string;
  postscriptName: string;
  /** Regular, Bold, …; empty when not told. */
  style: string;
}

/** Names of one font from its `name` table; undefined when it cannot be read. */
export function readNames(font: Sfnt): FontNames | undefined {
  const bytes = readTable(font, 'name');
  if (!bytes || bytes.length < 6) return undefined;
  const view = viewOf(bytes);
  const strings = view.getUint16(4);
  const found: { id: number; english: boolean; text: string }[] = [];
  for (let i = 0; i < view.getUint16(2) && 18 + i * 12 <= bytes.length; i++) {
    const at = 6 + i * 12;
    const id = view.getUint16(at + 6);
    if (![1, 2, 4, 6, 16, 17].includes(id)) continue;
    const platform = view.getUint16(at);
    const language = view.getUint16(at + 4);
    const start = strings + view.getUint16(at + 10);
    const raw = bytes.subarray(start, start + view.getUint16(at + 8));
    const text = decodeName(raw, platform, view.getUint16(at + 2));
    if (text) found.push({ id, english: platform === 3 ? (language & 0x3ff) === 9 : language === 0, text });
  }
  const named = (id: number): string | undefined =>
    (found.find((n) => n.id === id && n.english) ?? found.find((n) => n.id === id))?.text;
  const families = [...new Set(found.filter((n) => [1, 4, 16].includes(n.id)).map((n) => n.text))];
  const family = named(1) ?? named(16) ?? named(4);
  if (family === undefined) return undefined;
  return { families, family, postscriptName: named(6) ?? '', style: named(17) ?? named(2) ?? '' };
}

function decodeName(raw: Uint8Array, platform: number, encoding: number): string {
  // Old Chinese fonts keep GBK bytes under Windows encoding 3 (PRC) and Macintosh script 25.
  const gbk = (platform === 3 && encoding === 3) || (platform === 1 && encoding === 25);
  if (gbk) return tidy(new TextDecoder('gbk').decode(raw.filter((byte) => byte !== 0)));
  if (platform === 1) return tidy(latin1(raw));
  let text = '';
  for (let i = 0; i + 1 < raw.length; i += 2) text += String.fromCharCode((raw[i]! << 8) | raw[i + 1]!);
  return tidy(text);
}

const tidy = (text: string): string => text.replace(/\0/gu, '').trim();
