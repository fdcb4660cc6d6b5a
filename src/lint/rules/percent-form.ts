import { formatDecimal } from '../../letter/decimal.js';
import { blanks } from '../marks.js';
import { readNumber } from '../quantity.js';
import { type Rule, replacement } from '../rule.js';

const inWords =
  /(百|千)分之\s?([0-9０-９]+(?:[.．][0-9０-９]+)?|[一二三四五六七八九十百零〇点]+)(?![0-9一二三四五六七八九十百几多之])/gu;
const sign = /(?<=[0-9０-９])(?:\s[%％]|％)/gu;
const signs = ['％', ...[...blanks].map((blank) => `${blank}%`)];
const asciiPercent = [...'0123456789'].map((digit) => `${digit}%`);

export const percentForm: Rule = {
  id: 'percent-form',
  summary: { zh: '百分数写成20%', en: 'Percentages are written 20%' },
  why: {
    zh: '“百分之20”把汉字和阿拉伯数字混成一个数；全文用%时，个别地方写“百分之二十”也不一致。',
    en: '百分之20 mixes two systems in one number; where the letter uses %, 百分之二十 is out of step.',
  },
  basis: { clause: 'GB/T 15835-2011', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 入学率提高到⟦百分之98⟧。', fixed: '正文: 入学率提高到98%。' },
      { yaml: '正文: 增长12⟦％⟧。', fixed: '正文: 增长12%。' },
      {
        yaml: '正文: 覆盖率为⟦百分之九十五点五⟧，合格率为99%。',
        fixed: '正文: 覆盖率为95.5%，合格率为99%。',
      },
      { yaml: '正文: 增长20⟦ %⟧。', fixed: '正文: 增长20%。' },
    ],
    good: [
      { yaml: '正文: 覆盖率为95.5%，合格率为99%，每年增长5%～10%。' },
      { yaml: '正文: 完成百分之二十。' },
      { yaml: '正文: 百分之百落实，满意率为99%，百分之几尚待核实。' },
    ],
  },
  check({ find, report }) {
    const usesSign = find.has(asciiPercent);
    for (const { match, span } of find(inWords, { needs: ['百分之', '千分之'] })) {
      const [written, base, number] = match;
      const arabic = /[0-9０-９]/u.test(number!);
      if (number === '百' || (!arabic && !usesSign)) continue;
      const value = readNumber(number!.normalize('NFKC'));
      if (!value) continue;
      const expected = `${formatDecimal(value)}${base === '百' ? '%' : '‰'}`;
      report({
        ...span(),
        message: arabic ? 'percent-form' : 'percent-form#mixed',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
    for (const { match, span } of find(sign, { needs: signs })) {
      const [written] = match;
      report({
        ...span(),
        message: 'percent-form#sign',
        args: { written },
        actual: written,
        expected: '%',
        fix: replacement(span(), '%', 'unsafe'),
      });
    }
  },
};
