import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/core/messages/index.js';
import { applyEdits, lineColumn, lineStarts } from '../../src/core/text.js';
import {
  type Checked,
  checkConfig,
  checkProfile,
  checkReply,
  fields,
  type RawReply,
} from '../../src/schema/index.js';
import { parseSource, type Source } from '../../src/source/index.js';

const base = '发文机关: 青岚市教育局\n主送: 林某某委员\n正文: 已收悉。\n成文日期: 2026-08-26\n';

function run(text: string): ReturnType<typeof judged<RawReply>>;
function run<T>(text: string, check: (source: Source) => Checked<T>): ReturnType<typeof judged<T>>;
function run(text: string, check: (source: Source) => Checked<unknown> = checkReply) {
  return judged(text, check);
}

function judged<T>(text: string, check: (source: Source) => Checked<T>) {
  const source = parseSource('甲.reply.yaml', text, fields.reply);
  const { value, diagnostics } = check(source);
  const starts = lineStarts(text);
  const found = diagnostics.map((d) => {
    const { line, column } = lineColumn(starts, d.range!.start);
    return `${line}:${column} ${d.code} “${text.slice(d.range!.start, d.range!.end)}” ${sentence('zh', d.message, d.args)}`;
  });
  return { source, value, diagnostics, found };
}

describe('a letter that the schema accepts', () => {
  it('has its value and no findings', () => {
    const { value, found } = run(base);
    expect(found).toEqual([]);
    expect({ ...value }).toEqual({
      发文机关: '青岚市教育局',
      主送: '林某某委员',
      正文: '已收悉。',
      成文日期: '2026-08-26',
    });
  });

  it('takes plain scalars as written where text is wanted, and numbers as numbers where not', () => {
    const { value } = run(
      `${base}附注: 0760\n办理结果: true\n印发: {机关: 12, 日期: 2026-08-26, 份数: 12}\n`,
    );
    expect(value).toMatchObject({ 附注: '0760', 办理结果: 'true', 印发: { 机关: '12', 份数: 12 } });
  });
});

