// Makes the bundled font set, dist/fonts/: TrueType subsets of free fonts that are development
// dependencies, with their licences and a manifest. No font binary is kept in git.
// Run by scripts/prepare.mjs; by hand: node scripts/fonts.mjs
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const wenkai = {
  package: '@fontsource/lxgw-wenkai',
  licence: 'LICENSE',
  licenceFile: 'LICENSE-LXGWWenKai.txt',
};
const notoSerif = {
  package: '@expo-google-fonts/noto-serif-sc',
  licence: 'LICENSE_FONT',
  licenceFile: 'LICENSE-NotoSerifSC.txt',
};
const notoSans = {
  package: '@expo-google-fonts/noto-sans-sc',
  licence: 'LICENSE_FONT',
  licenceFile: 'LICENSE-NotoSansSC.txt',
};

/** One line per font. `all` keeps every character: names go beyond the tables (頔, 𠮷). */
const fonts = [
  {
    role: 'fangsong',
    ...wenkai,
    source: 'files/lxgw-wenkai-latin-300-normal.woff2',
    file: 'LXGWWenKai-Light.ttf',
  },
  {
    role: 'kaiti',
    ...wenkai,
    source: 'files/lxgw-wenkai-latin-500-normal.woff2',
    file: 'LXGWWenKai-Regular.ttf',
    all: true,
  },
  {
    role: 'xiaobiaosong',
    ...notoSerif,
    source: '600SemiBold/NotoSerifSC_600SemiBold.ttf',
    file: 'NotoSerifSC-SemiBold.ttf',
  },
  {
    role: 'songti',
    ...notoSerif,
    source: '400Regular/NotoSerifSC_400Regular.ttf',
    file: 'NotoSerifSC-Regular.ttf',
  },
  { role: 'heiti', ...notoSans, source: '500Medium/NotoSansSC_500Medium.ttf', file: 'NotoSansSC-Medium.ttf' },
];

/** Tables a page does not need: layout, hinting, vertical metrics, editor's notes. */
const dropTables = [
  ...['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'JSTF', 'kern', 'vhea', 'vmtx', 'VORG', 'morx', 'prop', 'feat'],
  ...['bsln', 'gasp', 'prep', 'fpgm', 'cvt ', 'hdmx', 'LTSH', 'VDMX', 'DSIG', 'FFTM'],
];

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/**
 * Build dist/fonts under `root` unless what is there was made from the same inputs.
 * The folder appears whole or not at all. Returns whether it was built.
 */
export async function buildFonts(root, say = () => {}) {
  const folder = join(root, 'dist', 'fonts');
  const stamp = stampOf(root);
  if (isCurrent(folder, stamp)) return false;
  const started = Date.now();
  const { default: wawoff2 } = await import('wawoff2');
  const { default: subsetFont } = await import('subset-font');
  const fontkit = await import('fontkit');
  const { builtCharacters } = await import('./fonts/characters.mjs');
  const wanted = builtCharacters();

  removeLeftovers(join(root, 'dist'));
  const made = join(root, 'dist', `.fonts-${process.pid}`);
  mkdirSync(made, { recursive: true });
  const manifest = { stamp, fonts: [] };
  for (const font of fonts) {
    const from = join(root, 'node_modules', font.package);
    const packed = readFileSync(join(from, font.source));
    const full = Buffer.from(font.source.endsWith('.woff2') ? await wawoff2.decompress(packed) : packed);
    const opened = fontkit.create(full);
    const has = new Set(opened.characterSet);
    const keep = font.all ? [...has] : wanted.filter((c) => has.has(c));
    const subset = await subsetFont(full, String.fromCodePoint(...keep), {
      targetFormat: 'truetype',
      preserveNameIds: [0, 13, 14, 16, 17],
      keepFeatures: [],
      noLayoutClosure: true,
      noHinting: true,
      dropTables,
    });
    writeFileSync(join(made, font.file), subset);
    // The packages' licence files do not all carry the fonts' own copyright line.
    const notice = opened.copyright.trim().replaceAll('\r\n', '\n');
    const licence = readFileSync(join(from, font.licence), 'utf8');
    writeFileSync(
      join(made, font.licenceFile),
      `${opened.postscriptName.split('-')[0]}: ${notice}\nReduced to fewer characters, layout and hinting tables removed.\n\n${licence}`,
    );
    manifest.fonts.push({
      role: font.role,
      file: font.file,
      family: opened.familyName,
      postscriptName: opened.postscriptName,
      characters: keep.length,
      size: subset.length,
      sha256: sha256(subset),
    });
    say(`${font.file}: ${keep.length} characters, ${(subset.length / 1e6).toFixed(2)} MB`);
  }
  writeFileSync(join(made, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  replaceFolder(made, folder);
  const total = manifest.fonts.reduce((sum, f) => sum + f.size, 0);
  say(`fonts: ${(total / 1e6).toFixed(1)} MB in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** Hash of everything the set is made from. */
function stampOf(root) {
  const here = dirname(fileURLToPath(import.meta.url));
  const packages = [...new Set(fonts.map((f) => f.package)), 'subset-font', 'wawoff2', 'harfbuzzjs'];
  const versions = packages.map((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    return `${name}@${existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'absent'}`;
  });
  const scripts = ['fonts.mjs', 'fonts/characters.mjs', 'fonts/tongyong-guifan-hanzi.txt'];
  return sha256([...versions, ...scripts.map((name) => readFileSync(join(here, name), 'utf8'))].join('\n'));
}

function isCurrent(folder, stamp) {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    return (
      manifest.stamp === stamp && manifest.fonts.every((f) => statSync(join(folder, f.file)).size === f.size)
    );
  } catch {
    return false;
  }
}

function replaceFolder(made, folder) {
  const old = `${folder.slice(0, -'fonts'.length)}.fonts-old-${process.pid}`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(made, folder);
  rmSync(old, { recursive: true, force: true });
}

/** Half-made folders of builds that were killed; those of a build still running stay. */
function removeLeftovers(dist) {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) {
    const pid = /^\.fonts-(?:old-)?(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(dist, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  await buildFonts(root, (line) => console.log(line));
}
