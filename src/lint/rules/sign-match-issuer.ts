import type { Letter, Text } from '../../letter/letter.js';
import { elsewhere } from '../items.js';
import { sameAgency } from '../names.js';
import type { Rule } from '../rule.js';
import { spanOf } from '../texts.js';

const agency =
  /(?:局|委|委员会|厅|部|办|办公室|室|政府|院|处|署|站|中心|支队|公司|社|联合会|协会|管委会|工会|红十字会|联|团|队|馆|台|所|行|校|大学|学院|医院|法院|检察院)$/u;

export const signMatchIssuer: Rule = {
  id: 'sign-match-issuer',
  summary: { zh: '署名、标题里的机关与发文机关一致', en: 'Signature and title name the issuer' },
  why: {
    zh: '署名和标题里的机关名称要与发文机关标志一致，写全称或规范化简称；规范化简称由规范的“机关”列出，去掉地名的不算。机关改名或套用外单位的稿子时容易漏改。',
    en: 'The agency that signs is the one on the letterhead, by its full name or a short name that the profile lists.',
  },
  basis: { clause: 'GB/T 9704-2012 7.2.4、7.3.5', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '署名: ⟦青岚市教体局⟧' },
      { yaml: '署名: ⟦市教育局⟧' },
      { yaml: '标题: ⟦青岚市科技局⟧关于青岚市政协九届二次会议第092015号提案答复的函' },
    ],
    good: [
      { yaml: '署名: 市教育局', profile: 'qinglan' },
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函' },
      { yaml: '标题: 关于青岚市政协九届二次会议第092015号提案答复的函' },
    ],
  },
  check({ letter, profile, report }) {
    const issuers = letter.issuers.filter((i) => i.text !== '');
    if (issuers.length === 0) return;
    for (const name of [...(letter.signatories ?? []), ...titleIssuers(letter)]) {
      if (issuers.some((i) => sameAgency(name.text, i.text, profile))) continue;
      report({
        ...spanOf(name),
        message:
          name.at.pointer === letter.title?.at.pointer ? 'sign-match-issuer#title' : 'sign-match-issuer',
        args: { name: name.text, issuer: issuers.map((i) => i.text).join('、') },
        actual: name.text,
        expected: issuers.map((i) => i.text).join('、'),
        hints: issuers.map(elsewhere),
      });
    }
  },
};

/** The agencies in front of 关于 or 对, when they look like agencies. */
function titleIssuers({ title }: Letter): Text[] {
  const head = title && /^([^《》]*?)(?:关于|对)/su.exec(title.text)?.[1];
  if (!title || !head) return [];
  return [...head.matchAll(/[^\s、，,]+/gu)]
    .map((m) => ({ text: m[0], at: spanOf(title, m.index).at }))
    .filter((t) => t.text.length >= 4 && agency.test(t.text));
}
