import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, lineColumn, lineStarts } from '../../src/core/text.js';
import { checkReply, fields } from '../../src/schema/index.js';
import { clean } from '../../src/source/clean.js';
import { applyFixes, decode, parseSource, quoteScalar } from '../../src/source/index.js';

const word = fc.stringMatching(
  /^[关于改善乡村学校网络条件的答复，。：“”〔〕0-9A-Za-z #:'"\-[\]{}𠮷]{0,12}$/u,
);
const eol = fc.constantFrom('\n', '\r\n');

/** Pieces of YAML and of Chinese punctuation, in an order that nobody would write. */
const garbage = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '标题',
        '主送',
        '正文',
        '：',
        ':',
        ': ',
        '\n',
        '\r\n',
        '  ',
        '\t',
        '\u3000',
        '- ',
        '-',
        '－',
        '•',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
      ),
      fc.constantFrom(
        '|',
        '>',
        '|\n',
        '#',
        ' #',
        '*',
        '&',
        '!',
        '%',
        '@',
        '`',
        ',',
        '，',
        '? ',
        '---\n',
        '<<',
        '\u200b',
        '\ufeff',
        '\0',
        '0760',
        '甲',
        '𠮷',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('properties', () => {
  it('offset → line and column → offset is the identity', () => {
    const text = fc
      .array(fc.constantFrom('\n', '\r\n', '\r', '甲', '𠮷', '\ufeff', 'a'))
      .map((a) => a.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (t, n) => {
        const offset = n % (t.length + 1);
        const starts = lineStarts(t);
        const { line, column } = lineColumn(starts, offset);
        expect(starts[line - 1]! + column - 1).toBe(offset);
      }),
    );
  });

  it('no text makes the reading throw, and every range and edit lies inside it', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const source = parseSource('x', text, fields.reply);
        const found = [...source.diagnostics, ...checkReply(source).diagnostics];
        for (const { range, hints, fix } of found) {
          for (const r of [range, ...(hints ?? []).map((h) => h.range), ...(fix?.edits ?? [])]) {
            if (r) expect(0 <= r.start && r.start <= r.end && r.end <= text.length).toBe(true);
          }
        }
        if (!source.reliable) expect(source.diagnostics.some((d) => d.severity === 'error')).toBe(true);
        applyFixes(
          text,
          found.flatMap((d) => d.fix ?? []),
          { unsafe: true },
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('no bytes make the decoding throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, diagnostics } = decode(bytes);
        expect(text !== undefined || diagnostics.length > 0).toBe(true);
      }),
    );
  });

  it('a block is mapped to the text character by character', () => {
    const line = fc.stringMatching(/^(?:|[甲乙𠮷a#：][甲乙𠮷a#： ]{0,6})$/u);
    const head = fc.constantFrom('|', '|-', '|+', '|2', '|2-', '| # 注', '|\t');
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        head,
        eol,
        fc.boolean(),
        (lines, header, end, last) => {
          fc.pre(lines.some((l) => l !== ''));
          const text = `甲: 乙${end}正文: ${header}${end}${lines.map((l) => (l ? `  ${l}` : l)).join(end)}${last ? end : ''}`;
          const source = parseSource('x', text);
          const value = (source.value as { 正文: string }).正文;
          for (let i = 0; i < value.length; i++) {
            const range = source.rangeIn({ pointer: '/正文', offset: i }, 1)!;
            if (value[i] !== '\n') expect(text.slice(range.start, range.end)).toBe(value[i]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a quoted text reads back as the same text', () => {
    const text = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 }));
    fc.assert(
      fc.property(text, fc.constantFrom('plain', 'single', 'double'), (value, style) => {
        const source = parseSource(
          'x',
          `键: ${quoteScalar(value, style)}\n列: [${quoteScalar(value, style)}]\n`,
        );
        // Characters that no letter prints are no part of a value.
        const read = clean(value);
        expect({ ...(source.value as object) }).toEqual({ 键: read, 列: [read] });
      }),
      { numRuns: 1000 },
    );
  });

  it('changing one value changes no other value, no comment and no line end', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 6 }),
        word,
        fc.nat(),
        eol,
        (values, next, n, end) => {
          const text = values.map((v, i) => `键${i}: ${quoteScalar(v)} # 注${i}${end}`).join('');
          const source = parseSource('x', text);
          const i = n % values.length;
          const after = applyEdits(text, [{ ...source.range(`/键${i}`)!, text: quoteScalar(next) }]);
          const changed = parseSource('x', after);
          expect({ ...(changed.value as object) }).toEqual(
            Object.fromEntries(values.map((v, j) => [`键${j}`, i === j ? next : v])),
          );
          expect(changed.comments.map((c) => c.text)).toEqual(source.comments.map((c) => c.text));
          expect(after.split(end).length).toBe(text.split(end).length);
        },
      ),
    );
  });

  it('fixing twice is fixing once', () => {
    const fixed = (text: string): string => {
      for (let pass = 0; pass < 20; pass++) {
        const source = parseSource('x', text, fields.reply);
        const fixes = [...source.diagnostics, ...checkReply(source).diagnostics].flatMap((d) => d.fix ?? []);
        const next = applyFixes(text, fixes, { unsafe: false }).text;
        if (next === text) return text;
        text = next;
      }
      throw new Error(`no end of fixing: ${JSON.stringify(text.slice(0, 200))}`);
    };
    fc.assert(
      fc.property(garbage, (text) => {
        const once = fixed(text);
        expect(fixed(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
