import { sectorOf } from '../../letter/session.js';
import { elsewhere, sectorOfKind } from '../items.js';
import { foreignWords } from '../kind.js';
import { type Rule, replacement } from '../rule.js';
import { sectorOfLetter } from '../sector.js';
import { spanOf } from '../texts.js';

export const itemKindMatch: Rule = {
  id: 'item-kind-match',
  summary: {
    zh: '提案、委员、政协与建议、代表、人大不混用',
    en: '提案/委员/政协 and 建议/代表/人大 are not mixed',
  },
  why: {
    zh: '政协委员提的是提案，人大代表提的是建议。称呼错了，提出人一眼就会看见，是答复函里最失礼的错误。',
    en: 'Members of the CPPCC make 提案, deputies of the people’s congress make 建议; the wrong word is an insult.',
  },
  basis: { clause: '各处所写的会议、类别和称谓应当一致', strength: '自相矛盾' },
  severity: 'error',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '主送: 林某某⟦代表⟧', fixed: '主送: 林某某委员' },
      {
        yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号⟦建议⟧答复的函',
        fixed: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      },
      {
        yaml: '提案: {类别: ⟦人大代表建议⟧, 届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议}',
      },
      {
        yaml: '引言: 您提出的《关于停车的建议》（第092015号）⟦建议⟧收悉。现答复如下：',
        fixed: '引言: 您提出的《关于停车的建议》（第092015号）提案收悉。现答复如下：',
      },
      {
        yaml: '引言: ⟦代表⟧您提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
        fixed: '引言: 委员您提出的《关于停车的建议》（第092015号）收悉。现答复如下：',
      },
      {
        yaml: '引言: 您提出的《关于停车的建议》（⟦人大代表建议⟧第092015号）收悉。现答复如下：',
        fixed: '引言: 您提出的《关于停车的建议》（政协提案第092015号）收悉。现答复如下：',
      },
      { yaml: '引言: 您在市⟦人大⟧九届二次会议上提出的《关于停车的建议》（第092015号）收悉。现答复如下：' },
      { yaml: '结语: 感谢各位⟦代表⟧对教育工作的关心。', fixed: '结语: 感谢各位委员对教育工作的关心。' },
      { yaml: '抄送: [⟦市人大常委会代表工委⟧, 市政府办公室]' },
      {
        yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某⟦代表⟧]}',
        fixed:
          '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某委员]}',
      },
      {
        yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议《关于停车的提案》⟦建议⟧答复的函',
        fixed: '标题: 青岚市教育局关于青岚市政协九届二次会议《关于停车的提案》提案答复的函',
      },
    ],
    good: [
      { yaml: '抄送: [市政协提案委, 市人大常委会办公室]' },
      { yaml: '引言: 您提出的《关于停车的建议》（第092015号）收悉。根据市人大常委会有关决定，现答复如下：' },
      { yaml: '标题: 青岚市教育局关于青岚市政协九届二次会议第092015号提案有关意见建议答复的函' },
      { yaml: '结语: 专此答复，也感谢代表处、代表团的支持。' },
      { yaml: '引言: 您提出的《关于停车的建议》（政协提案第092015号）提案收悉。现答复如下：' },
      { yaml: '主送: 民建青岚市委' },
      { yaml: '引言: 林某某代表民建青岚市委提出的《关于停车的建议》（第092015号）收悉。现答复如下：' },
      { yaml: '正文: 市人大代表也提过类似的建议，我局一并研究。' },
    ],
  },
  check({ letter, texts, profile, report }) {
    for (const { kind, session } of letter.proposals) {
      const [a, b] = [kind && sectorOfKind(kind.text, profile), session && sectorOf(session.text)];
      if (!kind || !session || !a || !b || a === b) continue;
      report({
        ...spanOf(kind),
        message: 'item-kind-match#kind',
        args: { kind: kind.text, sector: b },
        hints: [elsewhere(session)],
      });
    }
    const truth = sectorOfLetter(letter, profile);
    if (!truth) return;
    const { sector, hint } = truth;
    for (const { actual, expected, office, ...span } of foreignWords(letter, texts, sector)) {
      report({
        ...span,
        message: office
          ? 'item-kind-match#copy'
          : expected === undefined
            ? 'item-kind-match#body'
            : 'item-kind-match',
        args: { actual, sector, ...(expected === undefined ? {} : { expected }) },
        actual,
        hints: [hint],
        ...(expected === undefined ? {} : { expected, fix: replacement(span, expected, 'unsafe') }),
      });
    }
  },
};
