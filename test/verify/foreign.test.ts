/** PDFs that others made, and files that are none: honest findings, never a crash. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { type MeasuredPdf, readPdf, UnreadablePdf, verify } from '../../src/verify/index.js';
import * as letters from './letters.js';
import { judge, make, off } from './make.js';

const fonts = {
  simple:
    '<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Some/FirstChar 65/Widths [500 600]/Encoding <</Differences [65/A/uni4E00]>>>>',
  gbk: '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts [<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun>>]>>',
  ucs: '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UTF16-H/DescendantFonts [<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/DW 900>>]>>',
};

describe('the reader', () => {
  it('finds every character where the typesetter put it', async () => {
    const { pages, write } = await make(letters.document);
    const pdf = readPdf(await write());
    for (const [i, page] of pages.entries()) {
      const glyphs = pdf.pages[i]!.glyphs;
      let at = 0;
      for (const item of page.items) {
        if (item.tag !== 'text') continue;
        let x = item.x;
        item.chars.forEach((char, k) => {
          const glyph = glyphs[at++]!;
          expect(glyph.text).toBe(char);
          expect(glyph.x).toBeCloseTo(x, 2);
          expect(glyph.baseline).toBeCloseTo(item.baseline, 2);
          expect(glyph.size).toBeCloseTo(item.size, 2);
          expect(glyph.colour).toBe(item.color);
          x += item.advances[k]!;
        });
      }
      expect(at).toBe(glyphs.length);
      const rules = page.items.filter((r) => r.tag === 'rect');
      expect(pdf.pages[i]!.areas.length).toBe(rules.length);
      for (const [k, rule] of rules.entries()) {
        expect(pdf.pages[i]!.areas[k]!.top).toBeCloseTo(rule.y, 2);
        expect(pdf.pages[i]!.areas[k]!.right).toBeCloseTo(rule.x + rule.width, 2);
      }
    }
  });

  it('reads object streams, forms, turned pages and text that runs up the sheet', () => {
    const content = `q 2 0 0 2 10 20 cm BT /S 10 Tf 1 0 0 1 0 0 Tm (AB) Tj ET Q
0 1 -1 0 100 100 cm BT /G 12 Tf 0 0 Td <D2BB> Tj ET
BT /U 12 Tf 10 Tz 0 -20 TD [<4E00> -1000 <D842DFB7>] TJ T* <4E8C> ' ET
/F Do 0.5 w 0 0 m 50 0 l S BI /W 1 /H 1 /BPC 8 /CS /G ID x EI`;
    const pdf = readPdf(
      packed(content, fonts, '/Rotate 90/MediaBox [0 0 200 400]', '/F 9 0 R', '1 0 0 rg 5 5 10 2 re f'),
    );
    const [page] = pdf.pages as [MeasuredPdf['pages'][number]];
    const point = 25.4 / 72;
    // Shown lying on its side, it is stood up again: (10, 20) from the lower left corner is 380 from the top.
    expect(page.width / point).toBeCloseTo(200);
    expect(page.height / point).toBeCloseTo(400);
    expect(page.glyphs.map((g) => g.text).join('')).toBe('A一一一𠮷二');
    expect(page.glyphs[0]!.x / point).toBeCloseTo(10);
    expect(page.glyphs[0]!.baseline / point).toBeCloseTo(380);
    expect(page.glyphs[0]!.turn).toBe(0);
    expect(page.glyphs[1]!.x / point).toBeCloseTo(10 + 2 * 5);
    expect(page.glyphs[2]!.turn).toBe(270);
    expect(page.glyphs[2]!.x / point).toBeCloseTo(100);
    expect(page.glyphs[2]!.baseline / point).toBeCloseTo(300);
    expect(page.glyphs[0]!.size).toBeCloseTo(20);
    expect(page.glyphs[3]!.width / point).toBeCloseTo(0.9 * 12 * 0.1);
    expect(page.areas[0]!.colour).toBe('red');
    expect(page.areas.length).toBe(2);
    expect(page.images.length).toBe(1);
    expect(pdf.fonts.map((f) => [f.name, f.embedded])).toEqual([
      ['Some', false],
      ['SimSun', false],
      ['Song', false],
    ]);
  });

  it('turns a page as it asks', () => {
    const content = 'BT /S 10 Tf 1 0 0 1 30 20 Tm (A) Tj ET';
    const point = 25.4 / 72;
    for (const [rotate, x, y, turn] of [
      [0, 30, 380, 0],
      [180, 170, 20, 180],
    ] as const) {
      const pdf = readPdf(packed(content, fonts, `/Rotate ${rotate}/MediaBox [0 0 200 400]`));
      const [glyph] = pdf.pages[0]!.glyphs;
      expect([glyph!.x / point, glyph!.baseline / point]).toEqual([expect.closeTo(x), expect.closeTo(y)]);
      expect(glyph!.turn).toBe(turn);
    }
    // A sheet that lies in the file and is shown upright: 20 from the left, 30 from the top, text running down.
    const pdf = readPdf(packed(content, fonts, '/Rotate 90/MediaBox [0 0 400 200]'));
    const [glyph] = pdf.pages[0]!.glyphs;
    expect([glyph!.x / point, glyph!.baseline / point]).toEqual([expect.closeTo(20), expect.closeTo(30)]);
    expect(glyph!.turn).toBe(90);
  });

  it('takes ActualText where no font tells, and says where the two differ', () => {
    const content = `/Span <</ActualText <FEFF4E00>>> BDC BT /I 10 Tf <0001> Tj ET EMC
/Span <</ActualText (no)>> BDC BT /S 10 Tf (A) Tj ET EMC`;
    const bare =
      '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts [<</Type/Font/Subtype/CIDFontType2/BaseFont/X>>]>>';
    const pdf = readPdf(packed(content, { simple: fonts.simple, gbk: bare, ucs: bare }, ''));
    expect(pdf.pages[0]!.glyphs.map((g) => g.text)).toEqual(['一', 'A']);
    expect(off(verify(pdf))).toContain('text-actual');
  });
});

describe('files that are none', () => {
  const reason = (data: Uint8Array): string => {
    try {
      readPdf(data);
      return 'read';
    } catch (error) {
      if (error instanceof UnreadablePdf) return error.reason;
      throw error;
    }
  };

  it('are told apart', async () => {
    expect(reason(new Uint8Array())).toBe('not-pdf');
    expect(reason(Buffer.from('PK\x03\x04 a docx'))).toBe('not-pdf');
    expect(reason(Buffer.from('%PDF-1.7\nnothing else'))).toBe('damaged');
    expect(reason(await plain({ userPassword: '1234', pdfVersion: '1.7' }))).toBe('encrypted');
    expect(
      reason(
        Buffer.from(
          '%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids []>> endobj trailer <</Root 1 0 R>>',
        ),
      ),
    ).toBe('no-pages');
  });

  it('are never a crash, wherever a PDF ends or is damaged', async () => {
    const { write, expectations } = await make(letters.mixed);
    const whole = await write();
    expect(reason(whole)).toBe('read');
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.length }),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        (length, flips) => {
          const data = Uint8Array.from(whole.subarray(0, length));
          for (const [at, byte] of flips) if (at < length) data[at] = byte;
          const what = reason(data);
          seen.add(what);
          if (what === 'read') judge(data, expectations);
        },
      ),
      { numRuns: 150 },
    );
    expect(seen.has('damaged')).toBe(true);
  });

  it('are never a crash, whatever stands in the content', () => {
    const token = fc.oneof(
      fc.constantFrom(
        ...'q Q cm re f S n m l c h BT ET Tf Tj TJ Td TD Tm T* Tc Tz TL Tr Ts Do BI ID EI BDC BMC EMC rg k scn cs w'.split(
          ' ',
        ),
      ),
      fc.constantFrom(
        '/S',
        '/G',
        '/U',
        '/F',
        '/Span',
        '/Artifact',
        '<</MCID 1>>',
        '<</ActualText (x)>>',
        '[',
        ']',
        '<<',
        '>>',
        '(',
        ')',
        '<',
        '>',
      ),
      fc.constantFrom('(AB)', '<4E00>', '<D2>', '[(A) -200 <4E00>]', '\x01', '{', '}', '%', '/', '1 0 R'),
      fc.integer({ min: -5000, max: 5000 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const form = tokens.join(' ');
        // The form draws itself: that must end too.
        const { pages } = readPdf(packed(`/F Do ${form}`, fonts, '', '/F 9 0 R', `/F Do ${form}`));
        expect(pages).toHaveLength(1);
        verify(readPdf(packed(form, fonts, '')));
      }),
      { numRuns: 150 },
    );
  });

  it('with broken cross references are read by search, and that is said', async () => {
    const { write, expectations } = await make(letters.mixed);
    const text = Buffer.from(await write()).toString('latin1');
    const broken = Buffer.from(text.replace(/startxref\n\d+/u, 'startxref\n99'), 'latin1');
    expect(off(judge(broken, expectations))).toEqual(['page-damaged']);
  });

  it('whose fonts are not embedded or cannot be read as text are found', async () => {
    const { write } = await make(letters.mixed);
    const text = Buffer.from(await write()).toString('latin1');
    const without = (key: string): string[] =>
      off(judge(Buffer.from(text.replaceAll(`/${key} `, `/X${key.slice(1)} `), 'latin1')));
    expect(without('FontFile2')).toContain('font-embedded');
    expect(without('ToUnicode')).toContain('font-unicode');
  });
});

describe('an archive of ours that was spoilt', () => {
  it.each([
    ['OutputIntents', 'archive-intent'],
    ['MarkInfo', 'archive-tags'],
    ['StructTreeRoot', 'archive-tags'],
    ['Lang', 'archive-lang'],
    ['DisplayDocTitle', 'archive-title'],
  ])('lacks %s: %s', async (key, check) => {
    const { write, expectations } = await make(letters.mixed);
    const text = Buffer.from(write()).toString('latin1');
    expect(off(judge(Buffer.from(text, 'latin1'), expectations))).toEqual([]);
    const spoilt = text.replaceAll(new RegExp(`/${key}\\b`, 'gu'), `/X${key.slice(1)}`);
    expect(off(judge(Buffer.from(spoilt, 'latin1'), expectations))).toEqual([check]);
  });

  it('has another title than its metadata', async () => {
    const { write } = await make(letters.mixed);
    const text = Buffer.from(write()).toString('latin1');
    const [, title] = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</u.exec(text)!;
    const at = text.indexOf(title!);
    const spoilt = `${text.slice(0, at)}X${text.slice(at + 1)}`;
    expect(off(judge(Buffer.from(spoilt, 'latin1')))).toEqual(['archive-title']);
  });
});

describe('a PDF of somebody else', () => {
  it('gets honest findings', async () => {
    const verdict = judge(await plain({}));
    expect(verdict).toMatchObject({ pages: 1, compared: false });
    expect(off(verdict)).toEqual(
      expect.arrayContaining(['page-size', 'mark-missing', 'rule-missing', 'font-embedded']),
    );
  });

  it('that holds other words than the source is said to', async () => {
    const { expectations } = await make(letters.mixed);
    const found = judge(await plain({}), expectations);
    expect(found.compared).toBe(true);
    expect(off(found)).toEqual(expect.arrayContaining(['text-changed']));
  });

  it('that claims PDF/A or PDF/UA must have what that needs', () => {
    const claim =
      '<x xmlns:pdfaid="a"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></x>';
    const content = 'BT /S 10 Tf (A) Tj ET';
    const simple = '<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 65/Widths [500]>>';
    const bytes = packed(content, { simple, gbk: simple, ucs: simple }, '', '', '', claim);
    expect(off(judge(bytes))).toEqual(
      expect.arrayContaining([
        'archive-intent',
        'archive-tags',
        'archive-lang',
        'archive-title',
        'archive-tagged',
      ]),
    );
  });
});

/** Text on a sheet of US Letter by plain pdfkit. */
function plain(options: object): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const doc = new PDFDocument({ size: 'LETTER', ...options });
    const chunks: Buffer[] = [];
    doc.on('data', (c: Buffer) => chunks.push(c));
    doc.on('end', () => done(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', fail);
    doc.fontSize(16).text('A reply that somebody typed. '.repeat(30));
    doc.end();
  });
}

