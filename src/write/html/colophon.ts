/** 版记. */
import type { ColophonBlock, Line, Meta } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import { escapeHtml } from './escape.js';
import { isoDate } from './head.js';
import { lineHtml } from './text.js';

export function colophon({ rules, sendTo, copyTo, printing }: ColophonBlock, meta: Meta): string {
  const one = (className: string, line: Line | undefined): string[] =>
    line ? [`<p class="${className}">${lineHtml(line)}</p>`] : [];
  return [
    `<footer class="colophon${rules ? ' ruled' : ''}">`,
    ...one('send-to', sendTo),
    ...one('copy-to', copyTo),
    ...(printing
      ? [
          `<p class="printing"><span>${lineHtml(printing.office)}</span><span>${printed(printing.date, meta)}</span></p>`,
        ]
      : []),
    ...one('copies', printing?.copies),
    '</footer>',
  ].join('\n');
}

/** 2026年8月26日印发: the date is what machines read. */
function printed(line: Line, meta: Meta): string {
  const iso = isoDate(meta.printing?.date);
  const [, date, rest] = /^(.*日)(.*)$/su.exec(textOf(line)) ?? [];
  return iso && date
    ? `<time datetime="${iso}">${escapeHtml(date)}</time>${escapeHtml(rest!)}`
    : lineHtml(line);
}
