import { BODY, E, I, type Planter, PROSE, type Row, say, says, swap, swaps, W } from '../plant.js';
import { wide } from './head.js';

const SIGNED = /^\/成文日期$/u;
const PRINTED = /^\/印发\/日期$/u;
const digits = '〇一二三四五六七八九';
const year = (y: string): string => [...y].map((d) => digits[Number(d)]).join('');
const small = (n: number): string =>
  n < 10 ? digits[n]! : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`;

const day = /^(\d{4})(?:-0?|年)(\d+)(?:-0?|月)(\d+)日?$/gu;
const two = (n: string | undefined): string => String(n).padStart(2, '0');
const han = (m: RegExpExecArray): string =>
  `${year(m[1]!)}年${small(Number(m[2]))}月${small(Number(m[3]))}日`;

/** A total of 其中 that adds up, with another total; the sum is reckoned before it is broken. */
const brokenTotal: Planter = swap(
  BODY,
  /(\d[\d.]*)(万|亿)?([^\d，。；、：]{1,8})，其中([^。；]+?)(?=[。；])/gu,
  (m) => {
    const total = Number(m[1]);
    const parts = [...m[4]!.matchAll(/(\d[\d.]*)(万|亿)?/gu)];
    const sum = parts.reduce((n, p) => n + Number(p[1]), 0);
    const alike = parts.length > 1 && parts.every((p) => p[2] === m[2]);
    if (!alike || Math.abs(sum - total) > 1e-6) return undefined;
    const places = m[1]!.split('.')[1]?.length ?? 0;
    const wrong = (total + (places ? 10 ** -places * 3 : 2)).toFixed(places);
    return `⟦${wrong}${m[2] ?? ''}${m[3]}，其中${m[4]}⟧`;
  },
);

/** A growth between two numbers that is right, with another percentage. */
const brokenGrowth: Planter = swap(
  PROSE,
  /由(?:20\d\d年的)?(\d[\d.]*)([^\d，。]{0,8})(?:增至|增加到|降至|提高到|缩短到)(?:20\d\d年的)?(\d[\d.]*)([^\d，。]{0,8})，(增长|下降|减少|缩短|提高)(\d[\d.]*)%/gu,
  (m) => {
    if (m[2] === '%') return undefined;
    const right = Math.abs(Number(m[3]) / Number(m[1]) - 1) * 100;
    if (Math.abs(right - Number(m[6])) > 0.06) return undefined;
    return `〘${m[0].slice(0, m[0].lastIndexOf(m[6]!))}⟦〘${(right + 7).toFixed(1)}〙%⟧〙`;
  },
);

/** Shares that add up to 100 %, with the last one changed. */
const brokenShares: Planter = swap(PROSE, /(\d[\d.]*)%(?:[^\d。；\n]{1,9}(\d[\d.]*)%){2,5}/gu, (m) => {
  const all = [...m[0].matchAll(/(\d[\d.]*)%/gu)];
  const sum = all.reduce((n, p) => n + Number(p[1]), 0);
  if (Math.abs(sum - 100) > 0.05) return undefined;
  const last = all.at(-1)!;
  return `⟦${m[0].slice(0, last.index)}${(Number(last[1]) + 4).toFixed(last[1]!.includes('.') ? 1 : 0)}%⟧`;
});

export const numbers: readonly Row[] = [
  E(
    'date-form',
    'exact',
    swap(SIGNED, day, (m) => `⟦${m[1]}.${m[2]}.${m[3]}⟧`),
    swap(SIGNED, day, (m) => `⟦${m[1]}/${m[2]}/${m[3]}⟧`),
    swap(SIGNED, day, (m) => `⟦${m[1]}年${two(m[2])}月${m[3]}日⟧`),
    swap(SIGNED, day, (m) => `⟦${han(m)}⟧`),
    swap(SIGNED, day, (m) => `⟦${m[1]}年${m[2]}月${m[3]}⟧`),
    swap(PRINTED, day, (m) => `⟦${m[1]}.${m[2]}.${m[3]}⟧`),
    swap(PRINTED, day, (m) => `⟦${han(m)}⟧`),
    says([
      '全部工程已于⟦2021年〘0〙6月18日⟧完工。',
      '首批设备于⟦2021.3.9⟧到货。',
      '该办法自⟦2021年11月〘0〙1日⟧起施行。',
      '协议于⟦2020/10/8⟧签订。',
      '验收会于⟦2021-05-20⟧召开。',
    ]),
    swap(BODY, /(20\d\d)年(\d{1,2})月(\d{1,2})日/gu, '⟦$1.$2.$3⟧'),
    swap(BODY, /(20\d\d)年(\d)月(\d{1,2})日/gu, '⟦$1年〘〘0〙$2月〙$3日⟧'),
  ),
  E(
    'date-hybrid-zero date-form',
    'within',
    swap(SIGNED, day, (m) => `⟦${han(m).replace('〇', '0')}⟧`),
    swap(SIGNED, day, (m) => `⟦${han(m).replace('〇', '○')}⟧`),
    swap(PRINTED, day, (m) => `⟦${han(m).replace('〇', '0')}⟧`),
    says([
      '该站于⟦二0一七年九月⟧建成。',
      '首期工程⟦二○二一年⟧通过验收。',
      '自⟦二０一九年⟧以来，投诉逐年减少。',
    ]),
    swap(BODY, /20(\d)(\d)年/gu, (m) =>
      m[1] === '0' ? undefined : `⟦二0${digits[Number(m[1])]}${digits[Number(m[2])]}年⟧`,
    ),
  ),
  E(
    'date-valid',
    'exact',
    swap(SIGNED, day, (m) => `⟦${m[1]}-02-30⟧`),
    swap(SIGNED, day, (m) => `⟦${m[1]}年${m[2]}月32日⟧`),
    swap(SIGNED, day, (m) => `⟦${m[1]}-13-0${Number(m[3]) % 9 || 9}⟧`),
    swap(SIGNED, day, (m) => `⟦2027-${two(m[2])}-${two(m[3])}⟧`),
    swap(PRINTED, day, (m) => `⟦${m[1]}-06-31⟧`),
    says([
      '该路段已于⟦2021年〘6月31日〙⟧通车。',
      '征求意见于⟦2021年〘2月29日〙⟧结束。',
      '评审会定于⟦2021年〘9月31日〙⟧召开。',
    ]),
  ),
  W(
    'year-short',
    'exact',
    swap(PROSE, /20(1\d|2\d)年(?=[年底末初\d上下]|第[一二三四])/gu, '⟦〘$1〙年⟧'),
    says([
      '该项目⟦〘21〙年⟧底已经开工。',
      '⟦〘22〙年⟧上半年，受理投诉46件。',
      '设施建于⟦〘98〙年⟧，已经老化。',
    ]),
  ),
  W(
    'range-year dash-codepoint',
    'within',
    swap(PROSE, /(20\d\d)—(20\d\d)年/gu, '⟦$1-$2年⟧'),
    swaps(/\/题名$|^\/附件\/\d+\/名称$/u, /(20\d\d)—(20\d\d)年/gu, ['⟦$1-$2年⟧', '⟦$1年—$2年⟧']),
    says([
      '⟦2018-2020年⟧，共投入资金860万元。',
      '规划期为⟦2021年—2025年⟧。',
      '⟦2016年-2020年⟧的任务已经完成。',
      '试点时间为⟦2019~2021年⟧。',
    ]),
  ),
  W(
    'range-number',
    'within',
    swaps(PROSE, /(?<![\d.])(\d+(?:\.\d+)?)～(\d+(?:\.\d+)?)([^\d%‰万亿.])(.)/gu, [
      '〘〘⟦$1-$2⟧$3〙$4〙',
      '〘〘⟦$1－$2⟧$3〙$4〙',
      '〘〘⟦$1~$2⟧$3〙$4〙',
    ]),
    says(['每村配备管护员〘⟦3-5⟧人〙。', '每场活动约〘⟦20-30⟧人〙参加。', '使用年限为〘⟦8~10⟧年〙。']),
  ),
  E(
    'range-unit-ambig',
    'near',
    swap(PROSE, /(\d[\d.]*)%～(\d[\d.]*)%/gu, '⟦〘$1〙～$2%⟧'),
    swap(PROSE, /(\d[\d.]*)(万|亿)(元?)～(\d[\d.]*)\2/gu, '⟦〘$1〙～$4$2⟧'),
    says([
      '人均收入增长⟦〘5〙～8%⟧。',
      '需要资金⟦〘〘3〙～5亿〙元⟧。',
      '受益群众为⟦〘〘2〙～3万〙人⟧。',
      '合格率保持在⟦〘95〙～98%⟧之间。',
    ]),
  ),
  W(
    'dash-codepoint range-year range-number',
    'exact',
    swap(PROSE, /(20\d\d)—(20\d\d年)/gu, '〘$1⟦－⟧$2〙'),
    says([
      '建设期为〘2021⟦－⟧2023年〙。',
      '〘2019⟦–⟧2021年〙，投诉逐年减少。',
      '规划期为〘2016⟦―⟧2020年〙。',
    ]),
    swaps(PROSE, /(\d+:\d\d)—(\d+:\d\d)/gu, ['〘$1⟦－⟧$2〙', '〘$1⟦–⟧$2〙']),
    swap(/\/题名$|^\/附件\/\d+\/名称$/u, /(20\d\d)—(20\d\d年)/gu, '〘$1⟦－⟧$2〙'),
  ),
  W(
    'percent-form',
    'exact',
    swap(PROSE, /(?<![\d.～])([1-9]\d?)%(?!～)/gu, '⟦百分之$1⟧'),
    swap(PROSE, /(?<![\d.～])([1-9]\d?)%(?!～)/gu, (m) => `⟦百分之${small(Number(m[1]))}⟧`),
    says(['满意率为⟦百分之95⟧。']),
  ),
  W(
    'percent-point',
    'exact',
    swap(
      PROSE,
      /(由\d[\d.]*%(?:提高到|降至|升至)\d[\d.]*%，(?:提高|下降)了?)(\d[\d.]*)个百分点/gu,
      '$1⟦$2〘%〙⟧',
    ),
    says([
      '合格率由92%提高到95%，提高了⟦3〘%〙⟧。',
      '覆盖率由61.5%升至70%，〘上升⟦8.5〘%〙⟧〙。',
      '发病率由2.4%下降到1.9%，〘下降⟦0.5〘%〙⟧〙。',
    ]),
  ),
  I('percent-over-100', 'within', says(['服务设施的覆盖率达到⟦154%⟧。', '任务完成率为⟦120%⟧。'])),
  W(
    'percent-sum',
    'within',
    brokenShares,
    brokenShares,
    says([
      '经费来源中，市级、县级、社会资金分别占⟦42.1%、38.6%、21.3%⟧。',
      '受访者中，满意的占⟦62%、基本满意的占31%、不满意的占9%⟧。',
    ]),
  ),
  W(
    'total-sum',
    'within',
    brokenTotal,
    brokenTotal,
    brokenTotal,
    brokenTotal,
    say((c) => {
      const [a, b] = [c.below(40) + 12, c.below(60) + 12];
      return `全市共有养老机构⟦${a + b + 1}家，其中公办${a}家、民办${b}家⟧。`;
    }),
    say((c) => {
      const [a, b, d] = [c.below(90) + 110, c.below(90) + 110, c.below(90) + 20];
      return `参加培训的有⟦${a + b + d - 10}人，其中教师${a}人、医生${b}人、其他人员${d}人⟧。`;
    }),
  ),
  W(
    'growth-calc',
    'within',
    brokenGrowth,
    brokenGrowth,
    brokenGrowth,
    swap(
      PROSE,
      /比20\d\d年的?(\d[\d.]*)(\S{1,4}?)增长(\d[\d.]*)%/gu,
      (m) => `〘${m[0].slice(0, m[0].lastIndexOf(m[3]!))}⟦${(Number(m[3]) + 6).toFixed(1)}%⟧〙`,
    ),
    say((c) => {
      const a = (c.below(8) + 2) * 100;
      return `〘床位由${a}张增至${a * 1.25}张，增长⟦20%⟧〙。`;
    }),
    says(['〘年服务量由4000人次增加到5000人次，增长⟦20%⟧〙。', '〘投诉由80件减少到60件，下降⟦20%⟧〙。']),
  ),
  W(
    'approx-double',
    'within',
    swap(PROSE, /(?<!契|条|合)(约)(\d+)(?=[^\d.万亿余多])/gu, '⟦$1$2余⟧'),
    says([
      '参加活动的有⟦约300余人⟧。',
      '惠及群众⟦近2000多人⟧。',
      '工期⟦大约40天左右⟧。',
      '每年服务⟦超过500人以上⟧。',
      '惠及⟦将近1000余户⟧。',
    ]),
  ),
  W(
    'approx-adjacent',
    'within',
    says([
      '往返一次需要⟦3、4天⟧。',
      '这样的村庄还有⟦七、八个⟧。',
      '检查了⟦五、六次⟧。',
      '维修一般要⟦2、3个⟧月。',
    ]),
  ),
  I('big-number-unit', 'within', says(['安排经费⟦12,570,000元⟧。'])),
  W(
    'digits-fullwidth',
    'exact',
    swap(PROSE, /(?<![\d.〔:第])(\d{2,5})(?![\d.:〕%])/gu, (m) => `⟦${wide(m[1]!)}⟧`),
    swap(BODY, /(?<![\d.〔:第])(\d{4})(?=年)/gu, (m) => `⟦${wide(m[1]!)}⟧`),
    swap(/\/表格\/行\//u, /^(\d+)$/gu, (m) => `⟦${wide(m[1]!)}⟧`),
  ),
  I('unit-legal', 'within', says(['带宽提升到⟦200M⟧。', '花坛高⟦50公分⟧。', '活动室面积为⟦120㎡⟧。'])),
  W(
    'fixed-words-chinese',
    'within',
    says([
      '该项目已列入⟦“14五”⟧规划。',
      '积极融入⟦“1带1路”⟧建设。',
      '着力解决⟦“3农”⟧问题。',
      '⟦“13五”⟧期间，改造道路46千米。',
    ]),
  ),
];
