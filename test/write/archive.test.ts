import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Composed, printedTexts } from '../../src/compose/blocks.js';
import { type LoadedFaces, loadFaces } from '../../src/fonts/load.js';
import { standardProfile } from '../../src/profile/resolve.js';
import { produce } from '../../src/road/produce.js';
import { fontFolder } from '../fonts/built.js';
import { archiveFaults } from './archive.js';
import { withoutBlanks } from './expected.js';
import { readPdf } from './pdf-reader.js';
import { parseValue } from './pdf-values.js';
import { png } from './png.js';
import { header, images, letter, line, paragraph, samples, signature } from './samples.js';

let faces: LoadedFaces;
beforeAll(async () => {
  faces = await loadFaces({
    use: 'bundled',
    families: standardProfile().fonts,
    fontDir: fileURLToPath(fontFolder),
  });
});

/** One seal is transparent. */
const annexed = new Map([
  ...images,
  ['章/甲.png', png(64, 6)],
  ['明细.pdf', new TextEncoder().encode('%PDF-1.4 of an annex')],
]);
const yaml = '# 注释\n文号: 青教函〔2026〕12号\n备注: 不印的话 & <尖括号>\n';
async function pdfOf(composed: Composed, plain = false): Promise<Buffer> {
  const { data, findings } = await produce('pdf', {
    composed,
    profile: standardProfile(),
    images: annexed,
    source: yaml,
    plain,
    faces: () => Promise.resolve(faces),
  });
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
  return Buffer.from(data as Uint8Array);
}

/** Headings below a run-in one, addresses, a long table, and pictures without caption. */
const further = letter(
  [
    header('letter'),
    { tag: 'title', lines: [line('关于 A & B <函> 的答复')], unbreakable: [] },
    paragraph('addressee', '林某某委员：'),
    paragraph('heading1', '一、网址'),
    paragraph(
      'body',
      '请看 https://www.example.com/a/rather/long/path/that/goes/over/to/the/next/line.html（含 www.example.cn），写信给 someone@example.com。'.repeat(
        3,
      ),
    ),
    { tag: 'paragraph', style: 'body', level: 2, runs: [{ text: '（一）接排。', face: 'heading' }] },
    paragraph('heading3', '1.更深'),
    {
      tag: 'table',
      at: { pointer: '', offset: 0 },
      unit: line('单位：台'),
      head: [line('年份'), line('台数')],
      rows: Array.from({ length: 50 }, (_, i) => [line(`${1970 + i}年`), line(i % 7 === 0 ? '' : String(i))]),
      widths: [0.5, 0.5],
      align: ['center', 'right'],
    },
    { tag: 'image', file: '图/机房.png', at: { pointer: '', offset: 0 } },
    signature('seal', { seals: [{ file: '章/甲.png', at: { pointer: '', offset: 0 } }] }),
  ],
  { title: '关于 A & B <函> 的答复', docNumber: '青教函〔2026〕12号' },
);

/** The samples; a cell of one has a line break, which no typeset letter has. */
const onPaper = JSON.parse(JSON.stringify(samples).replaceAll('\\n', '')) as typeof samples;
/** A table too wide for an upright page. */
const wide = letter([
  header('letter'),
  { tag: 'title', lines: [line('关于宽表的答复')], unbreakable: [] },
  {
    tag: 'table',
    at: { pointer: '', offset: 0 },
    caption: line('宽表'),
    head: Array.from({ length: 14 }, (_, i) => line(`第${i}列`)),
    rows: [Array.from({ length: 14 }, (_, i) => line(`数据${i}`))],
    widths: new Array(14).fill(1 / 14),
    align: new Array(14).fill('center'),
  },
  { tag: 'image', file: '章/甲.png', at: { pointer: '', offset: 0 } },
]);
const letters: [string, Composed][] = [...Object.entries(onPaper), ['further', further], ['wide', wide]];

