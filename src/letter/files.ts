/** The files that a letter names: pictures, seals, tables, annexes. */
import type { BodyItem, Letter, Text } from './letter.js';

export type FileKind = 'image' | 'csv' | 'pdf';

/** A path as written, and what may stand there. */
export interface NamedFile {
  file: Text;
  kinds: FileKind[];
}

/** In the order of the letter; a path named twice stands twice. */
export function namedFiles(letter: Letter): NamedFile[] {
  return [
    ...letter.body.flatMap(inBody),
    ...(letter.seal.tag === 'images' ? letter.seal.files.map(picture) : []),
    ...(letter.nameSeal?.image ? [picture(letter.nameSeal.image)] : []),
    ...letter.annexes.flatMap((a): NamedFile[] => [
      ...a.body.flatMap(inBody),
      ...(a.file ? [{ file: a.file, kinds: ['image', 'csv', 'pdf'] satisfies FileKind[] }] : []),
    ]),
  ];
}

/** The name of a file without its folders, however they were written. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** What a file is by its suffix. */
export function fileKind(path: string): FileKind | undefined {
  if (/\.(?:png|jpe?g)$/iu.test(path)) return 'image';
  if (/\.csv$/iu.test(path)) return 'csv';
  return /\.pdf$/iu.test(path) ? 'pdf' : undefined;
}

function inBody(item: BodyItem): NamedFile[] {
  if (item.tag === 'section') return [...item.content, ...item.sections].flatMap(inBody);
  if (item.tag === 'image') return [picture(item.file)];
  return item.tag === 'table' && item.file ? [{ file: item.file, kinds: ['csv'] }] : [];
}

function picture(file: Text): NamedFile {
  return { file, kinds: ['image'] };
}
