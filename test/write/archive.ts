/**
 * What ISO 19005-3 (PDF/A-3, level A) and ISO 14289-1 (PDF/UA-1) ask of a file of our kind, checked on its
 * bytes. It knows nothing of the writer. docs/pdf.md says what it does not look at.
 */
import { type PdfObject, type ReadPdf, readOperations, readPdf, readToUnicode } from './pdf-reader.js';
import { type Dict, parseValue, Ref, textOfString, type Value } from './pdf-values.js';

interface File {
  text: string;
  pdf: ReadPdf;
  trailer: Dict;
  catalog: Dict;
  pages: { ref: number; dict: Dict; marks: Map<number, string> }[];
  value(value: Value | undefined): Value | undefined;
  dict(value: Value | undefined): Dict;
  stream(value: Value | undefined): PdfObject;
  fault(text: string): void;
}

/** Every fault found, in words. */
export function archiveFaults(bytes: Uint8Array): string[] {
  const faults = new Set<string>();
  const file = open(bytes, (text) => faults.add(text));
  const embedded = fonts(file);
  for (const check of [framework, metadata, outputIntent, images, attachments]) check(file);
  for (const page of file.pages) content(file, page, embedded);
  structure(file);
  return [...faults];
}

function open(bytes: Uint8Array, fault: (text: string) => void): File {
  const text = Buffer.from(bytes).toString('latin1');
  const pdf = readPdf(bytes);
  const parsed = new Map<number, Value>();
  const value = (v: Value | undefined): Value | undefined => {
    if (!(v instanceof Ref)) return v;
    const object = pdf.objects.get(v.number);
    if (!object) {
      fault(`object ${v.number} is missing`);
      return undefined;
    }
    const known = parsed.get(v.number) ?? parseValue(object.dictionary);
    parsed.set(v.number, known);
    return known;
  };
  const dict = (v: Value | undefined): Dict => {
    const found = value(v);
    return found instanceof Map ? found : new Map();
  };
  const trailer = parseValue(/trailer\n([\s\S]*?)\nstartxref/.exec(text)![1]!) as Dict;
  const catalog = dict(trailer.get('/Root'));
  const kids = dict(catalog.get('/Pages')).get('/Kids') as Ref[];
  return {
    text,
    pdf,
    trailer,
    catalog,
    pages: kids.map((ref) => ({ ref: ref.number, dict: dict(ref), marks: new Map() })),
    value,
    dict,
    stream: (v) => pdf.objects.get((v as Ref | undefined)?.number ?? -1) ?? { dictionary: '<<>>' },
    fault,
  };
}

/** Header, cross references, trailer, catalog, pages: 6.1; 14289-1 7.1, 7.2, 7.18. */
function framework({ text, trailer, catalog, pages, dict, value, fault }: File): void {
  if (!/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(text)) fault('header');
  if (trailer.has('/Encrypt')) fault('encrypted');
  if ((trailer.get('/ID') as Value[] | undefined)?.length !== 2) fault('no file identifier');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const table = text.slice(start).split('\n').slice(2);
  for (let i = 1; i < Number(trailer.get('/Size')); i++) {
    const offset = Number(table[i]?.slice(0, 10));
    if (!text.startsWith(`${i} 0 obj\n`, offset)) fault('cross reference');
  }
  if (!Buffer.isBuffer(catalog.get('/Lang'))) fault('no language');
  if (dict(catalog.get('/MarkInfo')).get('/Marked') !== true) fault('not marked as tagged');
  if (dict(catalog.get('/ViewerPreferences')).get('/DisplayDocTitle') !== true)
    fault('title is not displayed');
  for (const key of ['/OpenAction', '/AA', '/AcroForm', '/NeedsRendering', '/OCProperties'])
    if (catalog.has(key)) fault(`catalog has ${key}`);
  const keys = new Set<Value | undefined>();
  for (const { dict: page } of pages) {
    if (page.get('/Tabs') !== '/S') fault('tab order');
    const key = page.get('/StructParents');
    if (typeof key !== 'number' || keys.has(key)) fault('StructParents');
    keys.add(key);
    if (page.has('/AA')) fault('page with actions');
    for (const ref of (value(page.get('/Annots')) ?? []) as Value[]) {
      const annotation = dict(ref);
      if (annotation.get('/Subtype') !== '/Link') fault('annotation that is no link');
      if ((Number(annotation.get('/F')) & 0b1000111) !== 4) fault('annotation flags');
      if (textOfString(annotation.get('/Contents')) === '') fault('link without description');
      if (dict(annotation.get('/A')).get('/S') !== '/URI') fault('action that is no URI');
      if (typeof annotation.get('/StructParent') !== 'number') fault('link without structure');
    }
  }
}

