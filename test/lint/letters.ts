/** Clean invented letters for the rules' tests, and marked examples on top of them. */
import type { Diagnostic } from '../../src/core/diagnostic.js';
import type { TextRange } from '../../src/core/text.js';
import { readLetter } from '../../src/letter/read.js';
import { type LintInput, lenient, lint } from '../../src/lint/index.js';
import type { Profile } from '../../src/profile/profile.js';
import { resolveProfile } from '../../src/profile/resolve.js';
import { checkReply } from '../../src/schema/index.js';
import { parseSource } from '../../src/source/index.js';

/** Field by field, so that an example can replace whole fields. */
const clean: [string, string][] = [
  ['发文机关', '发文机关: 青岚市教育局'],
  ['文号', '文号: 青教函〔2026〕12号'],
  ['主送', '主送: 林某某委员'],
  [
    '提案',
    '提案: {类别: 政协提案, 届次: 青岚市政协九届二次会议, 编号: "092015", 案由: 关于停车的建议, 提案者: [林某某]}',
  ],
  ['正文', '正文: 经研究，我局已安排经费办理。'],
  ['成文日期', '成文日期: 2026-08-26'],
];

/** The clean letter with the lines of `yaml` in place of its own fields of the same name. */
export function letterText(yaml: string, without: readonly string[] = []): string {
  const given = new Set([...yaml.matchAll(/^⟦?([^\s:#⟦⟧]+)⟧?:/gmu)].map((m) => m[1]!));
  const rest = clean.filter(([key]) => !given.has(key) && !without.includes(key)).map(([, lines]) => lines);
  // The example comes first, so that a finding about a missing field marks a line of it.
  return `${[yaml, ...rest].join('\n')}\n`;
}

/** A text without ⟦ and ⟧, and the ranges they enclosed. */
export function takeMarks(marked: string): { text: string; marks: TextRange[] } {
  const marks: TextRange[] = [];
  let text = '';
  let start = -1;
  for (const c of marked) {
    if (c === '⟦') start = text.length;
    else if (c === '⟧') marks.push({ start, end: text.length });
    else text += c;
  }
  return { text, marks };
}

export function profileNamed(name: string): Profile {
  const resolved = resolveProfile(name);
  if (!('profile' in resolved)) throw new Error(`no profile ${name}`);
  return resolved.profile;
}

/** Through the whole road of `reply lint`: source, schema, letter, rules; throws when the text is no letter. */
export function lintText(
  text: string,
  options: Partial<Omit<LintInput, 'letter' | 'source'>> = {},
): Diagnostic[] {
  const source = parseSource('test.reply.yaml', text);
  const checked = checkReply(source);
  const raw = checked.value ?? checkReply(lenient(source, checked.diagnostics)).value;
  if (!raw) throw new Error(`no letter: ${JSON.stringify([...source.diagnostics, ...checked.diagnostics])}`);
  return lint({ profile: profileNamed('gbt9704'), ...options, letter: readLetter(raw), source });
}
