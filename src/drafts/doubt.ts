/** What a person has to look at in the ledger. */
import type { MessageId } from '../core/messages/index.js';

export type DoubtCode = Extract<MessageId, `draft/${string}`>;

/** One sentence says what is wrong and what was done. */
export interface Doubt {
  /** Sheet and cell, e.g. 建议!C5. */
  at: string;
  code: DoubtCode;
  /** The cell as written; empty where the cell is. */
  text: string;
  args: Readonly<Record<string, string>>;
}
