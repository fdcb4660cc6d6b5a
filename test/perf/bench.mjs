// npm run bench: what the road costs. Nothing here passes or fails; figures go to docs/performance.md.
// Whole processes are timed in pairs, A B A B …, and quoted as the median of the ratios, because one
// machine's seconds mean nothing on another. In-process figures are medians of single calls.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, lint, loadFaces, parse, render, standardProfile } from '../../dist/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reply = join(root, 'bin/reply.js');
const out = mkdtempSync(join(tmpdir(), 'fuhan-bench-'));
const letter = join(root, 'examples/full/full.reply.yaml');
const runs = Number(process.env.RUNS ?? 15);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function process1(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function pair(name, a, b) {
  const ratios = [];
  const times = { a: [], b: [] };
  process1(a);
  process1(b);
  for (let i = 0; i < runs; i++) {
    const ta = process1(a);
    const tb = process1(b);
    ratios.push(ta / tb);
    times.a.push(ta);
    times.b.push(tb);
  }
  console.log(
    `${name.padEnd(44)} ${median(ratios).toFixed(2)} ×   (${median(times.a).toFixed(0)} ms : ${median(times.b).toFixed(0)} ms, ${runs} pairs)`,
  );
}

async function warm(name, work, times = 200) {
  for (let i = 0; i < 20; i++) await work();
  const spent = [];
  for (let i = 0; i < times; i++) {
    const start = process.hrtime.bigint();
    await work();
    spent.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  console.log(`${name.padEnd(44)} ${median(spent).toFixed(2)} ms   (median of ${times})`);
}

try {
  const render1 = (to) => [reply, 'render', letter, '-t', to, '-o', `${out}/`];
  const empty = ['-e', '0'];
  console.log(`node ${process.version}, ${process.platform} ${process.arch}\n\nwhole processes, one letter`);
  pair('reply render -t pdf : node -e 0', render1('pdf'), empty);
  pair('reply lint : node -e 0', [reply, 'lint', letter], empty);
  pair('reply render -t pdf,docx,md : -t pdf', render1('pdf,docx,md'), render1('pdf'));

  console.log('\nin process, one letter');
  const text = readFileSync(letter, 'utf8');
  const files = new Map([['明细.csv', readFileSync(join(root, 'examples/full/明细.csv'))]]);
  const faces = await loadFaces({ use: 'bundled', families: standardProfile().fonts });
  await warm('parse (YAML, schema, model)', () => parse(text));
  await warm('lint (parse and all rules)', () => lint(text));
  await warm('compose', () => compose(text, { files }));
  await warm('Markdown, from text', () => render(text, 'md', { files }));
  await warm('PDF, from text', () => render(text, 'pdf', { files, faces }), 100);
  await warm('DOCX, from text', () => render(text, 'docx', { files }), 60);
} finally {
  rmSync(out, { recursive: true, force: true });
}
