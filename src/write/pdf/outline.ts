/** Bookmarks: title, headings and titles of annexes, nested as they are (ISO 32000-1 12.3.3). */
import { type Block, textOf } from '../../compose/blocks.js';
import { type Objects, pdfNumber, type Ref, textString } from './objects.js';
import { headingLevels } from './tags.js';

/** Where a block begins: page object and the top of its first line in points from below. */
export interface Target {
  page: Ref;
  top: number;
}

interface Entry {
  title: string;
  level: number;
  target: Target;
  ref: Ref;
  children: Entry[];
}

/** Write the outline and return its root; undefined when nothing is to be listed. */
export function writeOutline(
  objects: Objects,
  blocks: readonly Block[],
  targets: ReadonlyMap<number, Target>,
): Ref | undefined {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  headingLevels(blocks).forEach((level, index) => {
    const target = targets.get(index);
    if (level === undefined || !target) return;
    const entry = { title: titleOf(blocks, index), level, target, ref: objects.reserve(), children: [] };
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  });
  if (roots.length === 0) return undefined;
  const root = objects.reserve();
  objects.put(`<</Type/Outlines${writeEntries(objects, roots, root)}>>`, root);
  return root;
}

/** Write entries of one parent; returns what the parent's dictionary says of them. */
function writeEntries(objects: Objects, entries: readonly Entry[], parent: Ref): string {
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    const after = entries[i + 1];
    const children = entry.children.length > 0 ? writeEntries(objects, entry.children, entry.ref) : '';
    objects.put(
      `<</Title${textString(entry.title)}/Parent ${parent} 0 R` +
        (before ? `/Prev ${before.ref} 0 R` : '') +
        (after ? `/Next ${after.ref} 0 R` : '') +
        `${children}/Dest[${entry.target.page} 0 R/XYZ 0 ${pdfNumber(entry.target.top)} null]>>`,
      entry.ref,
    );
  });
  const [first, last] = [entries[0]!.ref, entries.at(-1)!.ref];
  return `/First ${first} 0 R/Last ${last} 0 R/Count ${entries.reduce((n, e) => n + count(e), 0)}`;
}

/** All entries are open. */
function count(entry: Entry): number {
  return entry.children.reduce((n, child) => n + count(child), 1);
}

/** The title of an annex with its label: 附件1 年度计划. */
function titleOf(blocks: readonly Block[], index: number): string {
  const block = blocks[index]!;
  if (block.tag === 'title') return block.lines.map(textOf).join('');
  if (block.tag !== 'paragraph') return '';
  const before = blocks[index - 1];
  const label =
    block.style === 'annexTitle' && before?.tag === 'paragraph' && before.style === 'annexLabel'
      ? `${textOf(before)} `
      : '';
  return label + textOf(block);
}
