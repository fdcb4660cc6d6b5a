import { expect, test } from 'vitest';
import { sentences } from '../../src/core/messages/zh/index.js';
import { pages } from '../../src/lint/docs.js';
import { described as rules } from '../../src/lint/families/index.js';
import { explain, explanation, ruleIds, rulesText, ruleTable } from '../../src/lint/index.js';

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

test('codes of other phases are explained by their sentences', () => {
  expect(explanation('internal/rule-failed')).toMatchObject({ kind: 'code' });
  expect(explain('schema/required', 'zh')).toContain('缺少“…”');
  expect(explain('disable-unused', 'en')).toContain('delete the comment');
});

test('what is no code has no explanation', () => {
  for (const code of ['docno', 'docno-brackets', 'report/error', '', 'rules/replace', '__proto__']) {
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
  const own = ['README.md', 'annotated.md', ...rules.map((r) => `${r.id}.md`)];
  expect(made.map((p) => p.file)).toEqual([...own, ...own.map((f) => `en/${f}`)]);
  for (const page of made) {
    expect(page.text.endsWith('\n')).toBe(true);
    expect(page.text).not.toMatch(/\bundefined\b/u);
  }
  expect(made[0]!.text).toContain(
    '| [docno-bracket](docno-bracket.md) | 错误 | 自动 | 规定 | GB/T 9704-2012 7.2.5 |',
  );
  expect(made[1]!.text).toContain('| 1 | [2026] | [docno-bracket](docno-bracket.md) | 错误 |');
  expect(made[2]!.text).toContain('```yaml\n文号: 青教函[2026]12号\n```');
});