/** 6.6; 14289-1 5. */
function metadata({ trailer, catalog, stream, dict, fault }: File): void {
  const { dictionary, stream: data } = stream(catalog.get('/Metadata'));
  if (/\/Filter/.test(dictionary)) fault('metadata compressed');
  const xmp = data?.toString('utf8') ?? '';
  const stack: string[] = [];
  for (const [, close, name, empty] of xmp.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (stack.pop() !== name) fault('XMP is not well-formed');
    } else if (!empty) stack.push(name!);
  }
  if (stack.length > 0 || /&(?!amp;|lt;|gt;|quot;)/.test(xmp)) fault('XMP is not well-formed');
  const of = (name: string): string => {
    const inner = new RegExp(`<${name}>(?:<rdf:\\w+>)?(?:<rdf:li[^>]*>)?([^<]*)`).exec(xmp)?.[1] ?? '';
    return inner
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  };
  if (of('pdfaid:part') !== '3' || of('pdfaid:conformance') !== 'A') fault('PDF/A identification');
  if (of('pdfuaid:part') !== '1') fault('PDF/UA identification');
  if (of('dc:title') === '') fault('no title');
  const info = dict(trailer.get('/Info'));
  for (const [key, name] of [
    ['/Title', 'dc:title'],
    ['/Author', 'dc:creator'],
    ['/Subject', 'dc:description'],
    ['/Keywords', 'pdf:Keywords'],
    ['/Producer', 'pdf:Producer'],
    ['/Creator', 'xmp:CreatorTool'],
  ] as const)
    if (textOfString(info.get(key)) !== of(name)) fault(`${key} differs from ${name}`);
  for (const [key, name] of [
    ['/CreationDate', 'xmp:CreateDate'],
    ['/ModDate', 'xmp:ModifyDate'],
  ] as const)
    if (textOfString(info.get(key)) !== `D:${of(name).replace(/[-T:]/g, '')}`) fault(`${key} differs`);
  // Properties that neither XMP nor PDF/A defines must be declared.
  const defined = new Set([
    'rdf',
    'x',
    'xmp',
    'dc',
    'pdf',
    'pdfaid',
    'pdfaExtension',
    'pdfaSchema',
    'pdfaProperty',
  ]);
  for (const [, prefix, name] of xmp.matchAll(/<(\w+):(\w+)>/g)) {
    if (defined.has(prefix!)) continue;
    const schema = xmp.split('<pdfaSchema:schema>').find((s) => s.includes(`<pdfaSchema:prefix>${prefix}<`));
    if (!schema?.includes(`<pdfaProperty:name>${name}<`)) fault(`${prefix}:${name} is not declared`);
  }
}

