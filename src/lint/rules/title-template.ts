import { withoutTitles } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';
import { bareTitle } from '../titles.js';

/** What may stand for a placeholder of the pattern. */
const placeholders: Readonly<Record<string, string>> = {
  编号: '[^第号]{1,24}(?:号?[、和]第?[^第号]{1,24}){0,30}',
  类: '[^第号]{1,12}',
};

const local = '办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, 市政府办公室]';

export const titleTemplate: Rule = {
  id: 'title-template',
  summary: { zh: '标题合规范的式样', en: 'The title fits the pattern of the profile' },
  why: {
    zh: '有的地方规定了答复函标题的写法。规范写明“标题: {固定: true}”时，手写的标题也按式样核对。',
    en: 'Some places prescribe the title’s form. Only a profile with 标题: {固定: true} makes this rule speak.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        profile: 'qinglan',
        yaml: `标题: ⟦青岚市教育局对青岚市政协九届二次会议第092015号提案的答复⟧\n${local}`,
      },
      {
        profile: 'qinglan',
        yaml: `标题: ⟦青岚市教育局关于青岚市政协九届二次会议第092015号提案办理情况的答复函⟧\n${local}`,
      },
      {
        profile: 'qinglan',
        yaml: `文种: 会办意见\n主送: 青岚市财政局\n标题: ⟦青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函⟧`,
      },
    ],
    good: [
      { profile: 'qinglan', yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函' },
      {
        profile: 'qinglan',
        yaml: '标题: |\n  青岚市教育局　青岚市财政局\n  关于青岚市政协九届二次会议第092015号、第092016号提案答复的函',
      },
      { yaml: '标题: 青岚市教育局对青岚市政协九届二次会议第092015号提案的答复' },
    ],
  },
  check({ letter: { title, genre }, profile, report }) {
    // Half a title is another rule's business.
    if (!title || !profile.titlePattern.fixed || title.text.length > 300) return;
    const bare = bareTitle(withoutTitles(title.text));
    if (!/关于|对/u.test(bare) || !/(?:函|答复|回复|意见)$/u.test(bare)) return;
    const pattern = profile.titlePattern[genre];
    if (fits(pattern, bareTitle(title.text))) return;
    report({
      ...spanOf(title),
      message: 'title-template',
      args: { pattern, profile: profile.name },
      actual: title.text,
    });
  },
};

function fits(pattern: string, title: string): boolean {
  const expression = pattern
    .replace(/\s+/gu, '')
    .split(/(\{[^{}]+\})/u)
    .map((part) => {
      const name = /^\{(.+)\}$/u.exec(part)?.[1];
      return name === undefined
        ? part.replace(/[.*+?^$()|[\]\\{}]/gu, '\\$&')
        : (placeholders[name] ?? '.{1,80}?');
    })
    .join('');
  return new RegExp(`^${expression}$`, 'u').test(title);
}
