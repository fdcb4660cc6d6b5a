/** The files beside a letter, read from disk; nothing outside the project's folder is touched. */
import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Missing } from '../road/assets.js';

/**
 * A reader for the paths in a letter. They are relative to the letter's `folder` and, links followed,
 * must stay inside `root`.
 */
export function assetReader(folder: string, root: string): (path: string) => Uint8Array | Missing {
  return (path) => {
    // A clerk on Windows writes backslashes; the letter must also render elsewhere.
    const written = path.replaceAll('\\', '/');
    if (isAbsolute(written) || /^[a-z]:/iu.test(written)) return { missing: 'layout/file-outside' };
    try {
      const file = realpathSync(resolve(folder, written));
      const inside = relative(realpathSync(root), file);
      if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
        return { missing: 'layout/file-outside' };
      return readFileSync(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (leaves(folder, root, written)) return { missing: 'layout/file-outside' };
      return {
        missing: code === 'ENOENT' || code === 'ENOTDIR' ? 'layout/file-missing' : 'layout/file-unreadable',
      };
    }
  };
}

/** Also a file that does not exist is not asked about outside. */
function leaves(folder: string, root: string, path: string): boolean {
  const short = relative(root, resolve(folder, path));
  return short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short);
}
