/** What YAML accepts without a word although the clerk meant something else, or other readers see something else. */
import { CST, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { TextRange } from '../../core/text.js';
import { unfolded } from '../fold.js';
import { problem } from '../guards.js';
import { quoteScalar } from '../quote.js';
import { contentStart } from '../tokens.js';
import { chineseSpace, inkEnd, type Parsed } from './parsed.js';
import { tabs } from './tab.js';

/** Findings that do not depend on the rest of the file being well formed. */
export function flowFields({ text, visits, fields }: Parsed): Diagnostic[] {
  return visits.flatMap(({ token }) => {
    if (token.type !== 'flow-collection' || text[token.offset] !== '{') return [];
    return token.items.flatMap(({ key, value }): Diagnostic[] => {
      const found = key?.type === 'scalar' && !value ? /^([^：:]+)[：:]/u.exec(key.source) : undefined;
      const name = found?.[1]?.trim();
      if (!found || !name || key?.type !== 'scalar' || !fields.has(name)) return [];
      const colon = found[0].length - 1;
      const range = { start: key.offset + colon, end: key.offset + colon + 1 };
      const id = key.source[colon] === '：' ? 'yaml/fullwidth-colon' : 'yaml/colon-space';
      const args = { name, example: `${name}: ${key.source.slice(colon + 1)}` };
      return [
        {
          ...problem(id, range, args),
          fix: { title: 'fix/colon', safety: 'safe', edits: [{ ...range, text: ': ' }] },
        },
      ];
    });
  });
}

/** Findings on a tree that can be trusted. */
export function silentTraps(parsed: Parsed): Diagnostic[] {
  return [
    ...lostText(parsed),
    ...lostValues(parsed),
    ...flowItems(parsed),
    ...folds(parsed),
    ...paragraphIndents(parsed),
    ...tabs(parsed),
  ];
}

/** `附件 #1 说明`: everything behind ` #` is a comment. */
function lostText({ text, visits }: Parsed): Diagnostic[] {
  return visits.flatMap(({ token }) => {
    if (token.type !== 'scalar') return [];
    const comment = token.end?.find((t) => t.type === 'comment');
    const start = token.offset;
    if (!comment || !/^#[^\s#!]/u.test(comment.source) || /[\r\n]/u.test(text.slice(start, comment.offset)))
      return [];
    const range = {
      start: comment.offset,
      end: inkEnd(text, comment.offset, comment.offset + comment.source.length),
    };
    return [lost(text, start, range)];
  });
}

/** `主送: #某某`: the whole value is a comment. */
function lostValues({ text, documents, visits, lineOf }: Parsed): Diagnostic[] {
  const empty = new Set(emptyValues(documents[0]?.contents).map(lineOf));
  if (empty.size === 0) return [];
  const comments = visits.flatMap(({ token }) => {
    const trivia = token.type === 'comment' ? [token] : [];
    return trivia.filter((t) => /^#[^\s#!]/u.test(t.source) && empty.has(lineOf(t.offset)));
  });
  return comments.map(({ offset, source }) =>
    lost(text, offset, { start: offset, end: inkEnd(text, offset, offset + source.length) }),
  );
}

/** Where the values that are not there would stand. */
function emptyValues(node: Node | null | undefined): number[] {
  if (isMap(node)) return node.items.flatMap((pair) => emptyValues(pair.value as Node | null));
  if (isSeq(node)) return node.items.flatMap((item) => emptyValues(item as Node | null));
  return isScalar(node) && node.range && node.range[0] === node.range[1] ? [node.range[0]] : [];
}

function lost(text: string, start: number, range: TextRange): Diagnostic {
  const edits = [{ start, end: range.end, text: quoteScalar(text.slice(start, range.end), 'double') }];
  return {
    ...problem('yaml/lost-text', range, { text: text.slice(range.start, range.end) }),
    severity: 'warning',
    fix: { title: 'fix/quote', safety: 'unsafe', edits },
  };
}

/** `[甲，乙]` is one item. In a list that also has ASCII commas, the full-width one belongs to the text. */
function flowItems({ text, visits }: Parsed): Diagnostic[] {
  return visits.flatMap(({ token }) => {
    if (token.type !== 'flow-collection' || text[token.offset] !== '[') return [];
    const items = token.items.filter((i) => i.key || i.value);
    const item = items[0]?.value;
    if (items.length !== 1 || item?.type !== 'scalar') return [];
    const commas = [...item.source.matchAll(/[，、；]/gu)].map((m) => ({
      start: item.offset + m.index,
      end: item.offset + m.index + 1,
    }));
    const first = commas[0];
    if (!first) return [];
    const edits = commas.map((range) => ({ ...range, text: ', ' }));
    const found = problem('yaml/fullwidth-comma', first, { char: text[first.start]! });
    return [{ ...found, severity: 'warning', fix: { title: 'fix/ascii-comma', safety: 'unsafe', edits } }];
  });
}

/** Lines broken between Chinese characters: we join them, other readers put a space there. */
function folds({ visits }: Parsed): Diagnostic[] {
  return visits.flatMap(({ token }) => {
    const source = CST.isScalar(token) ? unfolded(token) : undefined;
    if (source === undefined || !('source' in token)) return [];
    const from = token.type === 'block-scalar' ? contentStart(token) : token.offset;
    const first = /^\s*[^\r\n]*/u.exec(token.source)![0];
    const start = from + first.length - first.trimStart().length;
    const edits = [{ start: from, end: from + token.source.length, text: source }];
    const range = { start, end: from + first.trimEnd().length };
    return [
      {
        ...problem('yaml/folded-text', range),
        severity: 'info',
        fix: { title: 'fix/join-lines', safety: 'safe', edits },
      },
    ];
  });
}

/** `　　第一段` in a block: the two spaces of a paragraph are layout's work. */
function paragraphIndents({ visits }: Parsed): Diagnostic[] {
  return visits.flatMap(({ token }) => {
    if (token.type !== 'block-scalar' || !chineseSpace.test(token.source)) return [];
    const found = [...token.source.matchAll(/(?<=^[ ]*)[\u3000\u00A0]+(?=\S)/gmu)];
    const ranges = found.map((m) => ({
      start: contentStart(token) + m.index,
      end: contentStart(token) + m.index + m[0].length,
    }));
    if (!ranges[0]) return [];
    const edits = ranges.map((r) => ({ ...r, text: '' }));
    return [
      {
        ...problem('yaml/paragraph-indent', ranges[0]),
        severity: 'info',
        fix: { title: 'fix/remove-spaces', safety: 'safe', edits },
      },
    ];
  });
}
