import { describe, expect, it } from 'vitest';
import { type Block, printedTexts, textOf } from '../../src/compose/blocks.js';
import { addressedCopies, compose } from '../../src/compose/compose.js';
import { readLetter } from '../../src/letter/read.js';
import { resolveProfile } from '../../src/profile/resolve.js';
import { checkReply, fields } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';

const base = `
发文机关: 青岚市教育局
文号: 青教函〔2026〕12号
主送: 林某某委员
提案: {类别: 政协提案, 届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的建议}
正文: 正文一段。
成文日期: 2026-08-26
`;

/** Compose `base` with some top-level lines replaced or added. */
function composed(changes = '', profile = 'gbt9704') {
  const keys = [...changes.matchAll(/^(\S+?):/gmu)].map((m) => m[1]);
  const kept = base.split('\n').filter((l) => !keys.some((k) => l.startsWith(`${k}:`)));
  const source = parseSource('t.reply.yaml', `${kept.join('\n')}\n${changes}`, fields.reply);
  const { value, diagnostics } = checkReply(source);
  expect(diagnostics.map((d) => d.code)).toEqual([]);
  const resolved = resolveProfile(profile);
  if ('problem' in resolved) throw new Error(resolved.problem);
  const letter = readLetter(value!);
  return {
    letter,
    ...compose(
      letter,
      resolved.profile,
      new Map([
        [
          '表.csv',
          [
            ['名', '数'],
            ['甲', '1.5'],
            ['乙', '2'],
          ],
        ],
      ]),
    ),
  };
}

function texts(changes = '', profile?: string): string[] {
  return composed(changes, profile).composed.blocks.flatMap(printedTexts);
}

function block<T extends Block['tag']>(
  changes: string,
  tag: T,
  profile?: string,
): Extract<Block, { tag: T }> {
  return composed(changes, profile).composed.blocks.find((b) => b.tag === tag) as Extract<Block, { tag: T }>;
}

describe('a minimal letter', () => {
  it('prints everything in reading order', () => {
    expect(texts()).toEqual([
      '青岚市教育局',
      '青教函〔2026〕12号',
      '青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      '林某某委员：',
      '您提出的《关于改善乡村学校网络条件的建议》（第092015号）收悉。现答复如下：',
      '正文一段。',
      '青岚市教育局',
      '2026年8月26日',
    ]);
  });

  it('remembers where each composed piece stands', () => {
    const title = block('', 'title');
    const number = title.lines[0]!.runs.find((r) => r.text === '092015');
    expect(number?.at).toEqual({ pointer: '/提案/编号', offset: 0 });
  });
});

describe('标题 and 引言', () => {
  it('follow the kind of item', () => {
    const t = texts(
      '提案: {届次: 云汀县第十八届人民代表大会第七次会议, 编号: "072", 案由: 甲}\n主送: 沈某代表',
    );
    expect(t[2]).toBe('青岚市教育局关于云汀县第十八届人民代表大会第七次会议第072号建议答复的函');
  });

  it('name several items', () => {
    const t = texts(
      '提案:\n  - {届次: 青岚市政协九届二次会议, 编号: "1", 案由: 甲}\n  - {届次: 青岚市政协九届二次会议, 编号: "2", 案由: 乙}',
    );
    expect(t[2]).toContain('第1号、第2号提案');
    expect(t[4]).toBe('您提出的《甲》（第1号）、《乙》（第2号）收悉。现答复如下：');
  });

  it('bring their own 第 号 and 《》', () => {
    const t = texts('提案: {届次: 青岚市政协九届二次会议, 编号: 第015号, 案由: 《关于甲的建议》}');
    expect(t[2]).toContain('第015号提案');
    expect(t[4]).toContain('《关于甲的建议》（第015号）');
  });

  it('name the co-handlers', () => {
    expect(texts('办理: {会办单位: [市财政局, 市水务局]}')[4]).toContain(
      '收悉。经商市财政局、市水务局，现答复如下：',
    );
  });

  it.each([
    ['主送: [林某某委员, 温某某委员]', '你们提出的'],
    ['主送: 民进青岚市委', '你们提出的'],
    ['主送: 林某某等3位委员', '你们提出的'],
    ['主送: 林某某委员', '您提出的'],
  ])('%s → %s', (changes, start) => {
    expect(texts(changes)[4]?.startsWith(start)).toBe(true);
  });

  it('of a co-handler’s opinion', () => {
    const t = texts('文种: 会办意见\n主送: 青岚市民政局');
    expect(t[2]).toBe('青岚市教育局关于青岚市政协九届二次会议第092015号提案会办意见的函');
    expect(t[4]).toBe(
      '青岚市政协九届二次会议第092015号提案《关于改善乡村学校网络条件的建议》收悉。现提出会办意见如下：',
    );
  });

  it('join agencies with one full-width space', () => {
    expect(texts('发文机关: [青岚市教育局, 青岚市财政局]')[2]).toContain('青岚市教育局　青岚市财政局关于');
  });

  it('say what is missing when they cannot be composed', () => {
    const { findings } = composed('提案: {案由: 甲}');
    expect(findings.map((f) => [f.code, f.severity])).toEqual([
      ['layout/title-needed', 'error'],
      ['layout/opening-needed', 'warning'],
    ]);
  });

  it('keep a forced break', () => {
    expect(block('标题: |\n  青岚市教育局\n  关于答复的函', 'title').lines.map(textOf)).toEqual([
      '青岚市教育局',
      '关于答复的函',
    ]);
  });
});

