import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readJpeg } from '../../src/letter/picture.js';
import { embedImage, PressColours } from '../../src/write/pdf/images.js';
import { makeObjects } from '../../src/write/pdf/objects.js';
import { isSoundPicture } from '../../src/write/pdf/picture.js';
import { readPng, samplesOf } from '../../src/write/pdf/png.js';
import { readPdf } from './pdf-reader.js';

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7 by the formula of the standard: the pass that each pixel of an 8 × 8 square belongs to. */
const adam7 = [
  '16462646',
  '77777777',
  '56565656',
  '77777777',
  '36463646',
  '77777777',
  '56565656',
  '77777777',
];

interface Picture {
  width: number;
  height: number;
  bits: number;
  colorType: number;
  interlaced: boolean;
  samples: number[];
  filters: number[];
}

/** Write a PNG, the slow and obvious way. */
function encode(p: Picture, chunks: [string, number[]][] = []): Uint8Array {
  const n = channels[p.colorType]!;
  const rows: number[][] = [];
  const back = Math.max(1, (n * p.bits) >> 3);
  for (let pass = 1; pass <= (p.interlaced ? 7 : 1); pass++) {
    let above: number[] | undefined;
    for (let y = 0; y < p.height; y++) {
      let bits = '';
      for (let x = 0; x < p.width; x++) {
        if (p.interlaced && adam7[y % 8]![x % 8] !== String(pass)) continue;
        for (let s = 0; s < n; s++)
          bits += p.samples[(y * p.width + x) * n + s]!.toString(2).padStart(p.bits, '0');
      }
      if (bits === '') continue;
      const raw = bits.match(/.{1,8}/g)!.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
      const filter = p.filters[rows.length % p.filters.length]!;
      const at = (row: number[] | undefined, i: number): number => row?.[i] ?? 0;
      rows.push([
        filter,
        ...raw.map((value, i) => {
          const [a, b, c] = [at(raw, i - back), at(above, i), at(above, i - back)];
          const guess = a + b - c;
          const [da, db, dc] = [Math.abs(guess - a), Math.abs(guess - b), Math.abs(guess - c)];
          const paeth = da <= db && da <= dc ? a : db <= dc ? b : c;
          return (value - [0, a, b, Math.floor((a + b) / 2), paeth][filter]!) & 255;
        }),
      ]);
      above = raw;
    }
  }
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const made = Buffer.alloc(12 + data.length);
    made.writeUInt32BE(data.length);
    made.write(name, 4, 'latin1');
    made.set(data, 8);
    return made;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(p.width);
  header.writeUInt32BE(p.height, 4);
  header.set([p.bits, p.colorType, 0, 0, p.interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...chunks.map(([name, data]) => chunk(name, Uint8Array.from(data))),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const picture = (kinds: readonly [colorType: number, bits: number][]): fc.Arbitrary<Picture> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      width: fc.integer({ min: 1, max: 19 }),
      height: fc.integer({ min: 1, max: 19 }),
      interlaced: fc.boolean(),
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
    })
    .chain(({ kind: [colorType, bits], width, height, interlaced, filters }) =>
      fc
        .array(fc.integer({ min: 0, max: 2 ** bits - 1 }), {
          minLength: width * height * channels[colorType]!,
          maxLength: width * height * channels[colorType]!,
        })
        .map((samples) => ({ width, height, bits, colorType, interlaced, filters, samples })),
    );

/** What a file with this picture alone holds: the image's dictionary and stream, and those of its mask. */
function embedded(bytes: Uint8Array, archive = true) {
  const objects = makeObjects();
  const { ref, ...placed } = embedImage(objects, bytes, archive);
  const read = readPdf(objects.finish('', objects.put('<<>>'), '00', false));
  const image = read.objects.get(ref)!;
  const mask = /\/SMask/.test(image.dictionary) ? read.follow(image.dictionary, 'SMask') : undefined;
  return { ...placed, image, mask };
}

test('samples of any PNG, whatever its filters and order of rows', () => {
  const kinds: [number, number][] = [
    [0, 1],
    [0, 2],
    [0, 4],
    [0, 8],
    [0, 16],
    [2, 8],
    [2, 16],
    [3, 1],
    [3, 4],
    [3, 8],
    [4, 8],
    [6, 8],
    [6, 16],
  ];
  fc.assert(
    fc.property(picture(kinds), (p) => {
      const bytes = encode(
        p,
        p.colorType === 3 ? [['PLTE', Array.from({ length: 768 }, (_, i) => i % 256)]] : [],
      );
      expect(isSoundPicture(bytes)).toBe(true);
      const png = readPng(bytes);
      const eight = p.samples.map((s) =>
        p.colorType === 3 ? s : p.bits === 16 ? s >> 8 : Math.floor((s * 255) / (2 ** p.bits - 1)),
      );
      expect([...samplesOf(png, inflateSync(png.data))]).toEqual(eight);
    }),
  );
});

test('transparency becomes a mask: colours and mask are those of the picture', () => {
  fc.assert(
    fc.property(
      picture([
        [4, 8],
        [6, 8],
      ]),
      (p) => {
        const n = channels[p.colorType]!;
        const { image, mask, transparent } = embedded(encode(p));
        expect(transparent).toBe(true);
        expect([...image.stream!]).toEqual(p.samples.filter((_, i) => i % n !== n - 1));
        expect([...mask!.stream!]).toEqual(p.samples.filter((_, i) => i % n === n - 1));
      },
    ),
  );
});

it('a palette with transparent entries keeps both', () => {
  const p: Picture = {
    width: 3,
    height: 1,
    bits: 8,
    colorType: 3,
    interlaced: false,
    filters: [0],
    samples: [0, 2, 1],
  };
  const { image, mask } = embedded(
    encode(p, [
      ['PLTE', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
      ['tRNS', [0, 128]],
    ]),
  );
  expect(image.dictionary).toContain('[/Indexed/DeviceRGB 2<010203040506070809>]');
  expect([...image.stream!]).toEqual([0, 2, 1]);
  expect([...mask!.stream!]).toEqual([0, 255, 128]);
});

it('an opaque PNG goes in as it is', () => {
  const p: Picture = {
    width: 2,
    height: 1,
    bits: 8,
    colorType: 2,
    interlaced: false,
    filters: [1],
    samples: [9, 8, 7, 6, 5, 4],
  };
  const { image, mask, transparent } = embedded(encode(p));
  expect([mask, transparent]).toEqual([undefined, false]);
  expect(image.dictionary).toContain('/DecodeParms<</Predictor 15/Colors 3/BitsPerComponent 8/Columns 2>>');
  expect([...image.stream!]).toEqual([1, 9, 8, 7, 253, 253, 253]);
});

describe('JPEG', () => {
  const jpeg = (components: number, orientation?: number): Uint8Array =>
    Uint8Array.from([
      ...[0xff, 0xd8],
      ...(orientation === undefined
        ? []
        : [
            0xff,
            0xe1,
            0,
            34,
            ...Buffer.from('Exif\0\0MM\0*'),
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            orientation,
            0,
            0,
            0,
            0,
            0,
            0,
          ]),
      ...[0xff, 0xc0, 0, 8 + 3 * components, 8, 0, 20, 0, 30, components],
      ...new Array(3 * components).fill(1),
      ...[0xff, 0xd9],
    ]);

  it('says its size, colours and how it was held', () => {
    expect(readJpeg(jpeg(3))).toEqual({ width: 30, height: 20, components: 3, orientation: 1 });
    expect(readJpeg(jpeg(1, 6))).toEqual({ width: 30, height: 20, components: 1, orientation: 6 });
    const { image, orientation } = embedded(jpeg(3, 8));
    expect(orientation).toBe(8);
    expect(image.dictionary).toContain('/Width 30/Height 20/ColorSpace/DeviceRGB');
  });

  it('in CMYK is for plain PDF only', () => {
    expect(() => embedImage(makeObjects(), jpeg(4), true)).toThrow(PressColours);
    expect(embedded(jpeg(4), false).image.dictionary).toContain('/ColorSpace/DeviceCMYK');
  });
});
