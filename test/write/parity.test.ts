import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Composed } from '../../src/compose/blocks.js';
import { type LoadedFaces, loadFaces } from '../../src/fonts/load.js';
import { compose } from '../../src/index.js';
import { pictureSize } from '../../src/letter/picture.js';
import { standardProfile } from '../../src/profile/resolve.js';
import { typeset } from '../../src/typeset/typeset.js';
import { writeDocx } from '../../src/write/docx.js';
import { writeHtml } from '../../src/write/html.js';
import { writeMarkdown } from '../../src/write/markdown.js';
import { writePdf } from '../../src/write/pdf.js';
import { writeText } from '../../src/write/text.js';
import { expectedText, withoutBlanks } from './expected.js';
import { readPdf, readText } from './pdf-reader.js';
import { docxParagraphs, htmlElements, markdownHtml, splitFrontMatter } from './reopen.js';
import { images, samples } from './samples.js';

/** Letters of the real road: the starters of `reply new`, and the examples with the files they name. */
function fromRoad(folder: string): [string, Composed][] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.reply.yaml'))
    .map((f) => {
      const file = new URL(f, root);
      const beside = new URL('.', file);
      const files = new Map(
        readdirSync(beside)
          .filter((name) => name.endsWith('.csv'))
          .map((name) => [name, new Uint8Array(readFileSync(new URL(name, beside)))]),
      );
      return [f, compose(readFileSync(file), { files }).composed!];
    });
}
const composed = [...Object.entries(samples), ...fromRoad('templates/letters'), ...fromRoad('examples')];
const sizes = new Map([...images].map(([path, bytes]) => [path, pictureSize(bytes)!]));

let faces: LoadedFaces;
beforeAll(async () => {
  faces = await loadFaces({
    use: 'bundled',
    families: standardProfile().fonts,
    fontDir: fileURLToPath(new URL('../../dist/fonts/', import.meta.url)),
  });
});

describe.each(composed)('%s says the same in every output', (_, letter) => {
  it('in DOCX', async () => {
    const paragraphs = docxParagraphs(await writeDocx(letter, standardProfile(), { images }));
    expect(withoutBlanks(paragraphs.map((p) => p.text).join(''))).toBe(expectedText(letter));
  });

  it('in PDF', async () => {
    const { pages } = typeset(letter, { profile: standardProfile(), faces, images: sizes });
    const pdf = readPdf(
      writePdf(pages, {
        composed: letter,
        images,
        attachments: [],
        substitutions: faces.substitutions,
      }),
    );
    const read = pdf.ofType('Page').map((page, i) => {
      const text = readText(pdf, page)
        .map((s) => s.text)
        .join('');
      const { number } = pages[i]!;
      // The number is the last thing on its page and no text of the letter.
      return number === undefined ? text : text.replace(new RegExp(`— ${number} —$`, 'u'), '');
    });
    expect(withoutBlanks(read.join(''))).toBe(expectedText(letter));
  });

  it('in Markdown', () => {
    const { body } = splitFrontMatter(writeMarkdown(letter));
    expect(withoutBlanks(markdownHtml(body).text)).toBe(expectedText(letter));
  });

  it('in HTML', () => {
    const html = writeHtml(letter, standardProfile(), { images });
    const body = htmlElements(html).find((e) => e.name === 'body')!;
    expect(withoutBlanks(body.text)).toBe(expectedText(letter));
  });

  it('in plain text', () => {
    expect(withoutBlanks(writeText(letter))).toBe(expectedText(letter));
  });
});

it('has letters from the real road among them', () => {
  expect(composed.length).toBeGreaterThan(Object.keys(samples).length);
});
