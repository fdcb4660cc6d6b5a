import { isRealDate, readDate } from '../../letter/date.js';
import { parseDocNumber } from '../../letter/docnumber.js';
import { elsewhere } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const docnoYearSigning: Rule = {
  id: 'docno-year-signing',
  summary: {
    zh: '文号的年份与成文日期的年份一致',
    en: 'The year in the document number is the year of the date',
  },
  why: {
    zh: '文号在签发那一年登记编号，成文日期就是签发日期，两处年份不同，必有一处写错，多见于套用上一年的旧稿。',
    en: 'The number is registered in the year of signing, so two different years mean that one of them is wrong.',
  },
  basis: { clause: '《党政机关公文处理工作条例》第九条', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '文号: 青教函〔⟦2025⟧〕88号\n成文日期: 2026年1月9日' }],
    good: [{ yaml: '文号: 青教函〔2026〕88号\n成文日期: 2026年1月9日' }],
  },
  check({ letter: { docNumber: text, date }, report }) {
    const n = text && parseDocNumber(text.text);
    const signed = readDate(date.text);
    if (!n || !signed || !isRealDate(signed)) return;
    // Another rule speaks about 〔26〕.
    if (!/^[0-9]{4}$/u.test(n.year.text) || Number(n.year.text) === signed.year) return;
    report({
      ...spanOf(text, n.year.start, n.year.start + 4),
      message: 'docno-year-signing',
      args: { year: n.year.text, signed: signed.year },
      actual: n.year.text,
      expected: String(signed.year),
      hints: [elsewhere(date)],
    });
  },
};
