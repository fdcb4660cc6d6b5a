import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/core/diagnostic.js';
import { readLetter } from '../../src/letter/read.js';
import { punctuation } from '../../src/lint/families/punctuation.js';
import { running } from '../../src/lint/running.js';
import type { Printed } from '../../src/lint/texts.js';
import { checkReply } from '../../src/schema/index.js';
import { applyFixes } from '../../src/source/fix.js';
import { parseSource } from '../../src/source/index.js';
import { letterText, lintText, profileNamed } from './letters.js';

const found = (yaml: string) => {
  const text = letterText(yaml);
  return lintText(text, { rules: punctuation }).map((d) => [
    d.code,
    d.range && text.slice(d.range.start, d.range.end),
    d.severity,
  ]);
};

/** Words and marks that a mistyped letter is made of; 一一 and old characters are told apart below. */
const pieces = fc.constantFrom(
  ...['停车', '办法', '收悉', '等', '网络', '5G', 'Wi-Fi', '2025年', '3.5', '1,200', '9:30', '20%', '**'],
  ...['，', '。', '、', '；', '：', '？', '“', '”', '‘', '’', '（', '）', '《', '》', '〈', '〉', '——', '……'],
  ...[
    ',',
    '.',
    ';',
    ':',
    '?',
    '!',
    '(',
    ')',
    '"',
    "'",
    '<',
    '>',
    '-',
    '—',
    '…',
    ' ',
    '\u3000',
    '\u00a0',
    '︰',
  ],
);
const paragraph = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((p) => `甲${p.join('')}乙`);
const letters = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((lines) => letterText(`正文: |\n${lines.map((l) => `  ${l}\n`).join('')}`.trimEnd()));

const kept = (text: string): string => text.replace(/[^\p{Script=Han}\p{N}A-Za-z%]/gu, '');

