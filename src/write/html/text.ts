/** Lines and runs as HTML. */
import type { Line, TextRun } from '../../compose/blocks.js';
import { addressesIn } from '../addresses.js';
import { escapeHtml, quoted } from './escape.js';

export function lineHtml(line: Line): string {
  return runsHtml(line.runs);
}

/** `level` is that of the heading that runs on into its text. */
export function runsHtml(runs: readonly TextRun[], level?: number): string {
  return stretches(runs)
    .map(({ text, face }) => {
      const html = textHtml(text);
      if (face === 'strong') return `<strong>${html}</strong>`;
      return face === 'heading' ? `<b class="level${level ?? 0}">${html}</b>` : html;
    })
    .join('');
}

/** Neighbours of one face joined, so that an address that a pattern and a field make together is whole. */
function stretches(runs: readonly TextRun[]): Pick<TextRun, 'text' | 'face'>[] {
  const out: Pick<TextRun, 'text' | 'face'>[] = [];
  for (const { text, face } of runs) {
    const last = out.at(-1);
    if (last?.face === face) last.text += text;
    else out.push({ text, face });
  }
  return out;
}

/** Addresses are live. What they open learns nothing of this page. */
export function textHtml(text: string): string {
  let at = 0;
  let out = '';
  for (const { from, to, uri } of addressesIn(text)) {
    const link = `<a href=${quoted(uri)} rel="noopener noreferrer">${escapeHtml(text.slice(from, to))}</a>`;
    out += escapeHtml(text.slice(at, from)) + link;
    at = to;
  }
  return out + escapeHtml(text.slice(at));
}
