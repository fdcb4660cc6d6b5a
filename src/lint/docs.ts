/** The pages of docs/rules (Chinese) and docs/rules/en, made from the rule objects. */
import { byPlace, type Diagnostic, type MessageArgs } from '../core/diagnostic.js';
import type { Language, MessageId } from '../core/messages/index.js';
import { sentence } from '../core/messages/index.js';
import { lineColumn, lineStarts } from '../core/text.js';
import { codeNames, codeOf } from './codes/index.js';
import type { Phase } from './codes/phases.js';
import { aside, markedTexts, said, unmarked } from './explain.js';
import { described, families, noRules } from './families/index.js';
import type { Example, Rule } from './rule.js';

export interface Page {
  /** File name inside docs/rules. */
  file: string;
  text: string;
}

/** A letter with what is found in it. */
export interface Annotated {
  text: string;
  diagnostics: readonly Diagnostic[];
}

type Say = (id: MessageId, args?: MessageArgs) => string;
type Described = Omit<Rule, 'check'>;

/** In each language: one page per rule, a README.md with the table of all, the other codes, and the annotated letter. */
export function pages(letter: Annotated): Page[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const say: Say = (id, args = {}) => sentence(language, id, args);
    const folder = language === 'zh' ? '' : 'en/';
    return [
      { file: `${folder}README.md`, text: contents(language, say) },
      { file: `${folder}annotated.md`, text: annotated(letter, language, say) },
      { file: `${folder}codes.md`, text: codes(language, say) },
      ...described.map((rule) => ({ file: `${folder}${rule.id}.md`, text: page(rule, language, say) })),
    ];
  });
}

/** The table of strengths and sources, family by family. */
function contents(language: Language, say: Say): string {
  const head = ['', 'severity', 'fix', 'strength', 'basis', ''];
  const row = (r: Described): string =>
    line(
      `[${r.id}](${r.id}.md)`,
      say(`report/${r.severity}`),
      say(`explain/short-${r.fix}`),
      say(`explain/strength-${r.basis.strength}`),
      cell(r.basis.clause),
      cell(r.summary[language]),
    );
  return [
    `# ${say('explain/contents')}`,
    '',
    `<!-- ${say('explain/generated')} -->`,
    '',
    `${say('explain/contents-annotated')} [annotated.md](annotated.md)`,
    '',
    `${say('explain/contents-codes')} [codes.md](codes.md)`,
    '',
    say('explain/contents-strength'),
    '',
    ...Object.entries(families).flatMap(([name, rules]) => [
      `## ${say(`explain/family-${name as keyof typeof families}`)}`,
      '',
      line(...head.map((h) => (h === '' ? '' : say(`explain/${h}` as MessageId)))),
      line(...head.map(() => '---')),
      ...rules.map(row),
      '',
    ]),
    ...(noRules.length === 0
      ? []
      : [
          `## ${say('explain/no-rules')}`,
          '',
          line('', '', ''),
          line('---', '---', '---'),
          ...noRules.map((r) => line(r.id, say(`explain/no-rule-${r.because}`), cell(r.why[language]))),
          '',
        ]),
  ].join('\n');
}

function page(rule: Described, language: Language, say: Say): string {
  const colon = language === 'zh' ? '：' : ': ';
  return [
    `# ${rule.id}`,
    '',
    `<!-- ${say('explain/generated')} -->`,
    '',
    `**${rule.summary[language]}**`,
    '',
    `- ${say('explain/severity')}${colon}${say(`report/${rule.severity}`)}`,
    `- ${say('explain/fix')}${colon}${say(`explain/fix-${rule.fix}`)}`,
    `- ${say('explain/basis')}${colon}${rule.basis.clause} (${say(`explain/strength-${rule.basis.strength}`)})`,
    `- ${say('explain/since')}${colon}${rule.since}`,
    '',
    `## ${say('explain/why')}`,
    '',
    rule.why[language],
    '',
    ...section(
      say('explain/bad'),
      rule.examples.bad.flatMap((x) => bad(x, language, say, colon)),
    ),
    ...section(
      say('explain/good'),
      rule.examples.good.flatMap((x) => [...note(x, language), ...code(x.yaml)]),
    ),
    `## ${say('explain/off')}`,
    '',
    `- ${say('explain/off-comment', { id: rule.id }).replace(/# .*/u, '`$&`')}`,
    `- ${say('explain/off-config', { id: rule.id }).replace(/rules: .*/u, '`$&`')}`,
    '',
  ].join('\n');
}

