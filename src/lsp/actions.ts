/** Quick fixes: what a finding offers, a comment that switches it off, and all safe fixes at once. */
import {
  type CodeAction,
  CodeActionKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../core/diagnostic.js';
import { type Language, sentence } from '../core/messages/index.js';
import type { TextRange } from '../core/text.js';
import { ruleIds } from '../lint/index.js';
import type { Draft } from '../road/draft.js';
import { fixed } from '../road/fixed.js';
import type { Settings } from '../road/settings.js';
import { rangeOf, shown } from './diagnostics.js';

/** `only`: the kinds that the editor asks for, and what they contain; all when absent. */
export function quickFixes(
  draft: Draft,
  document: TextDocument,
  range: TextRange,
  language: Language,
  only: readonly string[] | undefined,
): CodeAction[] {
  if (!asked(CodeActionKind.QuickFix, only)) return [];
  const here = draft.diagnostics.filter(
    (d) => d.range && d.range.start <= range.end && range.start <= d.range.end,
  );
  return [
    ...here.flatMap((d) => fixOf(d, document, language)),
    ...here.flatMap((d) => off(d, draft, document, language)),
  ];
}

/** The offer to do what `reply lint --fix` does; what that is, `allFixes` finds out when it is wanted. */
export function offerAll(
  draft: Draft,
  language: Language,
  only: readonly string[] | undefined,
): CodeAction[] {
  if (!asked(CodeActionKind.SourceFixAll, only)) return [];
  if (!draft.diagnostics.some((d) => d.fix?.safety === 'safe' && d.fix.edits.length > 0)) return [];
  return [{ title: sentence(language, 'lsp/fix-all'), kind: CodeActionKind.SourceFixAll }];
}

function asked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((k) => k === '' || kind === k || kind.startsWith(`${k}.`));
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
  // A comment about comments would be the next one to be of no use.
  if (!at || !ruleIds.includes(d.code) || d.code.startsWith('disable-')) return [];
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

/** Undefined when there is nothing that could be mended without harm. */
export function allFixes(
  draft: Draft,
  document: TextDocument,
  settings: Settings,
): WorkspaceEdit | undefined {
  const { text } = fixed(draft, settings, false);
  if (text === draft.text) return undefined;
  let from = 0;
  while (draft.text[from] === text[from]) from++;
  let tail = 0;
  const most = Math.min(draft.text.length, text.length) - from;
  while (tail < most && draft.text.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const range = rangeOf(document, { start: from, end: draft.text.length - tail });
  return change(document, [{ range, newText: text.slice(from, text.length - tail) }]);
}

/** For this version of the text only: an editor refuses it when somebody typed meanwhile. */
function change(document: TextDocument, edits: TextEdit[]): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
