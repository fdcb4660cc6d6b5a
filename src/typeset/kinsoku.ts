/** 避头尾: where a line may break. GB/T 15834-2011 5.1; CLREQ 3.1.3. */

/** Never at the start of a line: stops, closing marks, what joins or divides words, and signs after a number. */
export const noStart = new Set(
  '，。．、；：？！‼⁇⁈⁉,.;:?!”’）》〉】〕」』〗］｝)]}/／·•・‧～〜－–-∶％%‰℃℉°′″¢²³',
);
/** Never at the end of a line: opening marks, a dividing slash (GB/T 15834 5.1.9), and signs before a number. */
export const noEnd = new Set('“‘（《〈【〔「『〖［｛([{/／￥¥$£€№#＃');
/** What counts a number in larger steps: its unit comes after. */
const multiples = '万亿';
/**
 * What Word is told to end no line with: it knows no numbers, but a digit or multiple that ends no line keeps its
 * unit with it, as here.
 */
export const noEndInWord = `${[...noEnd].join('')}0123456789${multiples}`;
/** Marks whose right half is empty, so that they may be squeezed at a line end or before another mark. */
const closing = new Set('，。、；：？！”’）》〉】〕」』〗］｝');
/** Marks whose left half is empty. */
const opening = new Set('“‘（《〈【〔「『〖［｛');

export type CharClass = 'opening' | 'closing' | 'latin' | 'space' | 'other';

const latin = /^[!-~\u00a1-\u024f\u0370-\u03ff]$/u;

export function charClass(char: string): CharClass {
  if (opening.has(char)) return 'opening';
  if (closing.has(char)) return 'closing';
  if (char === ' ' || char === '\u00a0') return 'space';
  return latin.test(char) && char !== '·' ? 'latin' : 'other';
}

/**
 * What stays whole: —— and ……; Latin words and numbers with what joins their parts (0760-88880000,
 * 2021—2025, 5%～10%, 3.5, a@b.cn), an ordinal with its 第; 〔2026〕12号; a number with its multiple and with the
 * character after them, which is its unit (152.4万户, 2026年, 98%), or all of it where it is longer.
 */
const whole = (() => {
  const word = '[0-9A-Za-z\\u00c0-\\u024f\\u0370-\\u03ff]+';
  const joint = "(?:[%％‰℃万亿年月日]?[—～]|[-.,/@_&+*~=:∶?#%'’^])";
  const unit = `平方公里|平方米|立方米|公里|千米|公顷|公斤|千克|个百分点|个月|小时|分钟|\\p{Script=Han}`;
  const numberEnd = `(?:[%％‰℃°]|(?<=[0-9])(?:(?:[${multiples}千百]{0,2})(?:${unit})|[${multiples}]))?`;
  return new RegExp(
    `—{2,}|…{2,}|〔[0-9]{2,4}〕(?:第?[0-9]+号?)?|第?${word}(?:${joint}${word}|[+])*${numberEnd}`,
    'uy',
  );
})();

