/** The checks that need the whole year: letters against each other and against the ledger. */
import type { Diagnostic, Severity } from '../../core/diagnostic.js';
import type { CalendarDate } from '../../letter/date.js';
import type { Severities } from '../lint.js';
import type { YearLetter } from './facts.js';
import type { LedgerRow } from './ledger.js';
import type { YearReport, YearRule } from './rule.js';
import { yearRules } from './rules.js';

export { type YearLetter, yearFacts } from './facts.js';
export { type LedgerRow, readLedger } from './ledger.js';

export interface YearInput {
  /** Sorted by name, so that the first of two is always the same one. */
  letters: readonly YearLetter[];
  ledger?: readonly LedgerRow[];
  /** Severities for a letter by its name; for the ledger, `''`. */
  severities(name: string): Severities;
  today?: CalendarDate;
}

/** Findings by the name of the letter; those about the ledger under `''`, their place in `pointer` (建议!C5). */
export function lintYear({ letters, ledger, severities, today }: YearInput): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  const add = (rule: YearRule, r: YearReport): void => {
    const name = 'letter' in r ? r.letter.name : '';
    const severity = severities(name)[rule.id] ?? r.severity ?? rule.severity;
    if (severity === 'off') return;
    const d = diagnostic(rule, r, severity);
    if (!('letter' in r && r.letter.silenced(d))) found.set(name, [...(found.get(name) ?? []), d]);
  };
  for (const rule of yearRules)
    rule.check({ letters, today, ...(ledger ? { ledger } : {}), report: (r) => add(rule, r) });
  return found;
}

function diagnostic(rule: YearRule, r: YearReport, severity: Severity): Diagnostic {
  const place =
    'letter' in r
      ? { ...(r.spot ? { pointer: r.spot.pointer } : {}), ...(r.spot?.range ? { range: r.spot.range } : {}) }
      : { pointer: r.cell.at };
  const args = { ...r.args, ...('cell' in r ? { at: r.cell.at } : {}) };
  return { code: rule.id, severity, message: r.message, args, basis: rule.basis.clause, ...place };
}
