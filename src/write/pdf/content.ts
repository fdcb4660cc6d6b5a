/** One page's items as a PDF content stream, in PDF's own coordinates (y upwards). */
import type { ImageItem, RectItem, TextItem } from '../../typeset/pages.js';
import { pdfNumber, points } from './objects.js';
import type { Sink } from './sink.js';

/** What the content needs to know of an embedded face. */
export interface PlacedFont {
  /** Resource name. */
  key: string;
  /** CIDs by code point, of those that the face is used for. */
  cids: Uint16Array;
  /** Advance of each CID in em. */
  widths: Float64Array;
}

/** Characters `from` … `to` − 1 of an item. */
export interface Segment {
  item: TextItem;
  from: number;
  to: number;
}

/** What begins marked content: a tag and the entries of its property list. */
export interface Mark {
  tag: string;
  entries: string;
}

export interface PageContent {
  /** Operators as they are. */
  operators(text: string): void;
  rects(items: readonly RectItem[]): void;
  /**
   * A piece of text whose lines follow one another. `mark` is asked for each stretch of marked content: a line
   * that says its own text is one by itself, because marked content inside another confuses readers.
   */
  text(segments: readonly Segment[], mark?: () => Mark): void;
  image(key: string, item: ImageItem, orientation: number): void;
}

const fill = { black: '0 g\n', red: '1 0 0 rg\n' } as const;
const millimetres = 25.4 / 72;
/** CIDs of the line at hand. */
let cids = new Uint16Array(64);

/** Write into `sink`; `height` is that of the sheet in mm. */
export function pageContent(
  sink: Sink,
  height: number,
  fontOf: (face: TextItem['face']) => PlacedFont,
): PageContent {
  const top = points(height);
  // What the last operators left behind: PDF keeps it from one text object to the next.
  let color = '';
  let font = '';
  let fontSize = 0;
  let scale = 1;
  let spacing = 0;

  const paint = (item: { color: 'black' | 'red' }): void => {
    if (item.color === color) return;
    color = item.color;
    sink.ascii(fill[item.color]);
  };

  /**
   * Show a segment whose CIDs stand in `cids` from `offset` on, the pen being at `start` (points). Glyphs are placed by character spacing (Tc) where
   * they stand evenly and by TJ adjustments where they do not; the pen is followed, so that rounding does
   * not add up. Returns where the pen is then.
   */
  const show = ({ item, from, to }: Segment, offset: number, start: number): number => {
    const placed = fontOf(item.face);
    const { size, stretch, advances } = item;
    const { widths } = placed;
    if (placed.key !== font || size !== fontSize) {
      font = placed.key;
      fontSize = size;
      sink.ascii(`/${font} ${pdfNumber(size)} Tf\n`);
    }
    if (stretch !== scale) {
      scale = stretch;
      sink.number(stretch * 100);
      sink.ascii(' Tz\n');
    }
    // Kept apart from the variable of all lines: a number there would be made anew for each sum it enters.
    const wanted = commonSpacing(item, from, to, offset, widths);
    if (wanted !== spacing) {
      spacing = wanted;
      sink.number(wanted);
      sink.ascii(' Tc\n');
    }
    let pen = start;
    let x = startOf(item, from);
    let open = false;
    const thousandth = (size * stretch) / 1000;
    sink.ascii('[');
    for (let i = from; i < to; i++) {
      const cid = cids[offset + i - from]!;
      const adjustment = Math.round((pen - x) / thousandth);
      if (adjustment !== 0) {
        if (open) sink.ascii(')');
        open = false;
        sink.number(adjustment);
        pen -= adjustment * thousandth;
      }
      if (!open) sink.ascii('(');
      open = true;
      sink.escaped(cid >> 8);
      sink.escaped(cid & 255);
      pen += (widths[cid]! * size + wanted) * stretch;
      x += points(advances[i]!);
    }
    sink.ascii(')]TJ\n');
    return pen;
  };

  return {
    operators: (text) => sink.ascii(text),
    rects: (items) => {
      for (let i = 0; i < items.length; i++) {
        const item = items[i]!;
        paint(item);
        sink.number(points(item.x));
        sink.ascii(' ');
        sink.number(top - points(item.y + item.height));
        sink.ascii(' ');
        sink.number(points(item.width));
        sink.ascii(' ');
        sink.number(points(item.height));
        sink.ascii(items[i + 1]?.color === item.color ? ' re\n' : ' re\nf\n');
      }
    },
    text: (segments, mark) => {
      let open: 'no' | 'plain' | 'spoken' = 'no';
      let [lineX, lineY] = [0, 0];
      const close = (): void => {
        if (open === 'no') return;
        sink.ascii(open === 'spoken' || mark ? 'ET\nEMC\n' : 'ET\n');
      };
      for (let i = 0; i < segments.length; ) {
        const { baseline } = segments[i]!.item;
        let end = i + 1;
        while (end < segments.length && Math.abs(segments[end]!.item.baseline - baseline) < 1e-3) end++;
        const line = segments.slice(i, end);
        findCids(line, fontOf);
        // A space at which the line was broken is not placed, but read.
        const space = segments[end]?.item.afterSpace === true;
        const spoken = space || readsAsWords(line, fontOf);
        if (spoken || open !== 'plain') {
          close();
          const { tag, entries } = mark?.() ?? { tag: 'Span', entries: '' };
          if (spoken) actualText(sink, tag === 'Artifact' ? tag : 'Span', entries, line, space);
          else if (mark) sink.ascii(`/${tag}<<${entries}>>BDC\n`);
          sink.ascii('BT\n');
          open = spoken ? 'spoken' : 'plain';
          [lineX, lineY] = [0, 0];
        }
        const begin = startOf(line[0]!.item, line[0]!.from);
        const dx = Math.round((begin - lineX) * 1000) / 1000;
        const dy = Math.round((top - points(baseline) - lineY) * 1000) / 1000;
        sink.number(dx);
        sink.ascii(' ');
        sink.number(dy);
        sink.ascii(' Td\n');
        lineX += dx;
        lineY += dy;
        let pen = lineX;
        let offset = 0;
        for (const segment of line) {
          paint(segment.item);
          pen = show(segment, offset, pen);
          offset += segment.to - segment.from;
        }
        i = end;
      }
      close();
    },
    image: (key, item, orientation) => {
      const [x, y, w, h] = [
        points(item.x),
        top - points(item.y + item.height),
        points(item.width),
        points(item.height),
      ];
      sink.ascii('q ');
      for (const value of placement(orientation, x, y, w, h)) {
        sink.number(value);
        sink.ascii(' ');
      }
      sink.ascii(`cm /${key} Do Q\n`);
    },
  };
}

