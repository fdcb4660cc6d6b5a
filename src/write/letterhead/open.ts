/** The office's Word file, opened and looked at: a plain document that asks for nothing outside itself. */
import { attribute, descendants, type Element, parseXml } from '../docx/tree.js';
import { wordNamespace } from '../docx/xml.js';
import { LetterheadFault } from './fault.js';
import { type OfficeStyles, readStyles } from './styles.js';
import { openZip } from './zip.js';

/** A part whose text may hold marks. */
export interface TextPart {
  name: string;
  text: string;
  root: Element;
}

export interface OpenedLetterhead {
  /** Every part, in the order of the zip. */
  parts: Map<string, Uint8Array>;
  /** Name of the main document. */
  main: string;
  texts: TextPart[];
  styles: OfficeStyles;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const withText = ['document.main', 'header', 'footer', 'footnotes', 'endnotes'].map((k) => `${word}${k}+xml`);
export const contentTypesPart = '[Content_Types].xml';

/** @throws LetterheadFault */
export function openLetterhead(bytes: Uint8Array): OpenedLetterhead {
  checkKind(bytes);
  const parts = openZip(bytes);
  const types = contentTypes(parts);
  refuseActive(parts, types);
  const main = mainPart(parts, types);
  refuseOutside(parts);
  const texts = [...parts.keys()].flatMap((name): TextPart[] => {
    if (!withText.includes(types(name) ?? '')) return [];
    const text = xmlOf(parts, name);
    const root = treeOf(text, name);
    if (attribute(root, 'xmlns:w') !== wordNamespace) throw new LetterheadFault('strict');
    refuseFields(text, root);
    return [{ name, text, root }];
  });
  const styles = [...parts.keys()].find((name) => types(name) === `${word}styles+xml`);
  return {
    parts,
    main,
    texts,
    styles: readStyles(styles === undefined ? undefined : treeOf(xmlOf(parts, styles), styles)),
  };
}

function checkKind(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (start === 'd0cf11e0a1b11ae1') {
    // The names of streams in the old container are UTF-16.
    const has = (stream: string): boolean => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'));
    throw new LetterheadFault(has('EncryptedPackage') ? 'password' : 'old-doc');
  }
  if (!start.startsWith('504b0304')) throw new LetterheadFault('not-docx');
}

/** Part name → content type. */
function contentTypes(parts: ReadonlyMap<string, Uint8Array>): (name: string) => string | undefined {
  if (!parts.has(contentTypesPart)) throw new LetterheadFault('not-docx');
  const root = treeOf(xmlOf(parts, contentTypesPart), contentTypesPart);
  const byName = new Map<string, string>();
  const bySuffix = new Map<string, string>();
  for (const e of root.children) {
    const type = attribute(e, 'ContentType') ?? '';
    if (e.name === 'Override') byName.set((attribute(e, 'PartName') ?? '').toLowerCase(), type);
    else if (e.name === 'Default') bySuffix.set((attribute(e, 'Extension') ?? '').toLowerCase(), type);
  }
  return (name) =>
    byName.get(`/${name}`.toLowerCase()) ?? bySuffix.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** Macros and controls that run code. */
function refuseActive(
  parts: ReadonlyMap<string, Uint8Array>,
  types: (name: string) => string | undefined,
): void {
  for (const name of parts.keys())
    if (
      /vbaProject|vbaData|\/activeX\//iu.test(name) ||
      /macroEnabled|vbaProject|activeX/iu.test(types(name) ?? '')
    )
      throw new LetterheadFault('macros');
}

function mainPart(
  parts: ReadonlyMap<string, Uint8Array>,
  types: (name: string) => string | undefined,
): string {
  const target = relationships(parts, '_rels/.rels').find((r) => /\/officeDocument$/u.test(r.type))?.target;
  const main = target?.replace(/^\//u, '') ?? '';
  const type = types(main) ?? '';
  if (!parts.has(main)) throw new LetterheadFault('not-docx');
  if (type === `${word}template.main+xml`) throw new LetterheadFault('template');
  if (type !== withText[0]) throw new LetterheadFault('not-docx');
  return main;
}

interface Relationship {
  type: string;
  target: string;
  external: boolean;
}

function relationships(parts: ReadonlyMap<string, Uint8Array>, name: string): Relationship[] {
  if (!parts.has(name)) return [];
  return treeOf(xmlOf(parts, name), name)
    .children.filter((e) => e.name === 'Relationship')
    .map((e) => ({
      type: attribute(e, 'Type') ?? '',
      target: attribute(e, 'Target') ?? '',
      external: attribute(e, 'TargetMode')?.toLowerCase() === 'external',
    }));
}

/** A link is only followed when somebody clicks it; everything else outside is fetched when the file is opened. */
function refuseOutside(parts: ReadonlyMap<string, Uint8Array>): void {
  for (const name of parts.keys()) {
    if (!/(?:^|\/)_rels\/[^/]*\.rels$/iu.test(name)) continue;
    for (const { type, target, external } of relationships(parts, name)) {
      if (!external || /\/hyperlink$/u.test(type)) continue;
      throw new LetterheadFault(/\/attachedTemplate$/u.test(type) ? 'external#template' : 'external', {
        target,
      });
    }
  }
}

/** Fields that fetch or start something outside; the first word of a field says what it is. */
function refuseFields(text: string, root: Element): void {
  let instructions = '';
  for (const e of descendants(root)) {
    if (e.name === 'w:fldChar' && attribute(e, 'w:fldCharType') === 'begin') instructions += '\n';
    else if (e.name === 'w:instrText') instructions += text.slice(e.innerStart, e.innerEnd);
    else if (e.name === 'w:fldSimple') instructions += `\n${attribute(e, 'w:instr') ?? ''}`;
  }
  const found = /^\s*(?:DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)\b.{0,60}/imu.exec(instructions);
  if (found) throw new LetterheadFault('external', { target: found[0].trim() });
}

/** The text of a part, its byte order mark included. */
export function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(parts.get(name));
  } catch {
    throw new LetterheadFault('xml', { name });
  }
}

function treeOf(text: string, name: string): Element {
  try {
    return parseXml(text);
  } catch {
    throw new LetterheadFault('xml', { name });
  }
}
