/** PDFs with planted faults: each is found under its own id, and its clean twin is in order. */
import { describe, expect, it } from 'vitest';
import { standardProfile } from '../../src/index.js';
import type { Page } from '../../src/typeset/pages.js';
import * as letters from './letters.js';
import { copy, judge, line, type Made, make, off, put, rects, shift } from './make.js';
import {
  addAgain,
  annexLabel,
  annexTitle,
  body,
  colophon,
  continuation,
  exchange,
  headingLast,
  imagesOf,
  issuer,
  joinPages,
  last,
  lonely,
  mark,
  numberBesideColophon,
  numberOf,
  oddColophon,
  padMonth,
  remove,
  renumbered,
  rows,
  sayAgain,
  set,
  sinkSeal,
  squeeze,
  swapHeights,
  text,
  turnEarly,
  turned,
} from './plant.js';

const made = new Map<string, Promise<Made>>();
function letter(yaml: string): Promise<Made> {
  if (!made.has(yaml)) made.set(yaml, make(yaml));
  return made.get(yaml)!;
}

type Alter = (pages: Page[]) => void;
const faults: [what: string, check: string, yaml: string, alter: Alter][] = [
  // 信函: head
  ['the mark 1.5 mm too low', 'mark-top', letters.letter, (p) => shift(mark(p), 0, 1.5)],
  ['the mark 1 mm off its axis', 'mark-centre', letters.letter, (p) => shift(mark(p), 1)],
  ['a black mark', 'mark-colour', letters.letter, (p) => set(mark(p), { color: 'black' })],
  [
    'the upper rules 2 mm low',
    'rule-upper-gap',
    letters.letter,
    (p) => shift(rects(p[0]!, 'red').slice(0, 2), 0, 2),
  ],
  [
    '文号 1 mm too far below the rules',
    'head-first',
    letters.letter,
    (p) => shift(line(p, '〔2026〕').items, 0, 1),
  ],
  [
    '文号 one character from the edge',
    'docno-place',
    letters.letter,
    (p) => shift(line(p, '〔2026〕').items, -5.57),
  ],
  [
    'the lower rules 2 mm high',
    'rule-lower',
    letters.letter,
    (p) => shift(rects(p[0]!, 'red').slice(2), 0, -2),
  ],
  [
    'the upper rules thin above thick',
    'rule-order',
    letters.letter,
    (p) => swapHeights(rects(p[0]!, 'red').slice(0, 2)),
  ],
  [
    'the lower rules thick above thin',
    'rule-order',
    letters.letter,
    (p) => swapHeights(rects(p[0]!, 'red').slice(2)),
  ],
  ['rules of 160 mm', 'rule-length', letters.letter, (p) => set(rects(p[0]!, 'red'), { x: 25, width: 160 })],
  ['rules 3 mm to the right', 'rule-place', letters.letter, (p) => shift(rects(p[0]!, 'red'), 3)],
  ['a single upper rule', 'rule-missing', letters.letter, (p) => remove(p, [rects(p[0]!, 'red')[1]!])],
  ['no lower rules', 'rule-missing', letters.letter, (p) => remove(p, rects(p[0]!, 'red').slice(2))],
  // 文件: head
  ['the mark of a 文件 2 mm high', 'mark-top', letters.document, (p) => shift(mark(p), 0, -2)],
  ['the red rule 2 mm low', 'rule-gap', letters.document, (p) => shift(rects(p[0]!, 'red'), 0, 2)],
  [
    '文号 of a 文件 off its axis',
    'docno-place',
    letters.document,
    (p) => shift(line(p, '〔2026〕').items, 4),
  ],
  [
    '文号 one line below the mark',
    'docno-gap',
    letters.document,
    (p) => shift([...line(p, '〔2026〕').items, ...rects(p[0]!, 'red')], 0, -10),
  ],
  ['份号 one character in', 'head-left', letters.document, (p) => shift(line(p, '000012').items, 5.57)],
  ['密级 half a line down', 'head-left', letters.document, (p) => shift(line(p, '秘密').items, 0, 5)],
  // title
  ['a title 1 mm off its axis', 'title-centre', letters.letter, (p) => shift(line(p, '答复的函').items, 1)],
  ['a title of 20 pt', 'title-size', letters.letter, (p) => set(line(p, '答复的函').items, { size: 20 })],
  [
    'a title 5 mm low',
    'title-gap',
    letters.letter,
    (p) =>
      shift(
        text(p[0]!).filter((i) => i.size === 22),
        0,
        5,
      ),
  ],
  // grid
  ['one line 1 mm low', 'grid-row', letters.letter, (p) => shift(line(p, '乙戊项').items, 0, 1)],
  ['a page with 28 pt from line to line', 'grid-row', letters.letter, (p) => rows(p[0]!, (28 * 25.4) / 72)],
  [
    'a line that ends 2 mm early',
    'grid-line-end',
    letters.letter,
    (p) => squeeze(line(p, '乙戊项').items, 2),
  ],
  [
    'a line that ends 2 mm late',
    'grid-line-end',
    letters.letter,
    (p) => squeeze(line(p, '乙戊项').items, -2),
  ],
  ['text past the right edge', 'page-outside', letters.letter, (p) => squeeze(line(p, '乙戊项').items, -4)],
  [
    'a last line set tight',
    'grid-cell',
    letters.mixed,
    (p) => {
      for (const i of line(p, '专此答复').items) i.advances = i.advances.map((a) => a - 0.2);
    },
  ],
  ['a page turned a line early', 'grid-full-page', letters.letter, (p) => turnEarly(p)],
  // body
  [
    'an addressee one character in',
    'addressee-left',
    letters.letter,
    (p) => shift(line(p, '林某某委员：').items, 5.57),
  ],
  [
    'an addressee two lines down',
    'addressee-gap',
    letters.letter,
    (p) => shift(line(p, '林某某委员：').items, 0, -10.449),
  ],
  [
    'an indent of one character',
    'body-indent',
    letters.letter,
    (p) => shift(line(p, '专此答复').items, -5.57),
  ],
  ['a line that does not start at the edge', 'body-left', letters.letter, (p) => shift(continuation(p), 1)],
  ['body text of 15 pt', 'body-size', letters.letter, (p) => set(line(p, '乙戊项').items, { size: 15.4 })],
  [
    'a heading in the face of the body',
    'heading-face',
    letters.letter,
    (p) => set(line(p, '一、').items, { face: line(p, '乙戊项').items[0]!.face }),
  ],
  ['a heading last on its page', 'heading-last', letters.letter, (p) => headingLast(p)],
  [
    'no body text on page 1',
    'body-first-page',
    letters.letter,
    (p) =>
      remove(
        p,
        body(p[0]!).filter((i) => i.block > 2),
      ),
  ],
  // signature
  [
    'a date one character off',
    'sign-date',
    letters.letter,
    (p) => shift(line(p, '2026年8月26日').items, 5.57),
  ],
  ['an issuer off the axis of the date', 'sign-issuer', letters.letter, (p) => shift(issuer(p), 2)],
  ['an issuer two lines above the date', 'sign-row', letters.letter, (p) => shift(issuer(p), 0, -10.449)],
  [
    'an issuer without seal one character off',
    'sign-issuer',
    letters.document,
    (p) => shift(issuer(p), 5.57),
  ],
  [
    'a date without seal one character off',
    'sign-date',
    letters.document,
    (p) => shift(line(p, '2026年8月26日').items, -5.57),
  ],
  ['a padded month', 'date-form', letters.letter, (p) => padMonth(line(p, '2026年8月26日').items)],
  ['a signature alone on its page', 'sign-company', letters.letter, (p) => lonely(p)],
  ['a seal that does not press the name', 'seal-on-name', letters.letter, (p) => shift(imagesOf(p), -8)],
  ['a seal far below the text', 'seal-top', letters.letter, (p) => sinkSeal(p)],
  ['two seals that overlap', 'seal-apart', letters.joint, (p) => shift(imagesOf(p).slice(0, 1), 8)],
  ['a note without indent', 'note-indent', letters.letter, (p) => shift(line(p, '（联系人').items, -11.14)],
  // annex
  ['附件 on the second line', 'annex-label', letters.letter, (p) => shift(annexLabel(p), 0, 10.449)],
  ['an annex title off its axis', 'annex-title', letters.letter, (p) => shift(annexTitle(p), 3)],
  ['an annex title on the fifth line', 'annex-title', letters.letter, (p) => shift(annexTitle(p), 0, 20.9)],
  ['附件说明 without indent', 'annex-note', letters.letter, (p) => shift(line(p, '附件：').items, -11.14)],
  ['an annex below the letter', 'annex-page', letters.letter, (p) => joinPages(p)],
  // 版记
  [
    'no inner rule in the 版记',
    'colophon-rules',
    letters.document,
    (p) => remove(p, [rects(last(p), 'black')[1]!]),
  ],
  [
    'no last rule in the 版记',
    'colophon-rules',
    letters.document,
    (p) => remove(p, [last(rects(last(p), 'black'))]),
  ],
  ['the 版记 2 mm high', 'colophon-last', letters.document, (p) => shift(colophon(p), 0, -2)],
  [
    'thin outer rules',
    'colophon-weight',
    letters.document,
    (p) => Object.assign(rects(last(p), 'black')[0]!, { height: 0.2 }),
  ],
  [
    'short rules in the 版记',
    'colophon-length',
    letters.document,
    (p) => Object.assign(rects(last(p), 'black')[1]!, { width: 150 }),
  ],
  ['抄送 at the edge', 'colophon-inset', letters.document, (p) => shift(line(p, '抄送').items, -4.94)],
  ['印发 at the edge', 'colophon-inset', letters.document, (p) => shift(line(p, '印发').items, 4.94)],
  [
    'a rule in the 版记 of a 信函',
    'colophon-rules',
    letters.letter,
    (p) =>
      last(p).items.push({ tag: 'rect', x: 28, y: 255, width: 156, height: 0.35, color: 'black', block: -1 }),
  ],
  ['the 版记 of a 信函 2 mm low', 'colophon-foot', letters.letter, (p) => shift(colophon(p), 0, 2)],
  ['a 版记 on an odd page', 'colophon-even', letters.document, (p) => oddColophon(p)],
  [
    'a page behind the 版记',
    'colophon-page',
    letters.document,
    (p) => p.push({ ...p[0]!, index: p.length + 1, items: [] }),
  ],
  // 页码
  [
    'a number on page 1 of a 信函',
    'number-first',
    letters.letter,
    (p) => p[0]!.items.push(...renumbered(p[1]!, 1)),
  ],
  ['a number 2 mm low', 'number-height', letters.letter, (p) => shift(numberOf(p[1]!), 0, 2)],
  ['a number on the wrong side', 'number-side', letters.letter, (p) => shift(numberOf(p[1]!), 120)],
  ['a number of 12 pt', 'number-size', letters.letter, (p) => set(numberOf(p[1]!), { size: 12 })],
  [
    'a wrong number',
    'number-value',
    letters.letter,
    (p) =>
      p[1]!.items.splice(
        0,
        p[1]!.items.length,
        ...p[1]!.items.filter((i) => i.block !== -1),
        ...renumbered(p[1]!, 5),
      ),
  ],
  ['no number', 'number-missing', letters.letter, (p) => remove(p, numberOf(p[1]!))],
  [
    'a number without dashes',
    'number-form',
    letters.letter,
    (p) => {
      for (const i of numberOf(p[1]!)) i.chars = i.chars.map((c) => (c === '—' ? '-' : c));
    },
  ],
  ['a number beside a lonely 版记', 'number-extra', letters.document, (p) => numberBesideColophon(p)],
  // 避头尾
  ['a comma at the start of a line', 'break-start', letters.letter, (p) => put(continuation(p), 0, '，')],
  [
    'an opening bracket at the end of a line',
    'break-end',
    letters.letter,
    (p) => put(line(p, '乙戊项').items, -1, '（'),
  ],
  [
    'a torn dash',
    'break-inside',
    letters.letter,
    (p) => [put(line(p, '乙戊项').items, -1, '—'), put(continuation(p), 0, '—')],
  ],
  // words
  ['a line dropped', 'text-missing', letters.letter, (p) => remove(p, continuation(p))],
  ['a line printed twice', 'text-extra', letters.letter, (p) => addAgain(p)],
  ['a paragraph printed twice', 'text-twice', letters.letter, (p) => sayAgain(p)],
  ['two paragraphs exchanged', 'text-moved', letters.mixed, (p) => exchange(p, '专此答复', '云汀县机房')],
  ['one character changed', 'text-changed', letters.letter, (p) => put(line(p, '专此答复').items, 2, '回')],
  [
    'a character that only looks like one',
    'text-lookalike',
    letters.letter,
    (p) => put(line(p, '专此答复').items, 2, '\uf9d1'),
  ],
  // the sheet
  [
    'a turned table that leaves the type area',
    'page-turned',
    letters.wide,
    (p) => shift(turned(p).turned!, 12),
  ],
  [
    'a turned table without page number',
    'number-missing',
    letters.wide,
    (p) => remove(p, numberOf(turned(p))),
  ],
  ['sheets of another size', 'page-size', letters.letter, (p) => set(p, { width: 215.9, height: 279.4 })],
  [
    'a picture wider than the type area',
    'page-outside',
    letters.mixed,
    (p) => Object.assign(imagesOf(p)[0]!, { x: 20, width: 180 }),
  ],
];