/** A token longer than this many characters (a web address) may break inside, or lines would tear apart. */
const longest = 24;
/** The letters of a 文号 before its year: as many, unless one of these words ends them sooner. */
const agencyCode = 5;
const han = /^\p{Script=Han}$/u;
const word = /^[\p{Script=Han}0-9A-Za-z]$/u;
/** Where a compound word may be taken apart, and a web address: there a slash divides nothing (15834 5.1.9). */
const joints = /[-.@_&=]/u;
const addressJoints = /[-/.@_&=?#]/u;
const notInCode = new Set('的据照以于和与及了在由为将从对按经见');
/** These end it only further off: 青政发〔2026〕3号, but 印发青教函〔2026〕12号. */
const notInsideCode = new Set('发布文件');

/** Whether a line may break before a character: never, only when the line would tear apart otherwise, freely. */
export const never = 0;
export const inNeed = 1;
export const freely = 2;

/** What a character can be to a line break, by code: a table, because every character of every letter is asked. */
const flags = new Uint8Array(0x10000);
const neverFirst = 1;
const neverLast = 2;
const startsToken = 4;
for (const c of noStart) flags[c.charCodeAt(0)]! |= neverFirst;
for (const c of noEnd) flags[c.charCodeAt(0)]! |= neverLast;
for (let code = 0x30; code < 0x400; code++)
  if (/[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff]/u.test(String.fromCharCode(code))) flags[code]! |= startsToken;
for (const c of '—…〔第-') flags[c.charCodeAt(0)]! |= startsToken;

/** For every index of `chars` (one code point each), whether a line may break before it. Linear time. */
export function breakBefore(chars: readonly string[]): Uint8Array {
  const allowed = new Uint8Array(chars.length);
  // Nothing stands before the first character: no line breaks there.
  let before = neverLast;
  let tokens = false;
  for (let i = 0; i < chars.length; i++) {
    const flag = flags[chars[i]!.charCodeAt(0)]!;
    if ((flag & neverFirst) === 0 && (before & neverLast) === 0) allowed[i] = freely;
    if ((flag & startsToken) !== 0) tokens = true;
    before = flag;
  }
  if (tokens) keepWhole(chars, allowed);
  return allowed;
}

function keepWhole(chars: readonly string[], allowed: Uint8Array): void {
  const text = chars.join('');
  // Offsets in `text` are UTF-16; astral characters shift them against indices.
  const index = chars.length === text.length ? undefined : utf16Index(chars);
  for (let offset = 0; offset < text.length; ) {
    if ((flags[text.charCodeAt(offset)]! & startsToken) === 0) {
      offset++;
      continue;
    }
    whole.lastIndex = offset;
    const token = whole.exec(text)?.[0];
    if (token === undefined) {
      offset++;
      continue;
    }
    const start = index ? index[offset]! : offset;
    offset += token.length;
    keepToken(chars, allowed, token, start, index ? index[offset]! : offset);
  }
  // A single 一字线 joins both sides and never starts a line; —— may.
  // So does a hyphen, unless it is the minus before a number.
  for (let i = 0; i < chars.length; i++) {
    const single = chars[i] === '—' && chars[i - 1] !== '—' && chars[i + 1] !== '—';
    const hyphen = chars[i] === '-' && (word.test(chars[i - 1] ?? '') || !/[0-9]/u.test(chars[i + 1] ?? ''));
    if (single || hyphen) allowed[i] = never;
  }
}

/** `token` stands at `start` … `end`. */
function keepToken(
  chars: readonly string[],
  allowed: Uint8Array,
  token: string,
  start: number,
  end: number,
): void {
  if (end - start > longest || token.includes('://')) {
    breakAddress(chars, allowed, start, end);
    return;
  }
  const year = chars[start] === '〔' ? start : -1;
  // A web address or a compound name at its joints, a range after its dash, a number after its 第, the letters of
  // a 文号: in need.
  const compound = /[A-Za-z]/u.test(token);
  for (let i = (year < 0 ? start : codeStart(chars, year)) + 1; i < end; i++) {
    const before = chars[i - 1]!;
    const joint = compound && i > start + 2 && i < end - 2 && joints.test(before);
    const range =
      before === '—' ? chars[i] !== '—' && chars[i - 2] !== '—' : before === '～' || before === '第';
    allowed[i] = (joint && !noStart.has(chars[i]!)) || range || i < year ? inNeed : never;
  }
}

/** A token longer than a line may be: after its joints, and anywhere only when no joint fits. */
function breakAddress(chars: readonly string[], allowed: Uint8Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    if (noStart.has(chars[i]!)) allowed[i] = never;
    else allowed[i] = addressJoints.test(chars[i - 1]!) ? freely : inNeed;
  }
}

/** Where a 文号 with its year at `year` starts: 青教函〔2026〕12号 is one thing. */
function codeStart(chars: readonly string[], year: number): number {
  let start = year;
  for (; start > 0 && year - start < agencyCode; start--) {
    const char = chars[start - 1]!;
    if (!han.test(char) || notInCode.has(char) || (start < year && notInsideCode.has(char))) break;
  }
  return start;
}

function utf16Index(chars: readonly string[]): number[] {
  const out: number[] = [];
  chars.forEach((c, i) => {
    for (let k = 0; k < c.length; k++) out.push(i);
  });
  out.push(chars.length);
  return out;
}