describe('every fix of the family', () => {
  test('changes marks only, inside what it marks', () => {
    fc.assert(
      fc.property(letters, (text) => {
        for (const { code, range, fix } of lintText(text, { rules: punctuation })) {
          expect(range, code).toBeDefined();
          for (const edit of fix?.edits ?? []) {
            expect(edit.start >= range!.start && edit.end <= range!.end, code).toBe(true);
            expect(kept(edit.text), code).toBe(kept(text.slice(edit.start, edit.end)));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('leaves Han, digits and every other field as they were, and comes to an end', () => {
    fc.assert(
      fc.property(letters, fc.boolean(), (before, unsafe) => {
        let text = before;
        for (let pass = 0; pass < 12; pass++) {
          const fixes = lintText(text, { rules: punctuation }).flatMap((d): Fix[] => (d.fix ? [d.fix] : []));
          const next = applyFixes(text, fixes, { unsafe }).text;
          if (next === text) break;
          text = next;
          expect(pass).toBeLessThan(11);
        }
        expect(kept(text)).toBe(kept(before));
        const [a, b] = [parseSource('a', before).value, parseSource('a', text).value] as Record<
          string,
          unknown
        >[];
        expect({ ...b, 正文: '' }).toEqual({ ...a, 正文: '' });
        expect(String(b!.正文).split('\n')).toHaveLength(String(a!.正文).split('\n').length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what YAML writes otherwise than it reads', () => {
  test('an escaped mark is found and marked, but not fixed', () => {
    const text = letterText('正文: "推进\\"互联网\\"行动,落实\\u201c双减\\u201d。"');
    const all = lintText(text, { rules: punctuation });
    expect(all.map((d) => d.code)).toEqual(['punct-halfwidth', 'quote-straight']);
    for (const { range, fix } of all) {
      expect(text.slice(range!.start, range!.end)).toContain('互联网');
      expect(fix).toBeUndefined();
    }
  });

  test('a doubled single quote likewise', () => {
    const text = letterText("正文: '推进''互联网''行动。'");
    const [only, ...rest] = lintText(text, { rules: punctuation });
    expect([only?.code, only?.fix, rest]).toEqual(['quote-straight', undefined, []]);
    expect(text.slice(only!.range!.start, only!.range!.end)).toContain('互联网');
  });

  test('marks of strong type are not written over', () => {
    const text = letterText('正文: 已经**办理，**，成效明显。');
    const [only] = lintText(text, { rules: punctuation });
    expect(text.slice(only!.range!.start, only!.range!.end)).toBe('，**，');
    expect(only!.fix).toBeUndefined();
  });
});

describe('correct texts that look like slips', () => {
  test.each([
    ['a standard with its name', '按照GB/T 22239—2019 信息安全技术和GB 22337—2008的规定，噪声为56～61分贝。'],
    ['titles of standards', '按照《信息安全技术 网络安全等级保护基本要求》（GB/T 22239—2019）建设。'],
    ['a quotation over two paragraphs', '“第一段。\n  “第二段。”'],
    ['titles in a row and a bracket', '《甲办法》（青政发〔2024〕46号）、《乙办法》和《丙办法》第三条。'],
    ['times, ratios and amounts', '8:30—21:30开放，按3:1:1分担，金额1,200元，比例1：15，升级2.0版。'],
    ['an English phrase', '采用Large Language Model (LLM)技术，其英文为“Smart City: A Review, Part 2.”。'],
    ['an address', '见https://a.example/b?c=1,2;d=(3)。邮箱为a.b@c.example，域名为青岚.cn。'],
    ['a dash, and lines between places', '目标只有一个——让群众满意，青岚—云汀高速和甲县—乙县公路已通车。'],
    ['one by one', '对15条意见一一答复，做到问题与措施一一对应，二〇一一年以来如此。'],
    ['a list of numbers', '（1）停车；（2）充电；（3）等候。'],
    ['items that are paragraphs', '1.停车；\n  2.充电；\n  3.收费。'],
    ['等 that is another word', '停车……等待时间缩短，等级提高。'],
    ['a name with a dot', '阿依古丽·买买提同志和让-皮埃尔先生参加。'],
    ['questions', '“为什么难？”“难在哪里？！”我们这样看。'],
    ['marks that are spoken of', '顿号（、）、逗号（，）和“；”“：”各有用处。'],
    ['a clause that is quoted', '按照“第三条 各单位应当公开”的规定办理。'],
    ['a range of dates', '2020年--2021年的数据由另一条规则检查。'],
    ['numbers in a row', '包括：一.停车，二.充电。'],
    ['units', '面积3㎡，速率1000Mbit/s，温度-5℃～10℃，配55"液晶屏。'],
    ['traditional characters of names', '乾隆年间的瞭望台，於某和王昇的著作《關於停車的研究》。'],
  ])('%s', (_, text) => {
    expect(found(`正文: |\n  ${text}`)).toEqual([]);
  });
});

describe('the mark is the very one', () => {
  test.each([
    ['落实“双减”政策，推进“校校通工程。', 'pair-balance', '“'],
    ['（第072号提案收悉。', 'pair-balance', '（'],
    ['按照（青政发〔2024〕46号办理。', 'pair-balance', '（'],
    ['推进”双减”工作。', 'pair-balance', '”'],
    ['会议（由市教育局召集（已经结束。', 'pair-balance', '（'],
    ['已于上午召开.与会人员很多，办理.', 'punct-halfwidth', '.'],
    ['率达20%.同比提高。', 'punct-halfwidth', '.'],
    ['世界银行(World Bank)参与。', 'punct-halfwidth', '(World Bank)'],
    ['采用第五代(5G)技术。', 'punct-halfwidth', '(5G)'],
    ['办理结果:已经采纳。', 'punct-halfwidth', ':'],
    ['做到"一网通办”。', 'quote-straight', '"'],
    ['贯彻《甲》、《乙》、《丙》。', 'no-dunhao-titles', '、'],
    ['停车、充电等…', 'ellipsis-form', '…'],
    ['推进 5G 网络建设。', 'space-in-han', ' 5G '],
  ])('%s: %s', (text, code, mark) => {
    const all = found(`正文: |\n  ${text}`);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map(([c]) => c)).toEqual(all.map(() => code));
    expect(all.map(([, m]) => m)).toContain(mark);
  });
});

test('a page of one mark costs time in step with its length, and few findings', () => {
  const letter = readLetter(checkReply(parseSource('a', letterText(''))).value!);
  const profile = profileNamed('gbt9704');
  const measured = (unit: string, length: number): { time: number; pairs: number } => {
    const text: Printed = {
      role: 'body',
      text: `甲${unit.repeat(Math.floor(length / unit.length))}`,
      span: (start, end) => ({ at: { pointer: '/正文', offset: start }, length: end - start }),
    };
    let pairs = 0;
    const start = process.cpuUsage();
    for (const rule of punctuation) {
      const report = (): void => void (rule.id === 'pair-balance' && pairs++);
      rule.check({ letter, profile, texts: [text], find: running([text]), today: undefined, report });
    }
    const { user, system } = process.cpuUsage(start);
    return { time: user + system, pairs };
  };
  for (const unit of ['“', '"', '(', '《', '（甲', ' ', '。', '—', '《甲》、', '“甲 ', 'A ']) {
    measured(unit, 10_000);
    const [short, long] = [measured(unit, 30_000), measured(unit, 240_000)];
    // Eight times as long; a quadratic rule would take sixty-four times.
    expect(long.time / Math.max(short.time, 5_000), unit).toBeLessThan(32);
    expect(long.pairs, unit).toBeLessThanOrEqual(5);
  }
}, 120_000);
