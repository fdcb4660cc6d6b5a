/** Spaces at which a line was broken: they are not placed, but they part two words for those who listen or copy. */
import { type Block, textOf } from '../../compose/blocks.js';
import type { Page, TextItem } from '../../typeset/pages.js';

const spacedWords = /[\x21-\u024f] +[\x21-\u024f]/u;

/** The items before which such a space stood, between words of Latin letters. */
export function afterSpaces(pages: readonly Page[], blocks: readonly Block[]): ReadonlySet<TextItem> {
  const texts = new Map<number, string>();
  blocks.forEach((block, index) => {
    if (block.tag !== 'paragraph') return;
    const text = textOf(block);
    if (spacedWords.test(text)) texts.set(index, text);
  });
  const found = new Set<TextItem>();
  if (texts.size === 0) return found;
  /** How far each text has been followed; undefined when the page says something else. */
  const reached = new Map<number, number | undefined>();
  let before = '';
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.tag !== 'text') continue;
    const text = texts.get(item.block);
    const start = reached.has(item.block) ? reached.get(item.block) : 0;
    if (text === undefined || start === undefined || item.chars.length === 0) continue;
    let at = start;
    while (text[at] === ' ' && item.chars[0] !== ' ') at++;
    if (at > start && start > 0 && before < '\u0250' && item.chars[0]! < '\u0250') found.add(item);
    const shown = item.chars.join('');
    before = item.chars.at(-1)!;
    reached.set(item.block, text.startsWith(shown, at) ? at + shown.length : undefined);
  }
  return found;
}
