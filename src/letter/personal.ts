/**
 * Personal data in a text: stretches with their kind. Pure, one pass a kind, linear.
 *
 * - `id`: 居民身份证号, GB 11643: 6 digits of region, 8 of birth, 3 of order, a check character (ISO 7064 MOD 11-2).
 * - `bankCard`: 16 to 19 digits, issuer prefix and Luhn check digit (ISO/IEC 7812-1).
 * - `plate`: 机动车号牌, GA 36: province, letter, five characters, or six for new energy; without I and O.
 * - `email`: a private mailbox; those of offices (gov.cn, service@…, 举报邮箱) are none.
 * - `address`: a dwelling down to unit or room, or what follows 家住, 住址.
 * - `mobile`: 1[3-9] and nine digits. `landline`: with area code, or 7 to 8 digits behind 电话.
 */
type PersonalKind = 'id' | 'bankCard' | 'plate' | 'email' | 'address' | 'mobile' | 'landline';

export interface Personal {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** The personal data of a text in order; no two overlap. What is masked already (138****1234) is none. */
export function findPersonal(text: string): Personal[] {
  if (!/[0-9０-９@＠]/u.test(text)) return [];
  const plain = asciiDigits(text);
  let found: Personal[] = [];
  const numbers = longNumber.test(plain);
  for (const [kind, expression, accept] of finders) {
    if (!(quick[kind]?.test(plain) ?? numbers)) continue;
    const own: Personal[] = [];
    let next = 0;
    for (const m of plain.matchAll(expression)) {
      const start = accept(m[0], plain, m.index);
      if (start === undefined) continue;
      const end = m.index + m[0].length;
      // What an earlier kind has claimed stays its own.
      while (next < found.length && found[next]!.end <= start) next++;
      if (next === found.length || found[next]!.start >= end) own.push({ kind, start, end });
    }
    if (own.length > 0) found = [...found, ...own].sort((a, b) => a.start - b.start);
  }
  return found;
}

/** Where the stretch begins, at the match or before it; undefined when it is none. */
type Accept = (hit: string, text: string, at: number) => number | undefined;

const finders: [PersonalKind, RegExp, Accept][] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu, privateMailbox],
  [
    'id',
    /(?<![0-9A-Za-z/=_])[1-9][0-9]{5}([ -]?)(?:19|20)[0-9]{6}\1[0-9]{3}[0-9Xx](?![0-9A-Za-z])/gu,
    idNumber,
  ],
  ['id', /(?<![0-9A-Za-z/=_])[1-9][0-9]{14}(?![0-9A-Za-z])/gu, near(/身份证/u)],
  [
    'bankCard',
    /(?<![0-9A-Za-z./=_-])(?:[2-6][0-9]{15,18}|[2-6][0-9]{3}([ -])[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?:\1[0-9]{1,3})?)(?![0-9A-Za-z]|[.-][0-9])/gu,
    bankCard,
  ],
  [
    'mobile',
    /(?<![0-9A-Za-z./=_]|[0-9]-)(?:\+?86[ -]?)?1[3-9][0-9](?:[0-9]{8}|([ -])[0-9]{4}\1[0-9]{4})(?![0-9A-Za-z万亿元吨%％]|[.-][0-9])/gu,
    unlessCode,
  ],
  [
    'landline',
    /(?<![0-9A-Za-z./=_-]|[0-9] )(?:[（(]0[0-9]{2,3}[）)]|0[0-9]{2,3}[ -]?)[1-9][0-9]{2,3}[ -]?[0-9]{4}(?![0-9A-Za-z])/gu,
    unlessCode,
  ],
  [
    'landline',
    /(?<![0-9A-Za-z./=_-])[1-9][0-9]{2,3}[ -]?[0-9]{4}(?![0-9A-Za-z]|[.-][0-9])/gu,
    near(/(?:电话|热线|传真)[^，。、0-9]{0,6}$/u),
  ],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·. -]?(?=[A-HJ-NP-Z]{0,3}[0-9])(?:[DF][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[DF]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学港澳])(?![A-Za-z0-9警])/gu,
    plate,
  ],
  [
    'address',
    /(?:[0-9A-Za-z一二三四五六七八九十]{1,5}(?:号楼|号院|号房|号|栋|幢|座|组|弄|单元|室|户|房|楼|层|-)){1,6}(?:[0-9]{2,4}(?![0-9元万亿]))?/gu,
    dwelling,
  ],
];

/** What every number of a person or a telephone has; most paragraphs have none. */
const longNumber = /[0-9]{5}|[0-9]{3}[ )）-]{1,2}[0-9]{3}/u;
/** What the others have. */
const quick: Partial<Record<PersonalKind, RegExp>> = {
  email: /@/u,
  plate: /[A-HJ-NP-Z]/u,
  address: /[元栋幢座组住址]|号楼/u,
};

