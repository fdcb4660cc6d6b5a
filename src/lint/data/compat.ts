/** The ordinary character for each compatibility form. */

/** CJK Radicals Supplement, by Unicode's EquivalentUnifiedIdeograph: each followed by its character. */
const radicals =
  '⺇几⺌小⺎兀⺐尢⺗心⺟母⺠民⺩王⺪疋⺫目⺬示⺱网⺷羊⺻聿⺼肉⺽臼⻁虎⻂衣⻄西⻅见⻆角⻉贝⻊足⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

/** Vertical, small and half-width forms whose decomposition is ASCII or not what a horizontal Chinese text has. */
const forms =
  '︐，︑、︒。︓：︔；︕！︖？︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹐，﹑、﹒。﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕｡。｢「｣」､、･·';

const plain: ReadonlyMap<string, string> = new Map(
  [...`${radicals}${forms}`.matchAll(/(.)(.)/gu)].map((m) => [m[1]!, m[2]!]),
);

/** The ordinary characters for odd ones; for spaces nothing, or one where it must stay. Radicals without a character stay. */
export function plainOf(odd: string, keepSpace: boolean): string {
  if (/^\s+$/u.test(odd)) return keepSpace ? ' ' : '';
  return [...odd].map((c) => plain.get(c) ?? c.normalize('NFKC')).join('');
}
