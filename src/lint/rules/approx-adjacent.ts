import { type Rule, replacement } from '../rule.js';

const hanzi = '一二三四五六七八九';
/** Counted things only: 一、二年级, 3、4月 and 二、三产业 are lists. */
const things =
  '天|个(?!方面|问题|阶段|项目|层次|环节|维度|校区|标段)|人(?!行|民)|年(?!级|期|度|制)|小时|分钟|公里|米|倍|次|户|家|所|名|位|岁|周(?!期)|成(?!效)|百|千|万|十';
const beside = [
  ...[...hanzi].flatMap((a) => [...hanzi].map((b) => `${a}、${b}`)),
  ...[...'123456789'].flatMap((a) => [...'、，,'].map((mark) => a + mark)),
];
const adjacent = new RegExp(
  `(?<![\\n0-9${hanzi}十百千万第图表件条项号.、,，:：()（）A-Za-z]|^)(?:([1-9])[、，,]\\s?([1-9])|(十?)([${hanzi}])、([${hanzi}]))(?=(?:${things})(?!、))`,
  'gmu',
);

export const approxAdjacent: Rule = {
  id: 'approx-adjacent',
  summary: {
    zh: '相邻两数表示的概数写成“三四天”',
    en: 'Two neighbouring numbers meant roughly are written 三四天',
  },
  why: {
    zh: '相邻的两个数连用表示概数，用汉字，中间不加顿号；加了顿号就成了两个确定的数。',
    en: 'Neighbouring numbers meant roughly are Chinese numerals without 、, which would make them two exact ones.',
  },
  basis: { clause: 'GB/T 15835-2011；GB/T 15834-2011', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 工期需要⟦3、4⟧天。', fixed: '正文: 工期需要三四天。' },
      { yaml: '正文: 每校有⟦七、八⟧个班。', fixed: '正文: 每校有七八个班。' },
      { yaml: '正文: 现有⟦十七、八⟧人值守。', fixed: '正文: 现有十七八人值守。' },
    ],
    good: [
      { yaml: '正文: 工期需要三四天，每校有七八个班。' },
      { yaml: '正文: 小学一、二年级和第3、4个标段、2、3号楼、第一、二产业先行，3、4月完成。' },
      { yaml: '正文: |\n  3、4个班合用一间教室。\n  4、5个班合用一间教室。' },
    ],
  },
  check({ find, report }) {
    for (const { match, span } of find(adjacent, { needs: beside })) {
      const [written, a, b, ten = '', c, d] = match;
      const [low, high] = a ? [Number(a), Number(b)] : [hanzi.indexOf(c!) + 1, hanzi.indexOf(d!) + 1];
      if (high !== low + 1) continue;
      const expected = `${ten}${hanzi[low - 1]}${hanzi[high - 1]}`;
      report({
        ...span(),
        message: 'approx-adjacent',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
  },
};
