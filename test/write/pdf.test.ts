import fc from 'fast-check';
// @ts-expect-error fontkit has no types of its own
import * as fontkit from 'fontkit';
import { afterAll, expect, test } from 'vitest';
import type { Block, Meta } from '../../src/compose/blocks.js';
import type { FontRole } from '../../src/fonts/face.js';
import { loadFaces } from '../../src/fonts/load.js';
import type { Page, PageItem, TextItem } from '../../src/typeset/pages.js';
import { type AttachedFile, PdfImageError, type PdfOptions, writePdf } from '../../src/write/pdf.js';
import { wantedFamilies } from '../fonts/built.js';
import { readPdf, readText } from './pdf-reader.js';
import { png } from './png.js';

const faces = await loadFaces({ use: 'bundled', families: wantedFamilies });
const mm = (pt: number): number => (pt * 25.4) / 72;

/** One line of text at 28 mm, a new item at every change of face, as the typesetter makes them. */
function line(role: FontRole, text: string, baseline: number, advance?: number): TextItem[] {
  const items: TextItem[] = [];
  let x = 28;
  for (const char of text) {
    const codePoint = char.codePointAt(0)!;
    const face = faces.pick(role, codePoint);
    if (!face) throw new Error(`no face has ${char}`);
    const width = advance ?? mm(face.advance(codePoint) * 16);
    const last = items.at(-1);
    if (last?.face === face) {
      last.chars.push(char);
      last.advances.push(width);
    } else {
      const [chars, advances] = [[char], [width]];
      items.push({
        tag: 'text',
        face,
        size: 16,
        x,
        baseline,
        chars,
        advances,
        stretch: 1,
        color: 'black',
        block: 0,
        part: 0,
      });
    }
    x += width;
  }
  return items;
}
const pageOf = (...items: PageItem[]): Page => ({ width: 210, height: 297, index: 1, items });

const meta: Meta = {
  format: 'letter',
  genre: 'reply',
  title: '关于对市政协九届二次会议第348号提案的答复',
  issuers: ['青岚市教育局'],
  docNumber: '青教函〔2021〕36号',
  addressees: ['林某某委员'],
  proposals: [{ number: '348', subject: '关于办好乡村小规模学校的提案', proposers: ['林某某'] }],
  date: '2021-08-26',
  contacts: [],
  profile: 'gbt9704',
};
/** All items of these tests belong to one paragraph. */
const blocks: Block[] = [{ tag: 'paragraph', style: 'body', runs: [] }];
const options: PdfOptions = {
  composed: { blocks, meta },
  images: new Map(),
  attachments: [],
  substitutions: [],
};
const textOf = (pdf: Uint8Array): string[] => {
  const read = readPdf(pdf);
  return read.ofType('Page').map((page) =>
    readText(read, page)
      .map((s) => s.text)
      .join(''),
  );
};

const body =
  '您提出的“乡村小学”提案（第348号）收悉，现由喆堃、镕昇玥㛃𠮷頔同志答复：合格率95.6%——较2019年·提高•①㈠Ⅱ★℃。';

test('text comes back as it was written, in order, astral characters and look-alikes too', async () => {
  const pages = [
    pageOf(...line('xiaobiaosong', meta.title, 50), ...line('fangsong', body, 70)),
    pageOf(...line('kaiti', '（一）云汀县', 50), ...line('heiti', '二、下一步', 60)),
  ];
  expect(textOf(writePdf(pages, options))).toEqual([meta.title + body, '（一）云汀县二、下一步']);
});

test('any characters that faces have', async () => {
  const known = Array.from({ length: 0x30000 }, (_, c) => c).filter(
    (c) => c > 0x20 && (c < 0xd800 || c > 0xf8ff) && faces.pick('fangsong', c),
  );
  expect(known.length).toBeGreaterThan(25_000);
  const texts = fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(texts, async (codePoints) => {
      const text = String.fromCodePoint(...codePoints);
      expect(textOf(writePdf([pageOf(...line('fangsong', text, 50))], options))).toEqual([text]);
    }),
    { numRuns: 15 },
  );
});

