/** The rooms of docs/architecture.md: who may import whom, and who alone knows which library. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Room → rooms it may import, besides itself. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  source: ['core'],
  schema: ['core', 'source'],
  letter: ['core', 'schema/generated'],
  profile: ['core', 'source', 'schema', 'fonts/face'],
  compose: ['core', 'letter', 'profile'],
  fonts: ['core'],
  typeset: ['core', 'compose', 'fonts', 'profile'],
  write: ['core', 'letter', 'profile', 'compose', 'fonts', 'typeset'],
  lint: ['core', 'source', 'schema', 'letter', 'profile', 'compose', 'typeset'],
  report: ['core'],
  // It judges what the typesetter and the writers made: it must share nothing with them.
  verify: ['core', 'source', 'schema', 'letter', 'profile', 'compose'],
  road: [
    'core',
    'source',
    'schema',
    'letter',
    'profile',
    'compose',
    'fonts',
    'typeset',
    'write',
    'lint',
    'verify',
  ],
  export: [
    'core',
    'source',
    'schema',
    'letter',
    'profile',
    'compose',
    'fonts',
    'typeset',
    'write',
    'lint',
    'report',
    'road',
    'verify',
    'read',
  ],
  read: ['core', 'letter', 'write/letterhead/zip'],
  drafts: ['core', 'source', 'schema', 'letter', 'lint'],
  lsp: ['core', 'source', 'schema', 'letter', 'profile', 'lint', 'road'],
  cli: [
    'lsp',
    'read',
    'export',
    'drafts',
    'core',
    'source',
    'schema',
    'letter',
    'profile',
    'compose',
    'fonts',
    'typeset',
    'write',
    'lint',
    'report',
    'road',
    'verify',
  ],
};

/** Library → the only room that knows it. */
const knownOnlyTo: Record<string, string> = {
  yaml: 'source',
  ajv: 'schema',
  fontkit: 'fonts',
  pdfkit: 'write',
  docx: 'write',
  fflate: 'write',
  commander: 'cli',
  chalk: 'cli',
  tinyglobby: 'cli',
  diff: 'cli',
  'get-east-asian-width': 'report',
  'read-excel-file': 'read',
  'vscode-languageserver': 'lsp',
  'vscode-languageserver-textdocument': 'lsp',
};

/** Only these files may touch disk, clock or environment; the rest gets them as parameters. */
const mayTouchTheWorld = /^(?:cli\/|fonts\/load\.ts$)/u;
const world = new Set([
  'fs',
  'child_process',
  'os',
  'process',
  'http',
  'https',
  'net',
  'readline',
  'worker_threads',
]);

interface Import {
  file: string;
  specifier: string;
  typeOnly: boolean;
}

const files = walk(src).filter((f) => f.endsWith('.ts'));
const imports = files.flatMap(importsOf);

describe('rooms', () => {
  it('are those of the table', () => {
    const rooms = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());
    expect(rooms.filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('import only in the direction of the table', () => {
    const wrong = imports.filter(({ file, specifier }) => {
      if (!specifier.startsWith('.')) return false;
      const from = roomOf(file);
      const target = short(resolve(dirname(join(src, file)), specifier));
      if (from === undefined || roomOf(target) === from) return false;
      return !mayImport[from]!.some((room) => target === `${room}.js` || target.startsWith(`${room}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('let verify read no measure of the typesetter', () => {
    const room = files.filter((file) => roomOf(file) === 'verify');
    const texts = room.map((file) => readFileSync(join(src, file), 'utf8'));
    expect(room.length).toBeGreaterThan(10);
    // Measures of a profile are what the typesetter sets by; its style (版记 on an even page …) is not measured.
    expect(room.filter((_, i) => /\bmeasures\b/u.test(texts[i]!))).toEqual([]);
  });

  it('keep each library to one room', () => {
    const foreign = imports.filter(({ specifier }) => !/^(?:\.|node:)/u.test(specifier));
    const wrong = foreign.filter(({ file, specifier }) => knownOnlyTo[packageOf(specifier)] !== roomOf(file));
    expect(wrong).toEqual([]);
  });

  it('leave disk, clock and environment to the edge', () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        specifier.startsWith('node:') &&
        world.has(specifier.slice(5).split('/')[0]!) &&
        !mayTouchTheWorld.test(file),
    );
    expect(wrong).toEqual([]);
    const reading = files.filter(
      (file) =>
        !mayTouchTheWorld.test(file) &&
        /\bprocess\.(?:env|cwd|platform|argv)\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/u.test(
          readFileSync(join(src, file), 'utf8'),
        ),
    );
    expect(reading).toEqual([]);
  });

  it('read import statements of every kind', () => {
    const text = `import a from 'a';\nimport type { B } from "./b.js";\nimport {\n  c,\n} from './c.js';\nexport * from './d.js';\nimport './e.js';\nconst f = await import('./f.js');\n// import g from 'g'\n`;
    expect(specifiersIn(text).map((i) => i.specifier)).toEqual([
      'a',
      './b.js',
      './c.js',
      './d.js',
      './e.js',
      './f.js',
    ]);
  });
});

describe('package-lock.json', () => {
  it('names the packages of every platform, so that npm ci works on all of them', () => {
    const lock = JSON.parse(readFileSync(join(src, '../package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [short(path)];
  });
}

function short(path: string): string {
  return relative(src, path).split(sep).join('/');
}

function roomOf(file: string): string | undefined {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined;
}

function importsOf(file: string): Import[] {
  return specifiersIn(readFileSync(join(src, file), 'utf8')).map((i) => ({ file, ...i }));
}

function specifiersIn(text: string): Omit<Import, 'file'>[] {
  const statement =
    /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s*)?['"]([^'"]+)['"]|^(?![ \t]*(?:\/\/|\*)).*?\bimport\(\s*['"]([^'"]+)['"]\s*\)/gmu;
  return [...text.matchAll(statement)].map((m) => ({
    specifier: (m[2] ?? m[3])!,
    typeOnly: m[1] !== undefined,
  }));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
