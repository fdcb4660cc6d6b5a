import { expect, test } from 'vitest';
import { sentences } from '../../src/core/messages/zh/index.js';
import { pages } from '../../src/lint/docs.js';
import { described as rules } from '../../src/lint/families/index.js';
import { explain, explained, explanation, ruleIds, rulesText, ruleTable } from '../../src/lint/index.js';

test('ids are unique, and every rule has its sentences', () => {
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
  for (const { id } of rules)
    expect(
      Object.keys(sentences).some((k) => k === id || k.startsWith(`${id}#`)),
      id,
    ).toBe(true);
});

test('sentences end without a full stop', () => {
  // Words of the generated pages are whole paragraphs.
  const said = Object.entries(sentences).filter(([id]) => !id.startsWith('explain/'));
  for (const [, text] of said) expect(text).not.toMatch(/[。.]$/u);
});

test.each(['zh', 'en'] as const)(
  'every rule is explained in %s, with clause, examples and the way out',
  (language) => {
    for (const rule of rules) {
      const text = explain(rule.id, language)!;
      expect(text.split('\n')[0]).toBe(`${rule.id}  ${rule.summary[language]}`);
      expect(text).toContain(rule.why[language]);
      expect(text).toContain(rule.basis.clause);
      expect(text).toContain(`# reply-disable-next-line ${rule.id}`);
      expect(text).toContain(`rules: {${rule.id}: off}`);
      expect(text).not.toMatch(/[⟦⟧]/u);
      expect(text).not.toMatch(/\bundefined\b/u);
    }
  },
);

test('a code of another phase is explained by its sentences, why, examples and that it stays', () => {
  expect(explanation('internal/rule-failed')).toMatchObject({ kind: 'code', severity: 'error', fix: 'none' });
  expect(explain('schema/required', 'zh')).toContain('缺少“…”');
  expect(explain('disable-unused', 'en')).toContain('delete the comment');
  expect(explain('yaml/fullwidth-colon', 'zh')).toBe(`yaml/fullwidth-colon  读 YAML：文字变成字段

  级别  错误
  修复  reply lint --fix 自动修复

会这样报告（分号后面是改法）
  字段名后用了全角冒号“：”；应写成半角冒号加一个空格：“…”

为什么
  中文输入法打出的“：”不是 YAML 的分隔符，这一行就不成字段了。

错误示例
    标题：关于停车的函
  标出: 「：」
  改正后:
    标题: 关于停车的函

怎样关闭
  关不掉：读成什么样，各种程序要一致；旧稿可以用 --baseline 记下，不再重复报告`);
});

test.each(['zh', 'en'] as const)('every code has something to say in %s', (language) => {
  expect(new Set(explained()).size).toBe(explained().length);
  for (const prefix of ['decode', 'yaml', 'schema', 'layout', 'write', 'public', 'export', 'internal'])
    expect(explained().some((c) => c.startsWith(`${prefix}/`))).toBe(true);
  for (const code of explained()) {
    const text = explain(code, language)!;
    expect(text, code).toBeDefined();
    expect(text, code).not.toMatch(/\bundefined\b|[⟦⟧{]\w+\}|\n {2}…?\n/u);
  }
});

test('a sentence that a finding makes up by itself is no explanation', () => {
  expect(explain('schema/pattern', 'zh')).toContain('reply schema');
});

test('what is no code has no explanation', () => {
  for (const code of [
    'docno',
    'docno-brackets',
    'report/error',
    '',
    'rules/replace',
    '__proto__',
    'yaml/check-again',
    'public/log-head',
    'disable-',
  ]) {
    expect(explain(code, 'zh'), code).toBeUndefined();
  }
});

test('the table has a row per rule', () => {
  expect(ruleTable('en').map((r) => r.code)).toEqual(rules.map((r) => r.id));
  expect(rulesText('zh').split('\n')).toHaveLength(rules.length);
  expect(rulesText('zh')).toMatch(/^docno-bracket +错误 {2}文号的年份用六角括号〔〕$/mu);
});

test('in each language a page per rule, one contents page and the annotated letter', () => {
  const text = '文号: 青教函[2026]12号\n';
  const range = { start: 7, end: 13 };
  const found = {
    code: 'docno-bracket',
    severity: 'error',
    message: 'docno-bracket',
    args: { year: '2026' },
    range,
  } as const;
  const made = pages({ text, diagnostics: [found] });
  const own = ['README.md', 'annotated.md', 'codes.md', ...rules.map((r) => `${r.id}.md`)];
  expect(made.map((p) => p.file)).toEqual([...own, ...own.map((f) => `en/${f}`)]);
  for (const page of made) {
    expect(page.text.endsWith('\n')).toBe(true);
    expect(page.text).not.toMatch(/\bundefined\b/u);
  }
  expect(made[0]!.text).toContain(
    '| [docno-bracket](docno-bracket.md) | 错误 | 自动 | 规定 | GB/T 9704-2012 7.2.5 |',
  );
  expect(made[1]!.text).toContain('| 1 | [2026] | [docno-bracket](docno-bracket.md) | 错误 |');
  expect(made[2]!.text).toContain('### yaml/fullwidth-colon\n\n错误，reply lint --fix 自动修复\n');
  expect(made[3]!.text).toContain('```yaml\n文号: 青教函[2026]12号\n```');
});
