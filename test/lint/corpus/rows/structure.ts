import {
  BODY,
  type Clean,
  E,
  HEADING,
  I,
  isLetter,
  isPublic,
  many,
  type Planter,
  PROSE,
  put,
  type Row,
  say,
  says,
  strictReply,
  swap,
  swaps,
  W,
  when,
  without,
} from '../plant.js';

const han = '一二三四五六七八九';

/** Another ordinal over the last item of a typed list: one too far, or the one before again. */
function lastOrdinal(step: 1 | -1): Planter {
  return (letter, chance) => {
    const places = letter.fields
      .filter((f) => BODY.test(f.pointer))
      .flatMap((f) => {
        const marks = [...f.text.matchAll(/(?<=^\s*(?:（)?)([二三四五六]|[2-6])(?=、|）|\.)/gmu)];
        const last = marks.filter((m, i) => {
          const next = marks[i + 1];
          return !next || value(next[0]) <= value(m[0]) || /\d/u.test(next[0]) !== /\d/u.test(m[0]);
        });
        return last.map((m) => ({ start: f.start + m.index, m: m[0] }));
      });
    if (places.length === 0) return undefined;
    const { start, m } = chance.of(places);
    const wrong = /\d/u.test(m) ? String(Number(m) + step) : han[han.indexOf(m) + step]!;
    const [open, close] = letter.text[start - 1] === '（' ? ['（', '）'] : ['', letter.text[start + 1]!];
    const from = start - open.length;
    const length = open.length + 1 + close.length;
    return `${letter.text.slice(0, from)}〘${open}⟦${wrong}⟧${close}〙${letter.text.slice(from + length)}`;
  };
}

const value = (ordinal: string): number => (/\d/u.test(ordinal) ? Number(ordinal) : han.indexOf(ordinal) + 1);

/** Sections of one depth only: `/正文/0/标题` is 1, with each 小节 one more. */
const depth = (n: number): RegExp => new RegExp(`^/正文(?:/\\d+/小节){${n - 1}}/\\d+/标题$`, 'u');

/** Headings on a line of their own, followed by text. */
function ownLine(planter: Planter): Planter {
  return (l, chance) => {
    const runsIn = (pointer: string): boolean =>
      l.fields.some((g) => g.pointer === pointer.replace(/标题$/u, '接排'));
    return planter({ ...l, fields: l.fields.filter((f) => !runsIn(f.pointer)) }, chance);
  };
}

/** Annexes of letters that have some. */
const annexes = (l: Clean): number => l.value.附件?.length ?? 0;
const short = (name: string): string => name.replace(/^.*?[市县区旗](?=.{3})/u, '');
const issuers = (l: Clean): string[] => many<string>(l.value.发文机关);
const sign =
  (write: (name: string, rest: string[]) => string | undefined): Planter =>
  (l) => {
    const [name, ...rest] = issuers(l);
    const marked = write(name!, rest);
    return marked === undefined ? undefined : put(l, '署名', `署名: ${marked}`);
  };
const copies = (l: Clean): string[] => many<string>(l.value.抄送);
const cc = (write: (list: string[], l: Clean) => string): Planter =>
  when(
    (l) => Array.isArray(l.value.抄送) && l.value.抄送.length > 1,
    (l) => put(l, '抄送', `抄送: ${write(copies(l), l)}`),
  );
const before = (l: Clean, days: number): string => {
  const [y, m, d] = String(l.value.印发?.日期).split('-').map(Number);
  return new Date(Date.UTC(y!, m! - 1, d! - days)).toISOString().slice(0, 10);
};

