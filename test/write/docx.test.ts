import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { standardProfile } from '../../src/profile/resolve.js';
import { fitMark } from '../../src/typeset/mark.js';
import { unescapeXml } from '../../src/write/docx/xml.js';
import { DocxImageError, writeDocx } from '../../src/write/docx.js';
import { png } from './png.js';
import { docxParagraphs, docxParts } from './reopen.js';
import { header, images, letter, line, paragraph, samples, signature } from './samples.js';

const profile = standardProfile();
const { plainLetter, fullDocument, stampedLetter } = samples as Record<string, (typeof samples)[string]>;
const write = (composed = plainLetter!, source?: string) =>
  writeDocx(composed, profile, { images, ...(source === undefined ? {} : { source }) });
const part = async (name: string, composed = plainLetter!): Promise<string> =>
  docxParts(await write(composed)).get(name)!;

/** Attributes of the first `<name …>` in a piece of XML. */
function attributes(xml: string, name: string): Record<string, string> {
  const tag = new RegExp(`<${name}( [^>]*)?/?>`, 'u').exec(xml)?.[1] ?? '';
  return Object.fromEntries([...tag.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, k, v]) => [k!, v!]));
}

describe('the page (GB/T 33476.2-2016)', () => {
  it('has the margins 34.58, 32.58, 28 and 26 mm', async () => {
    const margins = attributes(await part('word/document.xml', fullDocument), 'w:pgMar');
    const mm = (twips: string | undefined): number => Math.round(((Number(twips) * 25.4) / 1440) * 100) / 100;
    expect([margins['w:top'], margins['w:bottom'], margins['w:left'], margins['w:right']].map(mm)).toEqual([
      34.57, 32.58, 27.99, 25.95,
    ]);
  });

  it('holds 22 lines of 28 characters', async () => {
    const xml = await part('word/document.xml', fullDocument);
    const grid = attributes(xml, 'w:docGrid');
    const margins = attributes(xml, 'w:pgMar');
    const size = attributes(xml, 'w:pgSz');
    const height = Number(size['w:h']) - Number(margins['w:top']) - Number(margins['w:bottom']);
    const width = Number(size['w:w']) - Number(margins['w:left']) - Number(margins['w:right']);
    const character = 20 * (16 + Number(grid['w:charSpace']) / 4096);
    expect(grid['w:type']).toBe('linesAndChars');
    expect(Math.floor(height / Number(grid['w:linePitch']))).toBe(22);
    expect(Math.floor(width / character)).toBe(28);
    expect(attributes(await part('word/styles.xml'), 'w:sz')['w:val']).toBe('32');
    // LibreOffice drops what is less than a twip of the cell.
    expect(Math.floor(((4096 + Number(grid['w:charSpace'])) * 20) / 4095)).toBe(16);
  });

  it('信函: page 1 has a line more, which the feet of the other pages take away again', async () => {
    const parts = docxParts(await write());
    const margins = attributes(parts.get('word/document.xml')!, 'w:pgMar');
    const height = (foot: string): number =>
      [...parts.get(foot)!.matchAll(/<w:p>.*?<\/w:p>/gsu)]
        .map(([p]) => Number(attributes(p, 'w:spacing')['w:line'] ?? (p.includes('PageNumber') ? 400 : 20)))
        .reduce((a, b) => a + b, 0);
    const [odd, even, first] = [1, 2, 3].map(
      (n) => Number(margins['w:footer']) + height(`word/footer${n}.xml`),
    );
    expect(16838 - Number(margins['w:top']) - Number(margins['w:bottom'])).toBeGreaterThanOrEqual(23 * 592);
    expect(first).toBeLessThan(Number(margins['w:bottom']));
    // 32.58 mm.
    expect([odd, even]).toEqual([1847, 1847]);
    // A 版记 hangs on the margin, so that it stays where it is.
    expect(attributes(await part('word/document.xml', stampedLetter), 'w:pgMar')['w:bottom']).toBe('1847');
  });

  it('网格: 通用: the same lines and characters by exact height and spacing, without a grid', async () => {
    const parts = docxParts(await writeDocx(fullDocument!, { ...profile, docxGrid: false }, { images }));
    const xml = parts.get('word/document.xml')!;
    const normal = /w:styleId="Normal">.*?<\/w:style>/su.exec(parts.get('word/styles.xml')!)![0];
    const margins = attributes(xml, 'w:pgMar');
    expect(xml).not.toContain('docGrid');
    expect(attributes(normal, 'w:spacing')).toMatchObject({ 'w:line': '592', 'w:lineRule': 'exact' });
    expect(normal).toContain('<w:spacing w:val="-4"/>');
    // The last character of a line counts without the space behind it: room for it, and for no half character.
    const room = 11906 - Number(margins['w:left']) - Number(margins['w:right']);
    expect(room).toBeGreaterThan(27 * (320 - 4) + 320);
    expect(room).toBeLessThan(28 * (320 - 4) + 20);
    // Of exact height, a line has its text a millimetre lower: the page is moved up by as much.
    expect([Number(margins['w:top']), Number(margins['w:bottom'])]).toEqual([1905, 1902]);
    const size = attributes(xml, 'w:pgSz');
    expect(Number(size['w:h']) - 1905 - 1902).toBeGreaterThanOrEqual(22 * 592);
    const style = (id: string): string =>
      new RegExp(`w:styleId="${id}">.*?</w:style>`, 'su').exec(parts.get('word/styles.xml')!)![0];
    expect(style('LetterTitle')).toContain('<w:spacing w:val="0"/>');
    expect(attributes(style('Picture'), 'w:spacing')['w:lineRule']).toBe('auto');
  });

  it('keeps digits from the end of a line, in lists that Word takes', async () => {
    const settings = docxParts(await write()).get('word/settings.xml')!;
    const list = (name: string): string =>
      unescapeXml(new RegExp(`<w:${name} [^>]*w:val="([^"]*)"`).exec(settings)![1]!);
    for (const c of '0123456789万亿（《“') expect(list('noLineBreaksAfter')).toContain(c);
    for (const c of '，。）》”') expect(list('noLineBreaksBefore')).toContain(c);
    // As many as the older .doc has room for (DopTypography in [MS-DOC]).
    expect(list('noLineBreaksAfter').length).toBeLessThanOrEqual(50);
    expect(list('noLineBreaksBefore').length).toBeLessThanOrEqual(100);
  });

  it('numbers odd pages at the right, even ones at the left, and not page 1 of a 信函', async () => {
    const parts = docxParts(await write());
    const numbered = [...parts].filter(([name, xml]) => /footer/u.test(name) && xml.includes('>PAGE<'));
    expect(numbered.map(([, xml]) => attributes(xml, 'w:jc')['w:val']).sort()).toEqual(['left', 'right']);
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>');
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(await part('word/document.xml', fullDocument)).not.toContain('<w:titlePg/>');
  });
});

