// npm run bench: what the road costs, beside Typst on the same text and faces. Nothing here passes or
// fails. Whole processes are run in turn (A B C A B C …) and quoted as the median of the ratios, because
// one machine's seconds mean nothing on another.
//   npm run build && npm run bench                     prints the tables
//   npm run build && npm run bench -- --write          also renews the figures in docs/performance.md
//   ROUNDS=5 LETTERS=100 EXPORT=200 npm run bench      fewer or more
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compose, lint, loadFaces, render, standardProfile } from '../../dist/index.js';
import { bundling } from '../../scripts/build.mjs';
import { benchExport } from './export.mjs';
import { letterOf, yamlOf } from './letters.mjs';
import { benchLint } from './lint.mjs';
import { middle, ratio, rounds, run } from './measure.mjs';
import { plot } from './plot.mjs';
import { installTypst } from './typst.mjs';
import { typstSource } from './typst-source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fonts = join(root, 'dist/fonts');
const times = Number(process.env.ROUNDS ?? 5);
const many = Number(process.env.LETTERS ?? 500);
const work = mkdtempSync(join(tmpdir(), 'fuhan-bench-'));
const report = join(work, 'usage.json');
const lines = [];
const say = (line = '') => {
  console.log(line);
  lines.push(line);
};
const n = (value, digits = 0) => value.toFixed(digits);

/** A folder with letters as YAML and, for Typst, the same words as its source. */
function folderOf(name, letters) {
  const folder = join(work, name);
  mkdirSync(folder);
  letters.forEach((letter, i) => {
    const yaml = yamlOf(letter);
    const { composed, diagnostics } = compose(yaml);
    if (!composed || lint(yaml).some((d) => d.severity === 'error'))
      throw new Error(`letter ${i}: ${JSON.stringify(diagnostics)}`);
    const file = join(folder, String(i + 1).padStart(4, '0'));
    writeFileSync(`${file}.reply.yaml`, yaml);
    writeFileSync(`${file}.typ`, typstSource(composed));
  });
  return folder;
}

const series = (count) => Array.from({ length: count }, (_, i) => letterOf(i));
let outs = 0;
const newOut = () => {
  const out = join(work, `out${outs++}`);
  mkdirSync(out);
  return out;
};
/** Outputs are removed after each run, so that every run writes new files. */
function writing(command) {
  return () => {
    const out = newOut();
    const result = run(command(out), { report });
    const files = readdirSync(out);
    const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
    rmSync(out, { recursive: true });
    return { ...result, bytes, files: files.length };
  };
}
const reply = (folder, ...more) =>
  writing((out) => [join(root, 'bin/reply.js'), 'render', folder, '-t', 'pdf', '-o', `${out}/`, ...more]);
const typst = (folder) => writing((out) => [join(root, 'test/perf/typst.mjs'), fonts, folder, out]);

/** The first letter that is laid out without a remark: findings cost time to print, and Typst prints none. */
async function cleanLetter() {
  const faces = await loadFaces({ use: 'bundled', families: standardProfile().fonts });
  for (let i = 0; ; i++) {
    const { diagnostics } = await render(yamlOf(letterOf(i)), 'pdf', { faces });
    if (diagnostics.length === 0) return letterOf(i);
  }
}

async function roadOf() {
  const out = join(work, 'road');
  await esbuild.build({ ...bundling(root), entryPoints: { road: 'test/perf/road.mjs' }, outdir: out });
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  return join(out, 'road.js');
}

