import { formatDecimal, parseDecimal, shortest } from '../../letter/decimal.js';
import { unit } from '../quantity.js';
import { type Rule, replacement } from '../rule.js';

const large = new RegExp(
  `(?<![0-9.,A-Za-z\\-—–第])([1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{4,14})(?=(?:多|余)?(?:${unit}))`,
  'gu',
);
/** At least this many zeros make 万 as exact as the digits. */
const million = 7;

export const bigNumberUnit: Rule = {
  id: 'big-number-unit',
  summary: { zh: '大的整数用万、亿，分节一致', en: 'Large round numbers use 万 and 亿, grouped alike' },
  why: {
    zh: '“12,570,000元”要数位数，“1257万元”一眼可读。同一篇里有的数用千分撇、有的不用，也不齐。',
    en: 'Digits of 12,570,000 must be counted; 1257万 is read at once. Commas in some numbers only are uneven.',
  },
  basis: { clause: 'GB/T 15835-2011', strength: '推荐' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 投入⟦12,570,000⟧元。', fixed: '正文: 投入1257万元。' },
      { yaml: '正文: 投入⟦350000000⟧元。', fixed: '正文: 投入3.5亿元。' },
      { yaml: '正文: 涉及12345人、补助⟦2,350⟧元。', fixed: '正文: 涉及12345人、补助2350元。' },
    ],
    good: [
      { yaml: '正文: 投入1257万元，惠及12,345人，每人3,400元。' },
      { yaml: '正文: 投入12570123元，编号12570000，电话88880000。' },
      {
        yaml: '正文:\n  - 表格:\n      表头: [项目, 金额]\n      行: [[改造, "12,570,000元"], [更新, "2,000,000元"]]',
      },
    ],
  },
  check({ find, report }) {
    // The columns of a table are compared digit by digit.
    const found = find(large).filter(({ text }) => text.role !== 'table');
    const plainOne = found.some(({ match }) => !match[1]!.includes(','));
    for (const { match, span } of found) {
      const [written] = match;
      const bare = written.replaceAll(',', '');
      const round = bare.length >= million && bare.endsWith('0000');
      if (!round && !(plainOne && written.includes(','))) continue;
      const expected = round ? inWords(bare) : bare;
      report({
        ...span(),
        message: round ? 'big-number-unit' : 'big-number-unit#grouping',
        args: { written, expected },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
  },
};

/** 12570000 → 1257万, 350000000 → 3.5亿: the larger one that needs no more than two decimal places. */
function inWords(whole: string): string {
  const { mantissa } = parseDecimal(whole)!;
  const hundredMillions = shortest({ mantissa, scale: 8 });
  return whole.length > 8 && hundredMillions.scale <= 2
    ? `${formatDecimal(hundredMillions)}亿`
    : `${formatDecimal(shortest({ mantissa, scale: 4 }))}万`;
}
