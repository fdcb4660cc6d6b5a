import type { Profile } from '../../profile/profile.js';
import { shortNames } from '../data/short-names.js';
import { definitions } from '../defined.js';
import { contractions, withoutPlace } from '../own-name.js';
import { type Rule, replacement } from '../rule.js';
import { cutsThrough } from '../segments.js';

const names = Object.keys(shortNames);

/** What the invented city asks of every letter. */
const local = '\n办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, 市政府办公室]';

export const agencyNameLexicon: Rule = {
  id: 'agency-name-lexicon',
  summary: {
    zh: '机关先写全称，再用注明的简称',
    en: 'Agencies by full name first, then by a declared short name',
  },
  why: {
    zh: '公文里的机关用全称或规范化简称。“市政数局”“市住建局”这类缩合的简称，第一次出现前要写全称并注明“以下简称…”，或列入规范的“机关”。只省去地名的“市财政局”不算简称。',
    en: 'Contracted names such as 市政数局 need their full name and 以下简称 first, or an entry in the profile. Dropping the place (市财政局) is fine.',
  },
  basis: { clause: '党政机关公文处理工作条例：使用全称或者规范化简称', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: `正文: 由⟦市政数局⟧统一建设，市政数局每年公布一次。${local}`,
        profile: 'qinglan',
        fixed: `正文: 由青岚市政务服务数据管理局（以下简称市政数局）统一建设，市政数局每年公布一次。${local}`,
      },
      { yaml: '正文: 经与⟦市住建局⟧会商，资金由市财政局安排。' },
      { yaml: '引言: 经综合⟦市发改委⟧的意见，现答复如下：' },
    ],
    good: [
      { yaml: '正文: 由青岚市住房和城乡建设局（以下简称市住建局）牵头，市住建局已印发方案。' },
      { yaml: '正文: 市财政局、市卫生健康委、市自然资源和规划局按职责推进。\n抄送: [市住建局]' },
      { yaml: '正文: 按照《市住建局关于停车的通知》，城市住建局面一新，国家发展改革委已批复。' },
    ],
  },
  check({ letter, profile, find, report }) {
    const declared = new Set([
      ...profile.agencies.flatMap((a) => a.short),
      ...definitions(find).map((d) => d.name),
      // What the letter calls itself is self-reference’s to say.
      ...letter.issuers.flatMap((i) => contractions(i.text)),
    ]);
    const seen = new Set<string>();
    for (const { match, text, start, end } of find.words(names)) {
      const [short] = match;
      const level = /[省市县区旗州]/u.exec(text.text[start - 1] ?? '')?.[0] ?? '';
      const written = level + short;
      const from = start - level.length;
      if (['copyTo', 'signatory', 'issuer', 'title', 'contact', 'printing'].includes(text.role)) continue;
      if (seen.has(written) || declared.has(written) || declared.has(short)) continue;
      // 国家发改委 is nobody’s short name.
      if (text.text.endsWith('国家', start) || cutsThrough(text.text, from, end)) continue;
      seen.add(written);
      const full = level === '' ? undefined : fullName(level, short, profile);
      const span = text.span(from, end);
      const expected = full && `${full}（以下简称${written}）`;
      report({
        ...span,
        message: 'agency-name-lexicon',
        args: { written, full: full ?? level + shortNames[short]![0]! },
        actual: written,
        ...(expected ? { expected, fix: replacement(span, expected, 'unsafe') } : {}),
      });
    }
  },
};

/** The one agency of the profile that the contraction can stand for. */
function fullName(level: string, short: string, profile: Profile): string | undefined {
  const organs = shortNames[short]!.map((organ) => level + organ);
  const known = profile.agencies.filter((a) => organs.includes(withoutPlace(a.name) ?? ''));
  return known.length === 1 ? known[0]!.name : undefined;
}
