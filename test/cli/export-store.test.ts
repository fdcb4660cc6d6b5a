/** A disk that fails in the middle: what is in place is known, and the next run goes on. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/cli/export/content.js';
import { type Finished, lookInto, openStore, type Store } from '../../src/cli/export/store.js';
import { Refusal } from '../../src/cli/refusal.js';
import type { Entry } from '../../src/export/entry.js';
import { folder, listing } from './run.js';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, renameSync: vi.fn(real.renameSync), fsyncSync: vi.fn(real.fsyncSync) };
});

afterEach(() => vi.restoreAllMocks());

const keys = new Set(['a', 'b']);

function finished(store: Store, key: string, version: string): Finished {
  const outputs = (['md', 'txt'] as const).map((format) => ({
    format,
    path: `${key}.${format}`,
    sha256: sha256(`${key} ${format} ${version}`),
  }));
  const temporaries = outputs.map(({ format }) => join(store.staging, `${key}-${format}`));
  for (const [i, { format }] of outputs.entries())
    fs.writeFileSync(temporaries[i]!, `${key} ${format} ${version}`);
  const record = { source: version, files: {}, settings: '', program: '', entry: {} as Entry, outputs };
  return { key, record, temporaries };
}

function fail(code: string, after: number): void {
  let calls = 0;
  const real = vi.mocked(fs.renameSync).getMockImplementation()!;
  vi.mocked(fs.renameSync).mockImplementation((from, to) => {
    if (calls++ === after) throw Object.assign(new Error(code), { code });
    real(from, to);
  });
}

/** What is on disk is what the manifest says. */
function expectTruth(dir: string): void {
  const told = Object.values(lookInto(dir).manifest.letters).flatMap((l) => l.outputs);
  const there = listing(dir).filter((f) => /^[ab]\./u.test(f));
  expect(told.map(({ path }) => path).sort()).toEqual(there);
  for (const { path, sha256: hash } of told) expect(sha256(fs.readFileSync(join(dir, path)))).toBe(hash);
}

describe('commit', () => {
  it.each([0, 1, 2, 3])('stops at a full disk after %i renames, and says what is there', (after) => {
    const dir = folder();
    const first = openStore(dir, lookInto(dir), keys, false);
    first.commit([finished(first, 'a', '1'), finished(first, 'b', '1')]);
    first.close(false);
    const second = openStore(dir, lookInto(dir), keys, false);
    const batch = [finished(second, 'a', '2'), finished(second, 'b', '2')];
    fail('ENOSPC', after);
    expect(() => second.commit(batch)).toThrow(Refusal);
    expectTruth(dir);
    second.close(false);
    const third = openStore(dir, lookInto(dir), keys, false);
    // Half of a letter is no edit of somebody's.
    const { aside } = third.commit([finished(third, 'a', '3'), finished(third, 'b', '3')]);
    third.close(false);
    expect(aside).toEqual(new Map());
    expectTruth(dir);
    expect(listing(dir)).toEqual(['a.md', 'a.txt', 'b.md', 'b.txt', 'reply-manifest.json']);
  });

  it('goes on with the next letter when one file is open elsewhere', () => {
    const dir = folder();
    const store = openStore(dir, lookInto(dir), keys, false);
    const batch = [finished(store, 'a', '1'), finished(store, 'b', '1')];
    fail('EBUSY', 1);
    const { unplaced } = store.commit(batch);
    expect([...unplaced]).toEqual([['a', { path: 'a.txt', code: 'EBUSY' }]]);
    store.close(false);
    expectTruth(dir);
    expect(listing(dir)).toEqual(['a.md', 'b.md', 'b.txt', 'reply-manifest.json']);
  });

  it('puts nothing in place that the journal could not take', () => {
    const dir = folder();
    const store = openStore(dir, lookInto(dir), keys, false);
    const batch = [finished(store, 'a', '1')];
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => {
      throw Object.assign(new Error(), { code: 'ENOSPC' });
    });
    expect(() => store.commit(batch)).toThrow(Refusal);
    expect(listing(dir).filter((f) => f.endsWith('.md'))).toEqual([]);
    store.close(false);
    expectTruth(dir);
  });
});
