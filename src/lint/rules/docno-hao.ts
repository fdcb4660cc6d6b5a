import { type DocNumber, type Part, parseDocNumber } from '../../letter/docnumber.js';
import { parseNumeral } from '../../letter/numerals.js';
import type { Rule, RuleFix } from '../rule.js';
import { spanOf } from '../texts.js';

/** (B类), （B）类 … glued to the number. */
const classMark = /^[（(]?([A-D][0-9]?|[甲乙丙丁])[）)]?类?[）)]?$/u;

export const docnoHao: Rule = {
  id: 'docno-hao',
  summary: {
    zh: '文号以阿拉伯数字的序号加“号”结尾，后面不再写别的',
    en: 'The document number ends in a serial of ASCII digits and 号, with nothing after it',
  },
  why: {
    zh: '国家标准规定发文顺序号用阿拉伯数字标注，后加“号”字。办理结果（如B类）有自己的字段和位置，不能接在文号后面；“…号文”的“文”也不写。',
    en: 'The standard wants a serial in Arabic digits and 号 behind it. A class mark has a field and a place of its own.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.5', strength: '规定' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '文号: 青教函〔2026〕⟦12⟧', fixed: '文号: 青教函〔2026〕12号' },
      {
        yaml: '文号: 青教函〔2026〕12号⟦(B类)⟧\n办理结果: B',
        fixed: '文号: 青教函〔2026〕12号\n办理结果: B',
      },
      { yaml: '文号: 青教函〔2026〕12号⟦（B类）⟧' },
      { yaml: '文号: 青教函〔2026〕⟦１２⟧号', fixed: '文号: 青教函〔2026〕12号' },
      { yaml: '文号: 青教函〔2026〕⟦十二⟧号', fixed: '文号: 青教函〔2026〕12号' },
    ],
    good: [{ yaml: '文号: 青教函〔2026〕12号\n办理结果: B' }, { yaml: '文号: 青教函〔2026〕闭08号' }],
  },
  check({ letter: { docNumber: text, resultClass }, report }) {
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
    // 闭08号: a serial with letters of its own is the place's habit.
    if (rest === '' || (n.hao.text === '' && rest.endsWith('号'))) return;
    const start = n.rest.start + n.rest.text.indexOf(rest);
    const span = spanOf(text, start, start + rest.length);
    const mark = classMark.exec(rest)?.[1];
    const known = mark !== undefined && resultClass?.text === mark;
    const fix: RuleFix = {
      title: 'docno-hao#remove',
      safety: known ? 'safe' : 'unsafe',
      edits: [{ ...span, text: '' }],
    };
    report({
      ...span,
      message: 'docno-hao#after',
      args: { rest },
      ...(known || rest === '文' ? { fix } : {}),
      ...(mark && !known ? { hints: [{ message: 'docno-hao#class', args: { mark } }] } : {}),
    });
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
