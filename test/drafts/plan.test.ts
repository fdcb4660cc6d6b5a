import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDrafts, templateFrom } from '../../src/drafts/index.js';
import { type Column, readTables } from '../../src/lint/year/ledger.js';
import { cellName } from '../../src/read/sheets.js';
import { parseSource } from '../../src/source/index.js';

const answer = templateFrom(`# 说明
发文机关: 某局
主送: 某某某委员
提案:
  届次: 某某会议   # 照全称写
  编号: "000"
  案由: 关于某某某的建议
办理:
  角色: 主办
  会办单位: [某某局]
正文: 一段。
结语: 感谢您的支持。
成文日期: 2026-01-15
抄送: [市政协提案委, 各会办单位]
`);
const opinion = templateFrom(
  '文种: 会办意见\n发文机关: 某局\n主送: 某局\n提案:\n  编号: "000"\n办理:\n  角色: 会办\n正文: 一段。\n成文日期: 2026-01-15\n',
);

const head = ['编号', '届次', '类别', '案由', '提案者', '主办单位', '会办单位', '交办日期', '角色'];
const good = {
  编号: '092015',
  届次: '青岚市政协九届二次会议',
  类别: '政协提案',
  案由: '关于停车的建议',
  提案者: '林某某',
  主办单位: '青岚市教育局',
  会办单位: '青岚市财政局',
  交办日期: '2026-03-15',
  角色: '主办',
};

function plan(
  rows: Partial<typeof good>[],
  { columns = head, chosen = {} }: { columns?: string[]; chosen?: Partial<Record<Column, string>> } = {},
) {
  const cells = rows.map((row) => columns.map((c) => ({ ...good, ...row })[c as keyof typeof good] ?? ''));
  const tables = readTables([{ name: '台账', rows: [columns, ...cells] }], cellName, chosen);
  const made = planDrafts(tables, (role) => (role === '会办' ? opinion : answer));
  return {
    ...made,
    letters: made.drafts.map((d) => parseSource(d.name, d.text).value as Record<string, unknown>),
    found: made.doubts.map((d) => `${d.at} ${d.code.replace('draft/', '')}`),
  };
}

describe('a row', () => {
  it('is poured into the template, whose comments stay', () => {
    const { letters, drafts, found } = plan([{}]);
    expect(found).toEqual([]);
    expect(drafts[0]!.name).toBe('092015_关于停车的建议');
    expect(drafts[0]!.text).toContain('# 说明\n');
    expect(drafts[0]!.text).toContain('届次: 青岚市政协九届二次会议   # 照全称写\n');
    expect(drafts[0]!.text).toContain('编号: "092015"\n');
    expect(letters[0]).toMatchObject({
      发文机关: '青岚市教育局',
      主送: '林某某委员',
      提案: { 类别: '政协提案', 案由: '关于停车的建议', 提案者: ['林某某'] },
      办理: { 角色: '主办', 会办单位: ['青岚市财政局'], 交办日期: '2026-03-15' },
      成文日期: '2026年　月　日',
    });
  });

  it('without co-handlers has none in the draft', () => {
    const { letters, drafts } = plan([{ 会办单位: '无' }]);
    expect(drafts[0]!.text).not.toContain('会办单位');
    expect(letters[0]!.抄送).toEqual(['市政协提案委']);
  });

  it('of several proposers, of 代表 and of organisations', () => {
    const npc = { 届次: '青岚市第十八届人民代表大会第一次会议', 类别: '建议' };
    const { letters, found } = plan([
      { 编号: '000001', 提案者: '林某某、张 某,欧阳某某' },
      { 编号: '000002', 提案者: '民盟青岚市委员会' },
      { 编号: '000003', ...npc, 提案者: '林某某' },
      { 编号: '000004', ...npc, 提案者: '林某某、张某代表' },
      { 编号: '000005', ...npc, 提案者: '阿依古丽·买买提' },
    ]);
    expect(found).toEqual([]);
    expect(letters.map((l) => l.主送)).toEqual([
      ['林某某委员', '张某委员', '欧阳某某委员'],
      '民盟青岚市委员会',
      '林某某代表',
      ['林某某代表', '张某代表'],
      '阿依古丽·买买提代表',
    ]);
    expect(letters.map((l) => l.结语)).toEqual([
      '感谢你们的支持。',
      '感谢你们的支持。',
      '感谢您的支持。',
      '感谢你们的支持。',
      '感谢您的支持。',
    ]);
    expect(letters[2]!.抄送).toEqual(['市人大常委会代表工委', '各会办单位']);
  });

  it('in which the office helps becomes an opinion to the lead agency', () => {
    const { letters, found } = plan([{ 角色: '协办' }]);
    expect(found).toEqual([]);
    expect(letters[0]).toMatchObject({ 文种: '会办意见', 主送: '青岚市教育局', 办理: { 角色: '会办' } });
  });

  it('keeps what the template says where the ledger says nothing', () => {
    const { letters, found } = plan([{ 编号: '', 届次: '', 提案者: '', 交办日期: '', 主办单位: '' }]);
    expect(letters[0]).toMatchObject({
      发文机关: '某局',
      主送: '某某某委员',
      提案: { 届次: '某某会议', 编号: '000', 案由: '关于停车的建议' },
    });
    expect(found).toEqual(['台账!A2 no-cell', '台账!B2 no-cell', '台账!E2 no-cell', '台账!H2 no-cell']);
  });
});

