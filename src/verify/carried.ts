/** The source that a PDF carries, and what became of the PDF since it was made. */
import { createHash } from 'node:crypto';
import type { Deviation } from './judge.js';
import { readPdf } from './pdf/read.js';
import { attachedFile, attachedSource } from './source.js';
import { verify } from './verify.js';

export interface PdfCarried {
  /**
   * `ours`: not a byte was changed; `appended`: ours is whole, and something follows it (comments, a signature, a
   * change); `resaved`: written anew by some program, with the words of the source; `edited`: with other words;
   * `unsure`: with words that cannot be compared.
   */
  state: 'ours' | 'appended' | 'resaved' | 'edited' | 'unsure';
  source: Uint8Array | undefined;
  /** `edited`: the first word that differs. */
  first?: Deviation;
  /** `resaved`: rows of tables come from files that are not inside, and were not compared. */
  openTables?: true;
}

/** @throws UnreadablePdf when the bytes are no PDF, are encrypted or too damaged to have pages. */
export function pdfCarried(data: Uint8Array): PdfCarried {
  const made = isSealed(data) ? data : sealedStart(data);
  // What follows may replace the source too: that of the file as it was made is wanted.
  const pdf = readPdf(made ?? data);
  const source = attachedFile(pdf)?.data;
  if (source === undefined) return { state: 'unsure', source };
  if (made) {
    // A line end that a mail program put behind it says nothing.
    const more = data.subarray(made.length).some((byte) => byte > 0x20);
    return { state: more ? 'appended' : 'ours', source };
  }
  const { from, expectations } = attachedSource(pdf);
  if (from !== 'attached') return { state: 'unsure', source };
  const { deviations } = verify(pdf, expectations);
  const first = deviations.find((d) => d.severity === 'error' && /^text-/u.test(d.check));
  if (first) return { state: 'edited', source, first };
  const openTables = deviations.some((d) => d.check === 'text-table');
  return { state: 'resaved', source, ...(openTables ? { openTables } : {}) };
}

const eof = '%%EOF';
const identifier = /\/ID ?\[<([0-9a-f]{32})> ?<([0-9a-f]{32})>\]/u;
/** A trailer is shorter. */
const tail = 2048;

/** The second half of the file's identifier is half a SHA-256: that of the file with the first half in its place. */
function isSealed(data: Uint8Array): boolean {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const from = Math.max(0, file.length - tail);
  const found = identifier.exec(file.toString('latin1', from));
  if (!found) return false;
  const second = from + found.index + found[0].length - '<>]'.length - 32;
  const hash = createHash('sha256').update(file.subarray(0, second)).update(`<${found[1]!}>`);
  return hash
    .update(file.subarray(second + 34))
    .digest('hex')
    .startsWith(found[2]!);
}

/** The sealed file that this one begins with: every later version of a PDF may stand behind the first. */
function sealedStart(data: Uint8Array): Uint8Array | undefined {
  const at = Buffer.from(data.buffer, data.byteOffset, data.byteLength).indexOf(`${eof}\n`, 0, 'latin1');
  const start = data.subarray(0, at + eof.length + 1);
  return at >= 0 && isSealed(start) ? start : undefined;
}
