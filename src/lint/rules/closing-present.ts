import { closingFormula, courtesy } from '../closing.js';
import type { Rule } from '../rule.js';

export const closingPresent: Rule = {
  id: 'closing-present',
  summary: { zh: '结语有一句，不重复', en: 'One closing formula, not two' },
  why: {
    zh: '结尾的“专此答复”“特此函复”只用一句，套用旧稿时容易留下两句。规范要求写结语的，至少要有一句结语或致谢。',
    en: 'A letter closes with one formula; a second is left over from an older letter. Some places ask for one.',
  },
  basis: { clause: '答复函的惯例', strength: '惯例' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '结语: 专此答复。感谢您的关心支持。⟦特此函复⟧。' },
      { yaml: '正文: 我局已安排经费办理。特此答复。\n结语: ⟦专此答复⟧，感谢您对教育工作的关心支持。' },
      { yaml: '结语: |\n  专此函复。\n  ⟦此复⟧。' },
      {
        yaml: '⟦办理结果: A⟧\n公开方式: 主动公开\n抄送: 市政协提案委，市政府办公室',
        profile: 'qinglan',
      },
    ],
    good: [
      { yaml: '结语: 专此答复，感谢您对教育工作的关心支持。' },
      { yaml: '正文: 我局特此函告各校。对您反映的问题，专此答复如下。\n结语: 感谢您的关心支持。' },
      {
        yaml: '正文: 已安排经费办理。最后，感谢您对教育工作的关心。',
        profile: 'qinglan',
      },
      { yaml: '正文: 经研究，我局已安排经费办理。' },
    ],
  },
  check({ letter, profile, texts, report }) {
    const prose = texts.filter((t) => t.role === 'body' || t.role === 'closing');
    // The end of the letter: what the clerk calls 结语, and the two paragraphs before.
    const end = [
      ...prose.filter((t) => t.role === 'body').slice(-2),
      ...prose.filter((t) => t.role === 'closing'),
    ];
    const found = end.flatMap((t) => [...t.text.matchAll(closingFormula)].map((m) => ({ t, m })));
    for (const { t, m } of found.slice(1)) {
      report({
        ...t.span(m.index, m.index + m[0].length),
        message: 'closing-present#twice',
        args: { actual: m[0], first: found[0]!.m[0] },
        actual: m[0],
      });
    }
    if (!profile.closingRequired || letter.genre !== 'reply' || letter.closing || letter.body.length === 0)
      return;
    if (found.length > 0 || end.some((t) => courtesy.test(t.text))) return;
    report({
      at: { pointer: '/结语', offset: 0 },
      on: 'key',
      absent: true,
      message: 'closing-present',
      args: { profile: profile.name },
    });
  },
};
