import {
  BODY,
  type Clean,
  E,
  I,
  isReply,
  item,
  many,
  OPENING,
  PROSE,
  put,
  type Row,
  swap,
  swaps,
  TITLE,
  titled,
  toDeputies,
  toMembers,
  W,
  when,
} from '../plant.js';

const several = (l: Clean): boolean => Array.isArray(l.value.主送) && l.value.主送.length > 1;
const single = (l: Clean): boolean =>
  !several(l) && (toMembers(l) || toDeputies(l)) && !/等\d/u.test(l.value.主送);
const toBody = (l: Clean): boolean => /委员会$/u.test(many<string>(l.value.主送)[0]!);
const bare = (name: string): string => name.replace(/(?:委员|代表)$/u, '');
const honour = (l: Clean): string => (toMembers(l) ? '委员' : '代表');
const names = (l: Clean): string[] => many<string>(l.value.主送).map(bare);
const to = (write: (l: Clean, names: string[]) => string) =>
  when(
    (l) => several(l) && (toMembers(l) || toDeputies(l)),
    (l) => put(l, '主送', `主送: ${write(l, names(l))}`),
  );

/** Digits in another order, or the last one changed. */
function misread(number: string): string {
  const swapped = number.replace(/(\d)(\d)(?!.*\d)/u, '$2$1');
  return swapped === number ? number.replace(/\d(?!.*\d)/u, (d) => String((Number(d) + 3) % 10)) : swapped;
}

const arabic = (han: string): string => {
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han];
  const digit = (c: string): number => '〇一二三四五六七八九'.indexOf(c);
  return han.includes('十')
    ? String((tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0))
    : String(digit(han));
};

/** In characters of a title line; figures and spaces are half of one. */
const lineWidth = (line: string): number => [...line].reduce((n, c) => n + (c < '\x7f' ? 0.5 : 1), 0);

const short = /(?<!第)([一二三四五六七八九十]+)届((?:人大)?)([一二三四五六七八九十]+)次/gu;

