/** What the file says about itself: Info dictionary and XMP, both with the same words. */
import type { Meta } from '../../compose/blocks.js';
import type { Substitution } from '../../fonts/face.js';
import { dateString, textString } from './objects.js';

export interface PdfInfo {
  Title: string;
  Author: string;
  Subject?: string;
  Keywords?: string;
  Creator: string;
  Producer: string;
  /** Also the date of the last change: a letter is written once. */
  CreationDate: Date;
}

// Control characters, which XML cannot hold, and halves of surrogate pairs.
const unfit =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const clean = (text: string): string => text.replace(unfit, '').replace(/\s*\n\s*/g, '');

export function infoOf(meta: Meta): PdfInfo {
  const numbers = meta.proposals.flatMap((p) => [p.number ? `第${p.number}号` : '', p.subject ?? '']);
  const keywords = [...numbers, meta.resultClass ?? '', meta.disclosure ?? '']
    .map(clean)
    .filter((k) => k !== '');
  return {
    Title: clean(meta.title),
    Author: clean(meta.issuers.join('、')),
    ...(meta.docNumber ? { Subject: clean(meta.docNumber) } : {}),
    ...(keywords.length > 0 ? { Keywords: keywords.join('；') } : {}),
    Creator: 'fuhan',
    Producer: 'fuhan',
    CreationDate: dateOf(meta.date),
  };
}

/** The letter's date, not the clock's: the same letter gives the same bytes on any day, in any time zone. */
function dateOf(date: string): Date {
  const read = new Date(`${date}T00:00:00Z`);
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(read.getTime());
  return valid ? read : new Date('2000-01-01T00:00:00Z');
}

/** The Info dictionary. */
export function infoDictionary(info: PdfInfo): string {
  const { CreationDate, ...texts } = info;
  const entries = Object.entries(texts).map(
    ([key, value]: [string, string]) => `/${key}${textString(value)}`,
  );
  const date = dateString(CreationDate);
  return `<<${entries.join('')}/CreationDate${date}/ModDate${date}>>`;
}

/** What the file says of the letter beyond title and author. */
export interface LetterFacts {
  meta: Meta;
  contentHash: string;
  substitutions: readonly Substitution[];
}

const namespace = 'https://fuhan.example/ns/pdf/1/';
type Property = readonly [name: string, type: 'Text' | 'bag Text', description: string];
const properties: readonly Property[] = [
  ['docNumber', 'Text', 'Number of the document (发文字号)'],
  ['issuedDate', 'Text', 'Date of the letter (成文日期), YYYY-MM-DD where it can be read'],
  ['disclosure', 'Text', 'Whether the letter may be made public (公开方式)'],
  ['contentHash', 'Text', 'SHA-256 of the printed texts in reading order, joined by newlines, in UTF-8'],
  ['profile', 'Text', 'House style that the letter was set by'],
  ['substitutedFonts', 'bag Text', 'Typefaces wanted and those used instead'],
];

/** PDF/A allows no property that the file does not declare (ISO 19005-3 6.6.2.3). */
function extensionSchema(
  name: string,
  uri: string,
  prefix: string,
  declared: readonly (readonly [string, string, string])[],
): string {
  const items = declared
    .map(
      ([property, type, description]) =>
        `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${property}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>${prefix === 'pdfuaid' ? 'internal' : 'external'}</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
    )
    .join('');
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${name}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${items}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}

const description = (namespaces: Readonly<Record<string, string>>, inner: string): string => {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<rdf:Description rdf:about=""${declared.join('')}>${inner}</rdf:Description>\n`;
};

/** What PDF/A-3a and PDF/UA-1 say of themselves, and every property that neither XMP nor PDF/A knows. */
const identification = [
  description(
    { pdfaid: 'http://www.aiim.org/pdfa/ns/id/' },
    '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  ),
  description({ pdfuaid: 'http://www.aiim.org/pdfua/ns/id/' }, '<pdfuaid:part>1</pdfuaid:part>'),
  description(
    {
      pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
      pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
      pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
    },
    `<pdfaExtension:schemas><rdf:Bag>${extensionSchema(
      'PDF/UA identification',
      'http://www.aiim.org/pdfua/ns/id/',
      'pdfuaid',
      [['part', 'Integer', 'Part of ISO 14289 that the file conforms to']],
    )}${extensionSchema('Letter of reply', namespace, 'fuhan', properties)}</rdf:Bag></pdfaExtension:schemas>`,
  ),
].join('');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char]!);
const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;
const localized = (name: string, text: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt></${name}>`;

/** The XMP packet; `archive` adds what PDF/A and PDF/UA want. */
export function xmpOf(info: PdfInfo, facts: LetterFacts, archive: boolean): string {
  const date = `${info.CreationDate.toISOString().slice(0, 19)}Z`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n',
    archive ? identification : '',
    description(
      { xmp: 'http://ns.adobe.com/xap/1.0/' },
      element('xmp:CreateDate', date) +
        element('xmp:ModifyDate', date) +
        element('xmp:CreatorTool', info.Creator),
    ),
    description(
      { dc: 'http://purl.org/dc/elements/1.1/' },
      '<dc:format>application/pdf</dc:format>' +
        localized('dc:title', info.Title) +
        (info.Author ? `<dc:creator><rdf:Seq>${element('rdf:li', info.Author)}</rdf:Seq></dc:creator>` : '') +
        (info.Subject ? localized('dc:description', info.Subject) : '') +
        '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    ),
    description(
      { pdf: 'http://ns.adobe.com/pdf/1.3/' },
      (info.Keywords ? element('pdf:Keywords', info.Keywords) : '') + element('pdf:Producer', info.Producer),
    ),
    description({ fuhan: namespace }, ownProperties(facts)),
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>',
  ].join('');
}

function ownProperties({ meta, contentHash, substitutions }: LetterFacts): string {
  const values: Record<string, string | undefined> = {
    docNumber: meta.docNumber,
    issuedDate: meta.date,
    disclosure: meta.disclosure,
    contentHash,
    profile: meta.profile,
  };
  const texts = Object.entries(values)
    .map(([name, value]) => (value ? element(`fuhan:${name}`, clean(value)) : ''))
    .join('');
  const replaced = substitutions.map((s) => element('rdf:li', clean(`${s.wanted} → ${s.used}`))).join('');
  return (
    texts + (replaced && `<fuhan:substitutedFonts><rdf:Bag>${replaced}</rdf:Bag></fuhan:substitutedFonts>`)
  );
}
