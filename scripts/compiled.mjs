// Started by build.mjs as a process of its own: lets the built command work on an example, and writes down
// what V8 compiled for it. node scripts/compiled.mjs FILE LETTER
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

const [, , file, letter] = process.argv;
const { load } = createRequire(import.meta.url)('../bin/load.js');
const { main, script } = load();
const silent = () => new Writable({ write: (_data, _encoding, done) => done() });
const out = mkdtempSync(join(tmpdir(), 'fuhan-build-'));
try {
  const io = { stdin: process.stdin, stdout: silent(), stderr: silent(), env: {}, cwd: out };
  const code = await main(['render', letter, '-t', 'pdf,md', '-o', `${out}/`], io);
  if (code !== 0) throw new Error(`the built command cannot render ${letter}`);
  await main(['lint', letter], io);
} finally {
  rmSync(out, { recursive: true });
}
writeFileSync(file, script.createCachedData());
