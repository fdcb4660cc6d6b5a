import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Composed } from '../../src/compose/blocks.js';
import { standardProfile } from '../../src/profile/resolve.js';
import { writeHtml } from '../../src/write/html.js';
import { png } from './png.js';
import { type HtmlElement, htmlElements, htmlErrors } from './reopen.js';
import { header, images, letter, line, paragraph, samples, signature } from './samples.js';

const profile = standardProfile();

function open(composed: Composed, draft?: string): HtmlElement[] {
  return htmlElements(writeHtml(composed, profile, { images, ...(draft === undefined ? {} : { draft }) }));
}

/** The elements inside `<article>`. */
function article(...blocks: Block[]): HtmlElement[] {
  const all = open(letter(blocks));
  return all.slice(all.findIndex((e) => e.name === 'article') + 1);
}

const named = (all: readonly HtmlElement[], name: string): HtmlElement[] =>
  all.filter((e) => e.name === name);
const meta = (all: readonly HtmlElement[], name: string): (string | undefined)[] =>
  named(all, 'meta')
    .filter((e) => e.attributes.name === name)
    .map((e) => e.attributes.content);

/** Text that looks like markup of every kind, mixed with Chinese. */
const treacherous = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['<b>', '</p>', '<p', '<!--', '-->', ']]>', '&amp;', '&#65;', '&lt', '&', '"', "'", '`', '\\'],
        ...[
          '</style>',
          '</title>',
          '<script>',
          '</article></main>',
          '<img src=x onerror=y>',
          '<br>',
          '=',
          ' ',
        ],
        ...[
          'http://a.cn/b?x=1&y="2"',
          'www.a.cn',
          'a@b.cn',
          'javascript:x',
          '　',
          '\t',
          '：',
          '（一）',
          '\u0085',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join('').replace(/[\0-\x08\n-\x1f\p{Cs}]/gu, ''))
  .filter((text) => text !== '');

