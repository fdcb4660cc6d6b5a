/** 署名、成文日期、印章: three geometries. GB/T 9704-2012 7.3.5.1–7.3.5.3. */
import type { SignatureBlock } from '../compose/blocks.js';
import { type Context, lineItems, plainStyle, type Style, shapeLine } from './context.js';
import { type PlacedLine, singleLine } from './lines.js';
import { linesAboveSeals, sealCentre, sealColumns, sealRowPitch, sealSize, stampSize } from './mark.js';
import type { PageItem } from './pages.js';
import type { Row } from './row.js';

/** One row that never splits: the blank lines above belong to it. */
export function signatureRows(context: Context, block: SignatureBlock, index: number): Row[] {
  const style = plainStyle('fangsong', context.profile.measures.bodySize.value, true);
  const placed = {
    issuers: block.issuers.map((l) => singleLine(shapeLine(context, l, style))),
    date: singleLine(shapeLine(context, block.date, style)),
  };
  const draw: Draw = (line, x, top, part) =>
    lineItems(line, { x, top, boxSize: context.grid.box, size: style.size, block: index, part });
  if (block.mode === 'nameSeal') return [nameSealRow(context, block, placed.date, style, draw, index)];
  return [
    block.mode === 'seal'
      ? sealedRow(context, block, placed, draw, index)
      : plainRow(context, placed, draw, index),
  ];
}

/** Space between the foot of the text and a seal at the least, mm. */
const sealClear = 0.3;

/** Parts: the issuers in order (or post and name of the signer), then the date. */
type Draw = (line: PlacedLine, x: number, top: number, part: number) => PageItem[];
interface Names {
  issuers: PlacedLine[];
  date: PlacedLine;
}

/**
 * 加盖印章: the date four characters from the right, the issuer above it and centred on it, the seal on
 * both with its top within one line of the text. Joint letters: rows of issuers, a seal each, the last
 * seal on the last issuer and the date.
 */
function sealedRow(
  context: Context,
  block: SignatureBlock,
  { issuers, date }: Names,
  draw: Draw,
  index: number,
): Row {
  const { grid } = context;
  const dateX = grid.right - 4 * grid.cell - date.width;
  const axis = dateX + date.width / 2;
  const widest = Math.max(...issuers.map((i) => i.width + grid.cell));
  const { columns, spread } = sealColumns(issuers.length, widest, axis - grid.left);
  const rows = Math.ceil(issuers.length / columns);
  // A row of seals needs its own height; a single issuer sits one blank line below the text.
  const rowLines = rows > 1 ? Math.ceil(sealRowPitch / grid.pitch) : 1;
  const firstLine = linesAboveSeals(rows);
  const lines = firstLine + (rows - 1) * rowLines + 2;
  /** Centre of the seals of a row, mm below the top of the signature; closer lines must not push it into the text. */
  const centreOf = (seals: number, pitch: number): number => {
    const centre = (firstLine + seals * rowLines) * pitch + sealCentre(grid.box, pitch, seals === rows - 1);
    return seals === 0 ? Math.max(centre, sealSize / 2 + sealClear - (pitch - grid.box)) : centre;
  };
  // The last seal hangs below the date: the page must have room for it, though 附注 may stand beside it.
  const hangs = (pitch: number): number => centreOf(rows - 1, pitch) + sealSize / 2;
  const lastLine = Math.ceil((hangs(grid.pitch) - grid.box - grid.halfGap) / grid.pitch - 1e-6);
  const row = signatureRow(lines, index, (top, pitch) => {
    const items: PageItem[] = [];
    issuers.forEach((issuer, i) => {
      const row = Math.floor(i / columns);
      const inRow = row === rows - 1 ? issuers.length - row * columns : columns;
      const fromRight = inRow - 1 - (i % columns);
      const centre = axis - fromRight * spread;
      const x = Math.min(Math.max(grid.left, centre - issuer.width / 2), grid.right - issuer.width);
      const y = top + (firstLine + row * rowLines) * pitch;
      items.push(...draw(issuer, x, y, i));
      const seal = block.seals[i];
      if (seal) {
        // Seals of one row stand in one line, those of the last one on the date as well.
        const middle = top + centreOf(row, pitch);
        const middleX = x + issuer.width / 2;
        items.push({
          tag: 'image',
          file: seal.file,
          x: middleX - sealSize / 2,
          y: middle - sealSize / 2,
          width: sealSize,
          height: sealSize,
          block: index,
          part: i,
        });
      }
    });
    items.push(...draw(date, dateX, top + (lines - 1) * pitch, issuers.length));
    return items;
  });
  return { ...row, below: Math.max(0, lastLine - (lines - 1)), hangs };
}

/**
 * 不加盖印章: one blank line, the issuer two characters from the right, the date below starting two
 * characters further right; a date longer than the issuer keeps the two characters and pushes the issuer left.
 */
function plainRow(context: Context, { issuers, date }: Names, draw: Draw, index: number): Row {
  const { grid } = context;
  const lead = Math.max(0, ...issuers.map((i) => i.width));
  const byDate = date.width > lead;
  const right = grid.right - 2 * grid.cell;
  const x = byDate ? right - date.width - 2 * grid.cell : right - lead;
  return signatureRow(1 + issuers.length + 1, index, (top, pitch) => {
    const items = issuers.flatMap((issuer, i) =>
      draw(issuer, Math.max(grid.left, byDate ? x : right - issuer.width), top + (1 + i) * pitch, i),
    );
    const start = byDate ? right - date.width : Math.max(grid.left, x) + 2 * grid.cell;
    items.push(...draw(date, start, top + (1 + issuers.length) * pitch, issuers.length));
    return items;
  });
}

/** 签名章: two blank lines, the stamp four characters from the right, the post two characters left of it; a blank line, the date. */
function nameSealRow(
  context: Context,
  block: SignatureBlock,
  date: PlacedLine,
  style: Style,
  draw: Draw,
  index: number,
): Row {
  const { grid } = context;
  const stamp = block.nameSeal!;
  const post = singleLine(shapeLine(context, stamp.post, style));
  const name = singleLine(shapeLine(context, stamp.name, plainStyle('kaiti', style.size, true)));
  const image = stamp.image;
  // A stamp is about 20 mm high; its own proportions win.
  const size = image ? (context.images.get(image.file) ?? { width: 2, height: 1 }) : undefined;
  const scale = size ? Math.min(stampSize.height / size.height, stampSize.width / size.width) : 0;
  const height = size ? size.height * scale : grid.box;
  const width = size ? size.width * scale : name.width;
  return signatureRow(5, index, (top, pitch) => {
    const line = top + 2 * pitch;
    const x = grid.right - 4 * grid.cell - width;
    const items: PageItem[] = draw(post, x - 2 * grid.cell - post.width, line, 0);
    if (image)
      items.push({
        tag: 'image',
        file: image.file,
        x,
        y: line + grid.box / 2 - height / 2,
        width,
        height,
        block: index,
        part: 1,
      });
    else items.push(...draw(name, x, line, 1));
    items.push(...draw(date, grid.right - 4 * grid.cell - date.width, top + 4 * pitch, 2));
    return items;
  });
}

function signatureRow(lines: number, block: number, place: Row['place']): Row {
  return { lines, place, keepNext: false, newPage: false, kind: 'signature', block };
}
