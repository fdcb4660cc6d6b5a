import { parseDocNumber } from '../../letter/docnumber.js';
import type { Letter, Text } from '../../letter/letter.js';
import { dateFields, isOpenDate } from '../dates.js';
import { blanks } from '../marks.js';
import { matches } from '../matches.js';
import type { Report, Rule } from '../rule.js';
import { spanOf } from '../texts.js';

const surname =
  '[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤罗郝安常于傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝季贾江颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包石崔龚程邢陆翁段焦侯宁刘叶白卜蒲]';

/** What forms and drafts leave open, in running text. */
const open = new RegExp(
  `(?=[XＸx×✕_＿TFt□○◯【〔{$？?请待（(《“0-9年月第此这])(?=[^（(《“0-9年月第此这]|[（(《“][s　）)》”请填待略数此这]|[0-9]{0,4}[年月][ 　]|0{3}|第[ 　]|[此这][处里])(?:${[
    // 林××委员 is a name withheld, 138××××1234 a number; 3××4 is arithmetic. 第XX号, XX局, ××万元 are gaps.
    `(?<![0-9A-Za-zＡ-Ｚ×✕]|${surname}(?=[×XＸ]{1,2}(?:委员|代表|同志|先生|女士|老师|等)))[XＸx×✕]{2,}(?![0-9A-Za-z×✕])`,
    // 20XX年, 第×号
    '(?<=(?<![0-9])(?:19|20))[XＸx×✕]{2}(?=年)|(?<=第)[XＸx×✕](?=[号条项届次])',
    // X年, ×月×日
    '(?<![0-9A-Za-z×])[XＸx×✕](?=[年月日]|号[、，。）)》]|万元|亿元)',
    '(?<![0-9A-Za-z])[_＿]{2,}(?![0-9A-Za-z])',
    '(?<![A-Za-z])(?:TODO|FIXME|TBD|todo)(?![A-Za-z])',
    '□+|(?<![〇零○一二三四五六七八九])[○◯]{2,}(?![〇零○一二三四五六七八九年])',
    // 【】, 【机关名称】
    '【(?![0-9])(?:[\\s　]*|[^】\\n]{0,12}(?:名称?|日期|姓|机关|单位|编号|填|请|某|金额|标题|年|文件|待|[Xx×]|数|内容|地点|时间|电话)[^】\\n]{0,12})】(?![0-9])',
    '〔[\\s　]*〕|〔年份?〕',
    '（[\\s　]*）|《[\\s　]*》|“[\\s　]*”|(?<=\\p{Script=Han})\\([ 　]*\\)',
    '\\{\\{[^}\\n]{0,40}\\}\\}|\\$\\{[^}\\n]{0,40}\\}',
    '[？?]{2,}(?=[0-9]{0,2}[年月日万亿元个名所项条户台座处家吨%号])|(?<=[0-9年月第约共])[？?]{2,}',
    // 2026年　月　日, 第　号
    '(?:[0-9]{4})?年[ 　]+月(?:[ 　]+日)?|[0-9]{1,2}月[ 　]+日|第[ 　]+号',
    '[（(]?(?:此处|这里|请在此|请在这里)(?:填写?|插入|补充|写明|输入)[^，。；）)\\n\\0]{0,20}[）)]?',
    '[（(](?:请?填写?|待(?:补充?|填写?|核实|确认|完善)|略写?此处|数据待)[^，。；）)\\n\\0]{0,16}[）)]|(?:待补充|待填写|待核实数据)(?=[，。；]|$)',
    '(?<![0-9.])0{3,4}-0{7,8}(?![0-9])',
  ].join('|')})`,
  'gmu',
);

/** What one of them is in every gap; spaces of all kinds among them. */
const signs = [
  ...`XＸx×✕_＿□○◯【？?{${blanks}`,
  ...[
    'TODO',
    'FIXME',
    'TBD',
    'todo',
    '〔〕',
    '〔年',
    '（）',
    '()',
    '《》',
    '“”',
    '此处',
    '这里',
    '请在',
    '（填',
    '(填',
  ],
  ...['请填', '待补', '待填', '待核', '待确', '待完', '略写', '略此', '数据待', '000'],
];

