import {
  E,
  I,
  isLetter,
  isPublic,
  NUMBER,
  put,
  type Row,
  say,
  strictReply,
  swap,
  swaps,
  TITLE,
  W,
  when,
  without,
} from '../plant.js';

const secret = (level: string, copies = '') =>
  when(
    (l) => !isPublic(l) && !l.value.密级,
    (l) => put(l, '密级', `${copies}密级: ⟦${level}⟧\n保密期限: 1年`),
  );

export const head: readonly Row[] = [
  E(
    'docno-bracket',
    'exact',
    swaps(NUMBER, /〔(\d{4})〕/gu, ['⟦[$1]⟧', '⟦（$1）⟧', '⟦($1)⟧', '⟦【$1】⟧', '⟦﹝$1﹞⟧', '〘〔$1⟦]⟧〙']),
  ),
  E('docno-no-di', 'exact', swap(NUMBER, /〕(?=\d)/gu, '〕⟦第⟧')),
  E('docno-no-zero-pad', 'exact', swaps(NUMBER, /〕(\d+)/gu, ['〕〘⟦0⟧$1〙', '〕〘⟦00⟧$1〙'])),
  E(
    'docno-year-4',
    'exact',
    swap(NUMBER, /〔20(\d\d)〕/gu, '〘〔⟦$1⟧〕〙'),
    swap(
      NUMBER,
      /〔(\d{4})〕/gu,
      (m) => `〘〔⟦${[...m[1]!].map((d) => '〇一二三四五六七八九'[Number(d)]).join('')}⟧〕〙`,
    ),
    swap(NUMBER, /〔(\d{4})〕/gu, (m) => `〘〔⟦${wide(m[1]!)}⟧〕〙`),
  ),
  E(
    'docno-year-signing',
    'exact',
    swap(NUMBER, /〔(\d{4})〕/gu, (m) => `〘〔⟦${Number(m[1]) - 1}⟧〕〙`),
    swap(NUMBER, /〔(\d{4})〕/gu, (m) => `〘〔⟦${Number(m[1]) + 1}⟧〕〙`),
  ),
  E(
    'docno-hao',
    'near',
    swap(NUMBER, /〕(\d+)号$/gu, '〕⟦$1⟧'),
    swaps(NUMBER, /号$/gu, ['〘号⟦。⟧〙', '〘号⟦文⟧〙']),
  ),
  W(
    'docno-space',
    'exact',
    swaps(NUMBER, /〔/gu, ['⟦ ⟧〔', '⟦　⟧〔']),
    swap(NUMBER, /〕/gu, '〕⟦ ⟧'),
    swap(NUMBER, /号$/gu, '⟦ ⟧号'),
  ),
  W(
    'docno-agency-code',
    'exact',
    swap(NUMBER, /^青(.)函/gu, '⟦青$1〘发〙⟧'),
    swap(NUMBER, /^望(.{1,2})复/gu, '⟦望$1〘发〙⟧'),
  ),
  I('docno-placement', 'within', swap(TITLE, /(函|答复)$/gu, '$1⟦（甲教函〔2024〕5号）⟧')),
  W(
    'class-required',
    'letter',
    when(strictReply, (l) => without(l, '办理结果')),
  ),
  W(
    'class-allowed',
    'exact',
    when((l) => l.value.规范 === undefined, swap(/^\/办理结果$/u, /^.+$/gu, '⟦E⟧')),
    when((l) => l.value.规范 === 'qinglan', swap(/^\/办理结果$/u, /^.+$/gu, '⟦D⟧')),
    when((l) => l.value.规范 === 'wangchuan', swap(/^\/办理结果$/u, /^.+$/gu, '⟦A⟧')),
  ),
  W('class-form', 'exact', swaps(/^\/办理结果$/u, /^(.+)$/gu, ['⟦(〘$1〙类)⟧', '⟦（$1类）⟧', '⟦$1〘类〙⟧'])),
  I(
    'class-vs-text',
    'within',
    when(
      (l) => l.value.办理结果 === 'A',
      (l, chance) =>
        say('⟦但因条件所限，该项建议目前暂无法实施。⟧')(l, chance)?.replace(
          /^办理结果: A$/mu,
          '办理结果: 〘A〙',
        ),
    ),
  ),
  W(
    'class-place docno-hao',
    'near',
    swaps(NUMBER, /号$/gu, ['号⟦（B类）⟧', '号⟦(B类)⟧', '号⟦B类⟧', '号⟦(B)类⟧']),
  ),
  E(
    'secret-vs-public',
    'exact',
    when((l) => Boolean(l.value.密级), swap(/^\/公开方式$/u, /^.+$/gu, '⟦主动公开⟧')),
    when(isPublic, (l) =>
      put(l, '公开方式', '公开方式: ⟦主动公开⟧').replace(
        /^发文机关:/mu,
        '密级: 秘密\n保密期限: 1年\n发文机关:',
      ),
    ),
    when(isPublic, (l) =>
      put(l, '公开方式', '公开方式: ⟦主动公开⟧').replace(
        /^发文机关:/mu,
        '份号: "000021"\n密级: 机密\n保密期限: 3年\n发文机关:',
      ),
    ),
  ),
  E(
    'secret-copyno',
    'exact',
    secret('机密'),
    secret('绝密'),
    when(
      (l) => l.value.密级 === '机密',
      (l) => l.text.replace(/^份号: .*\n/mu, '').replace('密级: 机密', '密级: ⟦机密⟧'),
    ),
  ),
  W(
    'signer-not-for-letter',
    'within',
    when(
      (l) => l.value.规范 !== 'wangchuan',
      (l) => put(l, '签发人', '〘签发人〙: ⟦丁一⟧'),
    ),
    when(
      (l) => l.value.规范 !== 'wangchuan',
      (l) => put(l, '签发人', '〘签发人〙: ⟦[丁一, 万人敌]⟧'),
    ),
  ),
  E('letter-no-wenjian', 'exact', when(isLetter, swap(/^\/发文机关(?:\/0)?$/u, /$/gu, '⟦文件⟧'))),
];

/** Digits of full width. */
export function wide(digits: string): string {
  return digits.replace(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d)));
}
