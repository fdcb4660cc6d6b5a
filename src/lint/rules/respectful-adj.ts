import type { Report, Rule } from '../rule.js';
import { type Printed, spanOf } from '../texts.js';

const greeting = /^(?:[您你]们?好|大家好)[！!，,。：:]?/u;
const farewell = /(?:此致[，,。！!]?\s{0,4})?敬礼[！!。]?$|^此致[，,。！!]?$/u;

export const respectfulAdj: Rule = {
  id: 'respectful-adj',
  summary: {
    zh: '“尊敬的”要加都加；不写“您好”“此致敬礼”',
    en: '尊敬的 for all or none; no 您好 and 此致敬礼',
  },
  why: {
    zh: '几位提出人并列时，只给一位加“尊敬的”不妥。“您好”“此致敬礼”是私人书信的用语，答复函是公文，不用。',
    en: '尊敬的 for one of several slights the others. 您好 and 此致敬礼 belong to private letters.',
  },
  basis: { clause: '称谓书写惯例', strength: '惯例' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '主送: [⟦尊敬的⟧林某某委员, 陈某委员]', fixed: '主送: [林某某委员, 陈某委员]' },
      {
        yaml: '引言: ⟦您好！⟧您提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
        fixed: '引言: 您提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
      },
      { yaml: '结语: 感谢您对教育工作的关心。⟦此致敬礼！⟧', fixed: '结语: 感谢您对教育工作的关心。' },
      { yaml: '结语: |\n  感谢您对教育工作的关心。\n  ⟦此致⟧\n  ⟦敬礼！⟧' },
    ],
    good: [
      { yaml: '主送: [尊敬的林某某委员, 尊敬的陈某委员]' },
      { yaml: '主送: 尊敬的林某某委员' },
      { yaml: '正文: 推行“您好”文明用语，向一线劳动者致敬。' },
    ],
  },
  check({ letter, texts, report }) {
    const names = letter.addressees.items;
    const polite = names.filter((n) => n.text.startsWith('尊敬的'));
    if (polite.length < names.length)
      for (const name of polite) say(spanOf(name, 0, 3), '尊敬的', true, 'respectful-adj');
    const first = texts.find((t) => t.role === 'opening') ?? texts.find((t) => t.role === 'body');
    if (first) within(first, greeting);
    const bodies = texts.filter((t) => t.role === 'body').slice(-2);
    for (const text of [...bodies, ...texts.filter((t) => t.role === 'closing')]) within(text, farewell);

    function within(text: Printed, expression: RegExp): void {
      const m = expression.exec(text.text.slice(0, 2000));
      if (!m) return;
      const span = text.span(m.index, m.index + m[0].length);
      say(span, m[0], m[0].length < text.text.length, 'respectful-adj#letter');
    }
    function say(
      span: Pick<Report, 'at'> & { length: number },
      written: string,
      removable: boolean,
      message: 'respectful-adj' | 'respectful-adj#letter',
    ): void {
      report({
        ...span,
        message,
        args: { written },
        actual: written,
        // Alone in its paragraph it would leave an empty one.
        ...(removable
          ? {
              fix: {
                title: 'respectful-adj#fix',
                args: { written },
                safety: 'unsafe',
                edits: [{ ...span, text: '' }],
              },
            }
          : {}),
      });
    }
  },
};
