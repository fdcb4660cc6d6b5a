/** Parts added to the office's package: named, typed and related, nothing else in its lists touched. */
import { strToU8 } from 'fflate';
import { sourceNamespace } from '../docx/hash.js';
import { attribute, type Element, parseXml } from '../docx/tree.js';
import { declaration, escapeXml } from '../docx/xml.js';
import { contentTypesPart, xmlOf } from './open.js';

type Files = Map<string, Uint8Array>;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

/** A name that no part has yet. */
export function freeName(parts: Files, stem: string, suffix: string): string {
  const taken = new Set([...parts.keys()].map((n) => n.toLowerCase()));
  for (let i = 1; ; i++) if (!taken.has(`${stem}${i}${suffix}`.toLowerCase())) return `${stem}${i}${suffix}`;
}

/** Say what kind a part is, by its suffix when the package does not know that yet. */
export function addContentType(parts: Files, name: string, type: string): void {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  const xml = xmlOf(parts, contentTypesPart);
  const root = parseXml(xml);
  const known = root.children.find(
    (e) => /(?:^|:)Default$/u.test(e.name) && attribute(e, 'Extension')?.toLowerCase() === suffix,
  );
  if (known && attribute(known, 'ContentType') === type) return;
  const entry = known
    ? `Override PartName="/${escapeXml(name)}" ContentType="${type}"`
    : `Default Extension="${suffix}" ContentType="${type}"`;
  parts.set(contentTypesPart, strToU8(withChild(xml, root, entry, known === undefined)));
}

/** Relate a part to another; gives the id of the relationship. */
export function addRelationship(parts: Files, from: string, type: string, to: string): string {
  const slash = from.lastIndexOf('/') + 1;
  const list = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const target = `/${to}`;
  const kind = `${office}/relationships/${type}`;
  const xml = parts.has(list)
    ? xmlOf(parts, list)
    : `${declaration}<Relationships xmlns="${packageNamespace}/relationships"></Relationships>`;
  const root = parseXml(xml);
  const ids = new Map(root.children.map((e) => [attribute(e, 'Id'), e]));
  for (const [id, e] of ids)
    if (id && attribute(e, 'Target') === target && attribute(e, 'Type') === kind) return id;
  let n = 1;
  while (ids.has(`rIdReply${n}`)) n++;
  const entry = `Relationship Id="rIdReply${n}" Type="${kind}" Target="${escapeXml(target)}"`;
  parts.set(list, strToU8(withChild(xml, root, entry, false)));
  return `rIdReply${n}`;
}

/** The custom part for the source, still empty, with its properties; gives its name. */
export function addSourcePart(parts: Files, main: string): string {
  const name = freeName(parts, 'customXml/item', '.xml');
  const properties = freeName(parts, 'customXml/itemProps', '.xml');
  parts.set(name, new Uint8Array());
  parts.set(
    properties,
    strToU8(
      `${declaration}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="{6F1D7C52-4B0E-4C55-9B4E-5A0C3B7E2A91}"><ds:schemaRefs><ds:schemaRef ds:uri="${sourceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  addContentType(parts, name, 'application/xml');
  addContentType(parts, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  addRelationship(parts, main, 'customXml', name);
  addRelationship(parts, name, 'customXmlProps', properties);
  return name;
}

/** Defaults stand before overrides, as some readers want them. */
function withChild(xml: string, root: Element, entry: string, first: boolean): string {
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : '';
  const element = `<${prefix}${entry}/>`;
  if (root.innerStart === root.innerEnd && xml[root.end - 2] === '/')
    return `${xml.slice(0, root.end - 2)}>${element}</${root.name}>${xml.slice(root.end)}`;
  const at = first ? root.innerStart : root.innerEnd;
  return xml.slice(0, at) + element + xml.slice(at);
}
