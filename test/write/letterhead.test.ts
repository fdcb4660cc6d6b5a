/** The letter in the office's own Word file: what is filled and how it is set, and that nothing else is touched. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, type Composed, printedTexts } from '../../src/compose/blocks.js';
import { standardProfile } from '../../src/profile/resolve.js';
import { docxCarried } from '../../src/write/docx.js';
import { fieldNames } from '../../src/write/letterhead/fields.js';
import { LetterheadFault, pourLetter, readLetterhead } from '../../src/write/letterhead.js';
import { badFiles, control, type OfficeFile, officeFile, officeParts, p, style } from './office-file.js';
import { docxParagraphs } from './reopen.js';
import { header, images, letter, line, paragraph, samples, signature } from './samples.js';

const profile = standardProfile();
const source = strToU8('\ufeff标题: 甲\r\n');

function pour(file: OfficeFile | Uint8Array, composed: Composed = simple()) {
  const read = readLetterhead(file instanceof Uint8Array ? file : officeFile(file));
  const { data, findings } = pourLetter(read, composed, profile, { images, source });
  const parts = unzipSync(data);
  const part = (name: string): string => strFromU8(parts[name]!);
  return { data, parts, part, findings, missing: findings.map((f) => f.args!.field) };
}

/** What stands in the body before the section. */
function bodyOf(file: OfficeFile, composed?: Composed): string {
  return /<w:body>(.*)<w:sectPr>/su.exec(pour(file, composed).part('word/document.xml'))![1]!;
}

function simple(...more: Block[]): Composed {
  return letter([
    header('letter', { signers: [] }),
    { tag: 'title', lines: [line('关于第一件事'), line('答复的函')], unbreakable: [] },
    paragraph('addressee', '林某某委员：'),
    paragraph('body', '现答复如下：'),
    signature('seal'),
    ...more,
  ]);
}

const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