describe('one slip, one sentence, at its place', () => {
  it.each([
    ['抄松: 云汀县', '5:1 schema/unknown-key “抄松” 不认识的字段“抄松”；请改正字段名，或删去这一项'],
    ['引言:', '5:1 schema/empty “引言” “引言”后面没有内容；请填写，没有可写的就删去这一项'],
    ['附件: []', '5:5 schema/empty “[]” “附件”后面没有内容；请填写，没有可写的就删去这一项'],
    ['版式: 公文', '5:5 schema/value “公文” “版式”只能是：信函、文件'],
    ['公开方式: [甲]', '5:7 schema/value “[甲]” “公开方式”只能是：主动公开、依申请公开、不予公开'],
    ['份号: 12', '5:5 schema/pattern “12” “份号”应是 6 位阿拉伯数字，如 000012'],
    ['分送: 甲', '5:5 schema/type “甲” “分送”应是列表，每项一个姓名；这里写成了一段文字'],
    ['标题: [甲, {乙: 1}]', '5:5 schema/type “[甲, {乙: 1}]” “标题”应是文字；这里写成了列表'],
    ['结语:\n  甲: 乙', '6:3 schema/type “甲: 乙” “结语”应是文字；这里写成了“字段: 内容”'],
    ['同意公开: 可以', '5:7 schema/type “可以” “同意公开”只能是 true 或 false；这里写成了一段文字'],
    [
      '提案: 5',
      '5:5 schema/type “5” “提案”应写成 类别、届次、编号、案由、提案者 等字段，或它们的列表；这里写成了数字',
    ],
    ['印章: 是', '5:5 schema/word “是” “印章”只能是 true、false、图片路径或图片路径的列表'],
    ['附注: "  "', '5:5 schema/empty “"  "” “附注”后面没有内容；请填写，没有可写的就删去这一项'],
    [
      '保密期限: 1年',
      '5:1 schema/secrecy-period “保密期限” 没有写密级，保密期限不会印出；请补上密级，或删去这一项',
    ],
    [
      '附件: [{名称: 甲}]',
      '5:11 schema/empty-annex “甲” 这个附件没有“正文”，也没有“文件”，附件页上只有名称；请补上其中一项',
    ],
    [
      '附件: [{名称: 甲, 正文: [{表格: {表头: [甲, 乙], 行: [[1, 2], [1]]}}]}]',
      '5:49 schema/row-length “[1]” 这一行（第 2 行）有 1 栏，表头有 2 栏；请补齐或删去多出的一栏',
    ],
    ['格式版本: 0', '5:7 schema/value “0” “格式版本”目前只能是 1；更新的版本请先升级 reply'],
    ['联系人: {姓名: 周某}', '5:1 schema/required “联系人” 缺少“电话”；请补上这一项'],
    ['印发: {机关: 甲, 日期: 乙, 份数: 0}', '5:24 schema/range “0” “份数”应是正整数，如 12'],
    [
      '附件:\n  - 名称: 甲\n    正文:\n      - 表格: {文件: 甲.csv, 表头: [甲]}',
      '8:13 schema/conflict “{文件: 甲.csv, 表头: [甲]}” “表格”应写成 题名、单位、表头、行、列宽、合计，或 文件、题名',
    ],
  ])('%s', (line, expected) => expect(run(`${base}${line}\n`).found).toEqual([expected]));

  it.each([
    ['印章: 否', '印章: false'],
    ['印章: "有"', '印章: true'],
    ['同意公开: 是', '同意公开: true'],
  ])('%s is meant as true or false', (line, expected) => {
    const text = `${base}${line}\n`;
    const [found] = run(text).diagnostics;
    expect(found!.fix!.safety).toBe('safe');
    expect(applyEdits(text, found!.fix!.edits)).toBe(`${base}${expected}\n`);
  });

  it('a body of spaces is an empty body', () => {
    const { diagnostics } = run(base.replace('正文: 已收悉。', '正文: "   "'));
    expect(diagnostics.map((d) => [d.code, d.severity, d.pointer])).toEqual([
      ['schema/empty', 'error', '/正文'],
    ]);
  });

  it('cells of a table and 备注 may be blank, and rows as long as the head are right', () => {
    const table = '表格: {表头: [甲, 乙], 行: [[" ", 2], [1, " "]]}';
    expect(
      run(`${base}附件: [{名称: 甲, 正文: [{${table}}]}]\n备注: " "\n密级: 秘密\n保密期限: 1年\n`).found,
    ).toEqual([]);
  });

  it('has an English sentence too', () => {
    const [found] = run(`${base}分送: 甲\n`).diagnostics;
    expect(sentence('en', found!.message, found!.args)).toBe('“分送” should be a list, here is a text');
  });
});

describe('missing fields', () => {
  it('are said at the first line, with a hint where they can be written', () => {
    const text = base.replace(/^主送.*\n/mu, '');
    const { found, diagnostics, value } = run(text);
    expect(found).toEqual(['1:1 schema/required “发文机关: 青岚市教育局” 缺少“主送”；请补上这一项']);
    expect(diagnostics[0]!.hints).toMatchObject([
      { message: 'schema/required#add', range: { start: text.length } },
    ]);
    expect(value).toBeUndefined();
  });

  it('are not said again when a misspelt field is the one', () => {
    const { found, diagnostics } = run(base.replace('主送', '主送机关'));
    expect(found.map((f) => f.split(' ')[1])).toEqual(['schema/unknown-key']);
    expect(diagnostics[0]).toMatchObject({ expected: '主送', fix: { safety: 'unsafe' } });
  });
});

describe('unknown fields', () => {
  const hint = (line: string) => {
    const { diagnostics, source } = run(`${base}${line}\n`);
    const { hints, fix } = diagnostics[0]!;
    return [
      sentence('zh', hints![0]!.message, hints![0]!.args),
      fix && applyEdits(source.text, fix.edits).split('\n').at(-2),
    ];
  };

  it.each([
    ['发文字号: 甲', '是否想写“文号”？', '文号: 甲'],
    ['抄送机关: 甲', '是否想写“抄送”？', '抄送: 甲'],
    ['落款: 甲', '是否想写“署名”？', '署名: 甲'],
    ['公开方示: 主动公开', '是否想写“公开方式”？', '公开方式: 主动公开'],
    ['编号: 甲', '“编号”应写在“提案”里面，缩进两个空格', undefined],
    ['提案: {文号: 甲}', '“文号”应写在最外层，左边顶格', undefined],
    ['联系人: {姓名: 甲, 电话: "1", 爱好: 乙}', '这里还可以写：部门', undefined],
  ])('%s', (line, expected, after) => expect(hint(line)).toEqual([expected, after]));

  it('does not rename to a field that is there already', () => {
    expect(run(`${base}日期: 2026-08-27\n`).diagnostics[0]!.fix).toBeUndefined();
  });
});

