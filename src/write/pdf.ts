/**
 * Pages to PDF 1.7. Every glyph stands where the typesetter put it; text can be copied as it was written.
 * By default the file is PDF/A-3a and PDF/UA-1 at once: tagged, with its own colours and what it was made from.
 */
import { createHash } from 'node:crypto';
import type { Composed } from '../compose/blocks.js';
import { contentHash } from '../compose/hash.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { MessageId } from '../core/messages/index.js';
import type { Face, Substitution } from '../fonts/face.js';
import { compressOperators } from '../fonts/pieces.js';
import type { Page, PageItem } from '../typeset/pages.js';
import { outputIntent } from './pdf/colour.js';
import { type AttachedFile, attachFiles } from './pdf/files.js';
import { type EmbeddedFace, embedFonts } from './pdf/fonts.js';
import { embedImage, PressColours } from './pdf/images.js';
import { findLinks } from './pdf/links.js';
import { infoDictionary, infoOf, xmpOf } from './pdf/metadata.js';
import { makeObjects, type Objects, pdfNumber, points } from './pdf/objects.js';
import { writeOutline } from './pdf/outline.js';
import { type Drawing, drawPage, type EmbeddedImage } from './pdf/page.js';
import { isSoundPicture } from './pdf/picture.js';
import { makeSink } from './pdf/sink.js';
import { makeTags } from './pdf/tags.js';

export type { AttachedFile } from './pdf/files.js';

export interface PdfOptions {
  composed: Composed;
  /** Bytes of every image that the pages name, PNG or JPEG. */
  images: ReadonlyMap<string, Uint8Array>;
  attachments: readonly AttachedFile[];
  /** Repeated in the file's metadata. */
  substitutions: readonly Substitution[];
  /** No tags, no output intent, and no word of PDF/A or PDF/UA. */
  plain?: boolean;
}

/** A picture of the pages cannot be used. */
export class PdfImageError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(file: string, variant: '' | '#missing' | '#cmyk') {
    const message: MessageId = `write/pdf-image${variant}`;
    super(`${file}: ${message}`);
    this.name = 'PdfImageError';
    this.diagnostic = { code: 'write/pdf-image', severity: 'error', message, args: { file } };
  }
}

/** One for all files: V8 knows its functions then, and no letter waits for its memory. */
const sink = makeSink();

/**
 * The PDF of `pages`. The same pages and options give the same bytes: dates come from the letter.
 * @throws PdfImageError when an image is missing from `images`, damaged, or in colours that PDF/A does not take.
 */
export function writePdf(pages: readonly Page[], options: PdfOptions): Uint8Array {
  const { composed, plain = false } = options;
  const { blocks, meta } = composed;
  const objects = makeObjects();
  // Nothing, unless a file before this one failed.
  sink.take();
  const items = pages.flatMap((page) => (page.turned ? [...page.turned, ...page.items] : page.items));
  const fonts = embedFonts(objects, items);
  const images = embedImages(objects, items, options.images, !plain);
  const drawing: Drawing = {
    objects,
    sink,
    fonts,
    images,
    links: findLinks(pages),
    linkElements: new Map(),
    pages: pages.map(() => objects.reserve()),
    targets: new Map(),
    ...(plain ? {} : { tags: makeTags(objects, blocks) }),
  };
  const resources = objects.put(resourcesOf(fonts, images));
  pages.forEach((page, index) => {
    const { content, annotations, transparent } = drawPage(drawing, page, index);
    const stream = objects.stream('/Filter/FlateDecode', compressOperators(content));
    objects.page(
      `<</Type/Page/Parent ${objects.pageTree} 0 R/MediaBox[0 0 ${pdfNumber(points(page.width))} ${pdfNumber(points(page.height))}]` +
        `/Resources ${resources} 0 R/Contents ${stream} 0 R` +
        (page.turned ? '/Rotate 90' : '') +
        (annotations.length > 0 ? `/Annots[${annotations.map((a) => `${a} 0 R`).join(' ')}]` : '') +
        (transparent ? '/Group<</S/Transparency/CS/DeviceRGB>>' : '') +
        (plain ? '' : `/StructParents ${index}`) +
        '/Tabs/S>>',
      drawing.pages[index]!,
    );
  });

  const info = infoOf(meta);
  const facts = { meta, contentHash: contentHash(blocks), substitutions: options.substitutions };
  const xmp = new TextEncoder().encode(xmpOf(info, facts, !plain));
  const metadata = objects.stream('/Type/Metadata/Subtype/XML', xmp);
  const outline = writeOutline(objects, blocks, drawing.targets);
  const files = attachFiles(objects, options.attachments, info.CreationDate);
  const catalog =
    `/Metadata ${metadata} 0 R/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>` +
    (outline === undefined ? '' : `/Outlines ${outline} 0 R`) +
    (files.names === '' ? '' : `/Names<<${files.names}>>${files.associated}`) +
    (drawing.tags
      ? `/MarkInfo<</Marked true>>/StructTreeRoot ${drawing.tags.finish(drawing.pages)} 0 R${outputIntent(objects)}`
      : '');
  // Different letters differ in what they say of themselves: the content hash is part of it.
  const id = createHash('md5').update(xmp).digest('hex');
  // Nobody asks a plain file, which has no source, whether it is still as it was written.
  return objects.finish(catalog, objects.put(infoDictionary(info)), id, !plain);
}

/** One dictionary for all pages. */
function resourcesOf(
  fonts: ReadonlyMap<Face, EmbeddedFace>,
  images: ReadonlyMap<string, EmbeddedImage>,
): string {
  const list = (named: Iterable<{ key: string; ref: number }>): string =>
    [...named].map(({ key, ref }) => `/${key} ${ref} 0 R`).join('');
  return `<</Font<<${list(fonts.values())}>>${images.size > 0 ? `/XObject<<${list(images.values())}>>` : ''}>>`;
}

function embedImages(
  objects: Objects,
  items: readonly PageItem[],
  given: ReadonlyMap<string, Uint8Array>,
  archive: boolean,
): Map<string, EmbeddedImage> {
  const images = new Map<string, EmbeddedImage>();
  for (const item of items) {
    if (item.tag !== 'image' || images.has(item.file)) continue;
    const bytes = given.get(item.file);
    if (!bytes || !isSoundPicture(bytes)) throw new PdfImageError(item.file, bytes ? '' : '#missing');
    try {
      images.set(item.file, { ...embedImage(objects, bytes, archive), key: `I${images.size + 1}` });
    } catch (error) {
      throw new PdfImageError(item.file, error instanceof PressColours ? '#cmyk' : '');
    }
  }
  return images;
}
