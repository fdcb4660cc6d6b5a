/**
 * Small letters and where everything in them stands, as text to be read (test/corpus/typeset). A file is
 *
 *     # what it shows; `# 只看 标题 正文` prints only these elements, `# 字体` sets with the built faces
 *     the head that its cases share (a key that a case has too is the case's)
 *     === what a case shows
 *     # why it must look so, with its clause; `# 图 a.png 800 600` and `# 表 a.csv 年,数 / 一,2` are files it names,
 *     # `# 不写 文号` leaves out a key of the head, `# 规范 正文.孤行控制` is asked by the profile, `# 天头 送审稿` a draft's mark
 *     the rest of the letter; a line `  12× 一段。` stands for twelve
 *     --- 第1面
 *     row  from–to in cells  text         (row 1 is the first of the type area, cell 0 its left edge)
 *     element  x from–to  y from–to  text (mm from the top left corner; text by its character box, 标志 by its ink)
 *
 * Faces other than 仿宋 stand as {黑 …}. `(挤0.5)` is a line set half a cell narrower than it is, `(撑1)` a wider one.
 * The faces are invented (one em, half an em for Latin), so nothing depends on fonts.
 * `UPDATE=1 npx vitest run test/typeset/corpus` writes the pages anew: read what changed before you commit it.
 *
 * test/corpus/hard holds the hard letters of docs/typesetting.md, set with the built faces, and their pages beside them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/fonts/load.js';
import { resolveProfile } from '../../src/profile/resolve.js';
import { wantedFamilies } from '../fonts/built.js';
import { describePages } from './describe.js';
import { layOut, type Surroundings } from './lay-out.js';

const folder = join(import.meta.dirname, '../corpus/typeset');
const hard = join(import.meta.dirname, '../corpus/hard');
const built = await loadFaces({ use: 'bundled', families: wantedFamilies });
const update = process.env.UPDATE === '1';

/** The shared head without what the case says itself. */
function merged(head: string, body: string): string {
  const keys = new Set(body.match(/(?<=^# 不写 )\S+$|^[^\s#:-][^:\n]*(?=:)/gmu) ?? []);
  const fields = head.split(/^(?=\S)/mu).filter((f) => !f.startsWith('#') && !keys.has(f.split(':')[0]!));
  const lines = (_: string, indent: string, times: string, text: string): string =>
    `${indent}${text}\n`.repeat(Number(times)).trimEnd();
  return `${fields.join('').trimEnd()}\n${body.replace(/^( *)(\d+)× (.*)$/gmu, lines)}`;
}

/** What the comments of a case bring with them. */
function surroundings(text: string): Surroundings {
  const images = new Map<string, { width: number; height: number }>();
  const csv = new Map<string, string[][]>();
  for (const [, name, width, height] of text.matchAll(/^# 图 (\S+) (\d+) (\d+)$/gmu))
    images.set(name!, { width: Number(width), height: Number(height) });
  for (const [, name, rows] of text.matchAll(/^# 表 (\S+) (.+)$/gmu))
    csv.set(
      name!,
      rows!.split(' / ').map((r) => r.split(',')),
    );
  const own: Record<string, Record<string, string | boolean>> = {};
  for (const [, part, option, value] of text.matchAll(/^# 规范 (\S+)\.([^=\s]+)(?:=(\S+))?$/gmu))
    own[part!] = { ...own[part!], [option!]: value ?? true };
  const parent = /^规范: (\S+)$/mu.exec(text)?.[1] ?? 'gbt9704';
  const resolved = resolveProfile('本地', new Map([['本地', { 名称: '本地', 继承: parent, ...own }]]));
  if ('problem' in resolved) throw new Error(`${resolved.name}: ${resolved.problem}`);
  const draft = /^# 天头 (\S+)$/mu.exec(text)?.[1];
  return {
    images,
    csv,
    profile: resolved.profile,
    ...(draft ? { draft } : {}),
  };
}

for (const file of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
  const path = join(folder, file);
  const [head, ...cases] = readFileSync(path, 'utf8').split(/^=== /mu);
  const faces = /^# 字体$/mu.test(head!) ? { faces: built } : {};
  const only = /^# 只看 (.+)$/mu.exec(head!)?.[1]?.split(' ');
  const renewed = cases.map((text) => {
    const name = text.slice(0, text.indexOf('\n'));
    const input = text.slice(name.length + 1).split(/^--- /mu)[0]!;
    const laid = layOut(merged(head!, input), { ...surroundings(input), ...faces });
    return { name, expected: text, actual: `${name}\n${input}${describePages(laid, only)}\n` };
  });
  if (update) writeFileSync(path, [head!, ...renewed.map((c) => `=== ${c.actual}`)].join(''));
  describe(file, () => {
    for (const { name, expected, actual } of renewed)
      it(name, () => expect(actual.trimEnd()).toBe(update ? actual.trimEnd() : expected.trimEnd()));
  });
}

describe('hard letters', () => {
  const letters = readdirSync(hard).filter((f) => f.endsWith('.reply.yaml'));
  it.each(letters)('%s', (file) => {
    const laid = layOut(readFileSync(join(hard, file), 'utf8'), { faces: built });
    expect(laid.findings.filter((f) => f.severity !== 'info')).toEqual([]);
    const actual = `${describePages(laid)}\n`;
    const path = join(hard, file.replace('.reply.yaml', '.pages.txt'));
    if (update) writeFileSync(path, actual);
    expect(actual).toBe(readFileSync(path, 'utf8'));
  });
});
