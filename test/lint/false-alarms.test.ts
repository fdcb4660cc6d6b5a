import { describe, expect, test } from 'vitest';
import { letterText, lintText, profileNamed } from './letters.js';

/** Correct texts that look like slips. */
describe('no finding for', () => {
  test.each([
    [
      'numbers of cited documents',
      '正文: 按照《关于加强乡村教育的意见》（国办发〔2014〕46号）和国务院令第721号、教育部第45号令的要求办理。',
    ],
    [
      'padded numbers of items',
      '提案: {届次: 青岚市政协九届二次会议, 编号: "072", 案由: 关于停车的建议}\n引言: 您提出的《关于停车的建议》（第072号）收悉。现答复如下：',
    ],
    [
      'coded numbers of items',
      '提案: {届次: 青岚市政协九届二次会议, 编号: DH0271, 案由: 关于停车的建议}\n标题: 青岚市教育局关于青岚市政协九届二次会议第DH0271号提案答复的函',
    ],
    ['a ministry that writes 第', '文号: 建提复字〔2026〕第29号'],
    ['5G and versions', '正文:\n  - 标题: 5G网络和2.0版平台\n    内容: 1.0计划已经完成，4G基站2.2万座。'],
    [
      'titles with 函, 提案 and 建议 inside 《》',
      '标题: 青岚市教育局关于市政协九届二次会议第092015号提案《关于落实“关于停车的函”的建议》答复的函',
    ],
    ['right ranges', '正文: 每年增长5%～10%，普及率为154%，2020—2021年投入9亿～16亿元，贯彻《甲》《乙》。'],
    ['telephones', '联系人: {姓名: 周某, 电话: 0760-88880000}'],
    ['years in Chinese', '正文: 二〇二六年，“十四五”期间的三农工作。'],
    ['two deputies who are also named in the text', '正文: 市人大代表陈某也关心此事。'],
    ['a member who speaks for a party', '正文: 林某某代表民建青岚市委作了发言。'],
    [
      'a meeting that suggests',
      '引言: 经局长办公会议建议，您提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
    ],
    ['other items mentioned in the body', '正文: 该件与第092171号提案一并研究。'],
    [
      'several items',
      '提案:\n  - {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 甲}\n  - {届次: 青岚市政协九届二次会议, 编号: "092016", 案由: 乙}\n标题: 青岚市教育局关于青岚市政协九届二次会议第092015、092016号提案答复的函',
    ],
    ['an annex of another document', '正文: 《停车管理办法》附件2和其附件3、通知的附件4都有规定。'],
    [
      'a paragraph that begins with two numbers',
      '正文:\n  - 标题: 办理情况\n    内容: |\n      一、二年级学生优先。\n      三、四年级学生随后。',
    ],
    ['a list that begins anew', '正文: |\n  1.投入。\n  2.管理。\n  下一步：\n  1.宣传。'],
    [
      'the title with a forced break',
      '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案答复的函',
    ],
    [
      'the short form of the session',
      '引言: 您在市政协九届二次会议上提出的第092015号提案《关于停车的建议》收悉。现答复如下：',
    ],
    [
      'an item of the people’s congress',
      '主送: 林某某代表\n提案: {届次: 青岚市第十四届人民代表大会第三次会议, 编号: "15", 案由: 关于停车的提案办理, 提案者: [林某某]}\n标题: 青岚市教育局关于青岚市第十四届人民代表大会第三次会议第15号建议答复的函\n引言: 您提出的《关于停车的提案办理》（第15号建议）收悉。现答复如下：',
    ],
    [
      'an opinion for the lead agency',
      '文种: 会办意见\n主送: 青岚市财政局\n引言: 林某某委员提出的《关于停车的建议》（第092015号）收悉。现提出会办意见如下：',
    ],
    [
      'an organisation',
      '主送: 民建青岚市委员会\n提案: {类别: 政协提案, 编号: "092015", 案由: 关于停车的建议}',
    ],
    [
      'joint issuers',
      '发文机关: [青岚市教育局, 青岚市财政局]\n标题: 青岚市教育局　青岚市财政局关于青岚市政协九届二次会议第092015号提案答复的函\n署名: [青岚市教育局, 青岚市财政局]',
    ],
    [
      'an annex of its own behind its title',
      '正文: 我局制定了《实施方案》（附件1）。\n附件:\n  - 名称: 工作方案\n    正文: 甲。',
    ],
    ['copies under one name', '抄送: 市教育局（市委教育工委、市教育督导室）'],
    ['a member for whom somebody speaks', '引言: 我代表您，谈三点意见。'],
    ['a number that other rules read', '文号: 青教函〔2026〕闭08号'],
    ['a phrase in strong type', '正文: 见**附件1**。\n附件:\n  - 名称: 学校名单\n    正文: 见下表。'],
    ['copies in two ranks', '抄送: 市政协提案委，市财政局、市水务局。'],
  ])('%s', (_, yaml) => {
    expect(lintText(letterText(yaml)).map((d) => [d.code, d.range])).toEqual([]);
  });
});

test('a mark inside strong type is still marked exactly', () => {
  const text = letterText('正文: 每年**增长5～10%**以上。');
  const [found] = lintText(text);
  expect(text.slice(found!.range!.start, found!.range!.end)).toBe('5～10%');
});

test('a finding that runs across strong type covers the marks between', () => {
  const text = letterText('正文: 每年增长**5**～10%以上。');
  const [found] = lintText(text);
  expect(text.slice(found!.range!.start, found!.range!.end)).toBe('5**～10%');
});

test('what only a local profile asks for is silent under the national standard', () => {
  const text = letterText(
    '办理结果: D\n提案: {届次: 青岚市政协九届四次会议, 编号: "092015", 案由: 关于停车的建议}\n结语: 专此答复。\n公开方式: 主动公开\n抄送: 市政协提案委，市政府办公室',
  );
  expect(lintText(text)).toEqual([]);
  expect(lintText(text, { profile: profileNamed('qinglan') }).map((d) => d.code)).toEqual([
    'class-allowed',
    'item-no-session',
  ]);
});

test('a title without issuer is worth a remark only: the head shows the issuer', () => {
  const found = lintText(letterText('标题: 关于青岚市政协九届二次会议第092015号提案答复的函'));
  expect(found.map((d) => [d.code, d.severity])).toEqual([['title-elements', 'info']]);
});
