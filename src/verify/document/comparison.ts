/** A document laid beside a letter. */
import type { Block } from '../../compose/blocks.js';
import type { Part } from '../catalogue.js';
import type { Expectation, Gap, Unit } from '../expect.js';
import type { Match, Printed } from '../match.js';
import type { OpenedDocument, Piece } from './document.js';

/** One character of the file. */
export interface Letter {
  piece: Piece;
  /** The piece, or in a line of text what stands between wide blanks. */
  box: Box;
  gap: Gap;
}

/** All characters of a stretch, without blanks. */
export interface Box {
  text: string;
}

/** What was found of one expectation. */
export interface Comparison {
  document: OpenedDocument;
  expected: Expectation;
  units: Unit[];
  printed: Printed<Letter>[];
  match: Match<Letter>;
}

/** The part of the letter that a unit belongs to, by the name that a clerk knows. */
export function partOf({ block: index }: Unit, blocks: readonly Block[]): Part {
  const block = blocks[index]!;
  if (block.tag !== 'paragraph') return block.tag;
  return block.style.startsWith('heading') ? 'heading' : (block.style as Part);
}
