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

  it('makes letters in which nothing is to be found but that some are late', async () => {
    expect(await foundBy([year.at])).toEqual(['deadline']);
  });

  it('makes a list that fits them', async () => {
    const list = join(year.at, '交办台账.csv');
    expect(await foundBy(['--ledger', list, year.at])).toEqual(['deadline', 'ledger-late']);
  });
});

/** The codes of what lint says. */
async function foundBy(args: string[]): Promise<string[]> {
  const { code, out } = await reply(['lint', '--format', 'json', ...args]);
  expect(code).toBe(0);
  const { files } = JSON.parse(out) as { files: { messages: { code: string }[] }[] };
  return [...new Set(files.flatMap((f) => f.messages).map((m) => m.code))].sort();
}
