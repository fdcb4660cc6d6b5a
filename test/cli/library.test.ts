/** The library as a program sees it: the built package, by its own name. The example of docs/api.md runs here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fuhan from '../../src/index.js';
import { letter, png, reply, root } from './run.js';

const bad = letter({ 文号: '青教函[2026]12号' });

describe('library', () => {
  it('parses, or says why not', () => {
    const good = fuhan.parse(letter());
    expect(good.letter?.issuers[0]?.text).toBe('青岚市教育局');
    expect(good.diagnostics).toEqual([]);
    const wrong = fuhan.parse(new Uint8Array([1, 0, 2]));
    expect(wrong.letter).toBeUndefined();
    expect(wrong.diagnostics.map((d) => d.code)).toEqual(['decode/binary']);
    expect(fuhan.parse(bad).letter).toBeDefined();
  });

  it('lints, with places', () => {
    const [d] = fuhan.lint(bad);
    expect(d).toMatchObject({ code: 'docno-bracket', severity: 'error', pointer: '/文号' });
    expect(bad.slice(d!.range!.start, d!.range!.end)).toBe('[2026]');
    expect(fuhan.position(bad, d!.range!.start)).toEqual({ line: 2, column: 8 });
    expect(fuhan.message(d!)).toMatch(/六角括号/u);
    expect(fuhan.message(d!, 'en')).not.toBe(fuhan.message(d!));
    expect(fuhan.lint(bad, { rules: { 'docno-bracket': 'off' } })).toEqual([]);
    expect(fuhan.applyFixes(bad, [d!.fix!], { unsafe: false }).text).toBe(letter());
  });

  it('composes every printed word', () => {
    const { composed } = fuhan.compose(letter());
    expect(composed?.meta.title).toBe('青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函');
    expect(fuhan.compose(letter({ 成文日期: '' })).composed).toBeUndefined();
  });

  it('renders to the bytes that the command gives', async () => {
    const faces = await fuhan.loadFaces({ use: 'bundled', families: fuhan.standardProfile().fonts });
    for (const format of ['pdf', 'docx', 'md', 'html', 'txt'] as const) {
      const { data, diagnostics } = await fuhan.render(letter(), format, { faces });
      expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      const { stdout } = await reply(
        ['render', '-', '-t', format, '--config', join(root, 'test/cli/bundled.config.yaml')],
        { input: [letter()] },
      );
      expect(stdout.equals(data!), format).toBe(true);
    }
  });

  it('takes files from memory', async () => {
    const text = letter({ 正文: '\n  - 第一段。\n  - 图片: 章.png' });
    const missing = await fuhan.render(text, 'md');
    expect(missing.data).toBeUndefined();
    expect(missing.diagnostics.map((d) => d.code)).toContain('layout/file-missing');
    const found = await fuhan.render(text, 'md', { files: new Map([['章.png', png]]) });
    expect(found.data).toBeDefined();
  });

  it('pours a letter into an office’s file, and gives the source back', async () => {
    const bytes = new TextEncoder().encode(letter());
    const office = readFileSync(join(root, 'templates/letterhead/信头.docx'));
    const { data } = await fuhan.render(bytes, 'docx', { letterhead: office });
    expect(await fuhan.extract(data!)).toEqual({ format: 'docx', state: 'ours', source: bytes });
    expect(await fuhan.extract(office)).toBe('foreign');
    await expect(fuhan.render(bytes, 'docx', { letterhead: bytes })).rejects.toBeInstanceOf(
      fuhan.LetterheadFault,
    );
  });

  it('compares a file of every kind with its letter', async () => {
    const other = letter({ 文号: '青教函〔2026〕13号' });
    for (const format of ['docx', 'md', 'html', 'txt'] as const) {
      const { data } = await fuhan.render(letter(), format, { format: 'document' });
      const off = async (against: string): Promise<string[]> =>
        (await fuhan.verify(data!, { against })).deviations
          .filter((d) => d.severity === 'error')
          .map((d) => d.check);
      expect(await off(letter()), format).toEqual([]);
      expect(await off(other), format).toContain('text-changed');
      await expect(fuhan.verify(data!, { against: '' })).rejects.toThrow(TypeError);
      const alone = fuhan.verify(data!);
      if (format === 'docx') expect(await alone).toMatchObject({ kind: 'docx', compared: true });
      else await expect(alone).rejects.toThrow(TypeError);
    }
    await expect(fuhan.verify(png)).rejects.toBeInstanceOf(fuhan.UnreadableDocument);
  });

  it('stops at errors unless told not to, and wants faces for PDF', async () => {
    expect((await fuhan.render(bad, 'md')).data).toBeUndefined();
    expect((await fuhan.render(bad, 'md', { allowErrors: true })).data).toBeDefined();
    await expect(fuhan.render(letter(), 'pdf')).rejects.toThrow(TypeError);
  });

  it('the built package exports the same names', async () => {
    const built = (await import(join(root, 'dist/index.js'))) as object;
    expect(Object.keys(built).sort()).toEqual(Object.keys(fuhan).sort());
  });

  it('the example in docs/api.md runs', async () => {
    const code = /```js\n(.*?)```/su.exec(readFileSync(join(root, 'docs/api.md'), 'utf8'))![1]!;
    const body = code
      .replace(/^import .* from 'node:fs';$/mu, '')
      .replace(/^import (\{.*\}) from 'fuhan';$/mu, 'const $1 = fuhan;');
    expect(body).not.toContain('import ');
    const lines: string[] = [];
    const written = new Map<string, Uint8Array>();
    const AsyncFunction = (async () => {}).constructor as new (
      ...args: string[]
    ) => (...args: unknown[]) => Promise<void>;
    await new AsyncFunction('fuhan', 'console', 'readFileSync', 'writeFileSync', body)(
      fuhan,
      { log: (line: string) => lines.push(line) },
      () => Buffer.from(bad),
      (name: string, data: Uint8Array) => written.set(name, data),
    );
    expect(lines.join('\n')).toContain('2:8');
    expect(Buffer.from(written.get('letter.pdf')!).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