describe('rules', () => {
  const shapes = (xml: string): number[][] =>
    [...xml.matchAll(/<wp:anchor .*?<\/wp:anchor>/gsu)]
      .filter(([shape]) => shape.includes('wps:wsp'))
      .map(([shape]) => [
        ...shape.matchAll(/<wp:posOffset>(\d+)/gu),
        ...shape.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/gu),
      ])
      .map(([x, y, extent]) =>
        [x![1], y![1], extent![1], extent![2]].map((v) => Math.round(Number(v) / 360) / 100),
      );

  it('信函: a double rule of 170 mm below the mark, thick above thin', async () => {
    const [upper, lower] = shapes(await part('word/document.xml'));
    expect([upper![0], upper![2], upper![3]]).toEqual([20, 170, 1]);
    expect([lower![0], lower![2], lower![3]]).toEqual([20, 170, 0.35]);
    expect(lower![1]!).toBeGreaterThan(upper![1]! + 1);
  });

  it('信函: the other pair at the foot of page 1 only, thin above thick, 20 mm from the edge', async () => {
    const parts = docxParts(await write());
    const footers = [...parts].filter(([name]) => /^word\/footer/u.test(name)).map(([, xml]) => shapes(xml));
    expect(footers.filter((s) => s.length > 0)).toEqual([
      [
        [20, 277, 170, 0.35],
        [20, 278.05, 170, 1],
      ],
    ]);
  });

  it('文件: one rule as wide as the type area, 4 mm below the 发文字号', async () => {
    expect(shapes(await part('word/document.xml', fullDocument)).map(([x, , width]) => [x, width])).toEqual([
      [28, 156],
    ]);
  });
});

