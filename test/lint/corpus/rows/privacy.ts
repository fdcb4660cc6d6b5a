import {
  type Chance,
  E,
  I,
  isPublic,
  many,
  put,
  type Row,
  say,
  says,
  swap,
  swaps,
  W,
  when,
} from '../plant.js';

const PHONE = /^\/联系人\/(?:\d+\/)?电话$/u;
const NAME = /^\/联系人\/(?:\d+\/)?姓名$/u;
const landline = /^(0\d{2,3})-(\d{3,4})(\d{4})$/gu;

/** A mobile number of no one in particular. */
const mobile = (c: Chance): string =>
  `1${c.of(['38', '39', '57', '86'])}${String(c.below(10 ** 8)).padStart(8, '0')}`;

/** An identity number with a right check digit. */
function identity(c: Chance): string {
  const digits = `44${c.of(['01', '06', '20'])}0319${60 + c.below(40)}0${1 + c.below(9)}1${c.below(10)}${String(c.below(1000)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((n, w, i) => n + w * Number(digits[i]), 0);
  return digits + '10X98765432'[sum % 11];
}

/** A card number that passes Luhn's test. */
function card(c: Chance): string {
  const digits = `622202${String(c.below(10 ** 9)).padStart(12, '0')}`;
  const sum = [...digits].reverse().reduce((n, d, i) => {
    const twice = Number(d) * (i % 2 === 0 ? 2 : 1);
    return n + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

export const privacy: readonly Row[] = [
  W(
    'contact-form note-brackets punct-halfwidth',
    'within',
    when(
      (l) => l.value.规范 === undefined && Boolean(l.value.联系人?.姓名),
      (l) => {
        const { 姓名, 电话 } = l.value.联系人;
        return put(l, '联系人', `附注: "⟦(联系人:${姓名};电话:${电话})⟧"`);
      },
    ),
    when(
      (l) => Boolean(l.value.联系人?.姓名),
      (l) => {
        const { 姓名, 电话 } = l.value.联系人;
        return put(l, '联系人', `附注: ⟦联系人 ${姓名} ${电话}⟧`);
      },
    ),
    when(
      (l) => Boolean(l.value.联系人?.姓名),
      (l) => {
        const { 姓名, 电话 } = l.value.联系人;
        return put(l, '联系人', `附注: "⟦联系人:${姓名} 电话:${电话}⟧"`);
      },
    ),
  ),
  W(
    'phone-form',
    'within',
    swaps(PHONE, landline, [
      '⟦$1 $2$3⟧',
      '⟦$1-$2 $3⟧',
      '⟦$1－$2$3⟧',
      '⟦（$1）$2$3⟧',
      '⟦$1—$2$3⟧',
      '⟦$1-$2⟧',
      '⟦$1-$2$3567⟧',
    ]),
    says(['咨询电话为⟦0991 6620118⟧。', '监督电话为⟦0991—6620118⟧。']),
  ),
  I('phone-area', 'within', swap(PHONE, /^0\d{2,3}-(\d{7,8})$/gu, '⟦$1⟧')),
  E(
    'contact-not-member',
    'exact',
    swap(NAME, /^.*$/gu, (_, c, l) => {
      const to = many<string>(l.value.主送).filter((x) => /^.{2,4}(?:委员|代表)$/u.test(x));
      return to.length > 0 ? `⟦${c.of(to).replace(/(?:委员|代表)$/u, '')}⟧` : undefined;
    }),
    swap(NAME, /^.*$/gu, (_, c, l) => {
      const by = many(l.value.提案)
        .flatMap((p) => p.提案者 ?? [])
        .filter((x) => /^.{2,4}$/u.test(x));
      return by.length > 0 ? `⟦${c.of(by)}⟧` : undefined;
    }),
  ),
  W(
    'mobile-in-public',
    'exact',
    when(
      isPublic,
      swap(PHONE, /^.*$/gu, (_, c) => `⟦${mobile(c)}⟧`),
    ),
    when(
      isPublic,
      say((c) => `有疑问的，可以拨打⟦${mobile(c)}⟧咨询。`),
    ),
    when(
      isPublic,
      say((c) => `技术人员的手机号为⟦${mobile(c)}⟧，全天开机。`),
    ),
  ),
  E(
    'id-in-public',
    'within',
    when(
      isPublic,
      say((c) => `申请人（身份证号⟦${identity(c)}⟧）的材料已经受理。`),
    ),
    when(
      isPublic,
      say((c) => `补助已经汇入账号⟦${card(c)}⟧。`),
    ),
    when(isPublic, say('意见可以发送至⟦lihua1985@mail.example⟧。')),
    when(isPublic, say('当事人驾驶的⟦青A12345⟧小客车已经移交。')),
    when(isPublic, say('来信人家住⟦幸福路12号3栋502室⟧，问题已经解决。')),
    when(isPublic, (l, c) => put(l, '附注', `附注: 来信人身份证号⟦${identity(c)}⟧`)),
  ),
];
