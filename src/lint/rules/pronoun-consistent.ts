import { audience } from '../people.js';
import { quoted, speaking } from '../pronouns.js';
import { type Rule, replacement } from '../rule.js';

const second =
  /您们|您(?!们|单位)|你们|你(?!们|追|来我|中有|方|局|单位|市|县|区|校|院|委|办|公司|处|我|一言|争)/gu;

export const pronounConsistent: Rule = {
  id: 'pronoun-consistent',
  summary: {
    zh: '“您”“你”不混用，多人用“你们”，不写“您们”',
    en: '您 and 你 are not mixed, several people are 你们, and 您们 is no word',
  },
  why: {
    zh: '一位用“您”，几位用“你们”，“您们”不规范；同一份答复里前后要一致，多见于套用旧稿时漏改。',
    en: 'One person is 您, several are 你们. A pattern for another number of people leaves the wrong pronoun behind.',
  },
  basis: { clause: '称谓前后一致', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '结语: 感谢⟦您们⟧对教育工作的关心。\n主送: [林某某委员, 陈某委员]',
        fixed: '结语: 感谢你们对教育工作的关心。\n主送: [林某某委员, 陈某委员]',
      },
      { yaml: '正文: ⟦你⟧提出的意见很有针对性。', fixed: '正文: 您提出的意见很有针对性。' },
      { yaml: '结语: 专此答复，感谢⟦你们⟧的关心。', fixed: '结语: 专此答复，感谢您的关心。' },
      {
        yaml: '主送: [林某某委员, 陈某委员]\n引言: ⟦您⟧提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
        fixed:
          '主送: [林某某委员, 陈某委员]\n引言: 你们提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
      },
    ],
    good: [
      { yaml: '正文: 您提出的意见很有针对性。\n结语: 感谢您的关心。' },
      { yaml: '正文: 推行“你点菜、我送餐”，形成你追我赶的局面。' },
      { yaml: '主送: 林某某等3位委员\n结语: 感谢你们的关心。' },
      { yaml: '主送: 民建青岚市委\n结语: 感谢你们的关心。' },
      {
        yaml: '主送: 林某某委员\n引言: 你提出的《关于停车的建议》（第092015号）收悉。现答复如下：\n结语: 感谢你的关心。',
      },
    ],
  },
  check({ letter, find, report }) {
    const to = audience(letter);
    // Copies go to one reader each; a person may be asked to speak for co-signers.
    const counted = letter.copies.length === 0 && letter.genre === 'reply';
    const alone = counted && to === 'one' && letter.proposals.every((p) => p.proposers.length <= 1);
    const many = counted && to === 'many';
    const found = find(second, { roles: speaking }).filter(({ text, start }) => !quoted(text.text, start));
    const polite = (!letter.opening && to === 'one') || found.some(({ match }) => match[0] === '您');
    for (const { match, span } of found) {
      const written = match[0];
      const expected =
        written === '您们'
          ? alone
            ? '您'
            : '你们'
          : written === '你们' && alone
            ? '您'
            : written === '您' && many
              ? '你们'
              : written === '你' && polite && to !== 'organisation'
                ? many
                  ? '你们'
                  : '您'
                : undefined;
      if (expected === undefined) continue;
      report({
        ...span(),
        message:
          written === '你'
            ? 'pronoun-consistent#mixed'
            : written === '您们'
              ? 'pronoun-consistent#nimen'
              : 'pronoun-consistent',
        args: { written, expected, number: many ? '几位' : '一位' },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
  },
};
