import { BODY, E, HEADING, I, OPENING, PROSE, type Row, says, swap, swaps, W } from '../plant.js';

const H = '\\p{Script=Han}';
const re = (source: string): RegExp => new RegExp(source.replaceAll('H', H), 'gu');

/** 《…》 that hold no 《 or 〈, so that one bracket can be spoilt alone. */
const plainTitle = /《([^《》〈〉\n]{2,30})》/gu;

const variants: [string, string][] = [
  ['群', '羣'],
  ['账', '帳'],
  ['里', '裏'],
  ['发', '發'],
  ['国', '國'],
  ['务', '務'],
  ['为', '爲'],
  ['清', '淸'],
  ['回', '囬'],
  ['学', '學'],
  ['设', '設'],
];

export const punctuation: readonly Row[] = [
  E(
    'punct-halfwidth',
    'exact',
    swaps(PROSE, re('(?<=H)，(?=H)'), ['⟦,⟧', '⟦,⟧']),
    swap(PROSE, re('(?<=H)；(?=H)'), '⟦;⟧'),
    swap(PROSE, re('(?<=H)：(?=H)'), '⟦:⟧'),
    swap(PROSE, re('(?<=H)。(?=\\n|$)'), '⟦.⟧'),
    swap(BODY, re('(?<=H)。(?=H)'), '⟦.⟧'),
    swap(BODY, /（([^（）\n]{2,20})）/gu, '〘⟦(⟧$1〘)〙〙'),
    swap(HEADING, re('(?<=H)、(?=H)'), '⟦,⟧'),
    swap(OPENING, re('(?<=H)。(?=现|经)'), '⟦.⟧'),
    swap(/^\/结语$/u, re('(?<=H)，(?=H)'), '⟦,⟧'),
    says(['这一做法能否推广⟦?⟧需要观察。', '欢迎常来看看⟦!⟧我们随时恭候。']),
  ),
  E(
    'quote-straight',
    'exact',
    swap(PROSE, re('(?<=H)“([^“”‘’\\n]{2,12})”'), '〘⟦"⟧$1〘"〙〙'),
    swap(HEADING, re('(?<=H)“([^“”‘’\\n]{2,12})”'), '〘⟦"⟧$1〘"〙〙'),
    swap(PROSE, re('(?<=H)“([^“”‘’\\n]{2,12})”'), '“$1⟦"⟧'),
    swap(PROSE, re('(?<=H)“([^“”‘’\\n]{2,12})”'), '⟦"⟧$1”'),
    swap(PROSE, re('(?<=H)“([^“”‘’\\n]{2,12})”'), "〘⟦'⟧$1〘'〙〙"),
  ),
  E(
    'pair-balance',
    'near',
    swap(PROSE, re('(?<=H)“([^“”‘’\\n]{2,12})”(?![“”])'), '⟦“⟧$1'),
    swap(PROSE, re('(?<=H)“([^“”‘’\\n]{2,12})”(?![“”])'), '$1⟦”⟧'),
    swap(PROSE, /（([^（）\n]{2,20})）/gu, '⟦（⟧$1'),
    swap(PROSE, /（([^（）\n]{2,20})）/gu, '$1⟦）⟧'),
    swap(PROSE, plainTitle, '⟦《⟧$1'),
    swap(PROSE, plainTitle, '$1⟦》⟧'),
    swap(PROSE, /〔(\d{4})〕/gu, '⟦〔⟧$1'),
    swap(HEADING, /“([^“”\n]+)”/gu, '⟦“⟧$1'),
  ),
  W(
    'quote-nest',
    'within',
    swap(PROSE, /‘([^‘’]+)’/gu, '⟦“$1”⟧'),
    says([
      '有群众说：“我们盼的就是⟦“放心菜”⟧进社区。”',
      '一位家长说：“把⟦“小饭桌”⟧管起来，我们就放心了。”',
      '座谈会上有人建议：“可以推广⟦“错时共享”⟧的办法。”',
    ]),
  ),
  W(
    'title-nest',
    'within',
    swap(PROSE, /〈([^〈〉]+)〉/gu, '⟦《$1》⟧'),
    says([
      '有关部门印发了《关于贯彻⟦《养老服务条例》⟧的实施意见》。',
      '上级转发了《关于修改⟦《停车管理办法》⟧的通知》。',
      '依据是《关于印发⟦《公共厕所建设标准》⟧的通知》。',
    ]),
  ),
  W(
    'title-angle',
    'within',
    swaps(PROSE, re('(?<=H)《([^《》〈〉\\n]{2,30})》'), ['⟦<$1>⟧', '⟦＜$1＞⟧']),
    says([
      '为贯彻⟦<意见>⟧精神，成立了工作专班。',
      '按照⟦＜实施细则＞⟧的要求逐项落实。',
      '《关于印发⟦<养老服务办法>⟧的通知》已经下发。',
    ]),
  ),
  W(
    'no-dunhao-titles',
    'exact',
    swaps(PROSE, /》《/gu, ['》⟦、⟧《']),
    swap(PROSE, /”“/gu, '”⟦、⟧“'),
    says([
      '主要依据是《城乡规划法》⟦、⟧《建筑法》。',
      '开展了“送书下乡”⟦、⟧“送戏下乡”活动。',
      '修订了《值班制度》⟦、⟧《巡查制度》。',
    ]),
  ),
  I(
    'title-for-works-only',
    'within',
    says(['开展了⟦《春风行动》⟧，成效明显。', '该项目获得了⟦《鲁班奖》⟧。']),
  ),
  W(
    'dash-form',
    'exact',
    swaps(PROSE, /——/gu, ['⟦--⟧', '⟦—⟧', '⟦一一⟧', '⟦──⟧']),
    says([
      '这是一件大事⟦--⟧事关群众切身利益。',
      '我们的目标只有一个⟦—⟧让群众满意。',
      '这是一项实事⟦一一⟧群众盼望已久。',
    ]),
  ),
  W(
    'ellipsis-form dup-punct',
    'within',
    swaps(PROSE, /……/gu, ['⟦...⟧', '⟦。。。⟧', '⟦…⟧']),
    says([
      '改造内容包括照明、厕所、围墙⟦等……⟧',
      '新增了图书、球场、健身器材⟦。。。⟧',
      '检查了水源、管道、水表⟦...⟧等。',
    ]),
  ),
  E(
    'dup-punct',
    'within',
    swap(PROSE, re('(?<=H)，(?=H)'), '⟦，，⟧'),
    swap(PROSE, re('(?<=H)。(?=H|\\n|$)'), '⟦。。⟧'),
    swap(PROSE, re('(?<=H)、(?=H)'), '⟦、，⟧'),
    swap(PROSE, re('(?<=H)；(?=H)'), '⟦；。⟧'),
    swap(PROSE, re('(?<=H)、(?=H)'), '⟦、、⟧'),
    swap(PROSE, re('(?<=H)。(?=H)'), '⟦，。⟧'),
  ),
  W(
    'space-in-han',
    'exact',
    swap(PROSE, re('(H)(H)'), '$1⟦ ⟧$2'),
    swap(PROSE, re('(H)(H)'), '$1⟦　⟧$2'),
    swap(HEADING, re('(H)(H)'), '$1⟦ ⟧$2'),
    swap(PROSE, re('([A-Za-z]{2,})(?=H)'), '$1⟦ ⟧'),
    swap(PROSE, re('(?<=H)([A-Z][A-Za-z]+)'), '⟦ ⟧$1'),
    swap(/\/表格\/(?:题名|行\/.*)$/u, re('(H)(H)'), '$1⟦ ⟧$2'),
    says(['全区已建成5G⟦ ⟧基站860座。', '登录政务⟦ ⟧App可以查询。']),
  ),
  W(
    'compat-char space-in-han yaml/invisible-character yaml/radical',
    'exact',
    swap(PROSE, /(\d):(\d\d)/gu, '$1⟦︰⟧$2'),
    swap(PROSE, re('(H)(H)'), '$1⟦\u00a0⟧$2'),
    swap(PROSE, re('(H)(H)'), '$1⟦\u200b⟧$2'),
    swap(PROSE, re('(H)(H)'), '$1⟦\ufeff⟧$2'),
    swap(PROSE, re('(H)(H)'), '$1⟦\ue5e5⟧$2'),
    swap(PROSE, /人/gu, '⟦\u2f08⟧'),
    swap(PROSE, /水/gu, '⟦\u2f54⟧'),
    swap(PROSE, /行/gu, '⟦\ufa08⟧'),
  ),
  W(
    'variant-char',
    'exact',
    variants.map(([right, wrong]) => swap(PROSE, re(right), `⟦${wrong}⟧`)),
  ),
];
