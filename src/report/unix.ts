/** `--format unix`: one line a finding, as compilers write it. Columns count characters. */
import { countChars } from './frame.js';
import type { ReportInput } from './report.js';
import { rows } from './rows.js';

export function unix(input: ReportInput): string {
  return rows(input)
    .map(({ path, d, message, start, text }) => {
      const from = d.range ? d.range.start - (start.column - 1) : 0;
      const column = d.range ? countChars(text.slice(from, d.range.start)) + 1 : 1;
      return `${path}:${start.line}:${column}: ${message} [${d.severity}/${d.code}]\n`;
    })
    .join('');
}
