import { digits } from '../quantity.js';
import { countedBy, wrongDash, wrongDashes } from '../ranges.js';
import { type Rule, replacement } from '../rule.js';

const before = '(?<![0-9A-Za-z.．,/第〔]|[-—–－~～][0-9]{0,3}|[A-Za-z] )';
/** Both numbers counted by a unit, the first one's being left out or the same. */
const wrong = new RegExp(
  `${before}(${digits})(${countedBy})?\\s?(${wrongDash})\\s?(${digits})(?=${countedBy})`,
  'gu',
);
const right = new RegExp(`${before}(${digits})(${countedBy})?([～—])(${digits})(?=${countedBy})`, 'gu');

export const rangeNumber: Rule = {
  id: 'range-number',
  summary: { zh: '数值范围用浪纹线“～”，全文一致', en: 'Ranges of numbers take ～, one style in the letter' },
  why: {
    zh: '数值范围的连接号用浪纹线“～”（或一字线“—”），不用减号、短横线和半角波浪号，全文用一种。',
    en: 'A range of numbers takes ～ (or —), no hyphen, minus or ASCII tilde, and one of them throughout.',
  },
  basis: { clause: 'GB/T 15834-2011 4.13；GB/T 15835-2011', strength: '一般' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 每校增加⟦5-10个⟧班。', fixed: '正文: 每校增加5～10个班。' },
      { yaml: '正文: 增长率为⟦5%-10%⟧。', fixed: '正文: 增长率为5%～10%。' },
      { yaml: '正文: 用⟦2~3年⟧建成。', fixed: '正文: 用2～3年建成。' },
      { yaml: '正文: 投入⟦1,200万元–1,500万元⟧。', fixed: '正文: 投入1,200万元～1,500万元。' },
      {
        yaml: '正文: 每校5～10个班，每班⟦40—50人⟧，每人3～5册图书。',
        fixed: '正文: 每校5～10个班，每班40～50人，每人3～5册图书。',
      },
    ],
    good: [
      { yaml: '正文: 每校5～10个班，增长5%～10%，2020—2021年投入9亿～16亿元。' },
      { yaml: '正文: 咨询电话0760-8888，比分3-1，教室位于5-201室，型号A-10个别更换，执行GB/T 2022-24条。' },
      { yaml: '正文: 每班40—50人，每校5—10个班，第3—5条另行规定。' },
    ],
  },
  check({ find, report }) {
    const styled = find(right, { needs: '～—' }).filter(({ match }) => ascending(match[1]!, match[4]!));
    const waves = styled.filter(({ match }) => match[3] === '～').length;
    const usual = waves >= styled.length - waves ? '～' : '—';
    const other = waves > 0 && waves < styled.length ? styled.filter((f) => f.match[3] !== usual) : [];
    const slips = find(wrong, { needs: wrongDashes }).filter(({ match }) => {
      const rest = match.input!.slice(match.index! + match[0].length);
      // 5-10%: that the first % is missing says another rule, and mends both.
      if (!match[2] && /^(?:[%％‰]|[百千]?[万亿])/u.test(rest)) return false;
      return !/^0[0-9]/u.test(match[1]!) && ascending(match[1]!, match[4]!);
    });
    for (const [found, message] of [
      ...slips.map((f) => [f, 'range-number'] as const),
      ...other.map((f) => [f, 'range-number#style'] as const),
    ]) {
      const { match, text, start, end } = found;
      const [unit] = new RegExp(`^${countedBy}`, 'u').exec(text.text.slice(end))!;
      const [written, first, own = '', , last] = match;
      const expected = `${first}${own}${usual}${last}${unit}`;
      const stretch = text.span(start, end + unit.length);
      report({
        ...stretch,
        message,
        args: { written: `${written}${unit}`, expected },
        actual: `${written}${unit}`,
        expected,
        ...(message === 'range-number' ? {} : { severity: 'info' }),
        fix: replacement(stretch, expected, 'safe'),
      });
    }
  },
};

/** Counts that run upward; a pair of years is another rule's. */
function ascending(a: string, b: string): boolean {
  if (/^(?:19|20)[0-9]{2}$/u.test(a) && /^(?:19|20)[0-9]{2}$/u.test(b)) return false;
  return Number(a.replaceAll(',', '')) < Number(b.replaceAll(',', ''));
}
