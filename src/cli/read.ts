/** Files in: bytes, or a refusal that says why not. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageId } from '../core/messages/index.js';
import type { Checked } from '../schema/index.js';
import type { Source } from '../source/index.js';
import { decode, parseSource } from '../source/index.js';
import { stdinArgument } from './files.js';
import { type Io, readStdin } from './io.js';
import { FaultyFiles, Refusal } from './refusal.js';

const reasons: Record<string, MessageId> = {
  ENOENT: 'cli/no-file',
  EACCES: 'cli/read-denied',
  EPERM: 'cli/read-denied',
  EISDIR: 'cli/is-folder',
};

/** The bytes of a file. `shown` is its name in messages. */
export function readBytes(path: string, shown = path): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Refusal(reasons[code] ?? 'cli/read-failed', { path: shown, reason: code });
  }
}

/** A letter's bytes, from a path or from stdin. */
export function readInput(path: string, io: Io): Promise<Uint8Array> {
  return path === stdinArgument
    ? readStdin(io.stdin)
    : Promise.resolve(readBytes(resolve(io.cwd, path), path));
}

/**
 * A config or profile: its checked value, or `FaultyFiles` with everything that is wrong with it.
 * A file without content is `empty`, where that is given.
 */
export function readChecked<T>(
  path: string,
  shown: string,
  fields: ReadonlySet<string>,
  check: (source: Source) => Checked<T>,
  empty?: T,
): { value: T; source: Source } {
  const decoded = decode(readBytes(path, shown));
  const source = parseSource(shown, decoded.text ?? '', fields);
  if (empty !== undefined && source.diagnostics.some((d) => d.code === 'yaml/empty'))
    return { value: empty, source };
  const checked = decoded.text === undefined ? { diagnostics: [] } : check(source);
  const diagnostics = [
    ...decoded.diagnostics,
    ...(decoded.text === undefined ? [] : [...source.diagnostics, ...checked.diagnostics]),
  ];
  const value = 'value' in checked ? checked.value : undefined;
  if (value === undefined || diagnostics.some((d) => d.severity === 'error')) {
    // `--fix` repairs letters only: what it does not do here is not promised.
    const plain = diagnostics.map((d) => ({ ...d, fix: undefined }));
    throw new FaultyFiles([{ path: shown, text: source.text, diagnostics: plain }]);
  }
  return { value, source };
}
