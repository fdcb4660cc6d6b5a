/** 表格 and 版记. */
import {
  type ITableBordersOptions,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import type { ColophonBlock, Line, TableBlock } from '../../compose/blocks.js';
import type { Profile } from '../../profile/profile.js';
import { type Geometry, mm, twips } from './geometry.js';
import { lineRuns, paragraph, textRuns } from './runs.js';

const none = { style: 'none', size: 0, color: 'auto' } as const;
export const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** A black rule; borders are measured in eighths of a point. */
function rule(weight: number): { style: 'single'; size: number; color: string } {
  return { style: 'single', size: Math.max(2, Math.round((weight / mm(1)) * 8)), color: '000000' };
}

/** Caption, unit and table, `width` mm: the head repeated on every page, no row split, numbers aligned right. */
export function table(g: Geometry, block: TableBlock, width: number): (Paragraph | Table)[] {
  const labels = [
    ...(block.caption ? [paragraph('TableCaption', lineRuns(block.caption))] : []),
    ...(block.unit ? [paragraph('TableUnit', lineRuns(block.unit))] : []),
  ];
  if (block.head.length === 0) return labels;
  const total = twips(width);
  const widths = block.widths.map((w) => Math.floor(w * total));
  const cell = (line: Line, c: number, isHead: boolean): TableCell => {
    const alignment = isHead ? 'center' : block.align[c]!;
    return new TableCell({
      width: { size: widths[c]!, type: 'dxa' },
      verticalAlign: 'center',
      children: [
        paragraph(isHead ? 'TableHead' : 'TableText', lineRuns(line), {
          alignment,
          ...(isHead ? { keepNext: true } : {}),
        }),
      ],
    });
  };
  const row = (cells: readonly Line[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      height: { value: g.line, rule: 'atLeast' },
      children: cells.map((line, c) => cell(line, c, isHead)),
    });
  const thin = rule(0.25);
  return [
    ...labels,
    new Table({
      width: { size: widths.reduce((a, b) => a + b, 0), type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      alignment: 'center',
      margins: { left: 68, right: 68, top: 0, bottom: 0, marginUnitType: 'dxa' },
      borders: {
        top: thin,
        bottom: thin,
        left: thin,
        right: thin,
        insideHorizontal: thin,
        insideVertical: thin,
      },
      rows: [row(block.head, true), ...block.rows.map((r) => row(r, false))],
    }),
  ];
}

/**
 * 版记: a floating table at the foot of the page that holds the end of the letter, so that text may grow above
 * it (GB/T 9704-2012 7.4, 10.1). The paragraph after it is what it hangs on.
 */
export function colophon(g: Geometry, profile: Profile, block: ColophonBlock): (Paragraph | Table)[] {
  const m = profile.measures;
  const width = twips(g.area.width);
  const cell = twips(mm(m.colophonSize.value));
  const thick = rule(m.colophonThickRule.value);
  const thin = rule(m.colophonThinRule.value);
  const rows: { content: Paragraph; continued?: true }[] = [];
  for (const names of [block.sendTo, block.copyTo]) {
    if (!names) continue;
    // Wrapped lines align with the first character after 抄送：.
    rows.push({
      content: paragraph('CopyTo', lineRuns(names), {
        indent: { left: 4 * cell, hanging: 3 * cell, right: cell },
      }),
      ...(rows.length > 0 ? { continued: true as const } : {}),
    });
  }
  if (block.printing) {
    const children: ParagraphChild[] = [
      ...lineRuns(block.printing.office),
      ...textRuns('\t'),
      ...lineRuns(block.printing.date),
    ];
    const tabStops = [{ type: 'right' as const, position: width - cell }];
    rows.push({
      content: paragraph('PrintingLine', children, { indent: { left: cell, right: cell }, tabStops }),
    });
    const { copies } = block.printing;
    if (copies)
      rows.push({
        content: paragraph('PrintedCopies', lineRuns(copies), { indent: { right: cell } }),
        continued: true,
      });
  }
  if (rows.length === 0) return [];
  const tableRows = rows.map(({ content, continued }, i) => {
    const top = !block.rules || continued ? none : i === 0 ? thick : thin;
    const bottom = !block.rules ? none : i === rows.length - 1 ? thick : none;
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: width, type: 'dxa' },
          borders: { top, bottom, left: none, right: none },
          children: [content],
        }),
      ],
    });
  });
  // The table's foot is the foot of Word's page body, 2.42 mm below the type area: an empty row makes up for it.
  const spacer = new TableRow({
    height: { value: twips(g.trail + (block.rules ? m.colophonThickRule.value : 0)), rule: 'exact' },
    children: [
      new TableCell({
        width: { size: width, type: 'dxa' },
        borders: { top: block.rules ? thick : none, bottom: none, left: none, right: none },
        children: [paragraph('ColophonAnchor', [])],
      }),
    ],
  });
  return [
    new Table({
      width: { size: width, type: 'dxa' },
      columnWidths: [width],
      layout: 'fixed',
      borders: noBorders,
      float: {
        horizontalAnchor: 'margin',
        relativeHorizontalPosition: 'left',
        verticalAnchor: 'margin',
        relativeVerticalPosition: 'bottom',
        overlap: 'never',
        topFromText: 0,
        bottomFromText: 0,
        leftFromText: 0,
        rightFromText: 0,
      },
      rows: [...tableRows, spacer],
    }),
    paragraph('ColophonAnchor', []),
  ];
}
