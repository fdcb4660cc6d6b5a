/** What the config says of ledgers, and how copies of 分送 stand in them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { columnIds } from '../../src/export/ledger/index.js';
import { readSheets } from '../../src/read/sheets.js';
import { schemas } from '../../src/schema/index.js';
import { folder, letter, reply } from './run.js';

const run = (cwd: string, ...args: string[]) =>
  reply(['export', 'in', '--out', 'out', '-t', 'md', '--name', '{文件名}', ...args], { cwd });
const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');
const files = (columns: string): Record<string, string> => ({
  'in/1.reply.yaml': letter(),
  'reply.config.yaml': `export:\n  columns: ${columns}\n`,
});

it('the config names the columns, by whatever way it is found', async () => {
  const cwd = folder(files('[文号, 文件, 案由]'));
  const head = '\uFEFF"文号","MD","案由"\r\n';
  expect((await run(cwd, '--ledger', 'csv')).code).toBe(0);
  expect(read(cwd, 'out/台账.csv')).toMatch(head);
  writeFileSync(join(cwd, 'other.yaml'), 'extends: reply.config.yaml\n');
  expect((await run(cwd, '--ledger', 'csv', '--config', 'other.yaml', '--out', 'o2')).code).toBe(0);
  expect(read(cwd, 'o2/台账.csv')).toMatch(head);
  writeFileSync(join(cwd, 'other.yaml'), 'extends: reply.config.yaml\nexport: {columns: [编号]}\n');
  await run(cwd, '--ledger', 'csv', '--config', 'other.yaml', '--out', 'o3');
  expect(read(cwd, 'o3/台账.csv')).toMatch('\uFEFF"编号"\r\n');
  // Joined, the ledger has them too, also when the letters are not here.
  expect((await reply(['export', '--merge', 'out', '--out', 'done', '--ledger', 'csv'], { cwd })).code).toBe(
    0,
  );
  expect(read(cwd, 'done/台账.csv')).toBe(read(cwd, 'out/台账.csv'));
});

it.each([
  ['[文号, 办理期]', '办理期限'],
  ['[文号, 没有的]', '只能是：序号、文号'],
])('a wrong name is told with its place and what may have been meant: %s', async (columns, words) => {
  const cwd = folder(files(columns));
  const { code, err } = await run(cwd, '--ledger', 'csv');
  expect([code, err]).toEqual([2, expect.stringContaining('reply.config.yaml')]);
  expect(err).toContain('2:17');
  expect(err).toContain(words);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

it('the schema lists every column there is', () => {
  expect(schemas.config.properties.export.properties.columns.items.enum).toEqual(columnIds);
});

it('copies of 分送 have links of their own, and count as no letters', async () => {
  const cwd = folder({ 'in/1.reply.yaml': letter({ 分送: '[王某某委员, 李某某委员]' }) });
  expect((await run(cwd, '--ledger', 'xlsx,csv,json,html', '-t', 'txt', '--no-config')).code).toBe(0);
  const copies = ['1-王某某委员', '1-李某某委员'];
  const { letters } = JSON.parse(read(cwd, 'out/台账.json')) as { letters: unknown[] };
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    outputs: { md: '1.md', txt: '1.txt' },
    copyOutputs: copies.map((c) => ({ to: c.slice(2), outputs: { md: `${c}.md`, txt: `${c}.txt` } })),
  });
  const csv = read(cwd, 'out/台账.csv').split('\r\n');
  expect(csv[0]).toMatch(/"分送文件"$/u);
  expect(csv[1]).toMatch(new RegExp(`"${copies.map((c) => `${c}.md；${c}.txt`).join('；')}"$`, 'u'));
  for (const c of copies) {
    const link = `<a href="${encodeURIComponent(`${c}.txt`)}">${c.slice(2)} TXT</a>`;
    expect(read(cwd, 'out/index.html')).toContain(link);
  }
  const sheets = await readSheets(readFileSync(join(cwd, 'out/台账.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(['台账', '分送', '统计']);
  expect(sheets[1]!.rows).toEqual([
    ['文号', '分送', 'MD', 'TXT'],
    ...copies.map((c) => ['青教函〔2026〕12号', c.slice(2), 'MD', 'TXT']),
  ]);
  // The list that lint reads has each item once.
  const lint = await reply(['lint', 'in', '--ledger', 'out/台账.xlsx', '--no-config'], { cwd });
  expect([lint.code, lint.err + lint.out]).toEqual([0, expect.not.stringContaining('ledger-')]);
});
