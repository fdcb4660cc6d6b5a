import { levelOf, splitPlace } from '../own-name.js';
import type { Rule } from '../rule.js';

const ours = /我(省|市|县|区|州|旗|镇|乡)(?![别分域间略场民政委教法])/gu;

export const ourCityLevel: Rule = {
  id: 'our-city-level',
  summary: {
    zh: '“我市”“我县”“我区”与发文机关的级别一致',
    en: '我市, 我县, 我区 fit the level of the issuer',
  },
  why: {
    zh: '县里的单位写“我市”，多半是套用了上级的稿子；确实是说上级政府所辖的全市时，可以写全市的名称。',
    en: 'A county office that writes 我市 probably reuses a text from above; where the city is meant, its name is clearer.',
  },
  basis: { clause: '自称与发文机关的级别应当一致', strength: '自相矛盾' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '发文机关: 云汀县水务局\n正文: ⟦我市⟧河道清淤已列入计划。' },
      { yaml: '正文: ⟦我县⟧学校已全部接入专网，我市其他学校随后接入。' },
      { yaml: '发文机关: 青岚市柳溪区教育局\n正文: ⟦我市⟧学校已全部接入专网。' },
    ],
    good: [
      { yaml: '正文: 我市学校已全部接入专网，我省教育厅给予支持，我国乡村学校情况各异。' },
      { yaml: '发文机关: 青岚市柳溪新区管理委员会\n正文: 我区已安排经费。' },
      { yaml: '发文机关: 青岚市住房和城乡建设局\n正文: 我市已安排经费。' },
      { yaml: '发文机关: 云汀县水务局\n正文: 全市河道清淤已列入计划，我县安排经费，我县民政局参与。' },
    ],
  },
  check({ letter, find, report }) {
    const levels = new Set(letter.issuers.map((i) => levelOf(splitPlace(i.text).places.at(-1) ?? '')));
    levels.delete('');
    if (levels.size !== 1) return;
    const [own] = [...levels];
    const seen = new Set<string>();
    for (const { match, span } of find(ours, { roles: ['opening', 'heading', 'body', 'closing'] })) {
      const level = match[1]!;
      // A city may well speak of its province.
      if (level === own || level === '省' || seen.has(level)) continue;
      seen.add(level);
      report({
        ...span(),
        message: 'our-city-level',
        args: { written: match[0], issuer: letter.issuers[0]!.text, own: `我${own}` },
        actual: match[0],
        expected: `我${own}`,
      });
    }
  },
};
