/**
 * The objects of a PDF file, kept by pdfkit: numbers, catalogue, page tree, cross references, trailer
 * (ISO 32000-1 7.3, 7.5). What stands inside an object comes as PDF text, Latin-1, one byte a character: pdfkit's own
 * way through JavaScript objects costs more than a whole letter. The parts of pdfkit that its types do not show are
 * named in this file only.
 */
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';

/** The number of an object. */
export type Ref = number;

export interface Objects {
  /** The page tree, which pdfkit writes from the pages put into it. */
  pageTree: Ref;
  /** A number for an object that is written later. */
  reserve(): Ref;
  /** Write an object; `body` is PDF text. */
  put(body: string, ref?: Ref): Ref;
  /** Write a stream; `entries` are those of its dictionary apart from Length. */
  stream(entries: string, data: Uint8Array, ref?: Ref): Ref;
  /** A page, in the order of reading; its number comes from `reserve`. */
  page(body: string, ref: Ref): void;
  /**
   * The whole file. `entries` are those of the catalogue apart from Type and Pages, `id` is a hexadecimal string.
   * `sealed`: the identifier's second half is a hash of the file, by which a changed byte is told later.
   */
  finish(entries: string, info: Ref, id: string, sealed: boolean): Uint8Array;
}

/** pdfkit's reference to an object that it writes when it is ended. */
interface Reference {
  id: number;
  data: unknown;
  end(): void;
}

interface Internals {
  ref(data: unknown): Reference;
  _offsets: (number | null)[];
  _root: Reference;
  _info: Reference;
  _id: unknown;
  _offset: number;
  _write(line: string): void;
  _finalize(): void;
  push(end: null): boolean;
}

/** PDF text that pdfkit writes as it is: it asks what is no plain object for its text. */
const written = (text: string): object => ({ toString: () => text, [Symbol.toStringTag]: 'PDF' });

/** Making a document takes pdfkit as long as writing twenty objects; one serves for all files, one after the other. */
let keeper: Internals | undefined;

function keeperOf(): Internals {
  keeper ??= new PDFDocument({
    pdfVersion: '1.7',
    autoFirstPage: false,
    compress: false,
    // No default font: pdfkit would read Helvetica's metrics from a file.
    font: null as unknown as string,
  }) as unknown as Internals;
  return keeper;
}

/** Where a file is put together. The next one writes over it: no letter waits for fresh memory to be mapped. */
let file = Buffer.allocUnsafeSlow(1 << 19);

export function makeObjects(): Objects {
  const doc = keeperOf();
  let at = 0;
  const room = (count: number): void => {
    if (at + count <= file.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(file.length * 2, at + count));
    larger.set(file.subarray(0, at));
    file = larger;
  };
  const text = (line: string): void => {
    const { length } = line;
    room(length + 1);
    // Most lines are a few words, and asking Buffer costs more than their bytes.
    if (length > 64) file.write(line, at, 'latin1');
    else for (let i = 0; i < length; i++) file[at + i] = line.charCodeAt(i);
    at += length;
    file[at++] = 0x0a;
  };
  // pdfkit would copy a stream before writing it: it ends objects without one, and ours is put in before the end.
  let stream: Uint8Array | undefined;
  doc._write = (line) => {
    if (stream && line === 'endobj') {
      text('stream');
      room(stream.length);
      file.set(stream, at);
      at += stream.length;
      text('\nendstream');
      stream = undefined;
    }
    text(line);
    doc._offset = at;
  };
  doc.push = () => true;
  text('%PDF-1.7\n%\xff\xff\xff\xff');
  doc._offset = at;
  const reserved = new Map<Ref, Reference>();
  // The numbers start anew: after those of the last file, or of names and an outline that pdfkit begins with.
  doc._offsets.length = 0;
  const kids: Reference[] = [];
  const tree = doc.ref({});
  const write = (body: string, ref?: Ref): Reference => {
    const reference = ref === undefined ? doc.ref({}) : reserved.get(ref)!;
    reference.data = written(body);
    reference.end();
    return reference;
  };
  return {
    pageTree: tree.id,
    reserve: () => {
      const reference = doc.ref({});
      reserved.set(reference.id, reference);
      return reference.id;
    },
    put: (body, ref) => write(body, ref).id,
    stream: (entries, data, ref) => {
      stream = data;
      return write(`<<${entries}/Length ${data.length}>>`, ref).id;
    },
    page: (body, ref) => {
      kids.push(write(body, ref));
    },
    finish: (entries, info, id, sealed) => {
      tree.data = { Type: 'Pages', Count: kids.length, Kids: kids };
      tree.end();
      doc._root = doc.ref(written(`<</Type/Catalog/Pages ${tree.id} 0 R${entries}>>`));
      doc._root.end();
      doc._info = written(`${info} 0 R`) as unknown as Reference;
      doc._id = written(`<${id}>`);
      doc._finalize();
      // The first half of the identifier names the letter, the second this very file (14.4): it is the first half
      // of the SHA-256 of the file with the first in its place, so that anybody can tell whether a byte has changed.
      const whole = file.subarray(0, at);
      if (!sealed) return new Uint8Array(whole);
      const seal = createHash('sha256').update(whole).digest('hex').slice(0, id.length);
      whole.write(seal, whole.lastIndexOf(`<${id}>`) + 1, 'latin1');
      return new Uint8Array(whole);
    },
  };
}

/** A text string: as it is when it is plain ASCII, else UTF-16 in hexadecimal digits. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${utf16Hex(text)}>`;
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

export function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hex += hexBytes[unit >> 8]! + hexBytes[unit & 255]!;
  }
  return hex;
}

/** A name, with what a name cannot hold written as #xx. */
export function nameOf(text: string): string {
  return `/${text.replace(/[^A-Za-z0-9+.-]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/** A date in the time zone of UTC. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().replace(/[-T:]/g, '').slice(0, 14)}Z)`;
}

/** A number as PDF wants it: no exponent, three decimals (0.001 pt is a third of a micrometre). */
export const pdfNumber = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);

/** Millimetres to points. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
