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
  for (const text of Object.values(sentences)) expect(text).not.toMatch(/[。.]$/u);
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

test('a page per rule and one contents page', () => {
  const made = pages();
  expect(made.map((p) => p.file)).toEqual(['README.md', ...rules.map((r) => `${r.id}.md`)]);
  for (const page of made) expect(page.text.endsWith('\n')).toBe(true);
  expect(made[0]!.text).toContain('[docno-bracket](docno-bracket.md)');
  expect(made[1]!.text).toContain('```yaml\n文号: 青教函[2026]12号\n```');
});
