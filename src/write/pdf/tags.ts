/** The structure tree (ISO 32000-1 14.7, ISO 14289-1): what each mark on the pages is, in reading order. */
import { type Block, textOf } from '../../compose/blocks.js';
import { baseName } from '../../letter/files.js';
import type { Mark } from './content.js';
import { type Objects, type Ref, textString } from './objects.js';

/** An element; its kids are elements, marked content of a page, and annotations. */
export interface Element {
  type: string;
  ref: Ref;
  /** Further entries of its dictionary. */
  entries: string;
  kids: (Element | { page: number; id: number } | { page: number; annotation: Ref })[];
}

export interface Tags {
  /** The element that the items of a block and part are. */
  text(block: number, part: number): Element;
  /** The element of a picture. `box` is in points from the lower left corner of the page. */
  figure(block: number, part: number, box: readonly [number, number, number, number]): Element;
  /** A new element inside another one. */
  inside(parent: Element, type: string): Element;
  /** What begins content of an element on a page. */
  mark(element: Element, page: number): Mark;
  /** An annotation belongs to an element; returns its key in the parent tree. */
  annotate(element: Element, page: number, annotation: Ref): number;
  /** Write the tree and return its root. `pages` are the page objects. */
  finish(pages: readonly Ref[]): Ref;
}

export function makeTags(objects: Objects, blocks: readonly Block[]): Tags {
  const levels = headingLevels(blocks);
  /** By block: elements and their places among one another. */
  const leaves = new Map<number, Map<number, Element>>();
  /** By page: the element of each piece of marked content. */
  const marked: Element[][] = [];
  const annotations: Element[] = [];
  const make = (type: string, entries = ''): Element => ({
    type,
    ref: objects.reserve(),
    entries,
    kids: [],
  });
  const leaf = (block: number, place: number, made: () => Element): Element => {
    let parts = leaves.get(block);
    if (!parts) {
      parts = new Map();
      leaves.set(block, parts);
    }
    let element = parts.get(place);
    if (!element) {
      element = made();
      parts.set(place, element);
    }
    return element;
  };

  const text: Tags['text'] = (block, part) =>
    leaf(block, part, () => {
      const { tag } = blocks[block]!;
      if (tag === 'table' && part >= 2) {
        const head = part - 2 < (blocks[block] as Extract<Block, { tag: 'table' }>).head.length;
        return head ? make('TH', '/A<</O/Table/Scope/Column>>') : make('TD');
      }
      const level = levels[block];
      return make(level === undefined ? 'P' : `H${level}`);
    });

  const grouped = (type: string, kids: Element[]): Element[] =>
    kids.length === 0 ? [] : [{ ...make(type), kids }];

  const tableOf = (block: Extract<Block, { tag: 'table' }>, index: number): Element[] => {
    const parts = leaves.get(index);
    if (!parts) return [];
    const labels = [0, 1].flatMap((part) => parts.get(part) ?? []);
    const columns = block.head.length;
    const rows = Array.from({ length: block.rows.length + 1 }, (_, r) =>
      grouped(
        'TR',
        // A cell without text is a cell all the same: every row has as many.
        Array.from({ length: columns }, (_, c) => text(index, 2 + r * columns + c)),
      ),
    );
    return grouped('Table', [...grouped('Caption', labels), ...rows.flat()]);
  };

  const elementsOf = (block: Block, index: number): Element[] => {
    if (block.tag === 'table') return tableOf(block, index);
    const parts = [...(leaves.get(index) ?? [])].sort(([a], [b]) => a - b).map(([, element]) => element);
    const group = block.tag === 'header' || block.tag === 'signature' || block.tag === 'colophon';
    return group ? grouped('Div', parts) : parts;
  };

  return {
    text,
    // After the text of the same part: a seal follows the name that it is pressed on.
    figure: (block, part, box) =>
      leaf(block, part + 0.5, () =>
        make(
          'Figure',
          `/Alt${textString(alternative(blocks[block]!, part))}/A<</O/Layout/Placement/Block/BBox[${box.join(' ')}]>>`,
        ),
      ),
    inside: (parent, type) => {
      const element = make(type);
      parent.kids.push(element);
      return element;
    },
    mark: (element, page) => {
      marked[page] ??= [];
      const id = marked[page].push(element) - 1;
      element.kids.push({ page, id });
      return { tag: element.type, entries: `/MCID ${id}` };
    },
    annotate: (element, page, annotation) => {
      element.kids.push({ page, annotation });
      // Keys below the number of pages are those of the pages.
      return annotations.push(element) - 1;
    },
    finish: (pages) => {
      const root = objects.reserve();
      const document = make('Document');
      document.kids = blocks.flatMap(elementsOf);
      writeElement(objects, document, root, pages);
      const list = (elements: readonly Element[]): string => elements.map((e) => `${e.ref} 0 R`).join(' ');
      const tree = [
        ...pages.map((_, page) => `${page}[${list(marked[page] ?? [])}]`),
        ...annotations.map((element, i) => `${pages.length + i} ${element.ref} 0 R`),
      ];
      const next = pages.length + annotations.length;
      objects.put(
        `<</Type/StructTreeRoot/K ${document.ref} 0 R/ParentTree<</Nums[${tree.join(' ')}]>>/ParentTreeNextKey ${next}>>`,
        root,
      );
      return root;
    },
  };
}