describe.each(letters)('%s', (_, composed) => {
  it('keeps what PDF/A-3a and PDF/UA-1 ask for', async () => {
    expect(archiveFaults(await pdfOf(composed))).toEqual([]);
  });

  it('is plain where that is asked for: the same pages without tags and claims', async () => {
    const plain = await pdfOf(composed, true);
    const text = plain.toString('latin1');
    for (const word of ['StructTreeRoot', 'MCID', 'pdfaid', 'pdfuaid', 'OutputIntent', 'Source'])
      expect(text).not.toContain(word);
    expect(archiveFaults(plain)).toContain('PDF/A identification');
  });
});

it('the structure reads what the letter says, in its order, and paragraphs that turn the page are whole', async () => {
  const pdf = await pdfOf(further);
  const text = pdf.toString('latin1');
  // A table of 51 rows: one element, though its head is printed on several pages.
  expect(text.match(/\/S\/Table\//g)).toHaveLength(1);
  expect(text.match(/\/S\/TR\//g)).toHaveLength(51);
  expect(text.match(/\/S\/TH\//g)).toHaveLength(2);
  expect(text.match(/\/S\/Figure\//g)).toHaveLength(2);
  expect(text.match(/\/S\/H3\//g)).toHaveLength(1);
  expect(text.match(/\/S\/Link\//g)).toHaveLength(9);
});

it('links open what is printed, on every line of it', async () => {
  const text = (await pdfOf(further)).toString('latin1');
  const links = [...text.matchAll(/\/Rect\[[^\]]*\]\/QuadPoints\[([^\]]*)\].*?\/URI\(([^)]*)\)/g)];
  const targets = new Set(links.map(([, , uri]) => uri));
  expect(targets).toEqual(
    new Set([
      'https://www.example.com/a/rather/long/path/that/goes/over/to/the/next/line.html',
      'http://www.example.cn',
      'mailto:someone@example.com',
    ]),
  );
  expect(links.some(([, quads]) => quads!.split(' ').length === 16)).toBe(true);
});

it('a wide table lies on a sheet that a screen turns upright', async () => {
  const read = readPdf(await pdfOf(wide));
  const turned = read.ofType('Page').filter(({ dictionary }) => dictionary.includes('/Rotate 90'));
  expect(turned).toHaveLength(1);
  // The text runs upwards on the upright sheet, which stays 210 mm wide.
  expect(turned[0]!.dictionary).toContain('/MediaBox[0 0 595.276 841.89]');
  const content = read.follow(turned[0]!.dictionary, 'Contents').stream!.toString('latin1');
  expect(content.startsWith('q 0 1 -1 0 595.276 0 cm\n')).toBe(true);
});

it('the content hash is that of the printed texts', async () => {
  const texts = further.blocks.flatMap(printedTexts).join('\n');
  const xmp = readPdf(await pdfOf(further))
    .ofType('Metadata')[0]!
    .stream!.toString('utf8');
  expect(xmp).toContain(`<fuhan:contentHash>${createHash('sha256').update(texts).digest('hex')}<`);
});

it('carries the source byte for byte and the profile', async () => {
  const read = readPdf(await pdfOf(onPaper.fullDocument!));
  const files = new Map(
    read.ofType('Filespec').map(({ dictionary }) => {
      const name = (parseValue(dictionary) as Map<string, Buffer>).get('/UF')!;
      const text =
        name[0] === 0xfe ? Buffer.from(name.subarray(2)).swap16().toString('utf16le') : name.toString();
      return [text, read.follow(dictionary, 'F').stream!.toString('utf8')];
    }),
  );
  expect([...files.keys()]).toEqual(['青教函〔2026〕12号.reply.yaml', 'gbt9704.profile.json', '明细.pdf']);
  expect(files.get('青教函〔2026〕12号.reply.yaml')).toBe(yaml);
  expect(JSON.parse(files.get('gbt9704.profile.json')!)).toEqual(
    JSON.parse(JSON.stringify(standardProfile())),
  );
});

it('bookmarks follow the headings', async () => {
  const text = (await pdfOf(onPaper.fullDocument!)).toString('latin1');
  const titles = [...text.matchAll(/<<\/Title<FEFF(\w+)>\/Parent/g)].map(([, hex]) =>
    Buffer.from(hex!, 'hex').swap16().toString('utf16le'),
  );
  expect(titles.map(withoutBlanks).sort()).toEqual(
    [
      '青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      '一、对提案的总体看法',
      '（一）关于网络提速',
      '1.出口带宽',
      '（1）乡镇',
      '附件1青岚市乡村学校网络设备更新计划',
      '附件2经费明细',
    ].sort(),
  );
});

/** Changes to a good file and the fault that must be found. */
const planted: [fault: string, from: string | RegExp, to: string][] = [
  ['header', '%PDF-1.7', '%PDF-1.4'],
  ['cross reference', /\n0000000(\d\d\d) 00000 n/, '\n0000009$1 00000 n'],
  ['no language', '/Lang(zh-CN)', '/Long(zh-CN)'],
  ['not marked as tagged', '/Marked true', '/Marked null'],
  ['title is not displayed', '/DisplayDocTitle true', '/DisplayDocTitle null'],
  ['tab order', '/Tabs/S', '/Tabs/R'],
  ['annotation flags', '/F 4/Contents', '/F 2/Contents'],
  ['link without description', '/Contents(', '/Kontents('],
  ['link without annotation', '/Type/OBJR', '/Type/OBJX'],
  ['parent tree', /\/StructParents 0/, '/StructParents 1'],
  ['PDF/A identification', '<pdfaid:part>3<', '<pdfaid:part>2<'],
  ['PDF/UA identification', '<pdfuaid:part>1<', '<pdfuaid:part>2<'],
  ['fuhan:contentHash is not declared', '<pdfaProperty:name>contentHash<', '<pdfaProperty:name>contentHush<'],
  ['XMP is not well-formed', '&amp; B', '& am; B'],
  ['/ModDate differs', /\/ModDate\(D:2026\d+Z\)>>\nendobj/, '/ModDate(D:20250101000000Z)>>\nendobj'],
  ['no output intent', '/GTS_PDFA1', '/GTS_PDFX1'],
  ['colour profile is damaged', 'acsp', 'acsq'],
  ['font is not embedded', '/FontFile2', '/FontFile9'],
  ['widths differ from the font program', '/DW 1000', '/DW 1003'],
  ['no CIDToGIDMap', '/CIDToGIDMap/Identity', '/CIDToGIDMip/Identity'],
  ['no ToUnicode', '/ToUnicode ', '/ToUnicorn '],
  ['transparency without blending space', /\/Group<<\/S\/Transparency\/CS\/DeviceRGB>>/g, ''],
  ['attachment without relationship', '/AFRelationship/Source', '/AFRelationshop/Source'],
  ['attachment that is not associated', '/AF[', '/AG['],
  ['attachment without MIME type', '/Subtype/application#2fyaml', '/Subtype/application-yaml'],
  ['figure without Alt', '/Alt<', '/Alz<'],
  ['figure without BBox', '/BBox[', '/BBux['],
  ['TH without scope', '/Scope/Column', '/Scape/Column'],
  ['heading level skipped', '/S/H2', '/S/H4'],
  ['type Paragraph', '/S/P/', '/S/Paragraph/'],
  ['rows of different length', /(\/S\/TR\/P \d+ 0 R\/K\[)\d+ 0 R /, '$1'],
  ['content without element', /(\/S\/P\/P \d+ 0 R\/Pg \d+ 0 R)\/K\[\d+\]/, '$1'],
  ['mark of another type', '/S/TD', '/S/TH'],
];

describe('a planted fault is found:', () => {
  let good: string;
  beforeAll(async () => {
    good = (await pdfOf(further)).toString('latin1');
  });
  it.each(planted)('%s', (fault, from, to) => {
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(archiveFaults(Buffer.from(bad, 'latin1'))).toContain(fault);
  });
});
