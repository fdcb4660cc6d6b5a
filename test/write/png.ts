/** A picture for tests. */
import { deflateSync } from 'node:zlib';

/** A PNG of `size` × `size` pixels, or of another height; colour type 6 has transparency. */
export function png(size: number, colorType: 2 | 6, height = size): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const made = Buffer.alloc(12 + data.length);
    made.writeUInt32BE(data.length);
    made.write(name, 4, 'latin1');
    made.set(data, 8);
    return made;
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, colorType, 0, 0, 0]);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(height, 4);
  const samples = colorType === 2 ? 3 : 4;
  const rows = Buffer.alloc(height * (size * samples + 1), 100);
  for (let y = 0; y < height; y++) rows[y * (size * samples + 1)] = 0;
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ...[chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
  ]);
}
