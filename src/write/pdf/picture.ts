/** Pictures, checked before a letter is set: one cut short would show only when it is printed. */
import { inflateSync } from 'node:zlib';
import { pngSamples } from './png.js';

/** Those already looked at: reading a letter's files and writing its PDF both ask. */
const sound = new WeakSet<Uint8Array>();

/** Whether the bytes are a PNG or JPEG whose data are all there. */
export function isSoundPicture(bytes: Uint8Array): boolean {
  if (sound.has(bytes)) return true;
  const whole = isSoundPng(bytes) || isSoundJpeg(bytes);
  if (whole) sound.add(bytes);
  return whole;
}

function isSoundJpeg(bytes: Uint8Array): boolean {
  return (
    bytes.length > 4 &&
    bytes[0] === 0xff &&
    bytes[1] === 0xd8 &&
    bytes.subarray(-64).some((b, i, tail) => b === 0xff && tail[i + 1] === 0xd9)
  );
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isSoundPng(bytes: Uint8Array): boolean {
  if (bytes.length < 45 || !pngSignature.every((byte, i) => bytes[i] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === 8 && (name !== 'IHDR' || length !== 13))) return false;
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, end - 4));
    ended = name === 'IEND';
    at = end;
  }
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const samples = pngSamples[bytes[25]!];
  if (!ended || width === 0 || height === 0 || samples === undefined) return false;
  const rowBytes = Math.ceil((width * samples * bytes[24]!) / 8) + 1;
  try {
    const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: 1 << 29 });
    // Interlaced pictures have other rows; that they inflate is enough.
    return bytes[28] === 1 || pixels.length >= rowBytes * height;
  } catch {
    return false;
  }
}
