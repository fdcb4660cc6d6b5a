/** PNG (ISO/IEC 15948) as far as a PDF needs it: its parts, and its samples where it cannot be carried as it is. */

export interface Png {
  width: number;
  height: number;
  /** Per sample. */
  bits: number;
  colorType: number;
  interlaced: boolean;
  /** RGB triples; empty without a palette. */
  palette: Uint8Array;
  /** The tRNS chunk. */
  transparency?: Uint8Array;
  /** The zlib stream of the rows. */
  data: Uint8Array;
}

/** Samples per pixel of each colour type. */
export const pngSamples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The chunks of a PNG whose form is right. */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette = new Uint8Array(0);
  let transparency: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.slice(at + 8, at + 8 + length);
    if (name === 'IDAT') data.push(content);
    else if (name === 'PLTE') palette = content;
    else if (name === 'tRNS') transparency = content;
    at += 12 + length;
  }
  const colorType = bytes[25]!;
  if (colorType === 3 && palette.length < 3) throw new Error('a PNG without its palette');
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bits: bytes[24]!,
    colorType,
    interlaced: bytes[28] === 1,
    palette,
    ...(transparency ? { transparency } : {}),
    data: new Uint8Array(Buffer.concat(data)),
  };
}

/** Adam7: first column and row of each pass and the steps between its pixels. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Samples of all pixels with eight bits each (palette entries as they are), from the unpacked rows. */
export function samplesOf(png: Png, rows: Uint8Array): Uint8Array {
  const { width, height, bits, colorType } = png;
  const samples = pngSamples[colorType]!;
  const out = new Uint8Array(width * height * samples);
  const bytesPerPixel = Math.max(1, (samples * bits) >> 3);
  // Palette entries are numbers, all others shades.
  const scale = bits >= 8 || colorType === 3 ? 1 : 255 / ((1 << bits) - 1);
  let at = 0;
  for (const [x0, y0, dx, dy] of png.interlaced ? passes : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx);
    const lines = Math.ceil((height - y0) / dy);
    if (columns <= 0 || lines <= 0) continue;
    const length = Math.ceil((columns * samples * bits) / 8);
    let above = new Uint8Array(length);
    for (let line = 0; line < lines; line++) {
      const row = rows.slice(at + 1, at + 1 + length);
      unfilter(rows[at]!, row, above, bytesPerPixel);
      at += 1 + length;
      above = row;
      for (let column = 0; column < columns; column++) {
        const target = ((y0 + line * dy) * width + x0 + column * dx) * samples;
        for (let s = 0; s < samples; s++) {
          const index = column * samples + s;
          out[target + s] =
            bits === 16
              ? row[index * 2]!
              : bits === 8
                ? row[index]!
                : scale *
                  ((row[(index * bits) >> 3]! >> (8 - bits - ((index * bits) & 7))) & ((1 << bits) - 1));
        }
      }
    }
  }
  return out;
}

/** Undo a row's filter in place. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, back: number): void {
  for (let i = 0; i < row.length; i++) {
    const left = i < back ? 0 : row[i - back]!;
    const up = above[i]!;
    if (filter === 1) row[i]! += left;
    else if (filter === 2) row[i]! += up;
    else if (filter === 3) row[i]! += (left + up) >> 1;
    else if (filter === 4) row[i]! += paeth(left, up, i < back ? 0 : above[i - back]!);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
