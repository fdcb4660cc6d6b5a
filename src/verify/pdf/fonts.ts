/** Fonts as a reader of strings needs them: codes → text, width, ink. ISO 32000-1 9.6–9.10. */
import { type CMap, parseCMap } from './cmap.js';
import { nameOf, type PdfFile } from './file.js';
import { type Ink, inkOf } from './ink.js';
import { isStream, type PdfDict, PdfName, type PdfValue } from './objects.js';

export interface FontFacts {
  /** Without the subset tag. */
  name: string;
  embedded: boolean;
  type3: boolean;
}

export interface Char {
  /** Empty when the font does not say what it is. */
  text: string;
  /** em. */
  width: number;
  /** A single-byte code 32, to which word spacing applies. */
  space: boolean;
  ink: ReturnType<Ink>;
}

export interface ReadFont {
  facts: FontFacts;
  decode(bytes: string): Char[];
}

export function readFont(file: PdfFile, dict: PdfDict): ReadFont {
  const subtype = nameOf(file.get(dict.get('Subtype')));
  const unicode = toUnicode(file, dict);
  const name = (nameOf(file.get(dict.get('BaseFont'))) ?? subtype ?? '').replace(/^[A-Z]{6}\+/u, '');
  const facts: FontFacts = { name, embedded: true, type3: subtype === 'Type3' };
  const decode =
    subtype === 'Type0' ? composite(file, dict, facts, unicode) : simple(file, dict, facts, unicode);
  return { facts, decode };
}

function toUnicode(file: PdfFile, dict: PdfDict): CMap | undefined {
  const bytes = file.bytes(dict.get('ToUnicode'));
  return bytes && parseCMap(Buffer.from(bytes).toString('latin1'));
}

function program(descriptor: PdfDict | undefined): PdfValue | undefined {
  return ['FontFile2', 'FontFile3', 'FontFile']
    .map((key) => descriptor?.get(key))
    .find((v) => v !== undefined);
}

function composite(
  file: PdfFile,
  dict: PdfDict,
  facts: FontFacts,
  unicode: CMap | undefined,
): (bytes: string) => Char[] {
  const list = file.get(dict.get('DescendantFonts'));
  const inner = file.dict(Array.isArray(list) ? list[0] : undefined) ?? new Map();
  const descriptor = file.dict(inner.get('FontDescriptor'));
  const data = program(descriptor);
  facts.embedded = data !== undefined;
  const ink = descriptor?.has('FontFile2')
    ? inkOf(file.bytes(descriptor.get('FontFile2')))
    : inkOf(undefined);
  const widths = cidWidths(file, inner);
  const gid = glyphOf(file, inner);
  const codes = codeReader(file, dict.get('Encoding'));
  return (bytes) =>
    codes(bytes).map(({ code, length, cid, text }) => ({
      text: unicode?.text.get(code) ?? text ?? '',
      width: widths(cid) / 1000,
      space: length === 1 && code === 32,
      ink: ink(gid(cid)),
    }));
}

function cidWidths(file: PdfFile, dict: PdfDict): (cid: number) => number {
  const map = new Map<number, number>();
  const list = file.get(dict.get('W'));
  const items = Array.isArray(list) ? list.map((v) => file.get(v)) : [];
  for (let i = 0; i < items.length; ) {
    const first = Number(items[i]);
    const second = items[i + 1];
    if (Array.isArray(second)) {
      for (const [k, w] of second.entries()) map.set(first + k, Number(file.get(w)));
      i += 2;
    } else {
      for (let c = first; c <= Math.min(Number(second), first + 0xffff); c++)
        map.set(c, Number(items[i + 2]));
      i += 3;
    }
  }
  const given = file.get(dict.get('DW'));
  const otherwise = typeof given === 'number' ? given : 1000;
  return (cid) => map.get(cid) ?? otherwise;
}

function glyphOf(file: PdfFile, dict: PdfDict): (cid: number) => number {
  const map = file.bytes(dict.get('CIDToGIDMap'));
  return map ? (cid) => ((map[2 * cid] ?? 0) << 8) | (map[2 * cid + 1] ?? 0) : (cid) => cid;
}

type Codes = (bytes: string) => { code: number; length: number; cid: number; text?: string }[];

