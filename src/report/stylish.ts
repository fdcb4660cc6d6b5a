/** `--format stylish`: for people at a terminal. */
import { byPlace, type Diagnostic, type Severity } from '../core/diagnostic.js';
import { type Language, sentence } from '../core/messages/index.js';
import { lineColumn, lineStarts, type TextRange } from '../core/text.js';
import { type Ambiguous, columnCounter, frame, visible } from './frame.js';
import { type Painter, type ReportedFile, type ReportInput, summarize } from './report.js';

export interface StylishInput extends ReportInput {
  paint: Painter;
  /** Show the line of each finding with its characters marked. */
  frames: boolean;
  /** `REPLY_AMBIGUOUS=wide`. */
  ambiguous: Ambiguous;
}

/** Nothing at all when there are no findings. */
export function stylish(input: StylishInput): string {
  const bad = input.files.filter((f) => f.diagnostics.length > 0);
  if (bad.length === 0) return '';
  return `${bad.map((f) => fileReport(f, input)).join('\n')}\n${footer(input)}\n`;
}

function fileReport(file: ReportedFile, input: StylishInput): string {
  const starts = lineStarts(file.text);
  const all = [...file.diagnostics].sort(byPlace);
  const place = placer(file.text, starts);
  const other = placer(file.text, starts);
  const places = all.map((d) => place(d.range));
  const widest = places.reduce((most, p) => Math.max(most, p.length), 0);
  const blocks = all.map((d, i) => {
    const hints = (d.hints ?? []).map((h) => (h.range ? other(h.range) : ''));
    return finding(d, file.text, starts, { where: places[i]!.padStart(widest), hints }, input);
  });
  return `${input.paint.path(file.path)}\n${blocks.join('')}`;
}

function finding(
  d: Diagnostic,
  text: string,
  starts: readonly number[],
  { where, hints }: { where: string; hints: readonly string[] },
  { language, paint, frames, ambiguous }: StylishInput,
): string {
  const say = sentence(language, d.message, d.args);
  const quoted = d.range ? snippet(text, d.range) : '';
  const severity = paint[d.severity](sentence(language, `report/${d.severity}`));
  const lines = [`  ${where}  ${severity}  ${say}${quoted}  ${paint.dim(d.code)}`];
  if (frames && d.range && text !== '') {
    const f = frame(text, starts, d.range, ambiguous);
    const gutter = String(f.line).padStart(6);
    lines.push(
      paint.dim(`${gutter} | `) + f.text,
      paint.dim(`${' '.repeat(6)} | `) + paint[d.severity](f.marks),
    );
  }
  const note = (label: 'basis' | 'hint' | 'fix', body: string): void => {
    lines.push(paint.dim(`${' '.repeat(6)} = ${sentence(language, `report/${label}`)}`) + body);
  };
  (d.hints ?? []).forEach((h, i) => {
    const at = hints[i] ? sentence(language, 'report/at', { place: hints[i] }) : '';
    note('hint', sentence(language, h.message, h.args) + at);
  });
  if (d.basis) note('basis', d.basis);
  if (d.fix) note('fix', sentence(language, d.fix.title, d.fix.args) + safety(d.fix.safety, language));
  return `${lines.join('\n')}\n`;
}

function safety(grade: NonNullable<Diagnostic['fix']>['safety'], language: Language): string {
  return sentence(language, `report/${grade}`);
}

/** Says `line:column`, 1-based, counted in characters; `-` for the file as a whole. */
function placer(text: string, starts: readonly number[]): (range: TextRange | undefined) => string {
  const count = columnCounter(text);
  return (range) => {
    if (!range) return '-';
    const { line } = lineColumn(starts, range.start);
    return `${line}:${count(starts[line - 1]!, range.start) + 1}`;
  };
}

/** Longest quotation, in characters. */
const longest = 24;

/** 「the characters meant」, so that the frame is a help and not the only source. */
function snippet(text: string, range: TextRange): string {
  // A finding may cover a text of any length; its head is enough.
  const raw = text.slice(range.start, Math.min(range.end, range.start + 20 * longest)).trim();
  if (raw === '') return '';
  const flat = [...raw.replace(/\s*[\r\n]+\s*/gu, ' ')].map(visible);
  return `「${flat.length > longest ? `${flat.slice(0, longest - 1).join('')}…` : flat.join('')}」`;
}

function footer({ files, language, paint }: StylishInput): string {
  const s = summarize(files);
  const counts: Record<Severity, number> = { error: s.errors, warning: s.warnings, info: s.infos };
  const worst = s.errors > 0 ? 'error' : s.warnings > 0 ? 'warning' : 'info';
  const parts = (['error', 'warning', 'info'] as const)
    .filter((k) => counts[k] > 0)
    .map((k) => sentence(language, `report/count-${k}`, { n: counts[k] }));
  const total = sentence(language, 'report/total', {
    n: s.errors + s.warnings + s.infos,
    parts: parts.join(sentence(language, 'report/separator')),
  });
  const fixable = s.fixable > 0 ? sentence(language, 'report/fixable', { n: s.fixable }) : '';
  // A mere hint is no failure and must not look like one.
  const sign = { error: '✖', warning: '⚠', info: 'ℹ' }[worst];
  return paint[worst](`${sign} ${total}${fixable}`);
}
