/** The parts around the text, the source among them, and the zip: the same bytes for the same letter, in any time zone. */
import { strToU8 } from 'fflate';
import type { Meta } from '../../compose/blocks.js';
import type { Profile } from '../../profile/profile.js';
import { zipParts } from '../zip.js';
import { type Parts, sourceNamespace, sourcePart, sourceXml } from './hash.js';
import type { Package, Part, Relationship } from './part.js';
import { coreXml } from './properties.js';
import { settingsXml } from './settings.js';
import { fontTableXml, stylesXml } from './styles.js';
import { declaration } from './xml.js';

/** A head or foot; `pages` and `id` are how the section refers to it. */
export interface MarginPart extends Part {
  kind: 'header' | 'footer';
  pages: string;
  id: string;
  name: string;
}

interface Content {
  pack: Package;
  main: Part;
  margins: readonly MarginPart[];
  profile: Profile;
  meta: Meta;
  source: Uint8Array | undefined;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const metadata = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The finished DOCX. */
export function finishPackage({ pack, main, margins, profile, meta, source }: Content): Uint8Array {
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(margins),
    '_rels/.rels': relationshipsXml([
      { id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' },
      { id: 'rId2', kind: 'core-properties', target: 'docProps/core.xml' },
      { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
    ]),
    'word/document.xml': main.xml,
    'word/_rels/document.xml.rels': relationshipsXml([
      { id: 'rIdStyles', kind: 'styles', target: 'styles.xml' },
      { id: 'rIdSettings', kind: 'settings', target: 'settings.xml' },
      { id: 'rIdFonts', kind: 'fontTable', target: 'fontTable.xml' },
      { id: 'rIdSource', kind: 'customXml', target: `../${sourcePart}` },
      ...margins.map(({ id, kind, name }) => ({ id, kind, target: name })),
      ...main.relationships,
    ]),
    'word/styles.xml': stylesXml(profile),
    'word/fontTable.xml': fontTableXml(profile),
    'word/settings.xml': settingsXml(),
    'docProps/core.xml': coreXml(meta),
    'docProps/app.xml': `${declaration}<Properties xmlns="${office}/extended-properties"><Application>fuhan</Application></Properties>`,
    'customXml/_rels/item1.xml.rels': relationshipsXml([
      { id: 'rId1', kind: 'customXmlProps', target: 'itemProps1.xml' },
    ]),
    'customXml/itemProps1.xml': `${declaration}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="{6F1D7C52-4B0E-4C55-9B4E-5A0C3B7E2A91}"><ds:schemaRefs><ds:schemaRef ds:uri="${sourceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  };
  for (const { name, xml, relationships } of margins) {
    texts[`word/${name}`] = xml;
    if (relationships.length > 0) texts[`word/_rels/${name}.rels`] = relationshipsXml(relationships);
  }
  const parts: Parts = {};
  for (const [name, text] of Object.entries(texts)) parts[name] = strToU8(text);
  for (const [name, data] of pack.media) parts[`word/media/${name}`] = data;
  parts[sourcePart] = sourceXml(source, parts);
  return zip(parts);
}

function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(({ id, kind, target, external }) => {
    const base =
      kind === 'core-properties' ? `${metadata}/relationships/metadata` : `${office}/relationships`;
    return `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${declaration}<Relationships xmlns="${metadata}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(margins: readonly MarginPart[]): string {
  const defaults = {
    png: 'image/png',
    jpg: 'image/jpeg',
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
  };
  const parts = {
    'word/document.xml': `${word}.document.main+xml`,
    'word/styles.xml': `${word}.styles+xml`,
    'word/settings.xml': `${word}.settings+xml`,
    'word/fontTable.xml': `${word}.fontTable+xml`,
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    ...Object.fromEntries(margins.map(({ name, kind }) => [`word/${name}`, `${word}.${kind}+xml`])),
  };
  return [
    `${declaration}<Types xmlns="${metadata}/content-types">`,
    ...Object.entries(defaults).map(([end, type]) => `<Default Extension="${end}" ContentType="${type}"/>`),
    ...Object.entries(parts).map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

function zip(parts: Parts): Uint8Array {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const names = [
    ...first,
    ...Object.keys(parts)
      .filter((n) => !first.includes(n))
      .sort(),
  ];
  return zipParts(names.map((name) => [name, parts[name]!]));
}
