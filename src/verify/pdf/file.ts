/** The objects of a PDF file: cross references in both forms, object streams, and a search when they are broken. */
import { decodeStream } from './filters.js';
import {
  isDict,
  isStream,
  Lexer,
  type PdfDict,
  PdfName,
  PdfRef,
  type PdfStream,
  type PdfValue,
  PdfWord,
} from './objects.js';
import { UnreadablePdf } from './unreadable.js';

export interface PdfFile {
  trailer: PdfDict;
  /** The cross references could not be used: objects were found by search. */
  rebuilt: boolean;
  /** Follow references. */
  get(value: PdfValue | undefined): PdfValue | undefined;
  dict(value: PdfValue | undefined): PdfDict | undefined;
  /** Decoded bytes of a stream. */
  bytes(value: PdfValue | undefined): Uint8Array | undefined;
}

type Entry = { at: number } | { within: number; index: number };

/** @throws UnreadablePdf */
export function openFile(data: Uint8Array): PdfFile {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) throw new UnreadablePdf('not-pdf');
  const first = tryOpen(data, text, false);
  const file = first ?? tryOpen(data, text, true);
  if (!file) throw new UnreadablePdf('damaged');
  if (file.trailer.has('Encrypt')) throw new UnreadablePdf('encrypted');
  return file;
}

function tryOpen(data: Uint8Array, text: string, rebuilt: boolean): PdfFile | undefined {
  const table = new Map<number, Entry>();
  const trailer: PdfDict = new Map();
  const cache = new Map<number, PdfValue | undefined>();
  const opening = new Set<number>();

  const objectAt = (at: number, number?: number): PdfValue | undefined => {
    const lexer = new Lexer(text, at);
    const head = [lexer.read(false), lexer.read(false), lexer.read(false)];
    if (!(head[2] instanceof PdfWord) || head[2].word !== 'obj') return undefined;
    if (number !== undefined && head[0] !== number) return undefined;
    const value = lexer.read(true);
    if (!isDict(value)) return value;
    lexer.skip();
    if (!text.startsWith('stream', lexer.at)) return value;
    let start = lexer.at + 6;
    if (text[start] === '\r') start++;
    if (text[start] === '\n') start++;
    const length = get(value.get('Length'));
    let end = typeof length === 'number' ? start + length : -1;
    if (end < start || !/^\s*endstream/u.test(text.slice(end, end + 20))) {
      end = text.indexOf('endstream', start);
      if (end < 0) return value;
    }
    return { dict: value, raw: data.subarray(start, end) };
  };

  const load = (number: number): PdfValue | undefined => {
    const entry = table.get(number);
    if (!entry) return undefined;
    if ('at' in entry) return objectAt(entry.at, number);
    return inStream(entry.within, entry.index, number);
  };

  const streams = new Map<number, { numbers: number[]; values: PdfValue[] }>();
  const inStream = (within: number, index: number, number: number): PdfValue | undefined => {
    let held = streams.get(within);
    if (!held) {
      held = { numbers: [], values: [] };
      streams.set(within, held);
      const stream = get(new PdfRef(within, 0));
      const bytes = isStream(stream) ? decodeStream(stream.raw, stream.dict, get) : undefined;
      if (isStream(stream) && bytes) {
        const inner = Buffer.from(bytes).toString('latin1');
        const lexer = new Lexer(inner);
        const count = Number(get(stream.dict.get('N')) ?? 0);
        const base = Number(get(stream.dict.get('First')) ?? 0);
        const offsets: number[] = [];
        for (let i = 0; i < count && i < 1e6; i++) {
          const [n, offset] = [lexer.read(false), lexer.read(false)];
          if (typeof n !== 'number' || typeof offset !== 'number') break;
          held.numbers.push(n);
          offsets.push(base + offset);
        }
        held.values = offsets.map((o) => new Lexer(inner, o).read(true) ?? null);
      }
    }
    const at = held.numbers[index] === number ? index : held.numbers.indexOf(number);
    return held.values[at];
  };

  function get(value: PdfValue | undefined): PdfValue | undefined {
    for (let steps = 0; value instanceof PdfRef; steps++) {
      const { number } = value;
      if (steps > 20 || opening.has(number)) return undefined;
      if (!cache.has(number)) {
        opening.add(number);
        cache.set(number, load(number));
        opening.delete(number);
      }
      value = cache.get(number);
    }
    return value;
  }

  const merge = (dict: PdfDict): void => {
    for (const [key, value] of dict) if (!trailer.has(key)) trailer.set(key, value);
  };

  if (rebuilt) search(text, table, merge, objectAt);
  else if (!readReferences(text, table, merge, objectAt, get)) return undefined;
  // Objects in object streams are only known through the streams when the table is lost.
  if (rebuilt) {
    for (const [number, entry] of [...table]) {
      if (!('at' in entry)) continue;
      const value = get(new PdfRef(number, 0));
      if (!isStream(value) || nameOf(value.dict.get('Type')) !== 'ObjStm') continue;
      inStream(number, 0, -1);
      streams.get(number)!.numbers.forEach((n, index) => {
        if (!table.has(n)) table.set(n, { within: number, index });
      });
    }
    cache.clear();
    if (!isDict(get(trailer.get('Root')))) {
      const catalog = [...table.keys()].find((n) => {
        const value = get(new PdfRef(n, 0));
        return isDict(value) && nameOf(value.get('Type')) === 'Catalog';
      });
      if (catalog !== undefined) trailer.set('Root', new PdfRef(catalog, 0));
    }
  }
  const dict = (value: PdfValue | undefined): PdfDict | undefined => {
    const resolved = get(value);
    return isDict(resolved) ? resolved : isStream(resolved) ? resolved.dict : undefined;
  };
  if (trailer.has('Encrypt')) return { trailer, rebuilt, get, dict, bytes: () => undefined };
  if (!dict(trailer.get('Root')) || !dict(dict(trailer.get('Root'))!.get('Pages'))) return undefined;
  return {
    trailer,
    rebuilt,
    get,
    dict,
    bytes: (value) => {
      const stream = get(value);
      return isStream(stream) ? decodeStream(stream.raw, stream.dict, get) : undefined;
    },
  };
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}

