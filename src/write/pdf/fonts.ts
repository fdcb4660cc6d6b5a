/** Font dictionaries: Type 0 with Identity-H over a subset, and the way back to text. */
import type { EmbeddedFont, Face } from '../../fonts/face.js';
import { compressOperators } from '../../fonts/pieces.js';
import type { PlacedFont } from './content.js';
import { type Objects, pdfNumber, type Ref } from './objects.js';
import { makeSink } from './sink.js';

export interface EmbeddedFace extends PlacedFont {
  ref: Ref;
}

/** Embed a face for the code points used under a resource name. */
export function embedFont(
  objects: Objects,
  face: Face,
  codePoints: ReadonlySet<number>,
  key: string,
): EmbeddedFace {
  const sorted = [...codePoints].sort((a, b) => a - b);
  const font = face.embed(sorted);
  const trueType = font.kind === 'truetype';
  const name = `${subsetTag(sorted)}+${face.postscriptName}`;
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
      `/FontDescriptor ${descriptor} 0 R/DW 1000${widthRuns(font)}>>`,
  );
  const map = objects.stream('/Filter/FlateDecode', compressOperators(toUnicodeMap(font.cid)));
  const ref = objects.put(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`,
  );
  const widths = new Float64Array(font.cid.size + 2).fill(1);
  for (const [cid, width] of font.widths) widths[cid] = width / 1000;
  return { key, ref, cid: font.cid, widths };
}

/** Six letters that differ when the characters do (ISO 32000-1 9.6.4). */
function subsetTag(codePoints: readonly number[]): string {
  let hash = 2166136261;
  for (const codePoint of codePoints) hash = Math.imul(hash ^ codePoint, 16777619) >>> 0;
  return Array.from({ length: 6 }, (_, i) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26)),
  ).join('');
}

/** The `W` entry for the CIDs whose width is not `DW`: first CID, then the widths of a run. */
function widthRuns(font: EmbeddedFont): string {
  const runs: string[] = [];
  let previous = Number.NaN;
  for (const [cid, width] of [...font.widths].filter(([, w]) => w !== 1000).sort(([a], [b]) => a - b)) {
    const rounded = Math.round(width * 100) / 100;
    runs.push(cid === previous + 1 ? ` ${rounded}` : `${runs.length > 0 ? ']' : ''}${cid}[${rounded}`);
    previous = cid;
  }
  return runs.length === 0 ? '' : `/W[${runs.join('')}]]`;
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

/**
 * ToUnicode CMap: each CID's one code point in UTF-16BE (ISO 32000-1 9.10.3). CIDs 1, 2, 3 … are
 * given in ranges of at most 100, none of which crosses a change of the first byte.
 */
export function toUnicodeMap(cid: ReadonlyMap<number, number>): Uint8Array {
  const codePoints: number[] = [];
  for (const [codePoint, id] of cid) codePoints[id] = codePoint;
  const ranges: [first: number, last: number][] = [];
  for (let id = 0; id < codePoints.length; id++) {
    if (codePoints[id] === undefined) continue;
    const last = ranges.at(-1);
    if (last && last[1] === id - 1 && (id & 255) !== 0 && id - last[0] < 100) last[1] = id;
    else ranges.push([id, id]);
  }
  const sink = makeSink();
  sink.ascii(mapHead);
  ranges.forEach(([first, last], i) => {
    if (i % 100 === 0) sink.ascii(`${Math.min(100, ranges.length - i)} beginbfrange\n`);
    sink.ascii('<');
    sink.hex(first);
    sink.ascii('><');
    sink.hex(last);
    sink.ascii('>[');
    for (let id = first; id <= last; id++) {
      const codePoint = codePoints[id]!;
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
