/** `reply lsp`: JSON-RPC on two streams; every letter that an editor opens is judged while it is typed. */
import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  createConnection,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../core/messages/index.js';
import { standardProfile } from '../profile/resolve.js';
import { type Draft, readDraft } from '../road/draft.js';
import type { Settings } from '../road/settings.js';
import { allFixes, offerAll, quickFixes } from './actions.js';
import { complete } from './completion.js';
import { shown } from './diagnostics.js';
import { hover } from './hover.js';
import { outline } from './symbols.js';

/** What the server asks of the disk. */
export interface Desk {
  language: Language;
  version: string;
  /** Settings for the letter at a path, or what is wrong with its config. */
  settings(path: string | undefined): { settings: Settings } | { problem: string };
}

/** Milliseconds without a key before a letter is read again: several keys of one input method arrive together. */
const pause = 15;

/** What is known of one version of a text. */
interface Judged {
  version: number;
  draft: Draft;
  settings: Settings;
  /** What is wrong with its config. */
  problem?: string;
}

/** Serves until the client says exit or the streams end; the process ends with it. */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, desk: Desk): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const judged = new Map<string, Judged>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const { language } = desk;

  /** The editor asks for the edits of an action when somebody chooses it. */
  let asksLater = false;

  connection.onInitialize(({ capabilities: { textDocument } }) => {
    const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
    asksLater = dataSupport === true && resolveSupport?.properties.includes('edit') === true;
    return {
      serverInfo: { name: 'reply', version: desk.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [':', ' ', '-', '{', ','] },
        documentSymbolProvider: true,
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll],
          resolveProvider: true,
        },
      },
    };
  });

  /** The letter as it stands now, read and its config looked up once for each version of its text. */
  const judge = (document: TextDocument): Judged => {
    const known = judged.get(document.uri);
    if (known?.version === document.version) return known;
    const path = pathOf(document.uri);
    const found = desk.settings(path);
    const settings = 'settings' in found ? found.settings : {};
    const now: Judged = {
      version: document.version,
      draft: readDraft(path ?? document.uri, document.getText(), settings),
      settings,
      ...('problem' in found ? { problem: found.problem } : {}),
    };
    judged.set(document.uri, now);
    return now;
  };
  const current = (document: TextDocument): Draft => judge(document).draft;
  const tell = (document: TextDocument): void => {
    const { draft, problem: wrong } = judge(document);
    const problem =
      wrong !== undefined
        ? [
            {
              range: rangeOfStart,
              severity: 1 as const,
              source: 'reply',
              code: 'config',
              message: wrong,
            },
          ]
        : [];
    const diagnostics = [...problem, ...draft.diagnostics.map((d) => shown(d, document, language))];
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };
  const open = (uri: string): TextDocument | undefined => documents.get(uri);

  const withEdit = (action: CodeAction): CodeAction => {
    const document = typeof action.data === 'string' ? open(action.data) : undefined;
    if (!document || action.edit) return action;
    const { draft, settings } = judge(document);
    const edit = allFixes(draft, document, settings);
    return edit ? { ...action, edit } : action;
  };

  documents.onDidChangeContent(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => tell(document), pause),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    judged.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  // A config or profile was saved: every open letter may be judged otherwise.
  connection.onDidChangeWatchedFiles(() => {
    judged.clear();
    for (const document of documents.all()) tell(document);
  });
  connection.onHover(({ textDocument, position }) => {
    const document = open(textDocument.uri);
    return document ? hover(current(document), document.offsetAt(position), language) : null;
  });
  connection.onCompletion(({ textDocument, position }) => {
    const document = open(textDocument.uri);
    if (!document) return [];
    const profile = current(document).readable?.profile ?? standardProfile();
    return complete(document, document.offsetAt(position), profile);
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const document = open(textDocument.uri);
    return document ? outline(current(document), document) : [];
  });
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) => {
    const document = open(uri);
    if (!document) return [];
    const draft = current(document);
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const all = offerAll(draft, language, only).map((action) => ({ ...action, data: uri }));
    return [
      ...quickFixes(draft, document, { start, end }, language, only),
      // Mending all means judging the letter anew several times: not for every move of the cursor.
      ...(asksLater ? all : all.map(withEdit).filter(({ edit }) => edit !== undefined)),
    ];
  });
  connection.onCodeActionResolve(withEdit);

  documents.listen(connection);
  connection.listen();
}

const rangeOfStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Undefined for a text that is no file yet. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