describe('主送', () => {
  it.each([
    ['主送: [林某某委员, 温某某委员]', '林某某、温某某委员：'],
    ['主送: [林某某委员, 沈某代表]', '林某某委员、沈某代表：'],
    ['主送: 林某某委员：', '林某某委员：'],
  ])('%s → %s', (changes, printed) => {
    expect(texts(changes)[3]).toBe(printed);
  });

  it('makes a copy for every co-signer', () => {
    const { letter } = composed('分送: [温某某委员, 顾某某委员]');
    expect(addressedCopies(letter).map((l) => l.addressees.items[0]?.text)).toEqual([
      '温某某委员',
      '顾某某委员',
    ]);
  });
});

describe('版头', () => {
  it('信函 shows the lead agency only, 文件 all of them and 文件', () => {
    const joint = '发文机关: [青岚市教育局, 青岚市财政局]';
    expect(block(joint, 'header').issuers.map(textOf)).toEqual(['青岚市教育局']);
    const document = block(`${joint}\n版式: 文件`, 'header');
    expect(document.issuers.map(textOf)).toEqual(['青岚市教育局', '青岚市财政局']);
    expect(textOf(document.suffix!)).toBe('文件');
    expect(block('版式: 文件', 'header').suffix).toBeUndefined();
  });

  it('prints class, secrecy and urgency', () => {
    const h = block('办理结果: A\n密级: 秘密\n保密期限: 1年\n份号: "000012"\n紧急程度: 特急', 'header');
    expect([h.resultClass, h.secrecy, h.copyNumber, h.urgency].map((l) => textOf(l!))).toEqual([
      '（A类）',
      '秘密★1年',
      '000012',
      '特急',
    ]);
  });

  it('keeps room for a number that is not there yet', () => {
    const source = parseSource('t', base.replace(/^文号.*$/mu, ''), fields.reply);
    const letter = readLetter(checkReply(source).value!);
    const resolved = resolveProfile('gbt9704');
    if ('problem' in resolved) throw new Error('no profile');
    const header = compose(letter, resolved.profile).composed.blocks[0]!;
    expect(printedTexts(header)[1]).toBe('　　　　〔2026〕　　号');
  });
});

describe('正文', () => {
  it('numbers four levels and joins run-in headings', () => {
    const changes = `正文:
  - 标题: 甲
    小节:
      - 标题: 乙
        小节:
          - 标题: 丙
            接排: true
            内容: 丙的内容。
            小节:
              - {标题: 丁！, 接排: true, 内容: 丁的内容。}
      - 标题: （二）、手写序号
        内容: 第二节。
  - 一段没有标题的话。
  - 标题: 戊`;
    expect(texts(changes).slice(5, -2)).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙。丙的内容。',
      '（1）丁！丁的内容。',
      '（二）手写序号',
      '第二节。',
      '一段没有标题的话。',
      '二、戊',
    ]);
  });

  it('adds up a table exactly and finds its numeric columns', () => {
    const table = block(
      '正文:\n  - 表格: {表头: [项目, 金额, 占比, 说明], 行: [[甲, "0.1", 10%, 无], [乙, "0.2", 20%, ""], [丙, "1,000", 70%, —]], 合计: true}',
      'table',
    );
    expect(table.align).toEqual(['center', 'right', 'right', 'center']);
    expect(table.rows.at(-1)!.map(textOf)).toEqual(['合计', '1,000.3', '', '']);
    expect(table.widths.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  });

  it('a cell is one paragraph, whatever its line breaks', () => {
    const table = block(
      '正文:\n  - 表格: {表头: [名称, 数], 行: [["一\\n二", "1"], ["A\\nB", "2"]]}',
      'table',
    );
    expect(table.rows.map((r) => textOf(r[0]!))).toEqual(['一二', 'A B']);
  });

  it('takes a table from a CSV file', () => {
    const table = block('正文:\n  - 表格: {文件: 表.csv, 合计: true}', 'table');
    expect([table.head, ...table.rows].map((r) => r.map(textOf))).toEqual([
      ['名', '数'],
      ['甲', '1.5'],
      ['乙', '2'],
      ['合计', '3.5'],
    ]);
  });
});

