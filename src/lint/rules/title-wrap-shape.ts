import { emWidth } from '../../typeset/title.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';
import { cutPhrases, lineWidth, titleRows } from '../wraps.js';

/** A step that the eye sees, in characters. */
const step = 1.5;

export const titleWrapShape: Rule = {
  id: 'title-wrap-shape',
  summary: {
    zh: '标题换行成梯形或菱形，没有一两个字的行',
    en: 'Forced lines of the title make a trapezoid or a rhombus, none of one or two characters',
  },
  why: {
    zh: '标准要求多行标题排成梯形或菱形，长短适宜：中间一行不能比上下都短，一行不能只剩一两个字，也不以“的”开头。',
    en: 'The standard wants a trapezoid or a rhombus: no waist, and no line of one or two characters.',
  },
  basis: { clause: 'GB/T 9704-2012 7.3.1', strength: '规定' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '标题: |\n  青岚市教育局关于青岚市政协九届二次会议\n  ⟦第092015号⟧\n  青岚市停车提案答复的函' },
      { yaml: '标题: |\n  青岚市教育局\n  ⟦关于⟧\n  青岚市政协九届二次会议第092015号提案答复的函' },
      { yaml: '标题: |\n  青岚市教育局关于第092015号提案\n  ⟦的停车场建设和管理办理情况答复的函⟧' },
    ],
    good: [
      { yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议\n  第092015号提案答复的函' },
      { yaml: '标题: |\n  青岚市教育局关于青岚市政协九届二次会议\n  第092015号提案答复的函' },
      { yaml: '标题: |\n  青岚市教育局\n  关于青岚市政协九届二次会议第092015号提案答复的函' },
      { yaml: '标题: |\n  关于停车的答复\n' },
    ],
  },
  check({ letter, profile, report }) {
    const { title } = letter;
    const rows = titleRows(letter).map((row) => ({ ...row, width: emWidth(row.text) }));
    // A break inside a word must move anyhow, and the shape with it.
    if (!title || rows.length < 2 || cutPhrases(letter, profile).length > 0) return;
    const short = rows.filter((r) => [...r.text].length <= 2);
    const leading = rows.filter((r) => !short.includes(r) && r.text.startsWith('的'));
    const say = (
      row: (typeof rows)[number],
      message: 'title-wrap-shape' | 'title-wrap-shape#short' | 'title-wrap-shape#de',
    ): void =>
      report({
        ...spanOf(title, row.at.offset - title.at.offset, row.at.offset - title.at.offset + row.text.length),
        message,
        args: { line: row.text },
        actual: row.text,
      });
    for (const row of short) say(row, 'title-wrap-shape#short');
    for (const row of leading) say(row, 'title-wrap-shape#de');
    // A line that layout breaks once more gives the title another shape.
    if (short.length > 0 || rows.some((r) => r.width > lineWidth)) return;
    const waist = rows.find(
      ({ width }, i) =>
        rows.slice(0, i).some((r) => r.width > width + step) &&
        rows.slice(i + 1).some((r) => r.width > width + step),
    );
    if (waist) say(waist, 'title-wrap-shape');
  },
};