/** A one-page PDF with an object stream and a cross-reference stream (with predictor), as Word and WPS write them. */
function packed(
  content: string,
  fonts: { simple: string; gbk: string; ucs: string },
  page: string,
  forms = '',
  form = '',
  xmp = '',
): Buffer {
  const inside: [number, string][] = [
    [1, `<</Type/Catalog/Pages 2 0 R${xmp ? '/Metadata 10 0 R' : ''}>>`],
    [2, '<</Type/Pages/Kids [3 0 R]/Count 1/MediaBox [0 0 595 842]>>'],
    [
      3,
      `<</Type/Page/Parent 2 0 R/Contents 8 0 R/Resources <</Font <</S 5 0 R/G 6 0 R/U 7 0 R/I 7 0 R>>/XObject <<${forms}>>>>${page}>>`,
    ],
    [5, fonts.simple],
    [6, fonts.gbk],
    [7, fonts.ucs],
  ];
  let head = '';
  let values = '';
  for (const [number, value] of inside) {
    head += `${number} ${values.length} `;
    values += `${value} `;
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = new Map<number, number>();
  const stream = (number: number, dict: string, data: Buffer): void => {
    offsets.set(
      number,
      parts.reduce((n, p) => n + p.length, 0),
    );
    const raw = deflateSync(data);
    parts.push(
      Buffer.from(`${number} 0 obj <<${dict}/Filter/FlateDecode/Length ${raw.length}>>\nstream\r\n`),
      raw,
      Buffer.from('\nendstream endobj\n'),
    );
  };
  stream(4, `/Type/ObjStm/N ${inside.length}/First ${head.length}`, Buffer.from(head + values));
  stream(8, '', Buffer.from(content, 'latin1'));
  stream(9, '/Type/XObject/Subtype/Form/BBox [0 0 99 99]', Buffer.from(form));
  stream(10, '/Type/Metadata', Buffer.from(xmp));
  const rows: number[][] = [[0, 0, 0, 0]];
  for (let n = 1; n <= 11; n++) {
    const index = inside.findIndex(([k]) => k === n);
    const at = offsets.get(n) ?? parts.reduce((sum, p) => sum + p.length, 0);
    rows.push(index >= 0 ? [2, 0, 4, index] : [1, at >> 8, at & 255, 0]);
  }
  // Predictor 12: every row is what it adds to the one above.
  const up = rows.map((row, r) => [2, ...row.map((b, i) => (b - (rows[r - 1]?.[i] ?? 0)) & 255)]);
  const at = parts.reduce((n, p) => n + p.length, 0);
  stream(
    11,
    '/Type/XRef/Size 12/W [1 2 1]/Root 1 0 R/DecodeParms <</Predictor 12/Columns 4>>',
    Buffer.from(up.flat()),
  );
  return Buffer.concat([...parts, Buffer.from(`startxref\n${at}\n%%EOF`)]);
}
