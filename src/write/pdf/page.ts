/** One page: its items as tagged content, the clickable places, and where headings stand. */
import type { Face } from '../../fonts/face.js';
import type { ImageItem, Page, PageItem, RectItem, TextItem } from '../../typeset/pages.js';
import { type Mark, type PageContent, pageContent, type Segment } from './content.js';
import type { EmbeddedFace } from './fonts.js';
import type { PlacedImage } from './images.js';
import type { Link, LinkRange } from './links.js';
import { type Objects, pdfNumber, points, type Ref, textString } from './objects.js';
import type { Target } from './outline.js';
import type { Sink } from './sink.js';
import type { Element, Tags } from './tags.js';

export interface EmbeddedImage extends PlacedImage {
  /** Resource name. */
  key: string;
}

/** What the pages of one file share. */
export interface Drawing {
  objects: Objects;
  sink: Sink;
  fonts: ReadonlyMap<Face, EmbeddedFace>;
  images: ReadonlyMap<string, EmbeddedImage>;
  links: ReadonlyMap<TextItem, readonly LinkRange[]>;
  /** The element of each link, also when it goes on on a further page. */
  linkElements: Map<Link, Element>;
  pages: readonly Ref[];
  /** Where each block begins. */
  targets: Map<number, Target>;
  /** Absent in a plain PDF. */
  tags?: Tags;
}

export interface Drawn {
  content: Uint8Array;
  annotations: Ref[];
  transparent: boolean;
}

/** Points from the lower left corner: left, bottom, right, top. */
type Box = [number, number, number, number];

export function drawPage(drawing: Drawing, page: Page, index: number): Drawn {
  const { sink } = drawing;
  const fontOf = (face: Face): EmbeddedFace => drawing.fonts.get(face)!;
  const linked = new Map<Link, Box[]>();
  if (page.turned) {
    // The left edge of the sheet becomes the top of what is read: a quarter turn to the left.
    sink.ascii(`q 0 1 -1 0 ${pdfNumber(points(page.width))} 0 cm\n`);
    const turned = (x: number, y: number, width: number, height: number): Box =>
      [y, x, y + height, x + width].map(points) as Box;
    drawItems(drawing, page.turned, index, pageContent(sink, page.width, fontOf), turned, linked, page.width);
    sink.ascii('Q\n');
  }
  const upright = (x: number, y: number, width: number, height: number): Box =>
    [x, page.height - y - height, x + width, page.height - y].map(points) as Box;
  drawItems(drawing, page.items, index, pageContent(sink, page.height, fontOf), upright, linked, page.height);
  const all = page.turned ? [...page.turned, ...page.items] : page.items;
  return {
    content: sink.take(),
    annotations: [...linked].map(([link, boxes]) => annotation(drawing, link, boxes, index)),
    transparent: all.some((item) => item.tag === 'image' && drawing.images.get(item.file)!.transparent),
  };
}

/** A piece of text with the link that it belongs to. */
interface Linked extends Segment {
  link?: Link;
}

function drawItems(
  drawing: Drawing,
  items: readonly PageItem[],
  page: number,
  content: PageContent,
  boxOf: (x: number, y: number, width: number, height: number) => Box,
  linked: Map<Link, Box[]>,
  height: number,
): void {
  const { tags } = drawing;
  const rects = items.filter((item): item is RectItem => item.tag === 'rect');
  if (rects.length > 0) {
    if (tags) content.operators('/Artifact<</Type/Layout>>BDC\n');
    content.rects(rects);
    if (tags) content.operators('EMC\n');
  }
  let pending: Linked[] = [];
  const flush = (): void => {
    if (pending.length === 0) return;
    const [first] = pending;
    content.text(pending, tags && (() => markOf(drawing, tags, first!, page, height)));
    pending = [];
  };
  for (const item of items) {
    if (item.tag === 'rect') continue;
    if (item.block >= 0 && !drawing.targets.has(item.block))
      drawing.targets.set(item.block, { page: drawing.pages[page]!, top: topOf(item, boxOf) });
    if (item.tag === 'image') {
      flush();
      drawImage(drawing, item, page, content, boxOf);
      continue;
    }
    for (const segment of segmentsOf(item, drawing.links.get(item))) {
      if (tags && pending.length > 0 && !isOneElement(pending[0]!, segment)) flush();
      pending.push(segment);
      if (segment.link) addBox(linked, segment.link, segment, boxOf);
    }
  }
  flush();
}

