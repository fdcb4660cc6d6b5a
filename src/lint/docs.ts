/** The pages of docs/rules, made from the rule objects. */
import type { Language, MessageId } from '../core/messages/index.js';
import { sentence } from '../core/messages/index.js';
import { aside, markedTexts, unmarked } from './explain.js';
import { described, noRules } from './families/index.js';
import type { Example, Rule } from './rule.js';

export interface Page {
  /** File name inside docs/rules. */
  file: string;
  text: string;
}

const language: Language = 'zh';
const say = (id: Parameters<typeof sentence>[1], args = {}): string => sentence(language, id, args);

/** One page per rule and a README.md with the table of all. */
export function pages(): Page[] {
  return [
    { file: 'README.md', text: contents() },
    ...described.map((rule) => ({ file: `${rule.id}.md`, text: page(rule) })),
  ];
}

function contents(): string {
  return [
    `# ${say('explain/contents')}`,
    '',
    `<!-- ${say('explain/generated')} -->`,
    '',
    `| | ${say('explain/severity')} | ${say('explain/fix')} | | |`,
    '|---|---|---|---|---|',
    ...described.map(
      (r) =>
        `| [${r.id}](${r.id}.md) | ${say(`report/${r.severity}`)} | ${say(`explain/fix-${r.fix}`)} | ${cell(r.summary.zh)} | ${cell(r.summary.en)} |`,
    ),
    '',
    ...(noRules.length === 0
      ? []
      : [
          `## ${say('explain/no-rules')}`,
          '',
          '| | | | |',
          '|---|---|---|---|',
          ...noRules.map(
            (r) =>
              `| ${r.id} | ${say(`explain/no-rule-${r.because}`)} | ${cell(r.why.zh)} | ${cell(r.why.en)} |`,
          ),
          '',
        ]),
  ].join('\n');
}

function page(rule: Omit<Rule, 'check'>): string {
  return [
    `# ${rule.id}`,
    '',
    `<!-- ${say('explain/generated')} -->`,
    '',
    `**${rule.summary.zh}**`,
    '',
    `${rule.summary.en}.`,
    '',
    `- ${say('explain/severity')}：${say(`report/${rule.severity}`)}`,
    `- ${say('explain/fix')}：${say(`explain/fix-${rule.fix}`)}`,
    `- ${say('explain/basis')}：${rule.basis.clause}（${rule.basis.strength}）`,
    `- ${say('explain/since')}：${rule.since}`,
    '',
    `## ${say('explain/why')}`,
    '',
    rule.why.zh,
    '',
    rule.why.en,
    '',
    ...section('explain/bad', rule.examples.bad.flatMap(bad)),
    ...section(
      'explain/good',
      rule.examples.good.flatMap((x) => [...note(x), ...code(x.yaml)]),
    ),
    `## ${say('explain/off')}`,
    '',
    `- ${say('explain/off-comment', { id: rule.id }).replace(/# .*/u, '`$&`')}`,
    `- ${say('explain/off-config', { id: rule.id }).replace(/rules: .*/u, '`$&`')}`,
    '',
  ].join('\n');
}

function section(title: MessageId, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${say(title)}`, '', ...lines];
}

function bad(example: Example): string[] {
  const marked = markedTexts(example.yaml)
    .map((t) => `「${t}」`)
    .join('');
  return [
    ...note(example),
    ...code(unmarked(example.yaml)),
    `${say('explain/marked')}：${marked}`,
    '',
    ...(example.fixed === undefined ? [] : [`${say('explain/fixed')}：`, '', ...code(example.fixed)]),
  ];
}

function note(example: Example): string[] {
  const text = aside(example, language);
  return text === '' ? [] : [text, ''];
}

function code(yaml: string): string[] {
  return ['```yaml', yaml, '```', ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
