import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedTexts } from '../../src/compose/blocks.js';
import type { Page, TextItem } from '../../src/typeset/pages.js';
import { laidOut as layOut } from './letters.js';

function laidOut(
  yaml: string,
  missing = '',
  images: ReadonlyMap<string, { width: number; height: number }> = new Map(),
) {
  return layOut(yaml, { missing, images });
}

const paragraphs = (n: number, chars = 60): string => `正文: |\n${`  ${'字'.repeat(chars)}。\n`.repeat(n)}`;
const texts = (page: Page): TextItem[] => page.items.filter((i): i is TextItem => i.tag === 'text');
const joined = (items: readonly TextItem[]): string => items.flatMap((i) => i.chars).join('');
/** Tops of the character boxes of body text. */
const baselines = (page: Page): number[] =>
  [
    ...new Set(
      texts(page)
        .filter((t) => t.size === 16)
        .map((t) => t.baseline),
    ),
  ].sort((a, b) => a - b);
const find = (pages: readonly Page[], text: string): { page: number; item: TextItem } => {
  for (const p of pages)
    for (const item of texts(p)) if (item.chars.join('').includes(text)) return { page: p.index, item };
  throw new Error(`${text} is not on any page`);
};
const right = (item: TextItem): number => item.x + item.advances.reduce((a, b) => a + b, 0);

const date = '2026年8月26日';

/** Constants of the standard, on purpose not the typesetter's own. */
const standard = { left: 28, right: 184, top: 37, bottom: 262, pitch: 10.449, cell: 5.571 };

describe('信函', () => {
  const { pages, composed } = laidOut(`${paragraphs(30)}抄送: [市政协提案委]`);
  const rules = (page: Page) => page.items.filter((i) => i.tag === 'rect' && i.color === 'red');

  it('has double rules of 170 mm on page 1 only, thick above thin, then thin above thick', () => {
    const [a, b, c, d] = rules(pages[0]!) as { x: number; y: number; width: number; height: number }[];
    for (const r of [a, b, c, d]) expect([r!.x, r!.width]).toEqual([20, 170]);
    expect(a!.height).toBeGreaterThan(b!.height);
    expect(c!.height).toBeLessThan(d!.height);
    expect(c!.y).toBeCloseTo(277, 1);
    expect(pages.slice(1).flatMap(rules)).toEqual([]);
  });

  it('numbers pages from the second on: even left, odd right, one character in, the dash 7 mm below', () => {
    const number = (p: Page) => texts(p).filter((t) => t.block === -1);
    expect(number(pages[0]!)).toEqual([]);
    expect(joined(number(pages[1]!))).toBe('— 2 —');
    expect(number(pages[1]!)[0]!.x).toBeCloseTo(standard.left + 4.94, 1);
    expect(right(number(pages[2]!).at(-1)!)).toBeCloseTo(standard.right - 4.94, 1);
    expect(number(pages[1]!)[0]!.baseline).toBeGreaterThan(269);
    expect(number(pages[1]!)[0]!.baseline).toBeLessThan(271.5);
  });

  it('holds one line more on page 1 and 22 on the others, on the grid', () => {
    const first = baselines(pages[0]!);
    // Its foot stands 7/8 of a character above the lower rule.
    expect(first.at(-1)! + 0.12 * 5.573).toBeCloseTo(277 - 4.88, 2);
    expect(first.at(-1)! - 0.88 * 5.573).toBeGreaterThan(standard.top + 21.5 * standard.pitch);
    expect(baselines(pages[1]!)).toHaveLength(22);
    expect(baselines(pages[1]!)[0]! - 0.88 * 5.573).toBeCloseTo(standard.top, 2);
    for (const page of pages.slice(1)) {
      for (const b of baselines(page)) {
        const row = (b - 0.88 * 5.573 - standard.top) / standard.pitch;
        expect(Math.abs(row - Math.round(row))).toBeLessThan(0.01);
      }
    }
  });

  it('puts the colophon at the foot of the last page, without rules', () => {
    const { page, item } = find(pages, '抄送');
    expect(page).toBe(pages.length);
    expect(item.baseline).toBeGreaterThan(standard.bottom - 4.94);
    expect(item.baseline).toBeLessThanOrEqual(standard.bottom);
    expect(pages.at(-1)!.items.some((i) => i.tag === 'rect')).toBe(false);
  });

  it('places every printed character once, in order', () => {
    const printed = composed.blocks.flatMap(printedTexts).join('');
    const placed = pages.map((p) => joined(texts(p).filter((t) => t.block >= 0))).join('');
    expect(placed.replaceAll(' ', '')).toBe(printed.replaceAll(' ', ''));
  });
});