function asciiDigits(text: string): string {
  if (!/[０-９Ａ-Ｚａ-ｚ＠]/u.test(text)) return text;
  return text.replace(/[０-９Ａ-Ｚａ-ｚ＠]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** The words shortly before, in the same clause. */
function before(text: string, at: number, length = 12): string {
  return /[^，。；\n]*$/u.exec(text.slice(Math.max(0, at - length), at))![0];
}

function near(word: RegExp): Accept {
  return (_, text, at) => (word.test(before(text, at)) ? at : undefined);
}

const code = /(?:代码|编号|编码|档案号|学籍号|流水号|订单号|案号|文号)[^，。；]{0,4}$/u;

function unlessCode(_: string, text: string, at: number): number | undefined {
  return code.test(before(text, at)) ? undefined : at;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** With a wrong check character it is one only where the text says so. */
function idNumber(hit: string, text: string, at: number): number | undefined {
  const digits = hit.replace(/[ -]/gu, '').toUpperCase();
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const words = before(text, at);
  if (/身份证|身份号码|证件号/u.test(words)) return at;
  const sum = weights.reduce((n, w, i) => n + w * Number(digits[i]), 0);
  return '10X98765432'[sum % 11] === digits[17] && !/代码/u.test(words) ? at : undefined;
}

function bankCard(hit: string, text: string, at: number): number | undefined {
  const words = before(text, at);
  if (/银行卡|储蓄卡|信用卡|卡号/u.test(words)) return at;
  if (code.test(words) || !/^(?:62|4|5[1-5]|3[5-7])/u.test(hit)) return undefined;
  let sum = 0;
  for (const [i, digit] of [...hit.replace(/[ -]/gu, '')].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 ? at : undefined;
}

/** 闽D00123号 may be a certificate, 粤S12345线 is a road. */
function plate(hit: string, text: string, at: number): number | undefined {
  const after = text.slice(at + hit.length, at + hit.length + 2);
  return /^(?:号(?!牌|车)|[线股路])/u.test(after) || /证|文件|编号/u.test(before(text, at, 6))
    ? undefined
    : at;
}

const providers =
  /@(?:qq|163|126|foxmail|gmail|sina|sohu|outlook|hotmail|yeah|139|189|aliyun|icloud|live|yahoo|msn|wo|21cn|tom)\./iu;
const officeDomain = /\.(?:gov|edu|mil|org)(?:\.cn)?$/iu;
const role =
  /^(?:open|info|service|office|contact|admin|support|help|web|feedback|hotline|public|press|news|data|mail|no-?reply|zhengwu|bgs|xxgk|jubao|tousu)[\w.-]*@/iu;

function privateMailbox(hit: string, text: string, at: number): number | undefined {
  if (officeDomain.test(hit) || role.test(hit)) return undefined;
  const words = before(text, at);
  if (/公开|征[求集]|举报|监督|投诉|受理|官方|单位|[我本][局委厅部办院科]|公共|服务|政务/u.test(words))
    return undefined;
  return /发[到至送]|反馈/u.test(words) && !providers.test(hit) ? undefined : at;
}

const said =
  /(?:家住|居住于|居住在|现住|住址|住在|(?:户籍|家庭)(?:地|住)?址)(?:地址?)?[是为在于：:]*[^，。；：:\n]{0,30}$/u;
const saidWord =
  /^(?:家住|居住于|居住在|现住|住址|住在|(?:户籍|家庭)(?:地|住)?址)(?:地址?)?[是为在于：:]*\s*/u;
const dwellingName = /(?:小区|花园|家园|公寓|新村|宿舍|苑|嘉园|雅居|府邸|家属院|别墅)[^，。；]{0,12}$/u;
const officeName = /中心|大厦|办公|大楼|酒店|宾馆|医院|学校|学院|写字楼|广场|商场|园区|局|政府|委员会|法院/u;

/** Walks back to where the address begins: a mark, or one of 的 住 在 于 址 to the left of it. */
function dwelling(hit: string, text: string, at: number): number | undefined {
  const left = text.slice(Math.max(0, at - 40), at);
  const words = said.exec(left)?.[0];
  if (words !== undefined) return at - words.replace(saidWord, '').length;
  const farm = /村$/u.test(left) && /^[0-9一二三四五六七八九十]{1,3}组[0-9]{1,4}号$/u.test(hit);
  if (!farm && !/单元[0-9]{1,5}(?:室|号|户|房)$|(?:栋|幢|座|号楼)[0-9]{3,5}(?:室|户|房)$/u.test(hit))
    return undefined;
  // Where to write to: the place of an office.
  if (/(?:邮寄|寄送|寄|送)[至到][^，。；]{0,30}$/u.test(left)) return undefined;
  const name = /[\p{Script=Han}0-9A-Za-z]*$/u.exec(left)![0].replace(/^.*[的在住于址]/u, '');
  // 号楼 and 座 are as often offices.
  const home = farm || (!officeName.test(name) && (/单元|栋|幢/u.test(hit) || dwellingName.test(left)));
  return home ? at - name.length : undefined;
}