describe('joint names', () => {
  it('文件 beside narrowed names stays inside the type area, its frame clear of theirs', async () => {
    const issuers = ['青岚市工业和信息化局', '青岚市乡村振兴发展服务中心'].map(line);
    const block = header('document', { issuers, suffix: line('文件') });
    const mark = fitMark(block, 156, profile.measures.markMaxHeight.value);
    expect(mark.stretch).toBeLessThan(0.9);
    const frames = docxParagraphs(await write(letter([block])))
      .filter((p) => p.style === 'AgencyMark')
      .map((p) => attributes(p.xml, 'w:framePr'))
      .map((a) => [Number(a['w:x']), Number(a['w:x']) + Number(a['w:w'])].map((t) => (t * 25.4) / 1440));
    const [first, , suffix] = frames;
    expect(suffix![0]).toBeGreaterThanOrEqual(first![1]! - 0.1);
    // The letters are centred in the frame.
    const right = (suffix![0]! + suffix![1]!) / 2 + mark.em * mark.stretch;
    expect(right).toBeCloseTo(28 + (156 + mark.total) / 2, 1);
  });
});

describe('styles', () => {
  it('gives every paragraph a style that exists, under a Chinese name', async () => {
    const parts = docxParts(await write(fullDocument));
    const names = new Map(
      [...parts.get('word/styles.xml')!.matchAll(/w:styleId="(\w+)"><w:name w:val="([^"]+)"/gu)].map(
        ([, id, name]) => [id, name],
      ),
    );
    const used = new Set(docxParagraphs(await write(fullDocument)).map((p) => p.style));
    for (const id of used) expect(names.get(id)).toMatch(/^\p{sc=Han}+$/u);
    for (const name of ['发文机关标志', '公文标题', '主送机关', '一级标题', '附件标识', '抄送']) {
      expect([...used].map((id) => names.get(id))).toContain(name);
    }
  });

  it('gives headings their outline levels', async () => {
    const styles = await part('word/styles.xml');
    const levels = ['LetterTitle', 'Level1', 'Level2', 'Level3', 'Level4'].map((id) => {
      const style = new RegExp(`w:styleId="${id}">.*?</w:style>`, 'su').exec(styles)![0];
      return attributes(style, 'w:outlineLvl')['w:val'];
    });
    expect(levels).toEqual(['0', '0', '1', '2', '3']);
  });

  it('names the standard faces and never a theme', async () => {
    const parts = docxParts(await write(fullDocument));
    expect([...parts.keys()].filter((n) => n.includes('theme'))).toEqual([]);
    for (const xml of parts.values()) expect(xml).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme/u);
    const fonts = parts.get('word/styles.xml')!;
    for (const name of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312', '宋体'])
      expect(fonts).toContain(`w:eastAsia="${name}"`);
    expect(fonts).toContain('w:ascii="Times New Roman"');
    expect(parts.get('word/fontTable.xml')).toContain('FangSong');
  });

  it('hints every run, so that “ ” — are set in the Chinese face', async () => {
    const runs = docxParagraphs(await write(fullDocument)).flatMap((p) => [
      ...p.xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:t.*?<\/w:r>/gsu),
    ]);
    expect(runs.length).toBeGreaterThan(40);
    for (const [run] of runs) expect(run).toContain('w:hint="eastAsia"');
  });
});

