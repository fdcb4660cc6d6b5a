import { digits, unit } from '../quantity.js';
import { type Rule, replacement } from '../rule.js';

const number = `(?:${digits}|[一二两三四五六七八九十百千]+)(?:[百千万]?亿|[百千]?万|千|百)?`;
/** 近三年 is recent; 超 and 近 before other numbers are rough. */
const doubled = new RegExp(
  `(?<first>大约|大概|约|将近|近(?!${number}个?(?:年|月|天|日|周|期))|接近|超过|逾|超(?!额|期|龄|低|高)|不足|不到|至少|最多|不少于|不低于|不超过)(?:有|为|达)?(?:${number})(?:(?<inside>[多余])(?:[万亿])?(?:${unit})?|(?:${unit}|%|％|天|年|个月)?(?:(?<after>左右|上下|以上|以下|以内)))`,
  'gu',
);

export const approxDouble: Rule = {
  id: 'approx-double',
  summary: { zh: '概数的词只用一个', en: 'One word of approximation is enough' },
  why: {
    zh: '“约300余人”“超过50%以上”前后各用一个表示概数的词，意思重复，有时还矛盾。',
    en: '约300余人 says “about” twice, and sometimes the two words contradict each other.',
  },
  basis: { clause: 'GB/T 15835-2011', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 培训⟦约300余⟧人。', fixed: '正文: 培训约300人。' },
      { yaml: '正文: 新增车位⟦近500个左右⟧。', fixed: '正文: 新增车位近500个。' },
      { yaml: '正文: 覆盖率⟦超过90%以上⟧。', fixed: '正文: 覆盖率超过90%。' },
      { yaml: '正文: ⟦大约三百多⟧人参加。', fixed: '正文: 大约三百人参加。' },
    ],
    good: [
      { yaml: '正文: 培训约300人，新增车位500余个，覆盖率达90%以上。' },
      { yaml: '正文: 近3年多来，全市超额完成任务，节约200多万元。' },
      { yaml: '正文: 签约300余家企业，条约50多项，预约20多人次。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, start, span } of find(doubled)) {
      const { first, inside, after } = match.groups!;
      // 签约, 节约, 附近, 最近: the word before belongs to another.
      if (
        /[签节预违制条合缔特契要公履大附最相临靠邻走新]$/u.test(
          text.text.slice(Math.max(0, start - 1), start),
        )
      )
        continue;
      const second = (inside ?? after)!;
      const last = match[0].lastIndexOf(second) + second.length;
      const stretch = span(0, last);
      const written = match[0].slice(0, last);
      const expected = written.slice(0, -second.length);
      report({
        ...stretch,
        message: 'approx-double',
        args: { written, first: first!, second },
        actual: written,
        expected,
        fix: replacement(span(last - second.length, last), '', 'unsafe'),
      });
    }
  },
};
