// Typst, the yardstick: its compiler for Node, fetched once into a folder that git ignores. It is no
// devDependency, because its binary (50 MB) would burden every `npm ci` for the sake of this bench.
// As a process of its own: node typst.mjs FONTS SOURCES [OUT]. With OUT: a PDF for each .typ file is
// written there. Without: the PDFs stay in memory, and the time after reading the sources is printed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '0.7.0';
const name = '@myriaddreamin/typst-ts-node-compiler';
const here = fileURLToPath(new URL('.typst/', import.meta.url));

/** Version of the package and of the Typst inside. */
export function installTypst() {
  const installed = join(here, 'node_modules', name, 'package.json');
  if (!existsSync(installed) || JSON.parse(readFileSync(installed, 'utf8')).version !== version) {
    console.log(
      `Fetching ${name}@${version} (50 MB, Apache-2.0) into test/perf/.typst, for this bench only.`,
    );
    mkdirSync(here, { recursive: true });
    writeFileSync(join(here, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`];
    execFileSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  return `${name} ${version}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , fonts, sources, out] = process.argv;
  const { NodeCompiler } = createRequire(here)(name);
  const compiler = NodeCompiler.create({ workspace: sources, fontArgs: [{ fontPaths: [fonts] }] });
  const tags = process.env.TYPST_TAGS !== 'no';
  const files = readdirSync(sources).filter((file) => file.endsWith('.typ'));
  const texts = files.map((file) => readFileSync(join(sources, file), 'utf8'));
  const start = performance.now();
  let bytes = 0;
  texts.forEach((mainFileContent, i) => {
    const pdf = compiler.pdf({ mainFileContent }, { pdfTags: tags });
    // As `typst watch` does: what earlier letters left is not kept for ever.
    if (i % 10 === 9) compiler.evictCache(10);
    bytes += pdf.length;
    if (out !== undefined) writeFileSync(join(out, files[i].replace(/\.typ$/u, '.pdf')), pdf);
  });
  if (out === undefined)
    console.log(JSON.stringify({ ms: performance.now() - start, bytes, letters: texts.length }));
}