test('more than 255 characters of one face: ranges end where the first byte of the code changes', async () => {
  const text = String.fromCodePoint(...Array.from({ length: 700 }, (_, i) => 0x4e00 + i));
  const pdf = writePdf([pageOf(...line('kaiti', text, 50))], options);
  expect(textOf(pdf)).toEqual([text]);
  for (const { stream } of readPdf(pdf).objects.values()) {
    for (const [, first, last] of stream?.toString('latin1').matchAll(/<(\w\w)\w\w><(\w\w)\w\w>\[/g) ?? []) {
      expect(first).toBe(last);
    }
  }
});

test('every glyph stands where the page says, to a hundredth of a point', async () => {
  const position = fc.record({
    advances: fc.array(fc.double({ min: 2, max: 9, noNaN: true }), { minLength: 1, maxLength: 28 }),
    stretch: fc.constantFrom(1, 0.8),
    size: fc.constantFrom(14, 16, 22),
  });
  await fc.assert(
    fc.asyncProperty(position, async ({ advances, stretch, size }) => {
      const chars = advances.map((_, i) => '函，1“复A'[i % 6]!);
      const item = (i: number): TextItem => ({
        ...{
          tag: 'text',
          face: faces.face('songti'),
          size,
          baseline: 100,
          stretch,
          color: 'black',
          block: 0,
          part: 0,
        },
        x: 28 + advances.slice(0, i).reduce((a, b) => a + b, 0),
        chars: chars.slice(i),
        advances: advances.slice(i),
      });
      // One item and, for the same glyphs, an item each: all must stand at the same places.
      const whole = item(0);
      const single = advances.map((_, i) => ({ ...item(i), chars: [chars[i]!], advances: [advances[i]!] }));
      const after = (x: number): TextItem => ({ ...item(0), x, chars: ['完'], advances: [5] });
      const end = item(advances.length).x;
      const read = readPdf(writePdf([pageOf(...single, after(end)), pageOf(whole, after(end))], options));
      const [apart, together] = read.ofType('Page').map((page) => readText(read, page)) as [never, never];
      const shown = apart as { text: string; x: number; y: number }[];
      expect(shown.map((s) => s.text)).toEqual([...chars, '完']);
      shown.slice(0, -1).forEach((s, i) => {
        expect(Math.abs(s.x - (item(i).x * 72) / 25.4)).toBeLessThan(0.012);
        expect(s.y).toBeCloseTo(((297 - 100) * 72) / 25.4, 2);
      });
      const last = (together as { x: number }[]).at(-1)!;
      expect(Math.abs(last.x - (end * 72) / 25.4)).toBeLessThan(0.012);
    }),
    { numRuns: 25 },
  );
});

test('a line of several faces is placed once', async () => {
  const read = readPdf(
    writePdf([pageOf(...line('fangsong', '第348号A类', 50), ...line('fangsong', '下一行', 60))], options),
  );
  const content = read.follow(read.ofType('Page')[0]!.dictionary, 'Contents').stream!.toString();
  expect(content.match(/ Td$/gm)).toHaveLength(2);
});

test('a space that fell away at a line end is read', () => {
  const two = (more: Partial<TextItem>): string => {
    const lower = line('latin', 'CD', 60).map((item) => ({ ...item, ...more }));
    const read = readPdf(writePdf([pageOf(...line('latin', 'AB', 50), ...lower)], options));
    return read.follow(read.ofType('Page')[0]!.dictionary, 'Contents').stream!.toString('latin1');
  };
  const spoken = Buffer.from('\ufeffAB ', 'utf16le').swap16().toString('latin1');
  expect(two({ afterSpace: true })).toContain(`/Span<</MCID 0/ActualText(${spoken})>>BDC`);
  expect(two({})).not.toContain('ActualText');
});

test('embedded programs are the subset with widths and lengths that agree', async () => {
  const read = readPdf(writePdf([pageOf(...line('fangsong', body, 50))], options));
  const descriptors = read.ofType('FontDescriptor');
  expect(descriptors).toHaveLength(4);
  for (const { dictionary } of descriptors) {
    expect(dictionary).toMatch(/\/FontName\/[A-Z]{6}\+(?:LXGWWenKai|Noto)/);
    const program = read.follow(dictionary, 'FontFile2');
    expect(Number(/\/Length1 (\d+)/.exec(program.dictionary)![1])).toBe(program.stream!.length);
    expect((fontkit.create(program.stream) as { numGlyphs: number }).numGlyphs).toBeGreaterThan(1);
  }
  for (const { dictionary } of read.ofType('Font').filter((f) => /Type0/.test(f.dictionary))) {
    expect(dictionary).toContain('/Encoding/Identity-H');
    expect(read.follow(dictionary, 'DescendantFonts').dictionary).toMatch(
      /\/CIDToGIDMap\/Identity[\s\S]*\/DW 1000/,
    );
  }
});

test('colours, rules and paper', async () => {
  const rule: PageItem = {
    tag: 'rect',
    x: 20,
    y: 30,
    width: 170,
    height: 1,
    color: 'red',
    block: 0,
  };
  const wide: Page = { width: 297, height: 210, index: 2, items: [{ ...rule, color: 'black' }] };
  const read = readPdf(writePdf([pageOf(rule), wide, { ...wide, items: [] }], options));
  const pages = read.ofType('Page');
  expect(pages.map((p) => /\/MediaBox\[0 0 (\d+)[.\d]* (\d+)/.exec(p.dictionary)!.slice(1))).toEqual([
    ['595', '841'],
    ['841', '595'],
    ['841', '595'],
  ]);
  const content = pages.map((p) => read.follow(p.dictionary, 'Contents').stream!.toString());
  expect(content[0]).toContain('1 0 0 rg\n56.693 754.016 481.89 2.835 re\nf\n');
  expect(content[1]).toContain('0 g\n');
});

test('the file says what it is, in Info and in XMP, with & < > as they are', async () => {
  const title = 'A & B <函> "引" 的\u0001答复';
  const used = [{ role: 'fangsong' as const, wanted: '仿宋_GB2312', used: 'LXGW WenKai Light' }];
  const pdf = writePdf([pageOf()], {
    ...options,
    composed: { blocks, meta: { ...meta, title } },
    substitutions: used,
  });
  const read = readPdf(pdf);
  const xmp = read.ofType('Metadata')[0]!.stream!.toString('utf8');
  expect(xmp).toContain('A &amp; B &lt;函&gt; &quot;引&quot; 的答复<');
  expect(xmp).toContain('<rdf:li>仿宋_GB2312 → LXGW WenKai Light</rdf:li>');
  expect(xmp).toContain('<xmp:CreateDate>2021-08-26T00:00:00Z<');
  const info = [...read.objects.values()].find((o) => o.dictionary.includes('/CreationDate'))!.dictionary;
  for (const text of ['A & B <函> "引" 的答复', '青岚市教育局', '青教函〔2021〕36号'])
    expect(info).toContain(
      `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`,
    );
  expect(info).toContain('/CreationDate(D:20210826000000Z)/ModDate(D:20210826000000Z)');
  const catalog = read.ofType('Catalog')[0]!.dictionary;
  expect(catalog).toContain('/Lang(zh-CN)');
  expect(catalog).toContain('/ViewerPreferences<</DisplayDocTitle true>>');
  expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
});

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('the same letter gives the same bytes, in any time zone, whatever was written before', async () => {
  const pages = (): Page[] => [pageOf(...line('fangsong', body, 50))];
  process.env.TZ = 'UTC';
  const first = writePdf(pages(), options);
  writePdf([pageOf(...line('kaiti', '别的信', 50))], options);
  process.env.TZ = 'Asia/Shanghai';
  expect(writePdf(pages(), options)).toEqual(first);
  process.env.TZ = 'America/New_York';
  expect(writePdf(pages(), options)).toEqual(first);
});

test('a date that cannot be read becomes the first of January 2000', async () => {
  for (const date of ['二〇二一年八月', '2021-13-40', '']) {
    const read = readPdf(writePdf([pageOf()], { ...options, composed: { blocks, meta: { ...meta, date } } }));
    expect([...read.objects.values()].some((o) => o.dictionary.includes('(D:20000101000000Z)'))).toBe(true);
  }
});

const image = (file: string): PageItem => ({
  tag: 'image',
  file,
  x: 50,
  y: 60,
  width: 40,
  height: 30,
  block: 0,
  part: 0,
});

const attached = (name: string, data: Uint8Array): AttachedFile => ({
  name,
  data,
  type: 'application/pdf',
  relationship: 'Supplement',
  description: '附件',
});

test('annexed files travel inside, byte for byte and with their names', async () => {
  const data = new Uint8Array(Buffer.from('%PDF-1.4 of an annex'));
  const bytes = writePdf([pageOf()], { ...options, attachments: [attached('名单.pdf', data)] });
  const read = readPdf(bytes);
  const [spec] = read.ofType('Filespec');
  expect(Buffer.from(read.follow(spec!.dictionary, 'F').stream!)).toEqual(Buffer.from(data));
  expect(Buffer.from(bytes).toString('latin1')).toContain('/EmbeddedFiles');
});

test('pictures stand upright at their place, each once in the file', async () => {
  const images = new Map([
    ['印章.png', png(8, 6)],
    ['图.png', png(16, 2)],
  ]);
  const pages = [
    pageOf(image('印章.png'), ...line('fangsong', '文字', 50), image('图.png')),
    pageOf(image('印章.png')),
  ];
  const first = writePdf(pages, { ...options, images });
  expect(writePdf(pages, { ...options, images })).toEqual(first);
  const read = readPdf(first);
  const drawn = read.ofType('XObject').filter((o) => /\/ColorSpace\/DeviceRGB/.test(o.dictionary));
  expect(drawn.map((o) => /\/Width (\d+)/.exec(o.dictionary)![1])).toEqual(['8', '16']);
  const content = read.follow(read.ofType('Page')[1]!.dictionary, 'Contents').stream!.toString();
  // 40 × 30 mm, its lower edge 207 mm above that of the sheet.
  expect(content).toContain('q 113.386 0 0 85.039 141.732 586.772 cm /I1 Do Q');
});

test('a picture that is missing or damaged is an error with a sentence', async () => {
  const whole = png(16, 6);
  const flat = Uint8Array.from(whole);
  flat.fill(0xff, 45, 60);
  const cases: [string, Uint8Array | undefined][] = [
    ['write/pdf-image#missing', undefined],
    ['write/pdf-image', whole.subarray(0, whole.length - 20)],
    ['write/pdf-image', flat],
    ['write/pdf-image', new TextEncoder().encode('GIF89a')],
    ['write/pdf-image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0xff, 0xd9)],
  ];
  for (const [message, bytes] of cases) {
    const images = new Map(bytes ? [['图.png', bytes]] : []);
    const write = (): Uint8Array => writePdf([pageOf(image('图.png'))], { ...options, images });
    expect(write).toThrow(PdfImageError);
    expect(write).toThrow(
      expect.objectContaining({ diagnostic: expect.objectContaining({ message, args: { file: '图.png' } }) }),
    );
  }
});
