import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { builtCharacters, gb2312, standardHanzi } from '../../scripts/fonts/characters.mjs';
// @ts-expect-error a plain script without types
import { buildFonts } from '../../scripts/fonts.mjs';
import { fontFolder, openBuilt } from './built.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(new URL('manifest.json', fontFolder), 'utf8')) as {
  stamp: string;
  fonts: { role: string; file: string; sha256: string; size: number }[];
};
const scratch = mkdtempSync(join(tmpdir(), 'fuhan-set-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const isHanzi = (c: number): boolean => c >= 0x4e00 && c <= 0x9fff;

test('the lists are whole', () => {
  expect([...(gb2312() as Set<number>)].filter(isHanzi)).toHaveLength(6763);
  expect((standardHanzi() as Set<number>).size).toBe(8105);
  // The first characters of its three levels, and one outside the basic plane.
  for (const char of '一乙蚕亍祎𬌗') expect(standardHanzi()).toContain(char.codePointAt(0));
});

test('every built face has every hanzi of both lists, and all of ASCII', () => {
  const hanzi = [...(gb2312() as Set<number>)].filter(isHanzi);
  const wanted = [
    ...Array.from({ length: 95 }, (_, i) => 32 + i),
    ...hanzi,
    ...(standardHanzi() as Set<number>),
  ];
  for (const { file } of manifest.fonts) {
    const font = openBuilt(file);
    expect([file, wanted.filter((c) => font.glyph(c) === 0)]).toEqual([file, []]);
  }
});

test('the built 楷体 keeps more than the lists', () => {
  const listed = new Set(builtCharacters() as number[]);
  expect(listed.has(0x9814)).toBe(false);
  const font = openBuilt('LXGWWenKai-Regular.ttf');
  for (const char of '頔𠮷㛃') expect(font.glyph(char.codePointAt(0)!)).toBeGreaterThan(0);
});

test('the manifest describes the files, and each family has its licence beside it', () => {
  expect(manifest.fonts.map((f) => f.role)).toEqual(['fangsong', 'kaiti', 'xiaobiaosong', 'songti', 'heiti']);
  for (const { file, sha256, size } of manifest.fonts) {
    const bytes = readFileSync(new URL(file, fontFolder));
    expect([file, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      file,
      size,
      sha256,
    ]);
    const licence = readFileSync(new URL(`LICENSE-${file.split('-')[0]}.txt`, fontFolder), 'utf8');
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    // Names that a licence reserves may not be kept by a changed font.
    const reserved = /Reserved Font Names? ([^\n]*)/i.exec(licence.split('-----')[0]!)?.[1] ?? '';
    expect(
      Array.from(reserved.matchAll(/['‘"]([^'’"]+)['’"]/g), ([, name]) => file.includes(name!)),
    ).not.toContain(true);
  }
});

test('a set that is there is not built again', async () => {
  const lines: string[] = [];
  expect(await buildFonts(root, (line: string) => lines.push(line))).toBe(false);
  expect(lines).toEqual([]);
});

test('what a killed build left is cleared away, and a half set is built anew to the same bytes', async () => {
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'), 'junction');
  // No process has this number: the left-over of a build that was killed.
  mkdirSync(join(scratch, 'dist/.fonts-99999999'), { recursive: true });
  mkdirSync(join(scratch, 'dist/fonts'));
  writeFileSync(join(scratch, 'dist/fonts/manifest.json'), JSON.stringify(manifest));
  expect(await buildFonts(scratch)).toBe(true);
  expect(readdirSync(join(scratch, 'dist'))).toEqual(['fonts']);
  expect(JSON.parse(readFileSync(join(scratch, 'dist/fonts/manifest.json'), 'utf8'))).toEqual(manifest);
  expect(existsSync(join(scratch, 'dist/fonts/LICENSE-LXGWWenKai.txt'))).toBe(true);
});
