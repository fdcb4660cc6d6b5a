/** Tables. On a screen each scrolls in a box of its own, which the keyboard reaches. */
import type { Line, TableBlock } from '../../compose/blocks.js';
import { textOf } from '../../compose/blocks.js';
import { type Grid, mmPerPoint } from '../../typeset/grid.js';
import { total, turnedShares } from '../../typeset/shares.js';
import { emWidth } from '../../typeset/title.js';
import { quoted } from './escape.js';
import { lineHtml } from './text.js';

/** 4号, and what the two sides of a cell take, mm. */
const size = 14 * mmPerPoint;
const sides = 3.2;

/** Whether a column would be narrower than a number or word in it. */
export function isWide(block: TableBlock, grid: Grid): boolean {
  return total(columns(block, 2)) > grid.width;
}

export function table(block: TableBlock, grid: Grid, isTurned: boolean): string {
  const { caption, unit, head, rows, align } = block;
  const cell = (tag: 'td' | 'th', line: Line, c: number): string => {
    const side = align[c] === 'right' ? ' class="r"' : align[c] === 'center' ? ' class="c"' : '';
    return tag === 'th' ? `<th scope="col">${lineHtml(line)}</th>` : `<td${side}>${lineHtml(line)}</td>`;
  };
  const row = (tag: 'td' | 'th', cells: readonly Line[]): string =>
    `<tr>${cells.map((line, c) => cell(tag, line, c)).join('')}</tr>`;
  const name = caption ? textOf(caption) : '表格';
  const shown = [
    ...(caption ? [lineHtml(caption)] : []),
    ...(unit ? [`<span class="unit">${lineHtml(unit)}</span>`] : []),
  ];
  const widths = isTurned
    ? turnedShares(grid.bottom - grid.top, (chars) => columns(block, chars))
    : block.widths;
  return [
    `<div class="scroll${isTurned ? ' turned' : ''}" role="region" aria-label=${quoted(name)} tabindex="0">`,
    `<table style="--columns:${head.length}">`,
    ...(shown.length > 0 ? [`<caption>${shown.join('')}</caption>`] : []),
    `<colgroup>${widths.map((w) => `<col style="width:${Math.round(w * 1000) / 10}%">`).join('')}</colgroup>`,
    ...(head.length > 0 ? [`<thead>${row('th', head)}</thead>`] : []),
    '<tbody>',
    ...rows.map((cells) => row('td', cells)),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

/** What each column needs, mm: its widest word, and up to so many characters of a longer entry. */
function columns({ head, rows }: TableBlock, chars: number): number[] {
  return head.map((_, c) => {
    const texts = [head, ...rows].map((r) => textOf(r[c]!));
    const words = texts.flatMap((t) => t.match(/[^\p{Script=Han}\s，。、；：]+/gu) ?? []);
    const entry = Math.min(chars, Math.max(1, ...texts.map(emWidth)));
    return sides + size * Math.max(entry, ...words.map(emWidth));
  });
}
