// What exporting a year costs, as part of npm run bench and by itself:
//   npm run build && node test/perf/export.mjs             the tables of export
//   ROUNDS=2 EXPORT=200 STEPS=10,50,100 node test/perf/export.mjs     fewer letters, rougher; PLOTS=DIR draws
// Whole commands, from YAML on disk to files that the disk has. Nothing here passes or fails.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { letterOf, yamlOf } from './letters.mjs';
import { middle, ratio, rounds, run } from './measure.mjs';
import { plot } from './plot.mjs';
import { installTypst } from './typst.mjs';
import { typstSource } from './typst-source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reply = join(root, 'bin/reply.js');
const n = (value, digits = 0) => value.toFixed(digits);

/** So many letters are exported in the comparisons, and in the rows of the table of growth. */
const count = Number(process.env.EXPORT ?? 2000);
const steps = (process.env.STEPS ?? '10,100,500,1000,2000,5000,10000').split(',').map(Number);

/** The tables, line by line to `say`; `plotsTo`: a folder for the plots. */
export async function benchExport({ work, say, times, plotsTo }) {
  const { compose } = await import('../../dist/index.js');
  const report = join(work, 'usage.json');
  const fonts = join(root, 'dist/fonts');
  const folder = join(work, 'export');
  const sources = join(work, 'export-typst');
  for (const path of [folder, sources]) mkdirSync(path);
  // The same faces as Typst gets, whatever the machine has.
  writeFileSync(join(work, 'reply.config.yaml'), 'fonts: {use: bundled}\n');
  for (let i = 0; i < count; i++) {
    const yaml = yamlOf(letterOf(i));
    const name = String(i + 1).padStart(5, '0');
    writeFileSync(join(folder, `${name}.reply.yaml`), yaml);
    writeFileSync(join(sources, `${name}.typ`), typstSource(compose(yaml).composed));
  }

  const out = join(work, 'exported');
  const fresh = () => rmSync(out, { recursive: true, force: true });
  const into = (letters, ...more) => [reply, 'export', letters, '--out', out, '--name', '{文件名}', ...more];
  const exporting =
    (...more) =>
    () => {
      fresh();
      return run(into(folder, ...more), { report });
    };
  const typst = () => {
    fresh();
    mkdirSync(out);
    return run([join(root, 'test/perf/typst.mjs'), fonts, sources, out], { report });
  };
  installTypst();
  const two = ['--jobs', '2'];
  const again = (name) => ({
    [name]: exporting('-t', 'pdf,docx,md', ...two),
    [`${name} again`]: () => run(into(folder, '-t', 'pdf,docx,md', ...two), { report }),
  });
  const all = rounds(
    {
      two: exporting('-t', 'pdf', ...two),
      one: exporting('-t', 'pdf', '--jobs', '1'),
      typst,
      ...again('three'),
    },
    times,
  );
  const files = readdirSync(out).filter((file) => /\.(?:pdf|docx|md)$/u.test(file)).length;
  if (files !== 3 * count) throw new Error(`${files} files of ${count} letters`);

  say(`\nExport of ${count} letters of six pages, whole commands\n`);
  say('| command | wall | processor time | letters/s | peak memory | |');
  say('|---|---|---|---|---|---|');
  const row = (name, label, remark) =>
    say(
      `| ${label} | ${n(middle(all, name, 'wall') / 1000, 1)} s | ${n(middle(all, name, 'cpu') / 1000, 1)} s | ${n((count * 1000) / middle(all, name, 'wall'))} | ${n(middle(all, name, 'memory'))} MiB | ${remark} |`,
    );
  const by = (slow, fast) => `${n(ratio(all, slow, fast), 2)} ×`;
  row(
    'two',
    'PDF, two workers',
    `${by('one', 'two')} one thread (goal ≥ 1.5), ${by('typst', 'two')} Typst (goal ≥ 4)`,
  );
  row('one', 'PDF, one thread', '');
  row('typst', 'Typst, one process', '');
  row('three', 'PDF, DOCX and Markdown, two workers', 'goal: ≥ 60 letters/s, ≤ 400 MiB');
  row(
    'three again',
    'the same a second time, nothing changed',
    `${by('three', 'three again')} faster (goal ≥ 50); by processor time ${n(ratio(all, 'three', 'three again', 'cpu'), 1)} ×`,
  );

  say('\nExport by number of letters, PDF, two workers\n');
  say('| letters | wall | processor time | a letter beyond the first row | peak memory (goal ≤ 400 MiB) |');
  say('|---|---|---|---|---|');
  const points = [];
  const growing = join(work, 'export-growing');
  mkdirSync(growing);
  let there = 0;
  for (const step of steps) {
    for (; there < step; there++)
      writeFileSync(
        join(growing, `${String(there + 1).padStart(5, '0')}.reply.yaml`),
        yamlOf(letterOf(there)),
      );
    fresh();
    const { wall, cpu, memory } = run(into(growing, '-t', 'pdf', ...two), { report });
    points.push([step, cpu / 1000, memory]);
    const [first] = points;
    const each = step === first[0] ? '' : `${n((cpu - first[1] * 1000) / (step - first[0]), 1)} ms`;
    say(`| ${step} | ${n(wall / 1000, 1)} s | ${n(cpu / 1000, 1)} s | ${each} | ${n(memory)} MiB |`);
  }
  fresh();
  if (plotsTo === undefined) return;
  for (const [name, y, at] of [
    ['export-cost', 'processor time, s', 1],
    ['export-memory', 'peak memory, MiB', 2],
  ]) {
    const title = `reply export -t pdf --jobs 2: ${y}`;
    const x = 'letters (six pages each)';
    writeFileSync(
      join(plotsTo, `${name}.svg`),
      plot({ title, x, y, points: points.map((p) => [p[0], p[at]]) }),
    );
    say(`\n![${y} by number of letters exported](images/${name}.svg)`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const work = mkdtempSync(join(tmpdir(), 'fuhan-bench-export-'));
  const plotsTo = process.env.PLOTS;
  try {
    await benchExport({
      work,
      say: (line = '') => console.log(line),
      times: Number(process.env.ROUNDS ?? 5),
      ...(plotsTo === undefined ? {} : { plotsTo }),
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
