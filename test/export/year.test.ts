/** examples/year: an invented year that tests, pictures and readers can have as often as they like. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, reply, root } from '../cli/run.js';

function made(seed?: string): { at: string; files: Map<string, string> } {
  const at = folder();
  execFileSync(process.execPath, [join(root, 'examples/year/generate.mjs'), at, ...(seed ? [seed] : [])]);
  return { at, files: new Map(readdirSync(at).map((name) => [name, readFileSync(join(at, name), 'utf8')])) };
}

describe('examples/year/generate.mjs', () => {
  const year = made();

  it('makes 200 letters and their list, the same for the same seed, others for another', () => {
    expect([...year.files.keys()].filter((name) => name.endsWith('.reply.yaml'))).toHaveLength(200);
    expect(made('2026').files).toEqual(year.files);
    expect(made('7').files).not.toEqual(year.files);
  });

  it('makes letters in which nothing is to be found, together or alone', async () => {
    expect(await reply(['lint', '--fail-on', 'info', year.at])).toMatchObject({ code: 0 });
  });

  it('makes a list that fits them: nothing but late answers', async () => {
    const list = join(year.at, '交办台账.csv');
    const { out } = await reply(['lint', '--format', 'json', '--ledger', list, year.at]);
    const found = (JSON.parse(out) as { files: { messages: { code: string }[] }[] }).files.flatMap(
      (f) => f.messages,
    );
    expect(new Set(found.map((m) => m.code))).toEqual(new Set(['ledger-late']));
    expect(found.length).toBeLessThan(40);
  });
});
