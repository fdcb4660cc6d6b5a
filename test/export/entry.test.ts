/** What a letter is in ledgers. */
import { describe, expect, it } from 'vitest';
import { entryFrom } from './ledger/entries.js';

const head =
  '发文机关: [青岚市教育局, 青岚市财政局]\n主送: [林亦舟委员]\n正文: 正文。\n成文日期: 2026年9月18日\n';

describe('entryOf', () => {
  it('takes number, items, people and dates from the letter', () => {
    const entry = entryFrom(
      `${head}文号: 青教函〔2026〕12号
办理结果: （A类）
分送: [温如海委员]
提案:
  - {类别: 政协提案, 届次: 青岚市政协九届二次会议, 编号: 第092015号, 案由: 关于甲的提案, 提案者: [林亦舟, 温如海]}
  - {类别: 政协提案, 届次: 青岚市政协九届二次会议, 案由: 关于乙的提案, 提案者: 林亦舟}
办理: {角色: 主办, 会办单位: [青岚市水务局], 交办日期: 2026-03-10}
公开方式: 主动公开
同意公开: false
`,
      '教育/a.yaml',
    );
    expect(entry).toEqual({
      source: '教育/a.yaml',
      genre: 'reply',
      role: 'lead',
      docNumber: '青教函〔2026〕12号',
      year: 2026,
      serial: 12,
      itemNumbers: ['092015'],
      items: 2,
      session: '青岚市政协九届二次会议',
      subject: '关于甲的提案；关于乙的提案',
      kind: '提案',
      sector: '政协',
      proposers: ['林亦舟', '温如海'],
      addressees: ['林亦舟委员'],
      copies: ['温如海委员'],
      issuers: ['青岚市教育局', '青岚市财政局'],
      cohosts: ['青岚市水务局'],
      resultClass: 'A',
      disclosure: '主动公开',
      consent: false,
      date: { year: 2026, month: 9, day: 18 },
      assigned: { year: 2026, month: 3, day: 10 },
      publishBy: { date: { year: 2026, month: 10, day: 22 }, exact: true },
      outputs: {},
    });
  });

  it('leaves out what a letter does not say', () => {
    const entry = entryFrom(head);
    expect(entry.items).toBe(1);
    expect(Object.keys(entry)).not.toContain('kind');
    expect(Object.keys(entry)).not.toContain('disclosure');
    expect(Object.keys(entry)).not.toContain('publishBy');
  });

  it('knows the kind by the session when the letter does not name it', () => {
    expect(entryFrom(`${head}提案: {届次: 青岚市十届人大一次会议, 编号: "1"}\n`)).toMatchObject({
      kind: '建议',
      sector: '人大',
    });
    expect(entryFrom(`${head}提案: {类别: 议案, 届次: 青岚市十届人大一次会议}\n`)).toMatchObject({
      kind: '议案',
      sector: '人大',
    });
  });

  it('gives a deadline for publication to open letters only', () => {
    expect(entryFrom(`${head}公开方式: 依申请公开\n公开理由: 涉及论证中的方案\n`)).toMatchObject({
      disclosure: '依申请公开',
      disclosureReason: '涉及论证中的方案',
    });
    expect(entryFrom(`${head}公开方式: 依申请公开\n`)).not.toHaveProperty('publishBy');
  });

  it('has no year and serial of a number it cannot read, and no date of one that the calendar lacks', () => {
    const entry = entryFrom(`${head.replace('9月18日', '2月30日')}文号: 青教函12号\n公开方式: 主动公开\n`);
    expect(entry.docNumber).toBe('青教函12号');
    expect(entry).not.toHaveProperty('serial');
    expect(entry).not.toHaveProperty('date');
    expect(entry).not.toHaveProperty('publishBy');
  });
});
