/** Stream filters: ISO 32000-1 7.4. Pictures are measured, never decoded, so their filters are not here. */
import { inflateSync } from 'node:zlib';
import { isDict, type PdfDict, PdfName, type PdfValue } from './objects.js';

/** A document's stream that unpacks to more than this is an attack. */
const largest = 1 << 28;

/** The bytes of a stream; undefined when a filter is unknown or its data are damaged. */
export function decodeStream(
  raw: Uint8Array,
  dict: PdfDict,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): Uint8Array | undefined {
  const listOf = (value: PdfValue | undefined): PdfValue[] => {
    const resolved = resolve(value);
    return resolved === undefined || resolved === null ? [] : Array.isArray(resolved) ? resolved : [resolved];
  };
  const filters = listOf(dict.get('Filter') ?? dict.get('F')).map(resolve);
  const parameters = listOf(dict.get('DecodeParms') ?? dict.get('DP')).map(resolve);
  let data: Uint8Array | undefined = raw;
  for (const [i, filter] of filters.entries()) {
    if (!(filter instanceof PdfName) || data === undefined) return undefined;
    const given = parameters[i];
    const number = (key: string, otherwise: number): number => {
      const value = isDict(given) ? resolve(given.get(key)) : undefined;
      return typeof value === 'number' ? value : otherwise;
    };
    switch (filter.name) {
      case 'FlateDecode':
      case 'Fl':
        data = unpredict(inflate(data), number);
        break;
      case 'ASCIIHexDecode':
      case 'AHx':
        data = asciiHex(data);
        break;
      case 'ASCII85Decode':
      case 'A85':
        data = ascii85(data);
        break;
      default:
        return undefined;
    }
  }
  return data;
}

function inflate(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: largest });
  } catch {
    return undefined;
  }
}

/** PNG predictors, and TIFF's for bytes. */
function unpredict(
  data: Uint8Array | undefined,
  number: (key: string, otherwise: number) => number,
): Uint8Array | undefined {
  const predictor = number('Predictor', 1);
  if (data === undefined || predictor === 1) return data;
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8));
  const row = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8);
  if (predictor === 2) {
    const out = Uint8Array.from(data);
    for (let i = 0; i < out.length; i++) if (i % row >= pixel) out[i] = (out[i]! + out[i - pixel]!) & 255;
    return out;
  }
  const rows = Math.floor(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let r = 0; r < rows; r++) {
    const kind = data[r * (row + 1)];
    for (let i = 0; i < row; i++) {
      const left = i >= pixel ? out[r * row + i - pixel]! : 0;
      const up = r > 0 ? out[(r - 1) * row + i]! : 0;
      const corner = r > 0 && i >= pixel ? out[(r - 1) * row + i - pixel]! : 0;
      const guess =
        kind === 1
          ? left
          : kind === 2
            ? up
            : kind === 3
              ? (left + up) >> 1
              : kind === 4
                ? paeth(left, up, corner)
                : 0;
      out[r * row + i] = (data[r * (row + 1) + 1 + i]! + guess) & 255;
    }
  }
  return out;
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [da, db, dc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return da <= db && da <= dc ? a : db <= dc ? b : c;
}

function asciiHex(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data)
    .toString('latin1')
    .split('>')[0]!
    .replace(/[^0-9a-f]/giu, '');
  return Buffer.from(text.padEnd(text.length + (text.length % 2), '0'), 'hex');
}

function ascii85(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data).toString('latin1').split('~')[0]!.replace(/\s/gu, '');
  const out: number[] = [];
  for (let i = 0; i < text.length; ) {
    if (text[i] === 'z') {
      out.push(0, 0, 0, 0);
      i++;
      continue;
    }
    const group = text.slice(i, i + 5);
    let value = 0;
    for (const c of group.padEnd(5, 'u')) value = value * 85 + (c.charCodeAt(0) - 33);
    const bytes = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255);
    out.push(...bytes.slice(0, group.length - 1));
    i += 5;
  }
  return Uint8Array.from(out);
}
