/** Text that stays text in HTML. */
import { visible } from '../visible.js';

/** Text between tags; a line break inside it becomes `<br>`. */
export function escapeHtml(text: string): string {
  return escaped(text).replace(/\n/gu, '<br>');
}

/** The value of an attribute, with its quotes. */
export function quoted(text: string): string {
  return `"${escaped(text).replace(/"/gu, '&quot;')}"`;
}

function escaped(text: string): string {
  return visible(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** A string of a style sheet, with its quotes: nothing in it ends the string or the element. */
export function cssString(text: string): string {
  return `"${visible(text).replace(/[^\p{L}\p{N} _.-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}
