// src → dist: the command and the library as bundles that need no package at run time, the type
// declarations, and the licences of everything that was bundled.
// By hand: node scripts/build.mjs [--no-types]
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** Text and fonts are ours, and nothing is encrypted: what pdfkit imports for that never runs and would cost start-up time. */
const stubs = {
  name: 'stub-unused-parts-of-pdfkit',
  setup(build) {
    build.onResolve({ filter: /^(?:fontkit|linebreak|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]pdfkit[\\/]/u.test(importer) ? { path, namespace: 'stub' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
      contents: `const absent = () => { throw new Error('${path} is not part of this build'); };
export const create = absent, cbc = absent, ecb = absent;
export default absent;`,
    }));
  },
};

/** CommonJS packages ask for Node's own modules by `require`, which an ES module does not have. */
const banner =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

/**
 * Bundle `root`/src into `root`/dist. The files appear together, after everything was made;
 * dist/fonts (scripts/fonts.mjs) is left alone.
 */
export async function build(root, { types = true } = {}) {
  const stamp = stampOf(root);
  const dist = join(root, 'dist');
  const made = join(root, `dist/.build-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  try {
    const result = await esbuild.build({
      absWorkingDir: root,
      entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
      outdir: made,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      minifySyntax: true,
      minifyWhitespace: true,
      keepNames: false,
      legalComments: 'none',
      // Flat, so that every file finds the fonts and the package from its own place in the same way.
      chunkNames: '[name]-[hash]',
      banner: { js: banner },
      plugins: [stubs],
      // The same code as ES modules: half of it falls away.
      alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
      metafile: true,
      logLevel: 'warning',
    });
    writeFileSync(join(made, 'THIRD-PARTY.txt'), licences(root, result.metafile));
    if (types) {
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      execFileSync(
        process.execPath,
        [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', join(made, 'types')],
        {
          cwd: root,
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      );
    } else if (existsSync(join(dist, 'types')))
      cpSync(join(dist, 'types'), join(made, 'types'), { recursive: true });
    writeFileSync(join(made, stampFile), `${JSON.stringify({ stamp, types })}\n`);
    replace(dist, made);
    return result.metafile;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

const stampFile = 'build.json';

/** Whether dist was built from the sources as they are; with `types`, the declarations too. */
export function isBuilt(root, { types = true } = {}) {
  try {
    const last = JSON.parse(readFileSync(join(root, 'dist', stampFile), 'utf8'));
    return last.stamp === stampOf(root) && (last.types || !types);
  } catch {
    return false;
  }
}

/** Hash of everything that is bundled, but for the packages themselves: those are named by the lock file. */
function stampOf(root) {
  const hash = createHash('sha256');
  const add = (name) => hash.update(`${name}\n`).update(readFileSync(join(root, name)));
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  for (const name of sources.sort()) add(name);
  for (const name of [
    'package.json',
    'package-lock.json',
    'scripts/build.mjs',
    'tsconfig.json',
    'tsconfig.build.json',
  ])
    add(name);
  return hash.digest('hex');
}

/** Put the new files in place, then remove what the last build left: a command started meanwhile still finds its files. */
function replace(dist, made) {
  const fresh = new Set(readdirSync(made));
  for (const name of fresh) {
    if (name === 'types') rmSync(join(dist, name), { recursive: true, force: true });
    renameSync(join(made, name), join(dist, name));
  }
  for (const name of readdirSync(dist)) {
    const ours = name === 'types' || name.endsWith('.js') || name.startsWith('.build-');
    if (ours && !fresh.has(name)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** Every package with code in the bundle, and ajv, whose helpers stand inside the generated validators. */
function licences(root, metafile) {
  const names = new Set(['ajv']);
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(input)?.[1];
      if (name && bytesInOutput > 0) names.add(name);
    }
  }
  const parts = [...names].sort().map((name) => {
    const dir = join(root, 'node_modules', name);
    const info = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
    const file = readdirSync(dir).find((f) => /^licen[cs]e/iu.test(f));
    const author = typeof info.author === 'string' ? info.author : (info.author?.name ?? name);
    const text = file
      ? readFileSync(join(dir, file), 'utf8').trim().replaceAll('\r\n', '\n')
      : `Copyright ${author}`;
    return `${name} ${info.version} (${info.license})\n\n${text}\n`;
  });
  const intro =
    'This software contains the following packages. The bundled fonts have their licences in dist/fonts.\n';
  return [intro, ...parts].join(`\n${'-'.repeat(78)}\n\n`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  await build(root, { types: !process.argv.includes('--no-types') });
}