/** The chain of tables from `startxref` on; newer entries win. False when it cannot be followed. */
function readReferences(
  text: string,
  table: Map<number, Entry>,
  merge: (dict: PdfDict) => void,
  objectAt: (at: number) => PdfValue | undefined,
  get: (value: PdfValue | undefined) => PdfValue | undefined,
): boolean {
  const start = text.lastIndexOf('startxref');
  if (start < 0) return false;
  const todo = [Number.parseInt(text.slice(start + 9, start + 40).trim(), 10)];
  const seen = new Set<number>();
  while (todo.length > 0) {
    const at = todo.shift()!;
    if (!(at >= 0 && at < text.length)) return false;
    if (seen.has(at)) continue;
    seen.add(at);
    const found = /^\s*xref/u.test(text.slice(at, at + 20))
      ? classicTable(text, at, table)
      : streamTable(objectAt(at), table, get);
    if (!found) return false;
    merge(found);
    for (const key of ['XRefStm', 'Prev']) {
      const next = found.get(key);
      if (typeof next === 'number') todo.push(next);
    }
  }
  return true;
}

function classicTable(text: string, at: number, table: Map<number, Entry>): PdfDict | undefined {
  const lexer = new Lexer(text, text.indexOf('xref', at) + 4);
  for (;;) {
    const first = lexer.read(false);
    if (first instanceof PdfWord && first.word === 'trailer') break;
    const count = lexer.read(false);
    if (typeof first !== 'number' || typeof count !== 'number') return undefined;
    for (let i = 0; i < count; i++) {
      const offset = lexer.read(false);
      lexer.read(false);
      const kind = lexer.read(false);
      if (typeof offset !== 'number' || !(kind instanceof PdfWord)) return undefined;
      if (kind.word === 'n' && !table.has(first + i)) table.set(first + i, { at: offset });
    }
  }
  const trailer = lexer.read(true);
  return isDict(trailer) ? trailer : undefined;
}

function streamTable(
  value: PdfValue | undefined,
  table: Map<number, Entry>,
  get: (value: PdfValue | undefined) => PdfValue | undefined,
): PdfDict | undefined {
  if (!isStream(value)) return undefined;
  const { dict, raw } = value as PdfStream;
  const data = decodeStream(raw, dict, get);
  const widths = dict.get('W');
  const size = dict.get('Size');
  if (!data || !Array.isArray(widths) || typeof size !== 'number') return undefined;
  const index = (dict.get('Index') as number[] | undefined) ?? [0, size];
  const w = widths.map(Number);
  if (!(w.reduce((a, b) => a + b, 0) > 0)) return undefined;
  let at = 0;
  const field = (i: number, otherwise: number): number => {
    if (!w[i]) return otherwise;
    let n = 0;
    for (let k = 0; k < w[i]!; k++) n = n * 256 + (data[at++] ?? 0);
    return n;
  };
  for (let i = 0; i + 1 < index.length; i += 2) {
    for (let n = index[i]!; n < index[i]! + index[i + 1]! && at < data.length; n++) {
      const [kind, a, b] = [field(0, 1), field(1, 0), field(2, 0)];
      if (table.has(n)) continue;
      if (kind === 1) table.set(n, { at: a });
      else if (kind === 2) table.set(n, { within: a, index: b });
    }
  }
  return dict;
}

/** Every `n g obj` of the file, the last of each number; every trailer. */
function search(
  text: string,
  table: Map<number, Entry>,
  merge: (dict: PdfDict) => void,
  objectAt: (at: number) => PdfValue | undefined,
): void {
  for (const m of text.matchAll(/(?<![0-9])(\d{1,10})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj(?![a-z])/gu))
    table.set(Number(m[1]), { at: m.index });
  const trailers = [...text.matchAll(/trailer\s*(?=<<)/gu)].reverse();
  for (const m of trailers) {
    const dict = new Lexer(text, m.index + m[0].length).read(true);
    if (isDict(dict)) merge(dict);
  }
  for (const m of text.matchAll(/\/Type\s*\/XRef(?![a-zA-Z])/gu)) {
    const start = text.lastIndexOf(' obj', m.index);
    const head = /(\d+)[ \t\r\n]+\d+$/u.exec(text.slice(Math.max(0, start - 20), start));
    const value = head ? objectAt(start - head[0].length) : undefined;
    if (isStream(value)) merge(value.dict);
  }
}
