/** Where a letter speaks to its reader. */
import type { Role } from './texts.js';

/** The texts in which 您 is the addressee. */
export const speaking: readonly Role[] = ['opening', 'heading', 'body', 'closing', 'note'];

/** Whether a place stands inside “…”: what others say is no word to the reader. */
export function quoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
