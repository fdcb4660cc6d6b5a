import type { Rule } from '../rule.js';
import { cutPhrases } from '../wraps.js';

export const titleWrapBreak: Rule = {
  id: 'title-wrap-break',
  summary: {
    zh: '标题换行不拆开机关、届次、编号和文种',
    en: 'A forced break in the title cuts no agency, session, number or genre',
  },
  why: {
    zh: '标题回行要词意完整：“九届二次会议”“第092015号”“答复的函”和机关名称不能拆在两行。不写换行时由排版选择换行的地方。',
    en: 'The standard wants words whole at the ends of lines. Without forced breaks layout finds the places.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.1', strength: '规定' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '标题: |\n  青岚市教育局关于青岚市政协⟦九届\n  二次会议⟧第092015号提案答复的函' },
      { yaml: '标题: |\n  青岚市教育局关于青岚市政协九届二次会议⟦第0920\n  15号⟧提案答复的函' },
      { yaml: '标题: |\n  ⟦青岚市\n  教育局⟧关于青岚市政协九届二次会议第092015号提案答复的函' },
      { yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案⟦答复\n  的函⟧' },
    ],
    good: [
      { yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议\n  第092015号提案答复的函' },
      { yaml: '标题: |\n  青岚市教育局关于青岚市政协九届二次会议\n  第092015号提案答复的函' },
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函' },
    ],
  },
  check({ letter, profile, report }) {
    for (const { phrase, ...span } of cutPhrases(letter, profile))
      report({ ...span, message: 'title-wrap-break', args: { phrase }, actual: phrase });
  },
};
