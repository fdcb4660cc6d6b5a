import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** A ministry whose numbers have 第 by its own long custom: 建提复字〔2023〕第29号. */
const customary = /^建[提建议]复字$/u;

export const docnoNoDi: Rule = {
  id: 'docno-no-di',
  summary: { zh: '文号的序号前不加“第”', en: 'No 第 before the serial of the document number' },
  why: {
    zh: '国家标准规定发文顺序号不加“第”字。个别部委按惯例使用的“建提复字〔2023〕第29号”不在此列。',
    en: 'The standard forbids 第 before the serial; a ministry that keeps it by custom is not reported.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '规定' },
  severity: 'error',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [{ yaml: '文号: 青教函〔2026〕⟦第⟧12号', fixed: '文号: 青教函〔2026〕12号' }],
    good: [{ yaml: '文号: 青教函〔2026〕12号' }, { yaml: '文号: 建提复字〔2026〕第29号' }],
  },
  check({ letter: { docNumber: text }, report }) {
    const n = text && parseDocNumber(text.text);
    if (!n || n.di.text === '' || customary.test(n.agency.text)) return;
    const span = spanOf(text, n.di.start, n.di.start + 1);
    report({
      ...span,
      message: 'docno-no-di',
      args: { serial: n.serial.text.replace(/^[0０]+(?=.)/u, '') },
      actual: '第',
      fix: { title: 'docno-no-di#fix', safety: 'unsafe', edits: [{ ...span, text: '' }] },
    });
  },
};
