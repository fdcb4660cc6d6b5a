import { bareNumber } from '../../letter/item.js';
import { itemNumbers } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

const local = '办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, 市政府办公室]';

export const itemNoScheme: Rule = {
  id: 'item-no-scheme',
  summary: { zh: '提案编号合本地的编号规则', en: 'The item’s number fits the scheme of the place' },
  why: {
    zh: '编号多一位少一位，在提案系统里就查不到。规范给出编号规则时核对位数和字母；补零的写法不算错。',
    en: 'A digit too many or too few finds no item. Only a profile with schemes makes this rule speak; padding is allowed.',
  },
  basis: { clause: '地方提案编号办法', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        profile: 'qinglan',
        yaml: `提案: {届次: 青岚市政协九届二次会议, 编号: "⟦0920⟧", 案由: 关于停车的建议}\n${local}`,
      },
      {
        profile: 'qinglan',
        yaml: `提案: {届次: 青岚市政协九届二次会议, 编号: "⟦09201511⟧", 案由: 关于停车的建议}\n${local}`,
      },
      {
        profile: 'qinglan',
        yaml: `提案: {届次: 青岚市政协九届二次会议, 编号: ⟦DH0271⟧, 案由: 关于停车的建议}\n${local}`,
      },
    ],
    good: [
      {
        profile: 'qinglan',
        yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议}',
      },
      {
        profile: 'qinglan',
        yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "92015", 案由: 关于停车的建议}',
      },
      { yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: DH0271, 案由: 关于停车的建议}' },
    ],
  },
  check({ letter, profile, report }) {
    if (profile.numberSchemes.length === 0) return;
    const schemes = profile.numberSchemes.map((s) => new RegExp(`^(?:${s.pattern})$`, 'u'));
    for (const number of itemNumbers(letter)) {
      const bare = bareNumber(number);
      if (padded(bare.text.trim()).some((n) => schemes.some((s) => s.test(n)))) continue;
      const notes = profile.numberSchemes.map((s) => s.note ?? s.pattern).join('；');
      report({
        ...spanOf(bare),
        message: 'item-no-scheme',
        args: { number: bare.text, notes },
        actual: bare.text,
      });
    }
  },
};

/** The number as written, without zeros in front, and with one or two of them. */
function padded(number: string): string[] {
  const bare = number.replace(/^0+(?=.)/u, '');
  return [number, ...['', '0', '00'].map((zeros) => zeros + bare)];
}
