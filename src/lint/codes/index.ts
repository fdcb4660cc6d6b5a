/** Codes that are no rules: what `reply explain` and docs/rules/codes.md say of them. */
import { sentences } from '../../core/messages/zh/index.js';
import type { Code, Codes } from './code.js';
import { others } from './others.js';
import { type Phase, phases } from './phases.js';
import { yaml } from './yaml.js';

const codes: Codes = { ...yaml, ...others };

/** Sentences that belong to a finding or a run, and are none themselves. */
const words =
  /^(?:yaml\/(?:check-again|unclosed)|public\/(?:confirm|left-out|log-.*|removed)|export\/(?:name|progress|plan-.*|done|remarks|interrupted|left|gone)|verify\/(?:group|part|kind|form|source|html)-.*|verify\/(?:head|fine|off|page|part|line|clause|numbers|clean|bad|ideal)|layout\/|schema\/)$/u;

let names: readonly string[] | undefined;

/** Every code that is no rule, in the order of the phases. Gathered when asked for: linting needs none of it. */
export function codeNames(): readonly string[] {
  names ??= Object.keys(phases).flatMap((prefix) => [
    ...new Set(
      Object.keys(sentences)
        .map((id) => id.replace(/#.*$/u, ''))
        .filter((id) => id.startsWith(prefix.endsWith('-') ? prefix : `${prefix}/`) && !words.test(id)),
    ),
  ]);
  return names;
}

/** Its phase, and what is known of it alone. */
export function codeOf(name: string): (Code & { phase: Phase }) | undefined {
  if (!codeNames().includes(name)) return undefined;
  const phase = phases[/^(?:\w+(?=\/)|disable-)/u.exec(name)![0]]!;
  return { severity: phase.severity, ...codes[name], phase };
}
