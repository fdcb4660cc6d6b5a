import { withoutTitles } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';
import { bareTitle } from '../titles.js';

const genre = /(?:函|答复|回复|复文|意见|意见书)$/u;

export const titleElements: Rule = {
  id: 'title-elements',
  summary: { zh: '标题有发文机关、事由和文种', en: 'The title names issuer, subject and genre' },
  why: {
    zh: '公文标题由发文机关名称、事由和文种组成：“青岚市教育局关于…答复的函”。缺了“关于”或“函”，看不出是什么公文；机关名称已在版头时可以省略。',
    en: 'A title is made of issuer, 关于 with the subject, and the kind of paper. The issuer may be left out where the head shows it.',
  },
  basis: { clause: '《党政机关公文处理工作条例》第九条', strength: '规定' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '标题: ⟦提案答复⟧' },
      { yaml: '标题: ⟦青岚市教育局关于青岚市政协九届二次会议第092015号提案⟧' },
      { yaml: '标题: ⟦青岚市教育局青岚市政协九届二次会议第092015号提案答复的函⟧' },
      { yaml: '标题: ⟦关于青岚市政协九届二次会议第092015号提案答复的函⟧' },
      { yaml: '标题: ⟦青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的报告⟧' },
    ],
    good: [
      { yaml: '标题: 青岚市教育局对青岚市政协九届二次会议第092015号提案的答复' },
      { yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案办理情况的答复函' },
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函（修订）' },
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案的会办意见' },
    ],
  },
  check({ letter: { title, issuers }, report }) {
    if (!title || title.text === '' || title.text.length > 2000) return;
    const bare = bareTitle(withoutTitles(title.text));
    const about = /关于|对|就/u.exec(bare)?.index ?? -1;
    const missing = [
      ...(about === -1 ? ['“关于”'] : []),
      ...(genre.test(bare) ? [] : ['文种（函、答复）']),
      ...(about === 0 || (about === -1 && /^(?:提案|建议|答复|回复|政协|人大)/u.test(bare))
        ? ['发文机关']
        : []),
    ];
    const headOnly = about === 0 && missing.length === 1;
    // Joint letters leave a long row of names to the head.
    if (missing.length === 0 || (headOnly && issuers.length > 1)) return;
    report({
      ...spanOf(title),
      message: 'title-elements',
      args: { missing: missing.join('、') },
      actual: title.text,
      // Where the head shows the issuer many places leave it out of the title.
      ...(headOnly ? { severity: 'info' as const } : {}),
    });
  },
};
