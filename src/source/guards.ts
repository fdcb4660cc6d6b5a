/** What YAML can do and a letter must not: nesting without end, several documents, double keys. */
import { type Document, isMap, isSeq, type Node } from 'yaml';
import type { Diagnostic } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import type { TextRange } from '../core/text.js';
import { keyRange } from './locate.js';
import { keyText } from './plain.js';
import { depthLimit, type Visit } from './tokens.js';

/** The first collection that lies too deep to be composed. */
export function tooDeep(visits: readonly Visit[]): Diagnostic | undefined {
  const deep = visits.find(({ depth }) => depth > depthLimit);
  return deep && tooDeepAt(deep.token.offset);
}

export function tooDeepAt(start: number): Diagnostic {
  return problem('yaml/too-deep', { start, end: start + 1 }, { limit: depthLimit });
}

/** The file is one map: not empty, not text, not several documents. */
export function shape(text: string, documents: readonly Document.Parsed[]): Diagnostic[] {
  const second = documents[1];
  if (second) {
    const at = text.lastIndexOf('---', second.contents?.range?.[0] ?? second.range[1]);
    const start = at < 0 ? second.range[0] : at;
    return [problem('yaml/multiple-docs', { start, end: Math.min(text.length, start + 3) })];
  }
  const root: Node | null | undefined = documents[0]?.contents;
  if (!root || (root.range && root.range[0] === root.range[1] && !isMap(root))) {
    return [problem('yaml/empty', { start: 0, end: 0 })];
  }
  if (isMap(root)) return [];
  const start = root.range?.[0] ?? 0;
  const line = /^[^\r\n]*/u.exec(text.slice(start))![0].trimEnd();
  return [
    problem(isSeq(root) ? 'yaml/not-a-map#list' : 'yaml/not-a-map', { start, end: start + line.length }),
  ];
}

/** Keys written twice, and `<<`, which other YAML readers take for a merge. In linear time. */
export function keys(root: Node | null | undefined): Diagnostic[] {
  const out: Diagnostic[] = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) visit(item);
    if (!isMap(node)) return;
    const seen = new Map<string, TextRange | undefined>();
    for (const pair of node.items) {
      const key = keyText(pair.key);
      const range = keyRange(pair);
      if (key === '<<') out.push(problem('yaml/merge-key', range));
      if (seen.has(key)) {
        const first = seen.get(key);
        const hint = {
          message: 'yaml/duplicate-key#first' as const,
          args: { key },
          ...(first && { range: first }),
        };
        out.push({ ...problem('yaml/duplicate-key', range, { key }), hints: [hint] });
      } else seen.set(key, range);
      visit(pair.value);
    }
  };
  visit(root);
  return out;
}

/** An error of this phase; the code is the sentence's id without its variant. */
export function problem(message: MessageId, range?: TextRange, args?: Diagnostic['args']): Diagnostic {
  const code = message.replace(/#.*$/u, '');
  return { code, severity: 'error', message, ...(args && { args }), ...(range && { range }) };
}
