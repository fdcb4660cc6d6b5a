/** Quick fixes: what a finding offers, a comment that switches it off, and all safe fixes at once. */
import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../core/diagnostic.js';
import { type Language, sentence } from '../core/messages/index.js';
import type { TextRange } from '../core/text.js';
import { ruleIds } from '../lint/index.js';
import type { Draft } from '../road/draft.js';
import { applyFixes } from '../source/index.js';
import { rangeOf, shown } from './diagnostics.js';

export function actions(
  draft: Draft,
  document: TextDocument,
  range: TextRange,
  language: Language,
): CodeAction[] {
  const here = draft.diagnostics.filter(
    (d) => d.range && d.range.start <= range.end && range.start <= d.range.end,
  );
  const all = fixAll(draft, document, language);
  return [
    ...here.flatMap((d) => fixOf(d, document, language)),
    ...here.flatMap((d) => off(d, draft, document, language)),
    ...all,
  ];
}

function fixOf(d: Diagnostic, document: TextDocument, language: Language): CodeAction[] {
  if (!d.fix || d.fix.safety === 'manual') return [];
  const title = sentence(language, d.fix.title, d.fix.args);
  return [
    {
      title: d.fix.safety === 'safe' ? title : title + sentence(language, 'lsp/read-it'),
      kind: CodeActionKind.QuickFix,
      isPreferred: d.fix.safety === 'safe',
      diagnostics: [shown(d, document, language)],
      edit: change(
        document,
        d.fix.edits.map((e) => ({ range: rangeOf(document, e), newText: e.text })),
      ),
    },
  ];
}

/** The comment goes above the line of the field: inside a text it would be text. */
function off(d: Diagnostic, draft: Draft, document: TextDocument, language: Language): CodeAction[] {
  const at = d.pointer === undefined ? d.range : draft.source.range(d.pointer, 'key');
  if (!at || !ruleIds.includes(d.code)) return [];
  const { line } = document.positionAt(at.start);
  const start = { line, character: 0 };
  const text = document.getText({ start, end: document.positionAt(at.start) });
  const eol = document.getText().includes('\r\n') ? '\r\n' : '\n';
  // On one line with other fields, or behind a dash, a comment above still covers it.
  const indent = /^[ \t]*/u.exec(text)![0];
  return [
    {
      title: sentence(language, 'lsp/disable', { id: d.code }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [shown(d, document, language)],
      edit: change(document, [
        { range: { start, end: start }, newText: `${indent}# reply-disable-next-line ${d.code} -- ${eol}` },
      ]),
    },
  ];
}

function fixAll(draft: Draft, document: TextDocument, language: Language): CodeAction[] {
  const { text } = applyFixes(
    draft.text,
    draft.diagnostics.flatMap((d) => d.fix ?? []),
    { unsafe: false },
  );
  if (text === draft.text) return [];
  let from = 0;
  while (draft.text[from] === text[from]) from++;
  let tail = 0;
  const most = Math.min(draft.text.length, text.length) - from;
  while (tail < most && draft.text.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const range = rangeOf(document, { start: from, end: draft.text.length - tail });
  return [
    {
      title: sentence(language, 'lsp/fix-all'),
      kind: CodeActionKind.SourceFixAll,
      edit: change(document, [{ range, newText: text.slice(from, text.length - tail) }]),
    },
  ];
}

/** For this version of the text only: an editor refuses it when somebody typed meanwhile. */
function change(document: TextDocument, edits: TextEdit[]) {
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
