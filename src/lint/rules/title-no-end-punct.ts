import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const titleNoEndPunct: Rule = {
  id: 'title-no-end-punct',
  summary: { zh: '标题末尾不加标点', en: 'The title has no punctuation at its end' },
  why: {
    zh: '公文标题是一个名称，不是一句话，末尾不用句号、逗号等标点。',
    en: 'The title of a paper is a name, not a sentence.',
  },
  basis: { clause: '公文标题惯例', strength: '惯例' },
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '标题: 青岚市教育局关于市政协九届二次会议第092015号提案答复的函⟦。⟧',
        fixed: '标题: 青岚市教育局关于市政协九届二次会议第092015号提案答复的函',
      },
      { yaml: '标题: 关于停车的答复⟦！⟧', fixed: '标题: 关于停车的答复' },
    ],
    good: [{ yaml: '标题: 青岚市教育局关于市政协九届二次会议第092015号提案答复的函（修订）' }],
  },
  check({ letter: { title }, report }) {
    const tail = title && /[。．.，,；;、：:！!？?]+$/u.exec(title.text.slice(-20))?.[0];
    if (!title || !tail) return;
    const span = spanOf(title, title.text.length - tail.length);
    report({
      ...span,
      message: 'title-no-end-punct',
      args: { tail },
      actual: tail,
      fix: {
        title: 'title-no-end-punct#fix',
        args: { tail },
        safety: 'safe',
        edits: [{ ...span, text: '' }],
      },
    });
  },
};
