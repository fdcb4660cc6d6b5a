import { initials, properNames } from '../data/political-names.js';
import { type Rule, replacement } from '../rule.js';

const any = new RegExp(
  `(?=${initials.join('|')})(?:${properNames.map(({ pattern }) => `(${pattern})`).join('|')})`,
  'gmu',
);
/** 中国共产党青岚市委: the full name goes with 委员会, the short one with 中共. */
const committee = /中国共产党(?=\p{Script=Han}{2,8}(?:市|县|区|省)委(?!员))/gu;

export const politicalNames: Rule = {
  id: 'political-names',
  summary: { zh: '党派、政协、人大和团体的名称写准', en: 'Parties and organs by their proper names' },
  why: {
    zh: '民主党派、人大、政协和人民团体的名称有规范的全称和简称，多一字、少一字都会引起误会。',
    en: 'Parties and organs have fixed full and short names; a character more or less is an offence.',
  },
  basis: { clause: '各党派、团体章程规定的名称；公文用全称或规范化简称', strength: '一般' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '主送: ⟦民盟会⟧青岚市委', fixed: '主送: 民盟青岚市委' },
      {
        yaml: '正文: 经与⟦九三学会⟧青岚市委和市⟦工商联合会⟧沟通。',
        fixed: '正文: 经与九三学社青岚市委和市工商业联合会沟通。',
      },
      { yaml: '正文: 按照⟦中国共产党⟧青岚市委的要求办理。', fixed: '正文: 按照中共青岚市委的要求办理。' },
      {
        yaml: '正文: 中国人民⟦政治协商委员会⟧青岚市委员会十分关心。',
        fixed: '正文: 中国人民政治协商会议青岚市委员会十分关心。',
      },
    ],
    good: [
      {
        yaml: '正文: 民盟青岚市委、民建会员、民进会员、农工党党员和九三学社社员，致公党、台盟，民盟会议，市工商业联合会。',
      },
      {
        yaml: '正文: 中国共产党青岚市委员会、中共青岚市委，市人大常委会委员，政协代表团，科协会员，妇联会议。',
      },
      {
        yaml: '正文: 坚持以习近平新时代中国特色社会主义思想为指导，贯彻习近平法治思想，走中国特色社会主义道路。',
      },
    ],
  },
  check({ find, report }) {
    const found = [
      ...find(any, { needs: initials }).map((f) => ({
        ...f,
        right: properNames[f.match.findIndex((g, i) => i > 0 && g !== undefined) - 1]!.right,
      })),
      ...find(committee, { needs: ['中国共产党'] }).map((f) => ({ ...f, right: '中共' })),
    ];
    for (const { match, span, right } of found) {
      report({
        ...span(),
        message: 'political-names',
        args: { written: match[0], right },
        actual: match[0],
        expected: right,
        fix: replacement(span(), right, 'unsafe'),
      });
    }
  },
};