describe('署名 and 成文日期 (GB/T 9704-2012 7.3.5)', () => {
  const indents = async (
    mode: 'seal' | 'plain',
    issuer: string,
    date: string,
  ): Promise<(string | undefined)[]> => {
    const composed = letter([
      signature(mode, {
        issuers: [{ runs: [{ text: issuer, face: 'body' }] }],
        date: { runs: [{ text: date, face: 'body' }] },
      }),
    ]);
    const paragraphs = docxParagraphs(await write(composed));
    return ['SignatureIssuer', 'SignatureDate'].map(
      (style) => attributes(paragraphs.find((p) => p.style === style)!.xml, 'w:ind')['w:rightChars'],
    );
  };

  it('with a seal: the date four characters in, the issuer centred on it', async () => {
    // 2026年8月26日 is 6.5 characters wide, 青岚市教育局 six: a quarter more on each side.
    expect(await indents('seal', '青岚市教育局', '2026年8月26日')).toEqual(['425', '400']);
    // An issuer that would leave the type area stops at its edge.
    expect(await indents('seal', '青岚市政务服务数据管理局和住房和城乡建设局', '2026年8月26日')).toEqual([
      undefined,
      '400',
    ]);
  });

  it('without: the issuer two characters in, the date two characters right of its first', async () => {
    expect(await indents('plain', '青岚市教育和体育局', '2026年8月6日')).toEqual(['200', '300']);
  });

  it('without, the date longer than the issuer: the date two characters in, the issuer moved left', async () => {
    expect(await indents('plain', '水务局', '2026年8月6日')).toEqual(['700', '200']);
  });

  it('sets joint issuers in rows with room for a seal each', async () => {
    const rows = docxParagraphs(await write(fullDocument)).filter(
      (p) => p.style === 'SignatureIssuer' && p.text !== '',
    );
    expect(rows.map((p) => p.text.split('\t').filter((t) => t !== ''))).toEqual([
      ['青岚市教育局', '青岚市财政局'],
      ['青岚市工业和信息化局'],
    ]);
  });

  it('puts pictures of seals behind the text', async () => {
    const xml = await part('word/document.xml', fullDocument);
    const seals = [...xml.matchAll(/<wp:anchor [^>]*>(?:(?!<\/wp:anchor>).)*<pic:pic/gsu)];
    expect(seals).toHaveLength(2);
    for (const [seal] of seals) expect(seal).toContain('behindDoc="1"');
  });
});

