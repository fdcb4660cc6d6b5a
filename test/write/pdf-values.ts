/** PDF objects as values, for tests that look at the structure of a file. */
import { literalString } from './pdf-reader.js';

export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}
export type Dict = Map<string, Value>;
/** Names are strings with their slash; strings are buffers. */
export type Value = number | boolean | null | string | Buffer | Ref | Value[] | Dict;

/** Read one object of PDF text. */
export function parseValue(text: string): Value {
  let at = 0;
  const space = (): void => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const read = (): Value => {
    space();
    const char = text[at];
    if (char === undefined) throw new Error('a value is missing');
    if (text.startsWith('<<', at)) {
      at += 2;
      const dict: Dict = new Map();
      for (space(); !text.startsWith('>>', at); space()) {
        const key = read();
        if (typeof key !== 'string') throw new Error(`no key at ${at}`);
        if (dict.has(key)) throw new Error(`${key} stands twice`);
        dict.set(key, read());
      }
      at += 2;
      return dict;
    }
    if (char === '[') {
      at++;
      const list: Value[] = [];
      for (space(); text[at] !== ']'; space()) list.push(read());
      at++;
      return list;
    }
    if (char === '(') {
      const { bytes, end } = literalString(text, at);
      at = end;
      return bytes;
    }
    if (char === '<') {
      const end = text.indexOf('>', at);
      const bytes = Buffer.from(text.slice(at + 1, end), 'hex');
      at = end + 1;
      return bytes;
    }
    const reference = /^(\d+) 0 R/.exec(text.slice(at, at + 20));
    if (reference) {
      at += reference[0].length;
      return new Ref(Number(reference[1]));
    }
    const word = /^\/?[^\s()<>[\]/]*/.exec(text.slice(at))![0];
    if (word === '') throw new Error(`cannot read ${text.slice(at, at + 30)}`);
    at += word.length;
    if (word.startsWith('/'))
      return word.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : Number(word);
  };
  return read();
}

/** A text string as it reads: UTF-16 with its mark, else Latin-1. */
export function textOfString(value: Value | undefined): string {
  if (!Buffer.isBuffer(value)) return '';
  return value[0] === 0xfe && value[1] === 0xff
    ? Buffer.from(value.subarray(2)).swap16().toString('utf16le')
    : value.toString('latin1');
}
