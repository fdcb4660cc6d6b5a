import { isRealDate, readDate } from '../../letter/date.js';
import type { Text } from '../../letter/letter.js';
import { parseSession, type Session } from '../../letter/session.js';
import { elsewhere } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

const local = '办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, 市政府办公室]';

export const sessionYear: Rule = {
  id: 'session-year',
  summary: { zh: '届次的年份与成文日期相当', en: 'The year of the session fits the date of the letter' },
  why: {
    zh: '会上提出的提案当年办理，跨年的也在第二年答复。届次是几年前的，多半是套用旧稿没有改。只有规范列出历届会议的年份时才检查。',
    en: 'Items are answered in the year of the session or the next. Only a profile that lists the years makes this rule speak.',
  },
  basis: { clause: '地方届次年份表', strength: '自相矛盾' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        profile: 'qinglan',
        yaml: `提案: {届次: ⟦青岚市政协九届一次会议⟧, 编号: "091015", 案由: 关于停车的建议}\n成文日期: 2027-05-06\n文号: 青教函〔2027〕12号\n${local}`,
      },
      {
        profile: 'qinglan',
        yaml: `提案: {届次: ⟦政协青岚市第九届委员会第二次会议⟧, 编号: "092015", 案由: 关于停车的建议}\n成文日期: 2025-05-06\n文号: 青教函〔2025〕12号\n${local}`,
      },
      {
        profile: 'qinglan',
        yaml: `提案: {编号: "092015", 案由: 关于停车的建议}\n标题: ⟦青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函⟧\n成文日期: 2029-05-06\n文号: 青教函〔2029〕12号\n${local}`,
      },
    ],
    good: [
      { profile: 'qinglan', yaml: '成文日期: 2026-08-26' },
      { profile: 'qinglan', yaml: '成文日期: 2027-01-08' },
      {
        profile: 'qinglan',
        yaml: '提案: {届次: 青岚市第十四届人民代表大会第三次会议, 编号: "15", 案由: 关于停车的建议}\n成文日期: 2029-05-06',
      },
      { yaml: '成文日期: 2031-08-26' },
    ],
  },
  check({ letter: { proposals, title, date }, profile, report }) {
    const signed = readDate(date.text);
    if (profile.sessionYears.length === 0 || !signed || !isRealDate(signed)) return;
    const stated = proposals.flatMap((p) => (p.session ? [p.session] : []));
    for (const text of stated.length > 0 || !title ? stated : [title]) {
      const year = yearOf(text, profile.sessionYears);
      if (year === undefined || signed.year === year || signed.year === year + 1) continue;
      report({
        ...spanOf(text),
        message: 'session-year',
        args: { session: text.text, year, signed: signed.year },
        actual: text.text,
        hints: [elsewhere(date)],
      });
    }
  },
};

function yearOf(text: Text, years: readonly { session: string; year: number }[]): number | undefined {
  const stated = parseSession(text.text);
  const same = (s: Session | undefined): boolean =>
    s !== undefined &&
    s.sector === stated?.sector &&
    s.term === stated?.term &&
    s.meeting === stated?.meeting;
  return stated?.sector && years.find((y) => same(parseSession(y.session)))?.year;
}