describe('文件', () => {
  const yaml = `版式: 文件\n${paragraphs(3)}抄送: [市政协提案委]\n印发: {机关: 青岚市教育局办公室, 日期: 2026-08-26}`;
  const { pages } = laidOut(yaml);

  it('has its red rule 4 mm below the number, as wide as the type area', () => {
    const rule = pages[0]!.items.find((i) => i.tag === 'rect' && i.color === 'red') as {
      x: number;
      y: number;
      width: number;
    };
    expect([rule.x, rule.width]).toEqual([28, 156]);
    const number = find(pages, '青教函').item;
    expect(rule.y - (number.baseline + 0.12 * 5.573)).toBeCloseTo(4, 1);
  });

  it('sets the mark 35 mm below the top of the type area', () => {
    const mark = texts(pages[0]!).find((t) => t.color === 'red')!;
    const em = (mark.size * 25.4) / 72;
    expect(mark.baseline - 0.845 * em).toBeCloseTo(72, 1);
  });

  it('puts the colophon on an even page, its last rule on the edge of the type area', () => {
    expect(pages.length % 2).toBe(0);
    const rules = pages.at(-1)!.items.filter((i) => i.tag === 'rect') as { y: number; height: number }[];
    const last = rules.at(-1)!;
    expect(rules).toHaveLength(3);
    expect(last.y + last.height).toBeCloseTo(standard.bottom, 2);
  });

  it('does not number a page that holds nothing but the colophon, nor the blank one before it', () => {
    const odd = laidOut(`版式: 文件\n正文: 一句话。\n抄送: [市政协提案委]`).pages;
    expect(odd.map((p) => p.number)).toEqual([1, undefined]);
  });
});

describe('the signature', () => {
  it('with a seal: the date four characters from the right, the issuer centred on it', () => {
    const { pages } = laidOut('正文: 一句话。');
    const d = find(pages, date).item;
    const issuer = texts(pages.at(-1)!)
      .filter((t) => t.chars.join('') === '青岚市教育局' && t.color === 'black')
      .at(-1)!;
    expect(right(d)).toBeCloseTo(standard.right - 4 * standard.cell, 1);
    expect((issuer.x + right(issuer)) / 2).toBeCloseTo((d.x + right(d)) / 2, 1);
  });

  it.each([
    // Longer than the date: the issuer keeps two characters, the date starts two characters further right.
    [
      '青岚市住房和城乡建设局',
      (issuer: TextItem, d: TextItem) => {
        expect(right(issuer)).toBeCloseTo(standard.right - 2 * standard.cell, 1);
        expect(d.x - issuer.x).toBeCloseTo(2 * standard.cell, 1);
      },
    ],
    // Shorter: the date keeps the two characters, the issuer moves left.
    [
      '青岚市教育局',
      (issuer: TextItem, d: TextItem) => {
        expect(right(d)).toBeCloseTo(standard.right - 2 * standard.cell, 1);
        expect(d.x - issuer.x).toBeCloseTo(2 * standard.cell, 1);
      },
    ],
  ] as const)('without a seal: %s', (name, check) => {
    const { pages } = laidOut(`正文: 一句话。\n印章: false\n署名: ${name}`);
    const issuer = texts(pages.at(-1)!)
      .filter((t) => t.chars.join('') === name && t.color === 'black')
      .at(-1)!;
    check(issuer, find(pages, date).item);
  });

  it('shares its page with at least two lines of text, whatever the length of the letter', () => {
    for (let n = 1; n <= 30; n++) {
      const { pages, findings } = laidOut(paragraphs(n, 27));
      expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
      const { page, item } = find(pages, date);
      const above = new Set(
        texts(pages[page - 1]!)
          .filter((t) => t.block >= 0 && t.baseline < item.baseline && t.chars.includes('字'))
          .map((t) => t.baseline),
      );
      expect(above.size).toBeGreaterThanOrEqual(Math.min(2, n));
    }
  });
});

