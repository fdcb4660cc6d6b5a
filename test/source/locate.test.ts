import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/index.js';

const text = `# 草稿
标题: 关于网络提速的答复  # 待定
主送: [林某某委员, "周某\\u59d4员"]
正文:
  - 标题: 总体看法
    内容: |  # 分段
      第一段。
      第二段𠮷字。
  - 折叠: >-
      一行
      two
提案:
  编号: 072
  案由:
结语: '专此''答复'
`;
const source = parseSource('甲.reply.yaml', text);
const cut = (range: { start: number; end: number } | undefined) =>
  range && text.slice(range.start, range.end);

describe('range', () => {
  it.each([
    ['/标题', '标题', '关于网络提速的答复'],
    ['/主送', '主送', '[林某某委员, "周某\\u59d4员"]'],
    ['/主送/0', '林某某委员', '林某某委员'],
    ['/正文', '正文', '- 标题: 总体看法'],
    ['/正文/0', '标题: 总体看法', '标题: 总体看法'],
    ['/正文/0/内容', '内容', '第一段。'],
    ['/提案', '提案', '编号: 072'],
    ['/提案/编号', '编号', '072'],
    // An empty value has nothing to underline but its key.
    ['/提案/案由', '案由', '案由'],
    // What is not there is pointed at where it would be.
    ['/提案/届次', '提案', '提案'],
    ['/正文/0/小节/3/标题', '标题: 总体看法', '标题: 总体看法'],
    ['/不存在', '标题: 关于网络提速的答复  # 待定', '标题: 关于网络提速的答复  # 待定'],
    ['', '标题: 关于网络提速的答复  # 待定', '标题: 关于网络提速的答复  # 待定'],
  ])('of %s', (pointer, key, value) => {
    expect(cut(source.range(pointer, 'key'))).toBe(key);
    expect(cut(source.range(pointer))).toBe(value);
  });
});

describe('rangeIn', () => {
  const at = (pointer: string, offset: number, length: number) =>
    cut(source.rangeIn({ pointer, offset }, length));

  it('finds the very characters', () => {
    expect(at('/标题', 2, 4)).toBe('网络提速');
    expect(at('/正文/0/内容', 5, 4)).toBe('第二段𠮷'.slice(0, 4));
    expect(at('/正文/0/内容', 8, 3)).toBe('𠮷字');
    expect(at('/提案/编号', 1, 2)).toBe('72');
    expect(at('/标题', 3, 0)).toBe('');
  });

  it('gives the whole scalar where YAML folds or unescapes', () => {
    expect(at('/主送/1', 1, 1)).toBe('"周某\\u59d4员"');
    expect(at('/结语', 3, 1)).toBe("'专此''答复'");
    expect(at('/正文/1/折叠', 3, 1)).toBe('>-\n      一行\n      two\n');
  });
});

describe('a source', () => {
  it('has a value without prototype, and scalars as written', () => {
    expect(JSON.parse(JSON.stringify(source.value))).toMatchObject({
      提案: { 编号: 72, 案由: null },
      结语: "专此'答复",
    });
    expect(Object.getPrototypeOf(source.value)).toBeNull();
    expect(source.written('/提案/编号')).toBe('072');
    expect(['/标题', '/主送', '/正文', '/正文/0/内容', '/正文/1/折叠', '/结语'].map(source.style)).toEqual([
      'plain',
      'flow-list',
      'list',
      'literal',
      'folded',
      'single',
    ]);
  });

  it('keeps comments where they stand, also behind a block header', () => {
    expect(source.comments.map((c) => c.text)).toEqual(['# 草稿', '# 待定', '# 分段']);
    for (const { range, text: comment } of source.comments) expect(cut(range)).toBe(comment);
  });

  it('keeps a key named __proto__ an ordinary key', () => {
    const odd = parseSource('x', '__proto__: {a: 1}\nconstructor: 甲\n');
    expect(Object.keys(odd.value as object)).toEqual(['__proto__', 'constructor']);
  });

  it('puts no space for a line break between Chinese characters, in any style', () => {
    const value = parseSource(
      'x',
      '甲: 一，\n  二\n乙: "一\n  二"\n丙: \'一”\n  （二\'\n丁: >\n  一\n  二\n\n  三\n戊: a\n  b\n己: 一\n  b\n',
    ).value;
    expect({ ...(value as object) }).toEqual({
      甲: '一，二',
      乙: '一二',
      丙: '一”（二',
      丁: '一二\n三\n',
      戊: 'a b',
      己: '一 b',
    });
  });
});
