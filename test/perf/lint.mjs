// What linting costs, as part of npm run bench and by itself:
//   npm run build && node test/perf/lint.mjs            the tables of lint
//   npm run build && node test/perf/lint.mjs --rules    microseconds a letter, rule by rule
// As a process of its own: node lint.mjs --batch FOLDER | --textlint FOLDER | --autocorrect FOLDER | --zhlint FOLDER.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundling } from '../../scripts/build.mjs';
import { keystrokes } from './keystrokes.mjs';
import { letterOf, yamlOf } from './letters.mjs';
import { median, middle, ratio, rounds, run } from './measure.mjs';
import { installPeers, peers } from './proofreaders.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(import.meta.url);
const reply = join(root, 'bin/reply.js');
const n = (value, digits = 0) => value.toFixed(digits);
const pages = (count) => Math.round(count * 502) - 320;

/** The tables, line by line to `say`. */
export async function benchLint({ work, say, times, count }) {
  const report = join(work, 'usage.json');
  const { compose } = await import('../../dist/index.js');
  const folder = join(work, 'lint');
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const yaml = yamlOf(letterOf(i));
    const file = join(folder, String(i).padStart(4, '0'));
    writeFileSync(`${file}.reply.yaml`, yaml);
    writeFileSync(`${file}.txt`, words(compose(yaml).composed));
  }
  const missing = installPeers(say);
  const names = ['batch', ...Object.keys(peers).filter((name) => !missing.includes(name))];
  const works = names.map((name) => [
    name,
    () => {
      const result = run(
        name === 'batch' ? ['--expose-gc', here, '--batch', folder] : [here, `--${name}`, folder],
        { report },
      );
      return { ...result, ...JSON.parse(result.stdout) };
    },
  ]);
  const all = rounds(Object.fromEntries(works), times);
  say(`\nLint of ${count} letters of six pages in memory, one process, one thread\n`);
  say('| from text to findings | letters/s | × reply | findings |');
  say('|---|---|---|---|');
  for (const name of names) {
    const { title } = peers[name] ?? { title: '`reply lint`: YAML, schema and all rules (goal ≥ 300)' };
    say(
      `| ${title} | ${n((count * 1000) / middle(all, name, 'ms'))} | ${n(ratio(all, 'batch', name, 'ms'), 2)} | ${middle(all, name, 'findings')} |`,
    );
  }
  for (const name of missing) say(`| ${peers[name].title} | could not be fetched | | |`);
  const [early, late] = ['early', 'late'].map((field) => n(middle(all, 'batch', field)));
  const [heapEarly, heapLate] = ['heapEarly', 'heapLate'].map((field) => n(middle(all, 'batch', field), 1));
  say(
    `\nMemory: ${early} MiB after a fifth of the letters, ${late} MiB after all; what is in use, ${heapEarly} and ${heapLate} MiB.`,
  );

  const one = join(folder, '0000.reply.yaml');
  const ones = rounds(
    { lint: () => run([reply, 'lint', one], { report }), node: () => run(['-e', '0'], { report }) },
    times * 4,
  );
  say(
    `\n\`reply lint\` of one file, cold: ${n(ratio(ones, 'lint', 'node'), 2)} × \`node -e 0\` by clock, ${n(ratio(ones, 'lint', 'node', 'cpu'), 2)} × by processor time (goal ≤ 3).`,
  );
  const took = await keystrokes(reply, yamlOf(letterOf(7, pages(30))), 30);
  say(
    `\nLanguage server, 30 pages: from keystroke to findings ${n(median(took))} ms, at worst ${n(Math.max(...took))} ms of ${took.length} (goal < 100 ms).`,
  );
}

/** The printed words of a letter, a paragraph a line: what the others read. */
function words(composed) {
  const found = [];
  const collect = (value) => {
    if (Array.isArray(value)) {
      // Runs of one paragraph stand side by side.
      if (value.length > 0 && value.every((v) => typeof v?.text === 'string'))
        found.push(value.map((v) => v.text).join(''));
      else value.forEach(collect);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(composed.blocks);
  return `${found.join('\n\n')}\n`;
}

const filesIn = (folder, ending) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

async function batch(folder) {
  const { lint } = await import('../../dist/index.js');
  const letters = filesIn(folder, '.reply.yaml');
  // Both numbers are taken with the garbage gone: what grows then is kept.
  const memory = () => {
    globalThis.gc();
    const { rss, heapUsed } = process.memoryUsage();
    return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
  };
  let findings = 0;
  let ms = 0;
  let early;
  const fifth = Math.ceil(letters.length / 5);
  for (let i = 0; i < letters.length; i += fifth) {
    const start = performance.now();
    for (const letter of letters.slice(i, i + fifth)) findings += lint(letter).length;
    ms += performance.now() - start;
    early ??= memory();
  }
  const late = memory();
  return { ms, findings, early: early.rss, late: late.rss, heapEarly: early.heap, heapLate: late.heap };
}

async function peer(name, folder) {
  const check = await peers[name].load();
  const texts = filesIn(folder, '.txt');
  const start = performance.now();
  let findings = 0;
  for (const text of texts) findings += await check(text);
  return { ms: performance.now() - start, findings };
}

/** What each rule takes of a six-page letter, warm; the dearest first. */
async function byRule() {
  const work = mkdtempSync(join(tmpdir(), 'fuhan-rules-'));
  try {
    await esbuild.build({ ...bundling(root), entryPoints: { rules: 'test/perf/rules.mjs' }, outdir: work });
    writeFileSync(join(work, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(
      join(work, 'letters.json'),
      JSON.stringify(Array.from({ length: 200 }, (_, i) => yamlOf(letterOf(i)))),
    );
    process.stdout.write(
      run([join(work, 'rules.js'), join(work, 'letters.json')], { report: join(work, 'usage.json') }).stdout,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === here) {
  const [, , what, folder] = process.argv;
  if (what === '--rules') await byRule();
  else if (what === '--batch') console.log(JSON.stringify(await batch(folder)));
  else if (what !== undefined) console.log(JSON.stringify(await peer(what.slice(2), folder)));
  else {
    const work = mkdtempSync(join(tmpdir(), 'fuhan-lint-'));
    try {
      const { ROUNDS = 5, LINTED = 1000 } = process.env;
      await benchLint({
        work,
        say: (line = '') => console.log(line),
        times: Number(ROUNDS),
        count: Number(LINTED),
      });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}
