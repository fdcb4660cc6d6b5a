import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Composed } from '../../src/compose/blocks.js';
import { compose } from '../../src/index.js';
import { standardProfile } from '../../src/profile/resolve.js';
import { writeDocx } from '../../src/write/docx.js';
import { writeMarkdown } from '../../src/write/markdown.js';
import { expectedText, withoutBlanks } from './expected.js';
import { docxParagraphs, markdownHtml, splitFrontMatter } from './reopen.js';
import { images, samples } from './samples.js';

/** The starters of `reply new`: composed by the real road, they name no files. */
const folder = new URL('../../templates/letters/', import.meta.url);
const composed: [string, Composed][] = [
  ...Object.entries(samples),
  ...(existsSync(folder) ? readdirSync(folder) : [])
    .filter((f) => f.endsWith('.reply.yaml'))
    .map((f): [string, Composed] => [f, compose(readFileSync(new URL(f, folder))).composed!]),
];

describe.each(composed)('%s says the same in every output', (_, letter) => {
  it('in DOCX', async () => {
    const paragraphs = docxParagraphs(await writeDocx(letter, standardProfile(), { images }));
    expect(withoutBlanks(paragraphs.map((p) => p.text).join(''))).toBe(expectedText(letter));
  });

  it('in Markdown', () => {
    const { body } = splitFrontMatter(writeMarkdown(letter));
    expect(withoutBlanks(markdownHtml(body).text)).toBe(expectedText(letter));
  });
});

it('has letters from the real road among them', () => {
  expect(composed.length).toBeGreaterThan(Object.keys(samples).length);
});
