/** Comments that were meant to switch a finding off and do not: their first word is spelt wrong, or they are text. */
import type { Diagnostic, Severity } from '../core/diagnostic.js';
import { distance, nearest } from '../schema/nearest.js';
import type { SourceComment } from './directives.js';

export const directiveWords: readonly string[] = [
  'reply-disable-next-line',
  'reply-disable-line',
  'reply-disable-file',
  'reply-disable',
  'reply-enable',
];

/** The word that stands for a directive, with blanks where its hyphens should be; and the hyphens of an input method. */
const begins =
  /^#?\s*(reply(?:[\s_\-－—–]+(?:disable|enable)[\w－—–-]*|[_\-－—–]+[a-z][\w－—–-]*)|[a-z][\w－—–-]{7,30}(?![^\s#]))/iu;

/** Slips in a word that does not even begin with `reply-`: more of them may be another word, or another tool's. */
const slips = 2;

/** A comment whose first word is nearly a directive, or claims to be one. */
export function mistyped({ range, text }: SourceComment, severity: Severity): Diagnostic[] {
  const written = begins.exec(text)?.[1];
  if (written === undefined || directiveWords.includes(written)) return [];
  const word = written.toLowerCase().replace(/[\s_－—–-]+/gu, '-');
  const [near] = nearest(word, directiveWords);
  const claims = /^reply[\s_\-－—–]/iu.test(written);
  if (!claims && (near === undefined || distance(word, near) > slips)) return [];
  const start = range.start + text.indexOf(written);
  const end = start + written.length;
  return [
    {
      code: 'disable-unused',
      severity,
      message: 'disable-unused#word',
      args: { word: written },
      range: { start, end },
      ...(near === undefined
        ? { hints: [{ message: 'disable-unused#words', args: { known: directiveWords.join('、') } }] }
        : {
            hints: [{ message: 'schema/unknown-key#nearest', args: { nearest: near } }],
            // As for a misspelt name of a rule: once it works, findings go that a person should have seen.
            fix: {
              title: 'rules/replace',
              args: { text: near },
              safety: 'unsafe',
              edits: [{ start, end, text: near }],
            },
          }),
    },
  ];
}

const line = /^[ \t]*(?:- )?(#[ \t]*reply-(?:disable|enable)[\w-]*)/gmu;

/** A comment inside a block of text is text, and would be printed. */
export function printed(
  { text, comments }: { text: string; comments: readonly SourceComment[] },
  severity: Severity,
): Diagnostic[] {
  if (!text.includes('reply-')) return [];
  const real = new Set(comments.map((c) => c.range.start));
  return [...text.matchAll(line)].flatMap((m) => {
    const end = m.index + m[0].length;
    const start = end - m[1]!.length;
    if (real.has(start)) return [];
    return [{ code: 'disable-unused', severity, message: 'disable-unused#text', range: { start, end } }];
  });
}
