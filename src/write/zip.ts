/** A zip whose bytes depend on its parts alone. */
import { type Zippable, zipSync } from 'fflate';

/** The parts in their order, the time of every part the same. */
export function zipParts(parts: Iterable<readonly [name: string, data: Uint8Array]>): Uint8Array {
  // Zip has no time zone: the day is read by the local clock, so it is given by it, at the time of writing.
  const epoch = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const [name, data] of parts) entries[name] = [data, { mtime: epoch, os: 0 }];
  return zipSync(entries, { level: 6 });
}
