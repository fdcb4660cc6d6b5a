/** The outline of a letter: its fields, and the headings of its text below them. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BodyItem } from '../letter/letter.js';
import type { Draft } from '../road/draft.js';

interface Entry {
  name: string;
  detail: string;
  kind: SymbolKind;
  start: number;
  end: number;
  inner: Entry[];
}

export function outline(draft: Draft, document: TextDocument): DocumentSymbol[] {
  const { source, readable } = draft;
  const value = source.value;
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.keys(value).flatMap((name): Entry[] => {
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const key = source.range(pointer, 'key');
    if (!key) return [];
    const written = (value as Record<string, unknown>)[name];
    const detail = typeof written === 'string' ? written.split('\n', 1)[0]! : '';
    const inner = name === '正文' && readable ? headings(readable.letter.body, draft) : [];
    return [{ name, detail, kind: SymbolKind.Field, start: key.start, end: key.end, inner }];
  });
  return symbols(fields, document.getText().trimEnd().length, document);
}

function headings(items: readonly BodyItem[], draft: Draft): Entry[] {
  return items.flatMap((item): Entry[] => {
    if (item.tag !== 'section') return [];
    const range = draft.source.range(item.heading.at.pointer);
    if (!range || item.heading.text === '') return [];
    const inner = headings(item.sections, draft);
    return [{ name: item.heading.text, detail: '', kind: SymbolKind.String, ...range, inner }];
  });
}

/** A field or heading reaches to the next one beside it. */
function symbols(entries: Entry[], end: number, document: TextDocument): DocumentSymbol[] {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  return sorted.map((e, i) => {
    const until = Math.max(e.end, (sorted[i + 1]?.start ?? end + 1) - 1);
    const range = (start: number, to: number) => ({
      start: document.positionAt(start),
      end: document.positionAt(to),
    });
    return {
      name: e.name,
      detail: e.detail,
      kind: e.kind,
      range: range(e.start, until),
      selectionRange: range(e.start, e.end),
      children: symbols(e.inner, until, document),
    };
  });
}