/** 6.2.3. */
function outputIntent({ catalog, dict, value, stream, fault }: File): void {
  const intent = dict(((value(catalog.get('/OutputIntents')) ?? []) as Value[])[0]);
  if (intent.get('/S') !== '/GTS_PDFA1') {
    fault('no output intent');
    return;
  }
  const { dictionary, stream: icc } = stream(intent.get('/DestOutputProfile'));
  if (!icc || !/\/N 3\b/.test(dictionary)) {
    fault('no colour profile');
    return;
  }
  const word = (at: number): string => icc.toString('latin1', at, at + 4);
  if (icc.readUInt32BE(0) !== icc.length || word(36) !== 'acsp') fault('colour profile is damaged');
  if (word(12) !== 'mntr' || word(16) !== 'RGB ' || icc[8]! > 4) fault('colour profile of another kind');
  const tags = new Set<string>();
  for (let i = 0; i < icc.readUInt32BE(128); i++) {
    const at = 132 + 12 * i;
    tags.add(word(at));
    const [offset, size] = [icc.readUInt32BE(at + 4), icc.readUInt32BE(at + 8)];
    if (offset % 4 !== 0 || offset + size > icc.length) fault('colour profile is damaged');
  }
  for (const tag of ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'])
    if (!tags.has(tag)) fault(`colour profile without ${tag}`);
}

interface Font {
  toUnicode: Map<number, string>;
  glyphs: number;
}

/** 6.2.11: embedded, with widths that agree and a way back to text. */
function fonts(file: File): Map<string, Font> {
  const { pages, dict, value, stream, fault } = file;
  const found = new Map<string, Font>();
  for (const [key, ref] of dict(dict(pages[0]!.dict.get('/Resources')).get('/Font'))) {
    const font = dict(ref);
    const descendant = dict((value(font.get('/DescendantFonts')) as Value[])[0]);
    const descriptor = dict(descendant.get('/FontDescriptor'));
    if (font.get('/Encoding') !== '/Identity-H') fault('encoding');
    if (font.get('/BaseFont') !== descriptor.get('/FontName')) fault('font names differ');
    const program = stream(descriptor.get('/FontFile2')).stream;
    const map = stream(font.get('/ToUnicode')).stream;
    if (!program) fault('font is not embedded');
    if (!map) fault('no ToUnicode');
    if (!program || !map) continue;
    if (descendant.get('/CIDToGIDMap') !== '/Identity') fault('no CIDToGIDMap');
    const table = (tag: string): number => {
      for (let i = 0; i < program.readUInt16BE(4); i++)
        if (program.toString('latin1', 12 + 16 * i, 16 + 16 * i) === tag)
          return program.readUInt32BE(20 + 16 * i);
      throw new Error(`no ${tag}`);
    };
    const glyphs = program.readUInt16BE(table('maxp') + 4);
    const metrics = program.readUInt16BE(table('hhea') + 34);
    const unitsPerEm = program.readUInt16BE(table('head') + 18);
    const widths = new Map<number, number>();
    const list = (descendant.get('/W') ?? []) as Value[];
    for (let i = 0; i < list.length; i += 2)
      for (const [k, width] of (list[i + 1] as number[]).entries())
        widths.set((list[i] as number) + k, width);
    for (let cid = 1; cid < glyphs; cid++) {
      const advance = program.readUInt16BE(table('hmtx') + 4 * Math.min(cid, metrics - 1));
      const stated = widths.get(cid) ?? (descendant.get('/DW') as number);
      if (Math.abs((advance * 1000) / unitsPerEm - stated) > 1) fault('widths differ from the font program');
    }
    found.set(key, { toUnicode: readToUnicode(map.toString('latin1')), glyphs });
  }
  return found;
}

const painting = new Set(['TJ', 'f', 'Do']);
const known = new Set('q Q cm g rg re f BT ET Tf Tz Tc Td TJ Do BMC BDC EMC'.split(' '));

/** 6.2.2, 6.2.4, 6.2.11.7, 14289-1 7.1: operators, colours, text that reads, everything marked once. */
function content(file: File, page: File['pages'][number], embedded: ReadonlyMap<string, Font>): void {
  const { fault, stream } = file;
  const open: ('artifact' | 'content' | 'span')[] = [];
  let [depth, inText, font] = [0, false, ''];
  for (const { operator, operands } of readOperations(stream(page.dict.get('/Contents')).stream!)) {
    if (!known.has(operator)) fault(`operator ${operator}`);
    if (operator === 'q') depth++;
    if (operator === 'Q') depth--;
    if (depth < 0) fault('Q without q');
    if (operator === 'BT' || operator === 'ET') {
      if (inText === (operator === 'BT')) fault('text objects overlap');
      inText = operator === 'BT';
    }
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag, text] = operands as string[];
      const properties = text ? (parseValue(text) as Dict) : new Map<string, Value>();
      const id = properties.get('/MCID');
      const kind = tag === '/Artifact' ? 'artifact' : id === undefined ? 'span' : 'content';
      if (open.length > 0) fault('marked content inside marked content');
      if (kind === 'artifact' && !properties.has('/Type')) fault('artifact without type');
      if (typeof id === 'number') {
        if (page.marks.has(id)) fault('MCID used twice');
        page.marks.set(id, tag!.slice(1));
      }
      open.push(kind);
    }
    if (operator === 'EMC' && open.pop() === undefined) fault('EMC without BDC');
    if (painting.has(operator) && !open.some((k) => k !== 'span')) fault('content without mark');
    if (operator === 'Tf') font = operands[0] as string;
    if (operator !== 'TJ') continue;
    const { toUnicode, glyphs } = embedded.get(font) ?? { toUnicode: new Map<number, string>(), glyphs: 0 };
    for (const part of operands[0] as (number | Buffer)[]) {
      if (typeof part === 'number') continue;
      for (let i = 0; i < part.length; i += 2) {
        const cid = part.readUInt16BE(i);
        const text = toUnicode.get(cid);
        if (cid === 0 || cid >= glyphs) fault('missing glyph');
        if (!text || /[\0\ufeff\ufffe]/.test(text)) fault('character without Unicode');
      }
    }
  }
  if (depth !== 0 || open.length > 0 || inText) fault('content ends open');
}

