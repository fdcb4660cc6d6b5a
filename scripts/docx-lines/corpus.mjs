// The letters that the DOCX is tried on, in a folder of their own: the examples and the hard letters of the tests,
// whose pictures nobody drew.  node scripts/docx-lines/corpus.mjs FOLDER
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { png } from '../pictures/png.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the letters in `folder`, one folder for the files of each. */
export function makeCorpus(folder) {
  for (const name of readdirSync(join(root, 'examples')))
    cpSync(join(root, 'examples', name), join(folder, name), { recursive: true });
  const hard = join(root, 'test/corpus/hard');
  for (const file of readdirSync(hard).filter((f) => f.endsWith('.reply.yaml'))) {
    const place = join(folder, file.slice(0, -'.reply.yaml'.length));
    mkdirSync(place, { recursive: true });
    const text = readFileSync(join(hard, file));
    writeFileSync(join(place, file), text);
    for (const [picture] of text.toString().matchAll(/[^\s,[\]]+\.png/gu))
      if (!existsSync(join(place, picture))) writeFileSync(join(place, picture), red());
  }
  return readdirSync(folder).map((name) => join(folder, name, `${name}.reply.yaml`));
}

/** A red square. */
function red() {
  const side = 64;
  const rgb = Buffer.alloc(3 * side * side);
  for (let i = 0; i < rgb.length; i += 3) rgb[i] = 255;
  return png({ width: side, height: side, rgb });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeCorpus(process.argv[2]);
