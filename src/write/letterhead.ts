/**
 * The letter poured into the office's own Word file. Its styles, red head, header and everything else stay as they
 * are; only marks and content controls that are named like a field are filled.
 */
import { strToU8 } from 'fflate';
import type { Composed } from '../compose/blocks.js';
import type { Finding } from '../core/diagnostic.js';
import type { Profile } from '../profile/profile.js';
import { type Parts, sourcePartOf, sourceXml } from './docx/hash.js';
import type { Images } from './docx/picture.js';
import { attribute, descendants, type Element } from './docx/tree.js';
import { blocksXml } from './letterhead/content.js';
import { LetterheadFault } from './letterhead/fault.js';
import { type FieldName, fieldsOf } from './letterhead/fields.js';
import { fillPart } from './letterhead/fill.js';
import { findPlaces, type Places } from './letterhead/marks.js';
import { type OpenedLetterhead, openLetterhead, type TextPart } from './letterhead/open.js';
import { addContentType, addRelationship, addSourcePart, freeName } from './letterhead/parts.js';
import { zipParts } from './zip.js';

export { LetterheadFault } from './letterhead/fault.js';

/** The office's file, read once for all letters of a run. */
export interface Letterhead {
  opened: OpenedLetterhead;
  places: ReadonlyMap<TextPart, Places>;
  fields: ReadonlySet<FieldName>;
  /** What is printed in it already, without blanks. */
  words: string;
}

/** @throws LetterheadFault when the file cannot be used, or has marks that no field answers. */
export function readLetterhead(bytes: Uint8Array): Letterhead {
  const opened = openLetterhead(bytes);
  const places = new Map(opened.texts.map((part) => [part, findPlaces(part)] as const));
  const all = [...places.values()];
  const unknown = [...new Set(all.flatMap((p) => p.unknown))];
  if (unknown.length > 0) throw new LetterheadFault('unknown-marks', { marks: unknown });
  const fields = new Set(
    all.flatMap((p) => [
      ...p.controls.map((c) => c.field),
      ...p.paragraphs.flatMap((q) => q.marks.map((m) => m.field)),
    ]),
  );
  if (fields.size === 0) throw new LetterheadFault('no-marks');
  return { opened, places, fields, words: all.map((p) => p.words).join('\n') };
}

export interface LetterheadOptions {
  images: Images;
  /** The clerk's file, carried inside. */
  source?: Uint8Array;
}

/**
 * The letterhead filled with a letter, and what the letter says that it has no place for. The same letter and
 * letterhead give the same bytes.
 * @throws LetterheadFault when a mark stands where its field cannot.
 */
export function pourLetter(
  letterhead: Letterhead,
  composed: Composed,
  profile: Profile,
  { images, source }: LetterheadOptions,
): { data: Uint8Array; findings: Finding[] } {
  const { opened, places, fields } = letterhead;
  const { values, needs } = fieldsOf(composed, (f) => fields.has(f));
  const parts = new Map(opened.parts);
  let drawing = Math.max(0, ...opened.texts.flatMap((p) => drawingIds(p.root)));
  const pictures = new Map<Uint8Array, string>();
  for (const [part, found] of places) {
    const filled = fillPart(part, found, {
      values,
      blocks: (blocks, base, element) =>
        blocksXml(blocks, {
          profile,
          images,
          styles: opened.styles,
          base,
          width: widthAt(part.root, element),
          addPicture: (data, type) => {
            const name = pictures.get(data) ?? freeName(parts, 'word/media/reply', `.${type}`);
            pictures.set(data, name);
            parts.set(name, data);
            addContentType(parts, name, type === 'png' ? 'image/png' : 'image/jpeg');
            return { relationship: addRelationship(parts, part.name, 'image', name), id: ++drawing };
          },
        }),
    });
    if (filled !== part.text) parts.set(part.name, strToU8(filled));
  }
  carrySource(parts, opened.main, source);
  return { data: zipParts(parts), findings: missing(letterhead, needs) };
}

/** Fields of the letter without a place; the name of the office may be printed in the red head. */
function missing({ fields, words }: Letterhead, needs: ReturnType<typeof fieldsOf>['needs']): Finding[] {
  const said = new Set<string>();
  return needs.flatMap(({ field, also, at, text }): Finding[] => {
    const has = (name: string | undefined): boolean => (fields as ReadonlySet<string>).has(name ?? '');
    const printed =
      (field === '发文机关' || field === '印发机关') && words.includes(text.replace(/\s/gu, ''));
    if (has(field) || has(also) || printed || said.has(field)) return [];
    said.add(field);
    const code = 'write/letterhead-missing';
    const message = field === '印章' ? (`${code}#seal` as const) : code;
    return [{ code, severity: 'warning', message, args: { field }, at }];
  });
}

function drawingIds(root: Element): number[] {
  return [...descendants(root)]
    .filter((e) => e.name === 'wp:docPr')
    .map((e) => Number(attribute(e, 'id')) || 0);
}

const a4Between = { width: 11906, left: 1588, right: 1474 };

/** Twips between the margins of the section that the element lies in, or inside its table cell. */
function widthAt(root: Element, element: Element): number {
  for (let e = element.parent; e; e = e.parent) {
    if (e.name !== 'w:tc') continue;
    const width = [...descendants(e, (c) => c.name !== 'w:p')].find((c) => c.name === 'w:tcW');
    const twips = width && attribute(width, 'w:type') === 'dxa' ? Number(attribute(width, 'w:w')) : 0;
    if (twips > 400) return twips - 240;
  }
  const section = [...descendants(root)].find((e) => e.name === 'w:sectPr' && e.start > element.start);
  const of = (name: string, key: string, otherwise: number): number => {
    const found = section?.children.find((c) => c.name === name);
    const twips = Number((found && attribute(found, key)) ?? otherwise);
    return Number.isFinite(twips) ? Math.abs(twips) : otherwise;
  };
  const width = of('w:pgSz', 'w:w', a4Between.width);
  const between = width - of('w:pgMar', 'w:left', a4Between.left) - of('w:pgMar', 'w:right', a4Between.right);
  return between > 1000 ? between : a4Between.width - a4Between.left - a4Between.right;
}

function carrySource(parts: Map<string, Uint8Array>, main: string, source: Uint8Array | undefined): void {
  // An office may make its letterhead of a letter that we wrote.
  const name = sourcePartOf(Object.fromEntries(parts)) ?? addSourcePart(parts, main);
  const { [name]: _, ...others }: Parts = Object.fromEntries(parts);
  parts.set(name, sourceXml(source, others));
}
