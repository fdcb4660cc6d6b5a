/**
 * The ledger as one page that needs nothing else: nothing is fetched, and the only script is ours, named by its hash.
 * Without script it is a table.
 */
import { createHash } from 'node:crypto';
import { isoDate } from '../../letter/date.js';
import { escapeHtml, quoted } from '../../write/html/escape.js';
import type { Entry } from '../entry.js';
import { type Chart, chartHtml } from './charts.js';
import type { Cell, Column, Link } from './columns.js';
import { lineHtml, oneLine } from './html-line.js';
import { script } from './html-script.js';
import { style } from './html-style.js';
import { type Figure, type FigureTable, rate, rounded } from './tables.js';
import { byClass, classOf, disclosureOf, kindOf, monthOf, order, type Totals, unknown } from './totals.js';

export interface Page {
  title: string;
  letters: readonly Entry[];
  columns: readonly Column[];
  /** A row a letter, a cell a column. */
  rows: readonly (readonly Cell[])[];
  totals: Totals;
  tables: readonly FigureTable[];
  notes: readonly string[];
}

/** By what a reader can choose letters; a joint letter is found under each of its agencies. */
const filters: readonly [name: string, label: string, of: (e: Entry) => string[], sort: typeof order][] = [
  ['class', '办理结果', (e) => [classOf(e)], byClass],
  ['disclosure', '公开方式', (e) => [disclosureOf(e)], order],
  ['month', '成文月份', (e) => [monthOf(e)], order],
  ['agency', '发文机关', (e) => (e.issuers.length > 0 ? e.issuers : [unknown]), order],
];

/** On one line: a row holds its values as lines. */
function valuesOf(entry: Entry, of: (e: Entry) => string[]): string[] {
  return of(entry).map((value) => oneLine(value));
}

/** LF line ends, one at the end; the same input gives the same text. */
export function writePage(page: Page): string {
  const { title, totals, tables, notes } = page;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content=${quoted(policy())}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${lineHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>${lineHtml(title)}</h1>
${summary(totals)}
<div class="charts">
${chartsOf(page).map(chartHtml).join('\n')}
</div>
<section id="ledger">
<h2>台账</h2>
${filterForm(page.letters)}
${ledgerTable(page)}
</section>
<section id="figures">
<h2>统计</h2>
${tables.map(figureTable).join('\n')}
<h3>说明</h3>
<ul class="notes">
${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('\n')}
</ul>
</section>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function policy(): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function summary({ letters, all, response }: Totals): string {
  const shown: [string, Figure][] = [
    ['文件', `${letters}份`],
    ['答复', `${all.items}件`],
    ...(all.opinions > 0 ? [['会办意见', `${all.opinions}件`] as [string, Figure]] : []),
    ['公开率', rate(all.disclosed, all.items)],
    ['按期率', rate(all.onTime, all.due)],
    ['平均办理天数', rounded(response.mean)],
  ];
  const tiles = shown.filter(([, value]) => value !== undefined);
  return `<dl class="sum">${tiles.map(([name, value]) => `<div><dt>${name}</dt><dd>${figureText(value)}</dd></div>`).join('')}</dl>`;
}

function chartsOf({ letters, totals }: Page): Chart[] {
  const series = totals.kinds.filter(({ items }) => items > 0).map(({ name }) => name);
  const replies = letters.filter((e) => e.genre === 'reply');
  const byKind = (name: string, key: (e: Entry) => string): Chart['bars'][number] => ({
    name,
    parts: series.map((kind) =>
      replies.reduce((n, e) => n + (key(e) === name && kindOf(e) === kind ? e.items : 0), 0),
    ),
  });
  return [
    { title: '办理结果（件）', series, bars: totals.classes.map((name) => byKind(name, classOf)) },
    {
      title: '各月答复（件）',
      series,
      bars: totals.months.filter(({ items }) => items > 0).map(({ name }) => byKind(name, monthOf)),
    },
    {
      title: '办理天数（件）',
      series: ['件'],
      bars: totals.response.spans.map(({ name, items }) => ({ name, parts: [items] })),
    },
  ];
}

function filterForm(letters: readonly Entry[]): string {
  const selects = filters.map(([name, label, of, sort]) => {
    const values = [...new Set(letters.flatMap((e) => valuesOf(e, of)))].sort(sort);
    const options = values.map((value) => `<option value=${quoted(value)}>${lineHtml(value)}</option>`);
    return `<label>${label}<select name="${name}"><option value="">全部</option>${options.join('')}</select></label>`;
  });
  return `<form id="filter" hidden autocomplete="off">
<label class="wide">查找<input name="words" type="search" placeholder="文号、编号、案由、姓名……"></label>
${selects.join('\n')}
<button type="reset">清除</button>
<p id="shown" role="status"></p>
</form>`;
}

function ledgerTable({ letters, columns, rows }: Page): string {
  const head = columns.map(({ head }) => `<th scope="col">${escapeHtml(head)}</th>`);
  const body = rows.map((row, r) => {
    const facts = filters.map(
      ([name, , of]) => `data-${name}=${quoted(valuesOf(letters[r]!, of).join('\n'))}`,
    );
    return `<tr ${facts.join(' ')}>${row.map((cell, c) => cellHtml(cell, columns[c]!)).join('')}</tr>`;
  });
  return `<div class="scroll" role="region" aria-label="台账" tabindex="0">
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

function cellHtml(cell: Cell, { head, width }: Column): string {
  const room = typeof cell === 'number' ? 'n' : width <= 6 ? 'd' : width >= 20 ? 'w' : 't';
  return `<td class="${room}" data-head=${quoted(head)}>${cellText(cell)}</td>`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return escapeHtml(String(cell));
  if ('links' in cell) return cell.links.map(anchor).join('<br>');
  return 'path' in cell ? anchor(cell) : isoDate(cell);
}

function anchor({ path, words }: Link): string {
  return `<a href=${quoted(href(path))}>${escapeHtml(words)}</a>`;
}

/** A path of a file as an address: no colon is left that could make a scheme of its first piece. */
function href(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function figureTable({ title, head, rows }: FigureTable): string {
  const cells = (row: readonly Figure[]): string =>
    row
      .map((v, i) =>
        i === 0 && typeof v === 'string'
          ? `<th scope="row">${escapeHtml(v)}</th>`
          : `<td class="n">${figureText(v)}</td>`,
      )
      .join('');
  return `<h3>${lineHtml(title)}</h3>
<div class="scroll" role="region" aria-label=${quoted(title)} tabindex="0"><table>
<thead><tr>${head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody>
</table></div>`;
}

function figureText(value: Figure): string {
  if (value === undefined) return '—';
  if (typeof value === 'object') return `${(value.share * 100).toFixed(1)}%`;
  return escapeHtml(String(value));
}
