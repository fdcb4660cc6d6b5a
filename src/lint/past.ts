/** Whether a sentence speaks of a name as of the past. */

const once =
  /(?:原(?!则|因|有|先|本|料|材|告|始|计划|地|址|理|状)|时任|前身|曾任|撤销|不再保留|更名前)[^，。；：]{0,16}$/u;
const change =
  /机构改革|更名|改为|改名|改称|并入|划入|合并|整合|转隶|组建|挂牌|职责划|移交给|以前|之前|过去|当时|历史|曾经|彼时|前身/u;
/** 国务院扶贫办（现国家乡村振兴局）: the writer knows. */
const since = /^[（(](?:现|今|后|已|即现)/u;
const year = /(?:19|20)[0-9]{2}(?=年|[—～-])/gu;
/** What an organ of that time made: its orders and papers keep its name. */
const paper = /^[^，。；]{0,12}(?:令|公告|通告|〔|《|文件|印发|发布|批复|批准|核发|颁发|颁布)/u;

/**
 * Whether the name at `start`…`end` is one of history: 原国土资源局, 2015年…工商局, 农业部令第3号, or a sentence about the
 * reform itself. `until` is the year in which the name ended.
 */
export function isPast(text: string, start: number, end: number, until: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const from = Math.max(...['。', '；', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const left = before.slice(from);
  const right = /^[^。；！？\n]{0,40}/u.exec(text.slice(end, end + 40))![0];
  if (once.test(left) || change.test(left + right) || paper.test(right) || since.test(right)) return true;
  // The year nearest to the name decides; those after it only when they stand close.
  const years = [...left.matchAll(year)].map((m) => Number(m[0]));
  const nearest = years.at(-1) ?? Number([...right.slice(0, 14).matchAll(year)][0]?.[0] ?? Infinity);
  return nearest <= until;
}
