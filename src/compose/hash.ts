/** A fingerprint of what a letter says on paper: the same words give the same one, however they are set. */
import { createHash } from 'node:crypto';
import { type Block, printedTexts } from './blocks.js';

/** SHA-256, in hexadecimal, of every printed text in reading order, joined by newlines, in UTF-8. */
export function contentHash(blocks: readonly Block[]): string {
  return createHash('sha256').update(blocks.flatMap(printedTexts).join('\n')).digest('hex');
}
