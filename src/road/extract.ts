/** A finished document → the source that it carries, and what became of it since. */
import type { Deviation } from '../verify/index.js';

export interface Extracted {
  format: 'pdf' | 'docx';
  /** See `docxCarried` and `pdfCarried`. */
  state: 'ours' | 'resaved' | 'appended' | 'edited' | 'unsure';
  /** The clerk's file, byte for byte. */
  source: Uint8Array;
  /** A PDF with other words than its source: the first place. */
  first?: Deviation;
  /** A PDF saved anew: rows of tables that come from other files were not compared. */
  openTables?: true;
}

/** Why there is no source. */
export type NoSource = 'no-source#pdf' | 'no-source#docx' | 'damaged' | 'foreign' | 'not-document';

/**
 * The source in a PDF or DOCX of ours, or why there is none.
 * Rejects with `UnreadablePdf` for a PDF that is encrypted or too damaged.
 */
export async function extractSource(bytes: Uint8Array): Promise<Extracted | NoSource> {
  // A PDF may begin with some bytes of a mail program.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    const { pdfCarried } = await import('../verify/index.js');
    const { source, ...found } = pdfCarried(bytes);
    return source ? { format: 'pdf', ...found, source } : 'no-source#pdf';
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'not-document';
  const { docxCarried } = await import('../write/docx/hash.js');
  const found = docxCarried(bytes);
  if (!found) return 'foreign';
  if (found.source === undefined) return 'no-source#docx';
  return found.source === 'damaged'
    ? 'damaged'
    : { format: 'docx', state: found.state, source: found.source };
}