export const structure: readonly Row[] = [
  E('heading-sequence', 'exact', lastOrdinal(1), lastOrdinal(-1)),
  E(
    'heading-level-order',
    'exact',
    when((l) => !l.text.includes('（一）'), swap(BODY, /(?<=^\s*1\..*\n\s*)2\./gmu, '⟦（二）⟧')),
    swap(BODY, /(?<=^\s*1\..*\n\s*)2\./gmu, '⟦二〘、〙⟧'),
    swap(BODY, /(?<=^\s*（一）.*\n\s*)（二）/gmu, '⟦二、⟧'),
  ),
  E(
    'heading-mark-form',
    'exact',
    swaps(depth(1), /^/gu, ['⟦一、⟧', '⟦（一）⟧', '⟦1、⟧']),
    swaps(depth(2), /^/gu, ['⟦（二）⟧', '⟦(一)⟧', '⟦1.⟧']),
    swap(depth(3), /^/gu, '⟦1.⟧'),
    swap(BODY, /^(\s*)(\d)\.(?!\d)/gmu, '$1⟦$2〘、〙⟧'),
    swap(BODY, /^(\s*)（([一二三])）/gmu, '$1⟦（$2）〘、〙⟧'),
    swap(BODY, /^(\s*)（([一二三])）/gmu, '$1⟦(〘$2〙)⟧'),
    swap(BODY, /^(\s*)([一二三])、/gmu, '$1⟦$2〘.〙⟧'),
  ),
  W(
    'heading-mark-compat',
    'exact',
    swap(BODY, /^(\s*)（([一二三])）/gmu, (m) => `${m[1]}⟦${'㈠㈡㈢'[han.indexOf(m[2]!)]}⟧`),
    swap(BODY, /（([123])）/gmu, (m) => `⟦${'⑴⑵⑶'[Number(m[1]) - 1]}⟧`),
    swap(BODY, /^(\s*)([123])\.(?!\d)/gmu, (m) => `${m[1]}⟦${'⒈⒉⒊'[Number(m[2]) - 1]}⟧`),
    swap(BODY, /^(\s*)([123])\.(?!\d)/gmu, (m) => `${m[1]}⟦${'①②③'[Number(m[2]) - 1]}⟧`),
  ),
  W(
    'heading-end-punct',
    'exact',
    ['。', '：', '；', '，'].map((mark) => ownLine(swap(HEADING, /([^！？”])$/gu, `$1⟦${mark}⟧`))),
  ),
  W(
    'runin-heading-stop',
    'near',
    swap(BODY, /^(\s*（[一二三]）[^。\n]{2,14})。(?=[^\n])/gmu, '$1⟦ ⟧'),
    swap(BODY, /^(\s*（[一二三]）[^。\n]{2,14})。(?=[^\n])/gmu, '$1⟦　⟧'),
  ),
  W(
    'enum-yishi',
    'exact',
    swap(PROSE, /(?<=二是[^\n]*)三是(?![^\n]*四是)/gu, '⟦〘四〙是⟧'),
    swap(PROSE, /(?<=一是[^\n]*)二是(?=[^\n]*三是)/gu, '⟦〘三〙是⟧'),
    swap(PROSE, /(?<=一是[^。\n]*)；(二是[^。\n]*?)；(?=三是)/gu, '⟦。⟧$1〘；〙'),
  ),
  W(
    'enum-count-word',
    'within',
    swap(PROSE, /三项措施(?=：一是)/gu, '⟦四项措施⟧'),
    swap(PROSE, /四个方面(?=完善：一是)/gu, '⟦三个方面⟧'),
    swap(PROSE, /三条建议(?=：一是)/gu, '⟦两条建议⟧'),
    says([
      '为此，主要抓了⟦四个方面⟧的工作：一是增加投入，二是加强管理，三是搞好宣传。',
      '重点做好以下⟦两项⟧工作：一是落实经费；二是明确责任；三是加强检查。',
      '今后将从⟦三方面⟧努力：一是完善制度，二是培养骨干。',
    ]),
  ),
  E(
    'attach-numbering',
    'exact',
    swaps(/^\/附件\/0\/名称$/u, /^/gu, ['⟦附件：⟧', '⟦附件1：⟧', '⟦1.⟧', '⟦附件1⟧']),
  ),
  E('attach-no-punct', 'exact', swaps(/^\/附件\/\d+\/名称$/u, /$/gu, ['⟦；⟧', '⟦。⟧', '⟦，⟧'])),
  E(
    'attach-match',
    'exact',
    when((l) => annexes(l) === 0, say('具体情况见⟦附件〘1〙⟧。')),
    when((l) => annexes(l) === 0, say('任务分工（⟦附件2⟧）已经印发。')),
    when((l) => annexes(l) === 0, say('有关名单详见⟦附件⟧。')),
    when(
      (l) => annexes(l) > 0,
      swap(BODY, /见附件(\d?)/gu, (m) => `见⟦附件〘${Number(m[1] || 1) + 2}〙⟧`),
    ),
  ),
  E(
    'attach-place',
    'within',
    when(
      (l) => annexes(l) === 0,
      swap(BODY, /。$/gmu, (m, _, l) =>
        l.text.includes('正文: |') ? `${m[0]}\n  ⟦附件：工作任务分工表⟧` : undefined,
      ),
    ),
    when((l) => annexes(l) === 0, swap(/^\/结语$/u, /$/gu, '⟦附件：工作任务分工表⟧')),
  ),
  E(
    'sign-match-issuer',
    'exact',
    sign((name, rest) => (rest.length ? undefined : `⟦${short(name)}⟧`)),
    sign((name, rest) =>
      rest.length || !/局$/u.test(name) ? undefined : `⟦${name.replace(/.{2}局$/u, '事务局')}⟧`,
    ),
    sign((name, rest) => (rest.length ? undefined : `⟦${name}办公室⟧`)),
    sign((name, rest) =>
      rest.length
        ? `[${name}, ${rest.map((x, i) => (i === 0 ? `⟦${short(x)}⟧` : x)).join(', ')}]`
        : undefined,
    ),
  ),
  W(
    'closing-present',
    'within',
    swap(/^\/结语$/u, /^(.*)。$/gu, (m) =>
      /[专特]此/u.test(m[1]!) ? `〘${m[1]}〙。⟦特此函复。⟧` : undefined,
    ),
    swap(/^\/结语$/u, /^(.*)。$/gu, (m) => (/[专特]此/u.test(m[1]!) ? `〘${m[1]}〙。⟦此复。⟧` : undefined)),
  ),
  W(
    'closing-present',
    'letter',
    when(strictReply, (l) => without(l, '结语')),
  ),
  I('closing-fit', 'exact', swap(/^\/结语$/u, /^[专特]此答复/gu, '⟦此复⟧')),
  W(
    'note-brackets punct-halfwidth',
    'within',
    (l) => put(l, '附注', '附注: ⟦(此件公开发布)⟧'),
    (l) => put(l, '附注', '附注: "⟦(此复函已经局长审签)⟧"'),
  ),
  W(
    'public-mode-present',
    'letter',
    when(strictReply, (l) => without(l, '公开方式')),
  ),
  W(
    'public-mode-present',
    'within',
    when(
      (l) => !isPublic(l),
      (l) => {
        const text = l.text.replace(/^公开理由: .*\n/mu, '');
        return text.replace(/^公开方式: (.*)$/mu, '公开方式: ⟦$1⟧');
      },
    ),
  ),
  E(
    'cc-form',
    'exact',
    when(
      (l) => copies(l).length === 2,
      cc((c) => c.join('⟦、⟧')),
    ),
    when(
      (l) => copies(l).length === 2,
      cc((c) => `${c.join('⟦、⟧')}。`),
    ),
    cc((c) => `${c.slice(0, -1).join('，')}⟦,⟧${c.at(-1)}`),
    cc((c) => `⟦抄送：⟧${c.join('，')}`),
    cc((c) => `[${c.slice(0, -1).join(', ')}, ${c.at(-1)}⟦。⟧]`),
    cc((c) => `[${c[0]}⟦；⟧, ${c.slice(1).join(', ')}]`),
  ),
  W(
    'cc-required',
    'letter',
    when(
      strictReply,
      cc((c) => `⟦[${c.slice(1).join(', ')}]⟧`),
    ),
    when(
      strictReply,
      cc((c) => `⟦[${c.filter((x) => !/政府/u.test(x)).join(', ')}]⟧`),
    ),
    when(strictReply, (l) => without(l, '抄送')),
  ),
  W(
    'cc-not-addressee',
    'within',
    cc((c, l) => `[${c.join(', ')}, ⟦${many<string>(l.value.主送)[0]}⟧]`),
    cc((c) => `[〘${c[0]}〙, ${c.slice(1).join(', ')}, ⟦${c[0]}⟧]`),
    cc((c) => `〘${c[0]}〙，${c.slice(1).join('，')}，⟦${c[0]}⟧`),
  ),
  W(
    'print-line-letter',
    'letter',
    when(
      (l) => isLetter(l) && !l.value.印发,
      (l) =>
        put(
          l,
          '印发',
          `⟦印发: {机关: ${issuers(l)[0]}办公室, 日期: ${String(l.value.成文日期).includes('年') ? '2026-11-20' : l.value.成文日期}}⟧`,
        ),
    ),
  ),
  I('print-org', 'exact', swap(/^\/印发\/机关$/u, /^(.*?[市县区旗]).*$/gu, '⟦$1统计局办公室⟧')),
  E(
    'print-date-order',
    'exact',
    swap(/^\/印发\/日期$/u, /^.*$/gu, (_, _c, l) => `⟦${before(l, 9)}⟧`),
    swap(/^\/印发\/日期$/u, /^.*$/gu, (_, _c, l) => `⟦${before(l, 40)}⟧`),
  ),
];
