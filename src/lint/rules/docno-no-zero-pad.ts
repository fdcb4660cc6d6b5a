import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const docnoNoZeroPad: Rule = {
  id: 'docno-no-zero-pad',
  summary: { zh: '文号的序号不编虚位', en: 'The serial of the document number is not padded with zeros' },
  why: {
    zh: '国家标准规定发文顺序号不编虚位，即1不编为01。提案编号不受此限，072号照写。',
    en: 'The standard wants 1, not 01. Numbers of proposals are another matter and keep their zeros.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '文号: 青教函〔2026〕⟦00⟧5号', fixed: '文号: 青教函〔2026〕5号' }],
    good: [
      { yaml: '文号: 青教函〔2026〕105号' },
      { yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "072", 案由: 关于停车的建议}' },
    ],
  },
  check({ letter: { docNumber: text }, report }) {
    const n = text && parseDocNumber(text.text);
    const zeros = n ? /^[0０]+(?=[0-9０-９])/u.exec(n.serial.text)?.[0].length : undefined;
    if (!n || !zeros) return;
    const span = spanOf(text, n.serial.start, n.serial.start + zeros);
    report({
      ...span,
      message: 'docno-no-zero-pad',
      args: { serial: n.serial.text, bare: n.serial.text.slice(zeros) },
      actual: n.serial.text,
      expected: n.serial.text.slice(zeros),
      fix: { title: 'docno-no-zero-pad#fix', safety: 'safe', edits: [{ ...span, text: '' }] },
    });
  },
};
