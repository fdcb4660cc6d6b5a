/** Text that stays text in CommonMark and GFM (tables, strikethrough, footnotes, bare links, GitHub's mathematics). */
import { visible } from '../visible.js';

/** Characters that may open markup wherever they stand. */
const anywhere = /[\\`*_[\]<>&~#@$|]/gu;

/**
 * Escape a stretch of a paragraph. A line break inside becomes a hard one.
 * @param start whether the stretch begins its paragraph
 * @param end whether it ends it
 */
export function escapeText(text: string, start = true, end = true): string {
  const lines = visible(text).split('\n');
  return lines
    .map((line, i) => edges(escapeLine(line), start || i > 0, end || i < lines.length - 1))
    .join('\\\n');
}

/** Escape a table cell, which is one line. */
export function escapeCell(text: string): string {
  const lines = visible(text).split('\n');
  // A pipe must not be seen even by a reader that splits rows before it unescapes.
  return lines.map((line) => edges(escapeLine(line).replace(/\\\|/gu, '&#124;'), true, true)).join('<br>');
}

function escapeLine(line: string): string {
  return (
    line
      .replace(anywhere, '\\$&')
      .replace(/:\/\//gu, '\\://')
      .replace(/www\./giu, (w) => `${w.slice(0, 3)}\\.`)
      // Lists, rules and underlines begin a line.
      .replace(/^([ \t]*)([-+=])/u, '$1\\$2')
      .replace(/^([ \t]*[0-9]{1,9})([.)])(?=[ \t]|$)/u, '$1\\$2')
  );
}

/** Blanks at the border of a line are dropped by readers, or make it code: as character references they stay. */
function edges(line: string, start: boolean, end: boolean): string {
  const named = (blanks: string): string => [...blanks].map((b) => `&#${b.charCodeAt(0)};`).join('');
  let out = line;
  if (start) out = out.replace(/^[ \t]+/u, named);
  if (end) out = out.replace(/[ \t]+$/u, named);
  return out;
}
