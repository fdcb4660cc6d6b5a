import { closingFormula } from '../closing.js';
import { matches } from '../matches.js';
import { type Rule, replacement } from '../rule.js';

/** 此复, 批复 speak to subordinates; 专此函达 carries a matter to an agency, not an answer to a member. */
const unfit = /^(?:此复|[专特为]此批复)$/u;
const forAgencies = /^[专特]此函(?:达|告)$/u;

export const closingFit: Rule = {
  id: 'closing-fit',
  summary: { zh: '结语用语与行文对象相称', en: 'The closing formula fits the reader' },
  why: {
    zh: '“此复”“特此批复”用于上级对下级；答复委员、代表用“专此答复”。“专此函达”用于告知或商请，会办意见可以用。',
    en: '此复 and 批复 speak to subordinates; a member is answered by 专此答复, an agency written to by 专此函达.',
  },
  basis: { clause: '公文用语的惯例', strength: '惯例' },
  severity: 'info',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '结语: ⟦此复⟧。', fixed: '结语: 专此答复。' },
      { yaml: '结语: ⟦特此批复⟧，感谢您的关心支持。', fixed: '结语: 专此答复，感谢您的关心支持。' },
      { yaml: '结语: ⟦专此函达⟧。', fixed: '结语: 专此答复。' },
      {
        yaml: '文种: 会办意见\n主送: 青岚市财政局\n结语: ⟦此复⟧。',
        fixed: '文种: 会办意见\n主送: 青岚市财政局\n结语: 专此函达。',
      },
    ],
    good: [
      { yaml: '结语: 专此答复，感谢您对教育工作的关心支持。' },
      { yaml: '文种: 会办意见\n主送: 青岚市财政局\n结语: 专此函达。' },
      { yaml: '结语: 特此函复。' },
    ],
  },
  check({ letter: { genre }, texts, report }) {
    const expected = genre === 'reply' ? '专此答复' : '专此函达';
    for (const t of texts.filter((x) => x.role === 'body' || x.role === 'closing')) {
      if (!t.text.includes('此')) continue;
      for (const m of matches(closingFormula, t.text)) {
        if (!unfit.test(m[0]) && !(genre === 'reply' && forAgencies.test(m[0]))) continue;
        const span = t.span(m.index, m.index + m[0].length);
        report({
          ...span,
          message: 'closing-fit',
          args: { actual: m[0], expected },
          actual: m[0],
          expected,
          fix: replacement(span, expected, 'unsafe'),
        });
      }
    }
  },
};
