/** The small pure parts of the edge. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingFiles, writeAll } from '../../src/cli/atomic.js';
import { matchesGlob } from '../../src/cli/glob.js';
import { Refusal } from '../../src/cli/refusal.js';
import { parseCsv } from '../../src/letter/csv.js';
import { pictureSize } from '../../src/letter/picture.js';
import { folder, listing, png } from './run.js';

describe('matchesGlob', () => {
  it.each([
    ['草稿/**', '草稿/a/b.yaml', true],
    ['草稿/**', '正式/a.yaml', false],
    ['**/*.reply.{yaml,yml}', 'a.reply.yml', true],
    ['**/*.reply.{yaml,yml}', '甲/乙/a.reply.yaml', true],
    ['*.yaml', '甲/a.yaml', false],
    ['./第?号.yaml', '第七号.yaml', true],
    ['批复(稿)[2021].yaml', '批复(稿)[2021].yaml', true],
    ['a.yaml', 'abyaml', false],
  ])('%s, %s: %j', (pattern, path, wanted) => {
    expect(matchesGlob(pattern, path)).toBe(wanted);
  });
});

describe('parseCsv', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFF年份,"含,逗号"\n"两\n行","引""号"',
      [
        ['年份', '含,逗号'],
        ['两\n行', '引"号'],
      ],
    ],
    ['a\tb,c\nd\te', [['a\tb', 'c'], ['d\te']]],
    [
      'a\tb\nd\te',
      [
        ['a', 'b'],
        ['d', 'e'],
      ],
    ],
    [
      'a;b\n;',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    ['\n\na\n\n', [['a']]],
    ['', []],
    ['"never closed\n', [['never closed\n']]],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('reads back whatever was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', '\t', '甲', ' ') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          // The separator is seen in the first line; a head without quotes keeps it the comma.
          const all = [['甲', '乙'], ...rows];
          const text = all.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join(end);
          expect(parseCsv(text)).toEqual(all);
        },
      ),
    );
  });
});

describe('pictureSize', () => {
  const jpeg = (orientation?: number) => {
    const exif = Buffer.from([
      ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
      ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation ?? 1, 0, 0, 0, 0, 0, 0],
    ]);
    const frame = [0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
    return Buffer.from([0xff, 0xd8, ...(orientation ? exif : []), ...frame, 0xff, 0xd9]);
  };
  it('reads PNG and JPEG, and turns what lies on its side', () => {
    expect(pictureSize(png)).toEqual({ width: 1, height: 1 });
    expect(pictureSize(jpeg())).toEqual({ width: 40, height: 30 });
    expect(pictureSize(jpeg(1))).toEqual({ width: 40, height: 30 });
    expect(pictureSize(jpeg(6))).toEqual({ width: 30, height: 40 });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (noise, cut) => {
        pictureSize(noise);
        pictureSize(Buffer.concat([jpeg(6).subarray(0, cut), noise]));
        pictureSize(Buffer.concat([png.subarray(0, cut), noise]));
      }),
    );
  });
});

describe('waitingFiles', () => {
  it('touches no target before all are there, and leaves nothing behind when dropped', async () => {
    const cwd = folder({ 'a.txt': 'old' });
    const listeners = process.listenerCount('exit');
    const names = Array.from({ length: 20 }, (_, i) => `neu/${i}.txt`);
    for (const done of ['drop', 'commit'] as const) {
      const waiting = waitingFiles();
      for (const name of ['a.txt', ...names]) await waiting.add({ path: join(cwd, name), data: name });
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('old');
      expect(listing(cwd).filter((name) => name.endsWith('.tmp'))).toHaveLength(21);
      await waiting[done]();
      const there = done === 'drop' ? ['a.txt'] : ['a.txt', 'neu', ...names].sort();
      expect(listing(cwd)).toEqual(there);
    }
    expect(readFileSync(join(cwd, 'neu/7.txt'), 'utf8')).toBe('neu/7.txt');
    expect(process.listenerCount('exit')).toBe(listeners);
  });
});

describe('writeAll', () => {
  it('replaces, makes folders, keeps the permissions of what it replaces', async () => {
    const cwd = folder({ 'a.txt': 'old' });
    chmodSync(join(cwd, 'a.txt'), 0o640);
    await writeAll([
      { path: join(cwd, 'a.txt'), data: 'new' },
      { path: join(cwd, 'x/y/b.txt'), data: Buffer.from('b') },
    ]);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('new');
    expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(listing(cwd)).toEqual(['a.txt', 'x', 'x/y', 'x/y/b.txt']);
  });

  it('writes nothing at all when one file cannot be written', async () => {
    const cwd = folder({ file: '', 'a.txt': 'old' });
    const files = [join(cwd, 'a.txt'), join(cwd, 'neu/b.txt'), join(cwd, 'file/c.txt')].map((path) => ({
      path,
      data: 'new',
    }));
    await expect(writeAll(files)).rejects.toThrow(Refusal);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('old');
    expect(listing(cwd)).toEqual(['a.txt', 'file']);
  });

  it('says what is wrong with the name', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'dir'));
    const idOf = async (path: string): Promise<string> => {
      try {
        await writeAll([{ path, data: 'x' }]);
        return 'written';
      } catch (error) {
        return (error as Refusal).id;
      }
    };
    expect(await idOf(join(cwd, 'dir'))).toBe('cli/is-folder');
    expect(await idOf(join(cwd, '长'.repeat(300)))).toBe('cli/write-name-too-long');
    expect(existsSync(join(cwd, 'dir'))).toBe(true);
    writeFileSync(join(cwd, 'x'), '');
    expect(await idOf(join(cwd, 'x/y'))).toBe('cli/write-no-folder');
  });
});
