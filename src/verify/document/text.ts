/** Plain text: every line is a paragraph. */
import type { OpenedDocument } from './document.js';

export function openText(text: string): OpenedDocument {
  const lines = text.split(/\r\n?|\n/u).filter((l) => l.trim() !== '');
  return {
    format: 'txt',
    pieces: lines.map((l) => ({ text: l })),
    facts: [],
    pictures: undefined,
    drafts: [],
  };
}
