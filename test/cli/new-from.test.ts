import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cell, xlsx } from '../read/xlsx.js';
import { folder, listing, reply } from './run.js';

const session = '青岚市政协九届二次会议';
const rows: Cell[][] = [
  ['2026年交办台账'],
  ['提案编号', '届次', '案由', '提案人', '主办单位', '会办单位', '交办日期'],
  ['092015', session, '关于A/B的建议', '林某某', '青岚市教育局', '', { date: 46096 }],
  [92016, session, '关于停车的建议', '林某某、张某', '青岚市教育局', '青岚市财政局', { date: 46096 }],
  ['合计', '2件'],
];
const csv = `﻿编号,届次,案由,提案者,交办日期\n"092015",${session},关于停车的建议,林某某,2026/3/15\n`;
const names = ['092015_关于A_B的建议.reply.yaml', '92016_关于停车的建议.reply.yaml'];

interface Report {
  version: number;
  files: { path: string; cell: string; state: string }[];
  doubts: { cell: string; code: string; text: string; message: string }[];
  summary: Record<string, number>;
}

describe('new --from', () => {
  it('makes a draft for every item of an xlsx, and lists what is doubtful', async () => {
    const cwd = folder({ '台账.xlsx': xlsx('政协', rows) });
    const run = await reply(['new', '--from', '台账.xlsx', '-o', '稿/2026'], { cwd });
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(readdirSync(join(cwd, '稿/2026')).sort()).toEqual(names);
    const text = readFileSync(join(cwd, '稿/2026', names[0]!), 'utf8');
    expect(text).toContain('主送: 林某某委员\n');
    expect(text).toContain('编号: "092015"\n');
    expect(text).toContain('交办日期: 2026-03-15\n');
    expect(run.err).toContain('台账.xlsx 政协!A4：编号“92016”比别的短');
    expect(run.err).toContain('政协!A5：“合计”');
    expect(run.err).toContain('已生成 2 份草稿');
  });

  it('makes drafts in which lint finds nothing but gaps', async () => {
    const npc = '青岚市第十八届人民代表大会第一次会议';
    const more: Cell[][] = [
      ...rows,
      ['000017', npc, '关于绿化的建议', '王某某', '青岚市教育局', '青岚市财政局', { date: 46096 }],
      ['000018', npc, '关于路灯的建议', '王某某、李某', '青岚市教育局', '', ''],
    ];
    const cwd = folder({ 'a.xlsx': xlsx('台账', more) });
    for (const template of ['reply', 'document', 'opinion']) {
      await reply(['new', '--from', 'a.xlsx', '-o', template, '--template', template], { cwd });
      const { out } = await reply(['lint', template, '--preset', 'draft', '--format', 'json'], { cwd });
      const { files } = JSON.parse(out) as {
        files: { path: string; messages: { code: string; severity: string }[] }[];
      };
      expect(files).toHaveLength(4);
      const messages = files.flatMap((f) => f.messages);
      expect(messages.filter((m) => m.severity !== 'info')).toEqual([]);
      expect(messages.filter((m) => m.code === 'placeholder-left').length).toBeGreaterThanOrEqual(8);
    }
  });

  it('never overwrites: what is there is listed, what is new is made', async () => {
    const cwd = folder({ 'a.xlsx': xlsx('政协', rows), [names[0]!]: '我的稿子\n' });
    const run = await reply(['new', '--from', 'a.xlsx', '--json'], { cwd });
    expect(run.code).toBe(0);
    expect(run.err).toContain(`${names[0]}（政协!A3）：已经有了，没有覆盖`);
    expect(readFileSync(join(cwd, names[0]!), 'utf8')).toBe('我的稿子\n');
    const report = JSON.parse(run.out) as Report;
    expect(report.files).toEqual([
      { path: names[0], cell: '政协!A3', state: 'existing' },
      { path: names[1], cell: '政协!A4', state: 'made' },
    ]);
    expect(report.summary).toEqual({ made: 1, existing: 1, leftOut: 0, doubts: report.doubts.length });
    const before = readFileSync(join(cwd, names[1]!), 'utf8');
    const again = JSON.parse((await reply(['new', '--from', 'a.xlsx', '--json'], { cwd })).out) as Report;
    expect(again.summary).toMatchObject({ made: 0, existing: 2 });
    expect(readFileSync(join(cwd, names[1]!), 'utf8')).toBe(before);
  });

  it('does not write through a link that leads nowhere', async () => {
    const cwd = folder({ 'a.csv': csv });
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, '092015_关于停车的建议.reply.yaml'));
    const { out } = await reply(['new', '--from', 'a.csv', '--json'], { cwd });
    expect((JSON.parse(out) as Report).summary).toMatchObject({ made: 0, existing: 1 });
    expect(listing(cwd)).not.toContain('elsewhere');
  });

  it('says the same in JSON in both languages', async () => {
    const cwd = folder({ 'a.csv': `${csv}092015,${session},关于停车的建议,林某某,2026/3/15\n` });
    const en = await reply(['new', '--from', 'a.csv', '--json', '--lang', 'en'], { cwd });
    const report = JSON.parse(en.out) as Report;
    // An item without a draft is a failure of the run.
    expect(en.code).toBe(1);
    expect(report).toMatchObject({ version: 1, summary: { made: 1, leftOut: 1 } });
    expect(report.doubts).toContainEqual({
      cell: 'A3',
      code: 'draft/twice',
      text: '092015',
      message: 'number "092015" is the item of A2; no second draft was made',
    });
  });

  it('writes nothing when a file stands where the folder should be', async () => {
    const cwd = folder({ 'a.xlsx': xlsx('政协', rows), 稿: '' });
    const run = await reply(['new', '--from', 'a.xlsx', '-o', '稿'], { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain('稿');
    expect(run.err).not.toContain('internal/');
    expect(listing(cwd)).toEqual(['a.xlsx', '稿']);
  });
});

