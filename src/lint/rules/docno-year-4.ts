import { readDate } from '../../letter/date.js';
import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const docnoYear4: Rule = {
  id: 'docno-year-4',
  summary: {
    zh: '文号的年份写四位阿拉伯数字',
    en: 'The year in the document number has four ASCII digits and nothing else',
  },
  why: {
    zh: '国家标准规定年份标全称，用阿拉伯数字，不能只写后两位，括号里也不写“年”字，不用全角数字。',
    en: 'The standard wants the year in full, in Arabic digits, without 年.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '规定' },
  severity: 'error',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '文号: 青教函〔⟦26⟧〕12号', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: 青教函〔⟦２０２６⟧〕12号', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: 青教函〔⟦二〇二六⟧〕12号' },
      { yaml: '文号: 青教函〔⟦20266⟧〕12号' },
      { yaml: '文号: 青教函〔⟦2026年⟧〕12号', fixed: '文号: 青教函〔2026〕12号' },
    ],
    good: [{ yaml: '文号: 青教函〔2026〕12号' }],
  },
  check({ letter: { docNumber: text, date }, report }) {
    const n = text && parseDocNumber(text.text);
    if (text && !n) {
      const m = /(?<=〔)[〇○零一二三四五六七八九]{2,4}年?(?=〕)/u.exec(text.text);
      const span = m ? spanOf(text, m.index, m.index + m[0].length) : undefined;
      if (m && span) report({ ...span, message: 'docno-year-4', args: { written: m[0] }, actual: m[0] });
    }
    if (!n) return;
    const written = text.text.slice(n.year.start, n.close.start).trimEnd();
    if (/^[0-9]{4}$/u.test(written)) return;
    const signed = readDate(date.text)?.year;
    const digits = n.year.text.normalize('NFKC');
    const year =
      digits.length === 4
        ? digits
        : signed !== undefined && String(signed).endsWith(digits)
          ? String(signed)
          : undefined;
    const span = spanOf(text, n.year.start, n.year.start + written.length);
    report({
      ...span,
      message: 'docno-year-4',
      args: { written },
      actual: written,
      ...(year === undefined
        ? {}
        : {
            expected: year,
            fix: {
              title: 'docno-year-4#fix',
              args: { year },
              safety: 'unsafe',
              edits: [{ ...span, text: year }],
            },
          }),
    });
  },
};