function codeReader(file: PdfFile, encoding: PdfValue | undefined): Codes {
  const value = file.get(encoding);
  const name = nameOf(value);
  if (name !== undefined) return predefined(name);
  const bytes = isStream(value) ? file.bytes(value) : undefined;
  if (!bytes) return predefined('Identity-H');
  const map = parseCMap(Buffer.from(bytes).toString('latin1'));
  const cidOf = (code: number): number => {
    const single = map.cid.get(code);
    if (single !== undefined) return single;
    const range = map.cidRanges.find(([low, high]) => code >= low && code <= high);
    return range ? range[2] + code - range[0] : 0;
  };
  return (text) => {
    const out = [];
    for (let i = 0; i < text.length; ) {
      let [code, length] = [0, 0];
      do {
        code = code * 256 + text.charCodeAt(i + length);
        length++;
      } while (
        i + length < text.length &&
        length < 4 &&
        !map.spaces.some((s) => s.bytes === length && code >= s.low && code <= s.high)
      );
      out.push({ code, length, cid: cidOf(code) });
      i += length;
    }
    return out;
  };
}

/** The CMaps that need no file: identity, those whose codes are Unicode, and GBK. */
function predefined(name: string): Codes {
  if (/^GB(?:K|KP|pc|-)?.*-[HV]$/u.test(name)) {
    const decoder = new TextDecoder('gb18030');
    return (bytes) => {
      const out = [];
      for (let i = 0; i < bytes.length; ) {
        const length = bytes.charCodeAt(i) < 0x81 ? 1 : 2;
        const part = Uint8Array.from(bytes.slice(i, i + length), (c) => c.charCodeAt(0));
        const code = [...part].reduce((n, b) => n * 256 + b, 0);
        // CIDs of Adobe-GB1 are not known here: full-width is right for all but Latin.
        out.push({ code, length, cid: -code, text: decoder.decode(part) });
        i += length;
      }
      return out;
    };
  }
  const utf16 = /^Uni.*-UTF16-[HV]$|^Uni.*-UCS2-/u.test(name);
  return (bytes) => {
    const out = [];
    for (let i = 0; i + 1 < bytes.length; i += 2) {
      const unit = bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1);
      if (!utf16) {
        out.push({ code: unit, length: 2, cid: unit });
        continue;
      }
      const low = bytes.charCodeAt(i + 2) * 256 + bytes.charCodeAt(i + 3);
      const pair = unit >= 0xd800 && unit < 0xdc00 && low >= 0xdc00;
      out.push({
        code: unit,
        length: 2,
        cid: -unit,
        text: pair ? String.fromCharCode(unit, low) : String.fromCharCode(unit),
      });
      if (pair) i += 2;
    }
    return out;
  };
}

function simple(
  file: PdfFile,
  dict: PdfDict,
  facts: FontFacts,
  unicode: CMap | undefined,
): (bytes: string) => Char[] {
  const descriptor = file.dict(dict.get('FontDescriptor'));
  facts.embedded = facts.type3 || program(descriptor) !== undefined;
  const first = Number(file.get(dict.get('FirstChar')) ?? 0);
  const widths = file.get(dict.get('Widths'));
  const missing = Number(file.get(descriptor?.get('MissingWidth')) ?? 0);
  const matrix = file.get(dict.get('FontMatrix'));
  const scale = facts.type3 && Array.isArray(matrix) ? Number(file.get(matrix[0])) : 0.001;
  const names = differences(file, dict.get('Encoding'));
  const decoder = new TextDecoder('windows-1252');
  return (bytes) =>
    [...bytes].map((c) => {
      const code = c.charCodeAt(0);
      const width = Array.isArray(widths) ? file.get(widths[code - first]) : undefined;
      const named = names.get(code);
      const text =
        unicode?.text.get(code) ??
        (named !== undefined ? glyphText(named) : facts.type3 ? '' : decoder.decode(Uint8Array.of(code)));
      return {
        text,
        // The fourteen standard fonts may leave their widths out; half an em is about right.
        width: typeof width === 'number' ? width * scale : missing > 0 ? missing * scale : 0.5,
        space: code === 32,
        ink: undefined,
      };
    });
}

function differences(file: PdfFile, encoding: PdfValue | undefined): Map<number, string> {
  const out = new Map<number, string>();
  const list = file.get(file.dict(encoding)?.get('Differences'));
  let code = 0;
  for (const item of Array.isArray(list) ? list : []) {
    if (typeof item === 'number') code = item;
    else if (item instanceof PdfName) out.set(code++, item.name);
  }
  return out;
}

const glyphNames: Record<string, string> = {
  space: ' ',
  period: '.',
  comma: ',',
  hyphen: '-',
  colon: ':',
  semicolon: ';',
  slash: '/',
  parenleft: '(',
  parenright: ')',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  emdash: '—',
  endash: '–',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  percent: '%',
  plus: '+',
  equal: '=',
  bullet: '•',
  at: '@',
  ampersand: '&',
};

function glyphText(name: string): string {
  const hex = /^(?:uni|u)([0-9A-F]{4,6})$/u.exec(name)?.[1];
  if (hex !== undefined) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16)));
  return glyphNames[name] ?? (name.length === 1 ? name : '');
}
