/** Word files of an invented office, good and bad, made part by part. */
import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface OfficeFile {
  /** What stands in the body, before the section. */
  body: string;
  header?: string;
  styles?: string;
  /** More relationships of the document, as XML. */
  relationships?: string;
  /** More overrides of content types, as XML. */
  types?: string;
  main?: string;
  parts?: Record<string, string | Uint8Array>;
}

/** The parts of the file; change them before they are zipped. */
export function officeParts(file: OfficeFile): Record<string, Uint8Array> {
  const { main = `${type}.document.main+xml` } = file;
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${type}.header+xml"/>${file.types ?? ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${word} xmlns:r="${office}"><w:body>${file.body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/>${file.relationships ?? ''}</Relationships>`,
    'word/styles.xml': `<w:styles ${word}>${file.styles ?? ''}</w:styles>`,
    'word/header1.xml': `<w:hdr ${word}>${file.header ?? p('页眉')}</w:hdr>`,
    ...file.parts,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
  );
}

export function officeFile(file: OfficeFile): Uint8Array {
  return zipSync(officeParts(file));
}

/** A paragraph of runs; one text is one run. */
export function p(texts: string | readonly string[], properties = '', run = ''): string {
  const runs = (typeof texts === 'string' ? [texts] : texts).map(
    (t) => `<w:r>${run && `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${t}</w:t></w:r>`,
  );
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`;
}

export function control(name: string, inner: string, properties = ''): string {
  return `<w:sdt><w:sdtPr>${properties}<w:tag w:val="${name}"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
}

export function style(id: string, name: string, kind = 'paragraph'): string {
  return `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

const plain = { body: p('{{正文}}') };
const related = (kind: string, target: string): OfficeFile => ({
  ...plain,
  relationships: `<Relationship Id="rId9" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`,
});
const with_ = (parts: Record<string, string | Uint8Array>): Uint8Array => officeFile({ ...plain, parts });

/** Every file that is no letterhead: what it is, its bytes, and the sentence that names the fault. */
export const badFiles: readonly [what: string, bytes: Uint8Array, id: string][] = [
  ['nothing', new Uint8Array(), 'not-docx'],
  ['a text', strToU8('青岚市教育局'), 'not-docx'],
  ['a PDF', strToU8('%PDF-1.7\n'), 'not-docx'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('甲') }), 'not-docx'],
  [
    'a spreadsheet',
    officeFile({
      ...plain,
      main: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    }),
    'not-docx',
  ],
  ['an old .doc', ole('WordDocument'), 'old-doc'],
  ['a document with a password', ole('EncryptedPackage'), 'password'],
  ['an encrypted zip', patched(officeFile(plain), [0x50, 0x4b, 1, 2], 8, 1), 'password'],
  ['a template', officeFile({ ...plain, main: `${type}.template.main+xml` }), 'template'],
  [
    'a .docm',
    officeFile({ ...plain, main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'macros',
  ],
  ['macros under a .docx', with_({ 'word/vbaProject.bin': new Uint8Array(8) }), 'macros'],
  ['an ActiveX control', with_({ 'word/activeX/activeX1.bin': new Uint8Array(8) }), 'macros'],
  [
    'Strict Open XML',
    with_({
      'word/document.xml':
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
    }),
    'strict',
  ],
  ['a bomb by ratio', with_({ 'word/a.xml': new Uint8Array(3_000_000) }), 'bomb'],
  ['a bomb by size', claimed(200_000_000), 'bomb'],
  ['a bomb that claims to be small', claimed(10), 'bomb'],
  ['a part that is shorter than it claims', claimed(3_000_001), 'damaged#part'],
  ['a path upwards', with_({ '../word/a.xml': 'a' }), 'names'],
  ['a path from the root', with_({ '/word/a.xml': 'a' }), 'names'],
  ['a path of Windows', with_({ 'word\\a.xml': 'a' }), 'names'],
  ['a drive', with_({ 'C:a.xml': 'a' }), 'names'],
  ['two parts of one name', renamed('word/aa.xml', 'word/ab.xml'), 'names#twice'],
  ['names that differ in case', with_({ 'word/a.xml': 'a', 'WORD/A.xml': 'b' }), 'names#twice'],
  [
    'a name that its part does not bear',
    patched(with_({ 'word/zz.xml': 'a' }), [...strToU8('word/zz.xml')], 5, 0x79),
    'names',
  ],
  ['a zip cut short', officeFile(plain).subarray(0, 900), 'damaged'],
  [
    'a changed byte',
    patched(zipSync(officeParts(plain), { level: 0 }), [...strToU8('{{')], 1, 0x7c),
    'damaged#part',
  ],
  ['a picture from the net', officeFile(related('image', 'https://example.invalid/a.png')), 'external'],
  [
    'a template of the net',
    officeFile(related('attachedTemplate', 'file:///S:/a.dotx')),
    'external#template',
  ],
  [
    'a field that fetches',
    officeFile({
      body: `${plain.body}<w:p><w:r><w:instrText> INCLUDEPICTURE "http://example.invalid" </w:instrText></w:r></w:p>`,
    }),
    'external',
  ],
  ['XML that ends too early', with_({ 'word/document.xml': `<w:document ${word}><w:body>` }), 'xml'],
  ['XML with a DOCTYPE', with_({ 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:styles/>' }), 'xml'],
  ['XML that is not UTF-8', with_({ 'word/header1.xml': new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) }), 'xml'],
  ['XML with a loose &', with_({ 'word/document.xml': `<w:document ${word}>&a;</w:document>` }), 'xml'],
  ['no mark at all', officeFile({ body: p('青岚市教育局') }), 'no-marks'],
  ['an unknown mark', officeFile({ body: p('{{正文}}') + p('{{页眉}}') }), 'unknown-marks'],
  ['a mark without end', officeFile({ body: p('{{正文}}') + p('{{文号') }), 'open-mark'],
  ['正文 beside other words', officeFile({ body: p('正文：{{正文}}') }), 'block-place'],
  [
    '正文 beside a drawing',
    officeFile({ body: `<w:p><w:r><w:t>{{正文}}</w:t><w:drawing/></w:r></w:p>` }),
    'block-place',
  ],
  [
    'a control around rows',
    officeFile({ body: `<w:tbl>${control('正文', '<w:tr><w:tc><w:p/></w:tc></w:tr>')}</w:tbl>` }),
    'row-control',
  ],
  ['a control in a control', officeFile({ body: control('正文', control('标题', p('甲'))) }), 'nested'],
  [
    'a control of two names',
    officeFile({ body: control('标题', p('甲'), '<w:alias w:val="文号"/>') }),
    'two-names',
  ],
];

/** The first bytes of the old container of Office, and the name of a stream as it is kept there. */
function ole(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ]);
}

/** `value` put `offset` bytes behind the first place of `after`. */
function patched(bytes: Uint8Array, after: readonly number[], offset: number, value: number): Uint8Array {
  const out = Buffer.from(bytes);
  const at = out.indexOf(Buffer.from(after));
  if (at < 0) throw new Error('nothing to patch');
  out[at + offset] = value;
  return out;
}

/** A part of three million bytes (that do not repeat much) which says it has `size`. */
function claimed(size: number): Uint8Array {
  const data = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) >> 5);
  const out = Buffer.from(with_({ 'word/media/a.bin': data }));
  const name = Buffer.from('word/media/a.bin');
  const at = out.lastIndexOf(name) - 46;
  out.writeUInt32LE(size, at + 24);
  return out;
}

/** Both parts get the name of the first, in the directory and at their places. */
function renamed(first: string, second: string): Uint8Array {
  const bytes = Buffer.from(with_({ [first]: 'a', [second]: 'b' })).toString('latin1');
  return Buffer.from(bytes.replaceAll(second, first), 'latin1');
}