/** Points. */
function startOf(item: TextItem, from: number): number {
  let x = item.x;
  for (let i = 0; i < from; i++) x += item.advances[i]!;
  return points(x);
}

/** The matrix that brings the unit square of a stored picture into its box, as its Exif orientation says. */
function placement(orientation: number, x: number, y: number, w: number, h: number): number[] {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, x + w, y];
    case 3:
      return [-w, 0, 0, -h, x + w, y + h];
    case 4:
      return [w, 0, 0, -h, x, y + h];
    case 5:
      return [0, -h, -w, 0, x + w, y + h];
    case 6:
      return [0, -h, w, 0, x, y + h];
    case 7:
      return [0, h, w, 0, x, y];
    case 8:
      return [0, h, -w, 0, x + w, y];
    default:
      return [w, 0, 0, h, x, y];
  }
}

/** Look the CIDs of a line up, once for all that asks for them. */
function findCids(line: readonly Segment[], fontOf: (face: TextItem['face']) => PlacedFont): void {
  let count = 0;
  for (const { from, to } of line) count += to - from;
  if (cids.length < count) cids = new Uint16Array(2 * count);
  let at = 0;
  for (const { item, from, to } of line) {
    const table = fontOf(item.face).cids;
    for (let i = from; i < to; i++) cids[at++] = table[item.chars[i]!.codePointAt(0)!]!;
  }
}

/**
 * Whether a reader would take the wide spaces of a justified line for spaces between words: such a line
 * says itself what it reads. Lines with real gaps (columns, 印发 at the right end) are left alone.
 */
function readsAsWords(line: readonly Segment[], fontOf: (face: TextItem['face']) => PlacedFont): boolean {
  let wide = false;
  let end: number | undefined;
  let at = 0;
  for (const { item, from, to } of line) {
    const { widths } = fontOf(item.face);
    const em = item.size * item.stretch * millimetres;
    const start = startOf(item, from) * millimetres;
    if (end !== undefined && Math.abs(start - end) > em / 2) return false;
    end = start;
    for (let i = from; i < to; i++, at++) {
      const advance = item.advances[i]!;
      end += advance;
      // Text extractors begin to guess spaces at a tenth of an em.
      if (advance > (widths[cids[at]!]! + 0.09) * em) wide = true;
    }
  }
  return wide;
}

function actualText(
  sink: Sink,
  tag: string,
  entries: string,
  line: readonly Segment[],
  space: boolean,
): void {
  sink.ascii(`/${tag}<<${entries}/ActualText(`);
  sink.byte(0xfe);
  sink.byte(0xff);
  for (const { item, from, to } of line) {
    for (let i = from; i < to; i++) {
      const char = item.chars[i]!;
      for (let k = 0; k < char.length; k++) {
        sink.escaped(char.charCodeAt(k) >> 8);
        sink.escaped(char.charCodeAt(k) & 255);
      }
    }
  }
  if (space) {
    sink.byte(0);
    sink.byte(0x20);
  }
  sink.ascii(')>>BDC\n');
}

/**
 * The spacing (points, before stretching) that most characters of a segment need after their width. A vote
 * that costs no memory: when none has the majority, any of them is right, because TJ mends the others.
 */
function commonSpacing(
  item: TextItem,
  from: number,
  to: number,
  offset: number,
  widths: Float64Array,
): number {
  const { advances, size, stretch } = item;
  let best = 0;
  let votes = 0;
  for (let i = from; i < to; i++) {
    const width = widths[cids[offset + i - from]!]!;
    const needed = Math.round((points(advances[i]!) / stretch - width * size) * 1000) / 1000;
    if (votes === 0) best = needed;
    votes += needed === best ? 1 : -1;
  }
  return best;
}
