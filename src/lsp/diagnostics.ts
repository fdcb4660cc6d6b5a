/** Findings as an editor shows them. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as Shown } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../core/diagnostic.js';
import { type Language, sentence } from '../core/messages/index.js';
import type { TextRange } from '../core/text.js';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function shown(d: Diagnostic, document: TextDocument, language: Language): Shown {
  const hints = d.hints ?? [];
  const say = (x: Pick<Diagnostic, 'message' | 'args'>): string => sentence(language, x.message, x.args);
  // What stands elsewhere is shown there; other hints belong to the sentence.
  const notes = hints.filter((h) => !h.range).map((h) => say(h));
  const related = hints.flatMap((h) =>
    h.range ? [{ location: { uri: document.uri, range: rangeOf(document, h.range) }, message: say(h) }] : [],
  );
  const basis = d.basis === undefined ? [] : [sentence(language, 'report/basis') + d.basis];
  return {
    range: rangeOf(document, d.range ?? { start: 0, end: 0 }),
    severity: severities[d.severity],
    code: d.code,
    source: 'reply',
    message: [say(d), ...notes, ...basis].join('\n'),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(d.fix?.title === 'disable-unused#fix' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

export function rangeOf(document: TextDocument, { start, end }: TextRange) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
