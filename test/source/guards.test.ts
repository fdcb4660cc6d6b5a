import { describe, expect, it } from 'vitest';
import { parseSource, sizeLimit } from '../../src/source/index.js';

const codes = (text: string) => [...new Set(parseSource('x', text).diagnostics.map((d) => d.code))];

describe('files made to do harm', () => {
  // A second deep file in one process used to abort Node inside a regular expression.
  it.each([1, 2])('refuse nesting 5,000 deep, time %i', () => {
    expect(codes('甲: '.concat('['.repeat(5000)))).toEqual(['yaml/too-deep']);
    expect(codes('[{甲: '.repeat(5000))).toEqual(['yaml/too-deep']);
    expect(codes('- '.repeat(5000))).toEqual(['yaml/too-deep']);
    expect(codes('? '.repeat(5000))).toEqual(['yaml/too-deep']);
    expect(codes(Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}甲:`).join('\n'))).toEqual([
      'yaml/too-deep',
    ]);
  });

  it('refuse an alias bomb', () => {
    const bomb = ['a0: &a0 [甲, 甲]'];
    for (let i = 1; i < 25; i++) bomb.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}*a${i - 1}]`);
    const source = parseSource('x', bomb.join('\n'));
    expect(source.reliable).toBe(false);
    expect(codes(bomb.join('\n'))).toEqual(['yaml/anchor']);
    expect(codes('甲: *乙')).toEqual(['yaml/alias']);
  });

  it('read 20,000 keys, and find the one that is double', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `键${i}: 值`).join('\n');
    expect(codes(text)).toEqual([]);
    expect(codes(`${text}\n键7: 又`)).toEqual(['yaml/duplicate-key']);
  });

  it('read a megabyte of text, and of lines that are all wrong', () => {
    const long = `正文: |\n  ${'字'.repeat(sizeLimit - 20)}\n`;
    expect(codes(long)).toEqual([]);
    const lines = '标题：甲\n甲: 1\n'.repeat(30_000);
    expect(codes(lines)).toContain('yaml/fullwidth-colon');
    expect(codes('甲: "乙\n'.repeat(50_000))).toContain('yaml/unclosed-quote');
    expect(codes('甲: [\n'.repeat(20))).toContain('yaml/unclosed-bracket');
    expect(codes('x'.repeat(sizeLimit + 1))).toEqual(['decode/too-large']);
  });
});
