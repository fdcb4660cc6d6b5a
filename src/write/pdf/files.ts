/** Files that travel inside the PDF (ISO 19005-3 6.8): what each is, and what it is to the letter. */
import { createHash } from 'node:crypto';
import { dateString, nameOf, type Objects, type Ref, textString, utf16Hex } from './objects.js';

export interface AttachedFile {
  name: string;
  data: Uint8Array;
  /** MIME type. */
  type: string;
  /** `Source`: the letter was made from it; `Supplement`: it belongs to the letter. */
  relationship: 'Source' | 'Supplement';
  description: string;
}

export interface Attached {
  /** Entries of the catalog. */
  associated: string;
  /** Entry of its name dictionary. */
  names: string;
}

/** Write the files as they are: an annexed PDF is compressed already. */
export function attachFiles(objects: Objects, files: readonly AttachedFile[], date: Date): Attached {
  if (files.length === 0) return { associated: '', names: '' };
  const taken = new Set<string>();
  const entries = files.map((file) => {
    const name = freeName(file.name, taken);
    taken.add(name);
    return { key: `<FEFF${utf16Hex(name)}>`, ref: specification(objects, file, name, date) };
  });
  // A name tree is sorted by its keys; hexadecimal digits sort as the bytes do.
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    associated: `/AF[${entries.map(({ ref }) => `${ref} 0 R`).join(' ')}]`,
    names: `/EmbeddedFiles<</Names[${sorted.map(({ key, ref }) => `${key} ${ref} 0 R`).join(' ')}]>>`,
  };
}

function specification(objects: Objects, file: AttachedFile, name: string, date: Date): Ref {
  const sum = checksum(file.data);
  const stream = objects.stream(
    `/Type/EmbeddedFile/Subtype${nameOf(file.type)}/Params<</Size ${file.data.length}/ModDate${dateString(date)}/CheckSum<${sum}>>>`,
    file.data,
  );
  const text = textString(name);
  return objects.put(
    `<</Type/Filespec/F${text}/UF${text}/Desc${textString(file.description)}/AFRelationship/${file.relationship}/EF<</F ${stream} 0 R/UF ${stream} 0 R>>>>`,
  );
}

const sums = new WeakMap<Uint8Array, string>();

/** MD5 in hex; that of a file that many letters carry is reckoned once. */
function checksum(data: Uint8Array): string {
  const sum = sums.get(data) ?? createHash('md5').update(data).digest('hex');
  sums.set(data, sum);
  return sum;
}

/** Two annexes from two folders may have one name: the second gets a number. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, suffix] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let i = 1; ; i++) {
    const free = i === 1 ? name : `${stem}-${i}${suffix}`;
    if (!taken.has(free)) return free;
  }
}
