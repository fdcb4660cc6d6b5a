import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/text.js';
import {
  applyFixes,
  insertPair,
  parseSource,
  quoteScalar,
  removePair,
  setPairs,
} from '../../src/source/index.js';

describe('insertPair', () => {
  it.each([
    ['at the end of the file', '标题: 甲\n', '', '标题: 甲\n文号: 乙\n'],
    ['where the file has no last line end', '标题: 甲 # 注', '', '标题: 甲 # 注\n文号: 乙'],
    [
      'in a map inside, before the next field',
      '提案:\n  编号: 1\n\n标题: 甲\n',
      '/提案',
      '提案:\n  编号: 1\n  文号: 乙\n\n标题: 甲\n',
    ],
    [
      'in a list item',
      '正文:\n  - 标题: 甲\n结语: 丙\n',
      '/正文/0',
      '正文:\n  - 标题: 甲\n    文号: 乙\n结语: 丙\n',
    ],
    ['in brackets', '提案: {编号: 1}\n', '/提案', '提案: {编号: 1, 文号: 乙}\n'],
    ['with the line ends of the file', '标题: 甲\r\n', '', '标题: 甲\r\n文号: 乙\r\n'],
    ['behind a block', '正文: |\n  甲\n', '', '正文: |\n  甲\n文号: 乙\n'],
    ['behind an empty value', '标题:\n', '', '标题:\n文号: 乙\n'],
  ])('writes %s', (_, text, pointer, expected) => {
    expect(applyEdits(text, insertPair(text, pointer, '文号', '乙'))).toBe(expected);
  });

  it('does nothing where no map stands', () => {
    expect(insertPair('标题: 甲\n', '/标题', '文号', '乙')).toEqual([]);
    expect(insertPair('标题: 甲\n', '/不存在', '文号', '乙')).toEqual([]);
  });
});

describe('removePair', () => {
  it.each([
    ['a line', '标题: 甲 # 注\n主送: 乙\n', '/标题', '主送: 乙\n'],
    ['a block', '正文: |\n  甲\n\n  乙\n主送: 丙\n', '/正文', '主送: 丙\n'],
    [
      'the first pair of a list item',
      '正文:\n  - 标题: 甲\n    内容: 乙\n',
      '/正文/0/标题',
      '正文:\n  - 内容: 乙\n',
    ],
    [
      'a later pair of a list item',
      '正文:\n  - 标题: 甲\n    内容: 乙\n',
      '/正文/0/内容',
      '正文:\n  - 标题: 甲\n',
    ],
  ])('takes out %s', (_, text, pointer, expected) => {
    expect(applyEdits(text, removePair(text, pointer))).toBe(expected);
  });

  it('leaves the only pair of a map', () => {
    expect(removePair('提案:\n  编号: 1\n标题: 甲\n', '/提案/编号')).toEqual([]);
  });
});

describe('quoteScalar', () => {
  it.each([
    ['关于网络提速的答复', '关于网络提速的答复'],
    ['', '""'],
    ['0760', '"0760"'],
    ['true', '"true"'],
    ['甲: 乙', '"甲: 乙"'],
    ['甲 #乙', '"甲 #乙"'],
    ['"关于"的复函', `'"关于"的复函'`],
    ['[2021]5号', '"[2021]5号"'],
    ['第一行\n第二行', '"第一行\\n第二行"'],
    ['2026-08-26', '2026-08-26'],
  ])('%j', (value, written) => expect(quoteScalar(value)).toBe(written));
});

describe('applyFixes', () => {
  const fix = (start: number, end: number, text: string, safety: 'safe' | 'unsafe' | 'manual' = 'safe') =>
    ({ title: 'fix/quote', safety, edits: [{ start, end, text }] }) as const;
  const run = (text: string, unsafe: boolean, ...fixes: ReturnType<typeof fix>[]) =>
    applyFixes(
      text,
      fixes.map((f) => ({ ...f, edits: [...f.edits] })),
      { unsafe },
    ).text;

  it('keeps to the grade asked for', () => {
    expect(run('标题: 甲\n', false, fix(4, 5, '乙', 'unsafe'))).toBe('标题: 甲\n');
    expect(run('标题: 甲\n', true, fix(4, 5, '乙', 'unsafe'))).toBe('标题: 乙\n');
    expect(run('标题: 甲\n', true, fix(4, 5, '乙', 'manual'))).toBe('标题: 甲\n');
  });

  it('leaves the later of two that touch for the next pass', () => {
    expect(run('标题: 甲乙\n', false, fix(4, 5, '丙'), fix(5, 6, '丁'))).toBe('标题: 丙乙\n');
  });

  it('drops a fix that breaks the YAML, and keeps the others', () => {
    expect(run('标题: 甲\n主送: 乙\n', false, fix(4, 5, '"丙'), fix(10, 11, '丁'))).toBe(
      '标题: 甲\n主送: 丁\n',
    );
    expect(parseSource('x', run('标题: 甲\n', false, fix(0, 3, '标题：'))).reliable).toBe(true);
  });
});

describe('setPairs', () => {
  const set = (text: string, pointer: string, values: Parameters<typeof setPairs>[2]): string =>
    applyEdits(text, setPairs(text, pointer, values));

  it.each<[string, string, string, Parameters<typeof setPairs>[2], string]>([
    ['replaces where it stands', '甲: 1 # 注\n乙: 2\n', '', { 甲: 'a: b' }, '甲: "a: b" # 注\n乙: 2\n'],
    [
      'adds behind the last, in order',
      '甲: 1\n',
      '',
      { 丙: 'c', 乙: ['b', 'd, e'] },
      '甲: 1\n丙: c\n乙: [b, "d, e"]\n',
    ],
    ['takes out', '甲: 1\n乙: 2\n', '', { 乙: undefined, 丙: undefined }, '甲: 1\n'],
    [
      'takes out and adds',
      '图:\n  甲: 1\n  乙: 2\n丁: 4\n',
      '/图',
      { 乙: undefined, 丙: '3' },
      '图:\n  甲: 1\n  丙: "3"\n丁: 4\n',
    ],
    [
      'replaces lists and always quotes where asked',
      '甲: [1, 2]\n',
      '',
      { 甲: { quoted: '015' } },
      '甲: "015"\n',
    ],
    [
      'keeps CRLF',
      '图:\r\n  甲: 1\r\n',
      '/图',
      { 乙: 'b', 丙: 'c' },
      '图:\r\n  甲: 1\r\n  乙: b\r\n  丙: c\r\n',
    ],
    ['leaves maps in brackets, and what is no map', '图: {甲: 1}\n', '/图', { 甲: '2' }, '图: {甲: 1}\n'],
  ])('%s', (_, text, pointer, values, expected) => {
    expect(set(text, pointer, values)).toBe(expected);
  });
});
