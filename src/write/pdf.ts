/** Pages to PDF 1.7. Every glyph stands where the typesetter put it; text can be copied as it was written. */
import type { Meta } from '../compose/blocks.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { Face, Substitution } from '../fonts/face.js';
import type { Page, PageItem } from '../typeset/pages.js';
import { contentOf, type PlacedFont } from './pdf/content.js';
import { createDocument, type PdfDocument, type PdfRef } from './pdf/document.js';
import { embedFont } from './pdf/fonts.js';
import { infoOf, xmpOf } from './pdf/metadata.js';
import { isSoundPicture } from './pdf/picture.js';

export interface PdfOptions {
  meta: Meta;
  /** Bytes of every image that the pages name, PNG or JPEG. */
  images: ReadonlyMap<string, Uint8Array>;
  /** Annexed files, attached to the PDF under these names. */
  attachments: readonly { name: string; data: Uint8Array }[];
  /** Repeated in the file's metadata. */
  substitutions: readonly Substitution[];
}

/** A picture of the pages cannot be used. */
export class PdfImageError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(file: string, missing: boolean) {
    super(`${file}: ${missing ? 'not given' : 'not a sound PNG or JPEG'}`);
    this.name = 'PdfImageError';
    this.diagnostic = {
      code: 'write/pdf-image',
      severity: 'error',
      message: missing ? 'write/pdf-image#missing' : 'write/pdf-image',
      args: { file },
    };
  }
}

/**
 * The PDF of `pages`. The same pages and options give the same bytes: dates come from the letter.
 * Rejects with `PdfImageError` when an image is missing from `images` or damaged.
 */
export async function writePdf(pages: readonly Page[], options: PdfOptions): Promise<Uint8Array> {
  const items = pages.flatMap((page) => page.items);
  const info = infoOf(options.meta);
  const doc = createDocument(info, xmpOf(info, options.substitutions));
  const fonts = embedFonts(doc, items);
  const images = await embedImages(doc, items, options.images);
  for (const page of pages) {
    doc.addPage(page.width, page.height);
    let pending: Exclude<PageItem, { tag: 'image' }>[] = [];
    const flush = (): void => {
      if (pending.length === 0) return;
      for (const item of pending) {
        if (item.tag === 'text') doc.useFont(fonts.get(item.face)!.key, fonts.get(item.face)!.ref);
      }
      doc.addContent(contentOf(page, pending, (face) => fonts.get(face)!));
      pending = [];
    };
    for (const item of page.items) {
      if (item.tag !== 'image') {
        if (item.tag === 'rect' || item.chars.length > 0) pending.push(item);
        continue;
      }
      flush();
      doc.addImage(images.get(item.file)!, item.x, item.y, item.width, item.height);
    }
    flush();
    doc.endPage();
  }
  for (const { name, data } of options.attachments) doc.attach(name, data, info.CreationDate);
  return doc.end();
}

function embedFonts(doc: PdfDocument, items: readonly PageItem[]): Map<Face, PlacedFont & { ref: PdfRef }> {
  const used = new Map<Face, Set<number>>();
  for (const item of items) {
    if (item.tag !== 'text' || item.chars.length === 0) continue;
    const codePoints = used.get(item.face) ?? new Set();
    used.set(item.face, codePoints);
    for (const char of item.chars) codePoints.add(char.codePointAt(0)!);
  }
  return new Map([...used].map(([face, codePoints]) => [face, embedFont(doc, face, codePoints)]));
}

/** One after the other, so that their objects stand in the file in the order of the pages. */
async function embedImages(
  doc: PdfDocument,
  items: readonly PageItem[],
  given: ReadonlyMap<string, Uint8Array>,
) {
  const images = new Map<string, Awaited<ReturnType<PdfDocument['embedImage']>>>();
  for (const item of items) {
    if (item.tag !== 'image' || images.has(item.file)) continue;
    const bytes = given.get(item.file);
    if (!bytes || !isSoundPicture(bytes)) throw new PdfImageError(item.file, !bytes);
    try {
      images.set(item.file, await doc.embedImage(bytes));
    } catch {
      throw new PdfImageError(item.file, false);
    }
  }
  return images;
}