function writeElement(objects: Objects, element: Element, parent: Ref, pages: readonly Ref[]): void {
  // Most elements lie on one page: it is named once, and its content by number only.
  const first = element.kids.find((kid) => 'page' in kid)?.page;
  const kids = element.kids.map((kid) => {
    if ('ref' in kid) {
      writeElement(objects, kid, element.ref, pages);
      return `${kid.ref} 0 R`;
    }
    if ('annotation' in kid) return `<</Type/OBJR/Pg ${pages[kid.page]} 0 R/Obj ${kid.annotation} 0 R>>`;
    return kid.page === first ? String(kid.id) : `<</Type/MCR/Pg ${pages[kid.page]} 0 R/MCID ${kid.id}>>`;
  });
  const page = first === undefined ? '' : `/Pg ${pages[first]} 0 R`;
  const content = kids.length === 0 ? '' : `/K[${kids.join(' ')}]`;
  objects.put(
    `<</Type/StructElem/S/${element.type}/P ${parent} 0 R${page}${element.entries}${content}>>`,
    element.ref,
  );
}

/**
 * H1 is the title, H2 一、 and the titles of annexes, H3 （一） … and in annexes one more. A heading run in with
 * its text is a paragraph; what stands below it must not skip a level (ISO 14289-1 7.4.2).
 */
export function headingLevels(blocks: readonly Block[]): (number | undefined)[] {
  let last = 0;
  let annex = 0;
  return blocks.map((block) => {
    if (block.tag === 'annex') annex = 1;
    const wanted =
      block.tag === 'title'
        ? 1
        : block.tag !== 'paragraph'
          ? undefined
          : block.style === 'annexTitle'
            ? 2
            : block.style.startsWith('heading')
              ? Number(block.style.slice(-1)) + 1 + annex
              : undefined;
    if (wanted === undefined) return undefined;
    last = Math.min(wanted, last + 1);
    return last;
  });
}

/** What a picture is, for those who do not see it. */
function alternative(block: Block, part: number): string {
  if (block.tag === 'image') return block.caption ? textOf(block.caption) : `图片 ${baseName(block.file)}`;
  if (block.tag !== 'signature') return '图片';
  return block.mode === 'nameSeal' && block.nameSeal
    ? `签名章：${textOf(block.nameSeal.name)}`
    : `印章：${block.issuers[part] ? textOf(block.issuers[part]) : ''}`;
}
