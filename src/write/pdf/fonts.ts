/** Font dictionaries: Type 0 with Identity-H over a subset, and the way back to text. */
import type { EmbeddedFont, Face } from '../../fonts/face.js';
import { compressOperators } from '../../fonts/pieces.js';
import type { PlacedFont } from './content.js';
import type { PdfDocument, PdfRef } from './document.js';

/** Embed a face for the code points used and return its dictionary and how to place its glyphs. */
export function embedFont(
  doc: PdfDocument,
  face: Face,
  codePoints: ReadonlySet<number>,
): PlacedFont & { ref: PdfRef } {
  const font = face.embed(codePoints);
  const name = `${subsetTag(codePoints)}+${face.postscriptName}`;
  const program =
    font.kind === 'truetype'
      ? doc.ref({ Filter: 'FlateDecode', Length1: font.length })
      : doc.ref({ Filter: 'FlateDecode', Subtype: 'CIDFontType0C' });
  program.end(font.data);
  const descriptor = doc.ref({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic: glyphs are chosen by id, not by a standard Latin encoding.
    Flags: 4,
    FontBBox: [...font.bbox],
    ItalicAngle: 0,
    Ascent: font.ascent,
    Descent: font.descent,
    CapHeight: font.capHeight,
    // Not known from an outline font and used by no viewer that has the program.
    StemV: 80,
    [font.kind === 'truetype' ? 'FontFile2' : 'FontFile3']: program,
  });
  descriptor.end();
  const descendant = doc.ref({
    Type: 'Font',
    Subtype: font.kind === 'truetype' ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: doc.text('Adobe'), Ordering: doc.text('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widthRuns(font),
    ...(font.kind === 'truetype' ? { CIDToGIDMap: 'Identity' } : {}),
  });
  descendant.end();
  const toUnicode = doc.ref({ Filter: 'FlateDecode' });
  toUnicode.end(compressOperators(new TextEncoder().encode(toUnicodeMap(font.cid))));
  const ref = doc.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  ref.end();
  return {
    key: face.id,
    ref,
    cid: (codePoint) => font.cid.get(codePoint) ?? 0,
    width: (cid) => (font.widths.get(cid) ?? 1000) / 1000,
  };
}

/** Six letters that differ when the characters do (ISO 32000-1 9.6.4). */
function subsetTag(codePoints: ReadonlySet<number>): string {
  let hash = 2166136261;
  for (const codePoint of [...codePoints].sort((a, b) => a - b))
    hash = Math.imul(hash ^ codePoint, 16777619) >>> 0;
  return Array.from({ length: 6 }, (_, i) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26)),
  ).join('');
}

/** `W` entries for the CIDs whose width is not `DW`: first CID, then the widths of a run. */
function widthRuns(font: EmbeddedFont): (number | number[])[] {
  const out: (number | number[])[] = [];
  let previous = Number.NaN;
  for (const [cid, width] of [...font.widths].sort(([a], [b]) => a - b)) {
    if (width === 1000) continue;
    const rounded = Math.round(width * 100) / 100;
    if (cid === previous + 1) (out.at(-1) as number[]).push(rounded);
    else out.push(cid, [rounded]);
    previous = cid;
  }
  return out;
}

/**
 * ToUnicode CMap: each CID's one code point in UTF-16BE (ISO 32000-1 9.10.3). CIDs 1, 2, 3 … are
 * given in ranges of at most 100, none of which crosses a change of the first byte.
 */
export function toUnicodeMap(cid: ReadonlyMap<number, number>): string {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  const utf16 = (codePoint: number): string => {
    const text = String.fromCodePoint(codePoint);
    return hex(text.charCodeAt(0)) + (text.length > 1 ? hex(text.charCodeAt(1)) : '');
  };
  const sorted = [...cid].sort(([, a], [, b]) => a - b);
  const ranges: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]![1];
    const values: string[] = [];
    for (; values.length < 100 && sorted[i]?.[1] === first + values.length; i++) {
      if (values.length > 0 && (sorted[i]![1] & 255) === 0) break;
      values.push(`<${utf16(sorted[i]![0])}>`);
    }
    ranges.push(`<${hex(first)}><${hex(first + values.length - 1)}>[${values.join('')}]`);
  }
  const blocks: string[] = [];
  for (let i = 0; i < ranges.length; i += 100) {
    const block = ranges.slice(i, i + 100);
    blocks.push(`${block.length} beginbfrange`, ...block, 'endbfrange');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
