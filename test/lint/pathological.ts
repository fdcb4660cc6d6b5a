/** Paragraphs and lists of any size that make a careless search go over everything again and again. */
import { readLetter } from '../../src/letter/read.js';
import { chance } from './random.js';

type Raw = Parameters<typeof readLetter>[0];
type Letter = ReturnType<typeof readLetter>;

const units = [
  ...'“”‘《》（()〔［[【的一7１-—～.．·•…。，、：:；;%"\'*/@Aa第号年月附 \u3000\0\ud83d\n'.split(''),
  '“甲',
  '甲”',
  '《甲',
  '（甲',
  '甲（',
  '“甲”',
  '《甲》',
  '《甲》《乙》、',
  '（甲）',
  '（一）',
  '**甲',
  '\\*',
  '1、',
  '一、',
  '1.',
  '①',
  '一是',
  '是一',
  '二是，',
  '首先，',
  '甲、',
  '甲和乙、',
  '其中，甲1个、',
  '甲1个，',
  '共8个，',
  '合计',
  '由1万元',
  '增长5%',
  '同比增长',
  '5%、',
  '5～',
  '2020-',
  '2020年-',
  '2020年1月',
  '二〇二〇年',
  '二○',
  '百分之',
  '十百千万',
  '1,234,',
  '1 234 ',
  '9:30',
  '1:',
  '12.',
  '第1号',
  '第1、',
  '第一条',
  '〔2026〕',
  '附件1',
  'www.',
  'http://a',
  'a@b.',
  'a.',
  'A ',
  'AI、',
  'GB/T 1-',
  '0760-',
  '138',
  '委员',
  '您提出的',
  '提案办理',
  '政协第',
  '届次会议',
  '青岚市',
  '教育局、',
  '局长',
  '王某某',
  '感谢',
  '高度重视',
  '进行了',
  '的地得',
  '。”',
  '”。',
  '，，',
  '？！',
  '甲\n',
  '一、甲\n',
  '（1）甲。\n',
  '“甲\n',
];

const sentence =
  '2025年，全市投入资金3.2亿元，新建学校12所，同比增长15.6%；“十四五”期间（2021—2025年）累计完成《教育发展规划》确定的86项任务，其中市级52项、县级34项。';

/** Texts of about `length` characters, by name. */
export const texts: Record<string, (length: number) => string> = {
  ...Object.fromEntries(
    units.map((unit) => [
      `${JSON.stringify(unit)} × n`,
      (length: number) => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        // White space around a text is dropped before any rule sees it.
        return unit.trim() === '' ? `甲${text}乙` : text;
      },
    ]),
  ),
  'a random mixture': (length) => {
    const luck = chance(5);
    let text = '';
    while (text.length < length) text += luck.pick(units);
    return text;
  },
  'ordinary text': (length) => sentence.repeat(Math.ceil(length / sentence.length)),
  'ordinary lines': (length) => `${sentence}\n`.repeat(Math.ceil(length / sentence.length)),
};

const frame: Raw = {
  发文机关: '青岚市教育局',
  文号: '青教函〔2026〕12号',
  主送: '林某某委员',
  提案: { 类别: '政协提案', 届次: '青岚市政协九届二次会议', 编号: '092015', 案由: '关于停车的建议' },
  正文: '经研究，我局已安排经费办理。',
  成文日期: '2026-08-26',
};

/** The text as the body, below sane head and end. */
export function inBody(text: string): Letter {
  return readLetter({ ...frame, 正文: text });
}

/** The text in every field. */
export function everywhere(text: string): Letter {
  const line = text.replaceAll('\n', '。');
  return readLetter({
    发文机关: line,
    签发人: line,
    文号: line,
    办理结果: line,
    标题: text,
    主送: line,
    提案: { 类别: line, 届次: line, 编号: line, 案由: line, 提案者: [line] },
    办理: { 会办单位: [line], 交办日期: line },
    引言: text,
    正文: [{ 标题: line, 内容: [text, { 表格: { 题名: line, 单位: line, 表头: [line], 行: [[line]] } }] }],
    结语: text,
    附件: [{ 名称: line, 正文: text }],
    署名: line,
    成文日期: line,
    联系人: { 部门: line, 姓名: line, 电话: line },
    附注: line,
    抄送: line,
    印发: { 机关: line, 日期: line },
  });
}

/** `count` members of each list of a letter. */
export function lists(count: number): Letter {
  const many = <T>(of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i + 1));
  return readLetter({
    发文机关: many((i) => `青岚市第${i}局`),
    签发人: many((i) => `甲某${i}`),
    文号: '青教函〔2026〕12号',
    标题: '关于停车的答复',
    主送: many((i) => `林某${i}委员`),
    分送: many((i) => `周某${i}委员`),
    提案: many((i) => ({
      编号: String(i),
      届次: '青岚市政协九届二次会议',
      案由: `关于${i}的建议`,
      提案者: [`林某${i}`],
    })),
    引言: '您提出的提案收悉。现答复如下：',
    正文: [
      ...many((i) => ({
        标题: `总体情况${i}`,
        内容: `一是增长${i}%。“甲”《乙》（附件${i}）。`,
        小节: [{ 标题: `小节${i}`, 内容: `（${i}）甲。` }],
      })),
      {
        标题: '明细',
        内容: [
          { 表格: { 题名: '明细', 表头: ['甲', '乙'], 行: many((i) => [`第${i}`, String(i)]), 合计: true } },
        ],
      },
    ],
    附件: many((i) => ({ 名称: `方案${i}`, 正文: `${i}.甲。` })),
    署名: many((i) => `青岚市第${i}局`),
    成文日期: '2026-08-26',
    联系人: many((i) => ({ 部门: `第${i}科`, 姓名: `周某${i}`, 电话: `0760-8888${i}` })),
    抄送: many((i) => `市第${i}局`),
  });
}
