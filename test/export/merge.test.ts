import { expect, it } from 'vitest';
import type { Entry } from '../../src/export/entry.js';
import { emptyManifest, type LetterRecord, type RunRecord } from '../../src/export/manifest.js';
import { type Joined, joinShares, type Share } from '../../src/export/merge.js';
import { wholeOf } from '../../src/export/shard.js';

const record = (name: string, fields: Partial<LetterRecord> = {}): LetterRecord => ({
  source: 'a',
  files: {},
  settings: 's',
  program: '1',
  entry: { source: `../${name}` } as Entry,
  outputs: [{ format: 'md', path: `${name}.md`, sha256: 'x' }],
  ...fields,
});

function share(
  index: number,
  names: string[],
  fields: Partial<LetterRecord> = {},
  run: Partial<RunRecord> = {},
): Share {
  const manifest = emptyManifest();
  for (const name of names) manifest.letters[`../${name}`] = record(name, fields);
  const whole: RunRecord = {
    share: [index, 2],
    whole: wholeOf(['1', '2', '3']),
    root: '..',
    formats: ['md'],
    letters: Object.fromEntries(names.map((name) => [name, `../${name}`])),
    unmade: {},
    ...run,
  };
  return { folder: `s${index}`, path: `/s${index}`, manifest, run: whole };
}

const found = (...shares: Share[]): unknown => {
  const joined = joinShares(shares) as Joined;
  return joined.findings;
};

it.each<[string, Share[], unknown[]]>([
  ['nothing', [share(1, ['1', '2']), share(2, ['3'])], []],
  [
    'a letter that no share had',
    [share(1, ['1']), share(2, ['3'])],
    [{ found: 'letters', all: 3, joined: 2 }],
  ],
  [
    'a letter in two shares',
    [share(1, ['1', '2']), share(2, ['2', '3'])],
    [{ found: 'letter-twice', letter: '2', first: 's1', second: 's2' }],
  ],
  [
    'two versions of the program',
    [share(1, ['1', '2']), share(2, ['3'], { program: '2' })],
    [{ found: 'program', programs: ['1', '2'] }],
  ],
  [
    'other formats',
    [share(1, ['1', '2']), share(2, ['3'], {}, { formats: ['md', 'txt'] })],
    [{ found: 'formats' }],
  ],
])('finds %s', (_, shares, findings) => {
  expect(found(...shares)).toEqual(findings);
});

it('takes a letter that one share made for made, whatever another could not', () => {
  const unmade = share(2, ['2', '3'], {}, { unmade: { '../2': null } });
  const joined = joinShares([unmade, share(1, ['1', '2'])]) as Joined;
  expect(joined.unmade.size).toBe(0);
  expect(joined.letters.map(({ name, share: { folder } }) => [name, folder])).toEqual([
    ['1', 's1'],
    ['2', 's1'],
    ['3', 's2'],
  ]);
});

it('takes letters of this run only: what an earlier one left in the manifest is not of the share', () => {
  const first = share(1, ['1', '2', '9']);
  delete first.run.letters['9'];
  expect((joinShares([first, share(2, ['3'])]) as Joined).letters.map((l) => l.name)).toEqual([
    '1',
    '2',
    '3',
  ]);
});

it('joins nothing when shares are of other letters, or of other parts of them', () => {
  const others = share(2, ['3'], {}, { whole: wholeOf(['1', '2', '4']) });
  for (const second of [others, share(2, ['3'], {}, { share: [2, 3] })])
    expect(joinShares([share(1, ['1', '2']), second])).toEqual({
      fault: 'others',
      first: 's1',
      second: 's2',
    });
});
