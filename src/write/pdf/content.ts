/** One page's items as a PDF content stream. */
import type { Face } from '../../fonts/face.js';
import type { Page, PageItem, TextItem } from '../../typeset/pages.js';
import { pdfNumber as n, points } from './number.js';

/** What the content needs to know of an embedded face. */
export interface PlacedFont {
  /** Resource name. */
  key: string;
  cid(codePoint: number): number;
  /** Advance of a CID in em. */
  width(cid: number): number;
}

const fill = { black: '0 g', red: '1 0 0 rg' } as const;

/** Items apart from images, in their order, as operators in PDF's own coordinates (y upwards). */
export function contentOf(
  page: Pick<Page, 'height'>,
  items: readonly Exclude<PageItem, { tag: 'image' }>[],
  fontOf: (face: Face) => PlacedFont,
): string {
  const top = points(page.height);
  const out: string[] = [];
  let color = '';
  for (let i = 0; i < items.length; ) {
    const item = items[i]!;
    if (fill[item.color] !== color) {
      color = fill[item.color];
      out.push(color);
    }
    if (item.tag === 'rect') {
      const [x, y, width, height] = [item.x, item.y, item.width, item.height].map(points) as [
        number,
        number,
        number,
        number,
      ];
      out.push(`${n(x)} ${n(top - y - height)} ${n(width)} ${n(height)} re f`);
      i++;
      continue;
    }
    // Items that follow one another on one baseline are one line of text: one text object.
    const line: TextItem[] = [item];
    for (i++; i < items.length; i++) {
      const next = items[i]!;
      if (next.tag !== 'text' || next.color !== item.color || Math.abs(next.baseline - item.baseline) > 1e-3)
        break;
      line.push(next);
    }
    const text = textObject(line, top, fontOf);
    out.push(readsAsWords(line, fontOf) ? `/Span <</ActualText <${utf16(line)}>>> BDC\n${text}\nEMC` : text);
  }
  return out.join('\n');
}

/**
 * Whether a reader would take the wide spaces of a justified line for spaces between words: such a line
 * says itself what it reads. Lines with real gaps (columns, 印发 at the right end) are left alone.
 */
function readsAsWords(line: readonly TextItem[], fontOf: (face: Face) => PlacedFont): boolean {
  const millimetres = 25.4 / 72;
  let wide = false;
  let end: number | undefined;
  for (const item of line) {
    const font = fontOf(item.face);
    const em = item.size * item.stretch * millimetres;
    if (end !== undefined && Math.abs(item.x - end) > em / 2) return false;
    end = item.x;
    item.chars.forEach((char, i) => {
      const advance = item.advances[i] ?? 0;
      // Text extractors begin to guess spaces at a tenth of an em.
      if (advance - font.width(font.cid(char.codePointAt(0)!)) * em > 0.09 * em) wide = true;
      end! += advance;
    });
  }
  return wide;
}

function utf16(line: readonly TextItem[]): string {
  let hex = 'FEFF';
  for (const char of line
    .flatMap((item) => item.chars)
    .join('')
    .split('')) {
    hex += char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  }
  return hex;
}

/**
 * A line of text. Glyphs are placed by character spacing (Tc) where they stand evenly and by TJ
 * adjustments where they do not; the pen is followed, so that rounding does not add up.
 */
function textObject(line: readonly TextItem[], top: number, fontOf: (face: Face) => PlacedFont): string {
  const out = ['BT'];
  let state = { font: '', scale: 1, spacing: 0 };
  let pen = Number.NaN;
  for (const item of line) {
    const font = fontOf(item.face);
    const { size, stretch } = item;
    const cids = item.chars.map((char) => font.cid(char.codePointAt(0)!));
    const spacing = commonSpacing(item, cids, font);
    const selected = `/${font.key} ${n(size)} Tf`;
    if (selected !== state.font) out.push(selected);
    if (stretch !== state.scale) out.push(`${n(stretch * 100)} Tz`);
    if (spacing !== state.spacing) out.push(`${n(spacing)} Tc`);
    state = { font: selected, scale: stretch, spacing };

    let x = points(item.x);
    if (Number.isNaN(pen)) {
      out.push(`1 0 0 1 ${n(x)} ${n(top - points(item.baseline))} Tm`);
      pen = Math.round(x * 1000) / 1000;
    }
    let array = '';
    let codes = '';
    item.chars.forEach((_, i) => {
      const adjustment = Math.round(((pen - x) * 1000) / (size * stretch));
      if (adjustment !== 0) {
        array += `${codes && `<${codes}>`}${adjustment}`;
        codes = '';
        pen -= (adjustment * size * stretch) / 1000;
      }
      codes += cids[i]!.toString(16).padStart(4, '0');
      pen += (font.width(cids[i]!) * size + spacing) * stretch;
      x += points(item.advances[i] ?? 0);
    });
    out.push(`[${array}<${codes}>] TJ`);
  }
  if (state.scale !== 1) out.push('100 Tz');
  if (state.spacing !== 0) out.push('0 Tc');
  out.push('ET');
  return out.join('\n');
}

/** The spacing (points, before stretching) that most characters of an item need after their width. */
function commonSpacing(item: TextItem, cids: readonly number[], font: PlacedFont): number {
  const counts = new Map<number, number>();
  cids.forEach((cid, i) => {
    const needed = points(item.advances[i] ?? 0) / item.stretch - font.width(cid) * item.size;
    const rounded = Math.round(needed * 1000) / 1000;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  });
  let best = 0;
  for (const [spacing, count] of counts) if (count > (counts.get(best) ?? 0)) best = spacing;
  return best;
}
