import { judgePhone, phonesIn } from '../phones.js';
import { type Rule, replacement } from '../rule.js';

export const phoneForm: Rule = {
  id: 'phone-form',
  summary: { zh: '电话号码写法规范，位数对', en: 'Telephone numbers have the right form and length' },
  why: {
    zh: '固定电话写成区号、短横线、七至八位号码，手机是十一位，中间都不空格；短横线是半角的“-”，不用破折号。位数不对的号码打不通。',
    en: 'A landline is area code, hyphen and 7 to 8 digits, a mobile number 11 digits, without spaces; the hyphen is ASCII.',
  },
  basis: { clause: 'GB/T 15834-2011 4.13', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '联系人: {姓名: 周某, 电话: ⟦0760 8998 9335⟧}',
        fixed: '联系人: {姓名: 周某, 电话: 0760-89989335}',
      },
      {
        yaml: '联系人: {姓名: 周某, 电话: ⟦0760—88880000⟧}',
        fixed: '联系人: {姓名: 周某, 电话: 0760-88880000}',
      },
      {
        yaml: '联系人: {姓名: 周某, 电话: 0760-88880000、⟦138-0000-1234⟧}',
        fixed: '联系人: {姓名: 周某, 电话: 0760-88880000、13800001234}',
      },
      { yaml: '联系人: {姓名: 周某, 电话: ⟦0760-888800⟧}' },
      { yaml: '联系人: {姓名: 周某, 电话: "⟦1380000123⟧"}' },
      {
        yaml: '附注: 联系人及电话：周某，⟦0760 8998 9335⟧',
        fixed: '附注: 联系人及电话：周某，0760-89989335',
      },
      {
        yaml: '正文: 请拨打咨询电话⟦（0760）88880000⟧。',
        fixed: '正文: 请拨打咨询电话0760-88880000。',
      },
    ],
    good: [
      { yaml: '联系人: {姓名: 周某, 电话: 0760-88880000-801}' },
      { yaml: '联系人: {姓名: 周某, 电话: 0000-00000000}' },
      { yaml: '联系人: {姓名: 周某, 电话: 020-88880000/88880001}' },
      { yaml: '联系人: {姓名: 周某, 电话: 138****1234}' },
      { yaml: '正文: 热线电话12345、400-800-1234和95598全天开通，2026年来电3600次，手机用户20 000户。' },
    ],
  },
  check({ letter, texts, report }) {
    const fields = new Set(letter.contacts.map((c) => c.phone.at.pointer));
    const isField = (t: (typeof texts)[number]): boolean =>
      t.role === 'contact' && fields.has(t.span(0, 1).at.pointer);
    for (const { text, span, field } of phonesIn({ texts, isField })) {
      const verdict = judgePhone(text);
      if (typeof verdict === 'string' || (!field && verdict.fixed === undefined)) continue;
      const { fixed } = verdict;
      report({
        ...span,
        message: fixed === undefined ? 'phone-form#length' : 'phone-form',
        args: { actual: text, ...(fixed === undefined ? {} : { expected: fixed }) },
        actual: text,
        ...(fixed === undefined ? {} : { expected: fixed, fix: replacement(span, fixed, 'unsafe') }),
      });
    }
  },
};
