/** Pixel size of a PNG or JPEG as it is looked at: a photo taken upright is higher than wide. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  const jpeg = readJpeg(bytes);
  if (!jpeg) return undefined;
  const { width, height } = jpeg;
  return jpeg.orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** What stands in a JPEG's head. */
export interface Jpeg {
  /** Pixels, as stored. */
  width: number;
  height: number;
  components: number;
  /** Of Exif, 1–8: how the stored picture is turned or mirrored; from 5 on it lies on its side. */
  orientation: number;
}

export function readJpeg(bytes: Uint8Array): Jpeg | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  for (let at = 2; at + 10 <= view.byteLength; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return undefined;
    // Start of frame: C0–CF without the tables DHT, JPG and DAC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { width, height, components: view.getUint8(at + 9), orientation };
    }
    if (marker === 0xe1 && orientation === 1) orientation = orientationAt(view, at + 4);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The orientation that the Exif block at `at` gives; 1 when there is none. */
function orientationAt(view: DataView, at: number): number {
  const end = view.byteLength;
  if (at + 22 > end || view.getUint32(at) !== 0x45786966) return 1;
  const tiff = at + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > end) return 1;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
