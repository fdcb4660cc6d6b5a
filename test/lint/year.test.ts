import { describe, expect, test } from 'vitest';
import { readLetter } from '../../src/letter/read.js';
import { lintYear, readLedger, type YearLetter, yearFacts } from '../../src/lint/year/index.js';
import { cellName } from '../../src/read/sheets.js';
import { checkReply } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import { letterText } from './letters.js';

const today = { year: 2026, month: 11, day: 25 };

function file(name: string, yaml: string): { facts: YearLetter; text: string } {
  const source = parseSource(name, letterText(yaml));
  return { facts: yearFacts(name, readLetter(checkReply(source).value!), source), text: source.text };
}

/** Findings as `name code severity 「characters or cell」`. */
function found(files: Record<string, string>, rows?: string[][]): string[] {
  const all = Object.entries(files).map(([name, yaml]) => file(name, yaml));
  const ledger = rows && readLedger([{ name: '台账', rows }], cellName);
  const result = lintYear({
    letters: all.map((f) => f.facts),
    ...(ledger ? { ledger } : {}),
    severities: () => ({}),
    today,
  });
  return [...result].flatMap(([name, diagnostics]) =>
    diagnostics.map((d) => {
      const text = all.find((f) => f.facts.name === name)?.text ?? '';
      const where = d.range ? text.slice(d.range.start, d.range.end) : d.pointer;
      return `${name || '台账'} ${d.code} ${d.severity} ${where}`;
    }),
  );
}

const letter = (n: number, item: string, more: Record<string, string> = {}): string =>
  Object.entries({
    文号: `青教函〔2026〕${n}号`,
    提案: `{届次: 青岚市政协九届二次会议, 编号: "${item}", 案由: 关于停车的建议}`,
    成文日期: `2026-08-${String(n).padStart(2, '0')}`,
    ...more,
  })
    .map(([k, v]) => `${k}: ${v}`)
    .join('\n');

describe('letters among themselves', () => {
  test('nothing is said of a year in order', () => {
    expect(found({ a: letter(1, '092015'), b: letter(2, '092016'), c: letter(3, '092017') })).toEqual([]);
  });

  test('a number used twice', () => {
    expect(found({ a: letter(1, '092015'), b: letter(1, '092016') })).toEqual([
      'b year-docno-unique error 青教函〔2026〕1号',
    ]);
  });

  test('a gap is a remark; other series are their own', () => {
    expect(
      found({ a: letter(1, '1'), b: letter(4, '2'), c: letter(9, '3', { 文号: '青财函〔2026〕9号' }) }),
    ).toEqual(['b year-docno-gap info 青教函〔2026〕4号']);
  });

  test('numbers against dates', () => {
    expect(
      found({ a: letter(1, '1'), b: letter(2, '2', { 成文日期: '2026-07-30' }), c: letter(3, '3') }),
    ).toEqual(['b year-docno-order warning 青教函〔2026〕2号']);
  });

  test('an item answered twice, padded or not; opinions and other agencies do not count', () => {
    const files = {
      a: letter(1, '015'),
      b: letter(2, '15'),
      c: letter(3, '15', { 文种: '会办意见', 主送: '青岚市财政局' }),
      d: letter(4, '15', { 发文机关: '青岚市财政局', 文号: '青财函〔2026〕4号' }),
    };
    expect(found(files)).toEqual(['b year-item-once warning "15"']);
  });

  test('one session under two names: the rarer one is marked', () => {
    const other = '{届次: 政协青岚市第九届委员会第二次会议, 编号: "3", 案由: 关于停车的建议}';
    expect(found({ a: letter(1, '1'), b: letter(2, '2'), c: letter(3, '3', { 提案: other }) })).toEqual([
      'c year-session-name warning 政协青岚市第九届委员会第二次会议',
    ]);
    // Of two that are equally frequent nobody knows which is right.
    expect(found({ a: letter(1, '1'), c: letter(2, '3', { 提案: other }) })).toEqual([]);
  });

  test('an agency under another name, a telephone that differs', () => {
    const contact = (phone: string): Record<string, string> => ({ 联系人: `{姓名: 周某, 电话: ${phone}}` });
    expect(
      found({
        a: letter(1, '1', contact('0760-88880000')),
        b: letter(2, '2', contact('88880000')),
        c: letter(3, '3', contact('0760-88880000')),
        d: letter(4, '4', contact('0760-88880001')),
        e: letter(5, '5', { 发文机关: '青岚市教育与体育局' }),
      }),
    ).toEqual([
      'e year-agency-name warning 青岚市教育与体育局',
      'd year-phone-constant warning 0760-88880001',
    ]);
  });

  test('a comment in the file switches a finding off', () => {
    const off = `# reply-disable-next-line year-docno-unique -- 原号重印\n${letter(1, '2')}`;
    expect(found({ a: letter(1, '1'), b: off })).toEqual([]);
  });
});

