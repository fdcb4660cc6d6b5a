/** Tabs inside a text: no font has a picture for them. */
import type { Diagnostic } from '../../core/diagnostic.js';
import type { TextEdit } from '../../core/text.js';
import { problem } from '../guards.js';
import { contentStart } from '../tokens.js';
import type { Parsed } from './parsed.js';

export function tabs({ text, visits }: Parsed): Diagnostic[] {
  return visits.flatMap(({ token, isKey }) => {
    if (isKey || !('source' in token) || !token.source.includes('\t')) return [];
    const block = token.type === 'block-scalar';
    if (!block && !/^(?:single-quoted-|double-quoted-)?scalar$/u.test(token.type)) return [];
    const from = block ? contentStart(token) : token.offset;
    const edits = [...token.source.matchAll(/[ \t]+/gu)].flatMap((m) =>
      edit(token.source, m.index, m[0], block).map((e) => ({
        ...e,
        start: from + e.start,
        end: from + e.end,
      })),
    );
    const [first] = edits;
    if (!first) return [];
    const range = { start: first.start, end: first.end };
    return [
      {
        ...problem('yaml/tab-in-text', range, { text: text.slice(range.start, range.end) }),
        severity: 'warning',
        fix: { title: 'fix/tabs', safety: 'safe', edits },
      },
    ];
  });
}

/**
 * Between two words a tab stands for a space; before a line of a block it is an indent typed by hand;
 * at the end of a line, and where YAML folds, it is nothing.
 */
function edit(source: string, start: number, space: string, block: boolean): TextEdit[] {
  const end = start + space.length;
  const before = source[start - 1] ?? '\n';
  const after = source[end] ?? '\n';
  const tab = space.indexOf('\t');
  if (tab < 0 || /[\r\n]/u.test(after)) return [];
  if (before !== '\n') return [{ start, end, text: ' '.repeat(space.length) }];
  return block ? [{ start: start + tab, end, text: '' }] : [];
}
