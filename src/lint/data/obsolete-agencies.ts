/** Organs that were dissolved or renamed, with the day on which the name ended. */

export interface FormerAgency {
  /** What the name looks like in a text; the first group, if any, is the part that is replaced. */
  pattern: string;
  /** The name that followed, for the same stretch of text; absent where it differs from place to place. */
  successor?: string;
  /** What followed, in words, where no single name did. */
  note?: string;
  /** Last day of the old name: the letter's 成文日期 after it is a finding. */
  until: string;
  /** Only worth asking: the name lives on in places. */
  info?: true;
}

const place = '(?<=[省市县区旗州盟家]|自治区|^|[、，和与及由经商向会同报请])';

/**
 * 国务院部门：《深化党和国家机构改革方案》和十三届全国人大一次会议批准的国务院机构改革方案（2018-03-17）；
 * 地方机构按该方案于2019年3月底前完成改革。
 */
const reform2018: readonly FormerAgency[] = [
  { pattern: '国土资源部', successor: '自然资源部', until: '2018-03-21' },
  { pattern: '国土资源厅', successor: '自然资源厅', until: '2019-03-31' },
  { pattern: '国土资源(?:管理)?局|国土局', successor: '自然资源局', until: '2019-03-31' },
  { pattern: '环境保护部|环保部(?!门|分|署|队)', successor: '生态环境部', until: '2018-03-21' },
  { pattern: '环境保护厅|环保厅', successor: '生态环境厅', until: '2019-03-31' },
  { pattern: '环境保护局|环保局', successor: '生态环境局', until: '2019-03-31' },
  { pattern: '农业部(?!门|分|署|队|长|位)', successor: '农业农村部', until: '2018-03-21' },
  { pattern: `${place}农业厅`, successor: '农业农村厅', until: '2019-03-31' },
  { pattern: '农业局(?![面势部限])|农业委员会', successor: '农业农村局', until: '2019-03-31' },
  { pattern: '文化部(?!门|分|署|队|长|位)', successor: '文化和旅游部', until: '2018-03-21' },
  { pattern: '国家旅游局', successor: '文化和旅游部', until: '2018-03-21' },
  {
    pattern: `${place}(?:文化厅|(?<!文化(?:广电)?(?:体育)?(?:和|与)?)旅游厅)`,
    successor: '文化和旅游厅',
    until: '2019-03-31',
  },
  {
    pattern: `${place}(?:文化局(?![面势部限])|(?<!文化(?:体育)?(?:广电|广播电视)?(?:体育)?(?:和|与))旅游局|旅游发展委员会|旅发委|旅游委)`,
    successor: '文化和旅游局',
    until: '2019-03-31',
  },
  {
    pattern: '文化广电新闻出版局|文广新局|文体广新局',
    note: '文化和旅游、广播电视等部门',
    until: '2019-03-31',
  },
  {
    pattern: '国家卫生和计划生育委员会|国家卫生计生委|国家卫计委',
    successor: '国家卫生健康委',
    until: '2018-03-21',
  },
  { pattern: '卫生和计划生育委员会', successor: '卫生健康委员会', until: '2019-03-31' },
  { pattern: '卫生和计划生育局|卫生计生局', successor: '卫生健康局', until: '2019-03-31' },
  { pattern: '卫生计生委|卫计委', successor: '卫健委', until: '2019-03-31' },
  { pattern: '卫计局', successor: '卫健局', until: '2019-03-31' },
  {
    pattern:
      '国家工商行政管理总局|国家工商总局|工商总局|国家质检总局|质检总局|国家质量监督检验检疫总局|食品药品监管总局|食品药品监督管理总局|食药监总局',
    successor: '市场监管总局',
    until: '2018-03-21',
  },
  {
    pattern: '工商行政管理局|质量技术监督局|食品药品监督管理局',
    successor: '市场监督管理局',
    until: '2019-03-31',
  },
  { pattern: '工商局|质监局|食品药品监管局|食药监局|食药局', successor: '市场监管局', until: '2019-03-31' },
  {
    pattern: '国家安全生产监督管理总局|国家安全监管总局|国家安监总局|安监总局',
    successor: '应急管理部',
    until: '2018-03-21',
  },
  { pattern: '安全生产监督管理局|安全监管局|安监局', successor: '应急管理局', until: '2019-03-31' },
  { pattern: '国务院法制办公室|国务院法制办', successor: '司法部', until: '2018-03-21' },
  {
    pattern: `${place}(?:人民政府|政府)?法制办(?:公室)?(?!主任|法)`,
    successor: '司法局',
    until: '2019-03-31',
  },
  { pattern: `${place}物价局`, note: '发展改革部门和市场监督管理部门', until: '2019-03-31' },
  { pattern: `城乡规划局|(?<=[市县区])规划局`, note: '自然资源部门', until: '2019-03-31' },
  { pattern: '国家新闻出版广电总局', note: '国家广播电视总局、国家新闻出版署', until: '2018-03-21' },
  { pattern: '国家林业局', successor: '国家林草局', until: '2018-03-31' },
  { pattern: '国家粮食局', successor: '国家粮食和储备局', until: '2018-04-03' },
  { pattern: '国家海洋局|国家测绘地理信息局', successor: '自然资源部', until: '2018-03-21' },
  { pattern: '银监会|保监会(?<!银保监会)', successor: '国家金融监督管理总局', until: '2018-04-08' },
  { pattern: '地方税务局|地税局|(?<![国家总])国税局', successor: '税务局', until: '2018-07-20' },
  { pattern: '出入境检验检疫局|检验检疫局', successor: '海关', until: '2018-04-20' },
  { pattern: '公安消防(?=支队|大队|总队|中队)', successor: '消防救援', until: '2019-12-31' },
];

