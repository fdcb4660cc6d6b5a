import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const docnoSpace: Rule = {
  id: 'docno-space',
  summary: { zh: '文号中间没有空格', en: 'No spaces inside the document number' },
  why: {
    zh: '文号是一个整体，中间有空格时检索和登记会对不上，还可能在空格处断行。还没有编号的草稿留出的空位不在此列。',
    en: 'The number is one word: spaces break searching, filing and lines. The gaps of a draft are another matter.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '一般' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '文号: 青教函⟦ 〔2026〕 12 ⟧号', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: 青教函〔2026〕⟦　⟧12号', fixed: '文号: 青教函〔2026〕12号' },
    ],
    good: [{ yaml: '文号: 青教函〔2026〕12号' }, { yaml: '文号: 青教函〔2026〕　　号' }],
  },
  check({ letter: { docNumber: text }, report }) {
    const n = text && parseDocNumber(text.text);
    if (!n || (n.serial.text === '' && n.rest.text.trim() === '')) return;
    // What stands behind 号 is another rule's business, with the space before it.
    const end = n.hao.text === '' ? undefined : n.hao.start;
    const spaces = [...text.text.slice(0, end).matchAll(/\s+/gu)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const [first, last] = [spaces[0], spaces.at(-1)];
    if (!first || !last) return;
    report({
      ...spanOf(text, first.start, last.end),
      message: 'docno-space',
      actual: text.text,
      expected: text.text.replace(/\s+/gu, ''),
      fix: {
        title: 'docno-space#fix',
        safety: 'safe',
        edits: spaces.map(({ start, end }) => ({ ...spanOf(text, start, end), text: '' })),
      },
    });
  },
};
