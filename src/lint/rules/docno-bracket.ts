import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const docnoBracket: Rule = {
  id: 'docno-bracket',
  summary: {
    zh: '文号的年份用六角括号〔〕',
    en: 'The year in the document number stands in 〔〕 (U+3014, U+3015)',
  },
  why: {
    zh: '国家标准规定年份用六角括号括入。方括号 []、圆括号（）、【】和形状相近的 ﹝﹞ 都不对，检索和登记时也会对不上。',
    en: 'The standard asks for 〔〕. Square, round and look-alike brackets are wrong and break searching and filing.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '文号: 青教函⟦[2026]⟧12号', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: "青教函⟦﹝2026﹞⟧12号"', fixed: '文号: "青教函〔2026〕12号"' },
      { yaml: '文号: 青教函⟦〔2026]⟧12号', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: ⟦青教函2026-12号⟧' },
    ],
    good: [{ yaml: '文号: 青教函〔2026〕12号' }, { yaml: '附注: 依据（国办发〔2014〕46号）' }],
  },
  check({ letter: { docNumber: text }, report }) {
    // A draft may leave the digits open: 青教函〔　〕　号.
    if (!text || !/[0-9０-９]/u.test(text.text)) return;
    const n = parseDocNumber(text.text);
    // 〔二〇二六〕: another rule speaks about the year.
    if (!n && /〔[〇○零一二三四五六七八九]{2,4}年?〕/u.test(text.text)) return;
    if (!n) return report({ ...spanOf(text), message: 'docno-bracket#none', actual: text.text });
    if (n.open.text === '〔' && n.close.text === '〕') return;
    const [from, to] = [n.open.start, n.close.start + n.close.text.length];
    const written = text.text.slice(from, to);
    report({
      ...spanOf(text, from, to),
      message: 'docno-bracket',
      args: { written, year: n.year.text },
      actual: written,
      expected: `〔${n.year.text}〕`,
      fix: {
        title: 'docno-bracket#fix',
        safety: n.open.text !== '' && n.close.text !== '' ? 'safe' : 'unsafe',
        edits: [
          { ...spanOf(text, from, from + n.open.text.length), text: '〔' },
          { ...spanOf(text, n.close.start, to), text: '〕' },
        ].filter(
          ({ at, length, text: right }) => text.text.substr(at.offset - text.at.offset, length) !== right,
        ),
      },
    });
  },
};
