// Pixels of pdftoppm → small PNG files. Pages are black and red on white, screens have some amber: sixteen colours are enough.
import { deflateSync } from 'node:zlib';

/** A binary PPM as {width, height, rgb}. */
export function pixels(ppm) {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1'));
  return { width: Number(head[1]), height: Number(head[2]), rgb: ppm.subarray(head[0].length) };
}

/** The strip of a page between two heights in mm. */
export function crop({ width, height, rgb }, dpi, from, to) {
  const row = (mm) => Math.min(height, Math.round((mm / 25.4) * dpi));
  return {
    width,
    height: row(to) - row(from),
    rgb: rgb.subarray(row(from) * width * 3, row(to) * width * 3),
  };
}

/** Pages beside each other on a grey of the palette, with a margin around each. */
export function sideBySide(pages, margin = 12) {
  const width = pages.reduce((sum, p) => sum + p.width + margin, margin);
  const height = Math.max(...pages.map((p) => p.height)) + 2 * margin;
  const rgb = Buffer.alloc(width * height * 3, 0xdb);
  let left = margin;
  for (const page of pages) {
    for (let y = 0; y < page.height; y++) {
      const row = page.rgb.subarray(y * page.width * 3, (y + 1) * page.width * 3);
      rgb.set(row, ((y + margin) * width + left) * 3);
    }
    left += page.width + margin;
  }
  return { width, height, rgb };
}

const greys = Array.from({ length: 8 }, (_, i) => Array(3).fill(Math.round((i * 255) / 7)));
const reds = [0, 60, 110, 155, 190, 220].map((v) => [Math.max(216, v), v, v]);
const ambers = [
  [154, 103, 0],
  [210, 190, 140],
];
const palette = [...greys, ...reds, ...ambers];

/** An indexed PNG, four bits a pixel. */
export function png({ width, height, rgb }) {
  const known = new Map();
  const rowBytes = Math.ceil(width / 2);
  const data = Buffer.alloc(height * (rowBytes + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const colour = (rgb[at] << 16) | (rgb[at + 1] << 8) | rgb[at + 2];
      if (!known.has(colour)) known.set(colour, nearest(rgb[at], rgb[at + 1], rgb[at + 2]));
      data[y * (rowBytes + 1) + 1 + (x >> 1)] |= known.get(colour) << (x % 2 ? 0 : 4);
    }
  }
  const parts = { PLTE: Buffer.from(palette.flat()), IDAT: deflateSync(data, { level: 9 }) };
  return chunks(width, height, [4, 3], parts);
}

/** A PNG file of its parts; `kind` is bit depth and colour type. */
export function chunks(width, height, kind, parts) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...Object.entries(parts).map(([name, body]) => chunk(name, body)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(r, g, b) {
  const distance = ([pr, pg, pb]) => (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2;
  let best = 0;
  for (const i of palette.keys()) if (distance(palette[i]) < distance(palette[best])) best = i;
  return best;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** zlib.crc32 is not in every Node 20. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
