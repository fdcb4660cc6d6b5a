import type { Letter } from '../../letter/letter.js';
import { parseNumeral } from '../../letter/numerals.js';
import { blanks } from '../marks.js';
import { addressed, bareName } from '../people.js';
import type { Rule } from '../rule.js';

const many = [...`0123456789０１２３４５６７８９一二两三四五六七八九十${blanks}`].map((c) => `等${c}`);
/** 林某某等3位委员, 陈某代表等三名代表. */
const counted =
  /等\s?([0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})\s?[位名个]?(?:(?:省|市|县|区|市政协|省政协|政协|人大)?(?:委员|代表))/gu;

export const addresseeEtcCount: Rule = {
  id: 'addressee-etc-count',
  summary: {
    zh: '“等N位委员”的人数与提案者一致，数字写法一致',
    en: '等N位委员 counts the proposers, in one form of numerals',
  },
  why: {
    zh: '“林某某等3位委员”说的是提案者的人数，与“提案者”名单对不上，必有一处写错。同一份答复里“3位”和“三位”只用一种。',
    en: 'The number said and the list of proposers must agree, and one letter writes its numerals one way.',
  },
  basis: { clause: '各处所写的人数应当一致', strength: '自相矛盾' },
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '主送: 林某某等⟦3⟧位委员\n提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某, 陈某, 周某某, 赵某]}',
      },
      {
        yaml: '主送: [林某某委员, 陈某委员]\n提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某, 陈某]}\n结语: 感谢林某某委员等⟦三⟧位委员对教育工作的关心。',
      },
      {
        yaml: '主送: 林某某等3位委员\n引言: 林某某等⟦三⟧位委员提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
      },
    ],
    good: [
      {
        yaml: '主送: 林某某等4位委员\n提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某, 陈某, 周某某, 赵某]}',
      },
      { yaml: '主送: 林某某等3位委员' },
      { yaml: '正文: 周某等5名代表在调研中也提过同样的意见。' },
    ],
  },
  check({ letter, find, report }) {
    const names = new Set([...proposers(letter), ...addressed(letter).map((m) => m.name)]);
    const counts = [
      ...letter.proposals.map((p) => p.proposers.length),
      new Set(proposers(letter)).size,
      ...(letter.addressees.items.length > 1 ? [letter.addressees.items.length] : []),
    ].filter((n) => n > 1);
    let first: { arabic: boolean; written: string } | undefined;
    for (const { match, text, start, span } of find(counted, { needs: many })) {
      const before = bareName(text.text.slice(Math.max(0, start - 12), start));
      if (![...names].some((n) => n.length > 1 && before.endsWith(n))) continue;
      const written = match[1]!;
      const n = parseNumeral(written.normalize('NFKC').replace('两', '二'));
      const from = match[0].indexOf(written);
      const place = { ...span(from, from + written.length), actual: written };
      const arabic = /[0-9０-９]/u.test(written);
      if (counts.length > 0 && n !== undefined && !counts.includes(n)) {
        const count = Math.max(...counts);
        report({
          ...place,
          message: 'addressee-etc-count',
          args: { written, count },
          expected: String(count),
        });
      } else if (first && first.arabic !== arabic) {
        report({ ...place, message: 'addressee-etc-count#form', args: { written, first: first.written } });
      }
      first ??= { arabic, written };
    }
  },
};

function proposers({ proposals }: Letter): string[] {
  return proposals.flatMap((p) => p.proposers.map((t) => bareName(t.text)));
}
