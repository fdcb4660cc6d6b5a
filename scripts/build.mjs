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

/** What pdfkit imports for text, fonts, pictures, compression and encryption, all of which are ours or not done: it never runs. */
const stubs = {
  name: 'stub-unused-parts-of-pdfkit',
  setup(build) {
    const unused = /^(?:fontkit|linebreak|png-js|zlib|@noble\/ciphers\/aes)$/;
    build.onResolve({ filter: unused }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]pdfkit[\\/]/u.test(importer) ? { path, namespace: 'stub' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
      contents: `const absent = () => { throw new Error('${path} is not part of this build'); };
export const create = absent, cbc = absent, ecb = absent;
export default absent;`,
    }));
  },
};

/**
 * Modules that few runs of the command need: functions stand in their place, and the module comes when one
 * of them is called. (commander would start commands that are programs of their own; we have none.)
 */
const later = {
  fflate: ['./fflate.cjs', ['strFromU8', 'strToU8', 'unzipSync', 'unzlibSync', 'zipSync', 'zlibSync']],
  'node:zlib': ['node:zlib', ['deflateSync', 'inflateRawSync', 'inflateSync']],
  'node:child_process': ['node:child_process', ['spawn']],
};

const loadLater = {
  name: 'load-later',
  setup(build) {
    build.onResolve({ filter: /^(?:fflate|node:zlib|node:child_process)$/ }, ({ path, namespace }) =>
      namespace === 'later' ? { path, external: true } : { path, namespace: 'later' },
    );
    build.onResolve({ filter: /^[.][/]fflate[.]cjs$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => {
      const [from, names] = later[path];
      return {
        contents: names
          .map((name) => `export const ${name} = (...given) => require('${from}').${name}(...given);`)
          .join('\n'),
      };
    });
  },
};

/** CommonJS packages ask for Node's own modules by `require`, which an ES module does not have. */
const banner =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

/** How everything is bundled; the bench bundles its own entry in the same way. */
export function bundling(root) {
  return {
    absWorkingDir: root,
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
  };
}

/** Packages that few runs of the command need, each as large as all the rest: files of their own, by name. */
const seldom = {
  docx: 'docx',
  fontkit: 'fontkit',
  languageserver: 'vscode-languageserver/node',
  spreadsheet: 'read-excel-file/node',
};

/** Of `docx` what src/write names: the rest is a third of it, and loading it is most of what a DOCX costs. */
function onlyUsed(root) {
  const folder = join(root, 'src/write');
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const names = files.flatMap((file) => {
    const named =
      /^import \{([^}]*)\} from 'docx';/mu.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
    return named
      .split(',')
      .map((name) => name.trim())
      .filter((name) => /^\w+$/u.test(name));
  });
  return {
    name: 'only-used-of-docx',
    setup(build) {
      build.onResolve({ filter: /^(?:docx|read-excel-file.node)$/ }, ({ kind, path }) =>
        kind === 'entry-point' ? { path, namespace: 'used' } : undefined,
      );
      // What is loaded as its default export has to be the whole of a CommonJS module.
      build.onLoad({ filter: /^read-excel-file/, namespace: 'used' }, ({ path }) => ({
        contents: `module.exports = require('${path}').default;`,
        resolveDir: root,
      }));
      build.onLoad({ filter: /.*/, namespace: 'used' }, () => ({
        contents: `export { ${[...new Set(names)].sort().join(', ')} } from 'docx';`,
        resolveDir: root,
      }));
    },
  };
}

/** The command as one script, for bin/load.js: a function expression in ASCII. Few files and no ES modules start faster. */
async function buildCommand(root, made) {
  const { banner, splitting, chunkNames, ...common } = bundling(root);
  const options = { ...common, format: 'cjs', charset: 'ascii', supported: { 'dynamic-import': false } };
  const apart = {
    name: 'seldom-used-packages',
    setup(build) {
      const names = Object.entries(seldom);
      build.onResolve({ filter: new RegExp(`^(?:${Object.values(seldom).join('|')})$`) }, ({ path }) => ({
        path: `./${names.find(([, known]) => known === path)[0]}.cjs`,
        external: true,
      }));
    },
  };
  const command = await esbuild.build({
    ...options,
    entryPoints: { reply: 'src/cli/main.ts' },
    outdir: made,
    outExtension: { '.js': '.cjs' },
    plugins: [stubs, loadLater, apart],
    define: { 'import.meta.url': '__url' },
    write: false,
  });
  // esbuild leaves regular expressions as they are; there too an escape is as good as the character.
  const ascii = command.outputFiles[0].text.replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const url = "const __url=require('node:url').pathToFileURL(__filename).href;";
  const code = `(function(exports,require,module,__filename,__dirname){${url}${ascii}\n})`;
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  writeFileSync(join(made, 'reply.cjs'), `//reply-${hash}.compiled\n${code}`);
  const packages = await esbuild.build({
    ...options,
    entryPoints: { ...seldom, fflate: 'fflate' },
    outdir: made,
    outExtension: { '.js': '.cjs' },
    plugins: [onlyUsed(root)],
  });
  return [command, packages];
}

