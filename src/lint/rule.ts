/** What a rule is: data plus one function that knows the letter and the profile, but no YAML. */
import type { FixSafety, MessageArgs, Place, Severity } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import type { CalendarDate } from '../letter/date.js';
import type { Letter } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';
import type { Find } from './running.js';
import type { Printed, Span } from './texts.js';

/** One short text in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * How binding the source is: a 规定 (requirement), what it says is 一般 (usual) or 推荐 (recommended),
 * 惯例 (custom of offices), or 自相矛盾 (two places of the letter contradict each other).
 */
export type Strength = '规定' | '一般' | '推荐' | '惯例' | '自相矛盾';

export interface Basis {
  /** Source and clause, e.g. `GB/T 9704-2012 7.2.5`. */
  clause: string;
  strength: Strength;
}

/**
 * Lines of a letter; the rest of the letter is a clean one. In a bad example every stretch that the
 * rule must mark stands between ⟦ and ⟧.
 */
export interface Example {
  yaml: string;
  /** Keys of the clean letter that this one lacks. */
  without?: readonly string[];
  /** Name of the profile; `gbt9704` when absent. */
  profile?: string;
  today?: CalendarDate;
  /** The lines after all fixes of the finding. */
  fixed?: string;
}

/** Replace `length` characters at a place by `text`. */
export interface PlaceEdit extends Span {
  text: string;
}

export interface RuleFix {
  /** Defaults to the rule's `<id>#fix`-sentence. */
  title: MessageId;
  args?: MessageArgs;
  safety: FixSafety;
  edits: PlaceEdit[];
}

/** A finding as a rule says it. */
export interface Report {
  at: Place;
  /** UTF-16 units from `at`; absent: the whole value. */
  length?: number;
  /** Mark the field's name instead of its value; for a field that is missing, whatever stands nearest. */
  on?: 'key';
  /** The field is not there: not said of one that stands in the file but could not be read. */
  absent?: true;
  message: MessageId;
  args?: MessageArgs;
  /** Milder than the rule's own severity, for the weaker half of a rule. */
  severity?: Severity;
  actual?: string;
  expected?: string;
  hints?: { message: MessageId; args?: MessageArgs; at?: Place; length?: number }[];
  fix?: RuleFix;
}

export interface Context {
  letter: Letter;
  profile: Profile;
  /** Every printed text of the letter in reading order. */
  texts: readonly Printed[];
  /** Search all of them at once. */
  find: Find;
  /** Today's date, when the caller knows one; rules about the future are silent without. */
  today: CalendarDate | undefined;
  report(finding: Report): void;
}

export interface Rule {
  /** The code of its findings, and the name in `reply-disable` comments and configuration. */
  id: string;
  summary: Bilingual;
  /** One to three sentences: why it matters. */
  why: Bilingual;
  basis: Basis;
  severity: Severity;
  /** The best fix the rule can offer. */
  fix: FixSafety | 'none';
  /** First version with this rule. */
  since: string;
  examples: { bad: readonly Example[]; good: readonly Example[] };
  check(context: Context): void;
}

/** A row of the field's catalogue that is no rule here, and why. */
export interface NoRule {
  id: string;
  /** `layout`: the typesetter makes it right or reports it under a layout code; `undecidable`: no program can know. */
  because: 'layout' | 'undecidable';
  why: Bilingual;
}

/** The fix that writes `text` over one stretch. */
export function replacement(span: Span, text: string, safety: FixSafety): RuleFix {
  return { title: 'rules/replace', args: { text }, safety, edits: [{ ...span, text }] };
}
