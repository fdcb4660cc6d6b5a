import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule, RuleFix } from '../rule.js';
import { spanOf } from '../texts.js';

/** (B类), （B）类 … glued to the number. */
const classMark = /^[（(]?([A-D][0-9]?|[甲乙丙丁])[）)]?类?[）)]?$/u;

export const docnoHao: Rule = {
  id: 'docno-hao',
  summary: {
    zh: '文号以“号”结尾，后面不再写别的',
    en: 'The document number ends in 号 with nothing after it',
  },
  why: {
    zh: '国家标准规定发文顺序号后加“号”字。办理结果（如B类）有自己的字段和位置，不能接在文号后面；“…号文”的“文”也不写。',
    en: 'The standard ends the number in 号. A class mark has a field and a place of its own.',
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
    ],
    good: [{ yaml: '文号: 青教函〔2026〕12号\n办理结果: B' }, { yaml: '文号: 青教函〔2026〕闭08号' }],
  },
  check({ letter: { docNumber: text, resultClass }, report }) {
    const n = text && parseDocNumber(text.text);
    if (!n) return;
    const rest = n.rest.text.trim();
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
