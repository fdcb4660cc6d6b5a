/** `--format checkstyle`: for Jenkins and whatever else reads Checkstyle's XML. */
import type { ReportInput } from './report.js';
import { rowsOf, slashed, xml } from './rows.js';

export function checkstyle(input: ReportInput): string {
  const files = input.files.map((file) => {
    const path = slashed(file.path);
    const errors = rowsOf(file, input.language).map(
      ({ d, message, start }) =>
        `    <error line="${start.line}" column="${start.column}" severity="${d.severity}" message="${xml(message)}" source="reply.${xml(d.code)}"/>\n`,
    );
    return `  <file name="${xml(path)}">\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
}
