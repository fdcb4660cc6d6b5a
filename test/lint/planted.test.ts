import { describe, expect, test } from 'vitest';
import { lintText, profileNamed } from './letters.js';

/** A full invented letter without slips, clean under the national standard and under the invented city's rules. */
const clean = `# yaml-language-server: $schema=../../schemas/reply.schema.json
规范: qinglan
版式: 文件
文种: 答复
份号: "000012"
密级: 机密
保密期限: 5年
发文机关: [青岚市教育局, 青岚市财政局]
文号: 青教函〔2026〕12号
办理结果: B
标题: |
  青岚市教育局　青岚市财政局
  关于青岚市政协九届二次会议第092015号提案答复的函
主送: [林某某委员, 陈某某委员]
提案:
  类别: 政协提案
  届次: 青岚市政协九届二次会议
  编号: "092015"
  案由: 关于改善乡村学校网络条件的建议
  提案者: [林某某, 陈某某]
办理: {角色: 主办, 会办单位: [青岚市水务局], 交办日期: 2026-06-15}
引言: 你们提出的《关于改善乡村学校网络条件的建议》（政协提案第092015号）收悉。经商青岚市水务局，现答复如下：
正文:
  - 标题: 总体情况
    内容: |
      按照《关于加强乡村教育的意见》（青政发〔2024〕46号），全市投入9亿元～16亿元。
      一是提速；二是换代。学校名单见附件1，**设备清单**见附件2。
  - 标题: 逐条回应
    小节:
      - 标题: 关于网络提速
        内容: |
          1.光纤到校，2026年8月完成，每年增长5%～10%。
          2.万兆到楼。
      - 标题: 关于设备更新
        接排: true
        内容:
          - 三年更新一轮。
          - 表格:
              题名: 2023—2025年设备更新情况
              单位: 台
              表头: [年份, 计划, 完成]
              行: [[2023年, 400, 412], [2024年, 500, 498]]
结语: 专此答复，感谢你们对教育工作的关心支持。
附件:
  - 名称: 学校名单
    正文: 云汀县第一小学等12所。
  - 名称: 设备清单
    正文: 交换机12台。
署名: [青岚市教育局, 青岚市财政局]
成文日期: 2026年8月26日
联系人: {姓名: 周某, 部门: 办公室, 电话: 0760-88880000}
公开方式: 不予公开
公开理由: 涉及国家秘密
抄送: [市政协提案委, 市政府办公室, 各会办单位]
印发: {机关: 青岚市教育局办公室, 日期: 2026-08-28}
`;

