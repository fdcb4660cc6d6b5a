/** Pictures inside the file. */
import type { Diagnostic } from '../../core/diagnostic.js';
import { pictureSize } from '../../letter/picture.js';
import { quoted } from './escape.js';

export type Images = ReadonlyMap<string, Uint8Array>;

/** A picture of the letter cannot be used. */
export class HtmlImageError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(file: string, missing: boolean) {
    super(`${file}: ${missing ? 'not given' : 'not a sound PNG or JPEG'}`);
    this.name = 'HtmlImageError';
    this.diagnostic = {
      code: 'write/html-image',
      severity: 'error',
      message: missing ? 'write/html-image#missing' : 'write/html-image',
      args: { file },
    };
  }
}

/**
 * The picture of `file` with its own size in CSS pixels, 96 an inch as on paper.
 * @throws HtmlImageError when it was not given or is no PNG or JPEG
 */
export function pictureHtml(images: Images, file: string, alt: string, className?: string): string {
  const data = images.get(file);
  const size = data && pictureSize(data);
  if (!data || !size) throw new HtmlImageError(file, data === undefined);
  const type = data[0] === 0x89 ? 'image/png' : 'image/jpeg';
  const source = `data:${type};base64,${Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')}`;
  const named = className ? ` class=${quoted(className)}` : '';
  return `<img${named} src="${source}" width="${size.width}" height="${size.height}" alt=${quoted(alt)}>`;
}