function drawImage(
  { images, tags }: Drawing,
  item: ImageItem,
  page: number,
  content: PageContent,
  boxOf: (x: number, y: number, width: number, height: number) => Box,
): void {
  const image = images.get(item.file)!;
  if (tags) {
    const box = boxOf(item.x, item.y, item.width, item.height).map(rounded) as Box;
    const { tag, entries } = tags.mark(tags.figure(item.block, item.part, box), page);
    content.operators(`/${tag}<<${entries}>>BDC\n`);
  }
  content.image(image.key, item, image.orientation);
  if (tags) content.operators('EMC\n');
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function segmentsOf(item: TextItem, ranges: readonly LinkRange[] | undefined): Linked[] {
  const count = item.chars.length;
  if (count === 0) return [];
  if (!ranges) return [{ item, from: 0, to: count }];
  const segments: Linked[] = [];
  let at = 0;
  for (const { from, to, link } of ranges) {
    if (at < from) segments.push({ item, from: at, to: from });
    segments.push({ item, from, to, link });
    at = to;
  }
  if (at < count) segments.push({ item, from: at, to: count });
  return segments;
}

function isOneElement(a: Linked, b: Linked): boolean {
  return (
    a.item.block === b.item.block &&
    a.item.part === b.item.part &&
    a.item.repeated === b.item.repeated &&
    a.link === b.link
  );
}

/** What a piece of text is. */
function markOf(drawing: Drawing, tags: Tags, { item, link }: Linked, page: number, height: number): Mark {
  // Page numbers stand at the foot, marks of drafts at the head.
  if (item.block < 0)
    return {
      tag: 'Artifact',
      entries: `/Type/Pagination/Subtype/${item.baseline < height / 2 ? 'Header' : 'Footer'}`,
    };
  if (item.repeated) return { tag: 'Artifact', entries: '/Type/Pagination' };
  const element = tags.text(item.block, item.part);
  if (!link) return tags.mark(element, page);
  const known = drawing.linkElements.get(link) ?? tags.inside(element, 'Link');
  drawing.linkElements.set(link, known);
  return tags.mark(known, page);
}

function topOf(
  item: TextItem | ImageItem,
  boxOf: (x: number, y: number, width: number, height: number) => Box,
): number {
  if (item.tag === 'image') return boxOf(item.x, item.y, item.width, item.height)[3];
  const em = (item.size * 25.4) / 72;
  return boxOf(item.x, item.baseline - em, em, em)[3];
}

/** The place of a piece of a link, joined to the one before it on the same line. */
function addBox(
  linked: Map<Link, Box[]>,
  link: Link,
  { item, from, to }: Segment,
  boxOf: (x: number, y: number, width: number, height: number) => Box,
): void {
  const em = (item.size * 25.4) / 72;
  const x = item.x + item.advances.slice(0, from).reduce((a, b) => a + b, 0);
  const width = item.advances.slice(from, to).reduce((a, b) => a + b, 0);
  const box = boxOf(x, item.baseline - 0.88 * em, width, em);
  const boxes = linked.get(link) ?? [];
  linked.set(link, boxes);
  const last = boxes.at(-1);
  if (last && last[1] === box[1] && last[3] === box[3]) last[2] = box[2];
  else boxes.push(box);
}

/** A link annotation over all its lines on a page; invisible, printable, and described (ISO 14289-1 7.18). */
function annotation(
  { objects, tags, pages, linkElements }: Drawing,
  link: Link,
  boxes: Box[],
  page: number,
): Ref {
  const n = pdfNumber;
  const edge = (pick: (...values: number[]) => number, side: number): string =>
    n(pick(...boxes.map((box) => box[side]!)));
  const quads = boxes.map(([l, b, r, t]) => [l, t, r, t, l, b, r, b].map(n).join(' ')).join(' ');
  const ref = objects.reserve();
  const element = linkElements.get(link);
  const parent = tags && element ? `/StructParent ${pages.length + tags.annotate(element, page, ref)}` : '';
  objects.put(
    `<</Type/Annot/Subtype/Link/Rect[${edge(Math.min, 0)} ${edge(Math.min, 1)} ${edge(Math.max, 2)} ${edge(Math.max, 3)}]` +
      `/QuadPoints[${quads}]/Border[0 0 0]/F 4/Contents${textString(link.text)}${parent}/A<</S/URI/URI${textString(link.uri)}>>>>`,
    ref,
  );
  return ref;
}
