// Trains the fixed Huffman codes of src/fonts/pieces.ts, on the outlines of the built font set and
// on pages of random text, and writes src/fonts/huffman-code.ts. Run by hand, after
// `node scripts/fonts.mjs`, when the set changes much: another code changes the bytes of every
// PDF, never its content.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { gb2312 } from './characters.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'src/fonts/huffman-code.ts');
const modules = [
  'fonts/bytes',
  'fonts/sfnt',
  'fonts/truetype',
  'fonts/pieces',
  'write/pdf/content',
  'write/pdf/fonts',
];

async function loadModules() {
  const outfile = join(tmpdir(), `fuhan-train-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: modules.map((m) => `export * from './${m}.js';`).join('\n'),
      resolveDir: join(root, 'src'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** Code lengths of at most 15 bits by package-merge; every symbol gets a code. */
function lengthsOf(counts) {
  const leaves = counts.map((count, symbol) => ({ count: count + 1, symbols: [symbol] }));
  leaves.sort((a, b) => a.count - b.count);
  let row = leaves;
  for (let bits = 1; bits < 15; bits++) {
    const pairs = [];
    for (let i = 0; i + 1 < row.length; i += 2)
      pairs.push({
        count: row[i].count + row[i + 1].count,
        symbols: [...row[i].symbols, ...row[i + 1].symbols],
      });
    row = [...leaves, ...pairs].sort((a, b) => a.count - b.count);
  }
  const lengths = counts.map(() => 0);
  for (const { symbols } of row.slice(0, 2 * (leaves.length - 1))) for (const s of symbols) lengths[s]++;
  return lengths;
}

/** Outlines of the GB/T 2312 characters of every face; most of a letter is body text. */
function* outlineSamples(library) {
  const { fonts } = JSON.parse(readFileSync(join(root, 'dist/fonts/manifest.json'), 'utf8'));
  for (const { role, file } of fonts) {
    const { font } = library.openTrueType(
      library.readSfnts(library.sourceOf(readFileSync(join(root, 'dist/fonts', file))))[0],
    );
    for (const codePoint of gb2312()) {
      const outline = font.outline(font.glyph(codePoint));
      const padded = new Uint8Array((outline.length + 3) & ~3);
      padded.set(outline);
      yield { bytes: padded, weight: role === 'fangsong' ? 8 : 1 };
    }
  }
}

/** Pages of random characters, 22 lines of 28, digits among them; and their ToUnicode maps. */
function* operatorSamples(library) {
  const hanzi = [...gb2312()].filter((c) => c >= 0x4e00);
  let state = 1;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const faces = [{}, {}];
  for (let page = 0; page < 40; page++) {
    const cid = new Map(
      Array.from({ length: 500 }, (_, i) => [hanzi[(page * 500 + i * 13) % hanzi.length], i + 1]),
    );
    const known = [...cid.keys()];
    const fonts = new Map(
      faces.map((face, i) => [
        face,
        {
          key: ['LXGWWenKai-Light', 'NotoSerifSC-Regular'][i],
          cid: (c) => cid.get(c) ?? c,
          width: () => 1 - i / 2,
        },
      ]),
    );
    const items = [];
    for (let line = 0; line < 22; line++) {
      for (let x = 28, f = random(4) === 0 ? 1 : 0; x < 180; f = 1 - f) {
        const length = f === 0 ? 1 + random(28) : 1 + random(4);
        const chars = Array.from({ length }, () =>
          f === 0 ? String.fromCodePoint(known[random(500)]) : String(random(10)),
        );
        const advance = f === 0 ? 156 / 28 : 78 / 28;
        const baseline = 47 + line * 10.2;
        items.push({
          tag: 'text',
          face: faces[f],
          size: 16,
          x,
          baseline,
          chars,
          advances: chars.map(() => advance),
          stretch: 1,
          color: 'black',
        });
        x += length * advance;
      }
    }
    const encoder = new TextEncoder();
    yield {
      bytes: encoder.encode(library.contentOf({ height: 297 }, items, (face) => fonts.get(face))),
      weight: 1,
    };
    yield { bytes: encoder.encode(library.toUnicodeMap(cid)), weight: 1 };
  }
}

/** How often each byte, and the end of a stream, occurs in samples. */
function countsOf(samples) {
  const counts = new Array(257).fill(0);
  for (const { bytes, weight } of samples) for (const byte of bytes) counts[byte] += weight;
  return counts;
}

const source = (name, counts) => {
  const text = lengthsOf(counts)
    .map((n) => n.toString(16))
    .join('');
  const lines = text.match(/.{1,96}/g).map((line) => `  '${line}'`);
  return `export const ${name} = digits(\n${lines.join(' +\n')},\n);\n`;
};

const library = await loadModules();
writeFileSync(
  target,
  `// Made by scripts/fonts/train.mjs; do not edit.
// Bits of each byte, and of the end of a block (256), in a Huffman code: one hexadecimal digit each.

const digits = (text: string): Uint8Array => Uint8Array.from(text, (digit) => Number.parseInt(digit, 16));

/** Trained on glyph outlines. */
${source('outlineLengths', countsOf(outlineSamples(library)))}
/** Trained on page contents and ToUnicode maps. */
${source('operatorLengths', countsOf(operatorSamples(library)))}`,
);
