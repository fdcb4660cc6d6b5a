/** A letter that is no PDF, re-opened: its words in reading order and what it says about itself. */
export type DocumentFormat = 'docx' | 'md' | 'html' | 'txt';

/** A paragraph, a line, or a table cell. */
export interface Piece {
  /** As a reader sees it; `\n` is a forced line break. */
  text: string;
  /** It is marked as a heading; undefined where the format does not tell. */
  heading?: boolean;
  /** Row and column in its table, from 0. */
  cell?: { row: number; column: number };
}

/** One thing that a file says about itself, e.g. `文号` of the front matter. */
export interface Fact {
  name: string;
  value: string;
}

export interface OpenedDocument {
  format: DocumentFormat;
  pieces: Piece[];
  facts: Fact[];
  /** Pictures and seals; undefined where the format has none. */
  pictures: number | undefined;
  /** A mark such as 送审稿 that stands outside the text, where the format can tell. */
  drafts: string[];
  /** The YAML that it carries; `damaged` when it did not come through whole. */
  source?: Uint8Array | 'damaged';
}

/** The file cannot be compared. */
export class UnreadableDocument extends Error {
  constructor(
    readonly reason:
      | 'not-letter'
      | 'old-word'
      | 'not-docx'
      | 'locked-zip'
      | 'damaged-docx'
      | 'too-large'
      | 'not-utf8'
      | 'empty',
  ) {
    super(reason);
    this.name = 'UnreadableDocument';
  }
}
