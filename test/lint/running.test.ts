import { describe, expect, test } from 'vitest';
import { readLetter } from '../../src/letter/read.js';
import { running } from '../../src/lint/running.js';
import { printedTexts } from '../../src/lint/texts.js';
import { checkReply } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';
import { letterText } from './letters.js';

function searched(yaml: string) {
  const source = parseSource('test.reply.yaml', letterText(yaml));
  const find = running(printedTexts(readLetter(checkReply(source).value!)));
  return (expression: RegExp, where?: Parameters<typeof find>[1]): string[] =>
    find(expression, where).map((f) => {
      const { at, length } = f.span();
      const range = source.rangeIn(at, length)!;
      expect(f.text.text.slice(f.start, f.end)).toBe(f.match[0]);
      return source.text.slice(range.start, range.end);
    });
}

describe('the running text', () => {
  const find = searched(
    '正文: |\n  甲5号，见《乙5号》和 https://a.example/5号 。\n  丙5号**丁5号**\n附注: 戊5号',
  );

  test('is searched in one go, back to the very characters', () => {
    expect(find(/[^\n\0]5号/gu)).toEqual(['甲5号', '丙5号', '丁5号', '戊5号']);
  });

  test('leaves titles out unless asked, addresses always', () => {
    expect(find(/.5号/gu, { titles: true })).toContain('乙5号');
    expect(find(/\/5号/gu, { titles: true })).toEqual([]);
  });

  test('is searched in some roles only when asked', () => {
    expect(find(/[^\n\0]5号/gu, { roles: ['note'] })).toEqual(['戊5号']);
  });

  test('gives no match across two texts', () => {
    expect(find(/。\s丙/gu)).toEqual([]);
  });
});
