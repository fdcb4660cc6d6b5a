/** The objects of a PDF file and its cross references (ISO 32000-1 7.3, 7.5). Text goes in as Latin-1, one byte a character. */

/** The number of an object. */
export type Ref = number;

export interface Objects {
  /** A number for an object that is written later. */
  reserve(): Ref;
  /** Write an object; `body` is PDF text. */
  put(body: string, ref?: Ref): Ref;
  /** Write a stream; `entries` are those of its dictionary apart from Length. */
  stream(entries: string, data: Uint8Array, ref?: Ref): Ref;
  /** The whole file. `id` is a hexadecimal string. */
  finish(catalog: Ref, info: Ref, id: string): Uint8Array;
}

export function makeObjects(): Objects {
  // The comment of high bytes tells programs that this is no text file.
  const parts: (string | Uint8Array)[] = ['%PDF-1.7\n%\xff\xff\xff\xff\n'];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  let count = 0;
  const add = (part: string | Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  const begin = (ref: Ref | undefined): Ref => {
    const number = ref ?? ++count;
    offsets[number] = length;
    return number;
  };
  return {
    reserve: () => ++count,
    put: (body, ref) => {
      const number = begin(ref);
      add(`${number} 0 obj\n${body}\nendobj\n`);
      return number;
    },
    stream: (entries, data, ref) => {
      const number = begin(ref);
      add(`${number} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`);
      add(data);
      add('\nendstream\nendobj\n');
      return number;
    },
    finish: (catalog, info, id) => {
      const start = length;
      let table = `xref\n0 ${count + 1}\n0000000000 65535 f \n`;
      for (let i = 1; i <= count; i++) table += `${String(offsets[i]!).padStart(10, '0')} 00000 n \n`;
      add(
        `${table}trailer\n<</Size ${count + 1}/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${start}\n%%EOF\n`,
      );
      const file = new Uint8Array(length);
      const bytes = Buffer.from(file.buffer);
      let at = 0;
      for (const part of parts) {
        if (typeof part === 'string') bytes.write(part, at, 'latin1');
        else file.set(part, at);
        at += part.length;
      }
      return file;
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
