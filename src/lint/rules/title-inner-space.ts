import type { Letter } from '../../letter/letter.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

/** Spaces within a line with Chinese on one side at least. */
const spaces =
  /(?<=[\p{Script=Han}》）”〕])[ \u3000\u00a0]+(?=[\p{Script=Han}A-Za-z0-9《（“])|(?<=[A-Za-z0-9])[ \u3000\u00a0]+(?=\p{Script=Han})/gu;

/** How names of agencies end. */
const agencyEnd = /[局委办厅部院会府处中心站室团校]$/u;
const agencyNext = /^[^\s《》]{2,24}[局委办厅部院会府处心站室团校](?=\s|关于|对|$)/u;

export const titleInnerSpace: Rule = {
  id: 'title-inner-space',
  summary: { zh: '标题一行里不留空格', en: 'No spaces inside a line of the title' },
  why: {
    zh: '手工排版时用空格凑行，改了行就留在句子中间。要在某处换行，就在标题里换行；联合行文的机关之间空一个字。',
    en: 'Spaces that once filled a line stay behind when the line moves. Only joint agencies have one between them.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.1', strength: '一般' },
  severity: 'warning',
  fix: 'safe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '标题: 青岚市教育局关于青岚市政协九届⟦ ⟧二次会议第092015号提案答复的函',
        fixed: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      },
      {
        yaml: '标题: 青岚市教育局⟦　　⟧关于青岚市政协九届二次会议第⟦ ⟧092015⟦ ⟧号提案答复的函',
        fixed: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      },
      {
        yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案答⟦　⟧复的函',
        fixed: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案答复的函',
      },
    ],
    good: [
      { yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案答复的函' },
      {
        yaml: '发文机关: [青岚市教育局, 青岚市财政局]\n标题: 青岚市教育局　青岚市财政局关于青岚市政协九届二次会议第092015号提案答复的函',
      },
      {
        yaml: '发文机关: [青岚市教育局, 青岚市财政局, 青岚市水务局]\n标题: 市教育局 市财政局 市水务局关于青岚市政协九届二次会议第092015号提案答复的函',
      },
      { yaml: '标题: 青岚市教育局关于第092015号提案《关于推广GB/T 22239 Level 3的建议》答复的函' },
    ],
  },
  check({ letter, report }) {
    const { title } = letter;
    if (!title || title.text.length > 2000) return;
    for (const m of title.text.matchAll(spaces)) {
      const end = m.index + m[0].length;
      const before = title.text.slice(Math.max(0, m.index - 40), m.index);
      if (
        betweenAgencies(letter, before, title.text.slice(end, end + 40)) ||
        inLatinTitle(title.text, m.index, end)
      )
        continue;
      const span = spanOf(title, m.index, end);
      report({
        ...span,
        message: 'title-inner-space',
        actual: m[0],
        fix: { title: 'title-inner-space#fix', safety: 'safe', edits: [{ ...span, text: '' }] },
      });
    }
  },
};

/** Before 关于 joint agencies stand with a space between them. */
function betweenAgencies({ issuers }: Letter, before: string, after: string): boolean {
  if (issuers.length < 2 || /关于/u.test(before)) return false;
  return agencyEnd.test(before) && agencyNext.test(after);
}

/** 《GB/T 22239 信息安全…》: the spaces of a standard's name are its own. */
function inLatinTitle(text: string, start: number, end: number): boolean {
  const beside = `${text.charAt(start - 1)}${text.charAt(end)}`;
  return (
    /[A-Za-z0-9]/u.test(beside) &&
    text.lastIndexOf('《', start) > text.lastIndexOf('》', Math.max(0, start - 1))
  );
}
