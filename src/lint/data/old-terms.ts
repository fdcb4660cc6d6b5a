/** Terms of policy that were superseded, and since when. */
export interface OldTerm {
  pattern: string;
  /** What is said today. */
  now: string;
  /** The day after which the old term is out of use; absent: never proper. */
  until?: string;
}

export const oldTerms: readonly OldTerm[] = [
  // 2020年底现行标准下农村贫困人口全部脱贫，贫困县全部摘帽（2021-02-25 全国脱贫攻坚总结表彰大会）。
  {
    pattern: '(?<![脱原非相零])贫困[县村户]|建档立卡贫困人口|深度贫困地区',
    now: '脱贫县、脱贫村、脱贫户',
    until: '2020-12-31',
  },
  {
    pattern: '打赢脱贫攻坚战|精准扶贫|精准脱贫',
    now: '巩固拓展脱贫攻坚成果同乡村振兴有效衔接',
    until: '2020-12-31',
  },
  // 国家卫生健康委2022年第7号公告（2022-12-26）。
  { pattern: '新冠肺炎|新型冠状病毒肺炎', now: '新型冠状病毒感染', until: '2022-12-26' },
  // 国发〔2016〕3号，各地2019年底前并轨。
  {
    pattern: '新型农村合作医疗|新农合|城镇居民基本医疗保险',
    now: '城乡居民基本医疗保险',
    until: '2019-12-31',
  },
  // 国发〔2016〕14号。
  { pattern: '五保户|五保对象|五保供养', now: '特困人员', until: '2016-02-17' },
  // 居住证暂行条例（2016-01-01施行）。
  { pattern: '暂住证', now: '居住证', until: '2016-01-01' },
  // 国发〔2014〕25号。
  { pattern: '(?<!非)农业户口|非农业户口', now: '居民户口', until: '2014-07-24' },
  // 营业税改征增值税（2016-05-01）；环境保护税法（2018-01-01施行）。
  { pattern: '营业税(?!改)', now: '增值税', until: '2016-05-01' },
  { pattern: '排污费', now: '环境保护税', until: '2018-01-01' },
  // 中共中央、国务院2021年6月26日关于优化生育政策的决定。
  { pattern: '社会抚养费|准生证', now: '生育登记服务', until: '2021-07-20' },
  // 残疾人保障法的用语。
  { pattern: '残废人?(?!军人)|弱智儿童|弱智人|聋哑人', now: '残疾人、智力残疾人、听力言语残疾人' },
];

/** What the terms begin with: a search looks no further elsewhere. */
export const initials =
  '贫困 建档 深度 打赢 精准 新冠 新型 新农 城镇 五保 暂住 农业 非农 营业 排污 社会 准生 残废 弱智 聋哑'.split(
    ' ',
  );