describe('what takes room', () => {
  it('a seal has room below the date, above the rule of a 信函 and inside the type area elsewhere', () => {
    for (let n = 1; n <= 32; n++) {
      const { pages, findings } = laidOut(`正文: |\n${'  一段。\n'.repeat(n)}印章: [章.png]`);
      expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
      const page = pages.find((p) => p.items.some((i) => i.tag === 'image'))!;
      const seal = page.items.find((i) => i.tag === 'image')!;
      if (seal.tag !== 'image') throw new Error('no seal');
      expect(seal.y + seal.height).toBeLessThanOrEqual(page.index === 1 ? 277 : standard.bottom + 2.5);
      // With or without a picture the text stands alike: the space is kept for the real seal.
      const plain = laidOut(`正文: |\n${'  一段。\n'.repeat(n)}`).pages;
      expect(find(plain, date).page).toBe(page.index);
    }
  });

  it('a picture keeps clear of its caption', () => {
    const images = new Map([['图.png', { width: 200, height: 600 }]]);
    for (const height of [100, 200, 333, 601, 4000]) {
      images.set('图.png', { width: 200, height });
      const { pages } = laidOut('正文:\n  - {图片: 图.png, 题名: 图名}', '', images);
      const caption = find(pages, '图名');
      const picture = pages[caption.page - 1]!.items.find((i) => i.tag === 'image')!;
      if (picture.tag !== 'image') throw new Error('no picture');
      expect(caption.item.baseline - 0.88 * 5.573 - (picture.y + picture.height)).toBeGreaterThan(2);
      expect(picture.height / picture.width).toBeCloseTo(height / 200);
    }
  });

  it('a picture stands on the page of its annex, below the title', () => {
    const images = new Map([['图.png', { width: 900, height: 1400 }]]);
    const { pages } = laidOut('正文: 见附件。\n附件:\n  - {名称: 平面图, 文件: 图.png}', '', images);
    const annex = pages.filter((p) => p.items.length > 0).slice(1, 2);
    const title = find(annex, '平面图');
    const picture = annex[0]!.items.find((i) => i.tag === 'image');
    if (picture?.tag !== 'image') throw new Error('the title stands alone');
    expect(picture.y).toBeGreaterThan(title.item.baseline);
    expect(picture.y + picture.height).toBeLessThanOrEqual(standard.bottom + 0.01);
    expect(picture.height / picture.width).toBeCloseTo(1400 / 900);
  });

  it('the extra line of a 信函 is for text, not for tables', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `[第${i}行, "${i}"]`).join(', ');
    const { pages } = laidOut(`正文:\n  - 表格: {表头: [名称, 数量], 行: [${rows}]}`);
    const lowest = Math.max(
      ...pages[0]!.items.flatMap((i) => (i.tag === 'rect' && i.color === 'black' ? [i.y + i.height] : [])),
    );
    expect(lowest).toBeLessThan(standard.bottom + 3);
  });

  it('numbers in a table stay whole when another column has room', () => {
    const { pages } = laidOut(
      '正文:\n  - 表格: {表头: [乡镇,人口,学校,教师,学生,投入,增幅,占比,备注,合计], 行: [[云汀镇, "12345", "12", "345", "6789", 1234.5, -2.3%, 45.6%, 含中心校和教学点, "1"]]}',
    );
    const shown = texts(pages[0]!).map((t) => t.chars.join(''));
    for (const number of ['12345', '1234.5', '-2.3%', '45.6%']) expect(shown).toContain(number);
  });

  it.each([
    [`标题: ${'关于改善乡村学校网络条件的建议'.repeat(30)}`, '/标题'],
    [`抄送: [${Array.from({ length: 300 }, (_, i) => `第${i}办公室`).join(', ')}]`, '/抄送/0'],
    [`署名: ${'青岚市某某委员会办公室'.repeat(8)}`, '/署名'],
  ])('what fits nowhere is an error at its place', (yaml, pointer) => {
    const { findings } = laidOut(`正文: 一句话。\n${yaml}`);
    expect(findings.find((f) => f.severity === 'error')).toMatchObject({
      code: 'layout/overflow',
      at: { pointer },
    });
  });

  it('a table with too many columns is an error', () => {
    const head = Array.from({ length: 60 }, (_, i) => `列${i}`).join(', ');
    const { findings } = laidOut(`正文:\n  - 表格: {表头: [${head}], 行: [[${head}]]}`);
    expect(findings.map((f) => f.code)).toContain('layout/table-too-wide');
  });
});

describe('pages', () => {
  it('never end with a heading', () => {
    for (let n = 10; n <= 24; n++) {
      const { pages } = laidOut(
        `正文:\n  - |\n${'    一段话。\n'.repeat(n)}  - {标题: 小标题, 内容: 内容。}`,
      );
      const heading = find(pages, '小标题').page;
      expect(find(pages, '内容。').page).toBe(heading);
    }
  });

  it('repeat the head row of a table', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `[第${i}行, "${i}"]`).join(', ');
    const { pages } = laidOut(`正文:\n  - 表格: {表头: [名称, 数量], 行: [${rows}]}`);
    const heads = pages.flatMap(texts).filter((t) => t.chars.join('') === '名称');
    expect(heads).toHaveLength(pages.filter((p) => joined(texts(p)).includes('行')).length);
    expect(heads.length).toBeGreaterThan(1);
  });

  it('report a character that no face has, at its place, once', () => {
    const { findings } = laidOut('正文: 陈喆委员。', '喆');
    expect(findings).toMatchObject([
      { code: 'layout/missing-character', severity: 'error', at: { pointer: '/正文', offset: 1 }, length: 1 },
    ]);
  });

  it('report a table row that is higher than a page', () => {
    const { findings } = laidOut(`正文:\n  - 表格: {表头: [甲, 乙], 行: [[${'字'.repeat(900)}, 一]]}`);
    expect(findings.map((f) => f.code)).toContain('layout/table-row-too-high');
  });

  it('stay inside the type area for random letters', () => {
    const word = fc.stringMatching(/^[一二三四五六七八九，。“”（）0-9A-Za-z]{1,60}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (lines) => {
        const { pages } = laidOut(`正文: |\n  首段\n${lines.map((l) => `  ${l}\n`).join('')}`);
        for (const page of pages) {
          for (const t of texts(page).filter((i) => i.size === 16 && i.color === 'black' && i.block > 2)) {
            expect(t.x).toBeGreaterThanOrEqual(standard.left - 3);
            expect(right(t)).toBeLessThanOrEqual(standard.right + 0.01);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
