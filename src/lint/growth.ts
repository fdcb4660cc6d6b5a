/** 由200所增至250所，增长25%: what such a sentence states. */

import { digits, readQuantity, roughly, unit } from './quantity.js';
import type { Find, Found } from './running.js';
import type { Stated } from './sums.js';

export interface Growth {
  found: Found;
  from: Stated;
  to: Stated;
  /** What both are counted in; % for shares. */
  unit: string;
  falls: boolean;
  change: Stated;
  /** %, 倍, 个百分点 or a unit. */
  changeUnit: string;
  /** Where number and unit of the change stand in the match. */
  changeAt: number;
  changeText: string;
}

const filler = '[^。；;，,\\n\\0]{0,16}?';
/** A whole figure that is no year. */
const figure = `(?<![0-9.,])(?!(?:19|20)[0-9]{2}年)${digits}(?![0-9]|[,.][0-9])`;
const counts = `(?:[百千万]?亿|[百千]?万)?`;
const anyUnit = `(?:[%％]|个?百分点|${unit}|)`;
const ups = '增长|增加|增|提高|提升|上升|升|扩大|扩充|扩|壮大|发展';
const downs = '下降|减少|降低|压减|缩减|压缩|降|减|缩短|回落';
const sentence = new RegExp(
  `(?:由|从)(?<before>${filler})(?<a>${figure})(?<am>${counts})(?<au>${anyUnit})(?<mid>[^。；;，,\\n\\0]{0,6}?)(?:(?<up>${ups})|(?<down>${downs}))(?:至|到|为)(?<between>${filler})(?<b>${figure})(?<bm>${counts})(?<bu>${anyUnit})(?<gap>[^。；;\\n\\0]{0,14}?)(?:增长|增加|增幅|提高|提升|上升|升高|下降|降低|减少|压减|缩减|降幅|回落|增|降|减)(?:了|达|为|率为|幅度?为|达到)?(?<rough>约|近|超过?|逾|大约)?(?<c>${figure})(?<cm>${counts})(?<cu>[%％]|倍|个百分点|${unit})(?<after>[多余左以上]?)`,
  'gu',
);

/** What may stand between the comma and 增长 without naming another subject. */
const adverbs =
  /同比|同期|(?:比|较|与)?(?:上年|去年|前年|上年同期|同期|(?:19|20)[0-9]{2}年)(?:同期|末|底)?相?比?|[一二两三四五六七八九十0-9]{1,3}(?:年|个月)(?:间|来|内|里)?|[共净即约则又也的已均各实再更较比整总累计际体合量数人年]/gu;

/** 由42分钟缩短到36分钟，拥堵指数下降8.6%: a clause of its own, about something else. */
function otherSubject(gap: string, found: Found): boolean {
  const comma = gap.search(/[，,][^，,]*$/u);
  if (comma < 0) return false;
  const rest = gap.slice(comma + 1).replace(adverbs, '');
  const until = found.start + found.match[0].lastIndexOf(gap);
  return rest !== '' && !found.text.text.slice(Math.max(0, found.start - 24), until).includes(rest);
}

/** All such sentences that can be recomputed: nothing rough, no mean over years, no other base. */
export function growths(find: Find): Growth[] {
  return find(sentence).flatMap((found): Growth[] => {
    const g = found.match.groups as Record<string, string | undefined>;
    const words = [g.before, g.mid, g.between, g.gap].join('');
    if (g.rough || g.after || roughly.test(words) || /年均|平均|每年|年年|环比|翻|计划|目标/u.test(words))
      return [];
    if (/[0-9]/u.test(g.gap!.replace(/[0-9]{4}年|[0-9]{1,2}月/gu, ''))) return [];
    if (otherSubject(g.gap!, found)) return [];
    const years = [...`${g.before}|${g.between}`.matchAll(/(?:19|20)[0-9]{2}(?=年)/gu)].map((m) =>
      Number(m[0]),
    );
    // 同比 compares with the year before, whatever year the sentence began with.
    if (/同比|比上年|较上年/u.test(g.gap!) && years.length === 2 && years[1]! - years[0]! !== 1) return [];
    const unitOfB = (g.bu || g.au || '').replace('％', '%');
    const unitOfA = (g.au || unitOfB).replace('％', '%');
    if (unitOfA !== unitOfB) return [];
    // 由8增至12万人: the magnitude left out belongs to both.
    const from = readQuantity(g.a!, g.am || (g.au ? '' : g.bm), unitOfA);
    const to = readQuantity(g.b!, g.bm, unitOfB);
    const change = readQuantity(g.c!, g.cm, g.cu);
    if (!from || !to || !change || from.value.mantissa <= 0n) return [];
    const falls = g.down !== undefined;
    const changeText = `${g.c}${g.cm}${g.cu}`;
    const changeAt = found.match[0].length - changeText.length - (g.after ?? '').length;
    return [
      {
        found,
        from,
        to,
        unit: unitOfB,
        falls,
        change,
        changeUnit: g.cu!.replace('％', '%'),
        changeAt,
        changeText,
      },
    ];
  });
}
