/** PNG and JPEG as image XObjects. Only PNGs with transparency, or with interlaced rows, are decoded and packed anew. */
import { createHash } from 'node:crypto';
import { unzlibSync, zlibSync } from 'fflate';
import { readJpeg } from '../../letter/picture.js';
import type { Objects, Ref } from './objects.js';
import { readPng, samplesOf } from './png.js';

export interface PlacedImage {
  ref: Ref;
  /** Exif orientation, 1–8. */
  orientation: number;
  transparent: boolean;
}

/** A picture that PDF/A does not take: in the colours of a printing press. */
export class PressColours extends Error {}

interface Packed {
  entries: string;
  data: Uint8Array;
  mask?: { entries: string; data: Uint8Array };
}

/** The pictures last decoded, by their bytes: the letters of a batch bear the same seal. */
const decoded = new Map<string, Packed>();
const most = 8;

/**
 * Write a picture that `isSoundPicture` approved.
 * @throws PressColours for a CMYK picture when `archive` is set; any error when it is damaged after all.
 */
export function embedImage(objects: Objects, bytes: Uint8Array, archive: boolean): PlacedImage {
  const jpeg = readJpeg(bytes);
  if (jpeg) {
    const { width, height, components, orientation } = jpeg;
    const space = ({ 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const)[components];
    if (!space) throw new Error('a JPEG with unusual components');
    if (components === 4 && archive) throw new PressColours();
    // Photoshop writes CMYK upside down and says so in an Adobe marker, as every program that makes CMYK JPEGs.
    const inverted = components === 4 ? '/Decode[1 0 1 0 1 0 1 0]' : '';
    const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode${inverted}`;
    return { ref: objects.stream(entries, bytes), orientation, transparent: false };
  }
  const { entries, data, mask } = packedPng(bytes);
  const soft = mask ? `/SMask ${objects.stream(mask.entries, mask.data)} 0 R` : '';
  return { ref: objects.stream(entries + soft, data), orientation: 1, transparent: mask !== undefined };
}

function packedPng(bytes: Uint8Array): Packed {
  const key = createHash('sha256').update(bytes).digest('base64');
  const known = decoded.get(key);
  if (known) return known;
  const made = packPng(bytes);
  if (decoded.size === most) decoded.delete(decoded.keys().next().value!);
  decoded.set(key, made);
  return made;
}

function packPng(bytes: Uint8Array): Packed {
  const png = readPng(bytes);
  const { width, height, bits, colorType, palette, transparency } = png;
  const indexed = colorType === 3;
  const grey = colorType === 0 || colorType === 4;
  const space = indexed
    ? `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${Buffer.from(palette).toString('hex')}>]`
    : grey
      ? '/DeviceGray'
      : '/DeviceRGB';
  const head = (depth: number, colours: string): string =>
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${colours}/BitsPerComponent ${depth}/Filter/FlateDecode`;
  const alpha = colorType === 4 || colorType === 6 || (indexed && transparency !== undefined);
  if (!alpha && !png.interlaced) {
    const predictor = `/DecodeParms<</Predictor 15/Colors ${indexed || grey ? 1 : 3}/BitsPerComponent ${bits}/Columns ${width}>>`;
    // One colour of the picture means “nothing here”.
    const key = transparency
      ? `/Mask[${Array.from({ length: transparency.length / 2 }, (_, i) => {
          const value = (transparency[2 * i]! << 8) | transparency[2 * i + 1]!;
          return `${value} ${value}`;
        }).join(' ')}]`
      : '';
    return { entries: head(bits, space) + predictor + key, data: png.data };
  }
  const samples = samplesOf(png, unzlibSync(png.data));
  const colours = indexed || grey ? 1 : 3;
  const given = indexed ? 1 : colours + (alpha ? 1 : 0);
  const pixels = width * height;
  const colour = new Uint8Array(pixels * colours);
  const mask = new Uint8Array(pixels);
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < colours; c++) colour[i * colours + c] = samples[i * given + c]!;
    if (alpha) mask[i] = indexed ? (transparency![samples[i]!] ?? 255) : samples[i * given + colours]!;
  }
  return {
    entries: head(8, space),
    data: zlibSync(colour),
    ...(alpha ? { mask: { entries: head(8, '/DeviceGray'), data: zlibSync(mask) } } : {}),
  };
}
