// After `npm ci` in a checkout, and before packing: the bundled fonts and the built code.
import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { buildFonts } from './fonts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
await buildFonts(root, (line) => console.error(line));
// `npx reply` in the checkout runs this script too: it must then cost nothing.
if (!isBuilt(root)) await build(root);
linkCommand();

/** npm links the commands of dependencies only; with this `npx reply` finds our own at once, in every npm. */
function linkCommand() {
  const bin = join(root, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  const link = join(bin, 'reply');
  chmodSync(join(root, 'bin/reply.js'), 0o755);
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  if (process.platform === 'win32')
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\reply.js" %*\r\n');
  else symlinkSync('../../bin/reply.js', link);
}
