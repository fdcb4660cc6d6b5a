import { areaCode, phonesIn } from '../phones.js';
import { type Rule, replacement } from '../rule.js';

export const phoneArea: Rule = {
  id: 'phone-area',
  summary: { zh: '固定电话写区号', en: 'Landlines carry their area code' },
  why: {
    zh: '答复函发往单位以外，用手机或在外地拨打都要区号。',
    en: 'The letter goes outside; whoever dials from a mobile phone or another city needs the area code.',
  },
  basis: { clause: '对外公文的惯例', strength: '惯例' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '联系人: {姓名: 周某, 电话: "⟦88880000⟧"}' },
      {
        yaml: '联系人:\n  - {姓名: 周某, 电话: 0760-88880000}\n  - {姓名: 李某, 电话: "⟦88880001⟧"}',
        fixed: '联系人:\n  - {姓名: 周某, 电话: 0760-88880000}\n  - {姓名: 李某, 电话: "0760-88880001"}',
      },
      { yaml: '附注: 联系人：周某，联系电话：⟦88880000⟧' },
    ],
    good: [
      { yaml: '联系人: {姓名: 周某, 电话: 0760-88880000}' },
      { yaml: '联系人: {姓名: 周某, 电话: 0760-88880000/88880001}' },
      { yaml: '联系人: {姓名: 周某, 电话: "13800001234"}' },
      { yaml: '正文: 热线电话12345全天开通。' },
    ],
  },
  check({ letter, texts, report }) {
    const fields = new Set(letter.contacts.map((c) => c.phone.at.pointer));
    const places = texts.filter((t) => t.role === 'contact' || t.role === 'note');
    const isField = (t: (typeof texts)[number]): boolean => fields.has(t.span(0, 1).at.pointer);
    const phones = phonesIn({ texts: places, isField });
    const known = new Set(phones.flatMap((p) => areaCode(p.text) || []));
    for (const [i, { text, span }] of phones.entries()) {
      if (areaCode(text) !== '') continue;
      // 0760-88880000/88880001: the second number shares the first one's.
      const previous = phones[i - 1];
      if (previous && previous.span.at.pointer === span.at.pointer && areaCode(previous.text)) continue;
      const [code] = known;
      const expected = known.size === 1 ? `${code}-${text}` : undefined;
      report({
        ...span,
        message: 'phone-area',
        args: { actual: text },
        actual: text,
        ...(expected === undefined ? {} : { expected, fix: replacement(span, expected, 'unsafe') }),
      });
    }
  },
};