describe('marks', () => {
  it('are filled inside their run, which keeps its looks', () => {
    const looks = '<w:b/><w:color w:val="FF0000"/>';
    expect(bodyOf({ body: p('编号 {{文号}}（{{ 主 送 }}）', '', looks) })).toBe(
      p('编号 青教函〔2026〕12号（林某某委员：）', '', looks),
    );
  });

  it.each([
    [['{', '{文', '号', '}}']],
    [['甲{{文号', '}}乙']],
    [['甲', '{{文号}', '}乙']],
    [['｛｛文号｝｝']],
  ])('may be cut into runs: %j', (texts) => {
    const words = [...bodyOf({ body: p(texts) }).matchAll(/<w:t[^>]*>([^<]*)/gu)].map((m) => m[1]).join('');
    expect(words).toBe(texts.join('').replace(/\{\{文号\}\}|｛｛文号｝｝/u, '青教函〔2026〕12号'));
  });

  it('are filled however Word cut the paragraph', () => {
    const piece = fc.constantFrom(
      '{{文号}}',
      '{{主送}}',
      '{{ 密级 }}',
      '｛｛文号｝｝',
      '甲{乙}',
      ' ',
      '＆',
      '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(fc.nat(60)), (pieces, cuts) => {
        const text = pieces.join('');
        const ends = [...new Set(cuts.filter((c) => c < text.length).sort((x, y) => x - y)), text.length];
        const runs = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
        const made = bodyOf({ body: p(runs) + p('{{成文日期}}') });
        const words = [...made.matchAll(/<w:t[^>]*>([^<]*)/gu)].map((m) => m[1]).join('');
        const filled = text
          .replace(/\{\{文号\}\}|｛｛文号｝｝/gu, '青教函〔2026〕12号')
          .replaceAll('{{主送}}', '林某某委员：')
          .replaceAll('{{ 密级 }}', '');
        expect(words.replace('2026年8月26日', '').trim()).toBe(filled.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('are filled in headers, text boxes and both copies of a shape', () => {
    const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${p('{{文号}}')}</mc:Choice><mc:Fallback>${p('{{文号}}')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const made = pour({ body: box, header: p('{{文号}}') });
    expect(made.part('word/document.xml').match(/青教函〔2026〕12号/gu)).toHaveLength(2);
    expect(made.part('word/header1.xml')).toContain(t('青教函〔2026〕12号'));
  });

  it('keep the lines of a title in one paragraph, and escape what is markup', () => {
    expect(bodyOf({ body: p('{{标题}}') })).toBe(
      `<w:p><w:r>${t('关于第一件事')}<w:br/>${t('答复的函')}</w:r></w:p>`,
    );
    const odd = letter([header('letter', { docNumber: line('<&> "\u0000甲\t乙') }), signature('seal')]);
    expect(bodyOf({ body: p('{{文号}}') }, odd)).toBe(
      `<w:p><w:r>${t('&lt;&amp;&gt; &quot;甲')}<w:tab/>${t('乙')}</w:r></w:p>`,
    );
  });

  it('of several lines become paragraphs when they stand alone, else the line is broken', () => {
    const two = simple();
    const joint = letter([signature('plain', { issuers: [line('甲局'), line('乙局')] })]);
    const right = '<w:jc w:val="right"/>';
    const made = bodyOf({ body: p('{{署名}}', right, '<w:b/>') + p('由{{署名}}办理') }, joint);
    const one = (name: string): string =>
      `<w:p><w:pPr>${right}</w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:b/></w:rPr>${t(name)}</w:r></w:p>`;
    expect(made).toBe(
      `${one('甲局')}${one('乙局')}<w:p><w:r>${t('由甲局')}<w:br/>${t('乙局办理')}</w:r></w:p>`,
    );
    expect(bodyOf({ body: p('{{署名}}') }, two)).toBe(p('青岚市教育局'));
  });
});

describe('a field that the letter does not have', () => {
  const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;

  it('takes a paragraph of its own with it, and leaves other words', () => {
    expect(bodyOf({ body: p('{{密级}}') + p('密级：{{密级}}') + p('末') })).toBe(p('密级：') + p('末'));
  });

  it('leaves what is needed: the only paragraph, the last one, one between tables, one with a drawing', () => {
    const table = `<w:tbl><w:tr>${cell(p('甲'))}</w:tr></w:tbl>`;
    const empty = `<w:p><w:r></w:r></w:p>`;
    for (const [body, left] of [
      [p('{{密级}}'), empty],
      [`${table}${p('{{密级}}')}`, `${table}${empty}`],
      [`${table}${p('{{密级}}')}${table}${p('末')}`, `${table}${empty}${table}${p('末')}`],
      [
        `<w:p><w:r><w:t>{{密级}}</w:t><w:drawing/></w:r></w:p>${p('末')}`,
        `<w:p><w:r><w:drawing/></w:r></w:p>${p('末')}`,
      ],
    ] as const)
      expect(bodyOf({ body })).toBe(left);
  });

  it('takes a row of its own with it, and the table when no row is left', () => {
    const row = (...cells: string[]): string => `<w:tr>${cells.map((c) => cell(p(c))).join('')}</w:tr>`;
    const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
    const body = table(row('{{抄送}}'), row('{{印发机关}}', '{{印发日期}}'), row('甲', '{{密级}}')) + p('末');
    expect(bodyOf({ body })).toBe(
      table(`<w:tr>${cell(p('甲'))}${cell('<w:p><w:r></w:r></w:p>')}</w:tr>`) + p('末'),
    );
    expect(bodyOf({ body: table(row('{{抄送}}')) + p('末') })).toBe(p('末'));
  });

  it('empties a control', () => {
    const body = `${control('密级', p('甲')) + p('乙')}<w:p>${control('密级', '<w:r/>')}<w:r>${t('丙')}</w:r></w:p>`;
    expect(bodyOf({ body })).toBe(`${p('乙')}${p('丙')}`);
  });
});

describe('content controls', () => {
  it('keep their place and lose their prompt and their binding', () => {
    const prompt = '<w:showingPlcHdr/><w:dataBinding w:xpath="/a"/>';
    const grey = `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>单击此处</w:t></w:r>`;
    expect(bodyOf({ body: `<w:p>${control('文号', grey, prompt)}<w:r>${t('甲')}</w:r></w:p>` })).toBe(
      `<w:p>${control('文号', `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${t('青教函〔2026〕12号')}</w:r>`)}<w:r>${t('甲')}</w:r></w:p>`,
    );
  });

  it('around a paragraph keep its looks', () => {
    const made = bodyOf({ body: control('成文日期', p('某日', '<w:jc w:val="right"/>', '<w:b/>')) });
    expect(made).toBe(
      control(
        '成文日期',
        `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:b/></w:rPr>${t('2026年8月26日')}</w:r></w:p>`,
      ),
    );
  });

  it('are known by their title too, and dissolve around the text', () => {
    const body = `<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>${p('甲')}${p('乙')}</w:sdtContent></w:sdt>`;
    expect(bodyOf({ body: body + p('末') })).not.toContain('w:sdt');
    expect(bodyOf({ body: body + p('末') })).toContain('现答复如下');
  });

  it('may hold a table cell', () => {
    const cell = control('主送', `<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr>${p('甲')}</w:tc>`);
    expect(bodyOf({ body: `<w:tbl><w:tr>${cell}</w:tr></w:tbl>` })).toContain(
      `</w:tcPr><w:p><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${t('林某某委员：')}</w:r></w:p></w:tc>`,
    );
  });

  it('of other names are the office’s own', () => {
    const own = control('审批意见', p('甲'));
    expect(bodyOf({ body: own + p('{{文号}}') })).toContain(own);
  });
});

describe('the text', () => {
  const looks = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>';
  const place = { body: p('{{正文}}', looks, '<w:sz w:val="30"/>') + p('末') };
  const sections = simple(
    { ...paragraph('heading1', '一、总体'), level: 1 },
    {
      tag: 'paragraph',
      style: 'body',
      level: 2,
      runs: [
        { text: '（一）接排。', face: 'heading' },
        { text: '文字', face: 'strong' },
      ],
    },
  );

  it('is set as its mark was, headings in their face', () => {
    const made = bodyOf(place, sections);
    expect(made).toContain(
      `<w:p><w:pPr>${looks}</w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="30"/></w:rPr>${t('现答复如下：')}`,
    );
    expect(made).toContain(`<w:pPr><w:keepNext/>${looks}</w:pPr>`);
    expect(made).toMatch(
      /w:eastAsia="楷体_GB2312"[^>]*\/><w:sz w:val="30"\/><\/w:rPr><w:t xml:space="preserve">（一）接排。/u,
    );
    expect(made).toMatch(
      /w:eastAsia="黑体"[^>]*\/><w:sz w:val="30"\/><\/w:rPr><w:t xml:space="preserve">文字/u,
    );
  });

  it('takes the styles of the office’s file that bear our names', () => {
    const styles = style('a7', '公文正文') + style('b1', '一级标题') + style('c1', '正文黑体', 'character');
    const made = bodyOf({ ...place, styles }, sections);
    expect(made).toContain(`<w:p><w:pPr><w:pStyle w:val="b1"/></w:pPr>`);
    expect(made).toContain('<w:rStyle w:val="c1"/>');
    expect(made).toContain('<w:pStyle w:val="a7"/>');
    expect(made).not.toContain('w:line="560"');
  });

  it('brings tables and pictures, as wide as the place', () => {
    const made = pour(place, samples.fullDocument);
    const xml = made.part('word/document.xml');
    expect(xml.match(/<w:tbl>/gu)?.length).toBeGreaterThan(0);
    for (const [, width] of xml.matchAll(/<w:tblW w:w="([0-9]+)"/gu)) {
      expect(Number(width)).toBeLessThanOrEqual(11906 - 1474 - 1588);
      expect(Number(width)).toBeGreaterThan(8800);
    }
    const pictures = [...xml.matchAll(/r:embed="([^"]+)"/gu)].map((m) => m[1]!);
    expect(pictures.length).toBeGreaterThan(0);
    for (const id of pictures) {
      const target = new RegExp(`Id="${id}"[^>]*Target="/([^"]+)"`, 'u').exec(
        made.part('word/_rels/document.xml.rels'),
      );
      expect(made.parts[target![1]!]).toBeDefined();
    }
    expect(made.part('[Content_Types].xml')).toContain('Extension="png"');
    const ids = [...xml.matchAll(/<wp:docPr id="([0-9]+)"/gu)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never ends a cell with a table, and never lets two tables run together', () => {
    const at = { pointer: '', offset: 0 };
    const table: Block = {
      tag: 'table',
      at,
      head: [line('甲')],
      rows: [[line('乙')]],
      widths: [1],
      align: ['left'],
    };
    const composed = letter([header('letter'), table, table, signature('seal')]);
    const made = bodyOf({ body: `<w:tbl><w:tr><w:tc>${p('{{正文}}')}</w:tc></w:tr></w:tbl>` }, composed);
    expect(made).toMatch(/<\/w:tbl><w:p>(?:(?!<\/w:p>).)*<\/w:p><w:tbl>/su);
    expect(made).toMatch(/<\/w:tbl><w:p>(?:(?!<w:tbl>).)*<\/w:p><\/w:tc>/su);
  });

  it('sizes tables and titles of annexes by the body, wherever its size is said', () => {
    const blocks: Block[] = [{ tag: 'annex' }, paragraph('annexTitle', '明细')];
    const sizeOf = (file: Partial<OfficeFile>, properties = '', run = ''): number =>
      Number(
        /<w:sz w:val="([0-9]+)"\/>[^明]*明细/u.exec(
          bodyOf({ body: p('{{附件}}', properties, run) + p('末'), ...file }, simple(...blocks)),
        )![1],
      ) / 2;
    const sized = (id: string, points: number, more = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}" ${more}><w:name w:val="${id}"/><w:basedOn w:val="z"/><w:rPr><w:sz w:val="${2 * points}"/></w:rPr></w:style>`;
    const defaults = (points: number): string =>
      `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="${2 * points}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
    const child =
      '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="b"/></w:style>';
    const circle =
      '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="c"/></w:style>';
    expect(sizeOf({}, '', '<w:sz w:val="32"/>')).toBe(22);
    expect(sizeOf({ styles: defaults(16) + sized('b', 8) + child }, '<w:pStyle w:val="c"/>')).toBe(11);
    expect(sizeOf({ styles: defaults(16) + circle }, '<w:pStyle w:val="c"/>')).toBe(22);
    expect(sizeOf({ styles: sized('n', 12, 'w:default="1"') })).toBe(16.5);
    expect(sizeOf({})).toBe(14);
  });

  it('puts every annex on a page of its own', () => {
    const annex: Block[] = [
      { tag: 'annex' },
      paragraph('annexLabel', '附件1'),
      paragraph('annexTitle', '明细'),
    ];
    const made = bodyOf({ body: p('{{附件}}', looks) + p('末') }, simple(...annex, ...annex));
    expect(made.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(2);
    const styled = bodyOf(
      { body: p('{{附件}}') + p('末'), styles: style('x', '附件标识') },
      simple(...annex),
    );
    expect(styled).toContain('<w:pPr><w:pStyle w:val="x"/><w:pageBreakBefore/></w:pPr>');
  });
});

describe('parity', () => {
  const all = fieldNames.filter((n) => !/^印发./u.test(n));
  const file: OfficeFile = { body: all.map((n) => p(`{{${n}}}`)).join('') + p('末') };

  it.each(Object.entries(samples))('%s says every printed word, in order', (_, composed) => {
    const words = docxParagraphs(pour(file, composed).data)
      .map((paragraph) => paragraph.text)
      .join('')
      .replace(/\s/gu, '');
    let at = 0;
    for (const block of composed.blocks) {
      if (block.tag === 'header') continue;
      for (const text of printedTexts(block)) {
        const found = words.indexOf(text.replace(/\s/gu, ''), block.tag === 'colophon' ? 0 : at);
        expect([text, found >= 0]).toEqual([text, true]);
        // 附注 and 公开方式 have places of their own, which need not be in the order of the letter.
        if (block.tag !== 'colophon' && !(block.tag === 'paragraph' && /note|disclosure/u.test(block.style)))
          at = found;
      }
    }
    const head = composed.blocks.find((b) => b.tag === 'header');
    if (head?.tag === 'header')
      for (const text of printedTexts({ ...head, signerLabel: '' }))
        if (text !== '文件') expect(words).toContain(text.replace(/\s/gu, ''));
  });
});

describe('what is missing', () => {
  it('is said of everything that the letter has and the letterhead not', () => {
    const composed = letter([
      header('document', { secrecy: line('秘密★1年'), signers: [line('甲某'), line('乙某')] }),
      paragraph('annexNote', '附件：明细'),
      signature('seal', { seals: [{ file: 'seal.png', at: { pointer: '/印章', offset: 0 } }] }),
      paragraph('note', '（联系人）'),
      { tag: 'annex' },
      {
        tag: 'colophon',
        rules: true,
        evenPage: false,
        copyTo: line('抄送：甲。'),
        printing: { office: line('办公室'), date: line('某日印发') },
      },
    ]);
    const { missing, findings } = pour({ body: p('{{签发人}}') }, composed);
    expect(missing).toEqual([
      '密级',
      '发文机关',
      '文号',
      '附件说明',
      '署名',
      '成文日期',
      '印章',
      '附注',
      '附件',
      '抄送',
      '印发机关',
      '印发日期',
    ]);
    expect(findings.filter((f) => f.message.endsWith('#seal')).map((f) => f.args!.field)).toEqual(['印章']);
    expect(new Set(findings.map((f) => f.severity))).toEqual(new Set(['warning']));
    const all =
      p('{{印发}}') +
      fieldNames
        .filter((n) => !n.startsWith('印发'))
        .map((n) => p(`{{${n}}}`))
        .join('');
    expect(pour({ body: all + p('末') }, composed).missing).toEqual(['印章']);
  });

  it('is not the name that the red head has already', () => {
    const body = p('{{文号}}{{标题}}{{主送}}{{署名}}{{成文日期}}') + p('{{正文}}');
    expect(pour({ body, header: p('青岚市 教育局') }).missing).toEqual([]);
    expect(pour({ body, header: p('云汀县水务局') }).missing).toEqual(['发文机关']);
  });

  it('公开方式 printed as 附注 has a place where 附注 has one, and goes to its own when there is one', () => {
    const note = { ...paragraph('note', '（此件公开）') };
    note.runs[0]!.at = { pointer: '/公开方式', offset: 0 };
    const composed = letter([paragraph('note', '（联系人）'), note]);
    expect(bodyOf({ body: p('{{附注}}') + p('末') }, composed)).toContain('此件公开');
    const both = bodyOf({ body: p('甲{{附注}}') + p('乙{{公开方式}}') }, composed);
    expect(both).toBe(p('甲（联系人）') + p('乙（此件公开）'));
  });
});

describe('the package', () => {
  const file: OfficeFile = {
    body: p('{{正文}}') + p('末'),
    parts: {
      'word/media/logo.png': new Uint8Array([1, 2, 3]),
      'customXml/item1.xml': '<a/>',
      'docProps/app.xml': '<b/>',
    },
  };

  it('keeps every other part, byte for byte and in its order, and carries the source', () => {
    const before = officeParts(file);
    const made = pour(file);
    const changed = Object.keys(made.parts).filter(
      (n) => before[n] && !Buffer.from(before[n]).equals(made.parts[n]!),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
    expect(Object.keys(made.parts).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));
    expect(docxCarried(made.data)).toEqual({ state: 'ours', source });
    expect(
      made
        .part('word/document.xml')
        .startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document'),
    ).toBe(true);
  });

  it('is the same for the same letter, and may be a letterhead again', () => {
    const again = { ...file, body: p('{{文号}}') };
    expect(Buffer.from(pour(file).data).equals(pour(file).data)).toBe(true);
    const once = pour({ ...again, header: p('{{主送}}') });
    const parts = {
      ...once.parts,
      'word/header1.xml': officeParts({ body: '', header: p('{{文号}}') })['word/header1.xml']!,
    };
    const twice = pour(officeFile({ body: '', parts }));
    expect(Object.keys(twice.parts)).toEqual(Object.keys(parts));
    expect(docxCarried(twice.data)).toEqual({ state: 'ours', source });
  });
});

describe('a file that is no letterhead', () => {
  it.each(badFiles)('is refused: %s', (_, bytes, id) => {
    let fault: unknown;
    try {
      pourLetter(readLetterhead(bytes), simple(), profile, { images, source });
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(LetterheadFault);
    expect((fault as LetterheadFault).id).toBe(id);
  });

  it('may have a link that somebody follows by a click', () => {
    const relationships =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.invalid/" TargetMode="External"/>';
    const link =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.invalid/a b import link" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect(pour({ body: p('{{文号}}') + link, relationships }).missing).toContain('标题');
  });

  it('never crashes on damage', () => {
    const good = officeFile({ body: p('{{正文}}') + p('末') });
    for (let i = 0; i < good.length; i += 7) {
      const bytes = Uint8Array.from(good);
      bytes[i] = bytes[i]! ^ 0x5a;
      try {
        pourLetter(readLetterhead(bytes), simple(), profile, { images, source });
      } catch (error) {
        expect(error).toBeInstanceOf(LetterheadFault);
      }
    }
  });
});
