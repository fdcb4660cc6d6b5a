/** What holds for every letter: random letters, and rules of the test's own (GB/T 15834-2011 5.1, GB/T 9704-2012). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedTexts } from '../../src/compose/blocks.js';
import type { Profile } from '../../src/profile/profile.js';
import { standardProfile } from '../../src/profile/resolve.js';
import type { Page } from '../../src/typeset/pages.js';
import { isText, linesOf, originOf, standard, type TextLine, textBox } from './describe.js';
import { type LaidOut, layOut } from './lay-out.js';

/** The same letters every time; the shrunk letter is in the message of a failure. */
const runs = { seed: 9704, numRuns: 150 };

/** Marks that start no line, and that end none. */
const noStart = new Set('。，、；：？！”’）》〉】〕」』〗％℃‰·～－/／');
const noEnd = new Set('“‘（《〈【〔「『〖/／');
/** Latin longer than this is a web address that may break inside. */
const address = 24;
/** Least and greatest distance of lines on a page that was squeezed or loosened for the signature, mm. */
const tightest = 9.5;
const loosest = 11.6;

/** Characters that belong to no word, number or mark in these texts: between two of them a line may always break. */
const plain = '乡村学校网络条件改善工作情况说明安排我局会同沿河各镇逐段勘察';
const word = fc.stringMatching(new RegExp(`^[${plain}]{1,12}$`, 'u'));
const token = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '？', '！', '……', '——', '·') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('“”', '‘’', '（）', '《》', '〔〕', '【】'), word)
      .map(([pair, w]) => `${pair[0]}${w}${pair[1]}`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '2026年8月26日',
      '95.6%',
      '5%～10%',
      '152.4万户',
      '第092015号',
      '国办发〔2014〕46号',
      '0760-88880000',
      '2026—2028年',
      '38℃',
      '1,234,567元',
      '甲/乙',
      '（《〈甲〉》）',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '率Mbit/s级',
      '即the bureau of education之',
      '见https://www.qinglan.example/zwgk/2026/08/26/jytabl/dafuhan-092015.html页',
    ),
  },
);
/** A paragraph: no mark begins it, and none of YAML's own signs ends up where it means something. */
const paragraph = fc
  .tuple(word, fc.array(token, { maxLength: 40 }))
  .map(([first, rest]) => `${first}${rest.join('')}`);
const quoted = (text: string): string => JSON.stringify(text);

const table = fc.tuple(fc.integer({ min: 1, max: 30 }), word, word).map(([n, a, b]) => {
  const rows = Array.from({ length: n }, (_, i) => `[${a}, ${quoted(String(i * 37))}, ${b}]`);
  return `  - 表格: {表头: [名称, 数量, 说明], 行: [${rows.join(', ')}]}`;
});
/** A table that only a turned sheet can hold, and pictures. */
const wide = fc.tuple(word, fc.integer({ min: 1, max: 9 })).map(([name, n]) => {
  const cells = Array.from({ length: 13 }, (_, i) => quoted(String(i * 1111)));
  const heads = cells.map((_, i) => `第${i + 1}列`);
  const rows = Array.from({ length: n }, () => `[${name}, ${cells.join(', ')}]`);
  return `  - 表格: {题名: ${name}, 表头: [名称, ${heads.join(', ')}], 行: [${rows.join(', ')}]}`;
});
const pictures = new Map([
  ['小.png', { width: 300, height: 200 }],
  ['宽.png', { width: 2000, height: 500 }],
  ['高.png', { width: 500, height: 2000 }],
]);
const picture = fc
  .tuple(fc.constantFrom(...pictures.keys()), fc.option(word))
  .map(([file, name]) => `  - {图片: ${file}${name === null ? '' : `, 题名: ${name}`}}`);
