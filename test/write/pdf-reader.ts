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
      const number = new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(dictionary)?.[1];
      const object = objects.get(Number(number));
      if (!object) throw new Error(`no ${name} in ${dictionary}`);
      return object;
    },
    ofType: (type) =>
      [...objects.values()].filter((o) => new RegExp(`/Type /${type}\\b(?!/)`).test(o.dictionary)),
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

/** The text of a page by interpreting BT, Tf, Tz, Tc, Tm, TJ, with each font's map and widths. */
export function readText(pdf: ReadPdf, page: PdfObject): Shown[] {
  const resources = pdf.follow(page.dictionary, 'Resources').dictionary;
  const fonts = new Map<string, { toUnicode: Map<number, string>; widths: Map<number, number> }>();
  for (const [, key, number] of (/\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? '').matchAll(
    /\/(\S+) (\d+) 0 R/g,
  )) {
    const font = pdf.objects.get(Number(number))!;
    const descendant = pdf.follow(font.dictionary, 'DescendantFonts').dictionary;
    const widths = new Map<number, number>();
    for (const [, first, list] of (/\/W \[([\s\S]*?\])\]/.exec(descendant)?.[1] ?? '').matchAll(
      /(\d+) \[([^\]]*)\]/g,
    )) {
      for (const [i, width] of list!.split(' ').entries()) widths.set(Number(first) + i, Number(width));
    }
    const toUnicode = readToUnicode(pdf.follow(font.dictionary, 'ToUnicode').stream!.toString('latin1'));
    fonts.set(key!, { toUnicode, widths });
  }
  const shown: Shown[] = [];
  let [font, size, scale, spacing, x, y] = ['', 0, 1, 0, 0, 0];
  for (const line of pdf.follow(page.dictionary, 'Contents').stream!.toString('latin1').split('\n')) {
    const operands = line.split(' ');
    const operator = operands.pop();
    if (operator === 'Tf') [font, size] = [operands[0]!.slice(1), Number(operands[1])];
    else if (operator === 'Tz') scale = Number(operands[0]) / 100;
    else if (operator === 'Tc') spacing = Number(operands[0]);
    else if (operator === 'Tm') [x, y] = [Number(operands[4]), Number(operands[5])];
    else if (operator === 'TJ') {
      const { toUnicode, widths } = fonts.get(font)!;
      let text = '';
      let start: number | undefined;
      for (const [, codes, adjustment] of operands.join(' ').matchAll(/<(\w*)>|(-?\d+)/g)) {
        if (adjustment !== undefined) x -= (Number(adjustment) / 1000) * size * scale;
        for (const code of codes?.match(/\w{4}/g) ?? []) {
          start ??= x;
          const cid = Number.parseInt(code, 16);
          text += toUnicode.get(cid) ?? '\ufffd';
          x += (((widths.get(cid) ?? 1000) / 1000) * size + spacing) * scale;
        }
      }
      shown.push({ text, font, x: start ?? x, y, end: x });
    }
  }
  return shown;
}
