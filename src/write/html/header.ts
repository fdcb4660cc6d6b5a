/** 版头. */
import type { HeaderBlock, Line } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import { escapeHtml } from './escape.js';
import { lineHtml } from './text.js';

export function header(block: HeaderBlock): string {
  const { signers, signerLabel } = block;
  const one = (className: string, line: Line | undefined): string[] =>
    line ? [`<p class="${className}">${lineHtml(line)}</p>`] : [];
  const names = signers.map((s) => `<span class="name">${lineHtml(s)}</span>`).join('　');
  return [
    '<header>',
    ...one('class-mark', block.resultClass),
    ...one('copy-number', block.copyNumber),
    ...one('secrecy', block.secrecy),
    ...one('urgency', block.urgency),
    ...one('disclosure-mark', block.disclosure),
    agency(block),
    ...one('number', block.docNumber),
    ...(signers.length > 0 ? [`<p class="signers">${escapeHtml(signerLabel)}${names}</p>`] : []),
    '</header>',
  ].join('\n');
}

/** 发文机关标志. One agency and 文件 are one line; several agencies have 文件 beside them. */
function agency({ issuers, suffix }: HeaderBlock): string {
  const beside = suffix !== undefined && issuers.length > 1;
  const behind = suffix && !beside ? textOf(suffix) : '';
  const names = issuers.map((i) => textOf(i) + behind);
  const longest = Math.max(...names.map((n) => [...n].length)) + (beside ? 3 : 0);
  const shown = names
    .map((n) => `<p style="--n:${Math.max(2, [...n].length)}">${escapeHtml(n)}</p>`)
    .join('');
  return beside
    ? `<div class="agency joint" style="--wide:${longest}"><div>${shown}</div><p class="suffix">${escapeHtml(textOf(suffix))}</p></div>`
    : `<div class="agency" style="--wide:${longest}"><div>${shown}</div></div>`;
}
