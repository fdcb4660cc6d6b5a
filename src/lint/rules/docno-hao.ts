import { type DocNumber, type Part, parseDocNumber } from '../../letter/docnumber.js';
import { parseNumeral } from '../../letter/numerals.js';
import type { Rule, RuleFix } from '../rule.js';
import { spanOf } from '../texts.js';
import { classAfterNumber } from './class-place.js';

export const docnoHao: Rule = {
  id: 'docno-hao',
  summary: {
    zh: '文号以阿拉伯数字的序号加“号”结尾，后面不再写别的',
    en: 'The document number ends in a serial of ASCII digits and 号, with nothing after it',
  },
  why: {
    zh: '国家标准规定发文顺序号用阿拉伯数字标注，后加“号”字。号后不再写别的字，“…号文”的“文”也不写。',
    en: 'The standard wants a serial in Arabic digits and 号 behind it. Nothing follows it.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '文号: 青教函〔2026〕⟦12⟧', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: 青教函〔2026〕12号⟦文⟧', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: 青教函〔2026〕12号⟦附件3份⟧' },
      { yaml: '文号: 青教函〔2026〕⟦１２⟧号', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: 青教函〔2026〕⟦十二⟧号', fixed: '文号: 青教函〔2026〕12号' },
    ],
    good: [{ yaml: '文号: 青教函〔2026〕12号\n办理结果: B' }, { yaml: '文号: 青教函〔2026〕闭08号' }],
  },
  check({ letter: { docNumber: text }, report }) {
    const n = text && parseDocNumber(text.text);
    if (!n) return;
    const rest = n.rest.text.trim();
    const serial = wrongDigits(n);
    if (serial) {
      const span = spanOf(text, serial.start, serial.start + serial.text.length);
      report({
        ...span,
        message: 'docno-hao#serial',
        args: { written: serial.text, serial: serial.digits },
        actual: serial.text,
        expected: serial.digits,
        fix: {
          title: 'rules/replace',
          args: { text: serial.digits },
          safety: serial.safety,
          edits: [{ ...span, text: serial.digits }],
        },
      });
    }
    if (n.hao.text === '' && rest === '' && n.serial.text !== '') {
      const end = n.serial.start + n.serial.text.length;
      const edit = { ...spanOf(text, end, end), text: '号' };
      return report({
        ...spanOf(text, n.serial.start, end),
        message: 'docno-hao',
        fix: { title: 'docno-hao#fix', safety: 'safe', edits: [edit] },
      });
    }
    // 闭08号: a serial with letters of its own is the place's habit. A class mark is another rule's business.
    if (rest === '' || (n.hao.text === '' && rest.endsWith('号')) || classAfterNumber(rest)) return;
    const start = n.rest.start + n.rest.text.indexOf(rest);
    const span = spanOf(text, start, start + rest.length);
    const fix: RuleFix = { title: 'docno-hao#remove', safety: 'unsafe', edits: [{ ...span, text: '' }] };
    report({ ...span, message: 'docno-hao#after', args: { rest }, ...(rest === '文' ? { fix } : {}) });
  },
};

/** A serial in full-width digits, or in Chinese ones: 十二号, which the reading of the number leaves over. */
function wrongDigits(n: DocNumber): (Part & { digits: string; safety: 'safe' | 'unsafe' }) | undefined {
  if (/[０-９]/u.test(n.serial.text))
    return { ...n.serial, digits: n.serial.text.normalize('NFKC'), safety: 'safe' };
  const chinese =
    n.serial.text === '' ? /^([〇零一二三四五六七八九十百千]+)\s*号/u.exec(n.rest.text)?.[1] : undefined;
  const value = chinese && parseNumeral(chinese);
  return value ? { text: chinese, start: n.rest.start, digits: String(value), safety: 'unsafe' } : undefined;
}
