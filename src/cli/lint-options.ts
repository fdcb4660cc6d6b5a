/** The options of `lint`, read and checked before any file is. */
import type { Severity } from '../core/diagnostic.js';
import { ruleIds, type Severities } from '../lint/index.js';
import { type ReportFormat, reportFormats } from '../report/index.js';
import { nearest } from '../schema/nearest.js';
import { oneOf } from './one-of.js';
import type { ConfigOptions } from './program.js';
import { Refusal } from './refusal.js';

export interface LintOptions extends ConfigOptions {
  fix?: true;
  unsafe?: true;
  diff?: true;
  ledger?: string;
  baseline?: string;
  writeBaseline?: true;
  format?: string[];
  failOn?: string;
  maxWarnings?: string;
  quiet?: true;
  rule?: string[];
  layoutCheck?: true;
  stdinFilename?: string;
  printConfig?: true;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface LintPlan {
  reports: { format: ReportFormat; file?: string }[];
  rules: Severities;
  failOn: Severity;
  /** Infinity when not asked. */
  maxWarnings: number;
  quiet: boolean;
}

export function planLint(options: LintOptions): LintPlan {
  if (options.unsafe && !options.fix && !options.diff) throw new Refusal('cli/unsafe-without-fix');
  if (options.writeBaseline && options.baseline === undefined) throw new Refusal('cli/write-baseline-where');
  return {
    reports: (options.format ?? ['stylish']).map(readReport),
    rules: Object.fromEntries((options.rule ?? []).map(readRule)),
    failOn: oneOf(options.failOn ?? 'error', severities, '--fail-on'),
    maxWarnings:
      options.maxWarnings === undefined ? Number.POSITIVE_INFINITY : readCount(options.maxWarnings),
    quiet: options.quiet === true,
  };
}

function readReport(text: string): LintPlan['reports'][number] {
  const at = text.indexOf('=');
  const format = oneOf(at < 0 ? text : text.slice(0, at), reportFormats, '--format');
  if (at < 0) return { format };
  const file = text.slice(at + 1);
  if (file === '') throw new Refusal('cli/report-file', { format });
  return { format, file };
}

function readRule(text: string): [string, Severity | 'off'] {
  const [id = '', severity] = text.split('=');
  if (severity === undefined) throw new Refusal('cli/rule-form', { value: text });
  if (!ruleIds.includes(id)) {
    const near = nearest(id, ruleIds)[0];
    throw new Refusal(
      unknownRule(id),
      { rule: id },
      near ? { id: 'cli/did-you-mean', args: { near } } : undefined,
    );
  }
  return [id, oneOf(severity, [...severities, 'off'], '--rule')];
}

/** A code of another phase has a severity of its own, and no choice. */
export function unknownRule(id: string): 'schema/unknown-rule' | 'schema/unknown-rule#phase' {
  return id.includes('/') ? 'schema/unknown-rule#phase' : 'schema/unknown-rule';
}

function readCount(text: string): number {
  if (!/^[0-9]+$/u.test(text))
    throw new Refusal('cli/not-a-number', { option: '--max-warnings', value: text });
  return Number(text);
}