describe('letters and ledger', () => {
  const head = ['序号', '提案编号', '案由', '交办日期', '办理期限', '答复文号', '公开方式'];
  const row = (n: string, more: Partial<Record<number, string>> = {}): string[] =>
    ['1', n, '关于停车的建议', '2026-05-01', '2026-08-31', '', ''].map((c, i) => more[i] ?? c);

  test('headings are found below a title, whatever they are called', () => {
    const rows = [
      ['2026年交办台账'],
      [],
      ['序号', '提案 编号（号）', '题目'],
      ['1', '第092015号', '甲'],
      ['', '', '合计'],
    ];
    expect(readLedger([{ name: '政协', rows }], cellName)).toEqual([
      { number: { text: '092015', at: '政协!B4' }, subject: { text: '甲', at: '政协!C4' } },
    ]);
    expect(readLedger([{ name: '说明', rows: [['填表说明']] }], cellName)).toEqual([]);
  });

  test('nothing is said where they agree', () => {
    const listed = row('15', { 5: '青教函〔2026〕1号', 2: '《关于停车的建议》' });
    expect(found({ a: letter(1, '015') }, [head, listed])).toEqual([]);
  });

  test('what is late, what is open, what is listed twice or not at all', () => {
    const rows = [head, row('1'), row('2', { 4: '2026-12-31' }), row('3'), row('1')];
    expect(
      found(
        { a: letter(9, '3', { 成文日期: '2026-09-09' }), b: letter(10, '7', { 成文日期: '2026-09-10' }) },
        rows,
      ),
    ).toEqual([
      '台账 ledger-unanswered warning 台账!B2',
      '台账 ledger-unanswered info 台账!B3',
      '台账 ledger-unanswered warning 台账!B5',
      '台账 ledger-twice warning 台账!B5',
      'a ledger-late warning 2026-09-09',
      'b ledger-unlisted warning "7"',
    ]);
  });

  test('where subject, number or disclosure differ, at the letter', () => {
    const rows = [head, row('1', { 2: '关于公园停车的建议', 5: '青教函〔2026〕2号', 6: '不予公开' })];
    expect(found({ a: letter(1, '1', { 公开方式: '主动公开' }) }, rows).sort()).toEqual([
      'a ledger-differs warning 主动公开',
      'a ledger-differs warning 关于停车的建议',
      'a ledger-differs warning 青教函〔2026〕1号',
    ]);
  });
});

test('a ledger of thousands of rows is held against as many letters at once', () => {
  const n = 4000;
  const { facts } = file('a', letter(1, '1'));
  const [item] = facts.items;
  const letters = Array.from({ length: n }, (_, i) => ({
    ...facts,
    name: String(i),
    docNumber: { ...facts.docNumber!, serial: i + 1, text: `青教函〔2026〕${i + 1}号` },
    items: [{ ...item!, number: { ...item!.number!, text: String(i + 1) } }],
  }));
  const rows = [
    ['届次', '提案编号'],
    ...letters.map((l) => ['青岚市政协九届二次会议', l.items[0]!.number.text]),
    ['青岚市政协九届二次会议', String(n + 1)],
  ];
  const ledger = readLedger([{ name: '台账', rows }], cellName);
  const start = process.cpuUsage();
  const result = lintYear({ letters, ledger, severities: () => ({}), today });
  const { user } = process.cpuUsage(start);
  expect([...result.values()].flat().map((d) => d.code)).toEqual(['ledger-unanswered']);
  // Each against each would be sixteen million comparisons, a minute of them.
  expect(user / 1e6).toBeLessThan(4);
});

test('cells are named as spreadsheets name them', () => {
  expect([
    cellName(0, 0),
    cellName(4, 2),
    cellName(9, 25),
    cellName(0, 26),
    cellName(0, 701),
    cellName(0, 702),
  ]).toEqual(['A1', 'C5', 'Z10', 'AA1', 'ZZ1', 'AAA1']);
});
