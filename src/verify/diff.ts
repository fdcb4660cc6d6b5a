/** The shortest way from one row of characters to another (Myers 1986), for short differences only. */

export interface Hunk {
  /** Characters of `a` that are not in `b`, half-open. */
  a: [number, number];
  /** Characters of `b` that are not in `a`. */
  b: [number, number];
}

/** Hunks in order, and `pair` for every equal pair; one hunk for all when they differ by more than `most` edits. */
export function diff(
  a: readonly string[],
  b: readonly string[],
  most: number,
  pair: (i: number, j: number) => void,
): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) pair(start, start++);
  let [ea, eb] = [a.length, b.length];
  while (ea > start && eb > start && a[ea - 1] === b[eb - 1]) pair(--ea, --eb);
  if (start === ea && start === eb) return [];
  const edits = start === ea || start === eb ? undefined : search(a, b, start, ea, eb, most);
  if (!edits) return [{ a: [start, ea], b: [start, eb] }];
  const hunks: Hunk[] = [];
  let [x, y] = [start, start];
  for (const [i, j] of [...edits, [ea, eb] as const]) {
    if (i > x || j > y) hunks.push({ a: [x, i], b: [y, j] });
    if (i < ea && j < eb) pair(i, j);
    [x, y] = [i + 1, j + 1];
  }
  return hunks;
}

/** Equal pairs on a shortest path. */
function search(
  a: readonly string[],
  b: readonly string[],
  start: number,
  ea: number,
  eb: number,
  most: number,
): [number, number][] | undefined {
  const [n, m] = [ea - start, eb - start];
  const size = Math.min(n + m, most);
  const v = new Int32Array(2 * size + 3);
  const trace: Int32Array[] = [];
  const mid = size + 1;
  for (let d = 0; d <= size; d++) {
    trace.push(v.slice(mid - d - 1, mid + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && v[mid + k - 1]! < v[mid + k + 1]!) ? v[mid + k + 1]! : v[mid + k - 1]! + 1;
      while (x < n && x - k < m && a[start + x] === b[start + x - k]) x++;
      v[mid + k] = x;
      if (x >= n && x - k >= m) return backtrack(trace, d, n, m).map(([i, j]) => [start + i, start + j]);
    }
  }
  return undefined;
}

function backtrack(trace: readonly Int32Array[], last: number, n: number, m: number): [number, number][] {
  const out: [number, number][] = [];
  let [x, y] = [n, m];
  for (let d = last; d >= 0; d--) {
    const v = trace[d]!;
    const at = (k: number): number => v[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const px = d === 0 ? 0 : down ? at(k + 1) : at(k - 1);
    const py = d === 0 ? 0 : px - (down ? k + 1 : k - 1);
    const [sx, sy] = d === 0 ? [0, 0] : down ? [px, py + 1] : [px + 1, py];
    while (x > sx && y > sy) out.push([--x, --y]);
    [x, y] = [px, py];
  }
  return out.reverse();
}
