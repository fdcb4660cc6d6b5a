import type { MessageId } from '../core/messages/index.js';
import type { ReportedFile } from '../report/index.js';

/** Values for a sentence's placeholders; a list is joined as the language of the run does it. */
export type SentenceArgs = Readonly<Record<string, string | number | readonly string[]>>;

/** A run that cannot go on and is nobody's bug: wrong usage, an unreadable file, a full disk. Exit code 2. */
export class Refusal extends Error {
  constructor(
    readonly id: MessageId,
    readonly args: SentenceArgs = {},
    /** What to do about it. */
    readonly hint?: { id: MessageId; args?: SentenceArgs },
  ) {
    super(id);
  }
}

/** Files that the run itself depends on (config, profile) and that are wrong: reported like a letter. Exit code 2. */
export class FaultyFiles extends Error {
  constructor(readonly files: readonly ReportedFile[]) {
    super(files.map((f) => f.path).join(', '));
  }
}

/** Ctrl-C at a question. Exit code 130. */
export class Interrupted extends Error {}