/** 6.2.8, 6.2.10. */
function images({ pages, pdf, dict, fault }: File): void {
  let masked = false;
  for (const { dictionary } of pdf.ofType('XObject')) {
    const image = parseValue(dictionary) as Dict;
    if (image.get('/Interpolate') === true || image.has('/Alternates') || image.has('/OPI'))
      fault('image entries');
    if (/CMYK/.test(dictionary)) fault('colours without profile');
    masked ||= image.has('/SMask');
  }
  const grouped = pages.some(({ dict: page }) => dict(page.get('/Group')).get('/CS') === '/DeviceRGB');
  if (masked && !grouped) fault('transparency without blending space');
}

/** 6.8. */
function attachments({ pdf, catalog, value, dict, stream, fault }: File): void {
  const specifications = pdf.ofType('Filespec').map((o) => parseValue(o.dictionary) as Dict);
  const associated = ((value(catalog.get('/AF')) ?? []) as Value[]).map(dict);
  if (associated.length !== specifications.length) fault('attachment that is not associated');
  for (const specification of specifications) {
    const name = textOfString(specification.get('/UF'));
    if (name === '' || textOfString(specification.get('/F')) !== name) fault('attachment without name');
    if (
      !/^\/(?:Source|Data|Alternative|Supplement|Unspecified)$/.test(
        String(specification.get('/AFRelationship')),
      )
    )
      fault('attachment without relationship');
    const { dictionary, stream: data } = stream(dict(specification.get('/EF')).get('/F'));
    const entries = parseValue(dictionary) as Dict;
    const parameters = dict(entries.get('/Params'));
    if (!/^\/[\w-]+\/[\w.+-]+$/.test(String(entries.get('/Subtype')))) fault('attachment without MIME type');
    if (!parameters.has('/ModDate') || parameters.get('/Size') !== data?.length)
      fault('attachment parameters');
  }
}

const standardTypes = new Set(
  'Document Div P H1 H2 H3 H4 H5 H6 Table Caption TR TH TD Figure Link'.split(' '),
);

