/** Whether a text names an agency, by its full name or by one of the usual short ones. */
import type { Profile } from '../profile/profile.js';

/** 青岚市财政局 → 财政局: without the name of its place. */
function withoutPlace(name: string): string {
  const at = /^.{1,8}?(?:自治区|自治州|自治县|[省市县区州盟旗])(?=.{3})/u.exec(name)?.[0].length ?? 0;
  return name.slice(at);
}

/** Words that short names leave out. */
const abbreviated: readonly [RegExp, string][] = [
  [/发展和改革/u, '发展?和?改革?'],
  [/工业和信息化/u, '工业?和?信息?化?'],
  [/人力资源和社会保障/u, '人力?资?源?和?社会?保?障?'],
  [/住房和城乡建设/u, '住房?和?城?乡?建设?'],
  [/卫生健康/u, '卫生?健康?'],
  [/市场监督管理/u, '市场监督?管?理?'],
  [/监督管理/u, '监督?管?理?'],
  [/自然资源和规划/u, '自然?资?源?和?规?划?'],
  [/文化广电和?旅游和?体?育?/u, '文化?广?电?和?旅游?体?育?'],
  [/教育和体育/u, '教育?和?体育?'],
  [/城市管理/u, '城市?管理?'],
  [/退役军人事务/u, '退役军人事?务?'],
  [/应急管理/u, '应急管?理?'],
  [/管理委员会/u, '管理?委员?会?'],
  [/委员会/u, '委员?会?'],
  [/行政执法/u, '行?政?执法'],
  [/交通警察/u, '交通?警察?'],
];

/** The agency in one of `texts`: full, short by the profile, or without its place and in the usual abbreviation. */
export function namesAgency(name: string, texts: readonly string[], { agencies }: Profile): boolean {
  const core = withoutPlace(name);
  const declared = agencies.find((a) => a.name === name)?.short ?? [];
  if ([name, core, ...declared].some((n) => texts.some((t) => t.includes(n)))) return true;
  let pattern = core.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  for (const [long, short] of abbreviated) pattern = pattern.replace(long, short);
  // 市水务、财政等部门: the last character may go where several stand in a row.
  const short = new RegExp(`${pattern.replace(/局$/u, '(?:局|(?=[、和等]))')}`, 'u');
  return texts.some((t) => short.test(t));
}

/** 各会办单位 stands for all of them. */
export const allCohosts =
  /(?:各|有关|相关|上述|全体|其他)?(?:会办|协办|承办)(?:单位|部门)|(?:各|有关|相关)(?:单位|部门)/u;