/** Rule, the correct characters, and what a clerk wrote instead; ⟦ ⟧ around what must be marked. */
const slips: [string, string, string][] = [
  ['docno-bracket', '青教函〔2026〕', '青教函⟦（2026）⟧'],
  ['docno-no-di', '〕12号', '〕⟦第⟧12号'],
  ['docno-no-zero-pad', '〕12号', '〕⟦0⟧12号'],
  ['docno-year-4', '青教函〔2026〕', '青教函〔⟦26⟧〕'],
  ['docno-year-signing', '青教函〔2026〕', '青教函〔⟦2025⟧〕'],
  ['docno-hao', '〕12号\n办理', '〕⟦12⟧\n办理'],
  ['docno-missing', '青教函〔2026〕12号', '⟦青教函〔2026〕　　号⟧'],
  ['class-allowed', '办理结果: B', '办理结果: ⟦D⟧'],
  ['class-form', '办理结果: B', '办理结果: ⟦（B类）⟧'],
  ['secret-vs-public', '公开方式: 不予公开', '公开方式: ⟦主动公开⟧'],
  ['secret-copyno', '份号: "000012"\n密级: 机密', '密级: ⟦机密⟧'],
  ['title-no-end-punct', '提案答复的函', '提案答复的函⟦。⟧'],
  ['item-kind-match', '陈某某委员]', '陈某某⟦代表⟧]'],
  ['item-kind-match', '第092015号提案答复', '第092015号⟦建议⟧答复'],
  ['item-kind-match', '类别: 政协提案', '类别: ⟦人大代表建议⟧'],
  ['item-no-consistent', '第092015号提案答复', '第⟦092051⟧号提案答复'],
  ['item-no-consistent', '（政协提案第092015号）', '（政协提案第⟦092051⟧号）'],
  ['addressee-colon', '陈某某委员]', '陈某某委员⟦：⟧]'],
  ['heading-mark-form', '- 标题: 总体情况', '- 标题: ⟦一、⟧总体情况'],
  ['heading-mark-form', '- 标题: 关于网络提速', '- 标题: ⟦（一）⟧关于网络提速'],
  ['heading-sequence', '2.万兆', '⟦3⟧.万兆'],
  ['heading-level-order', '2.万兆', '⟦（二）⟧万兆'],
  ['attach-numbering', '名称: 学校名单', '名称: ⟦附件1：⟧学校名单'],
  ['attach-no-punct', '名称: 设备清单', '名称: 设备清单⟦；⟧'],
  ['attach-match', '见附件2。', '见⟦附件3⟧。'],
  ['sign-match-issuer', '署名: [青岚市教育局, 青岚市财政局]', '署名: [青岚市教育局, ⟦财政局⟧]'],
  ['docno-space', '青教函〔2026〕', '青教函⟦ ⟧〔2026〕'],
  ['docno-hao', '〕12号\n办理', '〕⟦１２⟧号\n办理'],
  ['item-no-form', '编号: "092015"', '编号: ⟦第092015号⟧'],
  ['public-mode-present', '公开方式: 不予公开\n公开理由: 涉及国家秘密', '公开方式: ⟦不予公开⟧'],
  ['addressee-colon', '陈某某委员]', '陈某某委员⟦。⟧]'],
  [
    'cc-form',
    '抄送: [市政协提案委, 市政府办公室, 各会办单位]',
    '抄送: 市政协提案委⟦ ⟧市政府办公室，各会办单位',
  ],
  ['cc-form', '各会办单位]', '各会办单位⟦。⟧]'],
  ['print-line-letter', '版式: 文件', '版式: 信函'],
  ['date-form', '2026年8月26日', '⟦2026年08月26日⟧'],
  ['date-form', '日期: 2026-08-28', '日期: ⟦2026.8.28⟧'],
  ['date-valid', '2026年8月26日', '⟦2026年8月32日⟧'],
  ['date-hybrid-zero', '2026年8月完成', '⟦二○二六年八月⟧完成'],
  ['print-date-order', '日期: 2026-08-28', '日期: ⟦2026-08-20⟧'],
  ['range-unit-ambig', '5%～10%', '⟦5～10%⟧'],
  ['range-unit-ambig', '9亿元～16亿元', '⟦9～16亿元⟧'],
  [
    'item-no-session',
    '届次: 青岚市政协九届二次会议\n  编号: "092015"',
    '届次: 青岚市政协九届一次会议\n  编号: "⟦092⟧015"',
  ],
  ['class-required', '办理结果: B\n', ''],
];

const profile = profileNamed('qinglan');
const today = { year: 2026, month: 11, day: 23 };

test('the clean letter has no finding, under neither profile', () => {
  expect(lintText(clean, { profile, today })).toEqual([]);
  expect(lintText(clean, { today })).toEqual([]);
});

describe('one slip, one finding, at its characters', () => {
  test.each(slips)('%s: %s → %s', (id, right, wrong) => {
    expect(clean.split(right)).toHaveLength(2);
    const marked = clean.replace(right, () => wrong);
    const start = marked.indexOf('⟦');
    const end = marked.indexOf('⟧') - 1;
    const text = marked.replace(/[⟦⟧]/gu, '');
    const found = lintText(text, { profile, today });
    expect(found.map((d) => d.code)).toEqual([id]);
    // A slip that is an absence, or lies in another field than the one marked, names the field.
    if (start >= 0) expect(found[0]!.range).toEqual({ start, end });
  });
});
