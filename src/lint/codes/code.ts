/** What is known of a code that is no rule: its strength, and for the common ones why it matters and an example. */
import type { FixSafety, Severity } from '../../core/diagnostic.js';
import type { Bilingual, Example } from '../rule.js';

export interface Code {
  /** As it is mostly reported. */
  severity: Severity;
  /** The best fix there is; absent: a person mends it. */
  fix?: FixSafety;
  /** Why it matters; absent: as all of its phase. */
  why?: Bilingual;
  /** As those of a rule; `fixed` is what the fix makes, `good` what a person writes where there is none. */
  bad?: Example;
  good?: Example;
}

export type Codes = Readonly<Record<string, Code>>;
