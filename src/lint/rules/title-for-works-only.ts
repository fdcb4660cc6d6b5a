import type { Rule } from '../rule.js';

/** Titles ≤ 20 characters with no title inside, and what follows. */
const titled =
  /《([^《》\n\0]{2,20})》(工程|项目|活动|行动|大会|会议|论坛|大赛|比赛|奖项|奖|课题|平台|系统)?/gu;
const nothing = /(?:工程|大会|会议|论坛|研讨会|座谈会|大赛|活动周|系列活动|竞赛|奖|委员会|人民政府|教育局)$/u;
/** Papers and works of every kind keep their marks whatever follows. */
const works =
  /[法书报刊志典史歌曲剧]$|办法|条例|规定|规划|意见|通知|方案|决定|纲要|细则|标准|规范|规程|指南|清单|目录|计划|报告|纪要|公约|章程|合同|协议|倡议|宣言|手册|导则|制度|预案|批复|复函|建议|提案|议案|决议|公报|公告|通告|简报|读本|丛书|年鉴|日报|周刊|图集|文件|要点|讲话|总则|准则|守则|承诺|教材|名册|名单|台账|表$|证$|执照$/u;

export const titleForWorksOnly: Rule = {
  id: 'title-for-works-only',
  summary: { zh: '书名号只用于作品和文件', en: '《》 is for works and papers only' },
  why: {
    zh: '工程、活动、会议、奖项、机构的名称不是作品，不用书名号，需要突出时用引号。',
    en: 'Names of projects, events, meetings, prizes and organs are no works; where they need marks, these are “”.',
  },
  basis: { clause: 'GB/T 15834-2011 附录A', strength: '规定' },
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 实施⟦《春风行动》⟧工程。' },
      { yaml: '正文: 举办⟦《全市停车治理研讨会》⟧。' },
      { yaml: '正文: 获得⟦《青岚市科技进步奖》⟧，并开展⟦《校园安全月》⟧活动。' },
    ],
    good: [
      { yaml: '正文: 实施“春风行动”工程，落实《停车管理办法》项目管理要求。' },
      { yaml: '正文: 观看《海的女儿》，学习《青岚日报》《中国教育报》。' },
      { yaml: '正文: 按照《全市教育大会》文件和《局长办公会议》纪要办理。' },
    ],
  },
  check({ find, report }) {
    for (const { match, text, end, span } of find(titled, { titles: true, needs: '《' })) {
      const [, name, after] = match;
      if (
        works.test(name!) ||
        /^(?:的?(?:文件|纪要|报告|精神|方案|通知)|管理|申报)/u.test(text.text.slice(end, end + 4))
      )
        continue;
      if (!after && !nothing.test(name!)) continue;
      report({
        ...span(0, name!.length + 2),
        message: 'title-for-works-only',
        args: { name: name! },
        actual: `《${name!}》`,
        expected: `“${name!}”`,
      });
    }
  },
};
