/** How high and low the ink of a glyph reaches, out of an embedded TrueType program. Apple/OpenType `glyf`, `loca`, `head`. */

/** In em, above (+) and below (−) the baseline; undefined for a glyph without ink or a program of another kind. */
export type Ink = (glyph: number) => { bottom: number; top: number } | undefined;

export function inkOf(program: Uint8Array | undefined): Ink {
  const none: Ink = () => undefined;
  if (!program || program.length < 12) return none;
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  try {
    const tables = new Map<string, number>();
    for (let i = 0; i < view.getUint16(4); i++) {
      const at = 12 + i * 16;
      tables.set(String.fromCharCode(...program.subarray(at, at + 4)), view.getUint32(at + 8));
    }
    const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((t) => tables.get(t));
    if (glyf === undefined || loca === undefined || head === undefined) return none;
    const em = view.getUint16(head + 18);
    const long = view.getInt16(head + 50) === 1;
    const offset = (g: number): number =>
      long ? view.getUint32(loca + 4 * g) : 2 * view.getUint16(loca + 2 * g);
    return (glyph) => {
      try {
        const [from, to] = [offset(glyph), offset(glyph + 1)];
        if (to <= from) return undefined;
        return { bottom: view.getInt16(glyf + from + 4) / em, top: view.getInt16(glyf + from + 8) / em };
      } catch {
        return undefined;
      }
    };
  } catch {
    return none;
  }
}