const item = fc.oneof(
  { weight: 6, arbitrary: paragraph.map((p) => `  - ${quoted(p)}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(word, paragraph, fc.boolean())
      .map(([h, p, runIn]) => `  - {标题: ${h}, 内容: ${quoted(p)}, 接排: ${runIn}}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(word, word, paragraph)
      .map(([h, s, p]) => `  - {标题: ${h}, 小节: [{标题: ${s}, 内容: ${quoted(p)}}]}`),
  },
  { weight: 1, arbitrary: fc.oneof(table, wide, picture) },
);
const letter = fc
  .record({
    form: fc.constantFrom('信函', '文件'),
    issuers: fc.constantFrom('青岚市教育局', '青岚市住房和城乡建设局', '[青岚市教育局, 青岚市财政局]'),
    seal: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 14 }),
    closing: fc.boolean(),
    notes: fc.boolean(),
    copyTo: fc.boolean(),
    annex: fc.boolean(),
  })
  .map((l) =>
    [
      `版式: ${l.form}`,
      `发文机关: ${l.issuers}`,
      '文号: 青教函〔2026〕12号',
      '主送: 林亦舟委员',
      '提案: {届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于改善乡村学校网络条件的建议}',
      '成文日期: 2026-08-26',
      `印章: ${l.seal}`,
      '正文:',
      ...l.items,
      ...(l.closing ? ['结语: 专此答复，感谢您对教育工作的关心支持。'] : []),
      ...(l.notes ? ['联系人: {姓名: 周行简, 电话: 0760-88880000}', '公开方式: 主动公开'] : []),
      ...(l.annex ? ['附件: [{名称: 工作安排, 正文: 上半年完成勘察。}]'] : []),
      ...(l.copyTo ? ['抄送: [市政协提案委]'] : []),
    ].join('\n'),
  );

/** Lines of paragraphs on a page, from top to bottom. */
interface FlowLine extends TextLine {
  page: Page;
  top: number;
  style: string;
}

function flowLines({ composed, pages }: LaidOut): FlowLine[] {
  return pages.flatMap((page) =>
    linesOf(page.items, originOf(page, composed.meta.format === 'letter')).flatMap((line): FlowLine[] => {
      const block = composed.blocks[line.block];
      if (block?.tag !== 'paragraph' || block.style === 'annexTitle') return [];
      return [{ ...line, page, top: textBox(line.items[0]!).top, style: block.style }];
    }),
  );
}

interface Known {
  laid: LaidOut;
  lines: FlowLine[];
}
/** The same letters come to every property: laid out once. */
const known = new Map<string, Known>();
function laidOut(yaml: string, house: Partial<Profile> = {}): Known {
  const laid = layOut(yaml, { images: pictures, profile: { ...standardProfile(), ...house } });
  return { laid, lines: flowLines(laid) };
}

const isBox = ({ blocks }: LaidOut['composed'], block: number): boolean =>
  blocks[block]?.tag === 'table' || blocks[block]?.tag === 'image';

/** Every letter laid out, and judged. */
function forEveryLetter(judge: (laid: LaidOut, lines: FlowLine[], yaml: string) => void): void {
  fc.assert(
    fc.property(letter, (yaml) => {
      const { laid, lines } = known.get(yaml) ?? laidOut(yaml);
      known.set(yaml, { laid, lines });
      judge(laid, lines, yaml);
    }),
    runs,
  );
}

const byBlock = (lines: readonly FlowLine[]): FlowLine[][] => [
  ...lines
    .reduce((map, l) => map.set(l.block, [...(map.get(l.block) ?? []), l]), new Map<number, FlowLine[]>())
    .values(),
];

