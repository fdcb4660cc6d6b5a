import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsAt, valuesAt } from '../../src/lsp/fields.js';
import { cursorPlace } from '../../src/lsp/place.js';

/** `‸` is the cursor. */
function at(marked: string) {
  const offset = marked.indexOf('‸');
  const { path, key, part, typed, siblings } = cursorPlace(marked.replace('‸', ''), offset);
  return {
    path: [...path, ...(key === undefined ? [] : [key])].join('/'),
    part,
    typed,
    beside: [...siblings].join(' '),
  };
}

describe('the place of the cursor', () => {
  test.each([
    ['文‸', { path: '', part: 'key', typed: '文', beside: '' }],
    ['版式: 信函\n文‸\n主送: 甲', { path: '', part: 'key', typed: '文', beside: '版式 主送' }],
    ['版式: 信‸', { path: '版式', part: 'value', typed: '信', beside: '' }],
    ['版式:‸', { path: '版式', part: 'value', typed: '', beside: '' }],
    ['提案:\n  届次: 甲\n  ‸', { path: '提案', part: 'key', typed: '', beside: '届次' }],
    ['提案:\n  届次: 甲\n‸', { path: '', part: 'key', typed: '', beside: '提案' }],
    ['提案:\n  - 届次: 甲\n    编‸', { path: '提案/*', part: 'key', typed: '编', beside: '届次' }],
    ['提案:\n- 届次: 甲\n  编‸', { path: '提案/*', part: 'key', typed: '编', beside: '届次' }],
    ['提案:\n  - 届次: 甲\n  - 编‸', { path: '提案/*', part: 'key', typed: '编', beside: '' }],
    ['提案: {类别: 政‸', { path: '提案/类别', part: 'value', typed: '政', beside: '类别' }],
    ['提案: {类别: 政协提案, 届‸}', { path: '提案', part: 'key', typed: '届', beside: '类别' }],
    ['提案: [{类别: 甲}, {届‸', { path: '提案/*', part: 'key', typed: '届', beside: '' }],
    ['办理: {会办单位: [青‸', { path: '办理/会办单位/*', part: 'value', typed: '青', beside: '' }],
    [
      '正文:\n  - 标题: 甲\n    小节:\n      - 标题: 乙\n        ‸',
      { path: '正文/*/小节/*', part: 'key', typed: '', beside: '标题' },
    ],
    ['正文: |\n  一段。\n  说‸', { path: '正文', part: 'text', typed: '', beside: '' }],
    [
      '正文:\n  - 标题: 甲\n    内容: |\n      一段‸',
      { path: '正文/*/内容', part: 'text', typed: '', beside: '' },
    ],
    ['抄送:\n  - 市‸', { path: '抄送/*', part: 'key', typed: '市', beside: '' }],
    ['"公开方式": 主‸', { path: '公开方式', part: 'value', typed: '主', beside: '' }],
    ['版‸式: 信函', { path: '版式', part: 'key', typed: '版', beside: '' }],
    [
      '正文:\n  - 表格:\n      题名: 甲\n      表‸',
      { path: '正文/*/表格', part: 'key', typed: '表', beside: '题名' },
    ],
  ])('%j', (marked, expected) => {
    expect(at(marked)).toEqual(expected);
  });

  test('is found in any text, at once', () => {
    const piece = fc.constantFrom(
      '\n',
      '  ',
      '- ',
      '标题: ',
      '正文:\n',
      '{',
      '}',
      '[',
      ',',
      '"',
      '|\n',
      '甲',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), (pieces, n) => {
        const text = pieces.join('');
        const place = cursorPlace(text, n % (text.length + 1));
        expect(place.path.every((s) => s.length > 0)).toBe(true);
      }),
    );
  });
});

describe('the schema at a place', () => {
  test('knows both forms of a field', () => {
    const names = (path: string[]): string[] => fieldsAt(path).map(([name]) => name);
    expect(names([])).toContain('成文日期');
    expect(names(['提案'])).toEqual(names(['提案', '*']));
    expect(names(['正文', '*'])).toEqual(
      expect.arrayContaining(['标题', '接排', '内容', '小节', '表格', '图片']),
    );
    expect(names(['正文', '*', '小节', '*'])).toContain('小节');
    expect(names(['不存在'])).toEqual([]);
  });

  test('knows closed lists of words', () => {
    expect(valuesAt(['公开方式'])).toEqual(['主动公开', '依申请公开', '不予公开']);
    expect(valuesAt(['印章'])).toEqual(['true', 'false']);
    expect(valuesAt(['办理', '角色'])).toEqual(['主办', '会办', '分办']);
  });
});
