/** Font dictionaries: Type 0 with Identity-H over a subset, and the way back to text. */
import type { Face } from '../../fonts/face.js';
import { compressOperators } from '../../fonts/pieces.js';
import type { PageItem, TextItem } from '../../typeset/pages.js';
import type { PlacedFont } from './content.js';
import { type Objects, pdfNumber, type Ref } from './objects.js';
import { makeSink } from './sink.js';

export interface EmbeddedFace extends PlacedFont {
  ref: Ref;
}

/** CIDs by code point, a table for each face of a file; the next file writes over what it looks up. */
const tables: Uint16Array[] = [];
/** Marks of the code points used, a bit each. */
const marks = new Int32Array(0x110000 >> 5);

/** Embed every face of the items for the characters used, as F1, F2 … */
export function embedFonts(objects: Objects, items: readonly PageItem[]): Map<Face, EmbeddedFace> {
  const byFace = new Map<Face, TextItem[]>();
  for (const item of items) {
    if (item.tag !== 'text' || item.chars.length === 0) continue;
    const list = byFace.get(item.face);
    if (list) list.push(item);
    else byFace.set(item.face, [item]);
  }
  return new Map(
    [...byFace].map(([face, used], i) => [face, embedFont(objects, face, codePointsOf(used), i)]),
  );
}

/** The code points of items, ascending. */
function codePointsOf(items: readonly TextItem[]): number[] {
  let highest = 0;
  for (const { chars } of items) {
    for (const char of chars) {
      const codePoint = char.codePointAt(0)!;
      if (codePoint > highest) highest = codePoint;
      marks[codePoint >> 5]! |= 1 << (codePoint & 31);
    }
  }
  const found: number[] = [];
  for (let word = 0; word <= highest >> 5; word++) {
    const bits = marks[word]!;
    if (bits === 0) continue;
    marks[word] = 0;
    for (let bit = 0; bit < 32; bit++) if (bits & (1 << bit)) found.push((word << 5) | bit);
  }
  return found;
}

function embedFont(objects: Objects, face: Face, codePoints: readonly number[], index: number): EmbeddedFace {
  const font = face.embed(codePoints);
  const trueType = font.kind === 'truetype';
  const name = `${subsetTag(codePoints)}+${face.postscriptName}`;
  const program = objects.stream(
    `${trueType ? `/Length1 ${font.length}` : '/Subtype/CIDFontType0C'}/Filter/FlateDecode`,
    font.data,
  );
  // Flags: symbolic, because glyphs are chosen by id and not by a standard Latin encoding.
  // StemV is not known from an outline font and used by no viewer that has the program.
  const descriptor = objects.put(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.bbox.join(' ')}]/ItalicAngle 0` +
      `/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight ${pdfNumber(font.capHeight)}/StemV 80` +
      `/${trueType ? 'FontFile2' : 'FontFile3'} ${program} 0 R>>`,
  );
  const descendant = objects.put(
    `<</Type/Font/Subtype/${trueType ? 'CIDFontType2/CIDToGIDMap/Identity' : 'CIDFontType0'}/BaseFont/${name}` +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>' +
      `/FontDescriptor ${descriptor} 0 R/DW 1000${widthRuns(font.widths)}>>`,
  );
  const map = objects.stream('/Filter/FlateDecode', compressOperators(toUnicodeMap(codePoints)));
  const ref = objects.put(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`,
  );
  const cids = tableFor(index, codePoints);
  const widths = new Float64Array(codePoints.length + 1);
  for (let i = 0; i < codePoints.length; i++) widths[i + 1] = font.widths[i]! / 1000;
  return { key: `F${index + 1}`, ref, cids, widths };
}

function tableFor(index: number, codePoints: readonly number[]): Uint16Array {
  let table = tables[index];
  const highest = codePoints.at(-1)!;
  if (!table || table.length <= highest) {
    // The basic plane first: few letters need more.
    table = new Uint16Array(highest < 0x10000 ? 0x10000 : 0x110000);
    tables[index] = table;
  }
  for (let i = 0; i < codePoints.length; i++) table[codePoints[i]!] = i + 1;
  return table;
}

/** Six letters that differ when the characters do (ISO 32000-1 9.6.4). */
function subsetTag(codePoints: readonly number[]): string {
  let hash = 2166136261 | 0;
  for (let i = 0; i < codePoints.length; i++) hash = Math.imul(hash ^ codePoints[i]!, 16777619);
  let tag = '';
  for (let left = hash >>> 0, i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (left % 26));
    left = Math.floor(left / 26);
  }
  return tag;
}

/** The `W` entry for the CIDs whose width is not `DW`: first CID, then the widths of a run. */
function widthRuns(widths: Float64Array): string {
  let runs = '';
  let previous = -1;
  for (let i = 0; i < widths.length; i++) {
    if (widths[i] === 1000) continue;
    const rounded = Math.round(widths[i]! * 100) / 100;
    runs +=
      i === previous + 1 && runs !== '' ? ` ${rounded}` : `${runs === '' ? '' : ']'}${i + 1}[${rounded}`;
    previous = i;
  }
  return runs === '' ? '' : `/W[${runs}]]`;
}

const mapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
const mapFoot = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

const sink = makeSink();

/**
 * ToUnicode CMap: each CID's one code point in UTF-16BE (ISO 32000-1 9.10.3). CIDs 1, 2, 3 … are
 * given in ranges of at most 100, none of which crosses a change of the first byte. The next map is
 * written over it.
 */
export function toUnicodeMap(codePoints: readonly number[]): Uint8Array {
  const count = codePoints.length;
  const ranges: [first: number, last: number][] = [];
  for (let first = 1; first <= count; ) {
    const last = Math.min(first + 99, first | 255, count);
    ranges.push([first, last]);
    first = last + 1;
  }
  sink.ascii(mapHead);
  ranges.forEach(([first, last], i) => {
    if (i % 100 === 0) sink.ascii(`${Math.min(100, ranges.length - i)} beginbfrange\n`);
    sink.ascii('<');
    sink.hex(first);
    sink.ascii('><');
    sink.hex(last);
    sink.ascii('>[');
    for (let id = first; id <= last; id++) {
      const codePoint = codePoints[id - 1]!;
      sink.ascii('<');
      if (codePoint > 0xffff) {
        sink.hex(0xd800 + ((codePoint - 0x10000) >> 10));
        sink.hex(0xdc00 + ((codePoint - 0x10000) & 0x3ff));
      } else sink.hex(codePoint);
      sink.ascii('>');
    }
    sink.ascii(']\n');
    if (i % 100 === 99 || i === ranges.length - 1) sink.ascii('endbfrange\n');
  });
  sink.ascii(mapFoot);
  return sink.take();
}
