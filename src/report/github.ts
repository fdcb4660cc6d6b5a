/** `--format github`: workflow commands, which GitHub Actions shows beside the lines of a pull request. */
import type { ReportInput } from './report.js';
import { rows } from './rows.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function github(input: ReportInput): string {
  return rows(input)
    .map(({ path, d, message, start, end }) => {
      const place = d.range
        ? {
            line: start.line,
            endLine: end.line,
            // Columns of a finding over several lines make GitHub drop the annotation.
            ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
          }
        : {};
      const properties = Object.entries({ file: path, ...place, title: d.code })
        .map(([key, value]) => `${key}=${property(String(value))}`)
        .join(',');
      return `::${commands[d.severity]} ${properties}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
