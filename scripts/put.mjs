// Writes a generated file, or with `check` says whether the committed one is what would be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** Returns true when the file is fresh (always, after writing). */
export function put(file, text, check) {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (old === text) return true;
  if (check) {
    console.error(`not fresh: ${relative(process.cwd(), file)} (run: npm run generate)`);
    return false;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}
