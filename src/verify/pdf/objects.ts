/** PDF's own values and how they are written: ISO 32000-1 7.2, 7.3. Bytes are read as Latin-1, one character a byte. */

export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfRef {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}
/** A string: its bytes as characters 0–255. */
export class PdfString {
  constructor(readonly bytes: string) {}
}
export type PdfDict = Map<string, PdfValue>;
export interface PdfStream {
  dict: PdfDict;
  /** Still filtered. */
  raw: Uint8Array;
}
/** A word that is no value: an operator, `obj`, `R`. */
export class PdfWord {
  constructor(readonly word: string) {}
}
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfRef
  | PdfString
  | PdfValue[]
  | PdfDict
  | PdfStream
  | PdfWord;

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && value !== null && 'raw' in value;
}

/** Arrays and dictionaries nested deeper than this are an attack, not a document. */
const deepest = 100;

/** Controls count as white space: nothing else may stand between values, and every turn must go on. */
const space = /[\0- ]/u;
const delimiter = /[()<>[\]{}/%]/u;

/** Reads values one after the other. `text` is Latin-1. */
export class Lexer {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  skip(): void {
    for (;;) {
      const c = this.text[this.at];
      if (c === '%') {
        while (this.at < this.text.length && !/[\r\n]/u.test(this.text[this.at]!)) this.at++;
      } else if (c !== undefined && space.test(c)) this.at++;
      else return;
    }
  }

  /** The next value, or undefined at the end. `refs`: `1 0 R` is a reference (not in content streams). */
  read(refs: boolean, depth = 0): PdfValue | undefined {
    this.skip();
    const c = this.text[this.at];
    if (c === undefined || depth > deepest) return undefined;
    if (c === '/') return this.name();
    if (c === '(') return this.literal();
    if (c === '<') return this.text[this.at + 1] === '<' ? this.dict(refs, depth) : this.hex();
    if (c === '[') {
      this.at++;
      const out: PdfValue[] = [];
      for (;;) {
        this.skip();
        if (this.text[this.at] === ']') {
          this.at++;
          return out;
        }
        const value = this.read(refs, depth + 1);
        if (value === undefined) return out;
        out.push(value);
      }
    }
    if (delimiter.test(c)) {
      this.at++;
      return new PdfWord(c);
    }
    return this.word(refs);
  }

  private word(refs: boolean): PdfValue {
    const start = this.at;
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (code <= 32 || delimiter.test(this.text[this.at]!)) break;
      this.at++;
    }
    const word = this.text.slice(start, this.at);
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)/u.test(word)) {
      if (refs && /^\d+$/u.test(word)) {
        const reference = /^[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/u.exec(
          this.text.slice(this.at, this.at + 24),
        );
        if (reference) {
          this.at += reference[0].length;
          return new PdfRef(Number(word), Number(reference[1]));
        }
      }
      return Number.parseFloat(word);
    }
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return new PdfWord(word);
  }

  private name(): PdfName {
    const start = ++this.at;
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (code <= 32 || delimiter.test(this.text[this.at]!)) break;
      this.at++;
    }
    const raw = this.text.slice(start, this.at);
    return new PdfName(
      raw.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  private literal(): PdfString {
    this.at++;
    let out = '';
    for (let depth = 1; this.at < this.text.length; ) {
      const c = this.text[this.at++]!;
      if (c === '(') depth++;
      else if (c === ')' && --depth === 0) break;
      out += c === '\\' ? this.escape() : c;
    }
    return new PdfString(out);
  }

  private escape(): string {
    const c = this.text[this.at++] ?? '';
    const octal = /^[0-7]{1,3}/u.exec(this.text.slice(this.at - 1, this.at + 2));
    if (octal) {
      this.at += octal[0].length - 1;
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 255);
    }
    if (c === '\r') {
      if (this.text[this.at] === '\n') this.at++;
      return '';
    }
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }[c] ?? c;
  }

  private hex(): PdfString {
    const end = this.text.indexOf('>', this.at);
    const stop = end < 0 ? this.text.length : end;
    const digits = this.text.slice(this.at + 1, stop).replace(/[^0-9a-f]/giu, '');
    this.at = stop + 1;
    let out = '';
    for (let i = 0; i < digits.length; i += 2)
      out += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16));
    return new PdfString(out);
  }

  private dict(refs: boolean, depth: number): PdfDict {
    this.at += 2;
    const out: PdfDict = new Map();
    for (;;) {
      this.skip();
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2;
        return out;
      }
      const key = this.read(refs, depth + 1);
      if (!(key instanceof PdfName)) {
        if (key === undefined) return out;
        continue;
      }
      const value = this.read(refs, depth + 1);
      if (value === undefined) return out;
      out.set(key.name, value);
    }
  }
}

/** A text string: UTF-16BE or UTF-8 with mark, else as Latin-1 (ISO 32000-2 7.9.2.2). */
export function textString(value: PdfValue | undefined): string | undefined {
  if (!(value instanceof PdfString)) return undefined;
  const { bytes } = value;
  const data = Uint8Array.from(bytes, (c) => c.charCodeAt(0));
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(data.subarray(2));
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(data.subarray(3));
  return bytes;
}
