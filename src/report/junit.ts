/** `--format junit`: a test suite a file, a failed test a finding; a file without any passes. Infos are no failures. */
import type { ReportInput } from './report.js';
import { type Row, rowsOf, slashed, xml } from './rows.js';

export function junit(input: ReportInput): string {
  const suites = input.files.map((file) => {
    const path = slashed(file.path);
    const mine = rowsOf(file, input.language);
    const failures = mine.filter((r) => r.d.severity !== 'info').length;
    const cases =
      mine.length > 0
        ? mine.map(testCase)
        : [`    <testcase name="${xml(path)}" classname="${xml(path)}"/>\n`];
    return `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${failures}" errors="0">\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="reply lint">\n${suites.join('')}</testsuites>\n`;
}

function testCase({ path, d, message, start }: Row): string {
  const place = `${path}:${start.line}:${start.column}`;
  const open = `    <testcase name="${xml(`${d.code} ${start.line}:${start.column}`)}" classname="${xml(path)}">\n`;
  const inner =
    d.severity === 'info'
      ? `      <system-out>${xml(`${place} ${message}`)}</system-out>\n`
      : `      <failure type="${d.severity}" message="${xml(message)}">${xml(`${place} ${message}`)}</failure>\n`;
  return `${open}${inner}    </testcase>\n`;
}
