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
  /** The whole file. `entries` are those of the catalogue apart from Type and Pages, `id` is a hexadecimal string. */
  finish(entries: string, info: Ref, id: string): Uint8Array;
}

/** pdfkit's reference to an object that it writes when it is ended. */
interface Reference {
  id: number;
  data: unknown;
  end(data?: Uint8Array): void;
}

interface Internals {
  ref(data: unknown): Reference;
  _offsets: (number | null)[];
  _root: Reference;
  _info: Reference;
  _id: unknown;
  _offset: number;
  _write(part: string | Uint8Array): void;
  _finalize(): void;
  push(end: null): boolean;
}

/** PDF text that pdfkit writes as it is: it asks what is no plain object for its text. */
const written = (text: string): object => ({ toString: () => text, [Symbol.toStringTag]: 'PDF' });

export function makeObjects(): Objects {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    autoFirstPage: false,
    compress: false,
    // No default font: pdfkit would read Helvetica's metrics from a file.
    font: null as unknown as string,
  }) as unknown as Internals;
  // The file is wanted whole, not as a stream: what pdfkit has written so far is its first two lines.
  const parts: (string | Uint8Array)[] = ['%PDF-1.7\n%\xff\xff\xff\xff\n'];
  doc._write = (part) => {
    const piece = typeof part === 'string' ? `${part}\n` : part;
    parts.push(piece);
    doc._offset += piece.length;
  };
  doc.push = () => true;
  const reserved = new Map<Ref, Reference>();
  // pdfkit has begun names and an outline of its own, of which nothing is used: the numbers start anew.
  doc._offsets.length = 0;
  const kids: Reference[] = [];
  const tree = doc.ref({});
  const take = (ref: Ref | undefined): Reference => (ref === undefined ? doc.ref({}) : reserved.get(ref)!);
  return {
    pageTree: tree.id,
    reserve: () => {
      const reference = doc.ref({});
      reserved.set(reference.id, reference);
      return reference.id;
    },
    put: (body, ref) => {
      const reference = take(ref);
      reference.data = written(body);
      reference.end();
      return reference.id;
    },
    stream: (entries, data, ref) => {
      const reference = take(ref);
      reference.data = written(`<<${entries}/Length ${data.length}>>`);
      reference.end(data);
      return reference.id;
    },
    page: (body, ref) => {
      const reference = take(ref);
      kids.push(reference);
      reference.data = written(body);
      reference.end();
    },
    finish: (entries, info, id) => {
      tree.data = { Type: 'Pages', Count: kids.length, Kids: kids };
      tree.end();
      doc._root = doc.ref(written(`<</Type/Catalog/Pages ${tree.id} 0 R${entries}>>`));
      doc._root.end();
      doc._info = written(`${info} 0 R`) as unknown as Reference;
      doc._id = written(`<${id}>`);
      doc._finalize();
      const file = Buffer.allocUnsafeSlow(doc._offset);
      let at = 0;
      for (const part of parts) {
        if (typeof part === 'string') file.write(part, at, 'latin1');
        else file.set(part, at);
        at += part.length;
      }
      // The first half of the identifier names the letter, the second this very file (14.4): it is the MD5 of the file
      // with the first in its place, so that anybody can tell whether a byte has changed since.
      const seal = createHash('md5').update(file.subarray(0, at)).digest('hex');
      file.write(seal, file.lastIndexOf(`<${id}>`) + 1, 'latin1');
      return new Uint8Array(file.buffer, 0, at);
    },
  };
}

/** A text string: as it is when it is plain ASCII, else UTF-16 in hexadecimal digits. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${utf16Hex(text)}>`;
}

export function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
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