describe('the value beside errors', () => {
  it('lacks the wrong fields and nothing else', () => {
    const { value } = run(`${base}版式: 公文\n抄松: 甲\n文号: 乙\n提案: {编号: "1", 类别: []}\n`);
    expect(Object.keys(value!)).toEqual(['发文机关', '主送', '正文', '成文日期', '文号', '提案']);
    expect({ ...(value!.提案 as object) }).toEqual({ 编号: '1' });
  });

  it('keeps lists whole, so that pointers keep their meaning', () => {
    const { value } = run(`${base}分送: [甲, {乙: 1}, 丙]\n附注: 丁\n`);
    expect(value!.分送).toBeUndefined();
    expect(value!.附注).toBe('丁');
  });
});

describe('other files', () => {
  it('refuses a newer format with one sentence', () => {
    expect(run('格式版本: 2\n新字段: 甲\n').found).toEqual([
      '1:7 schema/version “2” 这份文件是格式版本 2，本程序只认识到 1；请先升级 reply 再处理',
    ]);
  });

  it('judges nothing on a text that is not well formed', () => {
    expect(run('标题：甲\n').diagnostics).toEqual([]);
  });

  it('reports profiles and configs in the same way', () => {
    expect(run('名称: 青岚\n尺寸: {天头: {值: 甲, 依据: 乙}}\n', checkProfile).found).toEqual([
      '2:14 schema/type “甲” “值”应是正数；这里写成了一段文字',
    ]);
    expect(run('rules: {docno-bracket: loud}\n', checkConfig).found).toEqual([
      '1:24 schema/value “loud” 级别只能是：error、warning、info、off',
    ]);
    expect(run('profile: gbt9704\n', checkConfig).value).toMatchObject({ profile: 'gbt9704' });
  });
});

describe('a sentence that its ASCII colon made a field of', () => {
  const body = (lines: string): string =>
    base.replace('正文: 已收悉。', `正文:\n${lines.replace(/^/gmu, '  ')}`);

  it.each([
    ['a list', '- 现答复如下:\n- 已办。', '4:10', 'safe', '- 现答复如下：\n- 已办。'],
    ['with text behind it', '- 责任单位: 县教育局', '4:9', 'unsafe', '- 责任单位：县教育局'],
    [
      'inside a section',
      '- 标题: 甲\n  内容:\n    - 措施如下:',
      '6:13',
      'safe',
      '- 标题: 甲\n  内容:\n    - 措施如下：',
    ],
    ['instead of a text', '现答复如下:', '4:8', 'safe', '现答复如下：'],
  ])('%s', (_, lines, at, safety, fixed) => {
    const text = body(lines);
    const { diagnostics, found } = run(text);
    expect(found).toEqual([
      `${at} yaml/text-colon “:” 半角冒号“:”把这句话变成了一个字段；正文里的冒号请用全角“：”`,
    ]);
    expect(diagnostics[0]!.fix!.safety).toBe(safety);
    expect(applyEdits(text, diagnostics[0]!.fix!.edits)).toBe(body(fixed));
    expect(run(body(fixed)).found).toEqual([]);
  });

  it('is not edited where quotes stand behind it', () => {
    const { diagnostics } = run(body('- 责任单位: "县教育局"'));
    expect(diagnostics.map((d) => [d.code, d.fix])).toEqual([['yaml/text-colon', undefined]]);
  });

  it.each([
    ['a field of that level, misspelt', '- 题目: 甲', ['schema/unknown-key']],
    ['a field of another level', '- 主送: 甲', ['schema/unknown-key', 'schema/required']],
    ['two of them', '- 甲: 1\n  乙: 2', ['schema/unknown-key', 'schema/unknown-key', 'schema/required']],
  ])('%s is a field', (_, lines, codes) => {
    expect(
      run(body(lines))
        .diagnostics.map((d) => d.code)
        .sort(),
    ).toEqual([...codes].sort());
  });
});
