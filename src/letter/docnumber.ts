/** 发文字号. GB/T 9704-2012 7.2.5: agency code, year in 〔〕, serial without padding, 号. */

/** A piece of the number and where it stands in the text (UTF-16). */
export interface Part {
  text: string;
  start: number;
}

/** A number taken apart as written, right or wrong; rules look at the parts. */
export interface DocNumber {
  /** 机关代字, e.g. 青教函. */
  agency: Part;
  /** The brackets as written; empty text when missing. */
  open: Part;
  year: Part;
  close: Part;
  /** 第, when written. */
  di: Part;
  serial: Part;
  /** 号, empty text when missing. */
  hao: Part;
  /** Whatever stands after it. */
  rest: Part;
}

const opening = '〔[［(（【﹝〖{｛〈《＜<「〘❲';
const closing = '〕]］)）】﹞〗}｝〉》＞>」〙❳';

/**
 * Take a 文号 apart, tolerant of wrong brackets, padding, 第 and spaces. Linear time.
 * Undefined when there is no year to be found at all.
 */
export function parseDocNumber(text: string): DocNumber | undefined {
  let at = 0;
  const take = (length: number): Part => {
    const part = { text: text.slice(at, at + length), start: at };
    at += length;
    return part;
  };
  const run = (test: (c: string) => boolean, most = text.length): number => {
    let n = 0;
    while (at + n < text.length && n < most && test(text.charAt(at + n))) n++;
    return n;
  };
  const skip = (): void => {
    at += run((c) => /\s/u.test(c));
  };
  const agency = take(
    text
      .slice(
        0,
        run((c) => !isDigit(c) && !opening.includes(c)),
      )
      .trimEnd().length,
  );
  skip();
  const open = take(run((c) => opening.includes(c), 1));
  skip();
  // A digit too many is still the year's, if a bracket says where it begins.
  const year = take(run(isDigit, open.text === '' ? 4 : 6));
  if (year.text.length < 2) return undefined;
  skip();
  if (text.charAt(at) === '年') at++;
  const close = take(run((c) => closing.includes(c), 1));
  skip();
  const di = take(run((c) => c === '第', 1));
  // Without any bracket the year and the serial would be one heap of digits: not a number we can read.
  if (open.text === '' && close.text === '' && di.text === '') return undefined;
  skip();
  const serial = take(run(isDigit));
  skip();
  const hao = take(run((c) => c === '号', 1));
  return { agency, open, year, close, di, serial, hao, rest: take(text.length - at) };
}

/** Whether a text is exactly a well-formed 文号: 青教函〔2026〕12号. */
export function isDocNumber(text: string): boolean {
  return /^[^0-9\s〔〕]+〔[0-9]{4}〕[1-9][0-9]*号$/u.test(text);
}

/** 青教函 + 2026 + 12 → 青教函〔2026〕12号. */
export function formatDocNumber(agency: string, year: number, serial: number): string {
  return `${agency}〔${year}〕${serial}号`;
}

function isDigit(c: string): boolean {
  return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
}
