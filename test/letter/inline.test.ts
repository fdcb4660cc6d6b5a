import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, parseInline, plain } from '../../src/letter/inline.js';

const at = { pointer: '/正文', offset: 0 };
const show = (text: string): string =>
  parseInline(text, at)
    .map((r) => (r.strong ? `<${r.text}>` : r.text))
    .join('');

describe('inline markup', () => {
  it.each([
    ['一是**加快**建设', '一是<加快>建设'],
    ['**加快**建设**落实**', '<加快>建设<落实>'],
    ['两个**星号', '两个**星号'],
    ['写作\\*\\*的星号', '写作**的星号'],
    ['5*3=15', '5*3=15'],
  ])('%s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it('every run stands in the source where it says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙*\\\n a]{0,30}$/u), (text) => {
        for (const p of paragraphs(text, '/正文')) {
          for (const run of p.runs)
            expect(text.slice(run.at.offset, run.at.offset + run.text.length)).toBe(run.text);
        }
      }),
    );
  });

  it('makes a paragraph of every line that is not empty, without its typed indent', () => {
    expect(paragraphs('　　第一段。\n\n  第二段。\r\n', '/正文').map(plain)).toEqual([
      '第一段。',
      '第二段。',
    ]);
  });
});
