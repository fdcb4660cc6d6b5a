/** The figures as small tables, for the second sheet of the workbook and the foot of the page. */
import type { Entry } from '../entry.js';
import { holidayYears } from '../holidays.js';
import { publicationDays } from '../workdays.js';
import type { Group, Share, Totals } from './totals.js';

/** A number below 1 with `share` is a rate. */
export type Figure = string | number | { share: number } | undefined;

export interface FigureTable {
  title: string;
  head: string[];
  rows: Figure[][];
}

export function tablesOf(totals: Totals): FigureTable[] {
  return [
    groupTable('按种类', '种类', totals.kinds, totals),
    groupTable('按发文机关', '发文机关', totals.agencies, totals),
    groupTable('按月', '成文月份', totals.months, totals),
    shareTable('按公开方式', '公开方式', totals.disclosure),
    shareTable('按办理天数', '办理天数', totals.response.spans),
    responseTable(totals),
  ];
}

/** 12.3 days; whole numbers stay. */
export function rounded(days: number | undefined): number | undefined {
  return days === undefined ? undefined : Math.round(days * 10) / 10;
}

/** A rate of nothing is none. */
export function rate(part: number, whole: number): { share: number } | undefined {
  return whole === 0 ? undefined : { share: part / whole };
}

function groupTable(title: string, what: string, groups: readonly Group[], totals: Totals): FigureTable {
  const head = [what, '答复件数', ...totals.classes, '主动公开', '公开率', '有期限', '按期', '按期率'];
  return {
    title,
    head: [...head, '平均办理天数', '会办意见'],
    rows: [...groups, totals.all].map((g) => [
      g.name,
      g.items,
      ...g.classes,
      g.disclosed,
      rate(g.disclosed, g.items),
      g.due,
      g.onTime,
      rate(g.onTime, g.due),
      rounded(g.days),
      g.opinions,
    ]),
  };
}

function shareTable(title: string, what: string, shares: readonly Share[]): FigureTable {
  const all = shares.reduce((sum, s) => sum + s.items, 0);
  return {
    title,
    head: [what, '件数', '占比'],
    rows: [...shares, { name: '合计', items: all }].map(({ name, items }) => [name, items, rate(items, all)]),
  };
}

function responseTable({ response }: Totals): FigureTable {
  const { mean, median, shortest, longest, known } = response;
  return {
    title: '办理天数',
    head: ['已知件数', '平均', '中位', '最短', '最长'],
    rows: [[known, rounded(mean), rounded(median), shortest, longest]],
  };
}

/** How the figures were come by, and what they leave out. */
export function notesOf(entries: readonly Entry[], { response, all }: Totals): string[] {
  const dated = entries.flatMap((e) => (e.publishBy && e.date ? [{ from: e.date, by: e.publishBy }] : []));
  const years = [...new Set(dated.flatMap(({ from, by }) => [from.year, by.date.year]))].sort(
    (a, b) => a - b,
  );
  const tables = holidayYears.filter(({ year }) => years.includes(year));
  const without = years.filter((year) => !holidayYears.some((h) => h.year === year));
  const missing = all.items - response.known - response.wrong;
  return [
    '件数：一份答复回应几件的，按几件计。会办意见不是答复，另列一栏，不计入各项比率。联合行文归主办机关（排在最前的）。',
    '公开率＝主动公开件数÷答复件数。按期率＝按期件数÷有期限的件数；成文日期不晚于办理期限为按期。',
    `办理天数＝成文日期－交办日期，按日历日计。${
      missing > 0 ? `缺少日期的${missing}件未计入平均。` : ''
    }${response.wrong > 0 ? `成文日期早于交办日期的${response.wrong}件，日期有误，未计入平均。` : ''}`,
    `公开期限：主动公开的，自成文日期次日起第${publicationDays}个工作日（《政府信息公开条例》第二十六条；以成文日期为信息形成之日）。`,
    ...tables.map(({ year, source }) => `${year}年节假日依据：${source}。`),
    ...(without.length === 0
      ? []
      : [
          `${without.map((year) => `${year}年`).join('、')}没有放假安排表，只扣除了周六、周日，所涉及的公开期限仅供参考。`,
        ]),
  ];
}
