import { copiesOf } from '../copies.js';
import { sectorOfKind } from '../items.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

export const ccRequired: Rule = {
  id: 'cc-required',
  summary: { zh: '抄送规范要求的机关', en: 'Copies go to whom the profile asks for' },
  why: {
    zh: '提案的答复抄送政协提案委员会，建议的答复抄送人大常委会的代表工作机构，一般还抄送政府办公室或督查室。各地的机关名称由规范的“抄送”列出，没有列出就不查。',
    en: 'Replies are copied to the office that minds the items; the profile names it, and without a profile’s list nothing is asked for.',
  },
  basis: { clause: '地方办理规范', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: ⟦市政协提案委⟧',
        profile: 'qinglan',
        fixed: '办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: 市政协提案委，市政府办公室',
      },
      {
        yaml: '办理结果: A\n公开方式: 主动公开\n结语: 专此答复。\n抄送: [市政协提案委, ⟦各会办单位⟧]',
        profile: 'qinglan',
      },
      { yaml: '⟦办理结果: A⟧\n公开方式: 主动公开\n结语: 专此答复。', profile: 'qinglan' },
    ],
    good: [
      { yaml: '抄送: [青岚市政协提案委员会, 青岚市政府办公室]', profile: 'qinglan' },
      { yaml: '抄送: 市政协提案委，市政府办公室，各会办单位。', profile: 'qinglan' },
      { yaml: '抄送: [市财政局]' },
      { yaml: '文种: 会办意见\n主送: 青岚市财政局', profile: 'qinglan' },
    ],
  },
  check({ letter, profile, report }) {
    if (letter.genre !== 'reply') return;
    const bare = (name: string): string => name.replace(/委员会/gu, '委').replace(/人民政府/gu, '政府');
    const written = (letter.copyTo?.items ?? []).map((i) => bare(i.text)).join('，');
    const kinds = letter.proposals.map((p) => kindOf(p.kind?.text, p.session?.text, profile));
    const required = new Set(
      kinds.flatMap((k) => (k === undefined ? [] : (profile.requiredCopyTo[k] ?? []))),
    );
    const missing = [...required].filter((name) => !written.includes(bare(name)));
    if (missing.length === 0) return;
    const names = missing.join('、');
    const last = letter.copyTo?.items.at(-1);
    if (!last) {
      const at = { pointer: '/抄送', offset: 0 };
      report({ at, on: 'key', absent: true, message: 'cc-required', args: { names } });
      return;
    }
    // Where the list's next item goes is the file's business, the end of a line of text is known.
    const end = last.text.replace(/[。.\s]+$/u, '').length;
    const edit = { ...spanOf(last, end, end), text: missing.map((m) => `，${m}`).join('') };
    report({
      ...spanOf(letter.copyTo!.list ? last : (copiesOf(letter).at(-1) ?? last)),
      message: 'cc-required',
      args: { names },
      ...(letter.copyTo!.list
        ? {}
        : { fix: { title: 'cc-required#fix', args: { names }, safety: 'unsafe', edits: [edit] } }),
    });
  },
};

/** The name of the item's kind as the profile lists it. */
function kindOf(
  kind: string | undefined,
  session: string | undefined,
  profile: Parameters<Rule['check']>[0]['profile'],
): string | undefined {
  const listed = profile.proposalKinds.find((k) => k.name === kind || k.short === kind);
  const sector = session && sectorOfKind(session, profile);
  // 类别 against 届次 is the finding of item-kind-match.
  if (listed) return sector && sector !== listed.sector ? undefined : listed.name;
  return profile.proposalKinds.find((k) => k.sector === sector)?.name;
}
