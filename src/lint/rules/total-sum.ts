import {
  compared,
  type Decimal,
  formatDecimal,
  parseDecimal,
  shiftedBy,
  shortest,
  times,
} from '../../letter/decimal.js';
import { powers, quantity, readQuantity, roughly } from '../quantity.js';
import type { Rule } from '../rule.js';
import { agree, complete, pair, type Stated, someRunMakes, summed } from '../sums.js';
import { wrongTotals } from '../table-totals.js';
import { type Span, spanOf } from '../texts.js';

/** 共59所，其中公办20所、民办38所; the list runs to the end of the sentence. */
const announced = new RegExp(
  `${quantity}[^。；;，,（(\\n\\0]{0,12}(?:[，,]?[（(]|[，,：:；;]|——)(?<word>其中|分别为|分别是|分别|包括|含)(?<list>[^。；;\\n\\0）]{4,160})`,
  'gu',
);
/** 小学20所、初中8所，共28所: the list is looked for before it. */
const concluded = new RegExp(
  `[，,、]?(?:合计|共计|总计|总共|一共|共)(?:有|为|达|建成|建设|改造|投入)?${quantity}`,
  'gu',
);
/** How far back a list may begin. */
const longest = 120;
const item = new RegExp(quantity, 'gu');
/** Attributes that one thing may share: their numbers add up to anything. */
const overlapping =
  /学历|职称|党员|以上|以下|女|少数民族|残疾|骨干|硕士|博士|本科|示范|重点|优秀|最|分别比|增|减|同比/u;
/** After a comma another statement about the whole begins: ，已整改230处. */
const otherStatement =
  /，(?:已|现|目前|累计|共|完成|整改|办结|解决|占|较|比|同|新增|惠及|年|全|均|每|平均|涉及|覆盖|投入).*$/u;

