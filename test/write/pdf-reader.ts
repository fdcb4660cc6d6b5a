/** As much of a PDF reader as the tests need; it knows nothing of the writer. */
import { inflateSync } from 'node:zlib';

export interface PdfObject {
  dictionary: string;
  stream?: Buffer;
}

export interface ReadPdf {
  objects: Map<number, PdfObject>;
  /** The object that `/Name n 0 R` of a dictionary points to. */
  follow(dictionary: string, name: string): PdfObject;
  /** Objects of a type, in the order of the file. */
  ofType(type: string): PdfObject[];
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfObject>();
  const begin = /(?<=\n)(\d+) 0 obj\n/g;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const start = begin.lastIndex;
    const dictionaryEnd = text.slice(start).search(/\n?(?:stream\n|endobj\n)/) + start;
    const dictionary = text.slice(start, dictionaryEnd);
    const object: PdfObject = { dictionary };
    if (/^\n?stream\n/.test(text.slice(dictionaryEnd, dictionaryEnd + 8))) {
      const from = text.indexOf('stream\n', dictionaryEnd) + 7;
      const length = Number(/\/Length (\d+)/.exec(dictionary)![1]);
      const raw = Buffer.from(bytes.subarray(from, from + length));
      object.stream = /FlateDecode/.test(dictionary) ? inflateSync(raw) : raw;
      begin.lastIndex = from + length;
    }
    objects.set(Number(found[1]), object);
  }
  return {
    objects,
    follow: (dictionary, name) => {
      const number = new RegExp(`/${name}\\s*\\[?(\\d+) 0 R`).exec(dictionary)?.[1];
      const object = objects.get(Number(number));
      if (!object) throw new Error(`no ${name} in ${dictionary}`);
      return object;
    },
    ofType: (type) =>
      [...objects.values()].filter((o) => new RegExp(`/Type\\s*/${type}\\b`).test(o.dictionary)),
  };
}

/** Character of each code of a ToUnicode CMap with bfrange arrays. */
export function readToUnicode(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, first, last, list] of map.matchAll(/<(\w{4})><(\w{4})>\[([^\]]*)\]/g)) {
    const values = [...list!.matchAll(/<(\w+)>/g)].map(([, hex]) =>
      Buffer.from(hex!, 'hex').swap16().toString('utf16le'),
    );
    if (values.length !== Number.parseInt(last!, 16) - Number.parseInt(first!, 16) + 1)
      throw new Error(`range ${first}`);
    for (const [i, value] of values.entries()) found.set(Number.parseInt(first!, 16) + i, value);
  }
  return found;
}

/** A shown piece of text and where its first glyph and the pen after it stand, in points. */
export interface Shown {
  text: string;
  font: string;
  x: number;
  y: number;
  end: number;
}