export const title: readonly Row[] = [
  W(
    'title-elements',
    'within',
    titled((i) => `⟦${i.kind}答复⟧`),
    titled((i) => `⟦${i.title.replace(/关于.*/u, '')}${i.kind}答复的函⟧`),
    titled((i) => `⟦${i.title.replace(/答复的函$/u, '的办理情况')}⟧`),
  ),
  E(
    'title-no-end-punct',
    'exact',
    titled((i) => `${i.title}⟦。⟧`),
    titled((i) => `${i.title}⟦，⟧`),
    swap(TITLE, /(函|答复)$/gu, '$1⟦。⟧'),
  ),
  W(
    'title-inner-space',
    'exact',
    titled((i) => i.title.replace('会议第', '会议⟦ ⟧第')),
    titled((i) => i.title.replace('关于', '关于⟦ ⟧')),
    titled((i) => i.title.replace('答复', '⟦　⟧答复')),
    swap(TITLE, /届/gu, '届⟦ ⟧'),
  ),
  W(
    'title-double-about repeated-phrase',
    'exact',
    titled((i) => i.title.replace('关于', '〘关于⟦关于⟧〙')),
    titled((i) => `〘${i.title.replace('关于', '⟦关于〘对〙⟧').replace('答复的函', '的办理情况的答复')}〙`),
    swap(TITLE, /关于/gu, '〘关于⟦关于⟧〙'),
  ),
  W(
    'title-wrap-break',
    'near',
    titled((i) => {
      const broken = i.title.replace(/([一二三四五六七八九十]+届)(.+?次会议)/u, '〘$1⟦\n  ⟧$2〙');
      return broken === i.title ? undefined : `|\n  ${broken.replace('关于', '\n  关于')}`;
    }),
    titled(
      (i) =>
        `|\n  ${i.title.replace('关于', '\n  关于').replace(/第(\S+)号(提案|建议)/u, '〘第$1〘⟦\n  ⟧号〙〙$2')}`,
    ),
    titled(
      (i) => `|\n  ${i.title.replace('关于', '\n  关于').replace('答复的函', '〘〘答⟦\n  ⟧复〙的函〙')}`,
    ),
  ),
  W(
    'title-wrap-shape title-wrap-break',
    'near',
    titled(
      (i) => `|\n  ${i.title.replace('关于', '\n  关于').replace(/答复的函$/u, '〘答复的〘\n  ⟦函⟧〙〙')}`,
    ),
    titled((i) =>
      lineWidth(i.title.replace(/.*关于/u, '关于').replace(/答复的函$/u, '')) <= 20.5
        ? undefined
        : `|\n  ${i.title.replace('关于', '\n  ⟦关于').replace(/答复的函$/u, '⟧\n  答复的函')}`,
    ),
  ),
  E(
    'item-kind-match',
    'exact',
    when(toMembers, swap(/^\/主送(?:\/\d+)?$/u, /委员$/gu, '⟦代表⟧')),
    when(toDeputies, swap(/^\/主送(?:\/\d+)?$/u, /代表$/gu, '⟦委员⟧')),
    when(toMembers, swap(/^\/结语$/u, /位委员/gu, '位⟦代表⟧')),
    when(toDeputies, swap(/^\/结语$/u, /位代表/gu, '位⟦委员⟧')),
    when(toMembers, swap(/^\/分送\/\d+$/u, /委员$/gu, '⟦代表⟧')),
    titled((i) =>
      i.kind === '书面意见'
        ? undefined
        : i.title.replace(`号${i.kind}`, `号⟦${i.kind === '提案' ? '建议' : '提案'}⟧`),
    ),
    when((l) => item(l)?.kind === '提案', swap(OPENING, /号）/gu, '号⟦建议⟧）')),
    when((l) => item(l)?.kind === '建议', swap(OPENING, /号）/gu, '号⟦提案⟧）')),
  ),
  E(
    'item-no-consistent',
    'exact',
    swap(OPENING, /第([\dDH闭]+)号/gu, (m) => `第⟦${misread(m[1]!)}⟧号`),
    swap(TITLE, /第([\dDH闭]{2,})号/gu, (m) => `第⟦${misread(m[1]!)}⟧号`),
    titled((i) => i.title.replace(`第${i.number}号`, `第⟦${misread(i.number)}⟧号`)),
  ),
  E(
    'item-no-session',
    'exact',
    when(
      (l) => l.value.规范 === 'qinglan' && !l.value.标题 && !Array.isArray(l.value.提案),
      (l, chance) => {
        const n: string = l.value.提案.编号;
        const wrong = chance.of([
          `${n.slice(0, 2)}${(Number(n[2]) % 5) + 1}`,
          `${Number(n.slice(0, 2)) === 9 ? '10' : '09'}${n[2]}`,
        ]);
        const all = l.text.replaceAll(n, wrong + n.slice(3));
        return all.replace(`编号: "${wrong}${n.slice(3)}"`, `编号: "〘⟦${wrong}⟧${n.slice(3)}〙"`);
      },
    ),
  ),
  I(
    'item-no-scheme',
    'exact',
    when(
      (l) => l.value.规范 === 'qinglan' && !l.value.标题 && !Array.isArray(l.value.提案),
      (l) => {
        const n: string = l.value.提案.编号;
        return l.text.replaceAll(n, n.slice(1)).replace(`编号: "${n.slice(1)}"`, `编号: "⟦${n.slice(1)}⟧"`);
      },
    ),
  ),
  W(
    'session-form',
    'within',
    swap(/届次$/u, short, (m) => `⟦${arabic(m[1]!)}届${m[2]}${arabic(m[3]!)}次⟧`),
    swap(/^\/(?:标题|引言)$/u, short, (m) => `⟦${arabic(m[1]!)}届${m[2]}${arabic(m[3]!)}次⟧`),
    titled((i) => {
      const wrong = i.title.replace(short, (_, a, b, c) => `⟦${arabic(a)}届${b}${arabic(c)}次⟧`);
      return wrong === i.title ? undefined : wrong;
    }),
    swap(/^\/(?:标题|引言)$|届次$/u, /第([一二三四五六七八九十]+)届/gu, (m) => `〘第⟦${arabic(m[1]!)}⟧届〙`),
  ),
  E(
    'addressee-colon',
    'exact',
    when(single, swap(/^\/主送$/u, /(.+)$/gu, '$1⟦：⟧')),
    when(single, swap(/^\/主送$/u, /(.+)$/gu, '"$1⟦:⟧"')),
    when(toBody, swap(/^\/主送$/u, /(.+)$/gu, '$1⟦：⟧')),
    when(several, swap(/^\/主送\/1$/u, /$/gu, '⟦：⟧')),
    when((l) => !isReply(l), swap(/^\/主送$/u, /$/gu, '⟦：⟧')),
  ),
  W(
    'addressee-sep',
    'exact',
    to((l, n) => `${n[0]}⟦，⟧${n.slice(1).join('、')}${honour(l)}`),
    to((l, n) => `${n[0]}⟦ ⟧${n.slice(1).join('、')}${honour(l)}`),
    to(
      (l, n) =>
        `${n
          .slice(0, -1)
          .map((x, i) => (i === 0 ? `${x}⟦${honour(l)}⟧` : x))
          .join('、')}、${n.at(-1)}${honour(l)}`,
    ),
    to((l, n) => `${n[0]}⟦,⟧${n.slice(1).join('、')}${honour(l)}`),
  ),
  I('addressee-inner-space', 'exact', swap(/^\/主送(?:\/\d+)?$/u, /^(.)(.)(委员|代表)$/gu, '$1⟦ ⟧$2$3')),
  W(
    'addressee-etc-count',
    'within',
    swap(/^\/主送$/u, /等(\d)位/gu, (m) => `⟦等${Number(m[1]) + 1}位⟧`),
    to((l, n) => `${n[0]}⟦等${n.length + 2}位${honour(l)}⟧`),
    to((l, n) => `${n.join('、')}⟦等${n.length - 1}位${honour(l)}⟧`),
  ),
  W(
    'addressee-dup',
    'exact',
    to(
      (l, n) =>
        `[〘${n[0]}${honour(l)}〙, ${n
          .slice(1)
          .map((x) => `${x}${honour(l)}`)
          .join(', ')}, ⟦〘${n[0]}〙${honour(l)}⟧]`,
    ),
    to((l, n) => `〘${n[0]}〙、${n.slice(1).join('、')}、⟦${n[0]}⟧${honour(l)}`),
  ),
  W(
    'addressee-org-pronoun pronoun-consistent',
    'exact',
    when(toBody, swap(OPENING, /你们/gu, '⟦您⟧')),
    when(toBody, swap(BODY, /贵单位/gu, '⟦您⟧')),
    when(toBody, swap(/^\/结语$/u, /^(专此答复)，/gu, '$1，感谢⟦您⟧的支持，')),
  ),
  W(
    'pronoun-consistent',
    'exact',
    when(single, swap(BODY, /您(?!们)/gu, '⟦你⟧')),
    when(single, swap(/^\/结语$/u, /您(?!们)/gu, '⟦你⟧')),
    when(several, swap(PROSE, /你们/gu, '⟦您们⟧')),
    when(single, swap(PROSE, /您(?!们)/gu, '⟦你们⟧')),
    when(several, swap(OPENING, /你们/gu, '⟦您⟧')),
  ),
  I(
    'respectful-adj',
    'near',
    to(
      (l, n) =>
        `[⟦尊敬的⟧${n[0]}${honour(l)}, ${n
          .slice(1)
          .map((x) => `${x}${honour(l)}`)
          .join(', ')}]`,
    ),
  ),
  W(
    'opening-cites',
    'within',
    when(
      (l) => isReply(l) && Boolean(item(l)),
      swap(OPENING, /^.*$/gu, (m) => cut(m[0], /《[^》]+》（第([^）]+号)[^）]*）/u, '提案（第$1）')),
    ),
    when(
      (l) => isReply(l) && Boolean(item(l)),
      swap(OPENING, /^.*$/gu, (m) => cut(m[0], /（第[^）]+号[^）]*）/u, '')),
    ),
    when(
      (l) => Boolean(item(l)),
      swap(
        OPENING,
        /《关于([^》]+)(加强|加快|提高|完善|推进|促进|优化|解决|改善|增设|推广|建设)([^》]*)》/gu,
        '⟦《关于$1做好$3》⟧',
      ),
    ),
    when(
      (l) => Boolean(item(l)),
      swap(OPENING, /《关于([^》]{2})([^》]*)的(提案|建议)》/gu, '⟦《关于有序$1$2的$3》⟧'),
    ),
  ),
  W(
    'opening-title-genre-dup',
    'exact',
    swap(OPENING, /的提案》(?=（)/gu, '的提案》⟦的〘提案〙⟧'),
    swap(OPENING, /的建议》(?=（)/gu, '的建议》⟦的〘建议〙⟧'),
    swap(OPENING, /的建议》(?=（)/gu, '的建议》⟦建议⟧'),
    swap(OPENING, /的提案》(?=（)/gu, '的提案》⟦提案⟧'),
  ),
  W(
    'opening-colon',
    'near',
    swaps(OPENING, /答复如下：$/gu, ['答复如下⟦。⟧', '答复如下⟦，⟧', '〘答复如⟦下⟧〙', '答复如下⟦；⟧']),
  ),
  W(
    'cohost-named',
    'within',
    when(
      (l) => Boolean(l.value.引言),
      swap(/^\/办理\/会办单位\/0$/u, /^(.*?[市区])(.*)$/gu, '$1$2, ⟦$1统计局⟧'),
    ),
    when(
      (l) => Boolean(l.value.引言),
      swap(/^\/办理\/会办单位\/0$/u, /^(.*?[市区])(.*)$/gu, '$1$2, ⟦$1机关事务管理局⟧'),
    ),
  ),
  W(
    'cohost-vs-cc',
    'within',
    when(
      (l) => Boolean(l.value.办理?.会办单位),
      (l) => {
        const own = many<string>(l.value.抄送).filter((x) => !/会办|[市区县](?!政|人大).*局$/u.test(x));
        const named = many<string>(l.value.办理.会办单位).reduce(
          (t, x) => t.replace(`${x}`, `〘${x}〙`),
          put(l, '抄送', `抄送: ⟦[${own.join(', ')}]⟧`),
        );
        return named;
      },
    ),
  ),
];

/** The opening with something cut out; all of it is marked. */
function cut(opening: string, what: RegExp, by: string): string | undefined {
  const shorter = opening.replace(what, by);
  return shorter === opening ? undefined : `⟦${shorter}⟧`;
}
