/** The room's door: PDF bytes → verdict, or the source that it carries. */
export { type PdfCarried, pdfCarried } from './carried.js';
export { type Expectation, expectationsOf } from './expect.js';
export type { Deviation } from './judge.js';
export type { Attachment, MeasuredPdf } from './measured.js';
export { readPdf } from './pdf/read.js';
export { UnreadablePdf } from './pdf/unreadable.js';
export { formOf } from './roles.js';
export { attachedSource, type Compared } from './source.js';
export { type Verdict, verify } from './verify.js';