/** 2013年以前的改革：国务院机构改革和职能转变方案（2013-03-14）及更早的地方机构改革。 */
const earlier: readonly FormerAgency[] = [
  { pattern: '(?<!国家)卫生部(?!门|分|署|队|长)', successor: '国家卫生健康委', until: '2013-03-14' },
  { pattern: `${place}卫生局`, successor: '卫生健康局', until: '2014-12-31' },
  {
    pattern: '(?:人口和计划生育|人口计生|计划生育)(?:委员会|局)|计生委|计生局',
    successor: '卫生健康局',
    until: '2014-12-31',
  },
  { pattern: '铁道部', note: '交通运输部、国家铁路局、中国国家铁路集团有限公司', until: '2013-03-14' },
  {
    pattern: '劳动和社会保障局|劳动保障局|(?<=[市县区])人事局',
    successor: '人力资源和社会保障局',
    until: '2010-12-31',
  },
];

/**
 * 2018年以后：国务院扶贫办改组（2021-02-25）；《党和国家机构改革方案》（2023-03-16），地方于2024年底前完成；
 * 金融监管总局派出机构（2023-07-20）和人民银行分支机构（2023-08-18）统一挂牌。
 */
const later: readonly FormerAgency[] = [
  { pattern: '国务院扶贫办', successor: '农业农村部', until: '2021-02-25' },
  {
    pattern: '扶贫开发领导小组办公室|扶贫开发办公室|扶贫开发办|扶贫办',
    successor: '农业农村局',
    until: '2021-06-30',
  },
  { pattern: '(?<!国家)乡村振兴局', successor: '农业农村局', until: '2024-12-31' },
  { pattern: '银保监会', successor: '国家金融监督管理总局', until: '2023-05-18' },
  { pattern: '银保监局|银监局|保监局(?<!银保监局)', successor: '金融监管局', until: '2023-07-20' },
  { pattern: '银保监分局|银监分局', successor: '金融监管分局', until: '2023-07-20' },
  { pattern: '地方金融监督管理局', successor: '地方金融管理局', until: '2024-12-31' },
  { pattern: '地方金融监管局', successor: '地方金融管理局', until: '2024-12-31' },
  {
    pattern: '(?<=[市县区省]|人民政府|政府)金融(?:工作)?(?:办公室|办|局)',
    note: '地方金融管理局或者党委金融委员会办公室',
    until: '2024-12-31',
    info: true,
  },
  { pattern: '(?<=人民银行[^，。；、]{0,8})中心支行', successor: '分行', until: '2023-08-18' },
];

/** What the names begin with: a search looks no further elsewhere. */
export const initials =
  '国土 国家 国务 国税 环境 环保 农业 文化 文广 文体 旅 卫生 卫计 质量 质监 质检 食品 食药 工商 安全 安监 法制 人民 人事 人口 政府 物价 城乡 规划 新闻 银监 银保 保监 地方 地税 出入 检验 公安 铁道 劳动 计划 计生 扶贫 乡村 金融 中心'.split(
    ' ',
  );

export const formerAgencies: readonly FormerAgency[] = [...reform2018, ...later, ...earlier];
