import type { Block } from '../compose/blocks.js';

/** The first block of a kind. */
export function find<T extends Block['tag']>(
  blocks: readonly Block[],
  tag: T,
): Extract<Block, { tag: T }> | undefined {
  return blocks.find((b): b is Extract<Block, { tag: T }> => b.tag === tag);
}
