/**
 * What the `docx` library cannot do, done to the finished package: our own styles, settings and font table
 * without theme, footnotes and lists; indents in characters; the source in a custom part; the same bytes
 * for the same letter, in any time zone.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Profile } from '../../profile/profile.js';
import { geometryOf } from './geometry.js';
import { type Parts, sourceNamespace, sourcePart, sourceXml } from './hash.js';
import { fontTableXml, stylesXml } from './styles.js';
import { declaration, escapeXml, wordNamespace } from './xml.js';

export interface PackageFacts {
  profile: Profile;
  title: string;
  author: string;
  /** YYYY-MM-DD, or what stands for the date when it cannot be read. */
  date: string;
  source: Uint8Array | undefined;
}

/** Parts of the library's that a letter has no use for; the theme's fonts would win over ours. */
const unwanted =
  /^(?:word\/(?:numbering|footnotes|endnotes|comments\w*)\.xml|word\/theme\/.*|docProps\/custom\.xml|word\/_rels\/(?!document\.xml)[^/]*)$/u;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** The finished DOCX. */
export function finishPackage(bytes: Uint8Array, facts: PackageFacts): Uint8Array {
  const parts: Parts = {};
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!unwanted.test(name) || isUsefulRels(name, data)) parts[name] = data;
  }
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(change(strFromU8(part)));
  };
  let drawing = 0;
  const cell = geometryOf(facts.profile).cell;
  for (const name of Object.keys(parts).sort()) {
    if (!/^word\/(?:document|footer[0-9]+)\.xml$/u.test(name)) continue;
    edit(name, (xml) =>
      characterIndents(xml, cell).replace(/(<wp:docPr id=")[0-9]+"/gu, (_, start) => `${start}${++drawing}"`),
    );
  }
  parts['word/styles.xml'] = strToU8(stylesXml(facts.profile));
  parts['word/fontTable.xml'] = strToU8(fontTableXml(facts.profile));
  parts['word/settings.xml'] = strToU8(settingsXml());
  parts['docProps/core.xml'] = strToU8(coreXml(facts));
  edit('word/_rels/document.xml.rels', (xml) =>
    withRelationship(
      dropRelationships(xml),
      'rIdSource',
      `${office}/relationships/customXml`,
      `../${sourcePart}`,
    ),
  );
  edit('_rels/.rels', dropRelationships);
  edit('[Content_Types].xml', contentTypes);
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    withRelationship(
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      'rId1',
      `${office}/relationships/customXmlProps`,
      'itemProps1.xml',
    ),
  );
  parts['customXml/itemProps1.xml'] = strToU8(
    `${declaration}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="{6F1D7C52-4B0E-4C55-9B4E-5A0C3B7E2A91}"><ds:schemaRefs><ds:schemaRef ds:uri="${sourceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts[sourcePart] = sourceXml(facts.source, parts);
  return zip(parts);
}

/** Relationship files of footers are kept only when they say something. */
function isUsefulRels(name: string, data: Uint8Array): boolean {
  return name.startsWith('word/_rels/footer') && strFromU8(data).includes('<Relationship ');
}

/** `w:right` in whole or half characters also as `w:rightChars`, which the library does not know; likewise left and hanging. */
function characterIndents(xml: string, cell: number): string {
  return xml.replace(/<w:ind ([^>]*?)\/>/gu, (whole, attributes: string) => {
    const chars = [...attributes.matchAll(/w:(left|right|hanging)="([0-9]+)"/gu)].flatMap(
      ([, side, value]) => {
        const hundredths = Math.round((Number(value) / cell) * 100);
        return hundredths > 0 && Math.abs((hundredths * cell) / 100 - Number(value)) <= 2
          ? [`w:${side}Chars="${hundredths}"`]
          : [];
      },
    );
    return chars.length > 0 ? `<w:ind ${[...chars, attributes.trim()].join(' ')}/>` : whole;
  });
}

function dropRelationships(xml: string): string {
  return xml.replace(
    /<Relationship [^>]*Target="(?:word\/)?(?:numbering|footnotes|endnotes|comments\w*|theme\/\w+|docProps\/custom)\.xml"\/>/gu,
    '',
  );
}

function withRelationship(xml: string, id: string, type: string, target: string): string {
  return xml.replace(
    '</Relationships>',
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`,
  );
}

/** The list of content types without the parts dropped and the kinds of file not used. */
function contentTypes(xml: string): string {
  return xml
    .replace(
      /<Override [^>]*PartName="\/(?:word\/(?:numbering|footnotes|endnotes|comments\w*|theme\/\w+)|docProps\/custom)\.xml"\/>/gu,
      '',
    )
    .replace(/<Default [^>]*Extension="(?:bmp|gif|svg|odttf)"\/>/gu, '')
    .replace(
      '</Types>',
      '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/></Types>',
    );
}

/** Odd and even pages differ; marks are squeezed and kept from the wrong end of a line, as the typesetter does. */
function settingsXml(): string {
  return [
    `${declaration}<w:settings xmlns:w="${wordNamespace}"><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>`,
    '<w:drawingGridHorizontalSpacing w:val="158"/><w:drawingGridVerticalSpacing w:val="296"/><w:characterSpacingControl w:val="compressPunctuation"/>',
    '<w:noLineBreaksAfter w:lang="zh-CN" w:val="$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"/>',
    '<w:noLineBreaksBefore w:lang="zh-CN" w:val="!%),.:;&gt;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"/>',
    '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:adjustLineHeightInTable/><w:useFELayout/>',
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
  ].join('');
}

/** Title and issuer; times come from the letter's own date, so nothing of this computer is told. */
function coreXml(facts: PackageFacts): string {
  const time = `${/^\d{4}-\d{2}-\d{2}$/u.test(facts.date) ? facts.date : '1980-01-01'}T00:00:00Z`;
  const author = escapeXml(facts.author);
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(facts.title)}</dc:title><dc:creator>${author}</dc:creator><dc:language>zh-CN</dc:language>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
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
  // Zip has no time zone: the day is read by the local clock, so it is given by it, at the time of writing.
  const epoch = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const name of names) entries[name] = [parts[name]!, { mtime: epoch, os: 0 }];
  return zipSync(entries, { level: 6 });
}
