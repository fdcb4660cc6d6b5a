import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/export/entry.js';
import {
  emptyManifest,
  type LetterRecord,
  readJournal,
  readManifest,
  replaceRecord,
  settle,
  writeManifest,
} from '../../src/export/manifest.js';

const record = (version: string, paths: string[] = ['a.md', 'a.txt']): LetterRecord => ({
  source: `source ${version}`,
  files: {},
  settings: 's',
  program: 'p',
  entry: {} as Entry,
  outputs: paths.map((path) => ({
    format: path.endsWith('md') ? 'md' : 'txt',
    path,
    sha256: `${path} ${version}`,
  })),
});
const disk = (files: Record<string, string>) => (path: string) => files[path] && `${path} ${files[path]}`;

describe('settle', () => {
  it.each([
    ['nothing came', {}, { 'a.md': '1', 'a.txt': '1' }, 'source 1', ['1', '1']],
    ['all came', {}, { 'a.md': '2', 'a.txt': '2' }, 'source 2', ['2', '2']],
    ['one came', {}, { 'a.md': '2', 'a.txt': '1' }, '', ['2', '1']],
  ] as const)('%s', (_, __, files, source, versions) => {
    const manifest = emptyManifest();
    manifest.letters.a = record('1');
    settle(manifest, [{ key: 'a', record: record('2') }], disk(files));
    expect(manifest.letters.a.source).toBe(source);
    expect(manifest.letters.a.outputs.map(({ sha256 }) => sha256.split(' ')[1])).toEqual(versions);
  });

  it('knows of a new letter only what is there', () => {
    const manifest = emptyManifest();
    settle(manifest, [{ key: 'a', record: record('1') }], disk({}));
    expect(manifest.letters).toEqual({});
    settle(manifest, [{ key: 'a', record: record('1') }], disk({ 'a.txt': '1' }));
    expect(manifest.letters.a).toMatchObject({ source: '', outputs: [{ path: 'a.txt' }] });
  });
});

describe('replaceRecord', () => {
  it('leaves old names behind, and takes them back', () => {
    const manifest = emptyManifest();
    replaceRecord(manifest, 'a', record('1', ['a.md']));
    replaceRecord(manifest, 'a', record('2', ['b.md']));
    expect(manifest.left).toEqual({ 'a.md': { sha256: 'a.md 1', source: 'a' } });
    replaceRecord(manifest, 'a', record('3', ['a.md']));
    expect(Object.keys(manifest.left)).toEqual(['b.md']);
  });

  it('keeps other formats of the same making', () => {
    const manifest = emptyManifest();
    replaceRecord(manifest, 'a', record('1', ['a.md']));
    replaceRecord(manifest, 'a', record('1', ['a.txt']));
    expect(manifest.letters.a!.outputs.map(({ path }) => path)).toEqual(['a.txt', 'a.md']);
    replaceRecord(manifest, 'a', record('2', ['a.txt']));
    expect(Object.keys(manifest.left)).toEqual(['a.md']);
  });
});

describe('the file', () => {
  it('comes back as it was', () => {
    const manifest = emptyManifest();
    manifest.letters['../b'] = record('1');
    manifest.letters['../a'] = record('2');
    manifest.left['old.md'] = { sha256: 'x', source: '../a' };
    const text = [...writeManifest(manifest)].join('');
    expect(readManifest(text)).toEqual(manifest);
    expect(text.indexOf('../a')).toBeLessThan(text.indexOf('../b'));
    expect(readManifest([...writeManifest(emptyManifest())].join(''))).toEqual(emptyManifest());
  });
  it('is not guessed at', () => {
    expect(readManifest('{')).toBe('damaged');
    expect(readManifest('{"format": "other"}')).toBe('damaged');
    expect(readManifest('{"format": "reply-export", "version": 2}')).toBe('newer');
  });
  it('has a journal whose torn last line is none', () => {
    const line = JSON.stringify({ key: 'a', record: record('1') });
    expect(readJournal(`${line}\n${line.slice(0, 40)}`)).toHaveLength(1);
  });
});