describe('what is doubtful', () => {
  it.each<[Partial<typeof good>, string[]]>([
    [{ 编号: '92016' }, ['A3 zeros']],
    [{ 编号: '9.2E+4' }, ['A3 number-format']],
    [{ 编号: '000016', 交办日期: '3月15日' }, ['H3 date']],
    [{ 编号: '000016', 交办日期: '2026-02-30' }, ['H3 date']],
    [{ 编号: '000016', 交办日期: '46096' }, ['H3 date']],
    [{ 编号: '000016', 提案者: '林某某委员、张某代表' }, ['E3 titles']],
    [{ 编号: '000016', 提案者: '林某某代表' }, ['E3 titles']],
    [{ 编号: '000016', 提案者: '林某某等12名委员' }, ['E3 proposer']],
    [{ 编号: '000016', 类别: '社情民意' }, ['C3 kind']],
    [{ 编号: '000016', 类别: '建议' }, ['B3 kind-session', 'E3 titles']],
    [{ 编号: '000016', 届次: '今年', 类别: '' }, ['B3 session', 'E3 sector']],
    [{ 编号: '000016', 角色: '牵头' }, ['I3 role']],
    [{ 编号: '000016', 主办单位: '青岚市教育局、青岚市财政局' }, ['F3 leads']],
    [{ 编号: '000016', 主办单位: '市教育局' }, ['F3 short-name']],
    [{ 编号: '合计', 案由: '' }, ['A3 not-item']],
    [{}, ['A3 twice']],
    [{ 案由: '关于绿化的建议' }, ['A3 same-number']],
  ])('%j: %j', (row, expected) => {
    // 林某某代表 is at odds with 政协 only; in the row of 建议 the title is right.
    const second = row.类别 === '建议' ? { 提案者: '林某某委员', ...row } : row;
    expect(plan([{}, second]).found).toEqual(expected.map((e) => `台账!${e}`));
  });

  it('a class in 类别, and numbers that count on, are not', () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ 编号: `${i + 1}`, 类别: 'A' }));
    expect(plan(rows)).toMatchObject({ found: [], leftOut: 0, drafts: { length: 12 } });
  });

  it('a list of fields in 类别 is none either', () => {
    const { found, letters } = plan([{ 类别: '教育' }, { 编号: '092016', 类别: '城建' }]);
    expect(found).toEqual([]);
    expect(letters[0]!.提案).not.toHaveProperty('类别');
  });

  it('a column that is not there is told once', () => {
    const { found } = plan([{}, { 编号: '092016' }], { columns: ['编号', '案由', '提案者', '类别'] });
    expect(found).toEqual(['台账!A1 no-column', '台账!A1 no-column']);
  });
});

describe('items', () => {
  it('of two sectors may have one number; one that is listed twice has one draft', () => {
    const npc = { 届次: '青岚市第十八届人民代表大会第一次会议', 类别: '建议' };
    const { drafts, leftOut, found } = plan([{}, npc, { 编号: '第92015号' }]);
    expect(found).toEqual(['台账!A4 twice']);
    expect(leftOut).toBe(1);
    expect(drafts.map((d) => d.name)).toEqual(['092015_关于停车的建议', '092015_关于停车的建议-2']);
  });

  it('of two sheets are told apart by the sheet', () => {
    const rows = [
      ['编号', '案由', '提案者'],
      ['1', '关于停车的建议', '林某某'],
    ];
    const tables = ['政协提案', '人大建议'].flatMap((name) => readTables([{ name, rows }], cellName));
    const { drafts, leftOut } = planDrafts(tables, () => answer);
    expect(leftOut).toBe(0);
    expect(drafts.map((d) => /主送: (.*)/u.exec(d.text)![1])).toEqual(['林某某委员', '林某某代表']);
  });

  it('have the columns that a mapping names', () => {
    const columns = ['顺序', '编号', '案由', '提案者', '类别'];
    const rows = [columns, ['12', '内部号', '关于停车的建议', '林某某', '政协提案']];
    const tables = readTables([{ name: '', rows }], cellName, { number: '顺 序' });
    expect(planDrafts(tables, () => answer).drafts[0]!.name).toBe('12_关于停车的建议');
  });
});

describe('any words of a cell', () => {
  /** What YAML is most often wrong about, and all the rest. */
  const words = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[-:#[\]{},&*!|>'"%@`?~=<0-9a-z\n \u3000年关于]{0,20}$/u),
      fc.constantFrom(
        'true',
        'null',
        '0o7',
        '1e3',
        '2026-03-15',
        '- a',
        'a: b',
        'a #b',
        '[a, b]',
        '---',
        '"',
        "'",
      ),
    )
    // A cell has no invisible characters once it is read as a letter; those the source room drops by design.
    .map((s) =>
      s.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, (c) => (c === '\n' ? c : '')).trim(),
    )
    .filter((s) => s !== '' && !/^(?:无|暂无|[-—–－/／]+)$/u.test(s));

  it('come back from the draft exactly', () => {
    fc.assert(
      fc.property(words, words, (subject, session) => {
        const { letters, drafts } = plan([{ 案由: subject, 届次: session }]);
        const item = letters[0]!.提案 as Record<string, unknown>;
        expect(item).toMatchObject({ 案由: subject, 届次: session, 编号: '092015' });
        expect(drafts[0]!.text.split('\n').at(-1)).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('as proposers lose and invent no character of a name', () => {
    fc.assert(
      fc.property(words, (proposers) => {
        const { letters } = plan([{ 提案者: proposers }]);
        const { 提案者 = [] } = letters[0]!.提案 as { 提案者?: string[] };
        const bare = (s: string): string =>
          s.replace(/尊敬的|等?[0-9一二三四五六七八九十]*[位名]?(?:委员|代表)|[\s、，,;；/：:]/gu, '');
        expect(bare(提案者.join(''))).toBe(bare(proposers));
      }),
      { numRuns: 100 },
    );
  });
});