/** A number of nothing but zeros or question marks. */
const empty = /^(?:第\s*)?(?:0+|[?？]+|[XＸx×✕]+|\.{2,}|…+)(?:\s*号)?$/u;

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  summary: {
    zh: '不留占位符：××、XX、___、【】、TODO',
    en: 'No placeholder is left: ××, XX, ___, 【】, TODO',
  },
  why: {
    zh: '从旧稿或模板改写时留下的“××”“XX局”“【机关名称】”、空括号和 0000-00000000，印发以后收不回来。隐去的姓名（林××委员）不算。',
    en: 'Gaps of a template or an older draft must be filled before the letter goes out. A name withheld (林××委员) is none.',
  },
  basis: { clause: '内容没有填写完整', strength: '自相矛盾' },
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  examples: {
    bad: [
      { yaml: '正文: 经商⟦XX⟧局，投入⟦××⟧万元，于2026年⟦X⟧月完成，详见⟦【文件名称】⟧。' },
      { yaml: '正文: 共改造⟦___⟧户，覆盖率为⟦??⟧%，依据⟦《》⟧和相关文件⟦（　　）⟧办理。' },
      { yaml: '正文: 资金安排⟦TODO⟧，⟦2026年　月　日⟧前完成⟦（待补充）⟧。' },
      { yaml: '提案: {届次: 青岚市政协九届二次会议, 编号: "⟦000⟧", 案由: 关于停车的建议}' },
      { yaml: '成文日期: ⟦2026年　月　日⟧' },
      { yaml: '联系人: {姓名: 周某, 电话: ⟦0000-00000000⟧}' },
      { yaml: '文号: 青教函〔2026〕⟦××⟧号' },
      { yaml: '正文: 按照《关于⟦XX⟧工作的通知》执行，由⟦{{机关}}⟧负责。' },
    ],
    good: [
      {
        yaml: '主送: 林××委员\n正文: 林××委员提出的意见，张某某代表也很关心，热线电话138××××1234，长3×4米，XXL号。',
      },
      { yaml: '正文: 二○○八年以来，A区、B区和X光室已经建成，何时完工？我局将如实公布（见下表）。' },
      { yaml: '文号: 青教函〔　　〕　号' },
      {
        yaml: '正文: 已在3000-4000米地段试点，电话0760-80000000，编号000123，见https://a.example/__init__/XX。',
      },
    ],
  },
  check({ letter, find, report }) {
    // The zeros of a starter: a draft made by `reply new` may still be set and looked at.
    const gap = (text: string): Omit<Report, 'at'> => ({
      message: 'placeholder-left',
      args: { text },
      actual: text,
      ...(/^[0-]+$/u.test(text) ? { severity: 'info' } : {}),
    });
    for (const { match, text, span } of find(open, { titles: true, needs: signs })) {
      // An open number is what docno-missing speaks of, one without a year docno-bracket.
      if (text.role === 'docNumber' && (/^[〔第]/u.test(match[0]) || !parseDocNumber(text.text))) continue;
      report({ ...span(), ...gap(match[0]) });
    }
    for (const text of dateFields(letter))
      if (isOpenDate(text.text)) report({ ...spanOf(text), ...gap(text.text) });
    for (const text of unprinted(letter)) {
      if (empty.test(text.text)) report({ ...spanOf(text), ...gap(text.text) });
      else
        for (const m of matches(open, text.text))
          report({ ...spanOf(text, m.index, m.index + m[0].length), ...gap(m[0]) });
    }
  },
};

/** What title and opening are made of when they are not written. */
function unprinted({ proposals, handling }: Letter): Text[] {
  return [
    ...proposals.flatMap((p) => [p.session, p.number, p.subject, ...p.proposers]),
    ...(handling?.cohosts ?? []),
  ].flatMap((t) => t ?? []);
}
