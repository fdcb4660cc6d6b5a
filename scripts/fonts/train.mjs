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
  'write/pdf/sink',
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
  for (let page = 0; page < 40; page++) {
    const known = Array.from({ length: 500 }, (_, i) => hanzi[(page * 500 + i * 13) % hanzi.length]);
    const used = [...Array.from({ length: 10 }, (_, i) => 48 + i), ...known].sort((a, b) => a - b);
    const cids = new Uint16Array(0x10000);
    for (const [i, codePoint] of used.entries()) cids[codePoint] = i + 1;
    const fonts = new Map(
      [1, 0.5].map((width, i) => [
        { face: i },
        { key: `F${i + 1}`, cids, widths: new Float64Array(520).fill(width) },
      ]),
    );
    const faces = [...fonts.keys()];
    const sink = library.makeSink();
    const content = library.pageContent(sink, 297, (face) => fonts.get(face));
    for (let line = 0, paragraph = []; line < 22; line++) {
      for (let x = 28, f = random(4) === 0 ? 1 : 0; x < 180; f = 1 - f) {
        const length = f === 0 ? 1 + random(28) : 1 + random(4);
        const chars = Array.from({ length }, () =>
          f === 0 ? String.fromCodePoint(known[random(500)]) : String(random(10)),
        );
        const advance = f === 0 ? 156 / 28 : 78 / 28;
        const baseline = 47 + line * 10.449;
        const item = { face: faces[f], size: 16, x, baseline, chars, stretch: 1, color: 'black' };
        paragraph.push({
          item: { ...item, advances: chars.map(() => advance) },
          from: 0,
          to: length,
        });
        x += length * advance;
      }
      if (random(4) > 0) continue;
      content.operators(`/P<</MCID ${line}>>BDC\n`);
      content.text(paragraph);
      content.operators('EMC\n');
      paragraph = [];
    }
    yield { bytes: sink.take(), weight: 1 };
    yield { bytes: library.toUnicodeMap(used).slice(), weight: 1 };
  }
}

/**
 * How often each symbol occurs in samples. Which matches are taken depends on what they cost, and that on
 * the counts: a few rounds settle it.
 */
function lengthsFor(library, samples) {
  let lengths = new Uint8Array(286 + 30).fill(8);
  lengths.fill(9, 200, 286);
  lengths.fill(5, 286);
  for (let round = 0; round < 4; round++) {
    const counts = new Array(286 + 30).fill(0);
    const coder = { lengths, codes: new Uint16Array(lengths.length) };
    for (const { bytes, weight } of samples) {
      library.codePiece(coder, bytes, (symbol) => {
        counts[symbol] += weight;
      });
      // Outlines are many pieces of one block; a page is a block.
      counts[256] += 0.01 * weight;
    }
    lengths = Uint8Array.from([...lengthsOf(counts.slice(0, 286)), ...lengthsOf(counts.slice(286))]);
  }
  return [...lengths];
}

const source = (name, lengths) => {
  const text = lengths.map((n) => n.toString(16)).join('');
  const lines = text.match(/.{1,96}/g).map((line) => `  '${line}'`);
  return `export const ${name} = digits(\n${lines.join(' +\n')},\n);\n`;
};

const library = await loadModules();
writeFileSync(
  target,
  `// Made by scripts/fonts/train.mjs; do not edit.
// Bits of each byte, of the end of a block (256), of lengths (to 285) and of distances in Huffman codes:
// one hexadecimal digit each.

const digits = (text: string): Uint8Array => Uint8Array.from(text, (digit) => Number.parseInt(digit, 16));

/** Trained on glyph outlines. */
${source('outlineLengths', lengthsFor(library, [...outlineSamples(library)]))}
/** Trained on page contents and ToUnicode maps. */
${source('operatorLengths', lengthsFor(library, [...operatorSamples(library)]))}`,
);
