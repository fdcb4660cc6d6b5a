import type { Proposal, Text } from '../../letter/letter.js';
import { parseNumeral } from '../../letter/numerals.js';
import { parseSession } from '../../letter/session.js';
import type { Profile } from '../../profile/profile.js';
import { elsewhere, numberMentions } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const itemNoSession: Rule = {
  id: 'item-no-session',
  summary: {
    zh: '提案编号里的届次与所写届次一致',
    en: 'The session coded in the item’s number is the stated one',
  },
  why: {
    zh: '有的地方把届次编在提案编号里，如092015是九届二次会议的第15号。两处对不上，必有一处写错。只有规范给出编号办法时才检查。',
    en: 'Where the profile says how numbers encode the session, the two must agree.',
  },
  basis: { clause: '地方提案编号办法', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        profile: 'qinglan',
        yaml: '办理结果: A\n提案: {届次: 青岚市政协九届四次会议, 编号: "⟦092⟧015", 案由: 关于停车的建议}',
      },
      {
        profile: 'qinglan',
        yaml: '办理结果: A\n标题: 青岚市教育局关于青岚市政协⟦九届四次⟧会议第092015号提案答复的函',
      },
    ],
    good: [
      {
        profile: 'qinglan',
        yaml: '办理结果: A\n提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议}',
      },
      {
        profile: 'qinglan',
        yaml: '办理结果: A\n提案: {届次: 青岚市政协九届四次会议, 编号: DH0271, 案由: 关于停车的建议}',
      },
      { yaml: '提案: {届次: 青岚市政协九届四次会议, 编号: "092015", 案由: 关于停车的建议}' },
    ],
  },
  check({ letter, profile, report }) {
    if (profile.numberSchemes.length === 0) return;
    for (const text of [letter.title, letter.opening]) if (text) inText(text);

    for (const { number, session } of letter.proposals) {
      const stated = session && parseSession(session.text);
      if (!number || !stated) continue;
      const readings = decode(number, profile);
      // Schemes may overlap: one that agrees is enough.
      const first = readings[0];
      if (!first || readings.some((r) => r.term === stated.term && r.meeting === stated.meeting)) continue;
      report({
        ...spanOf(number, first.start, first.end),
        message: 'item-no-session',
        args: { number: number.text, term: first.term, meeting: first.meeting, session: session.text },
        hints: [elsewhere(session)],
      });
    }

    /** A title or opening that names one session and a number which encodes another. */
    function inText(text: Text): void {
      const bare = text.text.slice(0, 2000);
      const stated = sessions(bare);
      const numbers = numberMentions(bare);
      if (stated.length !== 1 || numbers.length === 0) return;
      const { start, end, term, meeting } = stated[0]!;
      for (const { number } of numbers) {
        const readings = decode({ ...text, text: number }, profile);
        const first = readings[0];
        if (!first || readings.some((r) => r.term === term && r.meeting === meeting)) continue;
        report({
          ...spanOf(text, start, end),
          message: 'item-no-session',
          args: { number, term: first.term, meeting: first.meeting, session: bare.slice(start, end) },
        });
        return;
      }
    }
  },
};

/** 九届二次, 第九届委员会第二次 in a text, with their numbers. */
function sessions(text: string): { start: number; end: number; term: number; meeting: number }[] {
  const named =
    /第?[〇零一二三四五六七八九十百0-9]{1,4}届[^，。；、《》]{0,10}?第?[一二三四五六七八九十0-9]{1,3}次(?=会|全体)/gu;
  return [...text.matchAll(named)].flatMap((m) => {
    const read = parseSession(m[0]);
    return read ? [{ ...read, start: m.index, end: m.index + m[0].length }] : [];
  });
}

/** Every reading of a number by the profile's schemes, with the stretch that encodes the session. */
function decode(
  number: Text & NonNullable<Proposal['number']>,
  profile: Profile,
): { term: number; meeting: number; start: number; end: number }[] {
  return profile.numberSchemes.flatMap((scheme) => {
    const m = new RegExp(`^(?:${scheme.pattern})$`, 'du').exec(number.text);
    const [term, meeting] = [m?.groups?.届, m?.groups?.次].map((g) =>
      g === undefined ? undefined : parseNumeral(g.replace(/^0+(?=.)/u, '')),
    );
    if (!m || term === undefined || meeting === undefined) return [];
    const [a, b] = [m.indices!.groups!.届!, m.indices!.groups!.次!];
    return [{ term, meeting, start: Math.min(a[0], b[0]), end: Math.max(a[1], b[1]) }];
  });
}
