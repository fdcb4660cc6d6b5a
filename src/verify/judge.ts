/** How checks report: a deviation beyond its tolerance is one finding; what was within it is counted. */
import type { MessageArgs, Place } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import type { LineColumn } from '../core/text.js';
import { type CheckId, catalogue, type Group, groupOf, type Part } from './catalogue.js';
import type { Box } from './measured.js';

export interface Deviation {
  check: CheckId;
  severity: 'error' | 'info';
  clause: string;
  /** 1-based; absent for the file as a whole. */
  page?: number;
  /** Sentence that says what is off. */
  message: MessageId;
  args?: MessageArgs;
  /** mm, or points for sizes, or a count: the unit is in the sentence of the check. */
  measured?: number | string;
  expected?: number | string;
  deviation?: number;
  /** Where on the page, mm. */
  box?: Box;
  /** Where in the source. */
  source?: LineColumn;
  /** Part of the letter, where the file is no PDF. */
  part?: Part;
}

export interface GroupSummary {
  group: Group;
  /** Things measured or looked at. */
  count: number;
  /** Largest deviation among those in mm that were within tolerance. */
  most: number;
  errors: number;
}

export interface Where {
  page?: number;
  args?: MessageArgs;
  box?: Box;
  at?: Place | undefined;
  part?: Part;
  /** Variant of the sentence. */
  variant?: string;
}

export interface Judge {
  /** `measured` against `expected` (a number, or a range), both mm unless the check says otherwise. */
  measure(
    check: CheckId,
    measured: number,
    expected: number | readonly [number, number],
    tolerance: number,
    where?: Where,
  ): void;
  /** Something that must hold. */
  hold(
    check: CheckId,
    holds: boolean,
    where?: Where & { measured?: string | number; expected?: string | number },
  ): void;
  /** Said, and no fault. */
  info(check: CheckId, where?: Where & { measured?: string | number; expected?: string | number }): void;
}

export function makeJudge(locate: (place: Place) => LineColumn | undefined) {
  const deviations: Deviation[] = [];
  const groups = new Map<Group, GroupSummary>();
  const summary = (check: CheckId): GroupSummary => {
    const group = groupOf(check);
    const held = groups.get(group) ?? { group, count: 0, most: 0, errors: 0 };
    groups.set(group, held);
    return held;
  };
  const add = (
    check: CheckId,
    severity: Deviation['severity'],
    { at, variant, ...where }: Where & Partial<Deviation>,
  ): void => {
    const source = at && locate(at);
    if (severity === 'error') summary(check).errors++;
    deviations.push({
      check,
      severity,
      clause: catalogue[check].clause,
      message: `verify/${check}${variant ? `#${variant}` : ''}` as MessageId,
      ...where,
      ...(source ? { source } : {}),
    });
  };
  const judge: Judge = {
    measure: (check, measured, expected, tolerance, where = {}) => {
      const [low, high] = typeof expected === 'number' ? [expected, expected] : expected;
      const off = measured < low ? measured - low : measured > high ? measured - high : 0;
      const held = summary(check);
      held.count++;
      if (Math.abs(off) <= tolerance) {
        held.most = Math.max(held.most, Math.abs(off));
        return;
      }
      add(check, 'error', {
        ...where,
        measured: round(measured),
        expected: low === high ? round(low) : `${round(low)}～${round(high)}`,
        deviation: round(off),
      });
    },
    hold: (check, holds, where = {}) => {
      summary(check).count++;
      if (!holds) add(check, 'error', where);
    },
    info: (check, where = {}) => add(check, 'info', where),
  };
  return { judge, deviations, groups };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
