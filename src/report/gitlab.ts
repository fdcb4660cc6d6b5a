/** `--format gitlab`: GitLab's Code Quality report, a list of Code Climate issues. */
import type { ReportInput } from './report.js';
import { rows } from './rows.js';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

export function gitlab(input: ReportInput): string {
  const issues = rows(input).map(({ path, d, message, start, end, print }) => ({
    description: message,
    check_name: d.code,
    fingerprint: print,
    severity: severities[d.severity],
    location: { path, lines: { begin: start.line, end: end.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
