import { parseDocNumber } from '../../letter/docnumber.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const docnoAgencyCode: Rule = {
  id: 'docno-agency-code',
  summary: {
    zh: '文号用规范所列的机关代字',
    en: 'The document number uses an agency code that the profile lists',
  },
  why: {
    zh: '答复函用函的代字（如“青教函”），不用“青教发”“青教字”等别的代字；代字错了，登记和归档就进了别的序列。只有规范列出机关代字时才检查。',
    en: 'A reply is registered in the series of letters (青教函), not in another one. Only a profile that lists codes makes this rule speak.',
  },
  basis: { clause: '地方文号编制办法', strength: '惯例' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        profile: 'qinglan',
        yaml: '文号: ⟦青教发⟧〔2026〕12号\n办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, 市政府办公室]',
      },
      {
        profile: 'qinglan',
        yaml: '文号: ⟦青教字⟧〔2026〕3号\n办理结果: B\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, 市政府办公室]',
      },
      {
        profile: 'qinglan',
        yaml: '文号: ⟦教函⟧〔2026〕120号\n办理结果: C\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, 市政府办公室]',
      },
    ],
    good: [
      { profile: 'qinglan', yaml: '文号: 青教函〔2026〕12号' },
      { profile: 'qinglan', yaml: '文号: 　　　〔2026〕　　号' },
      { yaml: '文号: 建提复字〔2026〕第29号' },
      { yaml: '文号: 教基建议〔2026〕332号' },
    ],
  },
  check({ letter: { docNumber: text }, profile, report }) {
    const codes = profile.docNumber.agencyCodes;
    const n = text && parseDocNumber(text.text);
    if (!n || codes.length === 0 || n.agency.text === '') return;
    const code = n.agency.text.replace(/\s+/gu, '');
    if (code === '' || codes.includes(code)) return;
    report({
      ...spanOf(text, n.agency.start, n.agency.start + n.agency.text.length),
      message: 'docno-agency-code',
      args: { code, profile: profile.name, list: codes.join('、') },
      actual: n.agency.text,
    });
  },
};
