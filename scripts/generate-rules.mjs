// Rule objects → docs/rules and docs/rules/en: a page a rule, the table of all, and the annotated letter.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { put } from './put.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function generate({ check = false } = {}) {
  const dir = join(root, 'docs/rules');
  const { pages, readDraft } = await load();
  const text = readFileSync(join(root, 'docs/annotated.reply.yaml'), 'utf8');
  const made = pages({ text, diagnostics: readDraft('annotated.reply.yaml', text).diagnostics });
  let fresh = true;
  if (!check) mkdirSync(join(dir, 'en'), { recursive: true });
  for (const { file, text } of made) fresh = put(join(dir, file), text, check) && fresh;
  const known = new Set(['en', ...made.map((p) => p.file)]);
  const stale = readdirSync(dir, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !known.has(file));
  for (const file of stale) {
    if (check) console.error(`not fresh: docs/rules/${file} belongs to no rule`);
    else rmSync(join(dir, file));
  }
  return fresh && (!check || stale.length === 0);
}

/** The pages and the road that reads a letter, from the sources, without writing a file. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { pages } from './lint/docs.ts'; export { readDraft } from './road/draft.ts';",
      resolveDir: join(root, 'src'),
    },
    bundle: true,
    // The same code as ES modules: what is loaded below has no require.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
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