describe('every letter', () => {
  it('has lines of at most 28 cells, inside the type area', () =>
    forEveryLetter((_, lines) => {
      for (const line of lines) {
        // The empty half of an opening mark may hang out; its ink does not.
        const hang = noEnd.has(line.text[0]!) ? standard.cell / 2 : 0;
        expect(line.left, line.text).toBeGreaterThanOrEqual(standard.left - hang - 0.01);
        expect(line.right, line.text).toBeLessThanOrEqual(standard.right + 0.01);
      }
    }));

  it('starts and ends no line with a mark that must not, and splits no —— or …… or word', () =>
    forEveryLetter(({ composed }, lines) => {
      const isPlain = (c: string | undefined): boolean => c !== undefined && plain.includes(c);
      for (const block of byBlock(lines)) {
        const source = printedTexts(composed.blocks[block[0]!.block]!).join('');
        let end = 0;
        block.slice(1).forEach((next, i) => {
          end = source.indexOf(block[i]!.text, end) + block[i]!.text.length;
          if (/\s/u.test(source[end]!)) return;
          const [above, below] = [[...block[i]!.text], [...next.text]];
          const [a, b] = [above.at(-1)!, below[0]!];
          const inWord = /[0-9A-Za-z]/u.test(a) && /[0-9A-Za-z]/u.test(b);
          const inside = (a === '—' && b === '—') || (a === '…' && b === '…') || inWord;
          const joined = b === '—' && below[1] !== '—';
          if (!noStart.has(b) && !noEnd.has(a) && !inside && !joined) return;
          // A web address may break inside, and / is no 分隔号 there.
          const run = `${/[!-~]*$/u.exec(block[i]!.text)![0]}${/^[!-~]*/u.exec(next.text)![0]}`;
          if (run.length > address) return;
          // Allowed only where the line has no border at all.
          const border = above.some((c, k) => isPlain(c) && isPlain(above[k + 1]));
          expect(border, `${block[i]!.text}|${next.text}`).toBe(false);
        });
      }
    }));

  it('fills every line of a paragraph but its last to the right edge', () =>
    forEveryLetter((_, lines) => {
      for (const block of byBlock(lines.filter((l) => l.style !== 'note'))) {
        for (const line of block.slice(0, -1)) {
          if ([...line.text].length > 1) expect(line.right, line.text).toBeCloseTo(standard.right, 2);
        }
      }
    }));

  it('prints every character once, in order', () =>
    forEveryLetter(({ composed, pages }) => {
      const placed = pages
        .flatMap((p) => [...p.items, ...(p.turned ?? [])])
        .filter(isText)
        .filter((t) => t.block >= 0 && !t.repeated)
        .flatMap((t) => t.chars)
        .join('');
      const printed = composed.blocks.flatMap(printedTexts).join('');
      expect(placed.replace(/\s/gu, '')).toBe(printed.replace(/\s/gu, ''));
    }));

  it('has its lines on the grid, or on a page set apart by one even pitch within the limits', () =>
    forEveryLetter(({ composed, pages }, lines) => {
      for (const page of pages) {
        const here = lines.filter((l) => l.page === page);
        const full = composed.meta.format === 'letter' && page.index === 1 ? 23 : 22;
        if (here.every((l) => l.row !== undefined)) {
          for (const l of here) expect(l.row!, l.text).toBeLessThanOrEqual(full);
          continue;
        }
        const { pitch = 0 } = page;
        expect(pitch).toBeGreaterThanOrEqual(tightest);
        expect(pitch).toBeLessThanOrEqual(loosest);
        const tops = here.map((l) => l.top);
        for (const top of tops) {
          const rows = (top - tops[0]!) / pitch;
          expect(rows).toBeCloseTo(Math.round(rows), 2);
        }
        const foot = full === 23 ? 277 - (standard.box * 7) / 8 : standard.bottom;
        expect(tops.at(-1)! + standard.box).toBeLessThanOrEqual(foot + 0.01);
      }
    }));

  it('has no heading as the last line of a page', () =>
    forEveryLetter(({ pages, composed }, lines) => {
      for (const page of pages.slice(0, -1)) {
        const boxes = page.items.filter((i) => i.tag !== 'text' && isBox(composed, i.block));
        const last = lines.findLast((l) => l.page === page);
        if (!last || boxes.some((i) => i.tag !== 'text' && i.y > last.top)) continue;
        expect(last.style, last.text).not.toMatch(/^heading|^annexLabel/u);
      }
    }));

  it('has two lines of text beside its signature, or says that it has not', () =>
    forEveryLetter(({ pages, composed, findings }, lines, yaml) => {
      if (findings.some((f) => f.code.startsWith('layout/signature'))) return;
      const signature = composed.blocks.findIndex((b) => b.tag === 'signature');
      const page = pages.find((p) => p.items.some((i) => i.block === signature))!;
      const text = lines.filter(
        (l) => /^body|^closing|^heading|^annexNote/u.test(l.style) && l.block < signature,
      );
      const rows = new Set(text.filter((l) => l.page === page).map((l) => l.top));
      const box = page.items.some((i) => isBox(composed, i.block) && i.block < signature);
      if (!box) expect(rows.size, yaml).toBeGreaterThanOrEqual(Math.min(2, text.length));
    }));

  it('shows some of its text on page 1', () =>
    forEveryLetter(({ pages }, lines, yaml) => {
      expect(
        lines.some((l) => l.page === pages[0] && l.style === 'body'),
        yaml,
      ).toBe(true);
    }));

  it('is laid out alike again, and never refused', () =>
    fc.assert(
      fc.property(letter, (yaml) => {
        const [once, again] = [layOut(yaml, { images: pictures }), layOut(yaml, { images: pictures })];
        expect(JSON.stringify(again.pages)).toBe(JSON.stringify(once.pages));
        expect(once.findings.filter((f) => f.severity === 'error')).toEqual([]);
      }),
      runs,
    ));
});

