/** 避头尾: where a line may break. GB/T 15834-2011 5.1; CLREQ 3.1.3. */

/** Never at the start of a line. */
const noStart = new Set('，。、；：？！,.;:?!”’）》〉】〕」』〗］｝)]}%％‰℃°·•～－–∶′″²³');
/** Never at the end of a line. */
const noEnd = new Set('“‘（《〈【〔「『〖［｛([{￥$№#＃');
/** Marks whose right half is empty, so that they may be squeezed at a line end or before another mark. */
const closing = new Set('，。、；：”’）》〉】〕」』〗］｝');
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
 * 2021—2025, 5%～10%, 3.5, a@b.cn), an ordinal with its 第; a number with its multiple and unit (152.4万户,
 * 2026年, 98%); 〔2026〕12号.
 */
const whole = (() => {
  const word = '[0-9A-Za-z\\u00c0-\\u024f\\u0370-\\u03ff]+';
  const joint = "(?:[%％‰℃万亿年月日]?[—～]|[-.,/@_&+*~=:'’^])";
  const unit = '年月日号时分秒元个项件所户台套人次家条米吨亩岁届期章款倍班座名万亿';
  const numberEnd = `(?:[%％‰℃°]|(?<=[0-9])[万亿千百]{0,2}(?:公里|[${unit}]))?`;
  return new RegExp(
    `—{2,}|…{2,}|〔[0-9]{2,4}〕(?:第?[0-9]+号?)?|第?${word}(?:${joint}${word}|[+])*${numberEnd}`,
    'gu',
  );
})();

/** A token longer than this many characters (a web address) may break inside, or lines would tear apart. */
const longest = 24;

/** For every index of `chars` (one code point each), whether a line may break before it. Linear time. */
export function breakBefore(chars: readonly string[]): boolean[] {
  const allowed = chars.map((c, i) => i > 0 && !noStart.has(c) && !noEnd.has(chars[i - 1]!));
  const text = chars.join('');
  // Offsets in `text` are UTF-16; astral characters shift them against indices.
  const index = chars.length === text.length ? undefined : utf16Index(chars);
  for (const m of text.matchAll(whole)) {
    const start = index ? index[m.index]! : m.index;
    const end = index ? index[m.index + m[0].length]! : m.index + m[0].length;
    if (end - start <= longest) for (let i = start + 1; i < end; i++) allowed[i] = false;
  }
  // A single 一字线 joins both sides and never starts a line; —— may.
  chars.forEach((c, i) => {
    if (c === '—' && chars[i - 1] !== '—' && chars[i + 1] !== '—') allowed[i] = false;
  });
  return allowed;
}

function utf16Index(chars: readonly string[]): number[] {
  const out: number[] = [];
  chars.forEach((c, i) => {
    for (let k = 0; k < c.length; k++) out.push(i);
  });
  out.push(chars.length);
  return out;
}
