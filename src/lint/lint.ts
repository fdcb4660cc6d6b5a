/** The lint engine: runs the rules and turns places into ranges of the source text. */
import {
  byPlace,
  type Diagnostic,
  type Finding,
  type Hint,
  type Place,
  type Severity,
} from '../core/diagnostic.js';
import type { TextRange } from '../core/text.js';
import type { CalendarDate } from '../letter/date.js';
import type { Letter } from '../letter/letter.js';
import type { Profile } from '../profile/profile.js';
import { applyDirectives, type SourceComment } from './directives.js';
import { rules as allRules } from './families/index.js';
import type { Report, Rule } from './rule.js';
import { running } from './running.js';
import { printedTexts } from './texts.js';

/** What the engine wants of a parsed source; `Source` is one. */
export interface LintSource {
  text: string;
  /** The plain value as read. */
  value: unknown;
  range(pointer: string, part: 'key' | 'value'): TextRange | undefined;
  /** The very characters, or the whole scalar where value and text do not run in step. */
  rangeIn(place: Place, length: number): TextRange | undefined;
  comments: readonly SourceComment[];
}

/** Rule id → severity, or `off`. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface LintInput {
  letter: Letter;
  profile: Profile;
  source: LintSource;
  severities?: Severities;
  /** Today, for rules about the future; without it they are silent. */
  today?: CalendarDate;
  /** Defaults to every rule of the registry. */
  rules?: readonly Rule[];
}

/**
 * All findings of the rules on one letter, in the order of the text; `reply-disable` comments are
 * respected and unused ones reported. Never throws: a rule that does becomes `internal/rule-failed`.
 */
export function lint(input: LintInput): Diagnostic[] {
  const { letter, profile, source, severities = {}, today, rules = allRules } = input;
  const texts = printedTexts(letter);
  const find = running(texts);
  const found = rules.flatMap((rule): Diagnostic[] => {
    const severity = severities[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    const own: Diagnostic[] = [];
    const report = (r: Report): void => {
      // A field that stands there but could not be read is no missing field: that has been said.
      if (r.absent && stands(source.value, r.at.pointer)) return;
      own.push(diagnostic(source, rule, severity, r));
    };
    try {
      rule.check({ letter, profile, texts, find, today, report });
    } catch (error) {
      own.push({
        code: 'internal/rule-failed',
        severity: 'error',
        message: 'internal/rule-failed',
        args: { rule: rule.id, reason: error instanceof Error ? error.message : String(error) },
      });
    }
    return own;
  });
  return applyDirectives({
    source,
    diagnostics: found,
    severities,
    active: new Set(rules.map((r) => r.id)),
  }).sort(byPlace);
}

/** Findings of compose and typeset, which know places only, as diagnostics of the source. */
export function locateFindings(
  source: Pick<LintSource, 'range' | 'rangeIn'>,
  findings: readonly Finding[],
): Diagnostic[] {
  return findings.map(({ at, length, on, ...rest }) => {
    const range = rangeOf(source, at, length, on);
    return { ...rest, pointer: at.pointer, ...(range ? { range } : {}) };
  });
}

/** Whether a field of the outermost level is written in the file. */
function stands(value: unknown, pointer: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, pointer.slice(1));
}

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

function diagnostic(source: LintSource, rule: Rule, severity: Severity, r: Report): Diagnostic {
  const range = rangeOf(source, r.at, r.length, r.on);
  const fix = r.fix && translateFix(source, r.fix);
  const hints = [
    ...(r.hints ?? []).map((h) => hint(source, h)),
    ...(r.fix && !fix && r.fix.safety !== 'manual' ? [notEdited(source, r.fix)] : []),
  ];
  return {
    code: rule.id,
    severity: r.severity && rank[r.severity] < rank[severity] ? r.severity : severity,
    message: r.message,
    pointer: r.at.pointer,
    basis: rule.basis.clause,
    ...(r.args ? { args: r.args } : {}),
    ...(range ? { range } : {}),
    ...(r.actual === undefined ? {} : { actual: r.actual }),
    ...(r.expected === undefined ? {} : { expected: r.expected }),
    ...(hints.length > 0 ? { hints } : {}),
    ...(fix ? { fix } : {}),
  };
}

function rangeOf(
  source: Pick<LintSource, 'range' | 'rangeIn'>,
  at: Place,
  length: number | undefined,
  on: 'key' | undefined,
): TextRange | undefined {
  if (on === 'key' || length === undefined) return source.range(at.pointer, on ?? 'value');
  return source.rangeIn(at, length);
}

function hint(source: LintSource, { message, args, at, length }: NonNullable<Report['hints']>[number]): Hint {
  const range = at && rangeOf(source, at, length, undefined);
  return { message, ...(args ? { args } : {}), ...(range ? { range } : {}) };
}

/** Undefined when a place has no exact characters in the text: half a fix would damage the file. */
function translateFix(source: LintSource, fix: NonNullable<Report['fix']>): Diagnostic['fix'] | undefined {
  const edits = fix.edits.map(({ at, length, text }) => {
    const range = source.rangeIn(at, length);
    // The source answers with the whole, longer scalar where it folds or unescapes.
    return range && range.end - range.start === length ? { ...range, text } : undefined;
  });
  if (edits.some((e) => e === undefined)) return undefined;
  return {
    title: fix.title,
    safety: fix.safety,
    edits: edits.filter((e) => e !== undefined),
    ...(fix.args ? { args: fix.args } : {}),
  };
}

/** Why a finding that others could mend by themselves is left to a person: how its text is written. */
function notEdited(source: LintSource, { edits }: NonNullable<Report['fix']>): Hint {
  const ranges = edits.map(({ at, length }) => source.rangeIn(at, length));
  const written = ranges.flatMap((r, i) =>
    r && r.end - r.start !== edits[i]!.length ? source.text.slice(r.start, r.end) : [],
  );
  if (written.some((t) => /^["'].*["']$/su.test(t) && !t.includes('\n')))
    return { message: 'rules/not-edited#escaped' };
  if (written.some((t) => /^[>"']/u.test(t) || t.includes('\n')))
    return { message: 'rules/not-edited#folded' };
  return { message: 'rules/not-edited' };
}
