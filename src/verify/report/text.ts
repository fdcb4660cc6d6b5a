/** For people at a terminal: a line for every group, and what is off under it. */
import { type Language, sentence } from '../../core/messages/index.js';
import { groupOf } from '../catalogue.js';
import type { GroupSummary } from '../judge.js';
import type { Verdict } from '../verify.js';
import { errorsOf, headOf, type SourceNote, sentenceOf } from './lines.js';

export interface Paint {
  error(text: string): string;
  info(text: string): string;
  dim(text: string): string;
}

/** A file with one fault in every line of its body need not say it a hundred times. */
const most = 12;

export function textReport(
  path: string,
  verdict: Verdict,
  source: SourceNote,
  language: Language,
  paint: Paint,
): string {
  const lines = [headOf(path, verdict, source, language)];
  for (const group of verdict.groups) {
    lines.push(groupLine(group, language, paint));
    const off = verdict.deviations.filter((d) => d.severity === 'error' && groupOf(d.check) === group.group);
    for (const d of off.slice(0, most)) lines.push(`      ${sentenceOf(d, language)}`);
    if (off.length > most) lines.push(`      …… +${off.length - most}`);
  }
  for (const d of verdict.deviations)
    if (d.severity === 'info') lines.push(`  ${paint.info('·')} ${sentenceOf(d, language)}`);
  const errors = errorsOf(verdict);
  lines.push(
    errors === 0
      ? sentence(language, 'verify/clean')
      : paint.error(sentence(language, 'verify/bad', { errors })),
  );
  return `${lines.join('\n')}\n`;
}

function groupLine(
  { group, count, most: largest, errors }: GroupSummary,
  language: Language,
  paint: Paint,
): string {
  const name = sentence(language, `verify/group-${group}`);
  if (errors > 0)
    return `  ${paint.error('✗')} ${name}　${sentence(language, 'verify/off', { count, errors })}`;
  const said =
    largest > 0.005
      ? sentence(language, 'verify/fine#mm', { count, most: largest.toFixed(2) })
      : sentence(language, 'verify/fine', { count });
  return `  ✓ ${name}　${paint.dim(said)}`;
}