/** All codes that are no rules, phase by phase. */
function codes(language: Language, say: Say): string {
  const [colon, comma] = language === 'zh' ? ['：', '，'] : [': ', ', '];
  let last: Phase | undefined;
  const parts = codeNames().flatMap((name) => {
    const { phase, why, severity, fix = 'none', bad: wrong, good } = codeOf(name)!;
    const head =
      phase === last
        ? []
        : [`## ${phase.what[language]}`, '', phase.why[language], '', phase.off[language], ''];
    last = phase;
    return [
      ...head,
      `### ${name}`,
      '',
      say(`report/${severity}`) + comma + say(`explain/fix-${fix}`),
      '',
      ...said(name).map((s) => `- ${s[language]}`),
      '',
      ...(why ? [why[language], ''] : []),
      ...(wrong ? [say('explain/bad') + colon.trim(), '', ...bad(wrong, language, say, colon)] : []),
      ...(good ? [say('explain/good') + colon.trim(), '', ...code(good.yaml)] : []),
    ];
  });
  return [
    `# ${say('explain/codes')}`,
    '',
    `<!-- ${say('explain/generated')} -->`,
    '',
    say('explain/codes-intro'),
    '',
    ...parts,
  ].join('\n');
}

/** The letter as it is, then every finding with its line, its characters and its reason. */
function annotated({ text, diagnostics }: Annotated, language: Language, say: Say): string {
  const starts = lineStarts(text);
  const found = diagnostics.toSorted(byPlace).map((d) => {
    const rule = described.find((r) => r.id === d.code);
    const marked = d.range ? text.slice(d.range.start, d.range.end).replace(/\s+/gu, ' ') : '';
    return line(
      d.range ? String(lineColumn(starts, d.range.start).line) : '',
      cell(marked.length > 30 ? `${marked.slice(0, 29)}…` : marked),
      `[${d.code}](${d.code}.md)`,
      say(`report/${d.severity}`),
      cell(sentence(language, d.message, d.args)),
      cell(rule ? `${rule.why[language]}（${rule.basis.clause}）` : ''),
    );
  });
  const width = String(starts.length).length;
  const numbered = text
    .trimEnd()
    .split('\n')
    .map((l, i) => `${String(i + 1).padStart(width)} │ ${l}`);
  return [
    `# ${say('explain/annotated')}`,
    '',
    `<!-- ${say('explain/generated')} -->`,
    '',
    say('explain/annotated-intro'),
    '',
    '```text',
    ...numbered,
    '```',
    '',
    line(
      ...(['line', 'marked', 'rule', 'severity', 'sentence', 'why'] as const).map((h) => say(`explain/${h}`)),
    ),
    line('---', '---', '---', '---', '---', '---'),
    ...found,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

function bad(example: Example, language: Language, say: Say, colon: string): string[] {
  const marked = markedTexts(example.yaml)
    .map((t) => `「${t}」`)
    .join('');
  return [
    ...note(example, language),
    ...code(unmarked(example.yaml)),
    `${say('explain/marked')}${colon}${marked}`,
    '',
    ...(example.fixed === undefined ? [] : [`${say('explain/fixed')}${colon}`, '', ...code(example.fixed)]),
  ];
}

function note(example: Example, language: Language): string[] {
  const text = aside(example, language);
  return text === '' ? [] : [text, ''];
}

function code(yaml: string): string[] {
  return ['```yaml', yaml, '```', ''];
}

function line(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