describe('--columns', () => {
  const list = '序号,内部号,件名,领衔\n1,092015,关于停车的建议,林某某\n';

  it('names the columns', async () => {
    const cwd = folder({ 'a.csv': list, 'c.yaml': '编号: 内部号\n案由: 件名\n提案者: 领衔\n' });
    expect((await reply(['new', '--from', 'a.csv'], { cwd })).err).toContain('没有找到台账');
    expect((await reply(['new', '--from', 'a.csv', '--columns', 'c.yaml'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, '092015_关于停车的建议.reply.yaml'), 'utf8')).toContain('提案者: [林某某]');
  });

  it.each([
    ['编号: 内部号\n案由: 件明\n', '2:5', '没有“件明”这一列；有的是：序号、内部号、件名、领衔'],
    ['编号: 内部号\n案油: 件名\n', '2:1', '案油'],
    ['编号:\n  - 内部号\n', '2:3', '“编号”应是台账里一列的标题'],
    ['编号: "内部号\n', '1:5', ''],
  ])('tells line and column of a slip: %j', async (mapping, place, words) => {
    const cwd = folder({ 'a.csv': list, 'c.yaml': mapping });
    const run = await reply(['new', '--from', 'a.csv', '--columns', 'c.yaml'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(`  ${place}  `);
    expect(run.err).toContain(words);
    expect(listing(cwd)).toEqual(['a.csv', 'c.yaml']);
  });
});

describe('what does not fit together', () => {
  it.each([
    [['new', '答复', '--from', 'a.csv'], '用了 --from 就不能再写名称'],
    [['new', '--columns', 'c.yaml'], '--columns 要与 --from'],
    [['new', '--json'], '--json 要与 --from'],
    [['new', '-o', 'x'], '--output 要与 --from'],
    [['new', '--from', 'b.csv'], '找不到'],
    [['new', '--from', 'empty.csv'], '没有找到台账'],
    [['new', '--from', 'broken.xlsx'], '读不出表格'],
    [['new', '--from', 'a.csv', '--template', 'letter'], '没有“letter”'],
  ])('%j is refused', async (args, words) => {
    const cwd = folder({ 'a.csv': csv, 'empty.csv': '编号,案由\n', 'broken.xlsx': 'PK\u0003\u0004' });
    const before = listing(cwd);
    const run = await reply(args, { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain(words);
    expect(run.err).not.toContain('internal/');
    expect(listing(cwd)).toEqual(before);
  });

  it('makes the drafts of a whole year', async () => {
    const many = Array.from(
      { length: 500 },
      (_, i) => `${String(i + 1).padStart(4, '0')},关于停车的建议,林某某`,
    );
    const cwd = folder();
    writeFileSync(join(cwd, 'a.csv'), `编号,案由,提案者\n${many.join('\n')}\n`);
    const run = await reply(['new', '--from', 'a.csv', '-o', '稿'], { cwd });
    expect(run.err).toContain('已生成 500 份草稿');
    expect(readdirSync(join(cwd, '稿'))).toHaveLength(500);
  });
});
