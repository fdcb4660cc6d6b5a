import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { sourceOf, viewOf } from '../../src/fonts/bytes.js';
import { FontSetError, loadFaces } from '../../src/fonts/load.js';
import { readSfnts } from '../../src/fonts/sfnt.js';
import { fontFolder, readBuilt, wantedFamilies } from './built.js';

const folder = mkdtempSync(join(tmpdir(), 'fuhan-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with one file, given the bytes of a font. */
function folderWith(name: string, bytes: Uint8Array): string {
  const made = mkdtempSync(join(folder, 'dir-'));
  writeFileSync(join(made, name), bytes);
  return made;
}

const bundled = () => loadFaces({ use: 'bundled', families: wantedFamilies });

test('rare characters of names are all there, each from a face that has it', async () => {
  const faces = await bundled();
  const chosen = Array.from('喆堃镕昇玥翀旻珺瑀祎犇鋆赟曌㛃鄠𠮷頔', (char) => {
    const face = faces.pick('fangsong', char.codePointAt(0)!);
    return [char, face?.glyph(char.codePointAt(0)!) !== 0 && face?.family];
  });
  expect(Object.fromEntries(chosen)).toMatchObject({
    喆: 'LXGW WenKai Light',
    堃: 'LXGW WenKai Light',
    镕: 'LXGW WenKai Light',
    㛃: 'LXGW WenKai Light',
    𠮷: 'LXGW WenKai',
    頔: 'LXGW WenKai',
  });
  expect(chosen.map(([, family]) => family)).not.toContain(false);
});

test('every role has every symbol that letters use', async () => {
  const faces = await bundled();
  const symbols = '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·①⑳㈠㈩ⅠⅫ★※℃㎡㎏№％‰×÷±°→○●△□αβ';
  for (const role of ['fangsong', 'xiaobiaosong', 'heiti', 'kaiti', 'songti'] as const) {
    const missing = Array.from(symbols).filter((char) => !faces.pick(role, char.codePointAt(0)!));
    expect([role, missing]).toEqual([role, []]);
  }
});

test('marks and digits of the built body fill their cells', async () => {
  const faces = await bundled();
  const width = (char: string): number =>
    faces.pick('fangsong', char.codePointAt(0)!)!.advance(char.codePointAt(0)!);
  for (const char of '函，。“”‘’—…·（）《》〔〕①') expect([char, width(char)]).toEqual([char, 1]);
  expect(width('0')).toBeLessThan(0.6);
});

test('every substitution is told, in the order of the roles', async () => {
  const { substitutions } = await bundled();
  expect(substitutions.map((s) => [s.role, s.used])).toEqual([
    ['fangsong', 'LXGW WenKai Light'],
    ['xiaobiaosong', 'Noto Serif SC SemiBold'],
    ['heiti', 'Noto Sans SC Medium'],
    ['kaiti', 'LXGW WenKai'],
    ['songti', 'Noto Serif SC'],
    ['latin', 'Noto Serif SC'],
  ]);
});

test('a font of a folder from the config comes first, also with use: bundled', async () => {
  const dirs = [folderWith('body.ttf', readBuilt('LXGWWenKai-Light.ttf'))];
  const families = { ...wantedFamilies, fangsong: ['不在的字体', 'lxgw wenkai light'] };
  const faces = await loadFaces({ use: 'bundled', dirs, families });
  expect(faces.face('fangsong')).toMatchObject({ family: 'LXGW WenKai Light', origin: 'config' });
  expect(faces.face('fangsong').id).not.toBe((await bundled()).face('fangsong').id);
  expect(faces.substitutions.map((s) => s.role)).not.toContain('fangsong');
});

test('fonts of the system are used with use: system only', async () => {
  const systemDirs = [folderWith('hei.ttf', readBuilt('NotoSansSC-Medium.ttf')), join(folder, 'not-there')];
  const families = { ...wantedFamilies, heiti: ['Noto Sans SC Medium'] };
  const system = await loadFaces({ use: 'system', systemDirs, families });
  expect(system.face('heiti').origin).toBe('system');
  const without = await loadFaces({ use: 'bundled', systemDirs, families });
  expect(without.face('heiti').origin).toBe('bundled');
});

test('a truncated font and one that may not be embedded are passed over and named', async () => {
  const hei = readBuilt('NotoSansSC-Medium.ttf');
  const kai = readBuilt('LXGWWenKai-Light.ttf');
  viewOf(kai).setUint16(readSfnts(sourceOf(kai))[0]!.tables.get('OS/2')!.offset + 8, 2);
  const dirs = [
    folderWith('hei.ttf', hei.subarray(0, 500_000)),
    folderWith('kai.ttf', kai),
    folderWith('garbage.ttf', new TextEncoder().encode('这不是字体'.repeat(100))),
  ];
  const families = { ...wantedFamilies, heiti: ['Noto Sans SC Medium'], kaiti: ['LXGW WenKai Light'] };
  const faces = await loadFaces({ use: 'bundled', dirs, families });
  expect(faces.face('heiti').origin).toBe('bundled');
  expect(faces.face('kaiti').origin).toBe('bundled');
  expect(faces.unusable).toEqual([
    { family: 'Noto Sans SC Medium', file: join(dirs[0]!, 'hei.ttf'), fault: 'truncated' },
    { family: 'LXGW WenKai Light', file: join(dirs[1]!, 'kai.ttf'), fault: 'restricted' },
  ]);
});

test('a built set that is missing or cut short is an error with a sentence', async () => {
  await expect(
    loadFaces({ use: 'bundled', families: wantedFamilies, fontDir: folder }),
  ).rejects.toBeInstanceOf(FontSetError);
  const copy = mkdtempSync(join(folder, 'set-'));
  cpSync(fileURLToPath(fontFolder), copy, { recursive: true });
  writeFileSync(join(copy, 'NotoSansSC-Medium.ttf'), readBuilt('NotoSansSC-Medium.ttf').subarray(0, 1000));
  const broken = loadFaces({ use: 'bundled', families: wantedFamilies, fontDir: copy });
  await expect(broken).rejects.toMatchObject({
    diagnostic: { code: 'write/font-set', args: { file: 'NotoSansSC-Medium.ttf' } },
  });
});
