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
  // No address is without a full stop, and few texts have one.
  const texts = new Map<number, TextItem[]>();
  eachItem(pages, (item) => {
    if (hasStop(item)) texts.set(keyOf(item), []);
  });
  if (texts.size === 0) return found;
  eachItem(pages, (item) => texts.get(keyOf(item))?.push(item));
  for (const text of texts.values()) linksOf(text, found);
  return found;
}

function eachItem(pages: readonly Page[], visit: (item: TextItem) => void): void {
  for (const page of pages) {
    for (const items of page.turned ? [page.turned, page.items] : [page.items]) {
      for (const item of items) if (item.tag === 'text' && item.block >= 0 && !item.repeated) visit(item);
    }
  }
}

/** Codes are compared, not strings: every character of every letter is asked. */
function hasStop({ chars }: TextItem): boolean {
  for (let i = 0; i < chars.length; i++) if (chars[i]!.charCodeAt(0) === 0x2e) return true;
  return false;
}

/** No block has a million parts. */
const keyOf = (item: TextItem): number => item.block * 0x100000 + item.part;

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
