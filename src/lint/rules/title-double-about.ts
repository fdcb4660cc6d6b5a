import type { Text } from '../../letter/letter.js';
import { withoutTitles } from '../items.js';
import { type Rule, replacement } from '../rule.js';
import { spanOf } from '../texts.js';

const doubled =
  /关于\s?关于|关于\s?对(?=[^，。《》\n]{2,60}的[^，。《》\n]{2,40}的(?:答复|回复|复函|函|意见))/gu;

/** 《关于…的建议》的建议: the quoted title has said what it is. */
const saidTwice = /(提案|建议|议案|意见)》(?:[（(][^（）()]{1,40}[）)])?(的?)\1(?![办委])/gu;

export const titleDoubleAbout: Rule = {
  id: 'title-double-about',
  summary: {
    zh: '标题不叠用“关于”“对”，不写《…的建议》的建议',
    en: 'No 关于关于, no 关于对…的…的答复, no 《…的建议》的建议 in the title',
  },
  why: {
    zh: '把案由套进“关于…的答复”，容易叠成“关于关于”“关于对…的…的答复”“《关于…的提案》的提案”。去掉多余的一层，标题才通顺。',
    en: 'Putting the item’s title into the pattern of the letter stacks 关于 on 关于 and 提案 on 提案.',
  },
  basis: { clause: '标题不重复用词', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '标题: 青岚市教育局⟦关于关于⟧停车的第092015号提案答复的函',
        fixed: '标题: 青岚市教育局关于停车的第092015号提案答复的函',
      },
      {
        yaml: '标题: 青岚市教育局⟦关于对⟧林某某委员提出的第092015号提案的答复',
        fixed: '标题: 青岚市教育局关于林某某委员提出的第092015号提案的答复',
      },
      {
        yaml: '标题: 青岚市教育局关于《关于停车的提案》⟦的提案⟧答复的函',
        fixed: '标题: 青岚市教育局关于《关于停车的提案》答复的函',
      },
      {
        yaml: '标题: 青岚市教育局对⟦关于关于⟧停车的第092015号提案的答复',
        fixed: '标题: 青岚市教育局对关于停车的第092015号提案的答复',
      },
    ],
    good: [
      { yaml: '标题: 青岚市教育局关于对青岚市政协九届二次会议第092015号提案的答复' },
      { yaml: '标题: 青岚市教育局关于《关于停车的建议》提案答复的函' },
      { yaml: '标题: 青岚市教育局关于《关于停车的提案》（第092015号）答复的函' },
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案《关于关于停车》答复的函' },
    ],
  },
  check({ letter: { title }, report }) {
    if (!title || title.text.length > 2000) return;
    for (const m of withoutTitles(title.text).matchAll(doubled)) {
      say(title, m.index, m.index + m[0].length, '关于');
    }
    for (const m of title.text.matchAll(saidTwice)) {
      const end = m.index + m[0].length;
      say(title, end - m[1]!.length - m[2]!.length, end, '');
    }

    function say(text: Text, start: number, end: number, right: string): void {
      const span = spanOf(text, start, end);
      const actual = text.text.slice(start, end);
      report({
        ...span,
        message: right === '' ? 'title-double-about#genre' : 'title-double-about',
        args: { actual, right },
        actual,
        expected: right,
        fix:
          right === ''
            ? {
                title: 'title-double-about#fix',
                args: { actual },
                safety: 'unsafe',
                edits: [{ ...span, text: '' }],
              }
            : replacement(span, right, 'unsafe'),
      });
    }
  },
};
