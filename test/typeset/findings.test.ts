/** What the typesetter says of a letter, and what it does so that there is nothing to say. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/profile/profile.js';
import type { TextItem } from '../../src/typeset/pages.js';
import { laidOut } from './letters.js';

const code = (findings: readonly { code: string }[]): string[] => findings.map((f) => f.code);
const paragraph = (n: number): string => `${'字'.repeat(n - 1)}。`;
const body = (...paragraphs: string[]): string => `正文: |\n${paragraphs.map((p) => `  ${p}\n`).join('')}`;

describe('the signature and its text', () => {
  const pitches = (yaml: string) => laidOut(yaml).pages.map((p) => p.pitch);

  it('one page too much by a line: the lines are set closer, and it is said', () => {
    let seen = 0;
    for (let n = 4; n < 14; n++) {
      const { pages, findings } = laidOut(body(...Array.from({ length: n }, () => paragraph(26))));
      const said = findings.find((f) => f.code === 'layout/pitch-adjusted');
      const pitch = pages.find((p) => p.pitch !== undefined)?.pitch;
      expect(said === undefined).toBe(pitch === undefined);
      if (pitch === undefined) continue;
      seen++;
      expect(pitch).toBeGreaterThanOrEqual(9.5);
      expect(pitch).toBeLessThanOrEqual(11.6);
      expect(said).toMatchObject({ severity: 'info', at: { pointer: '/成文日期' }, args: { page: 1 } });
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('closer lines still end at the foot of their page, the first one stays', () => {
    for (let n = 20; n < 60; n++) {
      const { pages } = laidOut(body(...Array.from({ length: n }, () => paragraph(26))));
      const page = pages.find((p) => p.pitch !== undefined && p.index > 1);
      if (!page) continue;
      const lines = page.items.filter((i): i is TextItem => i.tag === 'text' && i.size === 16);
      const lowest = Math.max(...lines.map((l) => l.baseline));
      expect(Math.min(...lines.map((l) => l.baseline)) - 0.88 * 5.573).toBeCloseTo(37, 2);
      if (page.pitch! > 10.449) expect(lowest + 0.12 * 5.573).toBeCloseTo(262, 2);
      return;
    }
    throw new Error('no letter needed another pitch');
  });

  it('a letter whose text fits keeps its pitch', () => {
    expect(pitches(body('一句话。'))).toEqual([undefined]);
  });

  it('附注 and 公开方式 stay below the date', () => {
    for (let n = 1; n < 30; n++) {
      const { pages } = laidOut(
        `${body(...Array.from({ length: n }, () => paragraph(26)))}联系人: {姓名: 周某, 电话: 0760-88880000}\n公开方式: 主动公开`,
      );
      const pageOf = (text: string): number =>
        pages.findIndex((p) =>
          p.items
            .flatMap((i) => (i.tag === 'text' ? i.chars : []))
            .join('')
            .includes(text),
        );
      expect(pageOf('公开方式')).toBe(pageOf('2026年8月26日'));
      expect(pageOf('联系人')).toBe(pageOf('2026年8月26日'));
    }
  });

  it('is said to be alone where nothing helps', () => {
    const { findings } = laidOut('正文: [{图片: 图.png}, 一句话。]', {
      images: new Map([['图.png', { width: 800, height: 6000 }]]),
    });
    expect(code(findings)).toContain('layout/signature-alone');
  });
});

describe('findings with a place', () => {
  it('a forced break inside a word of the title', () => {
    const { findings } = laidOut(
      `标题: |\n  青岚市教育局关于青岚市政协九届二\n  次会议第092015号提案答复的函\n${body('一句话。')}`,
    );
    expect(findings).toMatchObject([
      {
        code: 'layout/title-break',
        severity: 'warning',
        at: { pointer: '/标题' },
        args: { word: '青岚市政协九届二次会议' },
      },
    ]);
    expect(findings[0]!.at.offset).toBeGreaterThan(10);
  });

  it('a forced break between words is nobody’s business', () => {
    const { findings } = laidOut(
      `标题: |\n  青岚市教育局关于青岚市政协九届二次会议\n  第092015号提案答复的函\n${body('一句话。')}`,
    );
    expect(findings).toEqual([]);
  });

  it('a forced line of two characters, or one that starts with 的', () => {
    for (const end of ['的函', '的答复函']) {
      const { findings } = laidOut(`标题: |\n  关于改善乡村学校网络条件答复\n  ${end}\n${body('一句话。')}`);
      expect(code(findings)).toContain('layout/title-line');
    }
  });

  it('a last line of one or two characters that squeezing cannot pull up', () => {
    const { findings } = laidOut(body(paragraph(28)));
    expect(findings).toMatchObject([
      { code: 'layout/orphan-line', severity: 'info', at: { pointer: '/正文', offset: 26 }, length: 2 },
    ]);
    expect(laidOut(body(paragraph(30))).findings).toEqual([]);
  });

  it('版记 alone on its page', () => {
    const even = laidOut(`版式: 文件\n${body('一句话。')}抄送: [市政协提案委]`);
    expect(code(even.findings)).toEqual(['layout/colophon-alone']);
    expect(even.findings[0]!.at.pointer).toBe('/抄送/0');
    expect(even.pages.at(-1)!.number).toBeUndefined();
  });

  it('page 1 without text of the letter', () => {
    const title = '关于改善乡村学校网络条件的建议'.repeat(8);
    const names = Array.from({ length: 11 }, (_, i) => `青岚市第${i}号机关`).join('、');
    const { findings } = laidOut(`主送: ${names}\n标题: ${title}\n版式: 文件\n${body('一句话。')}`, {
      head: '',
    });
    expect(findings).toMatchObject([
      { code: 'layout/first-page-text', severity: 'warning', at: { pointer: '/主送' } },
    ]);
  });

  it('a 主送 that would fill page 1 stands in the 版记', () => {
    const names = Array.from({ length: 60 }, (_, i) => `青岚市第${i}号机关`).join('、');
    const { findings, pages } = laidOut(
      `主送: ${names}\n版式: 文件\n抄送: 市政协提案委\n${body('一句话。')}`,
      {
        head: '',
      },
    );
    expect(code(findings)).toEqual(['layout/colophon-alone']);
    const texts = pages.at(-1)!.items.filter((i): i is TextItem => i.tag === 'text');
    expect(texts[0]!.chars.slice(0, 3).join('')).toBe('主送：');
    // Two rules only: none between 主送 and 抄送.
    expect(pages.at(-1)!.items.filter((i) => i.tag === 'rect')).toHaveLength(2);
  });

  it('a fallback face, all its characters at once', () => {
    const { findings } = laidOut(body('陈㛃委员、𠮷某委员和㛃某。'), { fallback: '㛃𠮷' });
    expect(findings).toMatchObject([
      {
        code: 'layout/fallback-face',
        severity: 'info',
        args: { chars: '㛃𠮷' },
        at: { offset: 1 },
        length: 1,
      },
    ]);
  });
});

describe('a table too wide for an upright page', () => {
  const columns = 9;
  const row = (value: string): string =>
    `[${Array.from({ length: columns }, () => `"${value}"`).join(', ')}]`;
  const wide = `正文:\n  - 第一段。\n  - {标题: 各乡镇情况, 内容: [{表格: {表头: ${row('投入')}, 行: [${row('123456.8')}]}}]}\n  - 末段第一句。`;

  it('has a sheet turned a quarter, with its heading, inside the type area, numbers whole', () => {
    const { pages } = laidOut(wide);
    const page = pages.find((p) => p.turned)!;
    const texts = page.turned!.filter((i): i is TextItem => i.tag === 'text');
    expect(texts[0]!.chars.join('')).toBe('一、各乡镇情况');
    expect(texts.filter((t) => t.chars.join('') === '123456.8')).toHaveLength(columns);
    for (const item of page.turned!) {
      const width = item.tag === 'text' ? item.advances.reduce((a, b) => a + b, 0) : item.width;
      expect(item.x).toBeGreaterThanOrEqual(34.8);
      expect(item.x + width).toBeLessThanOrEqual(260.2);
    }
    expect([page.width, page.height]).toEqual([210, 297]);
    // The page number stays where upright pages have it.
    expect(page.items.filter((i) => i.tag === 'text')).toHaveLength(1);
    expect(pages.at(-1)!.turned).toBeUndefined();
  });

  it('stays upright where its numbers fit', () => {
    expect(laidOut(wide.replaceAll('123456.8', '12')).pages.some((p) => p.turned)).toBe(false);
  });
});

describe('what a profile asks for', () => {
  const asking = (change: Partial<Profile>, yaml: string) => laidOut(yaml, { profile: change });

  it('widow control: no first or last line of a paragraph alone on a page', () => {
    const lonely = (change: Partial<Profile>): number => {
      let count = 0;
      for (let n = 1; n <= 24; n++) {
        const { pages, composed } = asking(
          change,
          body(...Array.from({ length: n }, () => paragraph(26)), paragraph(82), paragraph(82)),
        );
        composed.blocks.forEach((_, block) => {
          const lines = pages.map(
            (p) =>
              new Set(p.items.flatMap((i) => (i.tag === 'text' && i.block === block ? [i.baseline] : [])))
                .size,
          );
          if (lines.filter((l) => l > 0).length > 1 && lines.includes(1)) count++;
        });
      }
      return count;
    };
    expect(lonely({ widowControl: false })).toBeGreaterThan(0);
    expect(lonely({ widowControl: true })).toBe(0);
  });

  it('half cells: what follows a number stands on the grid again', () => {
    const { pages } = asking({ halfCells: true }, body('安排资金860.5万元Mbit甲。'));
    const cell = 156 / 28;
    let seen = 0;
    for (const item of pages[0]!.items) {
      if (item.tag !== 'text' || !item.chars.includes('安')) continue;
      seen++;
      let x = item.x;
      item.chars.forEach((char, i) => {
        if (/\p{Script=Han}/u.test(char)) {
          const halves = (x - 28) / (cell / 2);
          expect(Math.abs(halves - Math.round(halves))).toBeLessThan(1e-6);
        }
        x += item.advances[i]!;
      });
    }
    expect(seen).toBe(1);
  });
});

describe('--draft', () => {
  it('prints its mark in the top margin of every page, and a final letter has none', () => {
    const yaml = body(...Array.from({ length: 40 }, () => paragraph(26)));
    const marked = laidOut(yaml, { draft: '送审稿' }).pages;
    const inMargin = (page: (typeof marked)[number]): string =>
      page.items.flatMap((i) => (i.tag === 'text' && i.block < 0 && i.baseline < 25 ? i.chars : [])).join('');
    expect(marked.map(inMargin)).toEqual(marked.map(() => '送审稿'));
    expect(laidOut(yaml).pages.map(inMargin).join('')).toBe('');
  });
});