describe('a house style', () => {
  const forEveryLetterOf = (house: Partial<Profile>, judge: (lines: FlowLine[]) => void): void =>
    fc.assert(
      fc.property(letter, (yaml) => judge(laidOut(yaml, house).lines)),
      runs,
    );

  it('that asks for widow control has no single line of a paragraph on a page', () =>
    forEveryLetterOf({ widowControl: true }, (lines) => {
      for (const block of byBlock(lines.filter((l) => l.style === 'body' || l.style === 'closing'))) {
        const parts = new Map(block.map((l) => [l.page, block.filter((m) => m.page === l.page)]));
        if (parts.size < 2) continue;
        for (const part of parts.values()) expect(part.length, part[0]!.text).toBeGreaterThanOrEqual(2);
      }
    }));

  it('that asks for Latin on half cells has Chinese on half cells in every line that is not spread', () =>
    forEveryLetterOf({ halfCells: true }, (lines) => {
      for (const block of byBlock(lines.filter((l) => l.style === 'body'))) {
        const line = block.at(-1)!;
        // The rest of a web address that was broken may be any width.
        const broken = block.length > 1 && /^[!-~]/u.test(line.text);
        if (line.right > standard.right - 0.1 || broken) continue;
        let { left: x } = line;
        for (const { chars, advances } of line.items) {
          chars.forEach((c, i) => {
            const cells = (x - line.left) / (standard.cell / 2);
            if (plain.includes(c)) expect(cells, line.text).toBeCloseTo(Math.round(cells), 2);
            x += advances[i]!;
          });
        }
      }
    }));
});

describe('a paragraph of a megabyte', () => {
  it('takes time in proportion to its length, from YAML to pages', () => {
    const sentence = '截至2026年6月，全市128所乡村学校（含教学点）全部接入“教育专网”，占95.6%。';
    const seconds = (bytes: number): number => {
      const text = sentence.repeat(Math.ceil(bytes / Buffer.byteLength(sentence)));
      const yaml = `发文机关: 青岚市教育局\n主送: 林亦舟委员\n标题: 答复函\n引言: 如下：\n正文: ${text}\n成文日期: 2026-08-26`;
      const times = [1, 2, 3].map(() => {
        const start = process.cpuUsage();
        const lines = flowLines(layOut(yaml));
        const { user, system } = process.cpuUsage(start);
        const body = lines.filter((l) => l.style === 'body').map((l) => l.text);
        expect(body.join('')).toBe(`如下：${text}`);
        return user + system;
      });
      return Math.min(...times);
    };
    seconds(50_000);
    // Four times as long: 4 when it is linear, 16 when it is quadratic.
    expect(seconds(1_000_000) / seconds(250_000)).toBeLessThan(8);
  });
});
