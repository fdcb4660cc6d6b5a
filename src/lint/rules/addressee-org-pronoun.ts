import { audience } from '../people.js';
import { quoted, speaking } from '../pronouns.js';
import { type Rule, replacement } from '../rule.js';

const you = /您(?!们)(?:单位)?/gu;
const yourOffice = /(?<![珍昂宝可尊高名富华])贵(?:单位|局|委(?!员)|办|厅|会|院|校|公司|党派)/gu;

export const addresseeOrgPronoun: Rule = {
  id: 'addressee-org-pronoun',
  summary: {
    zh: '对单位称“你们”“贵单位”，对个人称“您”',
    en: 'An organisation is 你们 or 贵单位, a person is 您',
  },
  why: {
    zh: '集体提案由党派、团体提出，答复写给单位，不能称“您”；写给委员、代表个人，也不能称“贵单位”。',
    en: 'A reply to a party or a body does not call it 您, and a reply to a person does not say 贵单位.',
  },
  basis: { clause: '称谓书写惯例', strength: '惯例' },
  severity: 'warning',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '主送: 民建青岚市委\n引言: ⟦您⟧提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
        fixed: '主送: 民建青岚市委\n引言: 你们提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
      },
      {
        yaml: '主送: 青岚市工商业联合会\n结语: 感谢⟦您⟧对教育工作的关心。',
        fixed: '主送: 青岚市工商业联合会\n结语: 感谢你们对教育工作的关心。',
      },
      { yaml: '结语: 感谢⟦贵单位⟧对教育工作的关心。', fixed: '结语: 感谢您对教育工作的关心。' },
      {
        yaml: '文种: 会办意见\n主送: 青岚市财政局\n正文: 以上意见供⟦您单位⟧参考。',
        fixed: '文种: 会办意见\n主送: 青岚市财政局\n正文: 以上意见供贵单位参考。',
      },
    ],
    good: [
      {
        yaml: '主送: 民建青岚市委\n引言: 你们提出的《关于停车的建议》（第092015号）收悉。现答复如下：\n结语: 感谢贵委的关心。',
      },
      { yaml: '主送: 林某某委员\n结语: 感谢您的关心。' },
      { yaml: '主送: 林某某委员\n正文: 引进珍贵苗木，赴贵阳市学习。' },
      { yaml: '主送: 民建青岚市委\n正文: 开通“您说我办”热线。' },
    ],
  },
  check({ letter, find, report }) {
    const to = audience(letter);
    if (to === undefined || (to !== 'organisation' && letter.genre === 'opinion')) return;
    const organisation = to === 'organisation';
    for (const { match, text, start, span } of find(organisation ? you : yourOffice, { roles: speaking })) {
      if (quoted(text.text, start)) continue;
      const written = match[0];
      const expected = written === '您单位' ? '贵单位' : organisation || to === 'many' ? '你们' : '您';
      report({
        ...span(),
        message: organisation ? 'addressee-org-pronoun' : 'addressee-org-pronoun#person',
        args: { written, expected, to: letter.addressees.items[0]!.text },
        actual: written,
        expected,
        fix: replacement(span(), expected, 'unsafe'),
      });
    }
  },
};
