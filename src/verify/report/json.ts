/** `--json`, version 1: every file with its groups and deviations. Sentences are Chinese. */
import type { Verdict } from '../verify.js';
import { errorsOf, type SourceNote, sentenceOf } from './lines.js';

export interface JudgedFile {
  path: string;
  verdict: Verdict;
  source: SourceNote;
}

export function jsonReport(files: readonly JudgedFile[]): string {
  const report = {
    version: 1,
    files: files.map(({ path, verdict, source }) => ({
      path,
      kind: verdict.kind,
      form: verdict.form,
      pages: verdict.pages ?? null,
      source: verdict.compared ? { from: source.from, name: source.name } : null,
      groups: verdict.groups.map(({ group, count, most, errors }) => ({
        group,
        count,
        largest: Math.round(most * 1000) / 1000,
        errors,
      })),
      deviations: verdict.deviations.map((d) => ({
        check: d.check,
        severity: d.severity,
        message: sentenceOf(d, 'zh'),
        page: d.page ?? null,
        part: d.part ?? null,
        measured: d.measured ?? null,
        expected: d.expected ?? null,
        deviation: d.deviation ?? null,
        clause: d.clause,
        box: d.box ? { left: d.box.left, top: d.box.top, right: d.box.right, bottom: d.box.bottom } : null,
        line: d.source?.line ?? null,
        column: d.source?.column ?? null,
      })),
    })),
    summary: { files: files.length, errors: files.reduce((n, f) => n + errorsOf(f.verdict), 0) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
