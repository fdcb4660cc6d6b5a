/** The examples, the templates and every letter that README and docs/format.md print. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { painter } from '../src/cli/colour.js';
import type { Language } from '../src/core/messages/index.js';
import {
  applyFixes,
  type FaceSet,
  lint,
  loadFaces,
  message,
  render,
  schemas,
  standardProfile,
} from '../src/index.js';
import { stylish } from '../src/report/stylish.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
// year/ makes letters and has none: test/export/year.test.ts.
const examples = readdirSync(join(root, 'examples'))
  .filter((name) => name !== 'year')
  .sort();
const templates = readdirSync(join(root, 'templates/letters')).sort();

let loading: Promise<FaceSet> | undefined;
function faces(): Promise<FaceSet> {
  loading ??= loadFaces({ use: 'bundled', families: standardProfile().fonts });
  return loading;
}

/** What lint says, without the hints of severity `info` when asked so. */
function said(text: string, { infos = true } = {}): string[] {
  return lint(text)
    .filter((d) => infos || d.severity !== 'info')
    .map((d) => `${d.code}: ${message(d)}`);
}

/** PDF and DOCX are made, whole; gives the number of pages. */
async function expectPapers(text: string, files: Map<string, Uint8Array>): Promise<number> {
  const pdf = await render(text, 'pdf', { files, faces: await faces() });
  expect(pdf.pages).toBeGreaterThan(0);
  expect(Buffer.from(pdf.data!).toString('latin1')).toMatch(/^%PDF-.*%%EOF\s*$/su);
  const docx = await render(text, 'docx', { files });
  expect(Buffer.from(docx.data!).toString('latin1')).toMatch(/^PK.*word\/document\.xml/su);
  return pdf.pages!;
}

describe('examples', () => {
  it.each(examples)('%s is clean and gives its Markdown, plain text, HTML, PDF and DOCX', async (name) => {
    const folder = join('examples', name);
    const text = read(join(folder, `${name}.reply.yaml`));
    expect(said(text)).toEqual([]);
    const beside = readdirSync(join(root, folder)).filter((f) => f.endsWith('.csv'));
    const files = new Map(beside.map((f) => [f, readFileSync(join(root, folder, f))]));
    for (const format of ['md', 'txt', 'html'] as const) {
      const { data } = await render(text, format, { files });
      const expected = join(root, folder, `${name}.${format}`);
      const written = Buffer.from(data!).toString();
      if (process.env.UPDATE === '1') writeFileSync(expected, written);
      expect(written, 'UPDATE=1 rewrites it').toBe(readFileSync(expected, 'utf8'));
    }
    const pages = await expectPapers(text, files);
    const pictures = readdirSync(join(root, folder)).filter((f) => /-[0-9]+\.png$/u.test(f));
    expect(pictures.length, 'node scripts/pictures.mjs makes them').toBe(pages);
  });

  it.each(templates)('template %s has no errors and renders', async (name) => {
    const text = read(join('templates/letters', name));
    expect(said(text, { infos: false })).toEqual([]);
    await expectPapers(text, new Map());
  });
});

const documents = ['README.md', 'README.zh-CN.md', 'docs/format.md'];
const blocks = documents.flatMap((path) =>
  [...read(path).matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text]) => ({ path, text: text! })),
);
const letters = blocks.filter(({ text }) => text.startsWith('# 完整的信\n'));
const fragments = blocks.filter(({ text }) => !text.startsWith('# 完整的信\n'));
const whole = letters[0]!.text;

/** The fields of a letter, each with its lines; comments before the first field go with it. */
function fields(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(?:^#.*\n)*^([^\s#:-]+):.*\n(?:^(?:[ -].*)?\n)*/gmu)].map(([all, key]) => [key!, all]),
  );
}

describe('letters in the documents', () => {
  it.each(letters)('a whole letter in $path is clean', ({ text }) => {
    expect(said(text)).toEqual([]);
  });

  it('docs/format.md explains every field', () => {
    const names = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node) for (const name of Object.keys(node.properties as object)) names.add(name);
      Object.values(node).forEach(visit);
    };
    visit(schemas.reply);
    expect(names.size).toBeGreaterThan(30);
    const text = read('docs/format.md');
    expect([...names].filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });

  it('there are whole letters and fragments', () => {
    expect(letters.length).toBeGreaterThan(1);
    expect(fragments.length).toBeGreaterThan(10);
  });

  it.each(fragments)('fragment of $path fits into the letter:\n$text', ({ text }) => {
    const own = fields(text);
    expect([...own.values()].join('')).toBe(text);
    const merged = [...new Map([...fields(whole), ...own]).values()].join('');
    expect(said(merged, { infos: false })).toEqual([]);
  });
});

describe('common slips in README.zh-CN.md', () => {
  const rows = [...read('README.zh-CN.md').matchAll(/^\| `([^`]+)` \| (.+?) \| (.+?) \| (自动)? *\|$/gmu)];

  it('has a table', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows.map(([, wrong, says, right, fix]) => ({ wrong, says, right, fix })))('$wrong', (row) => {
    const { wrong, says, right, fix } = row as Record<'wrong' | 'says' | 'right', string> & { fix?: string };
    // The row whose first word the slip, or what it should have been, begins with.
    const key = /^`\s*(?:- )?([^\s:]+):/u.exec(right)![1]!;
    const line = whole.split('\n').findIndex((l) => new RegExp(`^\\s*(?:- )?${key}:`, 'u').test(l));
    expect(line).toBeGreaterThan(0);
    const found = lint(whole.split('\n').with(line, wrong).join('\n'));
    expect(found.map((d) => message(d))).toEqual([says]);
    expect(found[0]!.fix?.safety === 'safe').toBe(fix !== undefined);
  });
});

describe('the tour in README', () => {
  const slips = read('scripts/pictures/答复.reply.yaml');
  const fixes = lint(slips).flatMap((d) => d.fix ?? []);
  const fixed = applyFixes(slips, fixes, { unsafe: false }).text;

  async function screen(text: string, language: Language): Promise<string> {
    return stylish({
      files: [{ path: '答复.reply.yaml', text, diagnostics: lint(text) }],
      language,
      paint: await painter(false),
      frames: true,
      ambiguous: 'narrow',
    });
  }

  it('shows what the command says', async () => {
    const zh = read('README.zh-CN.md');
    expect(zh).toContain(`\n\`\`\`\n${await screen(slips, 'zh')}\`\`\`\n`);
    expect(zh).toContain(`\n\`\`\`\n${await screen(fixed, 'zh')}\`\`\`\n`);
    expect(read('README.md')).toContain(`\n\`\`\`\n${await screen(fixed, 'en')}\`\`\`\n`);
  });

  it('ends with a clean letter', () => {
    expect(said(fixed.replace('2026-06-31', '2026-06-30'))).toEqual([]);
  });
});