try {
  const peer = installTypst();
  const road = await roadOf();
  const batch = folderOf('batch', series(many));
  const one = folderOf('one', [await cleanLetter()]);
  const cores = cpus();
  say(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cores.length} × ${cores[0]?.model.trim()};`,
  );
  say(`Typst by ${peer}; ${new Date().toISOString().slice(0, 10)}; medians of ${times} rounds.`);

  const inMemory = (args, env) => () => {
    const result = run(args, { env, report });
    return { ...result, ...JSON.parse(result.stdout) };
  };
  const single = { RAYON_NUM_THREADS: '1' };
  const memory = rounds(
    {
      tagged: inMemory([road, fonts, batch], {}),
      plain: inMemory([road, fonts, batch, 'plain'], {}),
      typst: inMemory([join(root, 'test/perf/typst.mjs'), fonts, batch], single),
      bare: inMemory([join(root, 'test/perf/typst.mjs'), fonts, batch], { ...single, TYPST_TAGS: 'no' }),
    },
    times,
  );
  const rate = (name) => n((many * 1000) / middle(memory, name, 'ms'));
  const times1 = (a, b) => n(ratio(memory, b, a, 'ms'), 1);
  const isPlain = middle(memory, 'plain', 'tagged') === 0;
  const isTagged = middle(memory, 'tagged', 'tagged') === many;
  say(
    `\n${many} letters (${n(middle(memory, 'tagged', 'pages') / many, 2)} pages each) in memory, one thread\n`,
  );
  say('| from parsed letter / source to bytes | letters/s | × Typst | × Typst without tags |');
  say('|---|---|---|---|');
  say(
    `| reply, ${isTagged ? 'tagged (default)' : 'default, not tagged yet'} | ${rate('tagged')} | ${times1('tagged', 'typst')} | ${times1('tagged', 'bare')} |`,
  );
  if (isPlain)
    say(`| reply, plain | ${rate('plain')} | ${times1('plain', 'typst')} | ${times1('plain', 'bare')} |`);
  say(`| Typst (its default: tagged) | ${rate('typst')} | 1 | |`);
  say(`| Typst without tags | ${rate('bare')} | ${times1('bare', 'typst')} | 1 |`);

  const formats = { docx: 'DOCX', md: 'Markdown', html: 'HTML', txt: 'text' };
  const goals = { docx: '12 ms', md: '1 ms' };
  const written = rounds(
    Object.fromEntries(Object.keys(formats).map((kind) => [kind, inMemory([road, fonts, batch, kind], {})])),
    times,
  );
  say('\nThe other formats in memory, warm: from parsed letter to bytes, one thread\n');
  say('| | a letter | goal | KiB |');
  say('|---|---|---|---|');
  for (const [kind, name] of Object.entries(formats)) {
    const goal = goals[kind] ? `≤ ${goals[kind]}` : '';
    const kib = middle(written, kind, 'bytes') / many / 1024;
    say(`| ${name} | ${n(middle(written, kind, 'ms') / many, 2)} ms | ${goal} | ${n(kib)} |`);
  }

  const whole = rounds({ reply: reply(batch), typst: typst(batch) }, times);
  const ones = rounds(
    {
      reply: reply(one),
      lint: () => run([join(root, 'bin/reply.js'), 'lint', join(one, '0001.reply.yaml')], { report }),
      all: reply(one, '-t', 'docx,md'),
      typst: typst(one),
      node: () => run(['-e', '0'], { report }),
    },
    times * 4,
  );
  say('\nWhole processes\n');
  say('| process | wall | processor time | peak memory | × by clock | × by processor |');
  say('|---|---|---|---|---|---|');
  const row = (label, all, name, base) =>
    say(
      `| ${label} | ${n(middle(all, name, 'wall'))} ms | ${n(middle(all, name, 'cpu'))} ms | ${n(middle(all, name, 'memory'))} MiB | ${base ? `${n(ratio(all, name, base), 2)} × ${base}` : ''} | ${base ? `${n(ratio(all, name, base, 'cpu'), 2)} × ${base}` : ''} |`,
    );
  row(`\`reply render\` of ${many} files`, whole, 'reply');
  row(`Typst, ${many} sources`, whole, 'typst', 'reply');
  row('`reply render` of one letter', ones, 'reply', 'node');
  row('Typst, one source', ones, 'typst', 'reply');
  row('`reply render -t pdf,docx,md` of one letter (goal ≤ 1.6 × reply)', ones, 'all', 'reply');
  row('`reply lint` of one letter', ones, 'lint', 'node');
  row('`node -e 0`', ones, 'node');
  const plainBytes = isPlain ? middle(memory, 'plain', 'bytes') / many / 1024 : undefined;
  const size = (all, name) => middle(all, name, 'bytes') / many / 1024;
  say('\nMean size of a file\n');
  say('| | KiB | × Typst |');
  say('|---|---|---|');
  const bare = size(memory, 'bare');
  say(
    `| reply, default | ${n(size(memory, 'tagged'))} | ${n(size(memory, 'tagged') / size(memory, 'typst'), 2)} |`,
  );
  if (plainBytes) say(`| reply, plain | ${n(plainBytes)} | ${n(plainBytes / bare, 2)} (without tags) |`);
  say(`| Typst | ${n(size(memory, 'typst'))} | 1 |`);
  say(`| Typst without tags | ${n(bare)} | ${n(bare / size(memory, 'typst'), 2)} |`);

  const grow = (label, unit, steps, folder) => {
    say(`\n${label}\n`);
    say(`| ${unit} | processor time | per ${unit.replace(/s$/u, '')} beyond the first | peak memory |`);
    say('|---|---|---|---|');
    const points = [];
    for (const step of steps) {
      const all = rounds({ reply: reply(folder(step)) }, 1);
      const [cpu, peak] = [middle(all, 'reply', 'cpu'), middle(all, 'reply', 'memory')];
      const pages = unit === 'pages' ? pagesOf(folder(step)) : step;
      points.push([pages, cpu / 1000, peak]);
      const [first] = points;
      const each = pages === first[0] ? '' : `${n((cpu - first[1] * 1000) / (pages - first[0]), 2)} ms`;
      say(`| ${pages} | ${n(cpu)} ms | ${each} | ${n(peak)} MiB |`);
    }
    return points;
  };
  const folders = new Map();
  const cached = (name, letters) => {
    if (!folders.has(name)) folders.set(name, folderOf(name, letters()));
    return folders.get(name);
  };
  const pagesOf = (folder) => JSON.parse(run([road, fonts, folder], { report }).stdout).pages;
  const byLetters = grow(
    'Cost by number of letters (six pages each)',
    'letters',
    [1, 10, 100, 250, 500, 1000, 2000],
    (count) => cached(`letters${count}`, () => series(count)),
  );
  const byPages = grow('Cost by length of one letter', 'pages', [1, 6, 25, 50, 100, 200], (pages) =>
    cached(`pages${pages}`, () => [letterOf(7, pages === 1 ? 60 : Math.round(pages * 502) - 320)]),
  );
  await benchLint({ work, say, times, count: 2 * many });
  const writes = process.argv.includes('--write');
  await benchExport({ work, say, times, ...(writes ? { plotsTo: imagesFolder() } : {}) });
  if (writes) write(byLetters, byPages);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function imagesFolder() {
  const images = join(root, 'docs/images');
  mkdirSync(images, { recursive: true });
  return images;
}

function write(byLetters, byPages) {
  const doc = join(root, 'docs/performance.md');
  const marks = /(<!-- figures: npm run bench -- --write -->\n)[\s\S]*?(\n<!-- end of figures -->)/u;
  const text = readFileSync(doc, 'utf8');
  if (!marks.test(text)) throw new Error('docs/performance.md has no marks for figures');
  writeFileSync(
    doc,
    text.replace(marks, (_, from, to) => `${from}\n${lines.join('\n')}\n${to}`),
  );
  const images = imagesFolder();
  const [time, memory] = ['processor time, s', 'peak memory, MiB'];
  const letters = 'letters in one run (six pages each)';
  const pages = 'pages of one letter';
  for (const [name, x, y, points, at] of [
    ['cost-by-letters', letters, time, byLetters, 1],
    ['cost-by-pages', pages, time, byPages, 1],
    ['memory-by-letters', letters, memory, byLetters, 2],
  ])
    writeFileSync(
      join(images, `${name}.svg`),
      plot({ title: `reply render: ${y}`, x, y, points: points.map((p) => [p[0], p[at]]) }),
    );
}