/** 6.7; 14289-1 7.2–7.5, 7.18: the tree, both ways. */
function structure(file: File): void {
  const { catalog, pages, dict, value, fault } = file;
  const root = dict(catalog.get('/StructTreeRoot'));
  const numbers = (dict(root.get('/ParentTree')).get('/Nums') ?? []) as Value[];
  const parents = new Map<number, Value>();
  for (let i = 0; i < numbers.length; i += 2) parents.set(numbers[i] as number, value(numbers[i + 1])!);
  const pageOf = new Map(pages.map((page) => [page.ref, page]));
  const claimed = new Set<string>();
  let heading = 0;

  const mark = (page: number, id: number, ref: Ref, type: string): void => {
    const found = pageOf.get(page);
    if (!found?.marks.has(id)) {
      fault('structure without content');
      return;
    }
    if (claimed.has(`${page} ${id}`)) fault('content in two elements');
    claimed.add(`${page} ${id}`);
    // Text that says itself how it reads is a Span of its element.
    if (found.marks.get(id) !== type && found.marks.get(id) !== 'Span') fault('mark of another type');
    const parent = (parents.get(found.dict.get('/StructParents') as number) as Value[] | undefined)?.[id];
    if (!(parent instanceof Ref) || parent.number !== ref.number) fault('parent tree');
  };

  const walk = (ref: Ref, parent: number): void => {
    const element = dict(ref);
    const type = String(element.get('/S')).slice(1);
    if (!standardTypes.has(type)) fault(`type ${type}`);
    if ((element.get('/P') as Ref | undefined)?.number !== parent) fault('parent of an element');
    const kids = (element.get('/K') ?? []) as Value[];
    const attributes = dict(element.get('/A'));
    const level = /^H(\d)$/.exec(type);
    if (level) {
      if (Number(level[1]) > heading + 1) fault('heading level skipped');
      heading = Number(level[1]);
    }
    if (type === 'Figure' && textOfString(element.get('/Alt')) === '') fault('figure without Alt');
    if (type === 'Figure' && (attributes.get('/BBox') as Value[] | undefined)?.length !== 4)
      fault('figure without BBox');
    if (type === 'TH' && attributes.get('/Scope') !== '/Column') fault('TH without scope');
    const types = kids.map((kid) => (kid instanceof Ref ? String(dict(kid).get('/S')).slice(1) : ''));
    if (type === 'Table') {
      if (types.some((t, i) => t !== 'TR' && !(t === 'Caption' && i === 0)))
        fault('table with other than rows');
      const widths = kids
        .filter((_, i) => types[i] === 'TR')
        .map((row) => (dict(row).get('/K') as Value[]).length);
      if (new Set(widths).size !== 1) fault('rows of different length');
    }
    if (type === 'TR' && types.some((t) => t !== 'TH' && t !== 'TD')) fault('row with other than cells');
    if (type === 'Link' && !kids.some((kid) => kid instanceof Map && kid.get('/Type') === '/OBJR'))
      fault('link without annotation');
    for (const kid of kids) {
      if (kid instanceof Ref) walk(kid, ref.number);
      else if (typeof kid === 'number') mark((element.get('/Pg') as Ref).number, kid, ref, type);
      else if (kid instanceof Map && kid.get('/Type') === '/MCR')
        mark((kid.get('/Pg') as Ref).number, kid.get('/MCID') as number, ref, type);
      else if (kid instanceof Map) {
        const key = dict(kid.get('/Obj')).get('/StructParent') as number;
        const entry = numbers[numbers.indexOf(key) + 1];
        if (!(entry instanceof Ref) || entry.number !== ref.number) fault('parent tree');
      }
    }
  };
  const top = root.get('/K');
  if (!(top instanceof Ref)) {
    fault('no structure');
    return;
  }
  walk(top, (catalog.get('/StructTreeRoot') as Ref).number);
  for (const page of pages) {
    for (const id of page.marks.keys())
      if (!claimed.has(`${page.ref} ${id}`)) fault('content without element');
  }
}
