import { compared, parseDecimal } from '../../letter/decimal.js';
import { digits } from '../quantity.js';
import type { Rule } from '../rule.js';

/** Shares that cannot exceed the whole. 普及率 counts lines for people and may; so may 完成率 against a plan, as info. */
const share = new RegExp(
  `(?<word>占比|占|覆盖率|达标率|合格率|优良率|满意率|参保率|入学率|入园率|巩固率|升学率|毕业率|就业率|普惠率|办结率|面商率|答复率|完成率|入户率|参与率|知晓率|绿化率|处理率)[^。，；;,\\n\\0%％0-9]{0,12}(?<n>${digits})[%％]`,
  'gu',
);
/** The clauses near a place. */
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 24), at + 36);
const hundred = parseDecimal('100')!;

export const percentOver100: Rule = {
  id: 'percent-over-100',
  summary: { zh: '占比、覆盖率等不超过100%', en: 'Shares do not exceed 100 %' },
  why: {
    zh: '部分不会多于整体：覆盖率154%多半是基数或小数点错了。普及率等按人口折算的指标可以超过100%，不在此列。',
    en: 'A part is no more than the whole; 154 % coverage is mostly a wrong base or a lost decimal point. 普及率 may exceed 100 %.',
  },
  basis: { clause: '数据自洽', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 光纤覆盖率达⟦154%⟧。' },
      { yaml: '正文: 公办学校占全市的⟦120.5%⟧。' },
      { yaml: '正文: 适龄儿童入学率为⟦100.2%⟧。' },
    ],
    good: [
      { yaml: '正文: 家庭宽带普及率为154%，覆盖率达100%。' },
      { yaml: '正文: 经费增长120%，占年度计划的105%，占比提高，经费增长150%。' },
      { yaml: '正文: 完成率为118%，超出年度目标18个百分点。' },
      { yaml: '正文: 合格率由90%提高，占地增加了120%。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, span } of find(share, { needs: '%％' })) {
      const n = match.groups!.n!;
      // 占地, 占用: no share; 提高, 增长: a change of the share.
      if (/占(?:地|用|道|有)|提高|提升|增|升|超|由|从|普及|计划|任务|目标|上年|去年|同期/u.test(match[0]))
        continue;
      // Against a plan 完成率 may well be more than the whole.
      if (
        match.groups!.word === '完成率' &&
        /任务|目标|计划|预算|投资|进度|超额|超出/u.test(around(text.text, start))
      )
        continue;
      if (/普及$/u.test(text.text.slice(Math.max(0, start - 2), start))) continue;
      if (compared(parseDecimal(n)!, hundred) <= 0) continue;
      const at = match[0].length - n.length - 1;
      report({
        ...span(at),
        message: 'percent-over-100',
        args: { word: match.groups!.word!, written: match[0].slice(at) },
        actual: match[0].slice(at),
      });
    }
  },
};
