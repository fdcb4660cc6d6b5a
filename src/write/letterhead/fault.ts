import type { MessageId } from '../../core/messages/index.js';

type After<P extends string, T extends string> = T extends `${P}${infer R}` ? R : never;
/** A sentence about a letterhead, without `letterhead/`. */
export type FaultId = After<'letterhead/', MessageId>;

/** The office's file cannot be used as a letterhead: `id` says why, `args` where. */
export class LetterheadFault extends Error {
  constructor(
    readonly id: FaultId,
    readonly args: Readonly<Record<string, string | readonly string[]>> = {},
  ) {
    super(id);
    this.name = 'LetterheadFault';
  }
}
