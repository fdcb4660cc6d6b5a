import { escapeHtml } from '../../write/html/escape.js';

/** Text where no element may stand, a line break neither: in a title, an option, a drawing. */
export function lineHtml(text: string): string {
  return escapeHtml(oneLine(text));
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
