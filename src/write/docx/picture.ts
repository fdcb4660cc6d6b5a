/** Pictures of the letter, by path as written. */
import { ImageRun, type Paragraph } from 'docx';
import { type ImageBlock, textOf } from '../../compose/blocks.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import { pictureSize } from '../../letter/picture.js';
import type { Geometry } from './geometry.js';
import { lineRuns, paragraph } from './runs.js';

export type Images = ReadonlyMap<string, Uint8Array>;

/** A picture of the letter cannot be used. */
export class DocxImageError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(file: string, missing: boolean) {
    super(`${file}: ${missing ? 'not given' : 'not a sound PNG or JPEG'}`);
    this.name = 'DocxImageError';
    this.diagnostic = {
      code: 'write/docx-image',
      severity: 'error',
      message: missing ? 'write/docx-image#missing' : 'write/docx-image',
      args: { file },
    };
  }
}

interface Picture {
  type: 'png' | 'jpg';
  data: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/** The bytes and size of a picture. Throws `DocxImageError` when it was not given or is no PNG or JPEG. */
export function pictureOf(images: Images, file: string): Picture {
  const data = images.get(file);
  const size = data && pictureSize(data);
  if (!data || !size || size.width < 1 || size.height < 1) throw new DocxImageError(file, data === undefined);
  return { type: data[0] === 0x89 ? 'png' : 'jpg', data, ...size };
}

/** Millimetres as the library's pixels, 96 an inch. */
export function pixels(mm: number): number {
  return (mm * 96) / 25.4;
}

/** A picture scaled down to what `head` lines leave of the type area, centred, its caption on the same page. */
export function image(g: Geometry, block: ImageBlock, images: Images, head: number): Paragraph[] {
  const picture = pictureOf(images, block.file);
  const natural = { width: (picture.width / 96) * 25.4, height: (picture.height / 96) * 25.4 };
  const maxHeight = g.area.bottom - g.area.top - (head + (block.caption ? 2 : 1)) * g.pitch;
  const scale = Math.min(1, g.area.width / natural.width, maxHeight / natural.height);
  const run = new ImageRun({
    type: picture.type,
    data: picture.data,
    transformation: { width: pixels(natural.width * scale), height: pixels(natural.height * scale) },
    altText: { name: '图片', description: block.caption ? textOf(block.caption) : '图片', title: '' },
  });
  return [
    paragraph('Picture', [run], { keepNext: block.caption !== undefined }),
    ...(block.caption ? [paragraph('PictureCaption', lineRuns(block.caption))] : []),
  ];
}
