// The road without command and disk: letters are read and checked first, and the time from the parsed
// letters to the bytes of their PDFs is printed. Bundled by bench.mjs as dist/ is; run as
// node road.js FONTS FOLDER [plain | docx | md | html | txt]
// In the other formats letters are written before the clock starts, 200 at least: the goals are for a warm process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../src/compose/compose.ts';
import { loadFaces } from '../../src/fonts/load.ts';
import { readForm } from '../../src/road/draft.ts';
import { renderLetter } from '../../src/road/render.ts';

const [, , fontDir, folder, kind = 'pdf'] = process.argv;
const format = kind === 'plain' ? 'pdf' : kind;
const drafts = readdirSync(folder)
  .filter((file) => file.endsWith('.reply.yaml'))
  .map((file) => readForm(file, readFileSync(join(folder, file))));
const faces = await loadFaces({ use: 'bundled', families: drafts[0].sound.profile.fonts, fontDir });
const options = {
  formats: [format],
  read: () => ({ missing: 'layout/file-missing' }),
  faces: () => Promise.resolve(faces),
  ...(kind === 'plain' ? { plain: true } : {}),
};
/** Composing is part of the way from a letter to its bytes, whoever did it already. */
async function written(draft) {
  const { letter, profile } = draft.sound;
  const { composed } = compose(letter, profile);
  const { outputs } = await renderLetter({ ...draft, sound: { letter, profile, composed } }, options);
  return outputs;
}
for (let i = 0; format !== 'pdf' && i < Math.max(200, drafts.length); i++)
  await written(drafts[i % drafts.length]);
const start = performance.now();
let bytes = 0;
let pages = 0;
let tagged = 0;
for (const draft of drafts) {
  const outputs = await written(draft);
  const { data } = outputs[0];
  bytes += Buffer.byteLength(data);
  if (format !== 'pdf') continue;
  pages += outputs[0].pages;
  // The catalogue stands near the end: looking through the whole file would take a fiftieth of the time measured.
  if (Buffer.from(data.subarray(-8192)).includes('/StructTreeRoot')) tagged++;
}
console.log(JSON.stringify({ ms: performance.now() - start, bytes, pages, tagged, letters: drafts.length }));
