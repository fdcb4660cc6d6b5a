import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/export/entry.js';
import { nameKey } from '../../src/export/names.js';
import { type Conflict, planOutputs } from '../../src/export/plan.js';
import { parseShard, shares } from '../../src/export/shard.js';

const entry = (source: string, docNumber: string, more: Partial<Entry> = {}): Entry => ({
  source,
  genre: 'reply',
  docNumber,
  itemNumbers: [],
  items: 1,
  proposers: [],
  addressees: ['甲'],
  copies: [],
  issuers: [],
  cohosts: [],
  outputs: {},
  ...more,
});

const conflicts = (entries: Entry[], pattern = '{文号}', taken?: Map<string, string>): Conflict[] =>
  planOutputs(entries, ['md'], pattern, taken).conflicts;

describe('planOutputs', () => {
  it('gives a file for each format and copy', () => {
    const { letters } = planOutputs(
      [entry('a', '一号', { copies: ['乙'] })],
      ['pdf', 'md'],
      '{年}/{文号}_{主送}',
    );
    expect(letters[0]!.outputs).toEqual([
      { format: 'pdf', path: '一号_甲.pdf' },
      { format: 'pdf', to: '乙', path: '一号_乙.pdf' },
      { format: 'md', path: '一号_甲.md' },
      { format: 'md', to: '乙', path: '一号_乙.md' },
    ]);
  });

  it.each([
    ['the same name', [entry('a', '一号'), entry('b', '一号')], 'same'],
    ['names that differ in case', [entry('a', 'Ab'), entry('b', 'aB')], 'case'],
    ['two copies of one name', [entry('a', '一号', { copies: ['乙', '乙'] })], 'same'],
    ['no name', [entry('a', '')], 'empty'],
  ] as [string, Entry[], string][])('refuses %s', (_, entries, conflict) => {
    expect(conflicts(entries)).toMatchObject([{ conflict, first: 'a' }]);
  });

  it('takes composed and decomposed characters for one', () => {
    // Names come out composed, whatever the letters have.
    expect(conflicts([entry('a', '\u00e9'), entry('b', 'e\u0301')])).toMatchObject([{ conflict: 'same' }]);
  });

  it('refuses a file where another needs a folder', () => {
    const [a, b] = [entry('a', 'x.md', { session: '' }), entry('b', 'y', { session: 'x.md' })];
    expect(conflicts([{ ...a, docNumber: 'x' }, b], '{届次}/{文号}')).toMatchObject([
      { conflict: 'folder', path: 'x.md' },
    ]);
  });

  it('refuses names that others have', () => {
    const taken = new Map([[nameKey('一号.md'), 'old']]);
    expect(conflicts([entry('a', '一号')], '{文号}', taken)).toEqual([
      { conflict: 'taken', path: '一号.md', first: 'a', by: 'old' },
    ]);
  });
});

describe('shares', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `2026/${i}.reply.yaml`);
  const sizes = (share: number[], count: number): number[] =>
    Array.from({ length: count }, (_, i) => share.filter((s) => s === i + 1).length);

  it.each([1, 2, 3, 8, 50, 1000])('of %i are disjoint, whole and balanced', (count) => {
    const share = shares(names, count);
    expect(share.every((s) => s >= 1 && s <= count)).toBe(true);
    expect(share).toHaveLength(names.length);
    const all = sizes(share, count);
    expect(Math.max(...all)).toBeLessThanOrEqual(Math.ceil((names.length / count) * 1.05));
  });

  it('do not hang on the order, and one letter more moves hardly any other', () => {
    const before = new Map(shares(names, 8).map((s, i) => [names[i]!, s]));
    const backwards = [...names].reverse();
    expect(shares(backwards, 8)).toEqual(backwards.map((name) => before.get(name)));
    const more = [...names, '2026/new.reply.yaml'];
    const moved = shares(more, 8).filter((s, i) => i < names.length && s !== before.get(names[i]!)).length;
    expect(moved).toBeLessThan(names.length * 0.02);
  });

  it('are written i/n', () => {
    expect(parseShard('2/8')).toEqual({ index: 2, count: 8 });
    for (const bad of ['0/8', '9/8', '2', '2/0', '-1/2', '1.5/2', ''])
      expect(parseShard(bad)).toBeUndefined();
  });
});
