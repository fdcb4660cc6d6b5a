/** What the arguments mean: an existing path is itself, a folder its `*.reply.yaml`, the rest patterns. */
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Refusal } from './refusal.js';

/** stdin, as an argument. */
export const stdinArgument = '-';

const letters = '**/*.reply.{yaml,yml}';
const ignore = ['**/node_modules/**', '**/.git/**'];

/**
 * The files that `arguments_` name, in order, each once; `-` stays `-`. Paths are as short as the
 * clerk would write them. Nothing found for an argument is refused (exit 2).
 */
export async function findFiles(arguments_: readonly string[], cwd: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (const argument of arguments_) {
    for (const path of await expand(argument, cwd)) {
      // macOS hands out decomposed names; one file must not count twice.
      const key = path === stdinArgument ? path : resolve(cwd, path).normalize('NFC');
      if (!found.has(key)) found.set(key, path);
    }
  }
  return [...found.values()];
}

async function expand(argument: string, cwd: string): Promise<string[]> {
  if (argument === stdinArgument) return [argument];
  const path = existing(argument, cwd);
  if (path === undefined) {
    if (/[*?[\]{}()!]/u.test(argument)) {
      const files = await glob(argument.replaceAll('\\', '/'), cwd);
      if (files.length > 0) return files;
      throw new Refusal('cli/no-match', { pattern: argument }, { id: 'cli/no-match#hint' });
    }
    // `reply new 答复` makes 答复.reply.yaml: whoever leaves the suffix out means that file.
    const whole = ['.reply.yaml', '.reply.yml', '.yaml']
      .map((s) => argument + s)
      .find((f) => existing(f, cwd));
    throw new Refusal(
      'cli/no-file',
      { path: argument },
      whole ? { id: 'cli/did-you-mean', args: { near: whole } } : { id: 'cli/no-file#hint' },
    );
  }
  if (!isFolder(resolve(cwd, path))) return [path];
  const inside = await glob(letters, resolve(cwd, path));
  if (inside.length === 0)
    throw new Refusal('cli/empty-folder', { path: argument }, { id: 'cli/empty-folder#hint' });
  return inside.map((file) => shortest(join(resolve(cwd, path), file), cwd));
}

/** The argument as it exists on disk: as typed, or with its characters composed or decomposed. */
function existing(argument: string, cwd: string): string | undefined {
  const spellings = [argument, argument.normalize('NFC'), argument.normalize('NFD')];
  return spellings.find((name) => existsSync(resolve(cwd, name)));
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob: search } = await import('tinyglobby');
  const files = await search([pattern], { cwd, ignore, dot: false, expandDirectories: false });
  return files.sort();
}

/** Relative to the working folder when it lies inside, else absolute. */
export function shortest(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith(`..${sep}`) || short === '' ? path : short;
}

/** Whether a folder is there; what cannot be asked about (a file on the way, no permission, a link in circles) is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

export function missingFolders(paths: readonly string[]): string[] {
  return paths.filter((path) => !isFolder(path));
}
