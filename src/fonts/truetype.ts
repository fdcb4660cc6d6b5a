/** A TrueType font, read table by table and glyph by glyph as they are asked for. */
import { viewOf } from './bytes.js';
import { type CharacterMap, readCmap } from './cmap.js';
import { type FontFault, readTable, type Sfnt } from './sfnt.js';

export interface TrueTypeFont {
  unitsPerEm: number;
  glyphCount: number;
  /** Raw tables that a subset carries over, some changed. */
  head: Uint8Array;
  hhea: Uint8Array;
  maxp: Uint8Array;
  /** Hinting tables, empty map for an unhinted font. */
  hinting: ReadonlyMap<string, Uint8Array>;
  metrics: VerticalMetrics;
  glyph: CharacterMap;
  /** Font units. */
  advance(glyph: number): number;
  leftSideBearing(glyph: number): number;
  /** Outline of a glyph: empty for a space, undefined when the file has no sound data for it. */
  outline(glyph: number): Uint8Array | undefined;
}

/** Font units: the ideographic box and the capital height. */
export interface VerticalMetrics {
  ascent: number;
  descent: number;
  capHeight: number;
}

export type Opened<T> = { font: T } | { fault: FontFault };

/** Open a TrueType font. Never throws; a font that cannot be trusted gives its fault. */
export function openTrueType(sfnt: Sfnt): Opened<TrueTypeFont> {
  if (sfnt.outlines !== 'truetype') return { fault: 'unsupported' };
  for (const tag of ['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'loca', 'glyf']) {
    const record = sfnt.tables.get(tag);
    if (!record) return { fault: 'unsupported' };
    if (record.offset + record.length > sfnt.source.size) return { fault: 'truncated' };
  }
  if (!mayEmbed(sfnt)) return { fault: 'restricted' };
  const head = readTable(sfnt, 'head');
  const hhea = readTable(sfnt, 'hhea');
  const maxp = readTable(sfnt, 'maxp');
  const cmap = readTable(sfnt, 'cmap');
  const hmtx = readTable(sfnt, 'hmtx');
  const loca = readTable(sfnt, 'loca');
  if (!head || !hhea || !maxp || !cmap || !hmtx || !loca) return { fault: 'truncated' };
  if (head.length < 54 || hhea.length < 36 || maxp.length < 6) return { fault: 'damaged' };
  const map = readCmap(cmap);
  const unitsPerEm = viewOf(head).getUint16(18);
  const glyphCount = viewOf(maxp).getUint16(4);
  const long = viewOf(head).getInt16(50) === 1;
  const metricCount = viewOf(hhea).getUint16(34);
  const sound =
    viewOf(head).getUint32(12) === 0x5f0f3cf5 &&
    unitsPerEm >= 16 &&
    unitsPerEm <= 16384 &&
    glyphCount > 0 &&
    metricCount > 0 &&
    hmtx.length >= metricCount * 4 &&
    loca.length >= (glyphCount + 1) * (long ? 4 : 2);
  if (!map || !sound) return { fault: 'damaged' };

  const metricsView = viewOf(hmtx);
  const locaView = viewOf(loca);
  const glyf = sfnt.tables.get('glyf')!;
  const at = (i: number): number => (long ? locaView.getUint32(i * 4) : locaView.getUint16(i * 2) * 2);
  const placed = (glyph: number): boolean =>
    glyph < glyphCount && at(glyph) <= at(glyph + 1) && at(glyph + 1) <= glyf.length;
  const hinting = new Map<string, Uint8Array>();
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = readTable(sfnt, tag);
    if (table) hinting.set(tag, table);
  }
  return {
    font: {
      unitsPerEm,
      glyphCount,
      head,
      hhea,
      maxp,
      hinting,
      metrics: readVerticalMetrics(sfnt, unitsPerEm),
      glyph: (codePoint) => {
        const glyph = map(codePoint);
        return placed(glyph) ? glyph : 0;
      },
      advance: (glyph) => metricsView.getUint16(Math.min(glyph, metricCount - 1) * 4),
      leftSideBearing: (glyph) => {
        const offset = glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2;
        return offset + 2 <= hmtx.length ? metricsView.getInt16(offset) : 0;
      },
      outline: (glyph) => {
        if (!placed(glyph)) return undefined;
        const length = at(glyph + 1) - at(glyph);
        if (length === 0) return new Uint8Array(0);
        const bytes = sfnt.source.read(glyf.offset + at(glyph), length);
        return bytes.length === length && length >= 10 ? bytes : undefined;
      },
    },
  };
}

/** OS/2 fsType: not “restricted licence”, not “no subsetting”, not “bitmaps only”. No OS/2: no restriction. */
export function mayEmbed(sfnt: Sfnt): boolean {
  const os2 = readTable(sfnt, 'OS/2');
  if (!os2 || os2.length < 10) return true;
  const fsType = viewOf(os2).getUint16(8);
  return (fsType & 0xf) !== 2 && (fsType & 0x300) === 0;
}

/**
 * OS/2 typographic ascent and descent when they span one em, as they do in Chinese fonts;
 * otherwise the usual ideographic box, 0.88 above and 0.12 below.
 */
export function readVerticalMetrics(sfnt: Sfnt, unitsPerEm: number): VerticalMetrics {
  const os2 = readTable(sfnt, 'OS/2');
  const view = os2 && os2.length >= 72 ? viewOf(os2) : undefined;
  const typo = { ascent: view?.getInt16(68) ?? 0, descent: view?.getInt16(70) ?? 0 };
  const spansOneEm = Math.abs(typo.ascent - typo.descent - unitsPerEm) <= unitsPerEm * 0.02;
  const box = spansOneEm ? typo : { ascent: 0.88 * unitsPerEm, descent: -0.12 * unitsPerEm };
  const capHeight = view && view.byteLength >= 90 && view.getUint16(0) >= 2 ? view.getInt16(88) : 0;
  return { ...box, capHeight: capHeight > 0 ? capHeight : 0.7 * unitsPerEm };
}
