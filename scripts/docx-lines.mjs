// Do the lines of the DOCX break where those of the PDF do? For maintainers, by hand; not part of CI:
//   node scripts/docx-lines.mjs [--portable] [--keep] [FOLDER …]
// Examples, hard letters and letters of the bench, or the letters in the folders; --portable: without Word's grid;
// --keep: list the lines that differ and leave the files.
// Needs the built command, LibreOffice 25.2 or later (Debian: bookworm-backports; 7.4 lays Chinese grids out
// wrongly) and pdftotext (poppler-utils). docs/docx.md says what is measured and why the detour over ODF.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, standardProfile } from '../dist/index.js';
import { letterOf, yamlOf } from '../test/perf/letters.mjs';
import { makeCorpus } from './docx-lines/corpus.mjs';
import { makeFonts } from './docx-lines/fonts.mjs';
import { agreeing, common, linesOf, pagesOf } from './docx-lines/lines.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fonts = join(root, 'dist/fonts');
const keep = process.argv.includes('--keep');
const portable = process.argv.includes('--portable');
const folders = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const work = mkdtempSync(join(tmpdir(), 'docx-lines-'));
const pathOf = (...names) => join(work, ...names);

/** Letters, copied with what lies beside them; those of the bench in three lengths. */
function corpus() {
  if (folders.length > 0)
    return folders.flatMap((folder, i) => {
      cpSync(folder, pathOf(`${i}`), { recursive: true });
      const files = readdirSync(pathOf(`${i}`), { recursive: true });
      return files.filter((f) => /\.reply\.ya?ml$/.test(f)).map((f) => pathOf(`${i}`, f));
    });
  const letters = makeCorpus(pathOf('letters'));
  mkdirSync(pathOf('bench'));
  for (let i = 0; i < 21; i++) {
    const file = pathOf('bench', `${String(i).padStart(2, '0')}.reply.yaml`);
    writeFileSync(file, yamlOf(letterOf(i, [400, 1100, 2600][i % 3])));
    letters.push(file);
  }
  return letters;
}

const config = makeFonts(fonts, pathOf('fonts'), standardProfile().fonts);

function office(to, from, files) {
  const env = { ...process.env, FONTCONFIG_FILE: config };
  const args = [`-env:UserInstallation=file://${pathOf('profile')}`, '--headless', '--convert-to', to];
  execFileSync('soffice', [...args, '--outdir', from, ...files], { env, stdio: 'ignore' });
}

/**
 * What LibreOffice does not read from a DOCX, said in its own format: no space between Chinese and Latin (it adds
 * some), no marks beyond the edge (it reads overflowPunct the wrong way round), and the marks that begin or end no
 * line. Before “ it breaks no line at all, where Word does; so “ is 「 on this way. It narrows the spaces of full
 * lines, as Word does, but makes room for it also in a line without a space, which then ends up to 1.2 pt
 * beyond the edge; so it is told not to.
 */
function asAsked(fodt, docx) {
  const settings = execFileSync('unzip', ['-p', docx, 'word/settings.xml'], { encoding: 'utf8' });
  const marks = (name) => new RegExp(`<w:${name} [^>]*w:val="([^"]*)"`).exec(settings)[1];
  const item = (name, value) =>
    `<config:config-item config:name="${name}" config:type="string">${value}</config:config-item>`;
  const forbidden = [
    item('Language', 'zh'),
    item('Country', 'CN'),
    item('Variant', ''),
    item('BeginLine', marks('noLineBreaksBefore')),
    item('EndLine', marks('noLineBreaksAfter')),
  ].join('');
  return fodt
    .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
    .replaceAll(
      'style:punctuation-wrap="hanging"',
      `style:punctuation-wrap="${process.env.HANG ?? 'simple'}"`,
    )
    .replace(
      /<\/config:config-item-set>(?=\s*<\/office:settings>)/,
      `<config:config-item-map-indexed config:name="ForbiddenCharacters"><config:config-item-map-entry>${forbidden}</config:config-item-map-entry></config:config-item-map-indexed>$&`,
    )
    .replace(/(JustifyLinesWithShrinking" config:type="boolean">)true/, '$1false')
    .replace(/[“”‘’]/g, (quote) => '「」『』'['“”‘’'.indexOf(quote)]);
}

try {
  writeFileSync(
    pathOf('house.profile.yaml'),
    `名称: house\n说明: 量行\n继承: gbt9704\nDOCX: {网格: ${portable ? '通用' : '标准'}}\n`,
  );
  writeFileSync(pathOf('reply.config.yaml'), 'fonts: {use: bundled}\nprofile: ./house.profile.yaml\n');
  const rows = corpus().map((file, i) => {
    const out = pathOf('out', String(i));
    mkdirSync(out, { recursive: true });
    const reply = [join(root, 'bin/reply.js'), 'render', file, '--config', pathOf('reply.config.yaml')];
    try {
      execFileSync(process.execPath, [...reply, '-t', 'pdf,docx', '-o', `${out}/`], { stdio: 'ignore' });
    } catch {
      console.log(`not rendered: ${file}`);
      return undefined;
    }
    const [pdf, docx] = ['.pdf', '.docx'].map((end) =>
      join(
        out,
        readdirSync(out).find((f) => f.endsWith(end)),
      ),
    );
    return { file, out, pdf, docx };
  });
  const made = rows.filter((row) => row !== undefined);
  for (const [to, end] of [
    ['fodt', '.docx'],
    ['pdf', '.fodt'],
  ]) {
    for (const row of made) {
      const input = end === '.docx' ? row.docx : row.docx.replace(/docx$/, 'fodt');
      const target = end === '.docx' ? row.out : join(row.out, 'office');
      office(to, target, [input]);
      if (end === '.docx')
        writeFileSync(
          input.replace(/docx$/, 'fodt'),
          asAsked(readFileSync(input.replace(/docx$/, 'fodt'), 'utf8'), input),
        );
    }
  }
  let [total, equal, pages, begun, ended] = [0, 0, 0, 0, 0];
  for (const { file, out, pdf, docx } of made) {
    const other = join(out, 'office', basename(docx).replace(/docx$/, 'pdf'));
    const beside = readdirSync(dirname(file)).map((name) => [name, readFileSync(join(dirname(file), name))]);
    const { composed } = compose(readFileSync(file), { files: new Map(beside) });
    const texts = composed?.blocks.filter((b) => b.tag === 'paragraph') ?? [];
    const [ours, theirs] = [pdf, other].map((f) => linesOf(f, texts));
    const same = common(ours, theirs);
    const [a, b] = [pagesOf(pdf), pagesOf(other)];
    total += ours.length;
    equal += same.length;
    if (a === b) pages++;
    const { alike, agreed } = agreeing(ours, theirs);
    begun += alike;
    ended += agreed;
    console.log(
      `${((100 * same.length) / ours.length).toFixed(1).padStart(5)} %  of ${String(ours.length).padStart(3)} lines, pages ${a} ${a === b ? '=' : '≠'} ${b}  ${basename(file)}`,
    );
    if (!keep) continue;
    const back = common(theirs, ours);
    for (const [k, line] of ours.entries()) if (!same.includes(k)) console.log(`     PDF  ${line}`);
    for (const [k, line] of theirs.entries()) if (!back.includes(k)) console.log(`     DOCX ${line}`);
  }
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `\n${share(equal, total)} of ${total} lines are equal; equal pages: ${pages} of ${made.length}`,
  );
  console.log(`of ${begun} lines that begin alike ${share(ended, begun)} end alike`);
} finally {
  if (keep) console.log(work);
  else rmSync(work, { recursive: true, force: true });
}
