// Rule objects → docs/rules/<id>.md and the table of all rules.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { put } from './put.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function generate({ check = false } = {}) {
  const dir = join(root, 'docs/rules');
  const { pages } = await load(join(root, 'src/lint/docs.ts'));
  const made = pages();
  let fresh = true;
  for (const { file, text } of made) fresh = put(join(dir, file), text, check) && fresh;
  const known = new Set(made.map((p) => p.file));
  const stale = existsSync(dir) ? readdirSync(dir).filter((f) => !known.has(f)) : [];
  for (const file of stale) {
    if (check) console.error(`not fresh: docs/rules/${file} belongs to no rule`);
    else rmSync(join(dir, file));
  }
  return fresh && (!check || stale.length === 0);
}

/** A TypeScript module with all it imports, without writing a file. */
async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = await generate({ check: process.argv.includes('--check') });
  if (!fresh) process.exitCode = 1;
}