describe('links', () => {
  it('make addresses open, keep their text and name each target once', async () => {
    const text =
      '见https://example.org/a?b=1&c=2、www.example.org。来信寄a@example.org，https://example.org/a?b=1&c=2';
    const parts = docxParts(await write(letter([paragraph('body', text)])));
    const xml = parts.get('word/document.xml')!;
    const targets = new Map(
      [
        ...parts
          .get('word/_rels/document.xml.rels')!
          .matchAll(/Id="(\w+)" Type="[^"]*\/hyperlink" Target="([^"]*)" TargetMode="External"/gu),
      ].map(([, id, target]) => [id, target]),
    );
    const links = [...xml.matchAll(/<w:hyperlink [^>]*r:id="(\w+)"[^>]*>(.*?)<\/w:hyperlink>/gu)];
    expect(links.map(([, id, runs]) => [targets.get(id), /<w:t [^>]*>([^<]*)/u.exec(runs!)![1]])).toEqual([
      ['https://example.org/a?b=1&amp;c=2', 'https://example.org/a?b=1&amp;c=2'],
      ['http://www.example.org', 'www.example.org'],
      ['mailto:a@example.org', 'a@example.org'],
      ['https://example.org/a?b=1&amp;c=2', 'https://example.org/a?b=1&amp;c=2'],
    ]);
    expect(targets.size).toBe(3);
    expect(docxParagraphs(await write(letter([paragraph('body', text)])))[0]!.text).toBe(text);
  });

  it('leave out what is no address after all', async () => {
    const xml = await part('word/document.xml', letter([paragraph('body', '见http://[::1/a.b')]));
    expect(xml).not.toContain('w:hyperlink');
  });
});

describe('tables and 版记', () => {
  it('repeats the head of a table, keeps rows whole and aligns numbers right', async () => {
    const xml = await part('word/document.xml', fullDocument);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)!.length).toBeGreaterThanOrEqual(4);
    const number = docxParagraphs(await write(fullDocument)).find((p) => p.text === '412')!;
    expect(attributes(number.xml, 'w:jc')['w:val']).toBe('right');
  });

  it('turns the sheet of a table that is too wide, with the heading above it and the number at its left', async () => {
    const wide = Array.from({ length: 14 }, (_, c) => line(`第${c}列`));
    const composed = letter([
      header('letter'),
      paragraph('body', '情况如下：'),
      paragraph('heading1', '一、情况'),
      {
        tag: 'table',
        at: { pointer: '', offset: 0 },
        head: wide,
        rows: [wide.map(() => line('123456'))],
        widths: wide.map(() => 1 / 14),
        align: wide.map(() => 'right' as const),
      },
      paragraph('body', '特此答复。'),
    ]);
    const parts = docxParts(await write(composed));
    const xml = parts.get('word/document.xml')!;
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gu)];
    expect(sections.map(([s]) => attributes(s, 'w:pgSz')['w:orient'] ?? 'portrait')).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(sections.map(([s]) => s.includes('<w:titlePg/>'))).toEqual([true, false, false]);
    // The first section ends with its last paragraph, before the heading.
    expect(xml.indexOf('</w:sectPr>')).toBeLessThan(xml.indexOf('情况如下'));
    expect(xml.indexOf('一、情况')).toBeLessThan(sections[1]!.index);
    const cells = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, w]) => Number(w));
    const width = cells.reduce((a, b) => a + b, 0);
    expect(Math.abs(width - (225 * 1440) / 25.4)).toBeLessThan(15);
    const foot = parts.get('word/footerTurned1.xml')!;
    expect(foot).toContain('<w:textDirection w:val="tbRl"/>');
    expect(attributes(foot, 'w:tblpPr')).toMatchObject({ 'w:horzAnchor': 'page', 'w:vertAnchor': 'page' });
  });

  it('turns 附件 and its title with the table below them', async () => {
    const cells = Array.from({ length: 14 }, () => line('123456'));
    const composed = letter([
      header('letter'),
      { tag: 'annex' },
      paragraph('annexLabel', '附件'),
      paragraph('annexTitle', '明细'),
      {
        tag: 'table',
        at: { pointer: '', offset: 0 },
        head: cells,
        rows: [cells],
        widths: cells.map(() => 1 / 14),
        align: cells.map(() => 'right' as const),
      },
    ]);
    const xml = docxParts(await write(composed)).get('word/document.xml')!;
    expect(xml.indexOf('</w:sectPr>')).toBeLessThan(xml.indexOf('附件'));
    expect(xml.slice(xml.indexOf('附件')).match(/<w:sectPr>/gu)).toHaveLength(1);
  });

  it('floats the 版记 at the foot of the last page, with rules in 文件 only', async () => {
    const of = async (composed = plainLetter!): Promise<string> =>
      /<w:tbl>(?:(?!<w:tbl>).)*w:tblpPr.*?<\/w:tbl>/su.exec(await part('word/document.xml', composed))![0];
    const document = await of(fullDocument);
    expect(attributes(document, 'w:tblpPr')).toMatchObject({
      'w:vertAnchor': 'margin',
      'w:tblpYSpec': 'bottom',
    });
    // Thick, thin, thick; in eighths of a point.
    expect(
      document
        .match(/<w:(?:top|bottom) w:val="single" [^>]*/gu)!
        .map((b) => attributes(`<x ${b.slice(7)}>`, 'x')['w:sz']),
    ).toEqual(expect.arrayContaining(['8', '6']));
    expect(await of(stampedLetter)).not.toContain('w:val="single"');
  });

  it('starts every annex on a new page', async () => {
    const style = /w:styleId="AnnexLabel">.*?<\/w:style>/su.exec(await part('word/styles.xml'))![0];
    expect(style).toContain('<w:pageBreakBefore/>');
  });
});

