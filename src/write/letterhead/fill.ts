/** One part of the letterhead with its marks and controls filled; everything else in it stays as it is, to the byte. */
import type { Block } from '../../compose/blocks.js';
import { applyEdits, type TextEdit } from '../../core/text.js';
import { descendants, type Element } from '../docx/tree.js';
import { fillControl } from './controls.js';
import type { FieldName, FieldValue } from './fields.js';
import { type Base, paragraphProperties } from './format.js';
import { fillLine, linesOf, type MarkedLine } from './lines.js';
import type { Places } from './marks.js';
import type { TextPart } from './open.js';

export interface Filling {
  values: ReadonlyMap<FieldName, FieldValue>;
  /** Blocks set like `base`, for a place at `element`. */
  blocks(blocks: readonly Block[], base: Base, element: Element): string[];
}

/** The part on its way: changes are noted, and made at the end. */
export interface Work extends Filling {
  text: string;
  places: Places;
  edit(change: TextEdit): void;
  replace(element: Element, by: string): void;
  /** Several paragraphs and tables in the place of one element. */
  replaceByBlocks(element: Element, by: readonly string[], base: Base): void;
  remove(element: Element): void;
  /** What it stands in is still sound without it: that ends with a paragraph, and no two tables fall together. */
  isSpare(element: Element): boolean;
}

/** The text of the part, filled. @throws LetterheadFault when a mark stands where its field cannot. */
export function fillPart({ text }: TextPart, places: Places, filling: Filling): string {
  const edits: TextEdit[] = [];
  const gone = new Set<Element>();
  const replace = (e: Element, by: string): void => {
    edits.push({ start: e.start, end: e.end, text: by });
  };
  const work: Work = {
    ...filling,
    text,
    places,
    edit: (change) => edits.push(change),
    replace,
    replaceByBlocks: (e, by, base) => {
      const next = e.parent?.children[e.parent.children.indexOf(e) + 1];
      // Nothing may end with a table.
      const end = by.at(-1)?.startsWith('<w:tbl>') && next?.name !== 'w:p';
      replace(e, by.join('') + (end ? `<w:p>${paragraphProperties(base.paragraph)}</w:p>` : ''));
    },
    remove: (e) => {
      gone.add(e);
      replace(e, '');
    },
    isSpare: (e) => isSpare(e, gone),
  };
  const lines = linesOf(work);
  removeRows(work, lines);
  const isGone = (element: Element): boolean => {
    for (let e: Element | undefined = element; e; e = e.parent) if (gone.has(e)) return true;
    return false;
  };
  for (const line of lines) if (!isGone(line.paragraph)) fillLine(work, line);
  for (const control of places.controls)
    if (control.level !== 'run' && !isGone(control.element)) fillControl(work, control);
  return applyEdits(text, edits);
}

const blockNames = new Set(['w:p', 'w:tbl', 'w:sdt']);

function isSpare(element: Element, gone: ReadonlySet<Element>): boolean {
  const blocks = (element.parent?.children ?? []).filter((e) => blockNames.has(e.name) && !gone.has(e));
  const at = blocks.indexOf(element);
  if (blocks.findLast((e) => e !== element)?.name !== 'w:p') return false;
  return !(blocks[at - 1]?.name === 'w:tbl' && blocks[at + 1]?.name === 'w:tbl');
}

/** A row that held nothing but marks of empty fields goes with its rules; so does a table of such rows. */
function removeRows(work: Work, lines: readonly MarkedLine[]): void {
  const emptied = new Set(lines.filter((l) => l.isEmpty).map((l) => l.paragraph));
  const tables = new Map<Element, Element[]>();
  for (const { paragraph } of lines) {
    const row = around(paragraph, 'w:tr');
    const table = row?.parent;
    if (!row || table?.name !== 'w:tbl' || tables.get(table)?.includes(row)) continue;
    const inside = [...descendants(row)];
    // Cells joined with those of other rows cannot be taken out alone.
    if (inside.some((e) => e.name === 'w:vMerge' || e.name === 'w:tbl' || e.name === 'w:sdt')) continue;
    if (!inside.every((e) => e.name !== 'w:p' || emptied.has(e))) continue;
    tables.set(table, [...(tables.get(table) ?? []), row]);
  }
  for (const [table, rows] of tables) {
    if (rows.length < table.children.filter((e) => e.name === 'w:tr').length) rows.forEach(work.remove);
    else if (work.isSpare(table)) work.remove(table);
  }
}

export function around(element: Element, name: string): Element | undefined {
  let e = element.parent;
  while (e && e.name !== name) e = e.parent;
  return e;
}
