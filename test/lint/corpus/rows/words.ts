import {
  BODY,
  type Clean,
  E,
  HEADING,
  I,
  item,
  many,
  PROSE,
  type Row,
  say,
  says,
  swap,
  swaps,
  W,
  when,
} from '../plant.js';

const issuer = (l: Clean): string => many<string>(l.value.发文机关)[0]!;
const suggestion = (l: Clean): boolean => item(l)?.kind === '建议';
const proposal = (l: Clean): boolean => item(l)?.kind === '提案';
const speaksAsOffice = (l: Clean): boolean => /局$/u.test(issuer(l)) && l.text.includes('我局');
const own = (l: Clean): string => issuer(l).replace(/^.*?[市县区旗](?=.{2})/u, (place) => place.at(-1)!);

/** How the letter speaks to its addressee. */
const you = (l: Clean): string =>
  l.text.includes('你们提出') || many(l.value.主送).length > 1 ? '你们' : '您';

export const words: readonly Row[] = [
  W(
    'confusable-words',
    'within',
    swap(PROSE, /登录(?=[“小网即政])/gu, '⟦登陆⟧'),
    swap(PROSE, /截至(?=\d{4}年)/gu, '⟦截止⟧'),
    swap(PROSE, /账户/gu, '⟦帐户⟧'),
    swap(PROSE, /其他/gu, '⟦其它⟧'),
    swap(PROSE, /安装/gu, '⟦按装⟧'),
    swap(PROSE, /做好(?=[“两])/gu, '⟦作好⟧'),
    swap(PROSE, /作为(?=[娘制])/gu, '⟦做为⟧'),
    says([
      '我们将认真⟦布署⟧，抓好落实。',
      '新的设备已经⟦按装⟧到位。',
      '市民可以⟦登陆⟧政务服务网查询。',
      '⟦截止⟧2021年3月，共受理申请320件。',
      '报名时间⟦截至⟧后，不再受理。',
      '工作人员注销了⟦帐户⟧并退还余额。',
      '群众⟦反应⟧的问题已经解决。',
      '切实保障公民的合法⟦权力⟧。',
      '该工程已于2021年⟦峻工⟧。',
      '发挥中心城区的⟦幅射⟧带动作用。',
      '该馆⟦座落⟧在河东新区。',
      '当地媒体作了⟦报导⟧。',
      '决定⟦撤消⟧该项收费。',
      '这⟦部份⟧资金已经到位。',
      '极端⟦气侯⟧事件有所增多。',
      '⟦己经⟧完成了前期工作。',
      '我们对⟦其它⟧几个村也作了调查。',
      '结果⟦即⟧节约了资金，又方便了群众。',
      '图书馆⟦周未⟧照常开放。',
      '⟦必需⟧严格遵守操作规程。',
      '⟦竖立⟧了良好的行业形象。',
    ]),
  ),
  E(
    'repeated-chars',
    'within',
    swaps(PROSE, /(?<=\p{Script=Han}{2})(?<!目)的(?=\p{Script=Han}{2})(?!的)/gu, ['⟦的的⟧', '⟦的的⟧']),
    swap(PROSE, /(?<=\p{Script=Han})和(?=\p{Script=Han})/gu, '⟦和和⟧'),
    swap(PROSE, /(?<=\p{Script=Han})了(?=\p{Script=Han})/gu, '⟦了了⟧'),
    swap(HEADING, /的/gu, '⟦的的⟧'),
    says(['这项工作得到⟦了了⟧各方支持。']),
  ),
  W(
    'repeated-phrase',
    'within',
    swap(BODY, /(?<=[，。])(\p{Script=Han}{4})(?=\p{Script=Han})/gu, '⟦$1$1⟧'),
    swap(BODY, /(?<=[，。])(\p{Script=Han}{5})(?=\p{Script=Han})/gu, '⟦$1$1⟧'),
    says([
      '我们将⟦进一步完善进一步完善⟧配套设施。',
      '今后要⟦加强日常监管，加强日常监管⟧。',
      '⟦有关部门有关部门⟧已经介入。',
    ]),
  ),
  I('de-di-de', 'within', says(['这项工作得到了⟦有效的⟧推进。', '问题得到了⟦圆满的⟧解决。'])),
  W(
    'agency-name-lexicon',
    'exact',
    when(
      (l) => l.value.规范 === 'qinglan' && !l.text.includes('市工信局'),
      say('此项工作由⟦〘市工信局〙⟧牵头落实。'),
    ),
    when(
      (l) => l.value.规范 === 'qinglan' && !l.text.includes('市政务服务数据局'),
      say('数据由⟦市政务服务数据局⟧提供。'),
    ),
    when((l) => l.value.规范 === undefined, says(['该平台由⟦市政数局⟧统一建设。'])[0]!),
    when((l) => l.value.规范 === undefined, says(['相关经费由⟦市教体局⟧统筹安排。'])[0]!),
  ),
  W(
    'agency-obsolete',
    'within',
    says([
      '有关材料已报送⟦市国土资源局⟧审核。',
      '我们将会同⟦市卫生和计划生育局⟧开展检查。',
      '经营者应当向⟦市工商行政管理局⟧申请登记。',
      '产品由⟦市质量技术监督局⟧抽样检验。',
      '监测数据由⟦市环境保护局⟧发布。',
      '上述意见已转⟦市食品药品监督管理局⟧办理。',
      '有关标准由⟦市卫计委⟧解释。',
      '此事已函告⟦市工商局⟧。',
    ]),
  ),
  W(
    'self-reference',
    'within',
    when(
      speaksAsOffice,
      say((_, l) => `今后，⟦${own(l)}⟧将继续做好这项工作。`),
    ),
    when(
      speaksAsOffice,
      say((_, l) => `⟦${issuer(l)}⟧对此高度重视。`),
    ),
  ),
  I(
    'our-city-level',
    'exact',
    when((l) => /县[^委]/u.test(issuer(l)), says(['这在⟦我市⟧尚属首次。'])[0]!),
  ),
  W(
    'defined-once',
    'within',
    says([
      '为此制定了《老旧设施更新行动方案》⟦（以下简称《行动方案》）⟧。',
      '组建了设施管护服务中心⟦（以下简称管护中心）⟧，统一负责维护。',
      '成立了工作领导小组⟦（以下简称“领导小组”）⟧，由分管负责人任组长。',
    ]),
  ),
  W(
    'policy-cite docno-bracket punct-halfwidth',
    'within',
    swaps(PROSE, /(?<=（[^（）〔〕]*)〔(\d{4})〕/gu, ['⟦[$1]⟧', '⟦【$1】⟧', '⟦﹝$1﹞⟧']),
    says([
      '依据是《关于做好普查工作的通知》（国办发⟦[2019]⟧12号）。',
      '按照《关于加强校园安全的意见》（青政办⟦（2020）⟧8号）办理。',
      '上级印发了《关于改进窗口服务的通知》（办发⟦[2020]⟧16号）。',
    ]),
  ),
  W(
    'policy-cite docno-no-zero-pad docno-space space-in-han',
    'within',
    swap(PROSE, /(?<=（[^（）〔〕]*〔\d{4}〕)(\d+)(?=号）)/gu, '⟦0$1⟧'),
    says(['按照《关于加强安全管理的意见》（青政办〔2020〕⟦ 8 ⟧号）办理。']),
  ),
  E(
    'item-term item-kind-match',
    'exact',
    when(suggestion, swap(BODY, /(?<=到)建议(?=后)/gu, '⟦提案⟧')),
    when(
      suggestion,
      say((_, l) => `${you(l)}的⟦提案⟧对我们改进工作很有帮助。`),
    ),
    when(
      suggestion,
      say((_, l) => `我们对${you(l)}的⟦提案⟧十分重视。`),
    ),
    when(
      proposal,
      say((_, l) => `${you(l)}的⟦议案⟧对我们改进工作很有帮助。`),
    ),
    when(
      suggestion,
      swap(/^\/结语$/u, /^(专此答复)(?=，)/gu, (m, _, l) => `${m[1]}，感谢${you(l)}的⟦提案⟧`),
    ),
  ),
  W(
    'political-names',
    'within',
    says([
      '我们走访了⟦民盟会⟧的负责同志。',
      '座谈会邀请了⟦九三学会⟧的专家。',
      '部分⟦民建会⟧会员参加了调研。',
      '⟦农工民主会⟧的同志提供了材料。',
    ]),
  ),
  I('absolute-words', 'within', says(['这样可以⟦彻底⟧解决积水问题。'])),
  E(
    'placeholder-left',
    'within',
    says([
      '此项工作由⟦××局⟧负责。',
      '共投入资金⟦XX万元⟧，改造了一批设施。',
      '改造面积约⟦____⟧平方米。',
      '⟦TODO⟧。',
      '具体数据为⟦【】⟧，以统计部门公布的为准。',
      '计划于⟦×月×日⟧前完成。',
      '负责人为⟦XXX⟧同志。',
    ]),
    swap(HEADING, /$/gu, '⟦××⟧'),
    swap(/^\/联系人\/姓名$/u, /^.*$/gu, '⟦×××⟧'),
    swap(/^\/联系人\/姓名$/u, /^.*$/gu, '⟦XXX⟧'),
    swap(/^\/主送(?:\/\d+)?$/u, /^.*(?=委员$|代表$)/gu, '⟦×××⟧'),
    swap(BODY, /20(\d\d)年/gu, '⟦20××年⟧'),
  ),
];