describe('the end', () => {
  it('numbers 附件 only when there are several', () => {
    expect(texts('附件: [{名称: 名单, 正文: 甲}]')).toContain('附件：名单');
    const two = texts('附件: [{名称: 名单, 正文: 甲}, {名称: 明细, 文件: 表.csv}]');
    expect(two).toEqual(expect.arrayContaining(['附件：1.名单', '2.明细', '附件1', '附件2']));
  });

  it('prints 附注 in one pair of brackets, contact first', () => {
    const contact = '联系人: {姓名: 周某, 部门: 办公室, 电话: 0760-88880000}';
    expect(texts(contact)).toContain('（联系人：办公室周某，联系电话：0760-88880000）');
    expect(texts(`${contact}\n附注: （此件可转发）`)).toContain(
      '（联系人：办公室周某，联系电话：0760-88880000；此件可转发）',
    );
    expect(texts('附注: 此件（含附件）可转发')).toContain('（此件（含附件）可转发）');
  });

  it('prints 公开方式 where the profile puts it', () => {
    expect(texts('公开方式: 主动公开').at(-1)).toBe('公开方式：主动公开');
    expect(texts('公开方式: 主动公开\n办理结果: A', 'qinglan').at(-1)).toBe('（此件主动公开）');
    expect(texts('办理结果: A', 'qinglan')[0]).toBe('办理结果：A');
  });

  it.each([
    ['抄送: [市政协提案委, 市政府办公室]', '抄送：市政协提案委，市政府办公室。'],
    ['抄送: 市政协提案委、市政府办公室', '抄送：市政协提案委、市政府办公室。'],
    ['抄送: 抄送：市政协提案委。', '抄送：市政协提案委。'],
  ])('%s → %s', (changes, printed) => {
    expect(texts(changes)).toContain(printed);
  });

  it('prints 印发 and its copies', () => {
    const t = texts('印发: {机关: 青岚市教育局办公室, 日期: 2026-08-27, 份数: 12}');
    expect(t.slice(-3)).toEqual(['青岚市教育局办公室', '2026年8月27日印发', '（共印12份）']);
  });

  it.each([
    ['印章: true', 'seal'],
    ['印章: false', 'plain'],
    ['签名章: {职务: 局长, 姓名: 周某}', 'nameSeal'],
  ] as const)('%s is set as %s', (changes, mode) => {
    expect(block(changes, 'signature').mode).toBe(mode);
  });

  it('never prints 备注 and 办理', () => {
    const t = texts('备注: 内部话\n办理: {角色: 主办, 面商: 电话沟通, 交办日期: 2026-03-01}').join('');
    expect(t).not.toMatch(/内部话|电话沟通|3月1日/u);
  });
});

describe('主送 too long for page 1', () => {
  const names = Array.from({ length: 50 }, (_, i) => `第${i}号机关`);
  it('is in the 版记, above 抄送, and not above the text', () => {
    const { composed: made } = composed(`版式: 文件\n主送: [${names.join(', ')}]\n抄送: [市政协提案委]`);
    expect(made.blocks.some((b) => b.tag === 'paragraph' && b.style === 'addressee')).toBe(false);
    const end = made.blocks.at(-1)!;
    expect(printedTexts(end)).toEqual([`主送：${names.join('，')}。`, '抄送：市政协提案委。']);
  });

  it('stays where it is when page 1 has room', () => {
    const { composed: made } = composed(`主送: [${names.slice(0, 30).join(', ')}]`);
    expect(made.blocks.some((b) => b.tag === 'paragraph' && b.style === 'addressee')).toBe(true);
  });
});

it('more than four joint agencies have the lead one in the red head, with 文件, and all at the end', () => {
  const names = ['青岚市教育局', '青岚市财政局', '青岚市民政局', '青岚市水务局', '青岚市卫生健康局'];
  const heads = (count: number): string[] => {
    const { blocks } = composed(`版式: 文件\n发文机关: [${names.slice(0, count).join(', ')}]`).composed;
    const head = blocks.find((b) => b.tag === 'header')!;
    return head.tag === 'header' ? [...head.issuers.map(textOf), textOf(head.suffix!)] : [];
  };
  expect(heads(5)).toEqual(['青岚市教育局', '文件']);
  expect(heads(4)).toEqual([...names.slice(0, 4), '文件']);
});