/**
 * Outlines of the built 仿宋, compressed: those of the 3,500 common characters (the first of the standard's
 * list) and of the marks. Other faces show too few characters of a letter to be worth it.
 */
async function makeReady(root, dist) {
  const { outputFiles } = await esbuild.build({
    ...bundling(root),
    splitting: false,
    stdin: {
      contents: `export { sourceOf } from './bytes.ts'; export { readSfnts } from './sfnt.ts';
        export { openTrueType } from './truetype.ts'; export { outlines } from './pieces.ts'; export { readyFile } from './ready.ts';`,
      resolveDir: join(root, 'src/fonts'),
    },
    banner: {},
    write: false,
  });
  const room = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const { fonts } = JSON.parse(readFileSync(join(dist, 'fonts/manifest.json'), 'utf8'));
  const { file, role, sha256 } = fonts.find((font) => font.role === 'fangsong');
  const [sfnt] = room.readSfnts(room.sourceOf(readFileSync(join(dist, 'fonts', file))));
  const { font } = room.openTrueType(sfnt);
  const { builtCharacters, standardHanzi } = await import('./fonts/characters.mjs');
  const common = new Set([...standardHanzi()].slice(0, 3500));
  const marks = builtCharacters().filter((c) => c < 0x3040 || c > 0xff00);
  const glyphs = new Set([...common, ...marks].map(font.glyph));
  const simple = [...glyphs]
    .sort((a, b) => a - b)
    .map((glyph) => ({ glyph, outline: font.outline(glyph) ?? new Uint8Array(0) }))
    .filter(({ outline }) => outline.length > 0 && outline[0] < 0x80);
  const made = join(dist, `${role}.ready.${process.pid}`);
  writeFileSync(made, room.readyFile(sha256, room.outlines, simple));
  renameSync(made, join(dist, `${role}.ready`));
}

/** What V8 makes of the command, kept beside it. */
function compile(root, dist) {
  const [first] = readFileSync(join(dist, 'reply.cjs'), 'utf8').split('\n', 1);
  const file = join(dist, first.slice(2));
  const made = `${file}.${process.pid}`;
  const args = [join(root, 'scripts/compiled.mjs'), made, join(root, 'examples/full/full.reply.yaml')];
  // Options of this process would make it fit no other.
  execFileSync(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  renameSync(made, file);
}

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
    const results = [
      await esbuild.build({ ...bundling(root), entryPoints: { index: 'src/index.ts' }, outdir: made }),
      ...(await buildCommand(root, made)),
    ];
    const outputs = results.flatMap(({ metafile }) => Object.values(metafile.outputs));
    writeFileSync(join(made, 'THIRD-PARTY.txt'), licences(root, outputs));
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
    if (existsSync(join(dist, 'fonts/manifest.json'))) {
      await makeReady(root, dist);
      compile(root, dist);
    }
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
  // What was compiled fits one V8 only.
  const hash = createHash('sha256').update(process.versions.v8);
  const add = (name) => hash.update(`${name}\n`).update(readFileSync(join(root, name)));
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  for (const name of sources.sort()) add(name);
  for (const name of [
    'package.json',
    'package-lock.json',
    'scripts/build.mjs',
    'scripts/compiled.mjs',
    'bin/load.js',
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
    const ours = name === 'types' || /\.(?:c?js|compiled)$|^\.build-/u.test(name);
    if (ours && !fresh.has(name)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** Every package with code in the bundle, and ajv, whose helpers stand inside the generated validators. */
function licences(root, outputs) {
  const names = new Set(['ajv']);
  for (const { inputs } of outputs) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
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
