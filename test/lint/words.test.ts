import { describe, expect, test } from 'vitest';
import { confusables } from '../../src/lint/data/confusable.js';
import { formerAgencies } from '../../src/lint/data/obsolete-agencies.js';
import { oldTerms } from '../../src/lint/data/old-terms.js';
import { properNames } from '../../src/lint/data/political-names.js';
import { words } from '../../src/lint/families/words.js';
import { letterText, lintText } from './letters.js';

/** What the rule `id` marks in a body of these words. */
function marked(id: string, body: string): string[] {
  const text = letterText(`正文: ${body}`);
  const rules = words.filter((r) => r.id === id);
  return lintText(text, { rules }).map((d) => text.slice(d.range!.start, d.range!.end));
}

describe('confusable-words', () => {
  test('finds every word that needs no context, and not what it should be', () => {
    const plain = confusables.filter((c) => !c.before && !c.after && c.wrong.length > 1);
    expect(plain.length).toBeGreaterThan(200);
    const silent = plain.filter(
      (c) => !marked('confusable-words', `关于${c.wrong}，我局研究。`).includes(c.wrong),
    );
    expect(silent.map((c) => c.wrong)).toEqual([]);
    const loud = plain.filter((c) => marked('confusable-words', `关于${c.right}，我局研究。`).length > 0);
    expect(loud.map((c) => c.right)).toEqual([]);
  });

  test.each(
    '规定单位 指定单价 组成份额 移交待办 个人材料 试图象征 推委会 记录相关 关联接口 原故障点 汇报导致 裁撤消防站 加工做成 员工做好 配合做好 加强做风险评估 叫做用户 常规化管理 公园满意度 通讯期间 招开发商 全部份额 3月分别 询问提案 新建义务教育 严峻工作 控股分公司 搭建帐篷 按排名先后 按装置分类 巡视查找 参观查看 保修定点 三维一体 就已经 当年未完成 固定资产折旧'.split(
      ' ',
    ),
  )('is silent on %s', (text) => {
    expect(marked('confusable-words', `${text}。`)).toEqual([]);
  });
});

test.each(
  '目的的实现 的的确确 打的的士 标的的核定 为了了解情况 实现了了不起的成就 不了了之 维护和和平环境 饱和和过剩 现在在建项目 所在在校生 参与与合作 普及及推广 以及及时 可以以奖代补 就就业问题 成都都市圈 首都都市圈 认为为民 将将军路 面对对手 对对口支援 理由由此 由于于都县 听从从业人员 兼并并重组 即使使用 大使使馆 火把把手 自己已经 因而而 还是是否 关键是是否 谦让让利 等等 刚刚 多多益善'.split(
    ' ',
  ),
)('repeated-chars is silent on %s', (text) => {
  expect(marked('repeated-chars', `${text}。`)).toEqual([]);
});

test('long runs of one character or word take no more than linear time', () => {
  expect(marked('repeated-chars', '的'.repeat(1_000_000))).toHaveLength(1);
  expect(marked('repeated-phrase', '关于'.repeat(100_000)).length).toBeGreaterThan(0);
});

/** A name that a pattern of the tables stands for: its first alternative without conditions. */
const sample = (pattern: string): string =>
  pattern
    .replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/gu, '')
    .replace(/\(\?:([^|()]*)[^()]*\)\??/gu, '$1')
    .replace(/[?^$]/gu, '')
    .split('|')[0]!;

test.each(formerAgencies.map((a) => a.pattern))('agency-obsolete knows %s', (pattern) => {
  const name = sample(pattern);
  const [before, after] = [
    pattern.includes('人民银行') ? '人民银行青岚市' : /^国|部|总局|会$/u.test(name) ? '' : '市',
    name === '公安消防' ? '支队' : '',
  ];
  expect(marked('agency-obsolete', `经商${before}${name}${after}，现已落实。`)).toEqual([name]);
});

test.each(oldTerms.map((t) => t.pattern))('old-terms knows %s', (pattern) => {
  const term = pattern.includes('贫困[县村户]') ? '贫困县' : sample(pattern);
  expect(marked('old-terms', `支持${term}发展。`)).toEqual([term]);
});

test.each(properNames.map((n) => n.pattern))('political-names knows %s', (pattern) => {
  const name = pattern.startsWith('习近平') ? '习近平新时代特色社会主义思想' : sample(pattern);
  const found = marked('political-names', `经与市${name}，沟通。`);
  expect(found.join('')).toBe(name);
});
