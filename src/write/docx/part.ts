/**
 * A part of the package from components of the `docx` library. Its own packer writes styles, lists, notes and a
 * theme that a letter has no use for, then zips what we unzip again; without it a letter takes a third of the time.
 */
import type { Paragraph, Table } from 'docx';
import { declaration, escapeXml } from './xml.js';

/** What all parts of a letter share, so that no two drawings have one number and no picture is kept twice. */
export interface Package {
  drawings: number;
  /** Name in word/media → bytes. */
  media: Map<string, Uint8Array>;
}

export interface Relationship {
  id: string;
  /** The end of the type's address: image, hyperlink, footer … */
  kind: string;
  target: string;
  external?: true;
}

export interface Part {
  xml: string;
  relationships: Relationship[];
}

const namespaces = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
})
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** A part with `root` around the components; `more` is XML that follows them inside it. */
export function part(
  pack: Package,
  root: 'w:body' | 'w:hdr' | 'w:ftr',
  components: readonly (Paragraph | Table)[],
  cell: number,
  more = '',
): Part {
  const relationships: Relationship[] = [];
  const file = { Media: { addImage: (name: string, { data }: Picture) => pictures.set(name, data) } };
  const pictures = new Map<string, Uint8Array>();
  // Of all that the library offers its components, ours ask for the list of pictures only.
  const context = { file, viewWrapper: {}, stack: [] } as unknown as Parameters<Paragraph['prepForXml']>[0];
  const text = withSections(components.map((c) => serialize(c.prepForXml(context))).join(''));
  const numbered = new Map<string, string>();
  const refer = (kind: string, target: string, external?: true): string => {
    const id = numbered.get(target) ?? `rId${kind}${numbered.size + 1}`;
    if (!numbered.has(target)) relationships.push({ id, kind, target, ...(external ? { external } : {}) });
    numbered.set(target, id);
    return id;
  };
  const inner = characterIndents(text, cell)
    .replace(/(<wp:docPr id=")[0-9]+"/gu, (_, start) => `${start}${++pack.drawings}"`)
    .replace(/r:(embed|id)="rId\{([^"]*)\}"/gu, (_, attribute: string, target: string) => {
      if (attribute === 'id') return `r:id="${refer('hyperlink', target, true)}"`;
      pack.media.set(target, pictures.get(target)!);
      return `r:embed="${refer('image', `media/${target}`)}"`;
    });
  const body = root === 'w:body';
  const [open, close] = body ? ['w:document', '</w:body></w:document>'] : [root, `</${root}>`];
  return {
    xml: `${declaration}<${open}${namespaces}>${body ? '<w:body>' : ''}${inner}${more}${close}`,
    relationships,
  };
}

interface Picture {
  data: Uint8Array;
}

/** XML that the library has no component for, as a component. */
export function raw(xml: string): { prepForXml: () => Record<string, string> } {
  return { prepForXml: () => ({ [asIs]: xml }) };
}

const asIs = '#xml';

const [sectionMark, sectionClose] = ['<!--section:', '-->'];

/** A section ends here; `xml` is its w:sectPr. */
export function sectionEnd(xml: string): Paragraph {
  return raw(`${sectionMark}${xml}${sectionClose}`) as unknown as Paragraph;
}

/** A section ends with its last paragraph, which tells of it; after a table stands a paragraph that nobody sees. */
function withSections(text: string): string {
  let xml = text;
  for (let at = xml.indexOf(sectionMark); at >= 0; at = xml.indexOf(sectionMark)) {
    const close = xml.indexOf(sectionClose, at);
    const section = xml.slice(at + sectionMark.length, close);
    const before = xml.slice(0, at);
    const inside = before.endsWith('</w:p>') ? before.lastIndexOf('</w:pPr>') : -1;
    xml =
      (inside >= 0
        ? before.slice(0, inside) + section + before.slice(inside)
        : `${before}<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>${section}</w:pPr></w:p>`) +
      xml.slice(close + sectionClose.length);
  }
  return xml;
}

/** `{ 'w:p': [{ _attr: { … } }, { 'w:r': … }, 'text'] }` as XML. */
function serialize(node: unknown): string {
  for (const name in node as Record<string, unknown>) {
    const value = (node as Record<string, unknown>)[name];
    if (name === asIs) return value as string;
    if (!Array.isArray(value)) {
      if (typeof value !== 'object' || value === null) return `<${name}>${escaped(String(value))}</${name}>`;
      return `<${name}${attributes((value as { _attr?: object })._attr)}/>`;
    }
    let head = '';
    let inner = '';
    for (const child of value) {
      if (typeof child !== 'object') inner += escaped(String(child));
      else if (child._attr) head += attributes(child._attr);
      else inner += serialize(child);
    }
    return inner === '' ? `<${name}${head}/>` : `<${name}${head}>${inner}</${name}>`;
  }
  return '';
}

function attributes(of: object | undefined): string {
  let out = '';
  for (const [name, value] of Object.entries(of ?? {}))
    if (value !== undefined) out += ` ${name}="${escaped(String(value))}"`;
  return out;
}

function escaped(text: string): string {
  return /[&<>"\r]/.test(text) ? escapeXml(text) : text;
}

/** `w:right` in whole or half characters also as `w:rightChars`, which the library does not know; likewise left and hanging. */
function characterIndents(xml: string, cell: number): string {
  return xml.replace(/<w:ind ([^>]*?)\/>/gu, (whole, given: string) => {
    const chars = [...given.matchAll(/w:(left|right|hanging)="([0-9]+)"/gu)].flatMap(([, side, value]) => {
      const hundredths = Math.round((Number(value) / cell) * 100);
      return hundredths > 0 && Math.abs((hundredths * cell) / 100 - Number(value)) <= 2
        ? [`w:${side}Chars="${hundredths}"`]
        : [];
    });
    return chars.length > 0 ? `<w:ind ${[...chars, given.trim()].join(' ')}/>` : whole;
  });
}
