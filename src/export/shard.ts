/** Shares of the letters for several machines: every letter in exactly one, about as many in each. */
import { createHash } from 'node:crypto';

/** Share `index` of `count`, from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** `2/8`; undefined when it is none. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = (/^([0-9]{1,4})\/([0-9]{1,4})$/u.exec(text) ?? []).map(Number);
  return index !== undefined && count !== undefined && index >= 1 && index <= count
    ? { index, count }
    : undefined;
}

/**
 * The share that each letter belongs to, from 1, in the order given. It hangs on the letters' names only: each goes to the
 * share that its hash likes best and that is not full (its part and a twentieth). So a letter more or less moves hardly
 * any other. Names must be the same on all machines.
 */
export function shares(names: readonly string[], count: number): number[] {
  const part = Math.floor(names.length / count);
  const full = part + Math.floor(part / 20);
  /** Letters that are left over when every share has its part. */
  let over = names.length % count;
  const sizes = Array.from({ length: count }, () => 0);
  const result = new Array<number>(names.length);
  const hashed = names.map((name, i) => ({ i, name, hash: hash(name) }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.i - b.i));
  for (const { i, name } of hashed) {
    const ranked = sizes.map((_, share) => ({ share, rank: hash(`${share}\n${name}`) }));
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    const free = (size: number): boolean => size < full || (size === full && over > 0);
    const { share } = ranked.find((r) => free(sizes[r.share]!))!;
    if (sizes[share] === full) over -= 1;
    sizes[share]! += 1;
    result[i] = share + 1;
  }
  return result;
}

/** What tells two wholes apart: how many letters, and SHA-256 of their names, in whatever order they come. */
export function wholeOf(names: readonly string[]): { letters: number; sha256: string } {
  const told = [...names].sort().join('\n');
  return { letters: names.length, sha256: createHash('sha256').update(told).digest('hex') };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
