/** Which letter gives which files: worked out and checked before the first byte is written. */
import type { OutputFormat } from '../write/index.js';
import { writers } from '../write/index.js';
import type { Entry } from './entry.js';
import { copyName, expandName, nameKey } from './names.js';

export interface PlannedOutput {
  format: OutputFormat;
  /** The addressed copy of 分送. */
  to?: string;
  /** Below the output folder, with `/`. */
  path: string;
}

export interface PlannedLetter {
  entry: Entry;
  /** Formats in the order wanted; of each first the letter, then its copies. */
  outputs: PlannedOutput[];
}

export type Conflict =
  /** Two outputs of one name, or names that some system takes for one. */
  | { conflict: 'same' | 'case'; path: string; first: string; second: string }
  /** A file where another output needs a folder. */
  | { conflict: 'folder'; path: string; first: string; second: string }
  /** A name that is taken by something that is not of this run. */
  | { conflict: 'taken'; path: string; first: string; by: string }
  | { conflict: 'empty'; first: string };

/** Names that others have: by `nameKey`, who. */
export type Taken = ReadonlyMap<string, string>;

export function planOutputs(
  entries: readonly Entry[],
  formats: readonly OutputFormat[],
  pattern: string,
  taken: Taken = new Map(),
): { letters: PlannedLetter[]; conflicts: Conflict[] } {
  const letters = entries.map((entry): PlannedLetter => {
    const names = [
      { name: expandName(pattern, entry) },
      ...entry.copies.map((to) => ({ to, name: copyName(pattern, entry, to) })),
    ];
    return {
      entry,
      outputs: formats.flatMap((format) =>
        names.map(({ name, ...to }) => ({
          format,
          ...to,
          path: name === '' ? '' : name + writers[format].suffix,
        })),
      ),
    };
  });
  return { letters, conflicts: conflictsOf(letters, taken) };
}

export function conflictsOf(
  letters: readonly { entry: Pick<Entry, 'source'>; outputs: readonly { path: string }[] }[],
  taken: Taken,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const files = new Map<string, { path: string; first: string }>();
  const folders = new Map<string, string>();
  for (const { entry, outputs } of letters) {
    const { source } = entry;
    if (outputs.some(({ path }) => path === '')) {
      conflicts.push({ conflict: 'empty', first: source });
      continue;
    }
    for (const { path } of outputs) {
      const key = nameKey(path);
      const other = files.get(key);
      const by = taken.get(key);
      if (other) {
        const { path: same, first } = other;
        conflicts.push({ conflict: same === path ? 'same' : 'case', path, first, second: source });
      } else if (by !== undefined) conflicts.push({ conflict: 'taken', path, first: source, by });
      else files.set(key, { path, first: source });
      for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1))
        folders.set(key.slice(0, at), source);
    }
  }
  for (const [folder, second] of folders) {
    const file = files.get(folder);
    if (file) conflicts.push({ conflict: 'folder', ...file, second });
  }
  return conflicts;
}
