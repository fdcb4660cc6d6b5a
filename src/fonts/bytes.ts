/**
 * Random access to a font file without reading all of it: a letter uses some hundred glyphs of
 * fonts that weigh megabytes. `read` returns fewer bytes where the file ends early.
 */
export interface ByteSource {
  size: number;
  read(offset: number, length: number): Uint8Array;
}

/** A font file already in memory. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
