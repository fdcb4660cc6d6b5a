/** The source that a PDF carries, and what became of the PDF since it was made. */
import { createHash } from 'node:crypto';
import type { Deviation } from './judge.js';
import { readPdf } from './pdf/read.js';
import { attachedFile, attachedSource } from './source.js';
import { type Verdict, verify } from './verify.js';

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
}

/** @throws UnreadablePdf when the bytes are no PDF, are encrypted or too damaged to have pages. */
export function pdfCarried(data: Uint8Array): PdfCarried {
  const pdf = readPdf(data);
  const source = attachedFile(pdf)?.data;
  if (source === undefined) return { state: 'unsure', source };
  if (isSealed(data)) return { state: 'ours', source };
  if (sealedStart(data)) return { state: 'appended', source };
  const { from, expectations } = attachedSource(pdf);
  if (from !== 'attached') return { state: 'unsure', source };
  const first = differences(verify(pdf, expectations))[0];
  return first ? { state: 'edited', source, first } : { state: 'resaved', source };
}

function differences(verdict: Verdict): Deviation[] {
  return verdict.deviations.filter((d) => d.severity === 'error' && /^text-/u.test(d.check));
}

const eof = '%%EOF';
const identifier = /\/ID ?\[<([0-9a-f]{32})> ?<([0-9a-f]{32})>\]/u;
/** A trailer is shorter. */
const tail = 2048;

/** The second half of the file's identifier is the MD5 of the file with the first half in its place. */
function isSealed(data: Uint8Array): boolean {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const from = Math.max(0, file.length - tail);
  const found = identifier.exec(file.toString('latin1', from));
  if (!found) return false;
  const second = from + found.index + found[0].length - '<>]'.length - 32;
  const hash = createHash('md5').update(file.subarray(0, second)).update(`<${found[1]!}>`);
  return hash.update(file.subarray(second + 34)).digest('hex') === found[2];
}

/** The file begins with a sealed one: every later version of a PDF may stand behind the first. */
function sealedStart(data: Uint8Array): boolean {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const at = file.indexOf(`${eof}\n`, 0, 'latin1');
  return at >= 0 && isSealed(data.subarray(0, at + eof.length + 1));
}
