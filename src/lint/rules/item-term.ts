import { type Rule, replacement } from '../rule.js';
import { sectorOfLetter } from '../sector.js';

const terms = ['议案', '提案', '建议案', '代表建议'];
/** The genre word where the letter speaks of the item it answers: 您的提案, 该议案, 贵提案, 提案中提出. */
const owned =
  /(?:(?:您们?|你们?|贵委?|该|此|本|这[件项份个]|上述)(?:在|的|所?提(?:出|交)?的|对)?(?:这[件项份]|该|此)?(?:人大)?|(?:委员|代表)们?(?:的|所?提(?:出|交)?的)|(?:感谢|收到|来信和|就)(?:您|你们)?(?:提出|提交)?的)(议案|提案|建议案|代表建议)(?!委|工作|办理工作|办理情况通报|[、和与及])/gu;
const cited =
  /(?<![\p{Script=Han}》）)])(议案|提案|建议案)(?=中?(?:提出|指出|提到|提及|反映|所提|所述|认为|分析|从)|的(?:主要)?内容|涉及|收悉|立足)/gu;
/** 对提案的总体看法, 收到议案后: the bare word where only the item answered can be meant. */
const bare =
  /(?=[议提])(?<=[对将就到过照据把在从绕以给]|^|[，。；：“])(议案|提案)(?=的|内容|所|后|中|提|办理(?:情况|过程|结果)|逐|关心|反映|指出|立足|涉及|收悉|[，。])/gmu;
/** Somebody else’s: 政协提案, 第12号提案, 建议和提案. */
const other = /(?:政协|委员|号|建议[、和与及]|议案[、和与及])[^，。；]{0,12}$/u;

export const itemTerm: Rule = {
  id: 'item-term',
  summary: { zh: '所答复的一件，前后用同一个名称', en: 'The item answered is called by one name throughout' },
  why: {
    zh: '人大代表提的是建议（有的地方叫书面意见），政协委员提的是提案；议案由大会审议，不用答复函答复。答复建议却写“您的提案”，多半是套用了别的稿子。提案里的“建议”是普通用词，不算。',
    en: 'Deputies’ 建议 and members’ 提案 are different papers, and a 议案 is not answered by letter. 建议 as a plain word in a reply to a 提案 is fine.',
  },
  basis: { clause: '同一件提案或建议，前后名称应当一致', strength: '自相矛盾' },
  severity: 'error',
  fix: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: [
      {
        yaml: '主送: 林某某代表\n提案: {类别: 人大代表建议, 编号: "092015", 案由: 关于停车的建议}\n正文: 您的⟦提案⟧对我们很有帮助，该⟦提案⟧已列入计划。',
        fixed:
          '主送: 林某某代表\n提案: {类别: 人大代表建议, 编号: "092015", 案由: 关于停车的建议}\n正文: 您的建议对我们很有帮助，该建议已列入计划。',
      },
      {
        yaml: '主送: 林某某代表\n提案: {届次: 青岚市第十四届人民代表大会第三次会议, 编号: "15", 案由: 关于停车的建议}\n结语: 感谢您提出的⟦提案⟧。',
        fixed:
          '主送: 林某某代表\n提案: {届次: 青岚市第十四届人民代表大会第三次会议, 编号: "15", 案由: 关于停车的建议}\n结语: 感谢您提出的建议。',
      },
      { yaml: '正文: 您提出的⟦议案⟧我局已逐条研究。', fixed: '正文: 您提出的提案我局已逐条研究。' },
      { yaml: '正文: ⟦议案⟧中提出的问题确实存在。', fixed: '正文: 提案中提出的问题确实存在。' },
    ],
    good: [
      { yaml: '正文: 您的建议很有针对性，提案中提出的三条意见我局逐条研究，您提出的建议已经采纳。' },
      {
        yaml: '主送: 林某某代表\n提案: {类别: 人大代表建议, 编号: "15", 案由: 关于停车的提案办理}\n正文: 政协委员提案也反映了这个问题，该件与第12号提案一并办理，做好议案建议和提案办理工作。',
      },
      {
        yaml: '主送: 林某某代表\n提案: {类别: 人大代表建议, 编号: "15", 案由: 关于停车的提案}\n引言: 您提出的《关于停车的提案》（第15号）收悉。现答复如下：\n正文: 您的意见已转市政协提案委，该提案工作机构已经回复。',
      },
    ],
  },
  check({ letter, profile, find, report }) {
    const truth = sectorOfLetter(letter, profile);
    if (!truth) return;
    const right =
      truth.sector === '政协' ? '提案' : letter.proposals[0]?.kind?.text === '书面意见' ? '书面意见' : '建议';
    const seen = new Set<string>();
    const found = [owned, cited, bare].flatMap((expression) =>
      find(expression, { needs: terms }).map((f) => ({ ...f, expression })),
    );
    for (const { match, text, start, span, expression } of found) {
      const word = match[1]!;
      // 委员的提案 in a reply to deputies is somebody else’s.
      if (match[0].includes(truth.sector === '政协' ? '代表' : '委员') && word !== '代表建议') continue;
      if (word === right || (word === '代表建议' && truth.sector === '人大')) continue;
      const from = match[0].length - word.length;
      const { pointer, offset } = span(from).at;
      const place = `${pointer} ${offset}`;
      if (seen.has(place)) continue;
      if (expression === bare && other.test(text.text.slice(Math.max(0, start - 16), start))) continue;
      seen.add(place);
      report({
        ...span(from),
        message: 'item-term',
        args: { word, right },
        actual: word,
        expected: right,
        hints: [truth.hint],
        fix: replacement(span(from), right, 'unsafe'),
      });
    }
  },
};
