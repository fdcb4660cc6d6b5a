/** Addresses in the text that a click can open, found in the placed characters of each paragraph or cell. */
import type { Page, TextItem } from '../../typeset/pages.js';
import { addressesIn } from '../addresses.js';

export interface Link {
  uri: string;
  /** The address as printed. */
  text: string;
}

/** Characters `from` … `to` − 1 of an item belong to a link. */
export interface LinkRange {
  from: number;
  to: number;
  link: Link;
}

/** The links of all items, in the order of their characters. Items of one block and part are one text. */
export function findLinks(pages: readonly Page[]): Map<TextItem, LinkRange[]> {
  const found = new Map<TextItem, LinkRange[]>();
  const items = pages
    .flatMap((page) => (page.turned ? [...page.turned, ...page.items] : page.items))
    .filter((item): item is TextItem => item.tag === 'text' && item.block >= 0 && !item.repeated);
  // No address is without a full stop, and few texts have one.
  const texts = new Map<string, TextItem[]>();
  for (const item of items) if (item.chars.includes('.')) texts.set(keyOf(item), []);
  if (texts.size === 0) return found;
  for (const item of items) texts.get(keyOf(item))?.push(item);
  for (const text of texts.values()) linksOf(text, found);
  return found;
}

const keyOf = (item: TextItem): string => `${item.block} ${item.part}`;

function linksOf(items: readonly TextItem[], found: Map<TextItem, LinkRange[]>): void {
  let text = '';
  const starts: number[] = [];
  items.forEach((item, i) => {
    // Two words must not become one address.
    if (i > 0 && item.afterSpace) text += ' ';
    starts.push(text.length);
    text += item.chars.join('');
  });
  for (const { from: begin, to: end, ...link } of addressesIn(text)) {
    items.forEach((item, i) => {
      // Addresses are ASCII, but what stands before them in an item need not be.
      const from = indexOf(item, begin - starts[i]!);
      const to = indexOf(item, end - starts[i]!);
      if (from < to) found.set(item, [...(found.get(item) ?? []), { from, to, link }]);
    });
  }
}

/** Index of the character at an offset of UTF-16 units, within the item. */
function indexOf({ chars }: TextItem, offset: number): number {
  let at = 0;
  let index = 0;
  while (index < chars.length && at < offset) at += chars[index++]!.length;
  return index;
}