describe('a planted fault is found', () => {
  it.each(faults)('%s: %s', async (_, check, yaml, alter) => {
    const { pages, write, expectations } = await letter(yaml);
    const changed = copy(pages);
    alter(changed);
    expect(off(judge(await write(changed), expectations))).toContain(check);
  });

  it('most of them also by looks alone', async () => {
    let found = 0;
    for (const [, check, yaml, alter] of faults) {
      const { pages, write } = await letter(yaml);
      const changed = copy(pages);
      alter(changed);
      if (off(judge(await write(changed))).includes(check)) found++;
    }
    // Words need a source, and so do elements that only their words tell.
    expect(found).toBeGreaterThan(60);
  });

  it('and their clean twins are in order', async () => {
    for (const yaml of new Set(faults.map(([, , y]) => y))) {
      const { write, expectations } = await letter(yaml);
      expect(off(judge(await write(), expectations))).toEqual([]);
    }
    expect(new Set(faults.map(([, check]) => check)).size).toBeGreaterThan(50);
  });
});

describe('a fault of the house style is found', () => {
  const told = (changes: Partial<Record<keyof ReturnType<typeof standardProfile>['measures'], number>>) => {
    const profile = standardProfile();
    for (const [name, value] of Object.entries(changes)) profile.measures[name as 'titleSize'].value = value;
    return profile;
  };
  it.each([
    ['27 characters a line', 'grid-cell', { charsPerLine: 27 }],
    ['29 characters a line', 'grid-cells', { charsPerLine: 29 }],
    ['24 lines a page', 'grid-row', { linesPerPage: 24 }],
    ['a type area of 150 mm', 'grid-line-end', { typeAreaWidth: 150 }],
    ['a margin of 30 mm', 'body-left', { bindingMargin: 30 }],
    ['a top margin of 35 mm', 'grid-row', { topMargin: 35 }],
    ['12 pt colophon rules', 'colophon-weight', { colophonThickRule: 0.8 }],
    ['a mark 32 mm from the edge', 'mark-top', { letterMarkTop: 32 }],
    ['a lower rule 25 mm from the edge', 'rule-lower', { letterLowerRule: 25 }],
    ['a number 10 mm below', 'number-height', { pageNumberGap: 10 }],
  ] as const)('%s: %s', async (_, check, changes) => {
    const yaml = check === 'colophon-weight' ? letters.document : letters.letter;
    const { write, expectations } = await make(yaml, told(changes));
    expect(off(judge(await write(), expectations))).toContain(check);
  });

  it('27 characters a line on the cells of 28: room was left', async () => {
    const { pages, write, expectations } = await make(
      letters.letter,
      told({ typeAreaWidth: 156 * (27 / 28), charsPerLine: 27 }),
    );
    for (const p of pages)
      for (const item of text(p))
        if (item.size === 16 && item.chars.length > 25) {
          const width = item.advances.reduce((a, b) => a + b, 0);
          const want = 184 - item.x;
          if (width > 140) item.advances = item.advances.map((a) => (a * want) / width);
        }
    expect(off(judge(await write(pages), expectations))).toContain('grid-line-short');
  });

  it.each([
    ['title-de', '青岚市教育局关于改善乡村学校网络条件\n的答复'],
    ['title-short', '青岚市教育局关于改善乡村学校网络条件的\n答复'],
  ])('%s, forced by the clerk', async (check, lines) => {
    const { write, expectations } = await make(letters.titled(lines));
    const { deviations } = judge(write(), expectations);
    const errors = deviations.filter((d) => d.severity === 'error');
    expect(errors.map((d) => d.check)).toEqual([check]);
    // Where the clerk finds it: the second line of the forced title.
    const yaml = letters.titled(lines).split('\n');
    const { line: at, column } = errors[0]!.source!;
    expect(yaml[at - 1]!.slice(column - 1)).toBe(lines.split('\n')[1]);
  });
});