/** An operator of a content stream with what stands before it. */
export interface Operation {
  operator: string;
  /** Numbers, names with their slash, strings as Buffer, arrays of those; dictionaries as written. */
  operands: (number | string | Buffer | (number | Buffer)[])[];
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A literal string from its opening bracket on, and where it ends (ISO 32000-1 7.3.4.2). */
export function literalString(text: string, start: number): { bytes: Buffer; end: number } {
  const bytes: number[] = [];
  let depth = 0;
  for (let at = start; ; at++) {
    const char = text[at];
    if (char === undefined) throw new Error('a string without end');
    if (char === '\\') {
      const next = text[++at]!;
      bytes.push(escapes[next] ?? next.charCodeAt(0));
      continue;
    }
    if (char === '(' && depth++ === 0) continue;
    if (char === ')' && --depth === 0) return { bytes: Buffer.from(bytes), end: at + 1 };
    bytes.push(char.charCodeAt(0));
  }
}

/** The operations of a content stream. */
export function readOperations(stream: Buffer): Operation[] {
  const text = stream.toString('latin1');
  const found: Operation[] = [];
  let operands: Operation['operands'] = [];
  let array: (number | Buffer)[] | undefined;
  const push = (value: number | string | Buffer): void => {
    if (array) array.push(value as number | Buffer);
    else operands.push(value);
  };
  for (let at = 0; at < text.length; ) {
    const char = text[at]!;
    if (/\s/.test(char)) at++;
    else if (char === '(') {
      const { bytes, end } = literalString(text, at);
      push(bytes);
      at = end;
    } else if (text.startsWith('<<', at)) {
      const start = at;
      for (let depth = 0; ; ) {
        if (text.startsWith('<<', at)) depth++;
        else if (text.startsWith('>>', at)) depth--;
        else if (text[at] === '(') {
          at = literalString(text, at).end;
          continue;
        } else {
          at++;
          continue;
        }
        at += 2;
        if (depth === 0) break;
      }
      push(text.slice(start, at));
    } else if (char === '[') {
      array = [];
      at++;
    } else if (char === ']') {
      operands.push(array!);
      array = undefined;
      at++;
    } else {
      const word = /^\/?[^\s()<>[\]/]*/.exec(text.slice(at, at + 200))![0];
      if (word === '') throw new Error(`cannot read ${text.slice(at, at + 40)}`);
      at += word.length;
      if (/^[-+.\d]/.test(word)) push(Number(word));
      else if (word.startsWith('/')) push(word);
      else {
        found.push({ operator: word, operands });
        operands = [];
      }
    }
  }
  return found;
}

/** Fonts of a page by resource name: what each code means and how wide it is. */
function fontsOf(pdf: ReadPdf, page: PdfObject) {
  const resources = pdf.follow(page.dictionary, 'Resources').dictionary;
  const fonts = new Map<string, { toUnicode: Map<number, string>; widths: Map<number, number> }>();
  for (const [, key, number] of (/\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? '').matchAll(
    /\/(\S+) (\d+) 0 R/g,
  )) {
    const font = pdf.objects.get(Number(number))!;
    const descendant = pdf.follow(font.dictionary, 'DescendantFonts').dictionary;
    const widths = new Map<number, number>();
    for (const [, first, list] of (/\/W\s*\[([\s\S]*?\])\]/.exec(descendant)?.[1] ?? '').matchAll(
      /(\d+)\s*\[([^\]]*)\]/g,
    )) {
      for (const [i, width] of list!.split(' ').entries()) widths.set(Number(first) + i, Number(width));
    }
    const toUnicode = readToUnicode(pdf.follow(font.dictionary, 'ToUnicode').stream!.toString('latin1'));
    fonts.set(key!, { toUnicode, widths });
  }
  return fonts;
}

/** The text of a page by interpreting BT, Td, Tf, Tz, Tc and TJ, with each font's map and widths. */
export function readText(pdf: ReadPdf, page: PdfObject): Shown[] {
  const fonts = fontsOf(pdf, page);
  const shown: Shown[] = [];
  let [font, size, scale, spacing, x, y, lineX] = ['', 0, 1, 0, 0, 0, 0];
  for (const { operator, operands } of readOperations(pdf.follow(page.dictionary, 'Contents').stream!)) {
    const number = (i: number): number => operands[i] as number;
    if (operator === 'BT') [x, y, lineX] = [0, 0, 0];
    else if (operator === 'Tf') [font, size] = [(operands[0] as string).slice(1), number(1)];
    else if (operator === 'Tz') scale = number(0) / 100;
    else if (operator === 'Tc') spacing = number(0);
    else if (operator === 'Td') {
      lineX += number(0);
      [x, y] = [lineX, y + number(1)];
    } else if (operator === 'TJ') {
      const { toUnicode, widths } = fonts.get(font)!;
      let text = '';
      let start: number | undefined;
      for (const part of operands[0] as (number | Buffer)[]) {
        if (typeof part === 'number') {
          x -= (part / 1000) * size * scale;
          continue;
        }
        for (let i = 0; i < part.length; i += 2) {
          start ??= x;
          const cid = part.readUInt16BE(i);
          text += toUnicode.get(cid) ?? '\ufffd';
          x += (((widths.get(cid) ?? 1000) / 1000) * size + spacing) * scale;
        }
      }
      shown.push({ text, font, x: start ?? x, y, end: x });
    }
  }
  return shown;
}
