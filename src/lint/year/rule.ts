/** A rule about many letters at once. */
import type { MessageArgs, Severity } from '../../core/diagnostic.js';
import type { MessageId } from '../../core/messages/index.js';
import type { CalendarDate } from '../../letter/date.js';
import type { Rule } from '../rule.js';
import type { Spot, YearLetter } from './facts.js';
import type { Cell, LedgerRow } from './ledger.js';

/** A finding in a letter, at one of its spots, or in the ledger, at one of its cells. */
export type YearReport = ({ letter: YearLetter; spot?: Spot } | { cell: Cell }) & {
  message: MessageId;
  args?: MessageArgs;
  severity?: Severity;
};

export interface Year {
  letters: readonly YearLetter[];
  /** Absent without a ledger. */
  ledger?: readonly LedgerRow[];
  today: CalendarDate | undefined;
  report(finding: YearReport): void;
}

export interface YearRule extends Pick<Rule, 'id' | 'summary' | 'why' | 'basis' | 'severity' | 'since'> {
  check(year: Year): void;
}

/** The values of a map of lists that hold more than one. */
export function groups<T>(all: readonly T[], key: (one: T) => string | undefined): T[][] {
  const map = new Map<string, T[]>();
  for (const one of all) {
    const k = key(one);
    if (k !== undefined) map.set(k, [...(map.get(k) ?? []), one]);
  }
  return [...map.values()];
}
