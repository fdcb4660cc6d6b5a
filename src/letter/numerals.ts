/** Chinese numerals as 公文 uses them: 一 … 九千九百九十九, for headings and sessions. */

const digits = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 12 → 十二, 101 → 一百零一. Throws outside 1…9999: no letter counts further. */
export function toChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no Chinese numeral for ${n}`);
  let out = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const d = Math.floor(n / unit) % 10;
    if (d === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += '零';
    gap = false;
    // 十二, not 一十二, at the front only: 一百一十二 keeps its 一.
    out += d === 1 && unit === 10 && out === '' ? name : digits.charAt(d) + name;
  }
  return out;
}

/** 十二 → 12, 一百零一 → 101, 二〇 or 一八 (digit by digit) → 20, 18; ASCII digits too. Undefined when it is no number. */
export function parseNumeral(text: string): number | undefined {
  if (/^[0-9]{1,4}$/u.test(text)) return Number(text);
  if (/^[〇零一二三四五六七八九]{2,4}$/u.test(text) || /^[零〇]$/u.test(text)) {
    return Number([...text].map((c) => (c === '〇' ? 0 : digits.indexOf(c))).join(''));
  }
  if (
    !/^(?:[一二三四五六七八九]千)?(?:零?[一二三四五六七八九]百)?(?:零?[一二三四五六七八九]?十)?零?[一二三四五六七八九]?$/u.test(
      text,
    )
  ) {
    return undefined;
  }
  let sum = 0;
  let digit = 0;
  for (const c of text) {
    const unit = c === '千' ? 1000 : c === '百' ? 100 : c === '十' ? 10 : 0;
    if (unit > 0) {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (c !== '零') digit = digits.indexOf(c);
  }
  return sum + digit || undefined;
}

/** The number before a heading at depth 1…4: 一、（一）1.（1）. GB/T 9704-2012 7.3.3. */
export function headingNumber(depth: 1 | 2 | 3 | 4, n: number): string {
  switch (depth) {
    case 1:
      return `${toChineseNumeral(n)}、`;
    case 2:
      return `（${toChineseNumeral(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}