describe('no text turns into markup', () => {
  it('in a paragraph, where addresses become links', () => {
    fc.assert(
      fc.property(treacherous, (text) => {
        const elements = article(paragraph('body', text));
        expect(elements.map((e) => e.name).filter((n) => n !== 'a')).toEqual(['p']);
        expect(elements[0]!.text).toBe(text);
        for (const { attributes, text } of named(elements, 'a')) {
          expect(attributes.href).toMatch(/^(?:https?:\/\/|mailto:)/iu);
          expect(attributes.href!.endsWith(text)).toBe(true);
          expect(attributes.rel).toBe('noopener noreferrer');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('in headings, cells, strong stretches and the title', () => {
    fc.assert(
      fc.property(treacherous, treacherous, (a, b) => {
        const elements = article(
          { tag: 'title', lines: [line(a)], unbreakable: [b] },
          paragraph('heading3', a),
          {
            tag: 'paragraph',
            style: 'body',
            runs: [
              { text: a, face: 'strong' },
              { text: b, face: 'body' },
            ],
          },
          {
            tag: 'table',
            at: { pointer: '', offset: 0 },
            caption: line(b),
            head: [line(a)],
            rows: [[line(b)]],
            widths: [1],
            align: ['left'],
          },
        );
        const names = elements.map((e) => e.name).filter((n) => n !== 'a' && n !== 'span');
        expect(names.join(' ')).toBe('h1 h4 p strong div table caption colgroup col thead tr th tbody tr td');
        const text = (name: string): string => named(elements, name)[0]!.text;
        expect(text('h1')).toBe(a);
        expect([text('h4'), text('p'), text('th'), text('td'), text('caption')]).toEqual([a, a + b, a, b, b]);
        expect(named(elements, 'div')[0]!.attributes['aria-label']).toBe(b);
      }),
      { numRuns: 500 },
    );
  });

  it('in what the page says about itself, in the mark of a draft, and in the style sheet', () => {
    fc.assert(
      fc.property(treacherous, (text) => {
        const composed = letter([paragraph('body', '现答复如下。')], { docNumber: text, issuers: [text] });
        const fonts = { ...profile.fonts, fangsong: [text] };
        const all = htmlElements(writeHtml(composed, { ...profile, fonts }, { images, draft: text }));
        expect(meta(all, 'author')).toEqual([text]);
        expect(meta(all, 'dcterms.identifier')).toEqual([text]);
        expect(all.find((e) => e.attributes.class === 'draft')!.text).toBe(text);
        expect(named(all, 'style').length).toBe(1);
        expect(named(all, 'style')[0]!.text).toContain('.colophon');
        expect(all.filter((e) => ['script', 'img', 'link', 'b'].includes(e.name))).toEqual([]);
        // Every string of the style sheet ends where it should: what is left has no mark of the text.
        const outside = named(all, 'style')[0]!.text.replace(/"[^"\\\n]*(?:\\[0-9a-f]+ [^"\\\n]*)*"/gu, '');
        expect(outside).not.toMatch(/["\\<&`]/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the page', () => {
  const all = open(samples.fullDocument!);

  it('says its language, title, author, number and date', () => {
    expect(all[0]).toMatchObject({ name: 'html', attributes: { lang: 'zh-CN' } });
    expect(named(all, 'title')[0]!.text).toBe('青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函');
    expect(meta(all, 'author')).toEqual(['青岚市教育局、青岚市财政局、青岚市工业和信息化局']);
    expect(meta(all, 'description')).toEqual(['青教函〔2026〕12号']);
    expect(meta(all, 'dcterms.issued')).toEqual(['2026-08-26']);
    expect(meta(all, 'dcterms.creator').length).toBe(3);
    expect(named(all, 'time').map((e) => e.attributes.datetime)).toEqual(['2026-08-26', '2026-08-26']);
    expect(named(all, 'time').map((e) => e.text)).toEqual(['2026年8月26日', '2026年8月26日']);
  });

  it('needs nothing from outside and lets nothing run', () => {
    const policy = all.find((e) => e.attributes['http-equiv'] === 'Content-Security-Policy')!;
    expect(policy.attributes.content).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(
      all.filter((e) => ['script', 'link', 'base', 'iframe', 'object', 'form'].includes(e.name)),
    ).toEqual([]);
    expect(all.flatMap((e) => Object.keys(e.attributes)).filter((a) => a.startsWith('on'))).toEqual([]);
    expect(named(all, 'img').every((e) => e.attributes.src!.startsWith('data:image/png;base64,'))).toBe(true);
    expect(named(all, 'style')[0]!.text).not.toMatch(/url\(|@import/u);
  });

  it.each(Object.entries(samples))('is HTML without fault: %s', (_, sample) => {
    expect(htmlErrors(writeHtml(sample, profile, { images, draft: '送审稿' }))).toEqual([]);
    expect(htmlErrors('<p id="a" id="a">')).toContain('duplicate-attribute');
  });

  it('has one title and headings by level, those of annexes below the annex', () => {
    const headings = all.filter((e) => /^h[1-6]$/u.test(e.name)).map((e) => `${e.name} ${e.text}`);
    expect(headings).toEqual([
      'h1 青岚市教育局关于青岚市政协九届二次会议第092015号提案答复的函',
      'h2 一、对提案的总体看法',
      'h3 （一）关于网络提速',
      'h4 1.出口带宽',
      'h5 （1）乡镇',
      'h2 青岚市乡村学校网络设备更新计划',
      'h2 经费明细',
    ]);
    const inAnnex = article(
      { tag: 'annex' },
      paragraph('annexTitle', '计划'),
      paragraph('heading1', '一、甲'),
    );
    expect(inAnnex.map((e) => e.name)).toEqual(['section', 'h2', 'span', 'h3']);
  });

  it('names its annexes, and the list of annexes leads to them', () => {
    const sections = named(all, 'section').map((e) => e.attributes['aria-labelledby']);
    expect(sections).toEqual(['annex-1', 'annex-2']);
    expect(named(all, 'a').map((e) => e.attributes.href)).toEqual(['#annex-1', '#annex-2']);
    expect(named(all, 'h2').flatMap((e) => e.attributes.id ?? [])).toEqual(sections);
  });

  it('has tables with caption, scoped heads and a box of their own that the keyboard reaches', () => {
    expect(named(all, 'th').map((e) => e.attributes.scope)).toEqual(['col', 'col', 'col']);
    expect(named(all, 'caption')[0]!.text).toBe('2023—2025年设备更新情况单位：台');
    const box = all.find((e) => e.attributes.role === 'region')!;
    expect(box.attributes).toMatchObject({ tabindex: '0', 'aria-label': '2023—2025年设备更新情况' });
    expect(named(all, 'td').map((e) => e.attributes.class)).toEqual([
      'c',
      'r',
      'r',
      'c',
      'r',
      'r',
      'c',
      'r',
      'r',
    ]);
  });

  it('has pictures whole, with a text for those who do not see them', () => {
    const pictures = named(all, 'img');
    expect(pictures.map((e) => e.attributes.alt)).toEqual([
      '云汀县机房',
      '青岚市教育局印章',
      '青岚市财政局印章',
    ]);
    const data = Buffer.from(pictures[0]!.attributes.src!.split(',')[1]!, 'base64');
    expect(data.equals(png(64, 2))).toBe(true);
    expect(pictures[0]!.attributes).toMatchObject({ width: '64', height: '64' });
    expect(named(all, 'figcaption')[0]!.text).toBe('云汀县机房');
  });

  it('refuses a picture that was not given or is none', () => {
    const missing = (bytes: [string, Uint8Array][]): unknown => {
      try {
        return writeHtml(samples.fullDocument!, profile, { images: new Map(bytes) });
      } catch (error) {
        return (error as { diagnostic: unknown }).diagnostic;
      }
    };
    expect(missing([])).toMatchObject({ message: 'write/html-image#missing', args: { file: '图/机房.png' } });
    expect(missing([['图/机房.png', Uint8Array.of(1, 2)]])).toMatchObject({ message: 'write/html-image' });
  });

  it('keeps telephone numbers whole, in an address', () => {
    expect(named(all, 'address')[0]!.text).toBe('（联系人：办公室周某，联系电话：0760-88880000）');
    expect(all.find((e) => e.attributes.class === 'tel')!.text).toBe('0760-88880000');
  });

  it('says on screen and paper that it is a draft, and only then', () => {
    expect(all.some((e) => e.attributes.class === 'draft')).toBe(false);
    const draft = open(samples.plainLetter!, '送审稿');
    expect(draft.find((e) => e.attributes.class === 'draft')!.text).toBe('送审稿');
    expect(named(draft, 'style')[0]!.text).toContain('@page{@top-left{content:"送审稿"');
  });

  it('is the same text every time, with LF line ends', () => {
    const html = writeHtml(samples.fullDocument!, profile, { images });
    expect(writeHtml(samples.fullDocument!, profile, { images })).toBe(html);
    expect(html).not.toContain('\r');
    expect(html).toMatch(/[^\n]\n$/u);
  });
});

describe('on paper', () => {
  const style = (composed: Composed): string => named(open(composed), 'style')[0]!.text;

  it('has the measures of the standard', () => {
    const text = style(samples.plainLetter!);
    // The page area is half a line space (2.44 mm) higher than the type area: 37 − 2.44, 35 − 2.44 − 2.
    expect(text).toContain('@page{size:210mm 297mm;margin:34.562mm 20mm 30.562mm}');
    expect(text).toContain('main{padding:0 6mm 0 8mm}');
    expect(text).toContain('font:16pt/10.449mm "Letter Latin","仿宋_GB2312"');
    expect(text).toContain('letter-spacing:-0.073mm');
    expect(text).toContain('text-indent:11.143mm');
    expect(text).toContain('orphans:1;widows:1');
  });

  it('has double red rules in 信函 and one in 文件', () => {
    expect(style(samples.plainLetter!)).toContain('border-width:1mm 0 0.35mm');
    expect(style(samples.plainLetter!)).toContain('@bottom-center{content:"";height:0.7mm');
    expect(style(samples.fullDocument!)).toContain('border-top:0.5mm solid red');
    expect(style(samples.fullDocument!)).not.toContain('@bottom-center');
  });

  it('takes other measures from the profile', () => {
    const narrow = { ...profile, widowControl: true, measures: { ...profile.measures } };
    narrow.measures.bindingMargin = { value: 30, basis: '' };
    narrow.measures.typeAreaWidth = { value: 150, basis: '' };
    const text = writeHtml(letter([header('letter'), signature('plain')]), narrow);
    expect(text).toContain('main{padding:0 10mm 0 10mm}');
    expect(text).toContain('orphans:2;widows:2');
  });

  it('turns a sheet for a table that is too wide upright', () => {
    const wide = (columns: number): boolean => {
      const cells = Array.from({ length: columns }, () => line('1234567'));
      const [box] = article({
        tag: 'table',
        at: { pointer: '', offset: 0 },
        head: cells,
        rows: [cells],
        widths: cells.map(() => 1 / columns),
        align: cells.map(() => 'right'),
      });
      return box!.attributes.class === 'scroll turned';
    };
    expect([wide(4), wide(7), wide(8)]).toEqual([false, false, true]);
  });

  it('joint issuers share a row whatever the width of their names, and no seal stands on the text', () => {
    const text = style(samples.fullDocument!);
    expect(text).toContain('.sealed:not(.one)>div{flex:0 0 calc(100%/var(--columns));min-width:0}');
    const [, shift] = /:not\(\.last\) \.seal\{margin-top:([\d.]+)mm\}/u.exec(text)!;
    // From the foot of the text's characters: a line and a half and half the gap between lines.
    expect(1.5 * 10.449 + 2.4 + Number(shift) - 21).toBeGreaterThan(0.2);
  });

  it('a heading goes where its table goes', () => {
    const cells = Array.from({ length: 8 }, () => line('1234567'));
    const all = article(
      paragraph('body', '文字。'),
      { tag: 'annex' },
      paragraph('annexLabel', '附件'),
      paragraph('annexTitle', '明细'),
      {
        tag: 'table',
        at: { pointer: '', offset: 0 },
        head: cells,
        rows: [cells],
        widths: cells.map(() => 1 / 8),
        align: cells.map(() => 'right'),
      },
    );
    const classOf = (name: string): unknown[] => named(all, name).map((e) => e.attributes.class);
    expect([classOf('p'), classOf('h2')]).toEqual([['body', 'annex-label turned'], ['turned']]);
  });

  it('gives the numbers of a turned table the room that they need', () => {
    const cells = ['序号', ...Array.from({ length: 9 }, () => '12345678')].map(line);
    const all = article({
      tag: 'table',
      at: { pointer: '', offset: 0 },
      head: cells,
      rows: [cells],
      widths: cells.map(() => 1 / cells.length),
      align: cells.map(() => 'right'),
    });
    const shares = named(all, 'col').map((e) => Number.parseFloat(/[\d.]+/u.exec(e.attributes.style!)![0]));
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 0);
    expect(shares[0]).toBeLessThan(shares[1]! * 0.75);
  });

  it('breaks the title of an annex as the PDF does, and leaves room for it above a picture', () => {
    const all = article(
      { tag: 'annex' },
      paragraph('annexLabel', '附件'),
      paragraph('annexTitle', '青岚市老旧小区雨污管网改造和地下空间综合利用三年工作安排'),
      { tag: 'image', file: '图/机房.png', at: { pointer: '', offset: 0 } },
      { tag: 'image', file: '图/机房.png', at: { pointer: '', offset: 0 } },
    );
    const lines = all.filter((e) => e.attributes.class === 'line').map((e) => e.text);
    expect(lines).toEqual(['青岚市老旧小区雨污管网改造和地下', '空间综合利用三年工作安排']);
    expect(named(all, 'figure').map((e) => e.attributes.style)).toEqual(['--head:5', undefined]);
  });
});
