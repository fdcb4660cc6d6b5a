// Pictures of the examples' pages (examples/*/*-N.png) and of docs/images, for maintainers:
// node scripts/pictures.mjs, or only those of docs/typesetting.md: node scripts/pictures.mjs typeset.
// Needs the built command (npm ci made it) and pdftoppm (poppler-utils).
// The tests count the pages only: run it again when pages or messages have changed.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import PDFDocument from 'pdfkit';
import stringWidth from 'string-width';
import { hardCases } from './pictures/hard.mjs';
import { crop, pixels, png, sideBySide } from './pictures/png.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (spawnSync('pdftoppm', ['-v']).error) {
  console.error('pdftoppm is missing: install poppler-utils');
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const { main } = createRequire(import.meta.url)('../bin/load.js').load();
  const config = join(work, 'bundled.yaml');
  writeFileSync(config, 'fonts: {use: bundled}\n');
  const images = join(root, 'docs/images');
  mkdirSync(images, { recursive: true });
  if (process.argv[2] !== 'typeset') await examplesAndScreens(main, config, images);
  for (const { name, letter, files, dpi, pages, show } of hardCases(root)) {
    const folder = join(work, name);
    mkdirSync(folder);
    for (const [file, content] of Object.entries({ 'letter.reply.yaml': letter, ...files }))
      writeFileSync(join(folder, file), content);
    const pdf = join(work, `${name}.pdf`);
    await reply(main, ['render', join(folder, 'letter.reply.yaml'), '--config', config, '-o', pdf]);
    const painted = paint(pdf, dpi);
    if (painted.length !== pages) throw new Error(`${name} has ${painted.length} pages, not ${pages}`);
    const parts = show.map(([page, from = 0, to = 297]) => crop(painted[page - 1], dpi, from, to));
    save(join(images, `typeset-${name}.png`), sideBySide(parts, 8));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The pages of the examples, and the command's messages. */
async function examplesAndScreens(main, config, images) {
  const made = {};
  for (const name of readdirSync(join(root, 'examples')).sort()) {
    // year/ makes letters and has none.
    if (name === 'year') continue;
    const folder = join(root, 'examples', name);
    const pdf = join(work, `${name}.pdf`);
    await reply(main, ['render', join(folder, `${name}.reply.yaml`), '--config', config, '-o', pdf]);
    for (const old of readdirSync(folder)) if (/-[0-9]+\.png$/u.test(old)) rmSync(join(folder, old));
    made[name] = paint(pdf, 60);
    for (const [i, page] of made[name].entries()) save(join(folder, `${name}-${i + 1}.png`), page);
  }
  save(join(images, 'pages.png'), sideBySide([made.short[0], made.full[0], made.full[1]]));
  for (const language of ['zh', 'en']) {
    const screen = await reply(main, ['lint', '答复.reply.yaml', '--color', '--lang', language], {
      cwd: join(root, 'scripts/pictures'),
      exit: 1,
    });
    const pdf = join(work, `${language}.pdf`);
    await terminal(`$ reply lint 答复.reply.yaml${language === 'en' ? ' --lang en' : ''}\n${screen}`, pdf);
    save(join(images, `lint.${language}.png`), paint(pdf, 72)[0]);
  }
}

/** What the command prints on a terminal; throws when it ends otherwise than expected. */
async function reply(main, args, { cwd = root, exit = 0 } = {}) {
  let screen = '';
  const tty = () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
    stream.on('data', (chunk) => {
      screen += chunk;
    });
    return stream;
  };
  const code = await main(args, { stdin: new PassThrough(), stdout: tty(), stderr: tty(), env: {}, cwd });
  if (code !== exit) throw new Error(screen);
  return screen;
}

/** The pages of a PDF as pixels. */
function paint(pdf, dpi) {
  const stem = join(work, basename(pdf, '.pdf'));
  execFileSync('pdftoppm', ['-r', String(dpi), pdf, stem]);
  const made = readdirSync(work).filter((f) => f.startsWith(`${basename(stem)}-`) && f.endsWith('.ppm'));
  return made.sort().map((f) => pixels(readFileSync(join(work, f))));
}

function save(path, picture) {
  const data = png(picture);
  writeFileSync(path, data);
  console.log(`${path.slice(root.length)} ${Math.ceil(data.length / 1024)} KB`);
}

/** A PDF of one page that shows coloured terminal text, a character in every cell. */
async function terminal(text, path) {
  const [cell, line, margin] = [7.2, 18, 14];
  const colours = { 31: '#c01c28', 33: '#9a6700', 2: '#5e5c64', 4: '#000000' };
  const rows = text.trimEnd().split('\n');
  const width = Math.max(...rows.map((row) => stringWidth(stripVTControlCharacters(row)))) * cell;
  const doc = new PDFDocument({ size: [width + 2 * margin, rows.length * line + 2 * margin], margin: 0 });
  const file = doc.pipe(createWriteStream(path));
  doc.registerFont('han', join(root, 'dist/fonts/NotoSansSC-Medium.ttf'));
  let colour = '#000000';
  for (const [i, row] of rows.entries()) {
    let x = margin;
    for (const part of row.split(/(\u001b\[[0-9]+m)/u)) {
      const code = /\[([0-9]+)m/u.exec(part)?.[1];
      if (part.startsWith('\u001b')) colour = colours[code] ?? '#000000';
      else
        for (const c of part) {
          const [font, size, glyph] = look(c);
          const at = { lineBreak: false, baseline: 'alphabetic' };
          doc
            .font(font)
            .fontSize(size)
            .fillColor(colour)
            .text(glyph, x, margin + (i + 0.7) * line, at);
          x += cell * stringWidth(c);
        }
    }
  }
  doc.end();
  await finished(file);
}

/** Font, size and character that show one cell of a terminal. */
function look(c) {
  if (c === '✖') return ['Courier-Bold', 16, '×'];
  if (stringWidth(c) === 1) return ['Courier-Bold', 12, c];
  return ['han', 13.5, c];
}
