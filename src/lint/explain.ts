/** `reply explain` and `reply rules`: what the rule objects and the sentence tables know, as data and as text. */
import type { FixSafety, Severity } from '../core/diagnostic.js';
import { type Language, type MessageId, sentence } from '../core/messages/index.js';
import { sentences } from '../core/messages/zh/index.js';
import { codeNames, codeOf } from './codes/index.js';
import { described, noRules } from './families/index.js';
import type { Basis, Bilingual, Example, NoRule, Rule } from './rule.js';

export interface RuleExplanation {
  kind: 'rule';
  code: string;
  severity: Severity;
  fix: FixSafety | 'none';
  since: string;
  basis: Basis;
  summary: Bilingual;
  why: Bilingual;
  examples: Rule['examples'];
}

/** A code of another phase, with the sentences it may say. */
export interface CodeExplanation {
  kind: 'code';
  code: string;
  severity: Severity;
  fix: FixSafety | 'none';
  phase: Bilingual;
  why: Bilingual;
  off: Bilingual;
  sentences: Bilingual[];
  examples: Rule['examples'];
}

/** A row of the catalogue that is no rule. */
export interface NoRuleExplanation extends Pick<NoRule, 'because' | 'why'> {
  kind: 'no-rule';
  code: string;
}

export type Explanation = RuleExplanation | NoRuleExplanation | CodeExplanation;

/** Undefined when no rule and no phase has such a code. */
export function explanation(code: string): Explanation | undefined {
  const rule = described.find((r) => r.id === code);
  if (rule) {
    const { id, summary, why, basis, severity, fix, since, examples } = rule;
    return { kind: 'rule', code: id, severity, fix, since, basis, summary, why, examples };
  }
  const none = noRules.find((r) => r.id === code);
  if (none) return { kind: 'no-rule', code, because: none.because, why: none.why };
  const known = codeOf(code);
  if (!known) return undefined;
  const { severity, fix = 'none', phase, why = phase.why, bad, good } = known;
  return {
    kind: 'code',
    code,
    severity,
    fix,
    phase: phase.what,
    why,
    off: phase.off,
    sentences: said(code),
    examples: { bad: bad ? [bad] : [], good: good ? [good] : [] },
  };
}

/** What a finding of this code may say; a sentence that is all the finding's own is not among them. */
export function said(code: string): Bilingual[] {
  const ids = (Object.keys(sentences) as MessageId[]).filter(
    (id) => (id === code || id.startsWith(`${code}#`)) && !/#(?:fix|hint)$/u.test(id),
  );
  const all = ids.map((id) => ({ zh: opened('zh', id), en: opened('en', id) }));
  const some = all.filter((s) => s.zh !== '…');
  return some.length > 0
    ? some
    : [{ zh: sentence('zh', 'explain/by-field'), en: sentence('en', 'explain/by-field') }];
}

/** Everything that `explanation` knows: rules, then the codes of other phases. */
export function explained(): string[] {
  return [...described.map((r) => r.id), ...codeNames()];
}

/** The explanation as text for a terminal, without final newline. */
export function explain(code: string, language: Language): string | undefined {
  const e = explanation(code);
  if (!e) return undefined;
  const say = (id: MessageId, args = {}): string => sentence(language, id, args);
  if (e.kind === 'no-rule')
    return `${e.code}  ${say(`explain/no-rule-${e.because}`)}\n\n  ${e.why[language]}`;
  const line = (id: MessageId, value: string): string => `  ${say(id)}  ${value}`;
  const examples = [
    ...e.examples.bad.flatMap((x) => ['', say('explain/bad') + aside(x, language), ...shown(x, language)]),
    ...e.examples.good.flatMap((x) => [
      '',
      say('explain/good') + aside(x, language),
      ...indent(unmarked(x.yaml)),
    ]),
    '',
    say('explain/off'),
  ];
  if (e.kind === 'code') {
    return [
      `${e.code}  ${e.phase[language]}`,
      '',
      line('explain/severity', say(`report/${e.severity}`)),
      line('explain/fix', say(`explain/fix-${e.fix}`)),
      '',
      say('explain/sentences'),
      ...e.sentences.map((s) => `  ${s[language]}`),
      '',
      say('explain/why'),
      `  ${e.why[language]}`,
      ...examples,
      `  ${e.off[language]}`,
    ].join('\n');
  }
  return [
    `${e.code}  ${e.summary[language]}`,
    '',
    line('explain/severity', say(`report/${e.severity}`)),
    line('explain/fix', say(`explain/fix-${e.fix}`)),
    line('explain/basis', `${e.basis.clause}（${e.basis.strength}）`),
    line('explain/since', e.since),
    '',
    say('explain/why'),
    `  ${e.why[language]}`,
    ...examples,
    `  ${say('explain/off-comment', { id: e.code })}`,
    `  ${say('explain/off-config', { id: e.code })}`,
  ].join('\n');
}

export interface RuleRow {
  code: string;
  severity: Severity;
  fix: FixSafety | 'none';
  summary: string;
}

/** A row per rule, in the order of the registry. */
export function ruleTable(language: Language): RuleRow[] {
  return described.map((r) => ({
    code: r.id,
    severity: r.severity,
    fix: r.fix,
    summary: r.summary[language],
  }));
}

/** The table as text, without final newline. */
export function rulesText(language: Language): string {
  const rows = ruleTable(language);
  const widest = Math.max(...rows.map((r) => r.code.length));
  return rows
    .map((r) => {
      const severity = sentence(language, `report/${r.severity}`).padEnd(language === 'zh' ? 2 : 7);
      return `${r.code.padEnd(widest)}  ${severity}  ${r.summary}`;
    })
    .join('\n');
}

/** The lines of an example without ⟦ and ⟧. */
export function unmarked(yaml: string): string {
  return yaml.replace(/[⟦⟧]/gu, '');
}

/** What stands between the marks. */
export function markedTexts(yaml: string): string[] {
  return [...yaml.matchAll(/⟦([^⟧]*)⟧/gsu)].map((m) => m[1]!);
}

/** Profile and missing fields of an example, in brackets after the heading. */
export function aside(example: Example, language: Language): string {
  const profile = example.profile ? `（${sentence(language, 'explain/profile')} ${example.profile}）` : '';
  const without = example.without
    ? sentence(language, 'explain/without', { keys: example.without.join('、') })
    : '';
  return profile + without;
}

function shown(example: Example, language: Language): string[] {
  const say = (id: MessageId): string => sentence(language, id);
  return [
    ...indent(unmarked(example.yaml)),
    `  ${say('explain/marked')}: ${markedTexts(example.yaml)
      .map((t) => `「${t}」`)
      .join('')}`,
    ...(example.fixed === undefined ? [] : [`  ${say('explain/fixed')}:`, ...indent(example.fixed)]),
  ];
}

function indent(text: string): string[] {
  return text.split('\n').map((l) => `    ${l}`);
}

/** A sentence without a finding: what the finding would fill in is left open. */
function opened(language: Language, id: MessageId): string {
  return sentence(language, id).replace(/\{\w+\}/gu, '…');
}
