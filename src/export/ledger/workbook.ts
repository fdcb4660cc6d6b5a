/** The ledger as a workbook: 台账, a row a letter; 分送, a row a copy, when there are any; and 统计. */
import type { Entry } from '../entry.js';
import { type Cell, type Column, formatsOf, linkTo } from './columns.js';
import type { Figure, FigureTable } from './tables.js';
import { type Sheet, type SheetCell, writeXlsx } from './xlsx.js';

export function writeWorkbook(
  letters: readonly Entry[],
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  title: string,
  tables: readonly FigureTable[],
  notes: readonly string[],
): Uint8Array {
  const ledger: Sheet = {
    name: '台账',
    widths: columns.map(({ width }) => width * 2 + 1),
    rows: [columns.map(({ head }) => ({ value: head, style: 'head' })), ...rows.map((row) => row.map(cell))],
    table: true,
  };
  return writeXlsx([ledger, ...copiesSheet(letters), figuresSheet(title, tables, notes)]);
}

/** A cell holds one link only: copies have rows of their own. No column 编号, so that `lint --ledger` counts no item twice. */
function copiesSheet(letters: readonly Entry[]): Sheet[] {
  const copies = letters.flatMap((e) => (e.copyOutputs ?? []).map((copy) => ({ ...copy, of: e.docNumber })));
  if (copies.length === 0) return [];
  const formats = formatsOf(copies.map(({ outputs }) => outputs));
  const heads = ['文号', '分送', ...formats.map((format) => format.toUpperCase())];
  const rows = copies.map(({ of, to, outputs }) => [of, to, ...formats.map((f) => linkTo(outputs, f))]);
  return [
    {
      name: '分送',
      widths: heads.map((_, i) => (i < 2 ? 21 : 9)),
      rows: [heads.map((value) => ({ value, style: 'head' })), ...rows.map((row) => row.map(cell))],
      table: true,
    },
  ];
}

function cell(value: Cell): SheetCell {
  // An empty cell too has its border.
  if (value === undefined) return { value: '', style: 'text' };
  if (typeof value === 'string') return { value, style: 'text' };
  if (typeof value === 'number') return { value, style: 'number' };
  if ('links' in value) return { value: value.links.map(({ words }) => words).join('、'), style: 'text' };
  return 'path' in value ? { value: value.words, style: 'link', link: value.path } : { value, style: 'date' };
}

function figuresSheet(title: string, tables: readonly FigureTable[], notes: readonly string[]): Sheet {
  const line = (value: string, style: 'title' | 'note'): SheetCell[] => [{ value, style }];
  const width = Math.max(...tables.map(({ head }) => head.length));
  return {
    name: '统计',
    widths: Array.from({ length: width }, (_, i) => (i === 0 ? 30 : 11)),
    rows: [
      line(title, 'title'),
      ...tables.flatMap((table): Sheet['rows'] => [
        [],
        line(table.title, 'title'),
        table.head.map((value) => ({ value, style: 'head' })),
        ...table.rows.map((row) => row.map(figure)),
      ]),
      [],
      ...notes.map((note) => line(note, 'note')),
    ],
    table: false,
  };
}

function figure(value: Figure): SheetCell {
  if (value === undefined) return { value: '', style: 'text' };
  if (typeof value === 'string') return { value, style: 'text' };
  return typeof value === 'number' ? { value, style: 'number' } : { value: value.share, style: 'rate' };
}