describe('the file', () => {
  it('is the same bytes for the same letter, also after another one', async () => {
    const first = await write(fullDocument, '标题: 甲');
    await write(stampedLetter);
    expect(Buffer.compare(await write(fullDocument, '标题: 甲'), first)).toBe(0);
  });

  it('keeps no time of writing', async () => {
    const bytes = await write();
    const core = docxParts(bytes).get('docProps/core.xml')!;
    expect([...core.matchAll(/\d{4}-\d{2}-\d{2}T[^<]*/gu)].map(([t]) => t)).toEqual([
      '2026-08-26T00:00:00Z',
      '2026-08-26T00:00:00Z',
    ]);
    // DOS date and time of the first entry: 1980-01-01 00:00.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('is the same in every time zone', async () => {
    const home = process.env.TZ;
    try {
      const files = [];
      for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia']) {
        process.env.TZ = zone;
        files.push(Buffer.from(await write(fullDocument)).toString('base64'));
      }
      expect(new Set(files).size).toBe(1);
    } finally {
      if (home === undefined) delete process.env.TZ;
      else process.env.TZ = home;
    }
  });

  it('names the title and the issuers, and nothing of this computer', async () => {
    const core = await part('docProps/core.xml', fullDocument);
    expect(core).toContain('<dc:creator>青岚市教育局、青岚市财政局、青岚市工业和信息化局</dc:creator>');
    expect(core).toContain(`<dc:title>${fullDocument!.meta.title}</dc:title>`);
    expect(core).toContain('<cp:lastModifiedBy>青岚市教育局、');
    expect(core).toContain('<dc:subject>青教函〔2026〕12号</dc:subject>');
    expect(core).toContain('第092015号；关于改善乡村学校&quot;网络&quot;条件的建议；第0760号；A；主动公开');
  });

  it('refers to no part that is not there, and numbers its drawings', async () => {
    const parts = docxParts(await write(fullDocument));
    for (const [name, xml] of parts) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/u, '');
      for (const [, target] of xml.matchAll(/Target="([^"]+)"\/>/gu)) {
        expect([...parts.keys()]).toContain(new URL(target!, `file:///${folder}`).pathname.slice(1));
      }
    }
    for (const [, name] of parts.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]+)"/gu))
      expect(parts.has(name!)).toBe(true);
    const ids = [...parts.values()].flatMap((xml) =>
      [...xml.matchAll(/<wp:docPr id="(\d+)"/gu)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(4);
  });

  it('a picture below the title of its annex leaves room for it', async () => {
    const picture = { tag: 'image' as const, file: '高.png', at: { pointer: '', offset: 0 } };
    const annex = letter([
      header('document'),
      picture,
      { tag: 'annex' },
      paragraph('annexLabel', '附件'),
      paragraph('annexTitle', '平面图'),
      picture,
    ]);
    const tall = new Map([['高.png', png(600, 2, 2000)]]);
    const xml = docxParts(await writeDocx(annex, profile, { images: tall })).get('word/document.xml')!;
    const [page, below] = [...xml.matchAll(/<wp:extent cx="\d+" cy="(\d+)"/gu)]
      .map(([, y]) => Number(y) / 36000)
      .slice(-2);
    // 附件, two blank lines and a title line of 35.2 points.
    expect(page! - below!).toBeCloseTo(3 * 10.449 + (35.2 * 25.4) / 72, 1);
  });

  it('says which picture is missing or broken', async () => {
    await expect(writeDocx(fullDocument!, profile, { images: new Map() })).rejects.toThrow(DocxImageError);
    const broken = new Map([...images.keys()].map((f) => [f, strToU8('GIF89a')]));
    await expect(writeDocx(fullDocument!, profile, { images: broken })).rejects.toMatchObject({
      diagnostic: { code: 'write/docx-image', message: 'write/docx-image' },
    });
  });

  it('is sound XML whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const composed = letter([header('letter'), paragraph('body', `甲${text}乙`)], { title: text });
        const bytes = await write(composed, text);
        const body = docxParagraphs(bytes).at(-1)!.text;
        expect(body.startsWith('甲') && body.endsWith('乙')).toBe(true);
        for (const xml of docxParts(bytes).values())
          expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/u);
      }),
      { numRuns: 60 },
    );
  });
});

it('附注 and 公开方式 stay on the page of the date, and nothing is tied to what follows them (7.3.6)', async () => {
  const end = [
    signature('seal'),
    paragraph('note', '（联系人：周某）'),
    paragraph('disclosure', '公开方式：主动公开'),
  ];
  const tied = async (blocks: Parameters<typeof letter>[0]): Promise<Record<string, boolean>> =>
    Object.fromEntries(
      docxParagraphs(await write(letter([header('letter'), ...blocks])))
        .filter((p) => ['SignatureDate', 'LetterNote', 'DisclosureLine'].includes(p.style))
        .map((p) => [p.style, p.xml.includes('<w:keepNext')]),
    );
  expect(await tied(end)).toEqual({ SignatureDate: true, LetterNote: true, DisclosureLine: false });
  expect((await tied(end.slice(0, 1))).SignatureDate).toBe(false);
});