export const totalSum: Rule = {
  id: 'total-sum',
  summary: { zh: '总数等于各部分之和', en: 'A total is the sum of its parts' },
  why: {
    zh: '“共59所，其中公办20所、民办38所”加起来是58所，总数或一个分数写错了。手工写的合计行、合计列也核对；舍入造成的差别和没有列全的“其中”不报。',
    en: 'Twenty and thirty-eight are not fifty-nine. Typed totals of tables are checked too; rounding and lists of some parts only are not reported.',
  },
  basis: { clause: '数据自洽', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 全市共有⟦59所⟧学校，其中公办20所、民办38所。' },
      { yaml: '正文: 共配备校医⟦86名⟧，其中专职40名、兼职45名。' },
      { yaml: '正文: 现有学校⟦100所⟧，其中小学60所、初中20所、高中12所。' },
      { yaml: '正文: 新建小学12所、初中8所，共⟦21所⟧。' },
      { yaml: '正文: 投入⟦1.26亿元⟧，其中中央财政8000万元、市级财政6000万元。' },
      { yaml: '正文: 共受理⟦一百二十件⟧（其中主办八十件、会办五十件）。' },
      {
        yaml: '正文:\n  - 表格:\n      表头: [学校, 班级, 学生]\n      行: [[第一小学, 24, 960], [第二小学, 18, 720], [合计, 42, ⟦1660⟧]]',
      },
      {
        yaml: '正文:\n  - 表格:\n      表头: [学校, 男生, 女生, 合计]\n      行: [[第一小学, 24, 20, 44], [第二小学, 18, 12, ⟦31⟧]]',
      },
    ],
    good: [
      {
        yaml: '正文: 共排查隐患235处，其中重大隐患3处，已整改230处；共有教师120人，其中男教师55人、女教师65人。',
      },
      { yaml: '正文: 全市共有59所学校，其中公办21所、民办38所。新建小学12所、初中8所，共20所。' },
      {
        yaml: '正文: 全市共有学校120所，其中省级示范学校20所、市级示范学校30所；教师50人，其中女教师30人、党员25人。',
      },
      { yaml: '正文: 投入1.3亿元，其中中央财政8200万元、市级财政4600万元，惠及学生5万人。' },
      {
        yaml: '正文: 共59所，其中公办20所（含乡镇8所）、民办39所，新增学位3000个；约60所，其中公办20所、民办38所。',
      },
      {
        yaml: '正文:\n  - 表格:\n      表头: [学校, 班级, 占比]\n      行: [[第一小学, 1.24, 50%], [第二小学, 1.24, 50%], [合计, 2.5, 100%]]',
      },
    ],
  },
  check({ letter, find, report }) {
    const say = (at: Span, written: string, sum: string, partial = false): void =>
      report({
        ...at,
        message: partial ? 'total-sum#partial' : 'total-sum',
        args: { written, sum },
        actual: written,
        ...(partial ? { severity: 'info' } : {}),
      });
    for (const { match, span } of find(announced, { needs: ['其中', '分别', '包括', '含'] })) {
      const [, number, magnitude, unit] = match;
      const { word, list: all } = match.groups!;
      const whole = readQuantity(number!, magnitude, unit);
      const written = `${number}${magnitude}${unit}`;
      const before = match.input!.slice(Math.max(0, match.index! - 2), match.index);
      if (!whole || roughly.test(before) || roughly.test(match[0].charAt(written.length))) continue;
      const list = all!
        .replace(/[（(][^（()）]*[）)]?/gu, '')
        .replace(/其中.*$/u, '')
        .replace(otherStatement, '');
      const parts = partsOf(list, unit!);
      const says = verdict(whole, parts, list);
      if (!says) continue;
      // Parts that are not complete by their words may be some only: said of nearly all, and mildly.
      const open = says === 'below' && !complete.test(list) && word !== '分别为';
      if (open && !reaches(whole, parts, '80')) continue;
      const partial = open && !reaches(whole, parts, '97');
      say(span(0, written.length), written, inUnits(summed(parts).value, magnitude!, unit!), partial);
    }
    for (const { match, span } of find(concluded, { needs: ['共', '合计', '总计'] })) {
      const [, number, magnitude, unit] = match;
      const whole = readQuantity(number!, magnitude, unit);
      const near = match.input!.slice(Math.max(0, match.index! - longest), match.index);
      const from = Math.max(...[...'。；;：:（(\n\0'].map((mark) => near.lastIndexOf(mark)));
      const list = near.slice(from + 1);
      if (!whole || list.length === longest || /其中|分别|[一二三两0-9]年|累计|此外|另/u.test(list)) continue;
      const items = list.split(/[、，,和及]/u).reverse();
      const run = items.findIndex((i, n) => !(n === 0 && i === '') && partsOf(i, unit!).length !== 1);
      const own = (run < 0 ? items : items.slice(0, run)).filter((i) => i !== '');
      const parts = own.reverse().flatMap((i) => partsOf(i, unit!));
      if (!verdict(whole, parts, own.join('、'))) continue;
      const written = `${number}${magnitude}${unit}`;
      say(span(match[0].length - written.length), written, inUnits(summed(parts).value, magnitude!, unit!));
    }
    for (const { cell, sum } of wrongTotals(letter)) {
      say(spanOf(cell), cell.text, formatDecimal(shortest(sum.value)));
    }
  },
};

/** The numbers with the same unit. */
function partsOf(list: string, unit: string): Stated[] {
  return [...list.matchAll(item)].flatMap((m) => {
    const read = m[3] === unit ? readQuantity(m[1]!, m[2], m[3]) : undefined;
    return read ? [read] : [];
  });
}

/** Where the parts stand to the whole; undefined when they fit, or when they are no partition. */
function verdict(whole: Stated, parts: readonly Stated[], list: string): 'above' | 'below' | undefined {
  if (
    parts.length < 2 ||
    (overlapping.test(list) && !pair.test(list)) ||
    roughly.test(list) ||
    /另|此外|还有|等/u.test(list)
  )
    return undefined;
  const sum = summed(parts);
  if (agree(sum, whole) || someRunMakes(whole, parts)) return undefined;
  return compared(sum.value, whole.value) > 0 ? 'above' : 'below';
}

/** Whether the parts make up so many percent of the whole. */
function reaches(whole: Stated, parts: readonly Stated[], percent: string): boolean {
  const sum = summed(parts).value;
  return compared(times(sum, parseDecimal('100')!), times(whole.value, parseDecimal(percent)!)) >= 0;
}

function inUnits(value: Decimal, magnitude: string, unit: string): string {
  const power = [...magnitude].reduce((n, c) => n + powers[c]!, 0);
  const scaled = shiftedBy({ ...value, scale: value.scale + power }, 0);
  return `${formatDecimal(shortest(scaled))}${magnitude}${unit}`;
}
